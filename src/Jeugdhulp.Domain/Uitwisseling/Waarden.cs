using System.Globalization;
using System.Text.RegularExpressions;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>Reads the text of one field. Reads what can only mean one thing, and refuses the rest rather than guess.</summary>
internal static partial class Waarden
{
    private static readonly string[] Dagvormen = ["yyyy-M-d", "d-M-yyyy", "yyyyMMdd", "yyyy/M/d", "d.M.yyyy"];
    private static readonly string[] Momentvormen = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "d-M-yyyy H:mm", "d-M-yyyy H:mm:ss"];
    private static readonly string[] Zonevormen = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "O"];

    public static string? Tekst(string tekst, int hoogstens, Leesplek plek)
    {
        var waarde = Formules.Herstel(tekst).Trim();
        if (waarde.Any(t => t == '\uFFFD' || (char.IsControl(t) && t is not ('\r' or '\n' or '\t'))))
        {
            plek.Weiger(Foutsoort.TekenOnleesbaar);
            return null;
        }

        if (waarde.Length > hoogstens)
        {
            plek.Weiger(Foutsoort.TeLang, hoogstens.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")));
            return null;
        }

        return waarde.Length == 0 ? null : waarde;
    }

    public static DateOnly? Dag(string tekst, DateOnly vanaf, bool toekomst, Leesplek plek)
    {
        if (Dag(tekst, plek) is not { } dag)
        {
            return null;
        }

        if (dag < vanaf)
        {
            plek.Weiger(Foutsoort.DagTeVroeg, Dagtekst.Van(vanaf));
            return null;
        }

        if (dag > (toekomst ? new(2099, 12, 31) : plek.Omgeving.Vandaag))
        {
            plek.Weiger(Foutsoort.DagInToekomst);
            return null;
        }

        return dag;
    }

    public static DateTimeOffset? Moment(string tekst, Leesplek plek)
    {
        if (DateTimeOffset.TryParseExact(tekst, Zonevormen, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && Heeftzone().IsMatch(tekst))
        {
            return Tijdig(moment.ToUniversalTime(), plek);
        }

        if (DateTime.TryParseExact(tekst, Momentvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lokaal))
        {
            return Tijdig(Hier(lokaal, plek), plek);
        }

        if (tekst.Contains(':', StringComparison.Ordinal))
        {
            plek.Weiger(Foutsoort.GeenMoment);
            return null;
        }

        return Dag(tekst, Kolommen.Eerste, toekomst: false, plek) is { } dag ? Hier(dag.ToDateTime(new(12, 0)), plek) : null;
    }

    public static int? Geheel(string tekst, int van, int tot, Leesplek plek)
    {
        if (Kaal(tekst, plek) is not { } getal)
        {
            return null;
        }

        if (getal != Math.Truncate(getal))
        {
            plek.Weiger(Foutsoort.GeenHeelGetal);
            return null;
        }

        if (getal < van || getal > tot)
        {
            plek.Weiger(Foutsoort.BuitenGrens, $"{van} tot en met {tot}");
            return null;
        }

        return (int)getal;
    }

    public static decimal? Getal(string tekst, decimal tot, Leesplek plek)
    {
        if (Kaal(tekst, plek) is not { } getal)
        {
            return null;
        }

        if (getal <= 0 || getal > tot)
        {
            plek.Weiger(Foutsoort.BuitenGrens, string.Create(CultureInfo.InvariantCulture, $"meer dan 0, tot en met {tot:0}"));
            return null;
        }

        return getal;
    }

    public static bool? JaNee(string tekst, Leesplek plek)
    {
        switch (tekst.ToUpperInvariant())
        {
            case "JA" or "J" or "WAAR" or "TRUE" or "YES" or "Y" or "1":
                return true;
            case "NEE" or "N" or "ONWAAR" or "FALSE" or "NO" or "0":
                return false;
            default:
                plek.Weiger(Foutsoort.GeenJaNee);
                return null;
        }
    }

    public static T? Keuze<T>(string tekst, Leesplek plek)
        where T : struct, Enum
    {
        var kaal = Gelijk(tekst);
        foreach (var naam in Contractnaam.Alle<T>())
        {
            if (Gelijk(naam) == kaal && Contractnaam.TryParse<T>(naam, out var waarde))
            {
                return waarde;
            }
        }

        plek.Weiger(Foutsoort.KeuzeOnbekend);
        return null;
    }

    public static string? Woord(string tekst, IReadOnlyList<Keuze> keuzes, Leesplek plek)
    {
        var kaal = Gelijk(tekst);
        if (keuzes.FirstOrDefault(k => Gelijk(k.Code) == kaal) is { } keuze)
        {
            return keuze.Code;
        }

        plek.Weiger(Foutsoort.KeuzeOnbekend);
        return null;
    }

    public static IReadOnlyList<T>? Lijst<T>(string tekst, Leesplek plek)
        where T : struct, Enum
    {
        List<T> waarden = [];
        foreach (var deel in tekst.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Keuze<T>(deel, plek) is not { } waarde)
            {
                return null;
            }

            waarden.Add(waarde);
        }

        return [.. waarden.Distinct()];
    }

    public static string? Code(string tekst, string lijst, Leesplek plek)
    {
        // A spreadsheet takes the zero off a code of two digits.
        foreach (var vorm in tekst.Length == 1 ? [tekst, "0" + tekst] : new[] { tekst })
        {
            if (plek.Omgeving.Codes.Bestaat(lijst, vorm))
            {
                return vorm;
            }
        }

        plek.Weiger(Foutsoort.CodeOnbekend, lijst);
        return null;
    }

    public static string? Burgernummer(string tekst, Leesplek plek)
    {
        if (Vervormd(tekst, plek))
        {
            return null;
        }

        if (Bsn.TryParse(tekst, out var bsn))
        {
            return bsn.Value.Waarde;
        }

        var cijfers = tekst.Count(char.IsAsciiDigit);
        plek.Weiger(tekst.Any(char.IsLetter) || cijfers > 9 ? Foutsoort.BsnVorm : cijfers < 9 ? Foutsoort.BsnKort : Foutsoort.BsnElfproef);
        return null;
    }

    public static string? Postcode(string tekst, Leesplek plek)
    {
        var kaal = tekst.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (Postcodevorm().IsMatch(kaal))
        {
            return kaal;
        }

        plek.Weiger(Foutsoort.PostcodeVorm);
        return null;
    }

    public static string? Gemeente(string tekst, Leesplek plek)
    {
        if (tekst.Length == 4 && tekst.All(char.IsAsciiDigit))
        {
            return tekst;
        }

        plek.Weiger(Foutsoort.GemeenteVorm);
        return null;
    }

    public static Geboortedag? Geboren(string tekst, Leesplek plek)
    {
        Geboortedag? dag;
        if (Jaarmaand().Match(tekst) is { Success: true } deel)
        {
            // Written as JJJJ-MM so that it sorts; the rest of the program reads month first.
            dag = Geboortedag.TryParse($"{deel.Groups["maand"].Value}-{deel.Groups["jaar"].Value}", plek.Omgeving.Vandaag, out var maand) ? maand : null;
        }
        else if (tekst.Length == 4)
        {
            dag = Geboortedag.TryParse(tekst, plek.Omgeving.Vandaag, out var jaar) ? jaar : null;
        }
        else
        {
            dag = Dag(tekst, plek) is { } heel ? new(heel, Geboorteprecisie.Dag) : null;
            if (dag is null)
            {
                return null;
            }
        }

        if (dag is null)
        {
            plek.Weiger(Foutsoort.GeenDag);
            return null;
        }

        if (dag.Datum < Geboortedag.Eerste)
        {
            plek.Weiger(Foutsoort.DagTeVroeg, "1-1-1900");
            return null;
        }

        return dag;
    }

    public static IReadOnlyList<Statusstap>? Verloop(string tekst, Leesplek plek)
    {
        List<Statusstap> stappen = [];
        foreach (var deel in tekst.Split('|', StringSplitOptions.TrimEntries))
        {
            var dubbelepunt = deel.IndexOf(':', StringComparison.Ordinal);
            if (dubbelepunt < 1 || !Contractnaam.TryParse<Dossierstatus>(deel[..dubbelepunt], out var status)
                || !DateOnly.TryParseExact(deel[(dubbelepunt + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var van))
            {
                plek.Weiger(Foutsoort.VerloopVorm);
                return null;
            }

            if (stappen.Count > 0 && van < stappen[^1].Van)
            {
                plek.Weiger(Foutsoort.VerloopVolgorde);
                return null;
            }

            stappen.Add(new(status, van));
        }

        return stappen;
    }

    /// <summary>Two texts that differ in case, spaces and dashes alone are the same choice.</summary>
    internal static string Gelijk(string tekst) => string.Concat(tekst.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static DateOnly? Dag(string tekst, Leesplek plek)
    {
        if (Vervormd(tekst, plek))
        {
            return null;
        }

        // What some systems add to every date.
        var kaal = Middernacht().Replace(tekst, string.Empty);
        if (DateOnly.TryParseExact(kaal, Dagvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            return dag;
        }

        if (Schuin().Match(kaal) is { Success: true } schuin)
        {
            return Schuine(schuin, plek);
        }

        plek.Weiger(Dagachtig().IsMatch(kaal) ? Foutsoort.DagBestaatNiet : Tweecijferjaar().IsMatch(kaal) ? Foutsoort.JaarKort : Foutsoort.GeenDag);
        return null;
    }

    /// <summary>3/4/2025 is in March or in April, depending on who wrote it; 13/4/2025 and 4/4/2025 can be read in one way.</summary>
    private static DateOnly? Schuine(Match delen, Leesplek plek)
    {
        var (een, twee, jaar) = (Deel("een"), Deel("twee"), Deel("jaar"));
        if (een <= 12 && twee <= 12 && een != twee)
        {
            plek.Weiger(Foutsoort.DagTweeduidig);
            return null;
        }

        var (dag, maand) = een > 12 ? (een, twee) : twee > 12 ? (twee, een) : (een, twee);
        if (jaar < 1 || maand is < 1 or > 12 || dag < 1 || dag > DateTime.DaysInMonth(jaar, maand))
        {
            plek.Weiger(Foutsoort.DagBestaatNiet);
            return null;
        }

        return new(jaar, maand, dag);

        int Deel(string naam) => int.Parse(delen.Groups[naam].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static decimal? Kaal(string tekst, Leesplek plek)
    {
        if (Vervormd(tekst, plek))
        {
            return null;
        }

        // A thousands separator and a decimal one cannot be told apart, so there is at most one of them.
        if (!Getalvorm().IsMatch(tekst) || !decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
        {
            plek.Weiger(Foutsoort.GeenGetal);
            return null;
        }

        return getal;
    }

    /// <summary>What a spreadsheet made of a value that was something else before.</summary>
    private static bool Vervormd(string tekst, Leesplek plek)
    {
        if (Wetenschappelijk().IsMatch(tekst))
        {
            plek.Weiger(Foutsoort.Rekengetal);
            return true;
        }

        if (tekst[0] is '=' or '@' or '#')
        {
            plek.Weiger(Foutsoort.Formule);
            return true;
        }

        return false;
    }

    private static DateTimeOffset? Tijdig(DateTimeOffset moment, Leesplek plek)
    {
        // A day more: when the reader runs, it may be tomorrow elsewhere.
        if (DateOnly.FromDateTime(moment.UtcDateTime) > plek.Omgeving.Vandaag.AddDays(1))
        {
            plek.Weiger(Foutsoort.DagInToekomst);
            return null;
        }

        return moment;
    }

    private static DateTimeOffset Hier(DateTime lokaal, Leesplek plek) => new DateTimeOffset(lokaal, plek.Omgeving.Zone.GetUtcOffset(lokaal)).ToUniversalTime();
}
