using Jeugdhulp.Application.Leveringen;

namespace Jeugdhulp.Application.Werk;

/// <summary>Kind of thing that waits for a worker, the most urgent first: of two kinds the upper one is shown first.</summary>
public enum Werksoort
{
    /// <summary>A triage of which the term is over or almost over.</summary>
    Triage,

    /// <summary>A hulpvraag with a contact of triage of which nobody kept the triage, so that no term is watched.</summary>
    Triagegegevens,

    /// <summary>The last check of a delivery to the CBS found something that stands in its way (CBS-02).</summary>
    LeveringTegen,

    /// <summary>A traject past its expected day or number of talks without a decision that still holds, or bridging care whose referral stopped.</summary>
    Termijn,

    /// <summary>An own beschikking that waits for a colleague.</summary>
    Beschikking,

    /// <summary>An adopted plan that waits for a colleague (TRJ-10).</summary>
    Planbesluit,

    /// <summary>A plan that the team gave back and that was not adopted anew (TRJ-10).</summary>
    Planterug,

    /// <summary>A zwaarwegend advies of a colleague about which the gemeente did not decide yet (TRJ-11).</summary>
    Adviesbesluit,

    /// <summary>A zwaarwegend advies that the gemeente gave back with a question (TRJ-11).</summary>
    Adviesterug,

    /// <summary>A question that the verdeeloverleg gave to this worker, who had no contact about it yet (TRI-14).</summary>
    Verdeeld,

    /// <summary>A story whose text without names waits for a colleague who did not write it (PLN-09).</summary>
    Verhaalvrijgave,

    /// <summary>A story that a colleague gave back to this writer (PLN-09).</summary>
    Verhaalterug,

    /// <summary>A contact that is neither prevention nor jeugdhulp until someone says so.</summary>
    Grensgeval,

    /// <summary>A goal whose day of evaluation passed.</summary>
    Evaluatie,

    /// <summary>Someone on the own waiting list with whom the team had a talk already.</summary>
    EersteGesprek,

    /// <summary>Someone on the own waiting list who was not looked at for weeks.</summary>
    Wachtlijst,

    /// <summary>A referral without news.</summary>
    Doorverwijzing,

    /// <summary>A talk with an aanbieder that was planned for about now (TRJ-14).</summary>
    Aanbiedercontact,

    /// <summary>A referrer who was not told yet.</summary>
    Terugkoppeling,

    /// <summary>Own help without a traject.</summary>
    Traject,

    /// <summary>Talks that ask for a dossier.</summary>
    Dossier,

    /// <summary>Contacts that would get another class.</summary>
    Herclassificatie,

    /// <summary>Someone turns 18 and nothing was chosen for after that day.</summary>
    Achttien,

    /// <summary>A household with two parties or more of which nobody said who steers (GEZ-03).</summary>
    Regie,

    /// <summary>A jeugdige who was not spoken to alone, and no reason why.</summary>
    AlleenSpreken,

    /// <summary>A family that was not told about klachtencommissie or vertrouwenspersoon.</summary>
    Vertellen,

    /// <summary>A dossier so long without a contact that it may be closed.</summary>
    Afsluiten,

    /// <summary>A dossier without a contact for weeks.</summary>
    ZonderContact,

    /// <summary>The last check of a delivery to the CBS found something that may be wrong (CBS-02).</summary>
    LeveringLetop,

    /// <summary>A dossier that cannot be delivered for something is missing.</summary>
    Gegevens,
}

/// <summary>What a thing that waits asks for, where one kind asks different things.</summary>
public enum Werkstap
{
    /// <summary>The kind says it all.</summary>
    Geen,

    /// <summary>A triage on the quick route.</summary>
    SnelleRoute,

    /// <summary>Bridging care that waits for nothing any more.</summary>
    DoorverwijzingGestopt,

    /// <summary>For after the 18th birthday "not known yet" was chosen.</summary>
    VervolgOnbekend,

    /// <summary>The family did not hear about the klachtencommissie.</summary>
    KlachtencommissieVertellen,

    /// <summary>The family did not hear about the vertrouwenspersoon.</summary>
    VertrouwenspersoonVertellen,

    /// <summary>The family heard about neither.</summary>
    BeideVertellen,

    /// <summary>The referrer of a dossier is missing.</summary>
    Verwijzer,

    /// <summary>Nobody said whether a dossier began with a crisis.</summary>
    Crisis,

    /// <summary>Nobody is responsible for a dossier.</summary>
    Verantwoordelijke,

    /// <summary>A BSN is missing.</summary>
    Bsn,

    /// <summary>The sex of someone is not known.</summary>
    Geslacht,

    /// <summary>A postcode is missing.</summary>
    Postcode,

    /// <summary>The first talk with an aanbieder.</summary>
    Intake,

    /// <summary>The talk half-way.</summary>
    Halverwege,

    /// <summary>The last talk.</summary>
    Einde,

    /// <summary>A triage that says that someone is in danger now.</summary>
    NuOnveilig,

    /// <summary>Someone on the waiting list who has to be helped at once.</summary>
    Spoed,

    /// <summary>Someone on the waiting list who goes before others.</summary>
    Voorrang,
}

/// <summary>One thing that waits.</summary>
public sealed record Werkregel
{
    public required Werksoort Soort { get; init; }

    /// <summary>What it is about: a contact, a traject, a dossier, a goal…</summary>
    public required Guid Id { get; init; }

    /// <summary>A second id that the page needs, of the line of a contact or of a plan; empty where none is needed.</summary>
    public required Guid Bij { get; init; }

    public required Guid? PersoonId { get; init; }

    /// <summary>Full name; empty for what is about a household, or anonymous.</summary>
    public required string? Naam { get; init; }

    /// <summary>Number of the dossier or the household; 0 without one.</summary>
    public required int Nummer { get; init; }

    /// <summary>Since when it waits, or by when it had to be done.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Contacts of a proposal, or talks that were expected; 0 where nothing is counted.</summary>
    public required int Aantal { get; init; }

    /// <summary>What to do about it, where one kind asks different things.</summary>
    public required Werkstap Stap { get; init; }

    /// <summary>What the check of a delivery found; empty for all other work.</summary>
    public Openbevinding? Bevinding { get; init; }
}

/// <summary>How many things of a kind wait.</summary>
public sealed record Werkaantal(Werksoort Soort, int Aantal);

/// <summary>What waits, in numbers and first rows.</summary>
public sealed record Werkoverzicht(IReadOnlyList<Werkaantal> Aantallen, IReadOnlyList<Werkregel> Eerste)
{
    public static Werkoverzicht Leeg { get; } = new([], []);

    public int Totaal => Aantallen.Sum(a => a.Aantal);
}

/// <summary>A page of one kind.</summary>
public sealed record Werklijst(Werksoort Soort, int Aantal, int Pagina, IReadOnlyList<Werkregel> Regels, string? Team);
