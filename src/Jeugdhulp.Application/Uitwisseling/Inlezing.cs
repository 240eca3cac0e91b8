using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>
/// A source that was read into the gemeente, or tried without changing anything. Until somebody confirms a reading, all of it can be
/// taken back.
/// </summary>
public sealed class Inlezing
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Nothing was changed: this is what reading would do.</summary>
    public bool Proef { get; init; }

    /// <summary>The files that were read; empty when they came by the command.</summary>
    public Guid? PakketId { get; init; }

    /// <summary>Version of the table of those files.</summary>
    public int? Kaartnummer { get; init; }

    /// <summary>Name of the source system.</summary>
    public required string Bron { get; init; }

    /// <summary>The table that was used, as JSON; it may hold numbers of persons in the source.</summary>
    public required string Kaart { get; init; }

    /// <summary>The <see cref="Inleesverslag"/> as JSON; classes of the source are words of the source.</summary>
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

    /// <summary>Kinds of what is wrong with it, by which rows are sought and explained.</summary>
    public List<string> Fouten { get; init; } = [];
}

/// <summary>
/// Why a difference between the source and what was read is right: refused rows of one kind of fault, one refused row, or lines that
/// had one class and got another.
/// </summary>
public sealed class Inleesverklaring
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid InlezingId { get; init; }

    /// <summary>Name of the file, without ".csv".</summary>
    public required string Bestand { get; init; }

    /// <summary>Kind of fault; of all rows of the file that have it.</summary>
    public string? Soort { get; init; }

    /// <summary>Line of the one row that is explained.</summary>
    public int? Regel { get; init; }

    /// <summary>Class in the source.</summary>
    public string? OudeKlasse { get; init; }

    /// <summary>Class here.</summary>
    public string? NieuweKlasse { get; init; }

    public required string Reden { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
