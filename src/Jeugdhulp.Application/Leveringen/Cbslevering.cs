using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// A delivery over a half-year to the CBS. Until it is checked it is made from the registration each time; then its file is frozen, and
/// the database keeps that nobody changes it and that someone else puts it in force (CBS-14).
/// </summary>
public sealed class Cbslevering
{
    public const int MaxToelichting = 2_000;
    public const int MaxOntvangst = 200;

    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    public required Leveringsdefinitie Definitie { get; init; }

    /// <summary>From 1 within the half-year and the definition; a correction has the next.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>The delivery that this one corrects.</summary>
    public Guid? VorigeId { get; init; }

    public Leveringsstand Stand { get; set; }

    /// <summary>For the own house; the CBS takes none (CBS-16).</summary>
    public string? Toelichting { get; set; }

    public required Guid BegonnenDoorAccountId { get; init; }

    public required string BegonnenDoor { get; init; }

    public required DateTimeOffset BegonnenOp { get; init; }

    /// <summary>Everyone who began it or had it checked to be frozen; none of them may put it in force.</summary>
    public List<Guid> Makers { get; set; } = [];

    /// <summary>Name of the version of the protocol.</summary>
    public string? Protocol { get; set; }

    /// <summary>Version of the national norm that held on the last day.</summary>
    public string? Normversie { get; set; }

    /// <summary>Versions of the settings that held in the period.</summary>
    public List<int> Instellingenversies { get; set; } = [];

    /// <summary>The layout of the file as it was then, word for word.</summary>
    public string? Indeling { get; set; }

    public string? IndelingNaam { get; set; }

    public string? IndelingSha256 { get; set; }

    /// <summary>Seal: SHA-256 of the file.</summary>
    public string? Sha256 { get; set; }

    public int? Aantal { get; set; }

    public int? Jeugdigen { get; set; }

    public Recordtelling? Telling { get; set; }

    public Guid? GecontroleerdDoorAccountId { get; set; }

    public string? GecontroleerdDoor { get; set; }

    public DateTimeOffset? GecontroleerdOp { get; set; }

    public Guid? VastgesteldDoorAccountId { get; set; }

    public string? VastgesteldDoor { get; set; }

    public DateTimeOffset? VastgesteldOp { get; set; }

    public Guid? GeleverdDoorAccountId { get; set; }

    public string? GeleverdDoor { get; set; }

    public DateTimeOffset? GeleverdOp { get; set; }

    /// <summary>How it is known that the CBS has it.</summary>
    public string? Ontvangst { get; set; }

    public DateTimeOffset? GecorrigeerdOp { get; set; }

    public string? IngetrokkenDoor { get; set; }

    public DateTimeOffset? IngetrokkenOp { get; set; }

    public string? IntrekReden { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a step made on an old page is refused.</summary>
    public uint Versie { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);

    /// <summary>Its file can be had: someone put it in force, also when it was given up after that, for it may have been sent.</summary>
    public bool HeeftBestand => Stand.MagNaarBuiten() || (Stand is Leveringsstand.Ingetrokken && VastgesteldOp is not null);
}

/// <summary>A part of the frozen file of a delivery: whole records, in order. Never changed and never taken away.</summary>
public sealed class Cbsleveringdeel
{
    public required string GemeenteCode { get; init; }

    public required Guid LeveringId { get; init; }

    /// <summary>From 1.</summary>
    public required int Nummer { get; init; }

    /// <summary>Records in it.</summary>
    public required int Aantal { get; init; }

    public required byte[] Inhoud { get; init; }
}

/// <summary>What a record was made from, so that it can be followed both ways (CBS-04).</summary>
public sealed class Cbsleveringbron
{
    public required string GemeenteCode { get; init; }

    public required Guid LeveringId { get; init; }

    /// <summary>Place of the record in the file, from 1.</summary>
    public required int Nummer { get; init; }

    /// <summary>A traject, or a dossier in a delivery by dossiers.</summary>
    public required Guid BronId { get; init; }
}

/// <summary>A time that someone had a delivery checked, with what was found (REG-04); never changed.</summary>
public sealed class Cbsleveringcontrole
{
    public required string GemeenteCode { get; init; }

    public required Guid LeveringId { get; init; }

    /// <summary>From 1.</summary>
    public required int Nummer { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Nothing stood in the way.</summary>
    public required bool Goed { get; init; }

    public required int Aantal { get; init; }

    /// <summary>How many per check.</summary>
    public required Dictionary<string, int> Bevindingen { get; init; }

    /// <summary>How many are left out per reason.</summary>
    public required Dictionary<Weglaatreden, int> Weglatingen { get; init; }
}

/// <summary>What the CBS said it received; the last one holds.</summary>
public sealed class Cbsleveringantwoord
{
    public required string GemeenteCode { get; init; }

    public required Guid LeveringId { get; init; }

    /// <summary>From 1.</summary>
    public required int Nummer { get; init; }

    public required DateOnly Datum { get; init; }

    public required int Aantal { get; init; }

    public int? Jeugdigen { get; init; }

    public int? Instroom { get; init; }

    public int? Uitstroom { get; init; }

    public string? Opmerking { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>A layout that a gemeente brought, such as the one of the CBS. It never changes; someone else decides about it, once, and it can be taken out of use.</summary>
public sealed class Leveringsindeling
{
    public const int MaxReden = 500;

    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required string Naam { get; init; }

    /// <summary>Name of the version of the protocol it is for.</summary>
    public required string Protocol { get; init; }

    public required string Inhoud { get; init; }

    public required string Sha256 { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Indelingsstand Stand { get; set; }

    public Guid? NagekekenDoorAccountId { get; set; }

    public string? NagekekenDoor { get; set; }

    public DateTimeOffset? NagekekenOp { get; set; }

    /// <summary>Why it is not used.</summary>
    public string? AfkeurReden { get; set; }

    public Guid? GestoptDoorAccountId { get; set; }

    public string? GestoptDoor { get; set; }

    public DateTimeOffset? GestoptOp { get; set; }

    /// <summary>Why it is used no more.</summary>
    public string? StopReden { get; set; }
}
