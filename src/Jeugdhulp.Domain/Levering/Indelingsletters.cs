using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Whether the letters that a layout brings make a name together where each text alone does not (CBS-06). Letters of constants and own codes
/// that touch in a line are read as one word, whichever code stands there, and must be what a heading must be: words of the protocol.
/// Up to <see cref="Indelingstekst.MaxVrij"/> letters are free, as within one text, for "V" beside "J" names nobody and three letters are
/// already "JAN", "TOM" or "EVA". So a word of the protocol may stand alone, and one-letter codes may stand by two but not by three. The
/// letters for geslacht count along though they are the protocol's: no other field has codes of one letter, and "E" and "A" around the V
/// would write a name on the line of every girl.
/// </summary>
internal static class Indelingsletters
{
    private static readonly Reeks Niets = new(string.Empty, 0, 0, true, default);

    // Whatever comes after the line, ends the last word.
    private static readonly Indelingsstuk Slot = new(string.Empty, [], true, false, 0);

    /// <summary>What is wrong with the lines.</summary>
    public static IEnumerable<Fout> Controleer(Bestandsindeling indeling)
    {
        List<Indelingsstuk> stukken = [.. Indelingsstukken.Van(indeling), Slot];
        HashSet<Reeks> open = [Niets];
        for (var i = 0; i < stukken.Count; i++)
        {
            if ((long)open.Count * stukken[i].Teksten.Count > Indelingsstukken.MaxMogelijk)
            {
                yield return new("Velden", $"Vanaf {stukken[open.Where(r => r != Niets).Select(r => r.Begin).DefaultIfEmpty(i).Min()].Naam} staan veel codes met letters naast elkaar. Daardoor is niet na te gaan of er een naam uit kan komen. Zet er een cijfer of een ander veld tussen, of gebruik de codes van het protocol.");
                yield break;
            }

            var (dicht, verder) = Lees(open, stukken[i], i);
            open = verder;
            if (dicht.Where(r => !r.IsGoed).OrderBy(r => r.Begin).ThenBy(r => r.Eind).Take(1).ToList() is [var fout])
            {
                // What begins there is looked at no more: one sentence for each place.
                open = [Niets];
                yield return new("Velden", $"De letters van {Indelingsstukken.Namen(stukken[fout.Begin..(fout.Eind + 1)])} staan naast elkaar en zijn samen geen woord uit het protocol. Zet er een cijfer of een ander veld tussen, of gebruik de codes van het protocol.");
            }
        }
    }

    /// <summary>The words that end in or before a piece, and those that can go on after it.</summary>
    private static (HashSet<Reeks> Dicht, HashSet<Reeks> Verder) Lees(HashSet<Reeks> open, Indelingsstuk stuk, int plaats)
    {
        var (dicht, verder) = (new HashSet<Reeks>(), new HashSet<Reeks>());
        if (stuk.Gegeven)
        {
            dicht.UnionWith(open);
            verder.Add(Niets);
        }

        foreach (var (reeks, tekst) in open.SelectMany(r => stuk.Teksten.Select(t => (r.Met(stuk, t, plaats), t))).Where(m => m.Item1.Bij.Kan))
        {
            if (tekst.All(char.IsAsciiLetter))
            {
                verder.Add(reeks);
                continue;
            }

            dicht.Add(reeks);
            verder.Add(Niets.Met(stuk, tekst[(tekst.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..], plaats));
        }

        return (dicht, verder);
    }

    /// <summary>Letters that can stand side by side.</summary>
    /// <param name="Letters">So far.</param>
    /// <param name="Begin">Piece in which the first of them stands.</param>
    /// <param name="Eind">Piece in which the last of them stands.</param>
    /// <param name="AlleenVast">They are of constants with nothing between them, which are told together.</param>
    /// <param name="Bij">The record that they stand in.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Reeks(string Letters, int Begin, int Eind, bool AlleenVast, Indelingsstukken.Vulling Bij)
    {
        /// <summary>It is of one text, which is looked at by itself, or it is of words of the protocol.</summary>
        public bool IsGoed => Begin == Eind || AlleenVast || Indelingstekst.IsWoord(Letters);

        /// <summary>With the letters that the next piece begins with.</summary>
        public Reeks Met(Indelingsstuk stuk, string tekst, int plaats)
        {
            var letters = string.Concat(tekst.TakeWhile(char.IsAsciiLetter));
            return (Letters.Length, letters.Length) switch
            {
                (0, 0) => Niets,
                (0, _) => new(letters, plaats, plaats, stuk.IsVast, default(Indelingsstukken.Vulling).Met(stuk, tekst)),
                (_, 0) => this with { Bij = Bij.Met(stuk, tekst) },
                _ => new(Letters + letters, Begin, plaats, AlleenVast && stuk.IsVast && Bij.Leeg == 0, Bij.Met(stuk, tekst)),
            };
        }
    }
}
