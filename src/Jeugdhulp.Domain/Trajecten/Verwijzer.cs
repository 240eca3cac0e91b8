namespace Jeugdhulp.Domain.Trajecten;

/// <summary>Who brought the question, as a team knows it (TRJ-04). Finer than the list of the protocol, which is derived from it.</summary>
public enum Verwijzer
{
    /// <summary>Jeugdige or parents themselves.</summary>
    Zelfmelder,

    /// <summary>General practitioner.</summary>
    Huisarts,

    /// <summary>Practice support at the general practitioner; refers under that name.</summary>
    PohJeugd,

    /// <summary>Doctor of the jeugdgezondheidszorg.</summary>
    Jeugdarts,

    /// <summary>Such as a paediatrician or psychiatrist.</summary>
    MedischSpecialist,

    /// <summary>In a measure of child protection or youth probation.</summary>
    GecertificeerdeInstelling,

    /// <summary>Judge, public prosecutor or official of a juvenile institution.</summary>
    Rechter,

    /// <summary>Any school or its care team.</summary>
    School,

    /// <summary>Police.</summary>
    Politie,

    /// <summary>Midwife, before or after birth.</summary>
    Verloskundige,

    /// <summary>Reporting point of domestic violence.</summary>
    VeiligThuis,

    /// <summary>Centrum voor Jeugd en Gezin.</summary>
    Cjg,

    /// <summary>The team found the question itself.</summary>
    Wijkteam,

    /// <summary>An aanbieder that helped before.</summary>
    Aanbieder,

    /// <summary>Someone the list does not name.</summary>
    Anders,

    /// <summary>Not known; its share is shown.</summary>
    Onbekend,
}

/// <summary>Names of referrers, and the code of the protocol that follows from them.</summary>
public static class Verwijzers
{
    /// <summary>Code of the protocol for "geen verwijzer".</summary>
    public const string GeenVerwijzer = "06";

    private const string GemeentelijkeToegang = "01";

    /// <summary>As it is shown.</summary>
    public static string Naam(this Verwijzer verwijzer) => verwijzer switch
    {
        Verwijzer.Zelfmelder => "Jeugdige of ouder zelf",
        Verwijzer.Huisarts => "Huisarts",
        Verwijzer.PohJeugd => "Praktijkondersteuner jeugd",
        Verwijzer.Jeugdarts => "Jeugdarts",
        Verwijzer.MedischSpecialist => "Medisch specialist",
        Verwijzer.GecertificeerdeInstelling => "Gecertificeerde instelling",
        Verwijzer.Rechter => "Rechter of justitie",
        Verwijzer.School => "School",
        Verwijzer.Politie => "Politie",
        Verwijzer.Verloskundige => "Verloskundige",
        Verwijzer.VeiligThuis => "Veilig Thuis",
        Verwijzer.Cjg => "Centrum voor Jeugd en Gezin",
        Verwijzer.Wijkteam => "Wijkteam",
        Verwijzer.Aanbieder => "Aanbieder van jeugdhulp",
        Verwijzer.Anders => "Iemand anders",
        Verwijzer.Onbekend => "Onbekend",
        _ => throw new ArgumentOutOfRangeException(nameof(verwijzer)),
    };

    /// <summary>
    /// Who brought the question by the code that a dossier keeps of it: the protocol knows fewer than the own list. Not known when there is
    /// no code, or one that means "onbekend".
    /// </summary>
    public static Verwijzer VanCbscode(string? code) => code switch
    {
        GemeentelijkeToegang => Verwijzer.Wijkteam,
        "02" => Verwijzer.Huisarts,
        "03" => Verwijzer.Jeugdarts,
        "04" => Verwijzer.GecertificeerdeInstelling,
        "05" => Verwijzer.MedischSpecialist,
        GeenVerwijzer => Verwijzer.Zelfmelder,
        "08" => Verwijzer.Rechter,
        _ => Verwijzer.Onbekend,
    };

    /// <summary>
    /// The code that is delivered (Informatieprotocol §3.2): help by the wijkteam has none, whoever brought the question. Null
    /// when no code fits; "onbekend" left the protocol in 2015.
    /// </summary>
    public static string? Cbscode(this Verwijzer verwijzer, string? hulpvorm) => hulpvorm == Hulpvormen.DoorWijkteam ? GeenVerwijzer : verwijzer switch
    {
        Verwijzer.Zelfmelder => GeenVerwijzer,
        Verwijzer.Huisarts or Verwijzer.PohJeugd => "02",
        Verwijzer.Jeugdarts => "03",
        Verwijzer.GecertificeerdeInstelling => "04",
        Verwijzer.MedischSpecialist => "05",
        Verwijzer.Rechter => "08",

        // These may not refer by law: the help of an aanbieder then came by the gemeente.
        Verwijzer.School or Verwijzer.Politie or Verwijzer.Verloskundige or Verwijzer.VeiligThuis or Verwijzer.Cjg or Verwijzer.Wijkteam or Verwijzer.Aanbieder => GemeentelijkeToegang,
        _ => null,
    };

    /// <summary>A professional who may expect to hear what became of it (TRJ-13).</summary>
    public static bool VerwachtTerugkoppeling(this Verwijzer verwijzer) =>
        verwijzer is not (Verwijzer.Zelfmelder or Verwijzer.Wijkteam or Verwijzer.Anders or Verwijzer.Onbekend);
}

/// <summary>Codes of the protocol for the form of help that the rules look at.</summary>
public static class Hulpvormen
{
    /// <summary>Carried out by the wijkteam.</summary>
    public const string DoorWijkteam = "01";

    /// <summary>At the place of an aanbieder.</summary>
    public const string LocatieAanbieder = "02";

    /// <summary>By day at the place of an aanbieder.</summary>
    public const string Daghulp = "03";

    /// <summary>In the network of the jeugdige.</summary>
    public const string Netwerk = "04";

    /// <summary>Jeugdhulp zonder verblijf (Informatieprotocol §3.3): the jeugdige sleeps at home.</summary>
    public static bool IsZonderVerblijf(string hulpvorm) => hulpvorm is DoorWijkteam or LocatieAanbieder or Daghulp or Netwerk;
}
