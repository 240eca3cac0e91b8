namespace Jeugdhulp.Domain.Trajecten;

/// <summary>Who gives the help.</summary>
public enum Uitvoerder
{
    /// <summary>The team itself.</summary>
    Wijkteam,

    /// <summary>Someone else.</summary>
    Aanbieder,
}

/// <summary>How help is paid for. Only help in natura is delivered (IP7 §1.3).</summary>
public enum Bekostiging
{
    /// <summary>By the gemeente, to who helps.</summary>
    Natura,

    /// <summary>By a persoonsgebonden budget; the SVB delivers it.</summary>
    Pgb,

    /// <summary>By the family.</summary>
    Particulier,
}

/// <summary>How complex the question is that the help answers, as the worker sees it (TRB-14). A triage says this of a first sight; this is of the traject.</summary>
public enum Complexiteit
{
    /// <summary>One question.</summary>
    Enkelvoudig,

    /// <summary>Several questions, each of which stands alone.</summary>
    Meervoudig,

    /// <summary>Several questions that hang together.</summary>
    Complex,
}

/// <summary>Mark beside the form of help (LOK-14, LOK-15, CON-13, LOK-21).</summary>
public enum Trajectlabel
{
    /// <summary>Bridges the wait for another provider.</summary>
    Overbruggingszorg,

    /// <summary>Kept open after specialised help stopped.</summary>
    OpenGehouden,

    /// <summary>Aimed at the parents only.</summary>
    Ouderondersteuning,

    /// <summary>By a team for families with several problems.</summary>
    Mpg,
}

/// <summary>What came of the talk with the gedragswetenschapper about a traject that takes longer (TRJ-09).</summary>
public enum Besprekingsuitkomst
{
    /// <summary>Lighter help can take over.</summary>
    Afschalen,

    /// <summary>Someone else should help.</summary>
    Doorverwijzen,

    /// <summary>Goes on, with a new day on which it is expected to end.</summary>
    Verlengen,
}

/// <summary>Whether the family agreed.</summary>
public enum Toestemming
{
    /// <summary>Not asked yet.</summary>
    NietGevraagd,

    /// <summary>Agreed.</summary>
    Gegeven,

    /// <summary>Did not agree.</summary>
    Geweigerd,
}

/// <summary>How a referral ended.</summary>
public enum Doorverwijsafloop
{
    /// <summary>Help there was given and has ended.</summary>
    Afgerond,

    /// <summary>The family or the team took it back.</summary>
    Ingetrokken,

    /// <summary>The destination did not take it on.</summary>
    Afgewezen,
}

/// <summary>What a look at someone who waits gave (CAP-04).</summary>
public enum Wachtuitkomst
{
    /// <summary>Still needs it, and waits.</summary>
    NogWachten,

    /// <summary>The question is gone.</summary>
    NietMeerNodig,

    /// <summary>Lighter help was enough.</summary>
    LichterGeholpen,

    /// <summary>Found help somewhere else.</summary>
    EldersGeplaatst,

    /// <summary>Waits, with help of the team meanwhile.</summary>
    Overbrugging,
}

/// <summary>How soon the first talk has to be.</summary>
public enum Wachturgentie
{
    /// <summary>At once.</summary>
    Spoed,

    /// <summary>Before others.</summary>
    Voorrang,

    /// <summary>In order of the day on which they came.</summary>
    Gewoon,
}

/// <summary>Why someone left the waiting list of the team.</summary>
public enum Wachtafloop
{
    /// <summary>The first talk took place.</summary>
    EersteGesprek,

    /// <summary>The question is gone.</summary>
    NietMeerNodig,

    /// <summary>Lighter help was enough.</summary>
    LichterGeholpen,

    /// <summary>Found help somewhere else.</summary>
    EldersGeplaatst,

    /// <summary>Waits on by another place on the list: no outcome of the wait.</summary>
    Samengevoegd,
}

/// <summary>How the words above are shown.</summary>
public static class Trajectnamen
{
    /// <summary>As it is shown.</summary>
    public static string Naam(this Uitvoerder uitvoerder) => uitvoerder is Uitvoerder.Wijkteam ? "Het wijkteam" : "Een aanbieder";

    /// <summary>As it is shown.</summary>
    public static string Naam(this Bekostiging bekostiging) => bekostiging switch
    {
        Bekostiging.Natura => "In natura, door de gemeente",
        Bekostiging.Pgb => "Uit een persoonsgebonden budget (pgb)",
        Bekostiging.Particulier => "Door het gezin zelf",
        _ => throw new ArgumentOutOfRangeException(nameof(bekostiging)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Complexiteit complexiteit) => complexiteit switch
    {
        Complexiteit.Enkelvoudig => "Enkelvoudig",
        Complexiteit.Meervoudig => "Meervoudig",
        Complexiteit.Complex => "Complex",
        _ => throw new ArgumentOutOfRangeException(nameof(complexiteit)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Trajectlabel label) => label switch
    {
        Trajectlabel.Overbruggingszorg => "Overbruggingszorg",
        Trajectlabel.OpenGehouden => "Open gehouden na specialistische hulp",
        Trajectlabel.Ouderondersteuning => "Ondersteuning van de ouders",
        Trajectlabel.Mpg => "Multiprobleemgezin",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Besprekingsuitkomst uitkomst) => uitkomst switch
    {
        Besprekingsuitkomst.Afschalen => "Afschalen",
        Besprekingsuitkomst.Doorverwijzen => "Doorverwijzen",
        Besprekingsuitkomst.Verlengen => "Verlengen",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Toestemming toestemming) => toestemming switch
    {
        Toestemming.NietGevraagd => "Niet gevraagd",
        Toestemming.Gegeven => "Gegeven",
        Toestemming.Geweigerd => "Geweigerd",
        _ => throw new ArgumentOutOfRangeException(nameof(toestemming)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Doorverwijsafloop afloop) => afloop switch
    {
        Doorverwijsafloop.Afgerond => "Hulp afgerond",
        Doorverwijsafloop.Ingetrokken => "Ingetrokken",
        Doorverwijsafloop.Afgewezen => "Afgewezen door de bestemming",
        _ => throw new ArgumentOutOfRangeException(nameof(afloop)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Wachtuitkomst uitkomst) => uitkomst switch
    {
        Wachtuitkomst.NogWachten => "Wacht nog",
        Wachtuitkomst.NietMeerNodig => "Niet meer nodig",
        Wachtuitkomst.LichterGeholpen => "Lichter geholpen",
        Wachtuitkomst.EldersGeplaatst => "Elders geplaatst",
        Wachtuitkomst.Overbrugging => "Wacht nog, met overbruggingszorg",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Wachturgentie urgentie) => urgentie switch
    {
        Wachturgentie.Spoed => "Spoed",
        Wachturgentie.Voorrang => "Voorrang",
        Wachturgentie.Gewoon => "Gewoon",
        _ => throw new ArgumentOutOfRangeException(nameof(urgentie)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Wachtafloop afloop) => afloop switch
    {
        Wachtafloop.EersteGesprek => "Eerste gesprek gehad",
        Wachtafloop.NietMeerNodig => "Niet meer nodig",
        Wachtafloop.LichterGeholpen => "Lichter geholpen",
        Wachtafloop.EldersGeplaatst => "Elders geplaatst",
        Wachtafloop.Samengevoegd => "Samengevoegd met een andere plek",
        _ => throw new ArgumentOutOfRangeException(nameof(afloop)),
    };
}
