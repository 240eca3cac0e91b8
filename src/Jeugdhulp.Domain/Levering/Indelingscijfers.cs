using System.Globalization;
using System.Runtime.InteropServices;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Whether the digits that a layout brings make a BSN together where each text alone does not (CBS-06): constants and own codes that stand
/// side by side in a line, whichever code it is, and the row of headings. What belongs to a record itself is no text of the layout.
/// </summary>
internal static class Indelingscijfers
{
    /// <summary>
    /// Most fields that are taken together of those with codes as short as in the protocol. More of them say what is in a record: the codes
    /// of the protocol itself would make nine digits there too.
    /// </summary>
    public const int MaxKorteCodes = 3;

    /// <summary>Longest code of the protocol.</summary>
    public const int KorteCode = 2;

    /// <summary>More ways in which digits can stand together are not followed.</summary>
    public const int MaxMogelijk = 20_000;

    private const int BsnCijfers = 9;

    private static readonly int Geeindigd = Vlaggen(Recordveld.Einde, Recordveld.Reden);
    private static readonly int Jeugdige = Vlaggen(Recordveld.InformantJeugdige);
    private static readonly int VanJeugdige = Vlaggen(Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige);
    private static readonly int Ouder = Vlaggen(Recordveld.InformantOuder);
    private static readonly int VanOuder = Vlaggen(Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder);

    /// <summary>Fields that can be empty in a record that goes along.</summary>
    private static readonly int MagLeeg = Geeindigd | Vlaggen(Recordveld.Perspectief) | Jeugdige | VanJeugdige | Ouder | VanOuder;

    /// <summary>What is wrong with the lines, and then with the headings.</summary>
    public static IEnumerable<Fout> Controleer(Bestandsindeling indeling) => [.. Regel([.. Stukken(indeling)]), .. Koppen(indeling)];

    private static IEnumerable<Fout> Regel(List<Stuk> stukken)
    {
        var vanaf = 0;
        for (var i = 0; i < stukken.Count; i++)
        {
            var (eind, teVeel) = i < vanaf || stukken[i].Teksten is null ? (null, false) : Zoek(stukken, i);
            if (teVeel)
            {
                yield return new("Velden", $"Vanaf {stukken[i].Naam} staan veel codes met cijfers naast elkaar. Daardoor is niet na te gaan of er een BSN uit kan komen. Begin elke code daar met een letter.");
                yield break;
            }

            if (eind is { } tot)
            {
                vanaf = tot;
                yield return new("Velden", $"De cijfers van {Opsomming(stukken[i..(tot + 1)].Where(s => s.Teksten is not [""]).Select(s => s.Naam))} staan naast elkaar en kunnen samen een BSN zijn. Kies andere cijfers, of zet er een letter tussen.");
            }
        }
    }

