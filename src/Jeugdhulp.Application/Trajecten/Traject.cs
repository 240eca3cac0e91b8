using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>
/// Jeugdhulp of one form to one jeugdige (TRJ-01). Two of one hulpvorm never share a day; the database keeps that. What is
/// delivered follows from it.
/// </summary>
public sealed class Traject
{
    public required string GemeenteCode { get; init; }

    /// <summary>Given to the form when it was opened, so that a second submit finds this traject.</summary>
    public required Guid Id { get; init; }

    public required Guid PersoonId { get; init; }

    public Guid? DossierId { get; set; }

    /// <summary>The question it answers; its estimate gives the expected term, and it is the plan of the delivery (IP7 §3.3).</summary>
    public Guid? HulpvraagId { get; set; }

    /// <summary>The team that gives the help, or that looks after help by an aanbieder.</summary>
    public required Guid TeamId { get; set; }

    /// <summary>The team it began with, when it went to another with its dossier; empty while it is there. Figures of a team count what began with it.</summary>
    public Guid? EersteTeamId { get; set; }

    /// <summary>Code of the list "hulpvorm".</summary>
    public required string Hulpvorm { get; set; }

    /// <summary>What the help is called on the list of the gemeente (TRJ-12); of the same hulpvorm.</summary>
    public Guid? ProductId { get; set; }

    public required Uitvoerder Uitvoerder { get; set; }

    public string? Aanbieder { get; set; }

    /// <summary>Only help of an aanbieder can be paid for in another way than in natura.</summary>
    public Bekostiging Bekostiging { get; set; } = Bekostiging.Natura;

    public Verwijzer? OorspronkelijkeVerwijzer { get; set; }

    public required Verwijzer DirecteVerwijzer { get; set; }

    /// <summary>Code of the protocol, derived from the referrer and the hulpvorm; empty when none fits.</summary>
    public string? VerwijzerCode { get; set; }

    public required bool Crisis { get; set; }

    /// <summary>How complex the question is; empty when nobody said (TRB-14).</summary>
    public Complexiteit? Complexiteit { get; set; }

    /// <summary>The day on which help really began.</summary>
    public required DateOnly Aanvang { get; set; }

    /// <summary>Last day; empty while it lasts.</summary>
    public DateOnly? Einde { get; set; }

    /// <summary>Code of the list "redenBeeindiging".</summary>
    public string? RedenEinde { get; set; }

    /// <summary>How things stood at the end.</summary>
    public string? StandEinde { get; set; }

    /// <summary>Whether the jeugdige was handed over in person; empty when nobody took over (TRJ-14).</summary>
    public bool? WarmeOverdracht { get; set; }

    /// <summary>To whom, when it was in person (PRV-02).</summary>
    public Partnersoort? OverdrachtAan { get; set; }

    /// <summary>Last day that is expected; moves with a verlenging.</summary>
    public DateOnly? VerwachtEinde { get; set; }

    /// <summary>The most contacts with help that are expected; a verlenging puts a day in its place (TRJ-09).</summary>
    public int? VerwachteGesprekken { get; set; }

    public List<Trajectlabel> Labels { get; set; } = [];

    /// <summary>The referral that bridging care waits for (TRJ-07).</summary>
    public Guid? DoorverwijzingId { get; set; }

    /// <summary>Day on which it was withdrawn, because it never should have been; then it counts nowhere and stays for the history.</summary>
    public DateOnly? IngetrokkenOp { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }
}

/// <summary>A talk with the gedragswetenschapper about a traject that takes longer than expected (TRJ-09); never changed.</summary>
public sealed class Trajectbespreking
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TrajectId { get; init; }

    public required DateOnly Datum { get; init; }

    public required string Gedragswetenschapper { get; init; }

    public required Besprekingsuitkomst Uitkomst { get; init; }

    public required string Motivering { get; init; }

    /// <summary>New expected end; only for a verlenging (TRJ-17).</summary>
    public DateOnly? NieuwEinde { get; init; }

    /// <summary>Only when someone else takes over.</summary>
    public bool? WarmeOverdracht { get; init; }

    /// <summary>To whom, when it was in person (PRV-02).</summary>
    public Partnersoort? OverdrachtAan { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>An own beschikking that the team ratifies or gives back (TRJ-10, LOK-22).</summary>
public sealed class Beschikking
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TrajectId { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>What is granted, in words of the plan.</summary>
    public required string Inhoud { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>True when the team ratified, false when it gave it back; empty while it waits.</summary>
    public bool? Bekrachtigd { get; set; }

    public DateOnly? BesluitOp { get; set; }

    /// <summary>Always there when it was given back.</summary>
    public string? BesluitReden { get; set; }

    public Guid? BesluitDoorAccountId { get; set; }

    public string? BesluitDoor { get; set; }

    public uint Versie { get; init; }
}

/// <summary>Telling the referrer what was done (TRJ-13); open while it has no day.</summary>
public sealed class Terugkoppeling
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TrajectId { get; init; }

    public required Verwijzer Verwijzer { get; set; }

    public required DateOnly Sinds { get; init; }

    public Toestemming? Toestemming { get; set; }

    /// <summary>Day on which the referrer was told, or on which it became clear that nobody may be told.</summary>
    public DateOnly? GedaanOp { get; set; }

    public string? Inhoud { get; set; }

    public string? Door { get; set; }
}
