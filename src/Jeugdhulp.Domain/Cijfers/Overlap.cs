namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Two groups within a whole (F15).</summary>
/// <param name="AlleenEerste">In the first only.</param>
/// <param name="AlleenTweede">In the second only.</param>
/// <param name="Beide">In both.</param>
/// <param name="Geen">In neither.</param>
public sealed record Overlap(long AlleenEerste, long AlleenTweede, long Beide, long Geen)
{
    /// <summary>Splits the whole into the four.</summary>
    /// <param name="eerste">Size of the first group, with those in both.</param>
    /// <param name="tweede">Size of the second group, with those in both.</param>
    /// <param name="beide">In both.</param>
    /// <param name="totaal">The whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such groups exist: one of the four would be negative.</exception>
    public static Overlap Bereken(long eerste, long tweede, long beide, long totaal)
    {
        var overlap = new Overlap(eerste - beide, tweede - beide, beide, totaal - (eerste + tweede - beide));
        ArgumentOutOfRangeException.ThrowIfNegative(beide);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap.AlleenEerste, nameof(eerste));
        ArgumentOutOfRangeException.ThrowIfNegative(overlap.AlleenTweede, nameof(tweede));
        ArgumentOutOfRangeException.ThrowIfNegative(overlap.Geen, nameof(totaal));
        return overlap;
    }
}
