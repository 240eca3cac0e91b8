namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What a layout itself may put in a file (CBS-06): constants and own codes on every line, headings above them. A record has no place for
/// a name, and a layout has none either: these texts are made of words of the protocol and of a few digits, so that no name and no BSN can
/// be written with them.
/// </summary>
public static class Indelingstekst
{
    /// <summary>Longest code: shorter than a BSN.</summary>
    public const int MaxCode = 8;

    /// <summary>Longest heading.</summary>
    public const int MaxKop = 30;

    /// <summary>Most digits in a heading.</summary>
    public const int MaxCijfersKop = 4;

    /// <summary>Most digits in the name of a tab: a year and a number, and no day.</summary>
    public const int MaxCijfersBlad = 6;

    /// <summary>So many letters in a row of a code need not be a word, as in a kind of record.</summary>
    public const int MaxVrij = 2;

    /// <summary>A word may be cut off, but not to less than this.</summary>
    public const int MinBegin = 3;

    private const int BsnCijfers = 9;

    /// <summary>The names of the fields, and what is said about them; in small letters.</summary>
    public static IReadOnlyList<string> Woorden { get; } =
    [
        "aanbieder", "aantal", "aanvang", "antwoord", "beeindiging", "begin", "bestand", "bron", "bsn", "burgerservicenummer", "cbs", "cijfer",
        "client", "code", "crisis", "dag", "datum", "dossier", "eind", "einde", "geboorte", "geboortedatum", "geboren", "gemeente", "geslacht",
        "gestart", "hulp", "hulpvorm", "id", "indicator", "informant", "ingang", "instelling", "jaar", "jeugd", "jeugdbescherming", "jeugdhulp",
        "jeugdige", "kenmerk", "kind", "kolom", "kop", "kunnen", "laatste", "levering", "lijst", "maand", "man", "mate", "met", "meting", "naar",
        "natura", "nee", "nr", "nummer", "onbekend", "ook", "opvoeder", "ouder", "outcome", "over", "pc", "peil", "periode", "perspectief", "plaats",
        "postcode", "protocol", "record", "reden", "regel", "rij", "sleutel", "soort", "start", "team", "tevreden", "tevredenheid", "traject", "type",
        "uit", "uitvoerder", "van", "vanaf", "vast", "veld", "verblijf", "verder", "verlening", "versie", "verslag", "verwijzer", "volg", "voor",
        "vorm", "vrouw", "waarde", "wijk", "woonplaats", "zelf", "zonder", "zorg",
    ];

    /// <summary>What a constant or a code is, in words for who writes a layout.</summary>
    public static string Coderegel { get; } =
        $"hoogstens {MaxCode} hoofdletters en cijfers; meer dan {MaxVrij} letters achter elkaar alleen als zij een woord uit het protocol zijn, of de eerste letters daarvan";

    /// <summary>What a heading is, in words for who writes a layout.</summary>
    public static string Kopregel { get; } =
        $"woorden uit het protocol, of de eerste letters daarvan ({MinBegin} of meer); hoogstens {MaxKop} tekens, met hoogstens {MaxCijfersKop} cijfers";

    /// <summary>What constants side by side are, in words for who writes a layout.</summary>
    public static string Samenregel { get; } =
        $"hoogstens {BsnCijfers - 1} cijfers achter elkaar; meer dan {MaxVrij} letters achter elkaar alleen als zij een woord uit het protocol zijn, of de eerste letters daarvan";

    /// <summary>What the name of a tab is, in words for who writes a layout.</summary>
    public static string Bladregel { get; } =
        $"meer dan {MaxVrij} letters achter elkaar alleen als zij een woord uit het protocol zijn, of de eerste letters daarvan, en hoogstens {MaxCijfersBlad} cijfers";

    /// <summary>It can be the name of a tab, as far as its words go.</summary>
    public static bool IsBlad(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Count(char.IsAsciiDigit) <= MaxCijfersBlad && IsVrijOfVanProtocol(tekst);
    }

    /// <summary>Constants can stand side by side, though each of them can stand alone.</summary>
    public static bool IsSamen(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return !HeeftBsn(tekst) && IsVrijOfVanProtocol(tekst);
    }

    /// <summary>It can be a constant or an own code of a value.</summary>
    public static bool IsCode(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length is > 0 and <= MaxCode && tekst.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            && IsVrijOfVanProtocol(tekst);
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

    private static bool IsVrijOfVanProtocol(string tekst) => Array.TrueForAll(Letterreeksen(tekst), r => r.Length <= MaxVrij || IsVanProtocol(r));

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
