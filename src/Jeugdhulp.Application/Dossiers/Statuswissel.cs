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
        foreach (var later in dossier.Statussen.Where(s => s.Van > dag).OrderBy(s => s.Van).ThenBy(s => s.Op).ToList())
        {
            if (later.Tot is null || later.Tot > later.Van)
            {
                terug.Add(new($"Status {later.Status.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(later.Van), null));
            }

            db.Entry(later).Property(s => s.Van).CurrentValue = dag;
            later.Tot = dag;
        }

        var was = dossier.Statussen.Single(s => s.Tot is null || s.Tot > dag);
        was.Tot = dag;
        return (was, terug);
    }
}
