using System.Globalization;
using System.Text;

namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>What is wrong with a password.</summary>
public enum Wachtwoordbezwaar
{
    /// <summary>Shorter than <see cref="Wachtwoordtoets.Minimum"/>.</summary>
    TeKort,

    /// <summary>Longer than <see cref="Wachtwoordtoets.Maximum"/>.</summary>
    TeLang,

    /// <summary>Found in breaches, as it is or with something before or behind it.</summary>
    Veelgebruikt,

    /// <summary>Little more than the own name, address, gemeente, or what the application is called.</summary>
    Eigen,

    /// <summary>A few characters over and over, or a row of the alphabet, the digits or the keyboard.</summary>
    Eenvormig,
}

/// <summary>
/// Whether a password will do, after NIST SP 800-63B and the advice of the NCSC: long, not known from breaches, not about the own person. Which
/// kinds of characters are in it does not matter.
/// </summary>
public static class Wachtwoordtoets
{
    /// <summary>Characters at least.</summary>
    public const int Minimum = 12;

    /// <summary>Characters at most: room for a sentence.</summary>
    public const int Maximum = 200;

    /// <summary>What must be left after own words are taken out.</summary>
    private const int Rest = 8;

    private const int Verschillend = 5;

    private static readonly string[] Rijen = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp"];

    private static readonly string[] Toepassingswoorden = ["jeugdhulp", "wijkteam", "gemeente", "wachtwoord", "welkom"];

    /// <summary>What is wrong; empty when nothing is.</summary>
    /// <param name="wachtwoord">What someone wants.</param>
    /// <param name="eigen">Names, addresses and gemeenten of the account.</param>
    /// <param name="veelgebruikt">Known passwords, in lower case.</param>
    public static Wachtwoordbezwaar? Toets(string wachtwoord, IEnumerable<string> eigen, IReadOnlySet<string> veelgebruikt)
    {
        ArgumentNullException.ThrowIfNull(wachtwoord);
        ArgumentNullException.ThrowIfNull(veelgebruikt);
        var lengte = wachtwoord.EnumerateRunes().Count();
        if (lengte < Minimum)
        {
            return Wachtwoordbezwaar.TeKort;
        }

        if (wachtwoord.Length > Maximum)
        {
            return Wachtwoordbezwaar.TeLang;
        }

        var klein = Klein(wachtwoord);
        var letters = Leesbaar(klein);
        if (klein.Distinct().Count() < Verschillend || Rijen.Any(r => Resteert(letters, r) || Resteert(klein, r)))
        {
            return Wachtwoordbezwaar.Eenvormig;
        }

        if (new[] { klein, letters, Kern(klein), Kern(letters), Leesbaar(Kern(klein)) }.Any(k => k.Length > 0 && veelgebruikt.Contains(Eenmaal(k))))
        {
            return Wachtwoordbezwaar.Veelgebruikt;
        }

        var over = eigen.SelectMany(Woorden).Concat(Toepassingswoorden).OrderByDescending(w => w.Length).Aggregate(letters, (rest, woord) => rest.Replace(woord, string.Empty, StringComparison.Ordinal));
        return over.Length < letters.Length && over.Count(char.IsLetterOrDigit) < Rest ? Wachtwoordbezwaar.Eigen : null;
    }

    /// <summary>Whether the row, forward or backward, is nearly all there is.</summary>
    private static bool Resteert(string tekst, string rij)
    {
        var terug = new string([.. rij.Reverse()]);
        var langste = Enumerable.Range(0, tekst.Length).Max(i => Math.Max(Loop(tekst, i, rij), Loop(tekst, i, terug)));
        return tekst.Length - langste < Rest / 2;
    }

    /// <summary>How many characters from here follow each other as in the row.</summary>
    private static int Loop(string tekst, int begin, string rij)
    {
        var plaats = rij.IndexOf(tekst[begin], StringComparison.Ordinal);
        var aantal = 0;
        while (plaats >= 0 && plaats + aantal < rij.Length && begin + aantal < tekst.Length && rij[plaats + aantal] == tekst[begin + aantal])
        {
            aantal++;
        }

        return aantal;
    }

    /// <summary>A text that is one piece over and over, as that piece.</summary>
    private static string Eenmaal(string tekst)
    {
        for (var lengte = 1; lengte <= tekst.Length / 2; lengte++)
        {
            if (tekst.Length % lengte == 0 && Enumerable.Range(0, tekst.Length).All(i => tekst[i] == tekst[i % lengte]))
            {
                return tekst[..lengte];
            }
        }

        return tekst;
    }

    /// <summary>Without what is no letter before and behind it: "welkom" of "2026!welkom!".</summary>
    private static string Kern(string tekst)
    {
        var eerste = 0;
        var laatste = tekst.Length;
        while (eerste < laatste && !char.IsLetter(tekst[eerste]))
        {
            eerste++;
        }

        while (laatste > eerste && !char.IsLetter(tekst[laatste - 1]))
        {
            laatste--;
        }

        return tekst[eerste..laatste];
    }

    /// <summary>Digits and signs that stand for a letter, as that letter.</summary>
    private static string Leesbaar(string tekst) => string.Concat(tekst.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));

    /// <summary>Lower case, without accents.</summary>
    private static string Klein(string tekst) =>
        string.Concat(tekst.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>Words of four letters and more: shorter ones occur in any sentence.</summary>
    private static IEnumerable<string> Woorden(string tekst) =>
        Klein(tekst).Split([.. Klein(tekst).Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4);
}
