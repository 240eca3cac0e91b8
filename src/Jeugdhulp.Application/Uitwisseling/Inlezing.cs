using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>A source that was read into the gemeente. Until somebody confirms it, all of it can be taken back.</summary>
public sealed class Inlezing
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Name of the source system.</summary>
    public required string Bron { get; init; }

    /// <summary>The table that was used, as JSON; it may hold numbers of persons in the source.</summary>
    public required string Kaart { get; init; }

    /// <summary>The totals before and after, as JSON; classes of the source are words of the source.</summary>
    public required string Verslag { get; init; }

    public required int Rijen { get; init; }

    public required int Geweigerd { get; init; }

    /// <summary>Households that were made; no row of the ledger is about one.</summary>
    public required List<Guid> Gezinnen { get; init; }

    /// <summary>Workers that were made.</summary>
    public required List<Guid> Medewerkers { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public DateTimeOffset? BevestigdOp { get; set; }

    public Guid? BevestigdDoorAccountId { get; set; }

    public DateTimeOffset? OngedaanOp { get; set; }

    public Guid? OngedaanDoorAccountId { get; set; }
}

/// <summary>A row of a source in the ledger: what it said, and what became of it.</summary>
public sealed class Inleesregel
{
    public required string GemeenteCode { get; init; }

    public required Guid InlezingId { get; init; }

    /// <summary>Name of the file, without ".csv".</summary>
    public required string Bestand { get; init; }

    /// <summary>Line of the file on which it begins.</summary>
    public required int Regel { get; init; }

    public required Regeluitkomst Uitkomst { get; init; }

    /// <summary>What it became, or what it was joined with; empty for a row that was refused.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>The row of the same file that it was joined with.</summary>
    public int? MetRegel { get; init; }

    /// <summary>As JSON: every value as the source had it, and what is wrong with it.</summary>
    public required string Inhoud { get; init; }
}
