namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Which way files go.</summary>
public enum Pakketsoort
{
    /// <summary>Brought from another system.</summary>
    Bron,

    /// <summary>Made of what the gemeente has here.</summary>
    Uitvoer,
}

/// <summary>Files of the exchange format in one ZIP: brought from another system, or made here. What it holds can be wiped; that it was there stays.</summary>
public sealed class Uitwisselpakket
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Pakketsoort Soort { get; init; }

    /// <summary>Name of the source system; empty for what was made here.</summary>
    public string? Bron { get; init; }

    /// <summary>Who has to see to it that this source delivers what it should (CBS-13).</summary>
    public string? Levert { get; init; }

    /// <summary>Bytes of the ZIP; empty until it is there.</summary>
    public long? Bytes { get; set; }

    /// <summary>Of the ZIP, in lower-case hex.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Of what was made here: the files with their counts and hashes.</summary>
    public string? Manifest { get; set; }

    /// <summary>The last work that was asked for.</summary>
    public Guid? TaakId { get; set; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public DateTimeOffset? KlaarOp { get; set; }

    public DateTimeOffset? GewistOp { get; set; }
}

/// <summary>A part of the ZIP.</summary>
public sealed class Uitwisseldeel
{
    public required string GemeenteCode { get; init; }

    public required Guid PakketId { get; init; }

    /// <summary>From 1.</summary>
    public required int Nummer { get; init; }

    public required byte[] Inhoud { get; init; }
}

/// <summary>A version of the table of what a source calls otherwise; never changed.</summary>
public sealed class Kaartversie
{
    public required string GemeenteCode { get; init; }

    public required Guid PakketId { get; init; }

    /// <summary>From 1.</summary>
    public required int Nummer { get; init; }

    /// <summary>The <see cref="Domain.Uitwisseling.Kaart"/> as JSON; it may hold numbers of persons in the source.</summary>
    public required string Inhoud { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
