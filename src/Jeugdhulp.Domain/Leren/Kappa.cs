namespace Jeugdhulp.Domain.Leren;

/// <summary>
/// Agreement between people who put the same things into classes, beyond what chance would give. Pure: numbers in, numbers out.
/// </summary>
/// <remarks>
/// Every kappa is (p − e) / (1 − e): p is the agreement that was seen, e the agreement that chance alone would give.
/// 1 is full agreement, 0 is what chance gives, below 0 is less than that. Without an upper limit of its own it cannot pass 1,
/// because p cannot.
/// </remarks>
public static class Kappa
{
    /// <summary>
    /// Cohen's kappa for exactly two raters (J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    /// Psychological Measurement 20, 1960). p is the share of things both put in one class; e is the sum over classes of the
    /// share that the one put there times the share that the other put there.
    /// </summary>
    /// <param name="paren">The classes that the two gave to each thing; what one of them skipped is left out.</param>
    public static Kappawaarde Cohen(IReadOnlyList<(int Een, int Ander)> paren)
    {
        ArgumentNullException.ThrowIfNull(paren);
        if (paren.Count == 0)
        {
            return Kappawaarde.TeWeinig;
        }

        double n = paren.Count;
        var klassen = paren.SelectMany(p => new[] { p.Een, p.Ander }).Distinct().Order().ToList();
        var waargenomen = paren.Count(p => p.Een == p.Ander) / n;
        var toeval = klassen.Sum(k => paren.Count(p => p.Een == k) / n * (paren.Count(p => p.Ander == k) / n));
        return Kappawaarde.Van(paren.Count, waargenomen, klassen.Count == 1 ? 1 : toeval);
    }

    /// <summary>
    /// Fleiss' kappa for any number of raters (J.L. Fleiss, "Measuring nominal scale agreement among many raters",
    /// Psychological Bulletin 76, 1971). For each thing p is the share of pairs of raters who gave it the same class; over all
    /// things the mean of that. e is the sum of the squared shares of the classes.
    /// </summary>
    /// <remarks>
    /// Fleiss asks the same number of answers for each thing. Where someone skipped one the number differs; then the share of a
    /// class is the mean over the things of its share within each, which is the same figure when the numbers are equal
    /// (K.L. Gwet, "Handbook of Inter-Rater Reliability", 2014, chapter 2). A thing with fewer than two answers says nothing
    /// about agreement and is left out.
    /// </remarks>
    /// <param name="tellingen">For each thing how many raters gave it each class.</param>
    public static Kappawaarde Fleiss(IReadOnlyList<IReadOnlyList<int>> tellingen)
    {
        ArgumentNullException.ThrowIfNull(tellingen);
        var bruikbaar = tellingen.Where(t => t.Sum() >= 2).ToList();
        if (bruikbaar.Count == 0)
        {
            return Kappawaarde.TeWeinig;
        }

        var breedte = bruikbaar.Max(t => t.Count);
        var aandelen = Enumerable.Range(0, breedte)
            .Select(k => bruikbaar.Average(t => k < t.Count ? (double)t[k] / t.Sum() : 0))
            .ToList();
        var toeval = aandelen.Count(a => a > 0) == 1 ? 1 : aandelen.Sum(a => a * a);
        return Kappawaarde.Van(bruikbaar.Count, bruikbaar.Average(t => GelijkeParen(t)!.Value), toeval);
    }

    /// <summary>Share of pairs of raters who gave one thing the same class; empty with fewer than two answers.</summary>
    /// <param name="telling">How many raters gave it each class.</param>
    public static double? GelijkeParen(IReadOnlyList<int> telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        var n = telling.Sum();
        return n < 2 ? null : telling.Sum(a => (double)a * (a - 1)) / ((double)n * (n - 1));
    }
}

/// <summary>Whether there is a kappa, and if not why.</summary>
public enum Kappastand
{
    /// <summary>There is one.</summary>
    Berekend,

    /// <summary>Everyone gave everything the same class. Chance would then give full agreement too, and 0 / 0 is no figure.</summary>
    AllesGelijk,

    /// <summary>Nothing has answers of two people.</summary>
    TeWeinigAntwoorden,
}

/// <summary>Agreement as it was seen, as chance would give it, and what lies between.</summary>
/// <param name="Casussen">Things that had enough answers to count.</param>
/// <param name="Waargenomen">Share that agrees, from 0 to 1; empty when there is nothing to compare.</param>
/// <param name="Toeval">Share that would agree by chance.</param>
/// <param name="Kappa">At most 1; empty when <paramref name="Stand"/> says why.</param>
/// <param name="Stand">Whether there is a kappa.</param>
public sealed record Kappawaarde(int Casussen, double? Waargenomen, double? Toeval, double? Kappa, Kappastand Stand)
{
    /// <summary>Nothing to compare.</summary>
    public static Kappawaarde TeWeinig { get; } = new(0, null, null, null, Kappastand.TeWeinigAntwoorden);

    /// <summary>The kappa of an agreement, given what chance would give.</summary>
    /// <param name="casussen">Things that were compared.</param>
    /// <param name="waargenomen">Share that agrees.</param>
    /// <param name="toeval">Share that would agree by chance; exactly 1 when only one class was ever used.</param>
    public static Kappawaarde Van(int casussen, double waargenomen, double toeval) => toeval >= 1
        ? new(casussen, waargenomen, 1, null, Kappastand.AllesGelijk)
        : new(casussen, waargenomen, toeval, (waargenomen - toeval) / (1 - toeval), Kappastand.Berekend);

    /// <summary>
    /// The kappa of a part, against the chance of the whole. So the mean over all parts is the kappa of the whole, and one
    /// casus can be set beside the round it comes from; on its own chance it would always score below zero.
    /// </summary>
    /// <param name="casussen">Things in the part.</param>
    /// <param name="waargenomen">Share that agrees in the part; empty when nothing in it had two answers.</param>
    public Kappawaarde Deel(int casussen, double? waargenomen) =>
        waargenomen is { } p && Toeval is { } e ? Van(casussen, p, e) : TeWeinig;
}
