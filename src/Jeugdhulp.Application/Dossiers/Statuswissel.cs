using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>How one status of a dossier follows on another. Works on a dossier of which all statuses were read.</summary>
internal static class Statuswissel
{
    /// <summary>The status that holds.</summary>
    public static Statusperiode Huidig(this Dossier dossier) => dossier.Statussen.Single(s => s.Tot is null);

    /// <summary>The status that held until that of now began; of several on that day the one that held longest, then the last that was set.</summary>
    public static Statusperiode? Vorige(this Dossier dossier)
    {
        var nu = dossier.Huidig();
        return dossier.Statussen.Where(s => s != nu && s.Tot == nu.Van).OrderByDescending(s => s.Tot > s.Van).ThenByDescending(s => s.Op).FirstOrDefault();
    }

    /// <summary>First day since which the dossier is open without a break. Closed by mistake is no break.</summary>
    public static DateOnly OpenSinds(this Dossier dossier) =>
        dossier.Statussen.Where(s => s.Status is Dossierstatus.Afgesloten && s.Tot > s.Van).Max(s => s.Tot) ?? dossier.Begin;

    /// <summary>Ends on a day whatever status held then. Those of later days never held: they stay in the history, on no day.</summary>
    /// <returns>The status that ended, and what to say of the others.</returns>
    public static (Statusperiode Was, List<Veldwijziging> Terug) Beeindig(this JeugdhulpDbContext db, Dossier dossier, DateOnly dag)
    {
        List<Veldwijziging> terug = [];

        // A closing that was taken back before keeps its day: it is history, and this one has nothing to do with it.
        foreach (var later in dossier.Statussen.Where(s => s.Van > dag && !(s.Status is Dossierstatus.Afgesloten && s.Tot == s.Van)).OrderBy(s => s.Van).ThenBy(s => s.Op).ToList())
        {
            if (later.Tot is null || later.Tot > later.Van)
            {
                terug.Add(new($"Status {later.Status.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(later.Van), null));
                later.VoorSluiting = later.Van;
            }

            db.Entry(later).Property(s => s.Van).CurrentValue = dag;
            later.Tot = dag;
        }

        var was = dossier.Statussen.Single(s => s.Van <= dag && (s.Tot is null || s.Tot > dag));
        (was.Tot, was.VoorSluiting) = (dag, was.Van);
        return (was, terug);
    }

    /// <summary>Undoes a closing that was a mistake: what held then holds again, each status on its own days, also one that came after the day of closing.</summary>
    /// <returns>The status that holds now; null when nothing is known of before the closing.</returns>
    public static async Task<Statusperiode?> HerstelAsync(this JeugdhulpDbContext db, Dossier dossier, CancellationToken ct)
    {
        var gesloten = dossier.Huidig();
        List<Statusperiode> terug = [.. dossier.Statussen.Where(s => s.VoorSluiting is not null).OrderBy(s => s.VoorSluiting).ThenBy(s => s.Op)];
        if (terug.Count == 0)
        {
            // Closed before this was kept, or read in: the status of just before it.
            terug = [.. new[] { dossier.Vorige() }.OfType<Statusperiode>().Where(s => s.Status is not Dossierstatus.Afgesloten)];
        }

        // One at a time, the last first: the database never sees two on one day.
        gesloten.Tot = gesloten.Van;
        await db.SaveChangesAsync(ct);
        for (var i = terug.Count - 1; i >= 0; i--)
        {
            if (i > 0)
            {
                db.Entry(terug[i]).Property(s => s.Van).CurrentValue = terug[i].VoorSluiting!.Value;
            }

            (terug[i].Tot, terug[i].VoorSluiting) = (i + 1 < terug.Count ? terug[i + 1].Van : null, null);
            await db.SaveChangesAsync(ct);
        }

        return terug.LastOrDefault();
    }
}
