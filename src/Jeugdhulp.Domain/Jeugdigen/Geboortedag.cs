using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>How much of a day of birth is known; the date beside it is complete in every case.</summary>
public enum Geboorteprecisie
{
    /// <summary>The whole day.</summary>
    Dag,

    /// <summary>Year and month.</summary>
    Maand,

    /// <summary>The year alone.</summary>
    Jaar,

    /// <summary>Not born yet: the date is the day on which the child is expected.</summary>
    Verwacht,
}

/// <summary>
/// A day of birth as far as it is known. Of a month or a year the last day is kept, but never a day to come: nobody is taken for
/// older than they may be, so no right and no help ends too early (Informatieprotocol §2.3 delivers JJJJMMDD, with zeros for a day or
/// month that is not known).
/// </summary>
/// <param name="Datum">A whole date.</param>
/// <param name="Precisie">How much of it is known.</param>
public sealed record Geboortedag(DateOnly Datum, Geboorteprecisie Precisie)
{
    /// <summary>The assumption in words, for whoever sees an age that rests on it.</summary>
    public const string Aanname = "De geboortedatum is niet helemaal bekend. Wij rekenen met de laatste dag die kan, zodat niemand te vroeg te oud is.";

    /// <summary>Nobody who is served was born before.</summary>
    public static readonly DateOnly Eerste = new(1900, 1, 1);

    private static readonly string[] Dagvormen = ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy"];
    private static readonly string[] Maandvormen = ["M-yyyy", "M/yyyy", "M.yyyy", "M yyyy", "MMMM yyyy", "MMM yyyy"];
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Reads "4-3-2017", "3-2017", "maart 2017" or "2017"; a part that is not known is left out.</summary>
    public static bool TryParse(string? tekst, DateOnly vandaag, [NotNullWhen(true)] out Geboortedag? dag)
    {
        var waarde = string.Join(' ', (tekst ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" - ", "-", StringComparison.Ordinal);
        dag = null;
        if (DateOnly.TryParseExact(waarde, Dagvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            dag = new(datum, Geboorteprecisie.Dag);
        }
        else if (DateOnly.TryParseExact(waarde, Maandvormen, Nederlands, DateTimeStyles.None, out var maand))
        {
            dag = new(Hoogstens(new(maand.Year, maand.Month, DateTime.DaysInMonth(maand.Year, maand.Month)), maand, vandaag), Geboorteprecisie.Maand);
        }
        else if (DateOnly.TryParseExact(waarde, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jaar))
        {
            dag = new(Hoogstens(new(jaar.Year, 12, 31), jaar, vandaag), Geboorteprecisie.Jaar);
        }

        return dag is not null;
    }

    /// <summary>The first day that can be.</summary>
    public DateOnly Vroegst => Precisie switch
    {
        Geboorteprecisie.Maand => new(Datum.Year, Datum.Month, 1),
        Geboorteprecisie.Jaar => new(Datum.Year, 1, 1),
        _ => Datum,
    };

    /// <summary>The part that is known, as it can be typed again.</summary>
    public string Invoer => Precisie switch
    {
        Geboorteprecisie.Maand => Datum.ToString("M-yyyy", CultureInfo.InvariantCulture),
        Geboorteprecisie.Jaar => Datum.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => Dagtekst.Van(Datum),
    };

    /// <summary>In words: "4-3-2017", "maart 2017", "2017" or "verwacht op 3-2-2027".</summary>
    public string Tekst => Precisie switch
    {
        Geboorteprecisie.Maand => Datum.ToString("MMMM yyyy", Nederlands),
        Geboorteprecisie.Verwacht => $"verwacht op {Invoer}",
        _ => Invoer,
    };

    /// <summary>As part of a sentence about the person: "geboren 4-3-2017", "geboren in 2017", "verwacht op 3-2-2027".</summary>
    public string Zin => Precisie switch
    {
        Geboorteprecisie.Verwacht => Tekst,
        Geboorteprecisie.Dag => $"geboren {Tekst}",
        _ => $"geboren in {Tekst}",
    };

    /// <summary>The age in words on a day; "ongeveer" where the day of birth is not wholly known.</summary>
    public string Leeftijdstekst(DateOnly peildatum) => InJaren(Leeftijd.Op(Datum, peildatum));

    /// <summary>An age in whole years in words, as sure as the day of birth it was reckoned from.</summary>
    public string InJaren(int jaren) => Precisie switch
    {
        Geboorteprecisie.Verwacht => "ongeboren",
        Geboorteprecisie.Dag => $"{jaren} jaar",
        _ => $"ongeveer {jaren} jaar",
    };

    private static DateOnly Hoogstens(DateOnly laatste, DateOnly eerste, DateOnly vandaag) => laatste > vandaag && eerste <= vandaag ? vandaag : laatste;
}
