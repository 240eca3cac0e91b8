namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Of what a gemeente can have a target (DSH-22). Figures of the whole gemeente in a half-year: a target for a team or a worker would be
/// registered towards, so there is none.
/// </summary>
public enum Streefmaat
{
    /// <summary>Share of the wijkteam in the trajecten zonder verblijf (F3): from specialist to local help. In percents.</summary>
    AandeelWijkteam,

    /// <summary>Jeugdigen with help.</summary>
    Jeugdigen,

    /// <summary>Trajecten of the wijkteam.</summary>
    Trajecten,

    /// <summary>Referrals.</summary>
    Doorverwijzingen,

    /// <summary>Mean wait up to the first talk, in working days (F9).</summary>
    Wachttijd,

    /// <summary>Mean duration of what ended, in days (F8).</summary>
    Duur,
}

/// <summary>A target as it was agreed.</summary>
/// <param name="Maat">Of what.</param>
/// <param name="Versie">Which agreement about it, from 1.</param>
/// <param name="Vanaf">First half-year in which it holds.</param>
/// <param name="Waarde">What is aimed for; empty when there is no target any more.</param>
public sealed record Streefwaarde(Streefmaat Maat, int Versie, Halfjaar Vanaf, decimal? Waarde)
{
    /// <summary>What holds in a half-year: of those that began by then the one that began last, and of those the newest version. Empty without a target.</summary>
    public static Streefwaarde? Geldend(IEnumerable<Streefwaarde> alle, Streefmaat maat, Halfjaar halfjaar)
    {
        ArgumentNullException.ThrowIfNull(alle);
        var laatste = alle.Where(s => s.Maat == maat && s.Vanaf <= halfjaar).OrderBy(s => s.Vanaf).ThenBy(s => s.Versie).LastOrDefault();
        return laatste is { Waarde: not null } ? laatste : null;
    }
}

/// <summary>What each target is and which values it can have.</summary>
public static class Streefmaten
{
    private const int MaxAantal = 1_000_000;
    private const int MaxDagen = 10_000;

    /// <summary>Its name in Dutch.</summary>
    public static string Naam(this Streefmaat maat) => maat switch
    {
        Streefmaat.AandeelWijkteam => "Aandeel wijkteam in hulp zonder verblijf (%)",
        Streefmaat.Jeugdigen => "Jeugdigen met jeugdhulp",
        Streefmaat.Trajecten => "Trajecten van het wijkteam",
        Streefmaat.Doorverwijzingen => "Doorverwijzingen",
        Streefmaat.Wachttijd => "Gemiddelde wachttijd in werkdagen",
        Streefmaat.Duur => "Gemiddelde duur in dagen",
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };

    /// <summary>Decimals that are shown and can be given.</summary>
    public static int Decimalen(this Streefmaat maat) => maat is Streefmaat.AandeelWijkteam or Streefmaat.Wachttijd ? 1 : 0;

    /// <summary>What is wrong with a value; empty when it can be one.</summary>
    public static string? Controleer(this Streefmaat maat, decimal waarde)
    {
        var meest = maat switch
        {
            Streefmaat.AandeelWijkteam => 100,
            Streefmaat.Wachttijd or Streefmaat.Duur => MaxDagen,
            _ => MaxAantal,
        };
        return waarde < 0 || waarde > meest ? $"Vul een getal in van 0 tot en met {Rekenregels.Schrijf(meest, 0)}."
            : decimal.Round(waarde, maat.Decimalen()) != waarde ? maat.Decimalen() == 0 ? "Vul een heel getal in." : "Vul een getal in met hoogstens één cijfer achter de komma."
            : null;
    }
}
