using System.Collections.Frozen;
using System.Text;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What a layout itself may put in a file (CBS-06): constants and own codes on every line, headings above them. A record has no place for
/// a name, and a layout has none either: these texts are made of words of the protocol and of a few digits. Texts that stand side by side
/// are looked at together in <see cref="Indelingscijfers"/> and <see cref="Indelingsletters"/>.
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

    /// <summary>Most words in the name of a tab, as in "Jeugdhulp van gemeente reden": more of them tell a story.</summary>
    public const int MaxWoordenBlad = 4;

    /// <summary>So many letters in a row of a code need not be a word, as in a kind of record.</summary>
    public const int MaxVrij = 2;

    /// <summary>A word may be cut off, but not to less than this: the beginnings of two or three words are a first name sooner than a heading.</summary>
    public const int MinBegin = 5;

    private const int BsnCijfers = 9;

    private const string Van = "van";

    /// <summary>
    /// Words that are the whole or the end of many surnames. As words of their own there is one at most, never behind "van" and never in a
    /// tab, where nothing says that they are no name: "van Wijk" is somebody, and so is "Wijk 2011".
    /// </summary>
    private static readonly FrozenSet<string> Achternamen = FrozenSet.Create(["bron", "dag", "kind", "kop", "man", "mate", "nut", "rij", "veld", "vrouw", "wijk", "zorg"]);

    /// <summary>Of these and of words so short that they fit in any name, one word has one at most.</summary>
    private static readonly FrozenSet<string> Los = FrozenSet.Create([.. Achternamen, "ja", "met", "naar", "nee", "ook", "over", "tot", "uit", Van, "voor"]);

    /// <summary>Their first letters are a surname: Burger and Burgers, Lever, Plaat, Verde, Waard; or a first name: Verle.</summary>
    private static readonly FrozenSet<string> Heel = FrozenSet.Create(["burgerservicenummer", "levering", "plaats", "verder", "verlening", "waarde"]);

    /// <summary>The names of the fields, what is said about them, and how those words are shortened above a column; in small letters.</summary>
    public static IReadOnlyList<string> Woorden { get; } =
    [
        "aanbieder", "aantal", "aanv", "aanvang", "aanvangsdatum", "antw", "antwoord", "beeindigd", "beeindiging", "begin", "bestand", "bron", "bsn", "burgerservicenummer",
        "cbs", "cijfer", "client", "code", "crisis", "dag", "dat", "datum", "dossier", "eind", "einde", "geb", "geboorte", "geboortedatum", "geboren", "gem",
        "gemeente", "gesl", "geslacht", "gestart", "hulp", "hulpvorm", "id", "indicator", "inf", "info", "informant", "ingang", "ingangsdatum", "inst", "instelling", "ja",
        "jaar", "jeugd", "jeugdbescherming", "jeugdhulp", "jeugdige", "kenm", "kenmerk", "kind", "kolom", "kop", "kunnen", "laatste", "levering", "lijst",
        "maand", "man", "mate", "met", "meting", "module", "naar", "natura", "nee", "nr", "nummer", "nut", "onbekend", "ook", "opvoeder", "ouder", "outcome",
        "over", "pc", "peil", "periode", "perspectief", "plaats", "postcode", "protocol", "record", "reden", "regel", "rij", "sleutel", "soort", "start",
        "team", "tev", "tevr", "tevreden", "tevredenheid", "tot", "traj", "traject", "type", "uit", "uitkomst", "uitv", "uitvoerder", "van", "vanaf", "vast",
        "veld", "verblijf", "verder", "verlening", "versie", "verslag", "verw", "verwijzer", "verwijzing", "volg", "voor", "vorm", "vraag", "vrouw", "waarde", "wijk",
        "wijkteam", "woonplaats", "woonplaatsbeginsel", "zelf", "zonder", "zorg",
    ];

    private static readonly ILookup<char, string> OpLetter = Woorden.ToLookup(w => w[0]);

    /// <summary>What a constant or a code is, in words for who writes a layout.</summary>
    public static string Coderegel { get; } = $"hoogstens {MaxCode} hoofdletters en cijfers. {Letterregel(MaxVrij)}";

    /// <summary>What a heading is, in words for who writes a layout.</summary>
    public static string Kopregel { get; } = $"woorden uit het protocol, of het begin daarvan ({MinBegin} letters of meer). Een kop heeft hoogstens {MaxKop} tekens, en hoogstens {MaxCijfersKop} cijfers";

    /// <summary>What constants side by side are, in words for who writes a layout.</summary>
    public static string Samenregel { get; } = $"hoogstens {BsnCijfers - 1} cijfers achter elkaar. {Letterregel(MaxVrij)}";

    /// <summary>What is asked of words that are a surname too, in words for who writes a layout.</summary>
    public static string Achternaamregel { get; } =
        $"Deze woorden kunnen ook een naam zijn: {string.Join(", ", Achternamen.Order(StringComparer.Ordinal))}. Zet er hoogstens één los in een tekst, en nooit na ‘{Van}’";

    /// <summary>What the name of a tab is, in words for who writes a layout.</summary>
    public static string Bladregel { get; } =
        $"hoogstens {Indelingscontrole.MaxBlad} letters en cijfers, met hoogstens {MaxCijfersBlad} cijfers. Begin en eindig met een letter of een cijfer. Kies hoogstens {MaxWoordenBlad} woorden uit het protocol, of het begin daarvan ({MinBegin} letters of meer), en geen los woord dat ook een naam kan zijn, zoals ‘wijk’";

    /// <summary>It can be the name of a tab, as far as its words go.</summary>
    public static bool IsBlad(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var woorden = ZonderVolgletter(tekst);
        return tekst.Count(char.IsAsciiDigit) <= MaxCijfersBlad && IsVanWoorden(woorden, vrij: 0) && Letters(woorden) is { Length: <= MaxWoordenBlad } los && !los.Any(Achternamen.Contains);
    }

    /// <summary>Letters of more than one text stand side by side, though each of them can stand alone.</summary>
    public static bool IsWoord(string letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return IsVanWoorden(letters, MaxVrij);
    }

    /// <summary>There is a word in it that is a surname too.</summary>
    public static bool HeeftAchternaam(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return Letters(ZonderAccenten(tekst)).Any(Achternamen.Contains);
    }

    /// <summary>Constants can stand side by side, though each of them can stand alone.</summary>
    public static bool IsSamen(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return !HeeftBsn(tekst) && IsVanWoorden(tekst, MaxVrij);
    }

    /// <summary>It can be a constant or an own code of a value.</summary>
    public static bool IsCode(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length is > 0 and <= MaxCode && tekst.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            && IsVanWoorden(tekst, MaxVrij);
    }

    /// <summary>It can stand above a column; with an accent only where the characters of the file have it.</summary>
    public static bool IsKop(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        tekst = ZonderAccenten(tekst);
        return tekst.Length is > 0 and <= MaxKop && char.IsAsciiLetter(tekst[0]) && tekst.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-')
            && tekst.Count(char.IsAsciiDigit) <= MaxCijfersKop && IsVanWoorden(tekst, vrij: 0);
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

    private static string Letterregel(int vrij) =>
        $"Staan er meer dan {vrij} letters achter elkaar? Dan zijn het woorden uit het protocol, of het begin daarvan ({MinBegin} letters of meer)";

    /// <summary>Letters in a row are words of the protocol, but for so few that they are no name yet; and with words between them no surname.</summary>
    private static bool IsVanWoorden(string tekst, int vrij)
    {
        var woorden = Letters(tekst);
        return Array.TrueForAll(woorden, letters => letters.Length <= vrij || OpLetter[letters[0]].Contains(letters, StringComparer.Ordinal) || IsSamengesteld(letters))
            && woorden.Count(Achternamen.Contains) <= 1 && !woorden.Skip(1).Zip(woorden).Any(w => Achternamen.Contains(w.First) && w.Second.EndsWith(Van, StringComparison.Ordinal));
    }

    /// <summary>Letters in a row, with anything else between them; in small letters.</summary>
    private static string[] Letters(string tekst) =>
        string.Concat(tekst.Select(c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without the letter behind a number, as in "2026-a"; anywhere else a loose letter is an initial.</summary>
    private static string ZonderVolgletter(string tekst) =>
        tekst.Length > 2 && char.IsAsciiLetter(tekst[^1]) && !char.IsAsciiLetter(tekst[^2]) && (char.IsAsciiDigit(tekst[^2]) || char.IsAsciiDigit(tekst[^3])) ? tekst[..^1] : tekst;

    // Only what Latin 1 holds as one character, so that what is written down fits in the file.
    private static string ZonderAccenten(string tekst) =>
        string.Concat(tekst.Select(c => c is >= '\u00C0' and <= '\u00FF' && c.ToString().Normalize(NormalizationForm.FormD)[0] is var letter && char.IsAsciiLetter(letter) ? letter : c));

    /// <summary>
    /// Word after word, as in "gebdatum" and "REDENEINDE". One of them at most is cut off, and one at most is also part of a surname: else
    /// "Crista" and "Veldman" would be headings.
    /// </summary>
    private static bool IsSamengesteld(string letters)
    {
        var tot = new HashSet<(bool Afgekort, bool Los)>?[letters.Length + 1];
        tot[0] = [(false, false)];
        for (var i = 0; i < letters.Length; i++)
        {
            foreach (var weg in tot[i] ?? [])
            {
                foreach (var woord in OpLetter[letters[i]])
                {
                    Voeg(woord, i, weg);
                }
            }
        }

        return tot[^1] is not null;

        void Voeg(string woord, int van, (bool Afgekort, bool Los) weg)
        {
            var (gelijk, los) = (woord.AsSpan().CommonPrefixLength(letters.AsSpan(van)), Los.Contains(woord));
            if (gelijk == woord.Length && !(weg.Los && los))
            {
                (tot[van + gelijk] ??= []).Add((weg.Afgekort, weg.Los || los));
            }

            for (var lengte = MinBegin; !weg.Afgekort && lengte <= gelijk && lengte < woord.Length && !Heel.Contains(woord); lengte++)
            {
                (tot[van + lengte] ??= []).Add((true, weg.Los));
            }
        }
    }
}
