using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>What in a text may tell who it is about.</summary>
public enum Kenmerksoort
{
    /// <summary>A name of someone in the dossier.</summary>
    Naam,

    /// <summary>Eight or nine digits, as a citizen service number has; also when the elfproef fails, because of a typing mistake.</summary>
    Bsn,

    /// <summary>A day; a date of birth cannot be told from another.</summary>
    Datum,

    /// <summary>Four digits and two letters.</summary>
    Postcode,

    /// <summary>A Dutch telephone number.</summary>
    Telefoon,

    /// <summary>An e-mail address.</summary>
    Email,
}

/// <summary>A place in a text that may tell who it is about.</summary>
public sealed record Kenmerk(Kenmerksoort Soort, string Tekst);

/// <summary>
/// Looks for what may tell who a text is about (LER-01). It warns and no more: a nickname, a school or a rare story is for a
/// person to see, so nobody may take "nothing found" for anonymous.
/// </summary>
public static partial class Herkenbaarheid
{
    private const RegexOptions Opties = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Wachttijd = 1000;

    private static readonly HashSet<string> Tussenvoegsels = new(StringComparer.Ordinal)
    {
        "van", "de", "den", "der", "het", "ter", "ten", "te", "el", "al", "la", "le", "du", "von", "op", "in", "aan", "bij", "en",
    };

    /// <summary>Everything that was found, in the order of the kinds, each text once.</summary>
    /// <param name="tekst">The text.</param>
    /// <param name="namen">Names of the persons of the dossier; each part of a name counts.</param>
    public static IReadOnlyList<Kenmerk> Zoek(string? tekst, IEnumerable<string> namen)
    {
        ArgumentNullException.ThrowIfNull(namen);
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return [];
        }

        tekst = Zichtbaar(tekst);
        return
        [
            .. Namen(tekst, namen),
            // A telephone number or a day is no number as well.
            .. Vind(Dag().Replace(Telefoonnummer().Replace(tekst, " "), " "), Cijfers(), Kenmerksoort.Bsn),
            .. Vind(tekst, Dag(), Kenmerksoort.Datum),
            .. Vind(tekst, Postcodes(), Kenmerksoort.Postcode),
            .. Vind(tekst, Telefoonnummer(), Kenmerksoort.Telefoon),
            .. Vind(tekst, Emailadres(), Kenmerksoort.Email),
        ];
    }

    /// <summary>One readable sentence about what was found.</summary>
    public static string Waarschuwing(IEnumerable<Kenmerk> kenmerken) =>
        $"In de tekst staat nog: {string.Join("; ", kenmerken.Select(k => $"{Soortnaam(k.Soort)} ({k.Tekst})"))}.";

    private static string Soortnaam(Kenmerksoort soort) => soort switch
    {
        Kenmerksoort.Naam => "een naam",
        Kenmerksoort.Bsn => "een nummer als een BSN",
        Kenmerksoort.Datum => "een datum",
        Kenmerksoort.Postcode => "een postcode",
        Kenmerksoort.Telefoon => "een telefoonnummer",
        _ => "een e-mailadres",
    };

    private static IEnumerable<Kenmerk> Namen(string tekst, IEnumerable<string> namen)
    {
        var delen = namen.SelectMany(Woorden).Select(Kaal).Where(deel => deel.Length > 1 && !Tussenvoegsels.Contains(deel)).ToHashSet(StringComparer.Ordinal);
        // "Noors" and "Noor's" name Noor as well.
        return Woorden(tekst)
            .Where(woord => Kaal(woord) is var kaal && (delen.Contains(kaal) || (kaal.Length > 3 && kaal[^1] == 's' && delen.Contains(kaal[..^1]))))
            .Distinct(StringComparer.Ordinal)
            .Select(woord => new Kenmerk(Kenmerksoort.Naam, woord));
    }

    private static IEnumerable<string> Woorden(string tekst) => Woord().Matches(Zichtbaar(tekst).Normalize(NormalizationForm.FormC)).Select(m => m.Value);

    /// <summary>Without soft hyphens and spaces of no width: they come along with pasted text, nobody sees them, and they cut a name in two.</summary>
    private static string Zichtbaar(string tekst) => string.Concat(tekst.Where(teken => char.GetUnicodeCategory(teken) is not UnicodeCategory.Format));

    private static string Kaal(string woord)
    {
        var kaal = new StringBuilder(woord.Length);
        foreach (var teken in woord.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark)
            {
                kaal.Append(char.ToLowerInvariant(teken));
            }
        }

        return kaal.ToString();
    }

    private static IEnumerable<Kenmerk> Vind(string tekst, Regex patroon, Kenmerksoort soort) =>
        patroon.Matches(tekst).Select(m => m.Value.Trim()).Distinct(StringComparer.Ordinal).Select(gevonden => new Kenmerk(soort, gevonden));

    [GeneratedRegex(@"[\p{L}\p{M}]+", Opties, Wachttijd)]
    private static partial Regex Woord();

    [GeneratedRegex(@"(?<![\d+])(?!0[\s.-]?[1-9])\d([\s.-]?\d){7,8}(?!\d)", Opties, Wachttijd)]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"(?<!\d)([0-3]?\d\s?[-/.]\s?[01]?\d\s?[-/.]\s?(19|20)?\d\d|(19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d\s+(jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(\s+(19|20)\d\d)?)(?!\d)", Opties | RegexOptions.IgnoreCase, Wachttijd)]
    private static partial Regex Dag();

    [GeneratedRegex(@"(?<![\d-])[1-9]\d{3}(\s?[A-Z]{2}|[a-z]{2})(?![\p{L}\d])", Opties, Wachttijd)]
    private static partial Regex Postcodes();

    [GeneratedRegex(@"(?<!\d)(\+31|0031|0)[\s-]?(\(0\))?[1-9]([\s.-]?\d){8}(?!\d)", Opties, Wachttijd)]
    private static partial Regex Telefoonnummer();

    [GeneratedRegex(@"[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,255}\.\p{L}{2,}", Opties, Wachttijd)]
    private static partial Regex Emailadres();
}
