namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Hides the cells of connected tables in which a person could be recognised, and no more other cells than it takes so that none of those
/// can be recomputed (PRV-01, N13).
/// </summary>
/// <remarks>
/// <para>A cell of 1 up to the limit is too small, and is hidden. Zero is shown. A larger cell is hidden only when it would give away a
/// hidden one, the smallest that help first.</para>
/// <para>Nobody can recompute a hidden cell who knows all that is shown, every <see cref="Verband{TCel}"/>, that counts are whole, that a
/// cell marked <see cref="Celstand.TeKlein"/> is 1 up to the limit and one marked <see cref="Celstand.Terugrekenbaar"/> the limit or more:
/// for each hidden cell there is another table that fits all of that, in which it has another value. Rounding what is shown to fives
/// (<see cref="Cijferwaarde.OpVijf"/>) only tells less.</para>
/// <para>Rarely those marks themselves give everything away: nine cells of one with a total of nine can be nothing else. Then a small cell,
/// here the total, is marked <see cref="Celstand.Terugrekenbaar"/>, so that it may be any number but zero.</para>
/// </remarks>
public static class Bescherming
{
    /// <summary>
    /// The smallest count that is shown where a gemeente set no other: the CBS shows no figure below it in its tables on jeugdhulp. No gemeente
    /// goes below it.
    /// </summary>
    public const int Grens = 10;

    /// <summary>The largest limit that a gemeente can set; with a larger one little would be left to see.</summary>
    public const int HoogsteGrens = 50;

    /// <summary>Under this limit a hidden cell has only one value left.</summary>
    public const int KleinsteGrens = 3;

    /// <summary>Price of a cell that is hidden rather than any other, and shown again last of all.</summary>
    public const long Kosteloos = 0;

    /// <summary>What is wrong with a limit that a gemeente wants to set; empty when nothing is.</summary>
    public static IEnumerable<Fout> ControleerGrens(int? grens) =>
        grens is >= Grens and <= HoogsteGrens ? [] : [new("Grens", $"Vul een heel getal in van {Grens} tot en met {HoogsteGrens}.")];

    /// <summary>What may be shown of each cell, exact. The order of cells, relations and terms makes no difference.</summary>
    /// <param name="cellen">Exact counts. A cell that only stands in a relation is zero.</param>
    /// <param name="verbanden">All that is known about them without seeing them.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    /// <param name="volgorde">Order of the cells, to choose between cells that are as good; their own order when left out.</param>
    /// <param name="prijs">What it costs to hide a cell; its count where it says nothing.</param>
    /// <param name="elders">
    /// How a cell stands in other tables, which do not change; empty for one that is in none. What is shown there is a number to whoever
    /// looks here, so hiding it protects nothing; what is hidden there is hidden here, and may not be recomputed here either.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the limit is under <see cref="KleinsteGrens"/>.</exception>
    /// <exception cref="ArgumentException">A relation does not hold for these counts.</exception>
    public static IReadOnlyDictionary<TCel, Cijferwaarde> Bescherm<TCel>(
        IReadOnlyDictionary<TCel, long> cellen, IEnumerable<Verband<TCel>> verbanden, int grens = Grens, IComparer<TCel>? volgorde = null, Func<TCel, long?>? prijs = null,
        Func<TCel, Celstand?>? elders = null)
        where TCel : notnull
    {
        ArgumentNullException.ThrowIfNull(cellen);
        ArgumentNullException.ThrowIfNull(verbanden);
        ArgumentOutOfRangeException.ThrowIfLessThan(grens, KleinsteGrens);

        var net = new Beschermingsnet(grens);
        var nummers = new Dictionary<TCel, int>();
        foreach (var (cel, aantal) in cellen.OrderBy(c => c.Key, volgorde ?? Comparer<TCel>.Default))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(aantal, nameof(cellen));
            if (aantal > 0)
            {
                nummers.Add(cel, net.MetCel(aantal, prijs?.Invoke(cel) ?? aantal, elders?.Invoke(cel)));
            }
        }

        net.Verbind(verbanden.Select(v => new Beschermingsregel(
            v.Termen.Where(t => nummers.ContainsKey(t.Cel)).Select(t => new Lid(nummers[t.Cel], t.Factor)), v.IsGelijk)));
        new Verberger(net).Verberg();

        return cellen.ToDictionary(
            c => c.Key, c => nummers.TryGetValue(c.Key, out var nummer) && net.Stand(nummer) is not Celstand.Getoond and var stand ? Cijferwaarde.Zonder(stand) : Cijferwaarde.Van(c.Value));
    }
}
