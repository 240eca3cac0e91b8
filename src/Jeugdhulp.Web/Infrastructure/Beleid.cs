namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Names of the access policies. Every page and endpoint carries one of these or stands on the short list of <see cref="Openbaar"/>.</summary>
public static class Beleid
{
    /// <summary>Signed in, also before a gemeente was chosen.</summary>
    public const string Aangemeld = "aangemeld";

    /// <summary>Signed in and a gemeente chosen, whatever the role; holds where nothing else was said.</summary>
    public const string GemeenteGekozen = "gemeenteGekozen";
    public const string Registreren = "registreren";
    public const string ContactenLezen = "contactenLezen";
    public const string Cijfers = "cijfers";

    /// <summary>Saying how far figures can be relied on.</summary>
    public const string Betrouwbaarheid = "betrouwbaarheid";

    /// <summary>Reading what is published about the gemeente and its wijken.</summary>
    public const string Context = "context";

    /// <summary>Reading in what is published about them.</summary>
    public const string ContextBijhouden = "contextBijhouden";

    /// <summary>Reading in published figures, and saying what they mean.</summary>
    public const string CbsBijhouden = "cbsBijhouden";
    public const string Inzicht = "inzicht";
    public const string Herclassificeren = "herclassificeren";
    public const string Levering = "levering";
    public const string Leidraad = "leidraad";
    public const string Teams = "teams";

    /// <summary>Who can sign in, and how.</summary>
    public const string Accounts = "accounts";

    /// <summary>The board of the own teams.</summary>
    public const string Team = "team";

    /// <summary>Rounds and what came of them.</summary>
    public const string Leren = "leren";

    /// <summary>Casussen with their class, and setting up rounds.</summary>
    public const string Casussen = "casussen";
    public const string Gemeente = "gemeente";

    /// <summary>Reading and searching the sociale kaart.</summary>
    public const string SocialeKaart = "socialeKaart";

    /// <summary>Telling how long the wait of an entry is now.</summary>
    public const string Wachtmelden = "wachtmelden";

    /// <summary>Bringing data in from another system, and taking all of it out.</summary>
    public const string Uitwisseling = "uitwisseling";
    public const string Codelijsten = "codelijsten";
    public const string Logboek = "logboek";
    public const string Landelijk = "landelijk";
}
