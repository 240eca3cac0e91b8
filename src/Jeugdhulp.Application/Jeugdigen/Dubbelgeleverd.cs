using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Finds what was delivered to the CBS as help to two persons.</summary>
internal static class Dubbelgeleverd
{
    private const int Maanden = 6;

    /// <summary>Half-years, oldest first: sealed with own help to both in a contact, or delivered with both in a record. Works within the transaction of the caller.</summary>
    public static async Task<List<Halfjaar>> LaadAsync(JeugdhulpDbContext db, Guid een, Guid ander, CancellationToken ct)
    {
        var (eerste, tweede) = (Leveringen(db, een), Leveringen(db, ander));
        var begin = await db.Verzegelingen
            .Where(v => db.Contactregels.Any(r => r.PersoonId == een && r.Levert && r.Feiten.Datum >= v.Begin && r.Feiten.Datum <= v.Einde)
                && db.Contactregels.Any(r => r.PersoonId == ander && r.Levert && r.Feiten.Datum >= v.Begin && r.Feiten.Datum <= v.Einde))
            .Select(v => v.Begin)
            .Union(db.Cbsleveringen.Where(l => l.Stand == Leveringsstand.Geleverd && eerste.Contains(l.Id) && tweede.Contains(l.Id)).Select(l => l.Begin))
            .ToListAsync(ct);
        return [.. begin.Order().Select(Halfjaar.Van)];
    }

    /// <summary>Deliveries with help to this person in a record; also what was withdrawn since, for it was in the file.</summary>
    private static IQueryable<Guid> Leveringen(JeugdhulpDbContext db, Guid persoon)
    {
        var trajecten =
            from t in db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter])
            where t.PersoonId == persoon
            join b in db.Cbsleveringbronnen on new { t.GemeenteCode, t.Id } equals new { b.GemeenteCode, Id = b.BronId }
            select b.LeveringId;

        // A record of a dossier stands for whoever received help there in the half-year.
        var dossiers =
            from p in db.Dossierpersonen
            where p.PersoonId == persoon && p.Rol == Dossierrol.OntvangtHulp
            join b in db.Cbsleveringbronnen on new { p.GemeenteCode, Id = p.DossierId } equals new { b.GemeenteCode, Id = b.BronId }
            join l in db.Cbsleveringen on new { b.GemeenteCode, Id = b.LeveringId } equals new { l.GemeenteCode, l.Id }
            where p.Van < l.Begin.AddMonths(Maanden) && (p.Tot == null || p.Tot >= l.Begin)
            select l.Id;
        return trajecten.Union(dossiers);
    }
}
