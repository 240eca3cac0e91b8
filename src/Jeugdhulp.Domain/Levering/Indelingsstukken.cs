using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What a layout itself can write in a line, piece by piece in the order of the file (CBS-06): its constants and its own codes. A code that
/// is the same as in the protocol says what is in the record, so it is no text of the layout and stands between those that are.
/// </summary>
internal static class Indelingsstukken
{
    /// <summary>More ways in which texts can stand together are not followed, but refused.</summary>
    public const int MaxMogelijk = 20_000;

    private static readonly int Geeindigd = Vlaggen(Recordveld.Einde, Recordveld.Reden);
    private static readonly int Jeugdige = Vlaggen(Recordveld.InformantJeugdige);
    private static readonly int VanJeugdige = Vlaggen(Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige);
    private static readonly int Ouder = Vlaggen(Recordveld.InformantOuder);
    private static readonly int VanOuder = Vlaggen(Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder);

    /// <summary>Fields that can be empty in a record that goes along.</summary>
    private static readonly int MagLeeg = Geeindigd | Vlaggen(Recordveld.Perspectief) | Jeugdige | VanJeugdige | Ouder | VanOuder;

    /// <summary>Every field of the layout, as it stands in a line; none while a position is not known, for then it is not known what touches.</summary>
    public static List<Indelingsstuk> Van(Bestandsindeling indeling)
    {
        if (indeling.Soort is Bestandssoort.VasteBreedte && indeling.Kent("soort") && indeling.Velden.Any(v => v.Positie is null))
        {
            return [];
        }

        var velden = indeling.Velden.Select((veld, i) => (veld, i));
        return [.. (indeling.Soort is Bestandssoort.VasteBreedte ? velden.OrderBy(v => v.veld.Positie ?? 0) : velden).Select(v => Stuk(v.veld, v.i))];
    }

    /// <summary>Place in the layout and name of a field, in words for who writes a layout.</summary>
    public static string Naam(Indelingsveld veld, int plaats) => $"veld {plaats + 1} ({Indelingscontrole.Kort(veld.Naam)})";

    /// <summary>The names of the pieces that can hold something.</summary>
    public static string Namen(IEnumerable<Indelingsstuk> stukken) => Opsomming(stukken.Where(s => s.Teksten is not [""]).Select(s => s.Naam));

    /// <summary>One after the other, in words.</summary>
    public static string Opsomming(IEnumerable<string> namen)
    {
        var alle = namen.ToList();
        return alle.Count == 1 ? alle[0] : $"{string.Join(", ", alle[..^1])} en {alle[^1]}";
    }

    private static Indelingsstuk Stuk(Indelingsveld veld, int plaats)
    {
        // What cannot be a text at all is told by itself. Of geslacht the letters of the protocol count along: see Indelingsletters.
        var (recordveld, isVast) = (veld.LeesVeld(), veld.Vast is not null);
        var letters = !isVast && recordveld is Recordveld.Geslacht && veld.Kent("codes");
        IEnumerable<string> eigen = isVast ? [veld.Vast!] : veld.Codes is { } codes ? codes.Where(c => letters || c.Key != c.Value).Select(c => c.Value) : letters ? ["V", "M", "O"] : [];
        List<string> teksten = [.. eigen.Where(Indelingstekst.IsCode).Distinct(StringComparer.Ordinal)];
        var gegeven = teksten.Count == 0 || (!isVast && !letters && veld.Codes!.Any(c => c.Key == c.Value));
        var vlag = recordveld is { } van ? 1 << (int)van : 0;
        return new(Naam(veld, plaats), (vlag & MagLeeg) != 0 ? [.. teksten, string.Empty] : teksten, gegeven, isVast, vlag);
    }

    private static int Vlaggen(params Recordveld[] velden) => velden.Aggregate(0, (vlaggen, veld) => vlaggen | (1 << (int)veld));

    /// <summary>Which fields hold something when texts stand so, and which are empty.</summary>
    /// <param name="Vol">Fields that hold something then.</param>
    /// <param name="Leeg">Fields that are empty then.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Vulling(int Vol, int Leeg)
    {
        /// <summary>There is a record that is so: an end has a day and a reason, an answer has who gave it and something that was said.</summary>
        public bool Kan => !((Vol & Geeindigd) != 0 && (Leeg & Geeindigd) != 0) && KanAntwoord(Jeugdige, VanJeugdige) && KanAntwoord(Ouder, VanOuder);

        /// <summary>With this text of the next piece.</summary>
        public Vulling Met(Indelingsstuk stuk, string tekst) => tekst.Length == 0 ? this with { Leeg = Leeg | stuk.Vlag } : this with { Vol = Vol | stuk.Vlag };

        private bool KanAntwoord(int informant, int gezegd) => (Vol & (informant | gezegd)) == 0 || ((Leeg & informant) == 0 && (Leeg & gezegd) != gezegd);
    }
}

/// <summary>What a layout can write in one field.</summary>
/// <param name="Naam">Place in the layout and name of the field.</param>
/// <param name="Teksten">What the layout can write there; an empty text when the field can be empty.</param>
/// <param name="Gegeven">Something of the record can stand there.</param>
/// <param name="IsVast">It is a constant.</param>
/// <param name="Vlag">Of its field; 0 for a constant.</param>
internal sealed record Indelingsstuk(string Naam, IReadOnlyList<string> Teksten, bool Gegeven, bool IsVast, int Vlag);
