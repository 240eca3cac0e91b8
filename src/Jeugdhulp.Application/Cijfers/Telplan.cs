namespace Jeugdhulp.Application.Cijfers;

/// <summary>What of the figures of a gemeente is to be counted again.</summary>
/// <param name="HulpVan">First year of which help, households, referrals and waits are counted; every year after it follows. Empty for none.</param>
/// <param name="Contactjaren">Years of which the contacts are counted, in order.</param>
/// <param name="Op">The moment of the count.</param>
internal sealed record Telplan(int? HulpVan, IReadOnlyList<int> Contactjaren, DateTimeOffset Op)
{
    /// <summary>The day of the count.</summary>
    public DateOnly Vandaag { get; } = Dag(Op);

    /// <summary>The year that runs.</summary>
    public int TotEnMet => Vandaag.Year;

    /// <summary>Years of which anything is counted, in order.</summary>
    public IReadOnlyList<int> Jaren => [.. Contactjaren.Union(Hulpjaren).Order()];

    private IEnumerable<int> Hulpjaren => HulpVan is { } van ? Enumerable.Range(van, TotEnMet - van + 1) : [];

    /// <param name="veranderingen">What was written since the last count.</param>
    /// <param name="standen">Years that were counted before, and when.</param>
    /// <param name="eerste">First year in which anything happened.</param>
    /// <param name="op">The moment of the count.</param>
    /// <param name="eersteNorm">First year in which a contact that was added makes a traject help under the national norm; empty for none.</param>
    public static Telplan Maak(IReadOnlyCollection<Cijferverandering> veranderingen, IReadOnlyCollection<Cijferstand> standen, int eerste, DateTimeOffset op, int? eersteNorm)
    {
        var totEnMet = Dag(op).Year;
        var ongeteld = Enumerable.Range(eerste, totEnMet - eerste + 1).Except(standen.Select(s => s.Jaar)).ToArray();
        var hulp = veranderingen.Where(v => v.RegelId is null).Select(v => v.VanafJaar).Concat(ongeteld).Concat(Verlopen(standen, Dag(op))).Append(eersteNorm ?? int.MaxValue).Min();
        return new(
            hulp <= totEnMet ? Math.Max(hulp, eerste) : null,
            [.. veranderingen.Where(v => v.Contact && v.VanafJaar >= eerste && v.VanafJaar <= totEnMet).Select(v => v.VanafJaar).Union(ongeteld).Order()],
            op);
    }

    /// <summary>Years of which a day went by since they were counted: help that runs has a day more. <c>gemeente_te_tellen</c> asks the same.</summary>
    private static IEnumerable<int> Verlopen(IEnumerable<Cijferstand> standen, DateOnly vandaag) =>
        standen.Where(s => Dag(s.GeteldOp) is var geteld && geteld < vandaag && geteld < new DateOnly(s.Jaar, 12, 31)).Select(s => s.Jaar);

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(op.InNederland());
}
