using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Who brings jeugdigen to help, in the groups that are published (DSH-14).</summary>
public enum Verwijsgroep
{
    /// <summary>General practitioner, and the support at the practice that refers under that name.</summary>
    Huisarts,

    /// <summary>The wijkteam or the gemeente.</summary>
    Wijkteam,

    /// <summary>In a measure of child protection or youth probation.</summary>
    GecertificeerdeInstelling,

    /// <summary>Doctor of the jeugdgezondheidszorg, or a medical specialist.</summary>
    ArtsOfSpecialist,

    /// <summary>Nobody: the jeugdige or a parent came.</summary>
    Zelf,

    /// <summary>Everyone else.</summary>
    Overig,
}

/// <summary>Share of each group of referrers in what began (DSH-14).</summary>
public static class Verwijzersaandeel
{
    /// <summary>Source of <see cref="Landelijk"/>.</summary>
    public const string Bron = "CBS StatLine 84316NED, 2018: alle jeugdhulptrajecten in Nederland";

    /// <summary>All trajecten of <see cref="Landelijk"/> together.</summary>
    public const int LandelijkTotaal = 570_880;

    /// <summary>Trajecten in the whole country in 2018. Overig is the judge and what is not known.</summary>
    public static IReadOnlyDictionary<Verwijsgroep, int> Landelijk { get; } = new Dictionary<Verwijsgroep, int>
    {
        [Verwijsgroep.Huisarts] = 195_805,
        [Verwijsgroep.Wijkteam] = 166_990,
        [Verwijsgroep.GecertificeerdeInstelling] = 54_160,
        [Verwijsgroep.ArtsOfSpecialist] = 11_860 + 28_155,
        [Verwijsgroep.Zelf] = 59_235,
        [Verwijsgroep.Overig] = 1_865 + 52_810,
    };

    /// <summary>The group that a referrer belongs to.</summary>
    public static Verwijsgroep Van(Verwijzer verwijzer) => verwijzer switch
    {
        Verwijzer.Huisarts or Verwijzer.PohJeugd => Verwijsgroep.Huisarts,
        Verwijzer.Wijkteam => Verwijsgroep.Wijkteam,
        Verwijzer.GecertificeerdeInstelling => Verwijsgroep.GecertificeerdeInstelling,
        Verwijzer.Jeugdarts or Verwijzer.MedischSpecialist => Verwijsgroep.ArtsOfSpecialist,
        Verwijzer.Zelfmelder => Verwijsgroep.Zelf,
        _ => Verwijsgroep.Overig,
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Verwijsgroep groep) => groep switch
    {
        Verwijsgroep.Huisarts => "Huisarts",
        Verwijsgroep.Wijkteam => "Wijkteam of gemeente",
        Verwijsgroep.GecertificeerdeInstelling => "Gecertificeerde instelling",
        Verwijsgroep.ArtsOfSpecialist => "Jeugdarts of medisch specialist",
        Verwijsgroep.Zelf => "Niemand: jeugdige of ouder zelf",
        Verwijsgroep.Overig => "Iemand anders, of niet bekend",
        _ => throw new ArgumentOutOfRangeException(nameof(groep)),
    };

    /// <summary>
    /// The number of a group from the cells that are shown. As soon as one of them is hidden so is the group: what is left would not be
    /// the group, and the reader would take it for that.
    /// </summary>
    /// <param name="groep">Which.</param>
    /// <param name="cel">The cell of a referrer.</param>
    public static Cijferwaarde Tel(Verwijsgroep groep, Func<Verwijzer, Cijferwaarde> cel)
    {
        ArgumentNullException.ThrowIfNull(cel);
        var som = 0m;
        Cijferwaarde? verborgen = null;
        foreach (var waarde in Enum.GetValues<Verwijzer>().Where(v => Van(v) == groep).Select(cel))
        {
            som += waarde.Getal ?? 0;
            verborgen ??= waarde.Getal is null ? waarde.IsVerborgen ? Cijferwaarde.Terugrekenbaar : waarde : null;
        }

        return verborgen ?? Cijferwaarde.Van(som);
    }
}
