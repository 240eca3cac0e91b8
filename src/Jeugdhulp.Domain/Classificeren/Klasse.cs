namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The four classes a contact can have (CLS-01).</summary>
public enum Klasse
{
    /// <summary>Leading to, advising on and deciding about help (Jeugdwet art. 2.3).</summary>
    Toegang,

    /// <summary>Support aimed at prevention (Jeugdwet art. 1.1).</summary>
    Preventie,

    /// <summary>Coordinating help that others give; no jeugdhulp according to research (S002 §3.3.1), not to the protocol's text.</summary>
    Casusregie,

    /// <summary>Support, help and care, not being prevention (Jeugdwet art. 1.1).</summary>
    Jeugdhulp,
}

/// <summary>Outcome of one lens: a class, or one of the three outcomes that ask a person or a setting.</summary>
public enum Uitkomst
{
    /// <summary>Class toegang.</summary>
    Toegang,

    /// <summary>Class preventie.</summary>
    Preventie,

    /// <summary>Class casusregie.</summary>
    Casusregie,

    /// <summary>Class jeugdhulp.</summary>
    Jeugdhulp,

    /// <summary>More than one class fits; a person chooses with a reason (CLS-06).</summary>
    Grensgeval,

    /// <summary>The gemeente has not answered the setting this contact depends on; never a silent default (BEH-08).</summary>
    NietVastgelegd,

    /// <summary>Not about a jeugdige in the sense of the law, or voorliggend (R01, R02).</summary>
    BuitenBereik,
}

/// <summary>Mark beside a class (eisen §0.4).</summary>
public enum Sublabel
{
    /// <summary>Information or advice (R03).</summary>
    InformatieAdvies,

    /// <summary>Consult about a case (R03).</summary>
    Consult,

    /// <summary>Collective activity (R03).</summary>
    Collectief,

    /// <summary>Note on a contact; kept, never counted (R09).</summary>
    Contactnotitie,

    /// <summary>Bridging care (R10).</summary>
    Overbruggingszorg,

    /// <summary>Case kept open after specialised help (R11).</summary>
    OpenHouden,

    /// <summary>Help to prevent specialised help (R12).</summary>
    Voorkomen,

    /// <summary>Voorliggend: countable, but no wijkteam contact (R02).</summary>
    Voorliggend,

    /// <summary>Help aimed at the parents only (CON-13).</summary>
    Ouderondersteuning,

    /// <summary>Help by a team for families with several problems (LOK-21).</summary>
    Mpg,
}

/// <summary>Outcome of the advice; separate from the class (CLS-18).</summary>
public enum Adviesuitkomst
{
    /// <summary>No threshold was asked for the decision.</summary>
    Geen,

    /// <summary>The team helps itself.</summary>
    ZelfHelpen,

    /// <summary>A threshold is exceeded, or the team has no task hulp: refer.</summary>
    Doorverwijzen,

    /// <summary>A threshold cannot be tested, or the value lies between two limits.</summary>
    Grensgeval,
}
