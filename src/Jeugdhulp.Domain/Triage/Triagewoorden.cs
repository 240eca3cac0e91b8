using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Triage;

/// <summary>How many questions lie behind the one that was asked (TRI-04).</summary>
public enum QuickScan
{
    /// <summary>One question; a short route is enough.</summary>
    Enkelvoudig,

    /// <summary>More questions at once; the wijkteam looks at the whole family.</summary>
    Meervoudig,
}

/// <summary>Domain of life that is gone through when a question is clarified (TRI-05).</summary>
public enum Leefgebied
{
    /// <summary>Housing.</summary>
    Wonen,

    /// <summary>Money.</summary>
    Financien,

    /// <summary>Work and how the day is spent.</summary>
    Dagbesteding,

    /// <summary>Health.</summary>
    Gezondheid,

    /// <summary>School.</summary>
    School,

    /// <summary>Family.</summary>
    Gezin,
}

/// <summary>What came out of the safety check (TRI-10).</summary>
public enum Veiligheid
{
    /// <summary>No worries about safety.</summary>
    GeenZorgen,

    /// <summary>Worries; what is done about it is written down.</summary>
    Zorgen,

    /// <summary>Someone is in danger now.</summary>
    AcuutOnveilig,
}

/// <summary>Aspect of the verwijskaart (TRI-08).</summary>
public enum Verwijsaspect
{
    /// <summary>Aspects of a DSM disorder; no diagnosis is needed.</summary>
    DsmAspecten,

    /// <summary>Seriousness.</summary>
    Ernst,

    /// <summary>Risk.</summary>
    Risico,

    /// <summary>Complexity.</summary>
    Complexiteit,

    /// <summary>Course so far.</summary>
    Beloop,
}

/// <summary>Who is asked for advice (TRI-11).</summary>
public enum Consultpartij
{
    /// <summary>The gedragswetenschapper of the team.</summary>
    Gedragswetenschapper,

    /// <summary>The expert team.</summary>
    Expertteam,

    /// <summary>The praktijkondersteuner of the huisarts.</summary>
    Poh,

    /// <summary>A provider of youth care.</summary>
    Aanbieder,

    /// <summary>The expert team of the region, for a case that is stuck (TRI-12).</summary>
    RegionaalExpertteam,
}

/// <summary>Names on a screen.</summary>
public static class Triagewoorden
{
    /// <summary>The partner that a party is, when it is one outside the team of the gemeente: to name somebody there is to share (PRV-02).</summary>
    public static Partnersoort? Partner(this Consultpartij partij) => partij switch
    {
        Consultpartij.Poh => Partnersoort.Huisarts,
        Consultpartij.Aanbieder => Partnersoort.Aanbieder,
        Consultpartij.RegionaalExpertteam => Partnersoort.Anders,
        _ => null,
    };

    /// <summary>Text that goes with the safety check as long as a gemeente has no text of its own.</summary>
    public const string StandaardInstructie =
        "Vraag altijd: is iedereen in dit gezin nu veilig? Denk aan geweld, verwaarlozing, seksueel misbruik en gevaar voor uzelf. Twijfelt u? Volg de meldcode en bel Veilig Thuis: 0800-2000. Bij direct gevaar belt u 112.";

    /// <summary>Name of a route.</summary>
    public static string Route(bool risico) => risico ? "Snelle route" : "Gewone route";

    /// <summary>Name of an outcome of the QuickScan.</summary>
    public static string Naam(this QuickScan waarde) => waarde switch
    {
        QuickScan.Enkelvoudig => "Eén vraag (enkelvoudig)",
        QuickScan.Meervoudig => "Meer vragen tegelijk (meervoudig)",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of a domain of life.</summary>
    public static string Naam(this Leefgebied waarde) => waarde switch
    {
        Leefgebied.Wonen => "Wonen",
        Leefgebied.Financien => "Geld",
        Leefgebied.Dagbesteding => "Werk en dagbesteding",
        Leefgebied.Gezondheid => "Gezondheid",
        Leefgebied.School => "School",
        Leefgebied.Gezin => "Gezin",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of an outcome of the safety check.</summary>
    public static string Naam(this Veiligheid waarde) => waarde switch
    {
        Veiligheid.GeenZorgen => "Geen zorgen over veiligheid",
        Veiligheid.Zorgen => "Zorgen over veiligheid",
        Veiligheid.AcuutOnveilig => "Nu onveilig",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of an aspect.</summary>
    public static string Naam(this Verwijsaspect waarde) => waarde switch
    {
        Verwijsaspect.DsmAspecten => "DSM-aspecten",
        Verwijsaspect.Ernst => "Ernst",
        Verwijsaspect.Risico => "Risico",
        Verwijsaspect.Complexiteit => "Complexiteit",
        Verwijsaspect.Beloop => "Beloop",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name of who is asked.</summary>
    public static string Naam(this Consultpartij waarde) => waarde switch
    {
        Consultpartij.Gedragswetenschapper => "Gedragswetenschapper",
        Consultpartij.Expertteam => "Expertteam",
        Consultpartij.Poh => "POH bij de huisarts",
        Consultpartij.Aanbieder => "Aanbieder",
        Consultpartij.RegionaalExpertteam => "Regionaal expertteam",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };
}
