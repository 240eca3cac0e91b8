using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>With whom the team may share something about a person (PRV-02).</summary>
public enum Partnersoort
{
    /// <summary>Any school, with its care team.</summary>
    School,

    /// <summary>Day care or playgroup.</summary>
    Kinderopvang,

    /// <summary>General practitioner with the practice support.</summary>
    Huisarts,

    /// <summary>Doctor or nurse of the jeugdgezondheidszorg.</summary>
    Jeugdgezondheidszorg,

    /// <summary>Such as a paediatrician or psychiatrist.</summary>
    MedischSpecialist,

    /// <summary>Midwife.</summary>
    Verloskundige,

    /// <summary>An aanbieder of jeugdhulp.</summary>
    Aanbieder,

    /// <summary>Help that needs no beschikking, such as a buurthuis.</summary>
    VoorliggendeVoorziening,

    /// <summary>Centrum voor Jeugd en Gezin.</summary>
    Cjg,

    /// <summary>In a measure of child protection or youth probation.</summary>
    GecertificeerdeInstelling,

    /// <summary>Reporting point of domestic violence.</summary>
    VeiligThuis,

    /// <summary>Police.</summary>
    Politie,

    /// <summary>Judge or public prosecutor.</summary>
    Justitie,

    /// <summary>Someone the list does not name; then with a name.</summary>
    Anders,
}

/// <summary>Words for partners, and which partner a referrer is.</summary>
public static class Partnersoorten
{
    /// <summary>The word on a screen.</summary>
    public static string Naam(this Partnersoort soort) => soort switch
    {
        Partnersoort.School => "School",
        Partnersoort.Kinderopvang => "Kinderopvang",
        Partnersoort.Huisarts => "Huisarts",
        Partnersoort.Jeugdgezondheidszorg => "Jeugdgezondheidszorg",
        Partnersoort.MedischSpecialist => "Medisch specialist",
        Partnersoort.Verloskundige => "Verloskundige",
        Partnersoort.Aanbieder => "Aanbieder van jeugdhulp",
        Partnersoort.VoorliggendeVoorziening => "Voorliggende voorziening",
        Partnersoort.Cjg => "Centrum voor Jeugd en Gezin",
        Partnersoort.GecertificeerdeInstelling => "Gecertificeerde instelling",
        Partnersoort.VeiligThuis => "Veilig Thuis",
        Partnersoort.Politie => "Politie",
        Partnersoort.Justitie => "Rechter of justitie",
        Partnersoort.Anders => "Iemand anders",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>The partner that a referrer is.</summary>
    public static Partnersoort Partner(this Verwijzer verwijzer) => verwijzer switch
    {
        Verwijzer.Huisarts or Verwijzer.PohJeugd => Partnersoort.Huisarts,
        Verwijzer.Jeugdarts => Partnersoort.Jeugdgezondheidszorg,
        Verwijzer.MedischSpecialist => Partnersoort.MedischSpecialist,
        Verwijzer.GecertificeerdeInstelling => Partnersoort.GecertificeerdeInstelling,
        Verwijzer.Rechter => Partnersoort.Justitie,
        Verwijzer.School => Partnersoort.School,
        Verwijzer.Politie => Partnersoort.Politie,
        Verwijzer.Verloskundige => Partnersoort.Verloskundige,
        Verwijzer.VeiligThuis => Partnersoort.VeiligThuis,
        Verwijzer.Cjg => Partnersoort.Cjg,
        Verwijzer.Aanbieder => Partnersoort.Aanbieder,
        _ => Partnersoort.Anders,
    };

    /// <summary>The partner that was spoken to, by a code of the list gesprokenMet; null for the family itself and who belongs to it (CON-04).</summary>
    public static Partnersoort? Gesproken(string? code) => Contractnaam.TryParse<Partnersoort>(code, out var partner) ? partner : null;

    /// <summary>The partner at the destination of a referral.</summary>
    public static Partnersoort Partner(string bestemming) => bestemming switch
    {
        "voorliggendCjg" => Partnersoort.Cjg,
        "voorliggendJgz" => Partnersoort.Jeugdgezondheidszorg,
        "voorliggendPohJeugd" => Partnersoort.Huisarts,
        "gecertificeerdeInstelling" => Partnersoort.GecertificeerdeInstelling,
        "veiligThuis" => Partnersoort.VeiligThuis,
        _ when bestemming.StartsWith("voorliggend", StringComparison.Ordinal) => Partnersoort.VoorliggendeVoorziening,
        _ when Doorverwijsregels.IsAanbieder(bestemming) => Partnersoort.Aanbieder,
        _ => Partnersoort.Anders,
    };
}
