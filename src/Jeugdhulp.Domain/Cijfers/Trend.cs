using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>How a series of periods runs (TRB-01).</summary>
public enum Trendsoort
{
    /// <summary>Fewer than three periods with a reliable figure: nothing can be said.</summary>
    TeWeinigPerioden,

    /// <summary>A sudden fall: one step of the break limit or more, or to zero.</summary>
    Trendbreuk,

    /// <summary>A gradual fall: at least two declines in a row, each smaller than a break.</summary>
    Trendmatig,

    /// <summary>Up and down.</summary>
    Fluctuerend,

    /// <summary>No step, and not the whole either, reaches the limit of stable.</summary>
    Stabiel,

    /// <summary>It only grew.</summary>
    Toename,

    /// <summary>One decline that is no break, and no growth: too little for <see cref="Trendmatig"/>.</summary>
    Afname,
}

/// <summary>The limits of <see cref="Trend"/>, in percents.</summary>
/// <param name="Breuk">A step down of this or more is a break.</param>
/// <param name="Stabiel">Growth or decline under this is stable.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Trendgrenzen(decimal Breuk, decimal Stabiel)
{
    /// <summary>A break from 50 percent, stable under 5.</summary>
    public static Trendgrenzen Standaard => new(50, 5);
}

/// <summary>Names the course of a series (TRB-01).</summary>
public static class Trend
{
    /// <summary>The least number of periods that make a series.</summary>
    public const int MinstePerioden = 3;

    /// <summary>
    /// The kind of trend. Only cells with a number count: what is missing, hidden, not delivered or unreliable is left out, and the step
    /// goes to the next one that counts; so a first delivery is no growth (TRB-11, TRB-12). Looked at in this order: break, stable,
    /// gradual, fluctuating, growth. Steps under the limit of stable have no direction, except that small declines in a row add up to
    /// a gradual one. A step from zero up is growth.
    /// </summary>
    /// <param name="reeks">The periods in order of time; numbers are zero or more.</param>
    /// <param name="grenzen">The limits.</param>
    public static Trendsoort Bepaal(IEnumerable<Cijferwaarde> reeks, Trendgrenzen grenzen)
    {
        ArgumentNullException.ThrowIfNull(reeks);
        var getallen = reeks.Select(w => w.Getal).OfType<decimal>().ToList();
        if (getallen.Count < MinstePerioden)
        {
            return Trendsoort.TeWeinigPerioden;
        }

        var stappen = getallen.Zip(getallen.Skip(1)).ToList();
        if (stappen.Exists(s => s.First > 0 && (s.Second == 0 || (s.First - s.Second) * 100 >= grenzen.Breuk * s.First)))
        {
            return Trendsoort.Trendbreuk;
        }

        var (op, neer) = (stappen.Exists(s => Richting(s, grenzen) > 0), stappen.Exists(s => Richting(s, grenzen) < 0));
        if (!op && !neer && Richting((getallen[0], getallen[^1]), grenzen) == 0)
        {
            return Trendsoort.Stabiel;
        }

        if (stappen.Zip(stappen.Skip(1)).Any(p => p.First.Second < p.First.First && p.Second.Second < p.Second.First))
        {
            return Trendsoort.Trendmatig;
        }

        return op && neer ? Trendsoort.Fluctuerend
            : neer || (!op && getallen[^1] < getallen[0]) ? Trendsoort.Afname
            : Trendsoort.Toename;
    }

    private static int Richting((decimal Eerder, decimal Later) stap, Trendgrenzen grenzen)
    {
        var verschil = stap.Later - stap.Eerder;
        return Math.Abs(verschil) * 100 < grenzen.Stabiel * stap.Eerder ? 0 : Math.Sign(verschil);
    }
}
