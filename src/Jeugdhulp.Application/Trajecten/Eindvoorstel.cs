using Jeugdhulp.Application.Data;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The last day and the reason that were written down about the same help elsewhere, so that nobody types them again.</summary>
/// <param name="Einde">The last day.</param>
/// <param name="Reden">Code of the list "redenBeeindiging".</param>
public sealed record Eindvoorstel(DateOnly Einde, string Reden);

/// <summary>Finds how help ended, for a form that asks it about the traject, the plan or the dossier.</summary>
internal static class Eindvoorstellen
{
    /// <summary>From the plan: how the support of these persons ended since a day, the last first.</summary>
    public static IQueryable<Eindvoorstel> Afgerond(JeugdhulpDbContext db, Guid[] personen, DateOnly vanaf) =>
        db.Afrondingen.Where(a => personen.Contains(a.PersoonId) && a.Datum >= vanaf).OrderByDescending(a => a.Datum).ThenByDescending(a => a.Op).Select(a => new Eindvoorstel(a.Datum, a.Reden));

    /// <summary>From the trajecten of these persons that ended since a day, the last first; none while one of them still runs.</summary>
    public static IQueryable<Eindvoorstel> Beeindigd(JeugdhulpDbContext db, Guid[] personen, DateOnly vanaf) =>
        db.Trajecten.Where(t => personen.Contains(t.PersoonId) && t.Einde >= vanaf && t.RedenEinde != null && !db.Trajecten.Any(l => personen.Contains(l.PersoonId) && l.Einde == null))
            .OrderByDescending(t => t.Einde).ThenByDescending(t => t.Aanvang).Select(t => new Eindvoorstel(t.Einde!.Value, t.RedenEinde!));
}
