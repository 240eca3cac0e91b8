using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Which households have two or more parties, so that someone steers (GEZ-03).</summary>
internal static class Partijen
{
    /// <summary>Help that runs, of whatever team: trajecten, and dossiers of who receives help in them.</summary>
    public static IQueryable<Lopendehulp> Lopend(JeugdhulpDbContext db) =>
        db.Trajecten.AsNoTracking().Where(t => t.Einde == null)
            .Select(t => new Lopendehulp { PersoonId = t.PersoonId, TeamId = t.TeamId, Eigen = t.Uitvoerder == Uitvoerder.Wijkteam, Sinds = t.Aanvang, Aanbieder = t.Aanbieder })
            .Concat(db.Dossierpersonen.AsNoTracking().Where(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null)
                .Join(db.Dossiers.Where(d => d.Einde == null), p => p.DossierId, d => d.Id, (p, d) => new Lopendehulp { PersoonId = p.PersoonId, TeamId = d.TeamId, Eigen = true, Sinds = d.Begin, Aanbieder = null }));

    /// <summary>The help that runs by household.</summary>
    public static IQueryable<Gezinshulp> PerGezin(JeugdhulpDbContext db, DateOnly vandaag) =>
        from l in db.Gezinsleden.AsNoTracking()
        where l.Tot == null || l.Tot > vandaag
        join h in Lopend(db) on l.PersoonId equals h.PersoonId
        select new Gezinshulp { GezinId = l.GezinId, TeamId = h.TeamId, Eigen = h.Eigen, Sinds = h.Sinds, Aanbieder = h.Aanbieder };

    /// <summary>
    /// Households with two parties: two teams, a team beside an aanbieder who helps, or two aanbieders. Two of one name are one.
    /// </summary>
    public static IQueryable<Guid> MeerInGezin(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var partijen = PerGezin(db, vandaag);
        var elders = from l in db.Gezinsleden.AsNoTracking()
                     where l.Tot == null || l.Tot > vandaag
                     join d in db.Doorverwijzingen on (Guid?)l.PersoonId equals d.PersoonId
                     where d.GestartOp != null && d.BeeindigdOp == null
                     select l.GezinId;
        return from g in db.Gezinnen.AsNoTracking()
               where (partijen.Any(p => p.GezinId == g.Id && p.Eigen)
                       && (partijen.Any(p => p.GezinId == g.Id && !p.Eigen) || elders.Contains(g.Id) || partijen.Where(p => p.GezinId == g.Id && p.Eigen).Select(p => p.TeamId).Distinct().Count() > 1))
                   || partijen.Where(p => p.GezinId == g.Id && !p.Eigen && p.Aanbieder != null).Select(p => p.Aanbieder).Distinct().Count() > 1
               select g.Id;
    }

    /// <summary>Help of someone that runs with a team; its own, or that of an aanbieder.</summary>
    public sealed class Lopendehulp
    {
        public Guid PersoonId { get; init; }

        public Guid TeamId { get; init; }

        public bool Eigen { get; init; }

        public DateOnly Sinds { get; init; }

        public string? Aanbieder { get; init; }
    }

    /// <summary>The same, by the household of who receives it.</summary>
    public sealed class Gezinshulp
    {
        public Guid GezinId { get; init; }

        public Guid TeamId { get; init; }

        public bool Eigen { get; init; }

        public DateOnly Sinds { get; init; }

        public string? Aanbieder { get; init; }
    }
}
