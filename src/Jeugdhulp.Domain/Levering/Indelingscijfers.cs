using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Whether the digits that a layout brings make a BSN together where each text alone does not (CBS-06): constants and own codes that stand
/// side by side in a line, whichever code it is and over however many fields, and the row of headings. Digits of the record itself are no
/// text of the layout: with those beside each other any file would hold something that passes for a BSN.
/// </summary>
internal static class Indelingscijfers
{
    private const int BsnCijfers = 9;

    /// <summary>What is wrong with the lines, and then with the headings.</summary>
    public static IEnumerable<Fout> Controleer(Bestandsindeling indeling) => [.. Regel(Indelingsstukken.Van(indeling)), .. Koppen(indeling)];

    private static IEnumerable<Fout> Regel(List<Indelingsstuk> stukken)
    {
        var vanaf = 0;
        for (var i = 0; i < stukken.Count; i++)
        {
            var (eind, teVeel) = i < vanaf ? (null, false) : Zoek(stukken, i);
            if (teVeel)
            {
                yield return new("Velden", $"Vanaf {stukken[i].Naam} staan veel codes met cijfers naast elkaar. Daardoor is niet na te gaan of er een BSN uit kan komen. Begin elke code daar met een letter, zet er een ander veld tussen, of gebruik de codes van het protocol.");
                yield break;
            }

            if (eind is { } tot)
            {
                vanaf = tot;
                yield return new("Velden", $"De cijfers van {Indelingsstukken.Namen(stukken[i..(tot + 1)])} staan naast elkaar en kunnen samen een BSN zijn. Kies andere cijfers, of zet er een letter tussen.");
            }
        }
    }

    /// <summary>Follows every digit of a piece through the pieces after it, to the piece in which a BSN ends.</summary>
    private static (int? Eind, bool TeVeel) Zoek(List<Indelingsstuk> stukken, int begin)
    {
        var mogelijk = stukken[begin].Teksten.SelectMany(Slot).Select(c => new Reeks(c, new(stukken[begin].Vlag, 0))).ToHashSet();
        var alleenVast = stukken[begin].IsVast;
        for (var j = begin + 1; j < stukken.Count && mogelijk.Count > 0; j++)
        {
            var teksten = stukken[j].Teksten;
            if ((long)mogelijk.Count * teksten.Count > Indelingsstukken.MaxMogelijk)
            {
                return (null, true);
            }

            // Constants with nothing between them are told together: nine digits are too many there, a BSN or not.
            alleenVast &= stukken[j].IsVast;
            var verder = new HashSet<Reeks>();
            foreach (var (reeks, tekst) in mogelijk.SelectMany(m => teksten.Select(t => (m.Met(stukken[j], t), t))).Where(m => m.Item1.Bij.Kan))
            {
                if (reeks.Cijfers.Length >= BsnCijfers)
                {
                    if (!alleenVast && Bsn.TryParse(reeks.Cijfers[..BsnCijfers], out _))
                    {
                        return (j, false);
                    }
                }
                else if (tekst.All(char.IsAsciiDigit))
                {
                    verder.Add(reeks);
                }
            }

            mogelijk = verder;
        }

        return (null, false);
    }

    /// <summary>The digits at the end of a text, from each of them on.</summary>
    private static IEnumerable<string> Slot(string tekst)
    {
        var aantal = tekst.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        return Enumerable.Range(1, aantal).Select(n => tekst[^n..]);
    }

    private static IEnumerable<Fout> Koppen(Bestandsindeling indeling)
    {
        // A heading that cannot be one is told by itself.
        var koppen = indeling.Velden.Select((v, i) => (Naam: Indelingsstukken.Naam(v, i), v.Kop, Cijfers: string.Concat((v.Kop ?? string.Empty).Where(char.IsAsciiDigit))))
            .Where(k => k.Cijfers.Length > 0 && Indelingstekst.IsKop(k.Kop!)).ToList();
        var (rij, van) = (string.Concat(koppen.Select(k => k.Cijfers)), koppen.SelectMany((k, i) => Enumerable.Repeat(i, k.Cijfers.Length)).ToList());
        for (var i = 0; i + BsnCijfers <= rij.Length; i++)
        {
            var (eerste, laatste) = (van[i], van[i + BsnCijfers - 1]);
            if (Bsn.TryParse(rij[i..(i + BsnCijfers)], out _) && !Telt([.. koppen[eerste..(laatste + 1)].Select(k => k.Cijfers)]))
            {
                yield return new("Velden", $"De cijfers in de koppen van {Indelingsstukken.Opsomming(koppen[eerste..(laatste + 1)].Select(k => k.Naam))} kunnen samen een BSN zijn. Gebruik minder cijfers.");
                yield break;
            }
        }
    }

    /// <summary>Headings that are numbered, each one more than the one before.</summary>
    private static bool Telt(List<string> cijfers) =>
        cijfers.Skip(1).Zip(cijfers).All(c => c.First == (int.Parse(c.Second, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits that can stand side by side.</summary>
    /// <param name="Cijfers">So far.</param>
    /// <param name="Bij">The record that they stand in.</param>
    private readonly record struct Reeks(string Cijfers, Indelingsstukken.Vulling Bij)
    {
        /// <summary>With the digits that the next piece begins with.</summary>
        public Reeks Met(Indelingsstuk stuk, string tekst) => new(Cijfers + string.Concat(tekst.TakeWhile(char.IsAsciiDigit)), Bij.Met(stuk, tekst));
    }
}
