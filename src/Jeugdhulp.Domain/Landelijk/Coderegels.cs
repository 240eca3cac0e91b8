using System.Globalization;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Landelijk;

/// <summary>When a code holds.</summary>
/// <param name="Code">The code.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day after the last one; null without end.</param>
/// <param name="Omschrijving">What it means then; null where that is not looked at.</param>
public sealed record Codeperiode(string Code, DateOnly Van, DateOnly? Tot, string? Omschrijving = null);

/// <summary>What someone fills in about a new code.</summary>
public sealed record Codegegevens
{
    /// <summary>The code itself; not asked for a code of a gemeente, which gets one of its own.</summary>
    public string? Code { get; init; }

    /// <summary>What it means.</summary>
    public string? Omschrijving { get; init; }

    /// <summary>First day on which it may be chosen.</summary>
    public DateOnly? GeldigVan { get; init; }

    /// <summary>The code in the messages between gemeente and aanbieder (iJw).</summary>
    public string? IjwCode { get; init; }

    /// <summary>Where the code comes from.</summary>
    public string? Bron { get; init; }
}

/// <summary>What may be done with codes: added from a day, ended from a day, never taken away.</summary>
public static class Coderegels
{
    /// <summary>Begin of every code of a gemeente, so that it never looks like one of the country.</summary>
    public const string LokaalBegin = "lokaal";

    /// <summary>Most characters in a code.</summary>
    public const int MaxCode = 40;

    /// <summary>Most characters in what it means.</summary>
    public const int MaxOmschrijving = 120;

    /// <summary>Most characters in an iJw code.</summary>
    public const int MaxIjwCode = 10;

    /// <summary>Most characters in where it comes from.</summary>
    public const int MaxBron = 200;

    /// <summary>What is wrong with a new code of the country beside those of the same list.</summary>
    public static IEnumerable<Fout> Controleer(Codegegevens gegevens, IReadOnlyCollection<Codeperiode> andere, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        var code = gegevens.Code?.Trim();
        if (string.IsNullOrEmpty(code))
        {
            yield return new("Code", "Vul de code in.");
        }
        else if (code.Length > MaxCode || !code.All(char.IsAsciiLetterOrDigit))
        {
            yield return new("Code", $"Gebruik alleen letters en cijfers, hoogstens {MaxCode}.");
        }
        else if (code.StartsWith(LokaalBegin, StringComparison.OrdinalIgnoreCase))
        {
            yield return new("Code", "Codes die met ‘lokaal’ beginnen zijn van gemeenten. Kies een andere code.");
        }
        else if (gegevens.GeldigVan is { } van && Overlap(code, van, andere) is { } melding)
        {
            yield return new("Code", melding);
        }

        if (Regeltekst.Controleer(gegevens.IjwCode, MaxIjwCode, null) is { } ijw)
        {
            yield return new("IjwCode", ijw);
        }

        if (Regeltekst.Controleer(gegevens.Bron, MaxBron, "Vul in waar deze code staat, bijvoorbeeld in welke paragraaf.") is { } bron)
        {
            yield return new("Bron", bron);
        }

        foreach (var fout in Gewoon(gegevens, vandaag))
        {
            yield return fout;
        }
    }

    /// <summary>What is wrong with a new code of a gemeente beside the names of the same list that may still be chosen then.</summary>
    public static IEnumerable<Fout> ControleerLokaal(Codegegevens gegevens, IEnumerable<string> namen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        if (gegevens.Omschrijving is { } naam && namen.Contains(naam.Trim(), StringComparer.CurrentCultureIgnoreCase))
        {
            return Gewoon(gegevens, vandaag).Prepend(new("Omschrijving", "Deze keuze staat al in de lijst."));
        }

        return Gewoon(gegevens, vandaag);
    }

    /// <summary>The next code of a gemeente: "lokaal1", "lokaal2".</summary>
    public static string VolgendeLokale(IEnumerable<string> codes) => LokaalBegin + (1 + codes
        .Where(c => c.StartsWith(LokaalBegin, StringComparison.Ordinal))
        .Select(c => int.TryParse(c[LokaalBegin.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : 0)
        .DefaultIfEmpty().Max()).ToString(CultureInfo.InvariantCulture);

    /// <summary>Why a code cannot end after that day; null when it can. As far ahead as one may begin, it is a slip of the pen.</summary>
    public static string? Beeindigen(Codeperiode periode, DateOnly? laatsteDag, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(periode);
        return laatsteDag is not { } dag ? "Vul de laatste dag in."
            : periode.Tot is not null ? "Deze code heeft al een laatste dag."
            : dag < periode.Van ? $"De code begint op {Dagtekst.Van(periode.Van)}. Kies die dag of een latere."
            : TeVer(dag, vandaag);
    }

    private static IEnumerable<Fout> Gewoon(Codegegevens gegevens, DateOnly vandaag)
    {
        if (Regeltekst.Controleer(gegevens.Omschrijving, MaxOmschrijving, "Vul in wat de code betekent.") is { } omschrijving)
        {
            yield return new("Omschrijving", omschrijving);
        }

        if (gegevens.GeldigVan is not { } van)
        {
            yield return new("GeldigVan", "Vul in vanaf welke dag de code geldt.");
        }
        else if (van < Looptijden.Eerste)
        {
            yield return new("GeldigVan", "Kies een dag vanaf 1-1-2015. Toen begon de Jeugdwet.");
        }
        else if (TeVer(van, vandaag) is { } teVer)
        {
            yield return new("GeldigVan", teVer);
        }
    }

    private static string? TeVer(DateOnly dag, DateOnly vandaag) =>
        dag > vandaag.AddYears(Looptijden.HoogstensJarenVooruit) ? $"Kies een dag binnen {Looptijden.HoogstensJarenVooruit} jaar vanaf vandaag." : null;

    /// <summary>A code without end is there already; one that ended may come back after its last day.</summary>
    private static string? Overlap(string code, DateOnly van, IEnumerable<Codeperiode> andere) =>
        andere.Where(a => a.Code == code && (a.Tot is null || a.Tot > van)).MinBy(a => a.Van) is { } botsing
            ? $"Code {code} staat al in de lijst, {(botsing.Tot is { } tot ? $"van {Dagtekst.Van(botsing.Van)} tot en met {Dagtekst.Van(tot.AddDays(-1))}" : $"vanaf {Dagtekst.Van(botsing.Van)}")}."
            : null;
}
