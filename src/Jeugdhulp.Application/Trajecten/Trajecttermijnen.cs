using System.Linq.Expressions;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What <see cref="Termijnen"/> decides about running trajecten, as queries ask for it; a test holds both beside each other.</summary>
internal static class Trajecttermijnen
{
    /// <summary>Running longer than expected, in days or in talks.</summary>
    public static Expression<Func<Traject, bool>> Over(JeugdhulpDbContext db, DateOnly vandaag) =>
        t => t.Einde == null && (t.VerwachtEinde < vandaag
            || (t.VerwachteGesprekken != null && db.Contactregels.Count(r => r.PersoonId == t.PersoonId && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= t.Aanvang) > t.VerwachteGesprekken));

    /// <summary>Those of them that no talk with the gedragswetenschapper lets rest.</summary>
    public static IQueryable<Traject> TeBespreken(JeugdhulpDbContext db, Guid[] teams, DateOnly vandaag, DateOnly weerVragen) =>
        db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.TeamId)).Where(Over(db, vandaag)).Where(t => !db.Trajectbesprekingen.Any(b => b.TrajectId == t.Id
            && b.Uitkomst != Besprekingsuitkomst.Verlengen
            && !db.Trajectbesprekingen.Any(v => v.TrajectId == t.Id && v.Uitkomst == Besprekingsuitkomst.Verlengen && (v.Datum > b.Datum || (v.Datum == b.Datum && v.Op > b.Op)))
            && (b.Datum >= t.VerwachtEinde!.Value.AddDays(-Termijnen.NadertDagen)
                || db.Contactregels.Count(r => r.PersoonId == t.PersoonId && r.Geldend == Uitkomst.Jeugdhulp && r.Feiten.Datum >= t.Aanvang && r.Feiten.Datum <= b.Datum) >= t.VerwachteGesprekken - Termijnen.NadertGesprekken)
            && (b.Datum > weerVragen
                || (b.Uitkomst == Besprekingsuitkomst.Doorverwijzen && db.Doorverwijzingen.Any(d => d.TrajectId == t.Id && d.Datum == b.Datum && d.GestartOp == null && d.BeeindigdOp == null)))));

    /// <summary>All that waits for a talk: one number in Mijn werk, on the board and in the list.</summary>
    public static Expression<Func<Traject, bool>> OmTeBespreken(JeugdhulpDbContext db, Guid[] teams, DateOnly vandaag, DateOnly weerVragen)
    {
        var (over, zonderWacht) = (TeBespreken(db, teams, vandaag, weerVragen), ZonderWacht(db, teams));
        return t => over.Any(o => o.Id == t.Id) || zonderWacht.Any(z => z.Id == t.Id);
    }

    /// <summary>Bridging care that waits for nothing any more, for the referral stopped before help elsewhere began, and nobody discussed it since (TRJ-07).</summary>
    public static IQueryable<Traject> ZonderWacht(JeugdhulpDbContext db, Guid[] teams) =>
        db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.TeamId) && t.Einde == null && db.Doorverwijzingen.Any(d => d.Id == t.DoorverwijzingId && d.BeeindigdOp != null && d.GestartOp == null
            && !db.Trajectbesprekingen.Any(b => b.TrajectId == t.Id && b.Datum >= d.BeeindigdOp)));
}
