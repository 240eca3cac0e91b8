namespace Jeugdhulp.Domain.Cijfers;

/// <summary>A half-year in which far more was closed than before, as when old files are cleared up at once (F14, TRB-05).</summary>
public static class Sluitpiek
{
    /// <summary>k: how many times the average is a peak. A choice of this system, for the research names none.</summary>
    public const decimal Factor = 2;

    /// <summary>The half-years before that are looked at.</summary>
    public const int Halfjaren = 4;

    /// <summary>
    /// Whether closings are more than <paramref name="factor"/> times the average of the four half-years before. Empty when one of the
    /// five is missing or there are fewer than four before.
    /// </summary>
    /// <param name="vorige">Closings of the half-years before, oldest first; only the last four count.</param>
    /// <param name="nu">Closings of this half-year.</param>
    /// <param name="factor">k, above zero.</param>
    public static bool? Is(IEnumerable<long?> vorige, long? nu, decimal factor = Factor)
    {
        ArgumentNullException.ThrowIfNull(vorige);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var laatste = vorige.TakeLast(Halfjaren).ToList();
        return laatste.Count < Halfjaren || laatste.Contains(null) || nu is null ? null : nu * Halfjaren > factor * laatste.Sum();
    }
}
