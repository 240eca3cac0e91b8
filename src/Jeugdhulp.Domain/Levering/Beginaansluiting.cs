using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Levering;

/// <summary>A record that ran at the end of the delivery before.</summary>
/// <param name="PersoonId">Whose it is now.</param>
/// <param name="Trajecten">What it was made from, in the order in which they began; at least one.</param>
public sealed record Vorigrecord(Guid PersoonId, IReadOnlyList<Guid> Trajecten);

/// <summary>
/// Which trajecten make that other records run at the beginning of a delivery than at the end of the one before (I17): what was registered,
/// ended, opened again or withdrawn after it. Of records that were only put together in another way nothing is told.
/// </summary>
public static class Beginaansluiting
{
    /// <summary>One finding for each record that came, and for each that went; empty when each has its own.</summary>
    /// <param name="ontwerp">The delivery.</param>
    /// <param name="periode">Its half-year.</param>
    /// <param name="liepen">What ran at the end of the half-year before, as it was delivered.</param>
    public static IReadOnlyList<Bevinding> Plaatsen(Leveringsontwerp ontwerp, Halfjaar periode, IReadOnlyList<Vorigrecord> liepen)
    {
        ArgumentNullException.ThrowIfNull(ontwerp);
        ArgumentNullException.ThrowIfNull(liepen);

        // What ended and began again in its plan runs from its first module on by rule (§3.3); I17 does not count it.
        var opnieuw = ontwerp.Bevindingen.Where(b => b.Controle == "M19").Select(b => (b.PersoonId, b.KandidaatId)).ToHashSet();
        var nu = ontwerp.Regels.Where(r => r.Record.Aanvang < periode.Begin && !opnieuw.Contains((r.PersoonId, r.Kandidaten[0]))).ToList();
        var (trajectenNu, trajectenToen) = (nu.SelectMany(r => r.Kandidaten).ToHashSet(), liepen.SelectMany(r => r.Trajecten).ToHashSet());
        return
        [
            .. nu.Where(r => !r.Kandidaten.Any(trajectenToen.Contains)).Select(r => new Bevinding("I17", r.PersoonId, r.Kandidaten[0])),

            // Of what went the last one is what ran.
            .. liepen.Where(r => !r.Trajecten.Any(trajectenNu.Contains)).Select(r => new Bevinding("I17", r.PersoonId, r.Trajecten[^1])),
        ];
    }
}
