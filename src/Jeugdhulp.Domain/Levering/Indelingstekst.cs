namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What a layout itself may put in a file (CBS-06): constants and own codes on every line, headings above them. A record has no place for
/// a name, and a layout has none either: these texts are made of words of the protocol and of a few digits, so that no name and no BSN can
/// be written with them.
/// </summary>
public static class Indelingstekst
{
    /// <summary>Longest code, and longest of all constants of a layout together: shorter than a BSN.</summary>
    public const int MaxCode = 8;

    /// <summary>Longest heading.</summary>
    public const int MaxKop = 30;

    /// <summary>Most digits in a heading.</summary>
    public const int MaxCijfersKop = 4;

    /// <summary>So many letters in a row of a code need not be a word, as in a kind of record.</summary>
    public const int MaxVrij = 2;

    /// <summary>A word may be cut off, but not to less than this.</summary>
    public const int MinBegin = 3;

    private const int BsnCijfers = 9;

    /// <summary>The names of the fields, and what is said about them; in small letters.</summary>
    public static IReadOnlyList<string> Woorden { get; } =
    [
        "aantal", "aanvang", "antwoord", "beeindiging", "begin", "bron", "bsn", "burgerservicenummer", "cbs", "cijfer", "code", "crisis", "dag", "datum",
        "eind", "einde", "geboorte", "geboortedatum", "geboren", "gemeente", "geslacht", "hulp", "hulpvorm", "id", "indicator", "informant", "jaar",
        "jeugd", "jeugdhulp", "jeugdige", "kop", "maand", "meting", "nee", "nr", "nummer", "onbekend", "opvoeder", "ouder", "periode", "perspectief",
        "pc", "plaats", "postcode", "record", "reden", "regel", "soort", "start", "tevredenheid", "traject", "type", "van", "vast", "veld", "verder",
        "verwijzer", "vorm", "vrouw", "woonplaats", "zonder",
    ];

    /// <summary>What a constant or a code is, in words for who writes a layout.</summary>
    public static string Coderegel { get; } =
        $"hoogstens {MaxCode} hoofdletters en cijfers; meer dan {MaxVrij} letters achter elkaar alleen als zij een woord uit het protocol zijn, of de eerste letters daarvan";

    /// <summary>What a heading is, in words for who writes a layout.</summary>
    public static string Kopregel { get; } =
        $"woorden uit het protocol, of de eerste letters daarvan ({MinBegin} of meer); hoogstens {MaxKop} tekens, met hoogstens {MaxCijfersKop} cijfers";

    /// <summary>It can be a constant or an own code of a value.</summary>
    public static bool IsCode(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length is > 0 and <= MaxCode && tekst.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            && Array.TrueForAll(Letterreeksen(tekst), r => r.Length <= MaxVrij || IsVanProtocol(r));
    }

    /// <summary>It can stand above a column.</summary>
    public static bool IsKop(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length is > 0 and <= MaxKop && char.IsAsciiLetter(tekst[0]) && tekst.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-')
            && tekst.Count(char.IsAsciiDigit) <= MaxCijfersKop && Array.TrueForAll(Letterreeksen(tekst), IsVanProtocol);
    }

    /// <summary>It has as many digits in a row as a BSN, also with something else than letters between them.</summary>
    public static bool HeeftBsn(string? tekst)
    {
        var reeks = 0;
        foreach (var teken in tekst ?? string.Empty)
        {
            reeks = char.IsDigit(teken) ? reeks + 1 : char.IsLetter(teken) ? 0 : reeks;
            if (reeks >= BsnCijfers)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Letterreeksen(string tekst) =>
        string.Concat(tekst.Select(c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Word after word, each of them whole or cut off: "gebdatum", "REDENEINDE".
    private static bool IsVanProtocol(string letters)
    {
        var tot = new bool[letters.Length + 1];
        tot[0] = true;
        for (var i = 0; i < letters.Length; i++)
        {
            foreach (var woord in tot[i] ? Woorden : [])
            {
                var gelijk = woord.AsSpan().CommonPrefixLength(letters.AsSpan(i));
                for (var lengte = Math.Min(MinBegin, woord.Length); lengte <= gelijk; lengte++)
                {
                    tot[i + lengte] = true;
                }
            }
        }

        return tot[^1];
    }
}
