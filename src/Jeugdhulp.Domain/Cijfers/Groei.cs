using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>The growth that two rounded counts can stand for.</summary>
/// <param name="Laag">The least, never under −100.</param>
/// <param name="Hoog">The most; n.v.t. when the earlier count can have been zero.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Groeiinterval(Percentage Laag, Percentage Hoog);

/// <summary>A figure of one unit, such as a gemeente, at two moments.</summary>
/// <param name="Eerder">Then; empty when it was not delivered.</param>
/// <param name="Later">Now; empty when it was not delivered.</param>
/// <param name="HeeftRegistratieoorzaak">Someone gave registration as a cause of the difference (TRB-02).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Eenheidsverschil(decimal? Eerder, decimal? Later, bool HeeftRegistratieoorzaak = false);

/// <summary>Growth over units that were there both times (TRB-12).</summary>
/// <param name="Groei">Growth of their sum.</param>
/// <param name="Beide">Units in both.</param>
/// <param name="EersteLevering">Units that were there for the first time: no growth.</param>
/// <param name="Weggevallen">Units that were no longer there: no decline.</param>
public sealed record Gezamenlijkegroei(Percentage Groei, int Beide, int EersteLevering, int Weggevallen);

/// <summary>How much a figure grew.</summary>
public static class Groei
{
    /// <summary>Under this base a percentage is shown in grey: a few people make a large one (DSH-05).</summary>
    public const int KleineBasis = 50;

    /// <summary>Growth in percents (F1); n.v.t. when one of the two is missing or the earlier one is zero (DSH-06).</summary>
    public static Percentage Bereken(decimal? eerder, decimal? later) => Percentage.Van(later - eerder, eerder);

    /// <summary>
    /// Between what the growth lies when both counts were rounded to the nearest five (F2, DSH-05). No count is under zero. Where there is
    /// no growth there is no interval.
    /// </summary>
    public static Groeiinterval Afrondingsinterval(long? eerder, long? later)
    {
        if (eerder is null or 0 || later is null)
        {
            return new(Percentage.Nvt, Percentage.Nvt);
        }

        const int ruimte = Rekenregels.RuimteOpVijf;
        var laag = Bereken(eerder + ruimte, Math.Max(0, later.Value - ruimte));
        return new(laag, eerder <= ruimte ? Percentage.Nvt : Bereken(eerder - ruimte, later + ruimte));
    }

    /// <summary>Whether a percentage on this base is shown in grey (DSH-05). Without a base there is none to show.</summary>
    /// <param name="basis">The earlier figure.</param>
    /// <param name="grens">N, the smallest base that is not grey.</param>
    public static bool IsKleineBasis(decimal? basis, int grens = KleineBasis) => basis < grens;

    /// <summary>Growth over the units that were there both times: a first delivery is not growth (TRB-12).</summary>
    public static Gezamenlijkegroei OverBeide(IEnumerable<Eenheidsverschil> eenheden)
    {
        ArgumentNullException.ThrowIfNull(eenheden);
        var alle = eenheden.ToList();
        var beide = alle.FindAll(e => e is { Eerder: not null, Later: not null });
        var groei = beide.Count == 0 ? Percentage.Nvt : Bereken(beide.Sum(e => e.Eerder), beide.Sum(e => e.Later));
        return new(groei, beide.Count, alle.Count(e => e is { Eerder: null, Later: not null }), alle.Count(e => e is { Eerder: not null, Later: null }));
    }

    /// <summary>
    /// The part of all decline that is of units with a registration as cause (F10, TRB-03). Units that grew or were not there both times do
    /// not count; n.v.t. when nothing declined.
    /// </summary>
    public static Percentage Registratieeffect(IEnumerable<Eenheidsverschil> eenheden)
    {
        ArgumentNullException.ThrowIfNull(eenheden);
        var dalers = eenheden.Where(e => e.Later < e.Eerder).ToList();
        return Percentage.Van(dalers.Where(e => e.HeeftRegistratieoorzaak).Sum(e => e.Eerder - e.Later), dalers.Sum(e => e.Eerder - e.Later));
    }
}
