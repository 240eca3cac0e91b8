using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>About which help a table is.</summary>
public enum Cbsvorm
{
    /// <summary>All jeugdhulp.</summary>
    Jeugdhulp,

    /// <summary>Without staying overnight.</summary>
    ZonderVerblijf,

    /// <summary>Without staying overnight, given by the wijk- or buurtteam.</summary>
    Wijkteam,
}

/// <summary>Published figures that are known here, so that they can stand beside own figures. The CBS has many more.</summary>
public enum Cbsindicator
{
    /// <summary>Jongeren with any jeugdhulp, each once.</summary>
    JongerenJeugdhulp,

    /// <summary>Trajecten of any jeugdhulp.</summary>
    TrajectenJeugdhulp,

    /// <summary>Jongeren with help without staying overnight, each once.</summary>
    JongerenZonderVerblijf,

    /// <summary>Trajecten without staying overnight.</summary>
    TrajectenZonderVerblijf,

    /// <summary>Jongeren helped by the wijkteam, each once.</summary>
    JongerenWijkteam,

    /// <summary>Trajecten of the wijkteam.</summary>
    TrajectenWijkteam,

    /// <summary>Trajecten of the wijkteam with the huisarts as referrer.</summary>
    HuisartsWijkteam,
}

/// <summary>Tells published figures apart by what is written beside them.</summary>
public static class Cbsindicatoren
{
    /// <summary>Longest name of a figure that is not known here.</summary>
    public const int MaxNaam = 200;

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Cbsindicator indicator) => indicator switch
    {
        Cbsindicator.JongerenJeugdhulp => "Jongeren met jeugdhulp",
        Cbsindicator.TrajectenJeugdhulp => "Trajecten jeugdhulp",
        Cbsindicator.JongerenZonderVerblijf => "Jongeren met jeugdhulp zonder verblijf",
        Cbsindicator.TrajectenZonderVerblijf => "Trajecten zonder verblijf",
        Cbsindicator.JongerenWijkteam => "Jongeren met jeugdhulp door het wijkteam",
        Cbsindicator.TrajectenWijkteam => "Trajecten door het wijkteam",
        Cbsindicator.HuisartsWijkteam => "Trajecten door het wijkteam, verwezen door de huisarts",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>Name on a screen of what is kept: a known figure, or the words of the table itself.</summary>
    public static string Naam(string indicator) => Contractnaam.TryParse<Cbsindicator>(indicator, out var bekend) ? bekend.Naam() : indicator;

    /// <summary>The own figure beside it; empty when there is none.</summary>
    public static Maat? EigenMaat(this Cbsindicator indicator) => indicator switch
    {
        Cbsindicator.JongerenWijkteam => Maat.Jeugdigen,
        Cbsindicator.TrajectenWijkteam => Maat.Trajecten,
        Cbsindicator.TrajectenZonderVerblijf => Maat.ZonderVerblijf,
        _ => null,
    };

    /// <summary>The known figure that these words mean together; empty when they mean another, such as of one age.</summary>
    /// <param name="delen">What stands beside the cell: names of columns and values of other columns.</param>
    /// <param name="vorm">What the whole table is about, where the words do not say it.</param>
    public static Cbsindicator? Herken(IEnumerable<string> delen, Cbsvorm? vorm)
    {
        ArgumentNullException.ThrowIfNull(delen);
        var (eenheid, gevonden, huisarts) = ((string?)null, vorm, false);
        foreach (var deel in delen.Select(d => d.Trim().ToLowerInvariant()).Where(d => d.Length > 0))
        {
            if (deel.Contains("huisarts", StringComparison.Ordinal))
            {
                huisarts = true;
                continue;
            }

            var eigen = Vorm(deel);
            var telt = deel.Contains("jongeren", StringComparison.Ordinal) || deel.Contains("jeugdigen", StringComparison.Ordinal) ? "jongeren"
                : deel.Contains("trajecten", StringComparison.Ordinal) ? "trajecten"
                : null;
            if (eigen is null && telt is null && !deel.StartsWith("totaal", StringComparison.Ordinal))
            {
                return null;
            }

            // The narrowest form of help counts: "jeugdhulp zonder verblijf" is no total.
            gevonden = eigen is { } nieuw && (gevonden is null || nieuw > gevonden) ? nieuw : gevonden;
            eenheid = telt ?? eenheid;
        }

        return (gevonden, eenheid ?? "trajecten", huisarts) switch
        {
            (Cbsvorm.Wijkteam or null, "trajecten", true) => Cbsindicator.HuisartsWijkteam,
            (_, _, true) or (null, _, _) => null,
            (Cbsvorm.Wijkteam, "jongeren", _) => Cbsindicator.JongerenWijkteam,
            (Cbsvorm.Wijkteam, _, _) => Cbsindicator.TrajectenWijkteam,
            (Cbsvorm.ZonderVerblijf, "jongeren", _) => Cbsindicator.JongerenZonderVerblijf,
            (Cbsvorm.ZonderVerblijf, _, _) => Cbsindicator.TrajectenZonderVerblijf,
            (_, "jongeren", _) => Cbsindicator.JongerenJeugdhulp,
            _ => Cbsindicator.TrajectenJeugdhulp,
        };
    }

    private static Cbsvorm? Vorm(string deel) =>
        deel.Contains("wijk", StringComparison.Ordinal) && deel.Contains("team", StringComparison.Ordinal) ? Cbsvorm.Wijkteam
        : deel.Contains("zonder verblijf", StringComparison.Ordinal) || deel.Contains("zonder_verblijf", StringComparison.Ordinal) ? Cbsvorm.ZonderVerblijf
        : deel.Contains("met verblijf", StringComparison.Ordinal) || !deel.Contains("jeugdhulp", StringComparison.Ordinal) ? null
        : Cbsvorm.Jeugdhulp;
}
