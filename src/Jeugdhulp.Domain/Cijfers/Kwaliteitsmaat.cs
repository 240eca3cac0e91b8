namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What is counted about how plans and contacts are written down, and about waiting, referring, closing and what people said afterwards.</summary>
public enum Kwaliteitsmaat
{
    /// <summary>How far plans are (PLN-02).</summary>
    Plannen,

    /// <summary>Whether a plan says what the problems are (PLN-03).</summary>
    Problematiek,

    /// <summary>Whether a jeugdige was spoken to without parents (PRV-06).</summary>
    AlleenGesproken,

    /// <summary>Whether a gedragswetenschapper was involved in the plan (PRV-14).</summary>
    Gedragswetenschapper,

    /// <summary>Whether a report keeps facts apart from opinions (PRV-05).</summary>
    Verslagen,

    /// <summary>How long people waited for their first talk (CAP-01).</summary>
    EersteGesprek,

    /// <summary>Which part of the dossiers was closed (DOS-09).</summary>
    Afsluiten,

    /// <summary>Whether jeugdigen gave a figure at the end (PLN-06, PLN-07).</summary>
    TevredenJeugdigen,

    /// <summary>Whether parents did; never put together with the jeugdigen.</summary>
    TevredenOuders,

    /// <summary>How often a team writes its own work down as jeugdhulp (REG-03).</summary>
    EigenHulp,

    /// <summary>How often it is no more than a short note (REG-03).</summary>
    KorteNotities,

    /// <summary>How often a worker chose the class instead of the rules (REG-03, CLS-07).</summary>
    EigenKeuzes,

    /// <summary>How long those on the own waiting list wait at the end of the half-year (CAP-02).</summary>
    Wachtlijst,

    /// <summary>How urgent it is for the same people (CAP-02).</summary>
    Wachturgentie,

    /// <summary>Whether the same people get help meanwhile (CAP-02).</summary>
    Wachtoverbrugging,

    /// <summary>What came of looking again at who waits (CAP-04).</summary>
    Wachtopschoning,

    /// <summary>Why the team referred: its own waiting list and that of the aanbieder each work the other way (CAP-09).</summary>
    Verwijsreden,

    /// <summary>Whether those who wait for an aanbieder at the end of the half-year are helped by the team meanwhile (CAP-03, TRJ-07).</summary>
    Aanbiederwacht,

    /// <summary>How bridging that ended in the half-year ended, with its days (TRJ-07).</summary>
    Overbruggingseinde,
}

/// <summary>What was found of one plan, jeugdige, report, wait, dossier or answer; each belongs to one <see cref="Kwaliteitsmaat"/>.</summary>
public enum Kwaliteitsuitkomst
{
    /// <summary>At least one goal is clear.</summary>
    DuidelijkDoel,

    /// <summary>There are goals, and none is clear.</summary>
    DoelNietDuidelijk,

    /// <summary>There is a question and no goal.</summary>
    AlleenHulpvraag,

    /// <summary>There is neither a question nor a goal.</summary>
    Leeg,

    /// <summary>The plan says what the problems are.</summary>
    AardBekend,

    /// <summary>It says that nobody knows.</summary>
    AardOnbekend,

    /// <summary>It says nothing.</summary>
    AardNietIngevuld,

    /// <summary>The jeugdige was spoken to without parents.</summary>
    Alleen,

    /// <summary>Was not, and why is written down.</summary>
    NietMetReden,

    /// <summary>Nothing is written down.</summary>
    NietVastgelegd,

    /// <summary>Was involved.</summary>
    Betrokken,

    /// <summary>Was not.</summary>
    NietBetrokken,

    /// <summary>Nobody said.</summary>
    NietGezegd,

    /// <summary>Says where the facts come from, or keeps an opinion apart.</summary>
    MetLabel,

    /// <summary>One text, without source and without an opinion apart.</summary>
    ZonderLabel,

    /// <summary>Within the working days of the norm.</summary>
    BinnenNorm,

    /// <summary>After it, within the weeks that count as long.</summary>
    NaNorm,

    /// <summary>Longer than those weeks.</summary>
    Lang,

    /// <summary>Closed in this time.</summary>
    Afgesloten,

    /// <summary>Ran on.</summary>
    LiepDoor,

    /// <summary>Gave a figure.</summary>
    JeugdigeAntwoordde,

    /// <summary>Gave none.</summary>
    JeugdigeZonderAntwoord,

    /// <summary>Gave a figure.</summary>
    OuderAntwoordde,

    /// <summary>Gave none.</summary>
    OuderZonderAntwoord,

    /// <summary>Counts as jeugdhulp.</summary>
    Hulpcontact,

    /// <summary>Counts as something else.</summary>
    AnderContact,

    /// <summary>A short note, which counts in no figure of contacts (R09).</summary>
    KorteNotitie,

    /// <summary>Any other contact; these are the contacts that the figures count.</summary>
    GewoonContact,

    /// <summary>Its class was chosen by a worker.</summary>
    ZelfGekozen,

    /// <summary>Its class is the computed one.</summary>
    Berekend,

    /// <summary>Waits no longer than the norm in working days.</summary>
    WachtBinnenNorm,

    /// <summary>Longer, within the weeks that count as long.</summary>
    WachtNaNorm,

    /// <summary>Waits longer than those weeks.</summary>
    WachtLang,

    /// <summary>Cannot wait.</summary>
    WachtSpoed,

    /// <summary>Goes before others.</summary>
    WachtVoorrang,

    /// <summary>In turn.</summary>
    WachtGewoon,

    /// <summary>Gets help of the team or its network meanwhile.</summary>
    WachtMetHulp,

    /// <summary>Gets none.</summary>
    WachtZonderHulp,

    /// <summary>Did not have to wait any more.</summary>
    VanDeLijst,

    /// <summary>Still has to.</summary>
    BlijftWachten,

    /// <summary>The waiting list of the own team.</summary>
    EigenWachtlijst,

    /// <summary>The waiting list of an aanbieder.</summary>
    WachtlijstAanbieder,

    /// <summary>Something else.</summary>
    AndereReden,

    /// <summary>The team helps meanwhile, by a traject that bridges this wait.</summary>
    Overbrugd,

    /// <summary>It does not.</summary>
    NietOverbrugd,

    /// <summary>Help of the aanbieder began.</summary>
    HulpBegon,

    /// <summary>Without it.</summary>
    ZonderBegin,
}

/// <summary>One count: of an outcome or of all, of a team or of the whole gemeente.</summary>
/// <param name="Maat">What is counted.</param>
/// <param name="Uitkomst">Empty for all outcomes together.</param>
/// <param name="TeamId">Empty for the whole gemeente; <see cref="Guid.Empty"/> for what belongs to no team.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Kwaliteitscel(Kwaliteitsmaat Maat, Kwaliteitsuitkomst? Uitkomst, Guid? TeamId);