    /// <summary>Follows every digit of a piece through the pieces after it, to the piece in which a BSN ends.</summary>
    private static (int? Eind, bool TeVeel) Zoek(List<Stuk> stukken, int begin)
    {
        var mogelijk = stukken[begin].Teksten!.SelectMany(Slot).Select(c => new Reeks(c, stukken[begin].IsKort ? 1 : 0, stukken[begin].Vlag, 0)).ToHashSet();
        var alleenVast = stukken[begin].IsVast;
        for (var j = begin + 1; j < stukken.Count && mogelijk.Count > 0 && stukken[j].Teksten is { } teksten; j++)
        {
            if ((long)mogelijk.Count * teksten.Count > MaxMogelijk)
            {
                return (null, true);
            }

            // Constants with nothing between them are told together: nine digits are too many there, a BSN or not.
            alleenVast &= stukken[j].IsVast;
            var verder = new HashSet<Reeks>();
            foreach (var (reeks, tekst) in mogelijk.SelectMany(m => teksten.Select(t => (m.Met(stukken[j], t), t))).Where(m => m.Item1.Kan))
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

    private static IEnumerable<Stuk> Stukken(Bestandsindeling indeling)
    {
        var velden = indeling.Velden.Select((veld, i) => (veld, Naam: Naam(veld, i)));
        foreach (var (veld, naam) in indeling.Soort is Bestandssoort.VasteBreedte ? velden.OrderBy(v => v.veld.Positie ?? 0) : velden)
        {
            // What cannot be a text at all is told by itself. What may be empty lets its neighbours touch; anything else of a record stands between.
            var vlag = veld.LeesVeld() is { } van ? 1 << (int)van : 0;
            List<string> teksten = [.. (veld.Vast is { } vast ? [vast] : veld.Codes?.Values ?? []).Where(Indelingstekst.IsCode).Distinct(StringComparer.Ordinal)];
            var isKort = veld.Codes is not null && teksten.TrueForAll(t => t.Length <= KorteCode);
            yield return new(naam, (vlag & MagLeeg) != 0 ? [.. teksten, string.Empty] : teksten.Count > 0 ? teksten : null, veld.Vast is not null, isKort, vlag);
        }
    }

    private static IEnumerable<Fout> Koppen(Bestandsindeling indeling)
    {
        // A heading that cannot be one is told by itself.
        var koppen = indeling.Velden.Select((v, i) => (Naam: Naam(v, i), v.Kop, Cijfers: string.Concat((v.Kop ?? string.Empty).Where(char.IsAsciiDigit))))
            .Where(k => k.Cijfers.Length > 0 && Indelingstekst.IsKop(k.Kop!)).ToList();
        var (rij, van) = (string.Concat(koppen.Select(k => k.Cijfers)), koppen.SelectMany((k, i) => Enumerable.Repeat(i, k.Cijfers.Length)).ToList());
        for (var i = 0; i + BsnCijfers <= rij.Length; i++)
        {
            var (eerste, laatste) = (van[i], van[i + BsnCijfers - 1]);
            if (Bsn.TryParse(rij[i..(i + BsnCijfers)], out _) && !Telt([.. koppen[eerste..(laatste + 1)].Select(k => k.Cijfers)]))
            {
                yield return new("Velden", $"De cijfers in de koppen van {Opsomming(koppen[eerste..(laatste + 1)].Select(k => k.Naam))} kunnen samen een BSN zijn. Gebruik minder cijfers.");
                yield break;
            }
        }
    }

    /// <summary>Headings that are numbered, each one more than the one before.</summary>
    private static bool Telt(List<string> cijfers) =>
        cijfers.Skip(1).Zip(cijfers).All(c => c.First == (int.Parse(c.Second, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));

    private static string Naam(Indelingsveld veld, int plaats) => $"veld {plaats + 1} ({Indelingscontrole.Kort(veld.Naam)})";

    private static string Opsomming(IEnumerable<string> namen)
    {
        var alle = namen.ToList();
        return alle.Count == 1 ? alle[0] : $"{string.Join(", ", alle[..^1])} en {alle[^1]}";
    }

    private static int Vlaggen(params Recordveld[] velden) => velden.Aggregate(0, (vlaggen, veld) => vlaggen | (1 << (int)veld));

    /// <param name="Naam">Place in the layout and name of the field.</param>
    /// <param name="Teksten">What the layout can write there; nothing when something of the record always stands there.</param>
    /// <param name="IsVast">It is a constant.</param>
    /// <param name="IsKort">It has own codes, none of them longer than those of the protocol.</param>
    /// <param name="Vlag">Of its field; 0 for a constant.</param>
    private sealed record Stuk(string Naam, IReadOnlyList<string>? Teksten, bool IsVast, bool IsKort, int Vlag);

    /// <summary>Digits that can stand side by side.</summary>
    /// <param name="Cijfers">So far.</param>
    /// <param name="Kort">How many of them are short codes.</param>
    /// <param name="Vol">Fields that hold something then.</param>
    /// <param name="Leeg">Fields that are empty then.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Reeks(string Cijfers, int Kort, int Vol, int Leeg)
    {
        /// <summary>There is a record that is so: an end has a day and a reason, an answer has who gave it and something that was said.</summary>
        public bool Kan => Kort <= MaxKorteCodes && !((Vol & Geeindigd) != 0 && (Leeg & Geeindigd) != 0)
            && KanAntwoord(Jeugdige, VanJeugdige) && KanAntwoord(Ouder, VanOuder);

        /// <summary>With the digits that the next piece begins with.</summary>
        public Reeks Met(Stuk stuk, string tekst) => tekst.Length == 0
            ? this with { Leeg = Leeg | stuk.Vlag }
            : new(Cijfers + string.Concat(tekst.TakeWhile(char.IsAsciiDigit)), Kort + (stuk.IsKort ? 1 : 0), Vol | stuk.Vlag, Leeg);

        private bool KanAntwoord(int informant, int gezegd) => (Vol & (informant | gezegd)) == 0 || ((Leeg & informant) == 0 && (Leeg & gezegd) != gezegd);
    }
}
