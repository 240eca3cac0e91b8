using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What kind of work something is, under the rules of the gemeente (lens G). Only jeugdhulp is delivered (§1.3 and §3.1).</summary>
public enum Werksoort
{
    /// <summary>Help in the sense of the law.</summary>
    Jeugdhulp,

    /// <summary>Leading to help, deciding about it and referring.</summary>
    Toegang,

    /// <summary>Prevention, such as opvoedondersteuning.</summary>
    Preventie,

    /// <summary>Information and advice.</summary>
    InformatieEnAdvies,

    /// <summary>Talking over a case.</summary>
    Consult,

    /// <summary>Coordinating help of others.</summary>
    Casusregie,

    /// <summary>For a group without persons.</summary>
    Collectief,

    /// <summary>More than one class fits and nobody chose, or the gemeente has not said what holds (CLS-06, BEH-08).</summary>
    NietBeslist,

    /// <summary>Not about a jeugdige in the sense of the law, or voorliggend.</summary>
    BuitenBereik,
}

/// <summary>
/// What one informant said about help; kept as it was written down, so that what is wrong with it can be told. It may hold nothing for the
/// CBS: whoever only says whether the help helped gave an answer too.
/// </summary>
/// <param name="Datum">When.</param>
/// <param name="Informant"><see cref="Recordvelden.Jeugdige"/> or <see cref="Recordvelden.Ouder"/>.</param>
/// <param name="Tevredenheid">From 1 to 10.</param>
/// <param name="ZonderHulpVerder">Code.</param>
public sealed record Kandidaatmeting(DateOnly Datum, string? Informant, int? Tevredenheid, string? ZonderHulpVerder);

/// <summary>The woonplaats in law of someone during a time (§2.5).</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; empty while it lasts.</param>
/// <param name="Postcode">Of the address that gives the woonplaats.</param>
/// <param name="Gemeentecode">CBS code of the gemeente.</param>
/// <param name="Grond">Why this is the woonplaats.</param>
public sealed record Woonplaatsperiode(DateOnly Van, DateOnly? TotEnMet, string? Postcode, string? Gemeentecode, Woonplaatsgrond Grond)
{
    /// <summary>It holds on this day.</summary>
    public bool GeldtOp(DateOnly dag) => Van <= dag && (TotEnMet is null || TotEnMet >= dag);
}

/// <summary>What a record says of a person. There is no place for a name.</summary>
public sealed record Kandidaatpersoon
{
    /// <summary>Who, inside the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Empty when there is none.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>Somebody wrote down that there is no BSN to look up: the jeugdige is not in the BRP (§2.2). Says nothing where there is a BSN.</summary>
    public bool NietInBrp { get; init; }

    /// <summary>Empty when nothing of it is known.</summary>
    public Geboortedag? Geboren { get; init; }

    /// <summary>Empty when nobody said it; "onbekend" is an answer.</summary>
    public Geslachtcode? Geslacht { get; init; }

    /// <summary>One of a twin or more, so that another with the same facts is no double (§3.3).</summary>
    public bool Meerling { get; init; }

    /// <summary>A ground for help after the 18th birthday is written down (§2.1, under 3°).</summary>
    public bool GrondNa18 { get; init; }

    /// <summary>Help under juvenile criminal law, for which no limit of age holds (§2.1 under 2°, §3.1).</summary>
    public bool Jeugdstrafrecht { get; init; }

    /// <summary>Where they lived in law, and when.</summary>
    public IReadOnlyList<Woonplaatsperiode> Woonplaatsen { get; init; } = [];
}

/// <summary>
/// Something that may become a record, or a part of one: a traject, or other work of the team that is only here so that the delivery can
/// say why it is left out.
/// </summary>
public sealed record Kandidaat
{
    /// <summary>Of the traject, or of what stands for the other work.</summary>
    public required Guid Id { get; init; }

    /// <summary>The jeugdige; empty for a collective activity and for help to someone who is not known.</summary>
    public Guid? PersoonId { get; init; }

    /// <summary>The hulpverleningsplan it belongs to; empty when it is not known.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>What kind of work it is in this gemeente.</summary>
    public Werksoort Werk { get; init; } = Werksoort.Jeugdhulp;

    /// <summary>Of work that is <see cref="Werksoort.NietBeslist"/>: the gemeente has not said what holds (BEH-08), so no worker can choose.</summary>
    public bool WachtOpLeidraad { get; init; }

    /// <summary>What it is under the national norm (lens L); empty when it was not looked at.</summary>
    public Uitkomst? Norm { get; init; }

    /// <summary>How it is paid for.</summary>
    public Bekostiging Bekostiging { get; init; } = Bekostiging.Natura;

    /// <summary>Who gives the help (§1.3: who helps delivers).</summary>
    public Uitvoerder Uitvoerder { get; init; } = Uitvoerder.Wijkteam;

    /// <summary>Another organisation delivers this help already, because it keeps the registration (§3.3).</summary>
    public bool ElderGeleverd { get; init; }

    /// <summary>What the jeugdige is in the dossier.</summary>
    public Dossierrol Rol { get; init; } = Dossierrol.OntvangtHulp;

    /// <summary>The dossier had a status that counts while help was given; also true without a dossier.</summary>
    public bool DossierTelt { get; init; } = true;

    /// <summary>
    /// Help runs on at the end of the period, and its dossier does not count any more. It stays in the delivery until it has an end: the CBS
    /// knows it as running, and what runs at the end of one period runs at the beginning of the next.
    /// </summary>
    public bool DossierTeltNietMeer { get; init; }

    /// <summary>It never should have been there.</summary>
    public bool Ingetrokken { get; init; }

    /// <summary>
    /// It ended before the period and is here only because help that goes on may be one record with it (§3.3): then it gives that record its
    /// first day, and else nobody asks about it.
    /// </summary>
    public bool Voorheen { get; init; }

    /// <summary>A worker guessed it and nobody confirmed it (CBS-12).</summary>
    public bool Inschatting { get; init; }

    /// <summary>Code of the list "hulpvorm".</summary>
    public string? Hulpvorm { get; init; }

    /// <summary>Who brought the question.</summary>
    public Verwijzer Verwijzer { get; init; } = Verwijzer.Onbekend;

    /// <summary>The code of the protocol itself, where the registration keeps that; else it follows from <see cref="Verwijzer"/>.</summary>
    public string? Verwijzercode { get; init; }

    /// <summary>It began with a crisis; empty while nobody said so.</summary>
    public bool? Crisis { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Aanvang { get; init; }

    /// <summary>Last day; empty while it lasts.</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Code of the list "redenBeeindiging".</summary>
    public string? Reden { get; init; }

    /// <summary>Nobody wrote down why it ended, so <see cref="Reden"/> is what the protocol has for an end without more (§3.7).</summary>
    public bool RedenAangenomen { get; init; }

    /// <summary>Code of the list "perspectief"; asked up to and including 2018.</summary>
    public string? Perspectief { get; init; }

    /// <summary>What was said about it at the end, in the order in which it was written down.</summary>
    public IReadOnlyList<Kandidaatmeting> Metingen { get; init; } = [];

    /// <summary>The day on which help really began, going by the contacts (<see cref="Aanvangsbepaler"/>); empty when they do not say.</summary>
    public DateOnly? EchteAanvang { get; init; }

    /// <summary>There were contacts, or the jeugdige waited, and the team helped in none of them up to now: help may not have begun (§3.5).</summary>
    public bool ZonderHulpcontact { get; init; }

    /// <summary>The last contact up to the end of the period.</summary>
    public DateOnly? LaatsteContact { get; init; }
}
