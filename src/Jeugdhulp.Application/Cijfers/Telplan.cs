namespace Jeugdhulp.Application.Cijfers;

/// <summary>What of the figures of a gemeente is to be counted again.</summary>
/// <param name="HulpVan">First year of which help, households, referrals and waits are counted; every year after it follows. Empty for none.</param>
/// <param name="Contactjaren">Years of which the contacts are counted, in order.</param>
/// <param name="TotEnMet">The year that runs.</param>
internal sealed record Telplan(int? HulpVan, IReadOnlyList<int> Contactjaren, int TotEnMet)
{
    /// <summary>Years of which anything is counted, in order.</summary>
    public IReadOnlyList<int> Jaren => [.. Contactjaren.Union(Hulpjaren).Order()];

    private IEnumerable<int> Hulpjaren => HulpVan is { } van ? Enumerable.Range(van, TotEnMet - van + 1) : [];

    /// <param name="veranderingen">What was written since the last count.</param>
    /// <param name="geteld">Years that were counted before.</param>
    /// <param name="eerste">First year in which anything happened.</param>
    /// <param name="totEnMet">The year that runs.</param>
    /// <param name="eersteNorm">First year in which a contact that was added makes a traject help under the national norm; empty for none.</param>
    public static Telplan Maak(IReadOnlyCollection<Cijferverandering> veranderingen, IReadOnlyCollection<int> geteld, int eerste, int totEnMet, int? eersteNorm)
    {
        var ongeteld = Enumerable.Range(eerste, totEnMet - eerste + 1).Except(geteld).ToArray();
        var hulp = veranderingen.Where(v => v.RegelId is null).Select(v => v.VanafJaar).Concat(ongeteld).Append(eersteNorm ?? int.MaxValue).Min();
        return new(
            hulp <= totEnMet ? Math.Max(hulp, eerste) : null,
            [.. veranderingen.Where(v => v.Contact && v.VanafJaar >= eerste && v.VanafJaar <= totEnMet).Select(v => v.VanafJaar).Union(ongeteld).Order()],
            totEnMet);
    }
}
