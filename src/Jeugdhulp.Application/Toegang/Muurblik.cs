using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Werk;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>
/// Whom the reader may see (ADR 23): who is, or whose household or relation is, of one of the own teams; who is of no team at all; and
/// for a short while who was opened with noodtoegang. The one place where this is said.
/// </summary>
/// <param name="Teams">The teams of <see cref="Lezer"/>, and for a teammanager those that have nobody.</param>
/// <param name="Nu">The moment at which noodtoegang has to hold.</param>
internal sealed record Muurblik(Guid[] Teams, DateTimeOffset Nu)
{
    /// <summary>Read once for a request; within a transaction of the caller.</summary>
    public static async Task<Muurblik> LaadAsync(JeugdhulpDbContext db, TimeProvider klok, CancellationToken ct)
    {
        if (db.Muurblik is { } bekend)
        {
            return bekend;
        }

        var vandaag = klok.Vandaag();
        var teams = Lezer.EigenTeams(db, vandaag);
        if (db.Aanmelding.Rollen.Contains(Rol.Teammanager))
        {
            teams = teams.Concat(new Openwerkvragen(db, vandaag).Onbemand());
        }

        return db.Muurblik = new(Werkt(db) ? [.. await teams.Distinct().ToListAsync(ct)] : [], klok.GetUtcNow());
    }

    /// <summary>Of the own teams, or of none.</summary>
    public Expression<Func<Persoon, bool>> Open(JeugdhulpDbContext db)
    {
        var teams = Teams;
        return p => db.Persoonkringen.Any(k => k.PersoonId == p.Id && db.Persoonteams.Any(t => t.PersoonId == k.LidId && teams.Contains(t.TeamId)))
            || !db.Persoonkringen.Any(k => k.PersoonId == p.Id && db.Persoonteams.Any(t => t.PersoonId == k.LidId));
    }

    /// <summary>Opened with noodtoegang that holds now.</summary>
    public static Expression<Func<Persoon, bool>> MetNood(JeugdhulpDbContext db, DateTimeOffset nu)
    {
        var lopend = Lopend(db, nu);
        return p => lopend.Any(n => db.Persoonkringen.Any(k => k.PersoonId == p.Id && k.LidId == n.PersoonId) || db.Dossierpersonen.Any(d => d.DossierId == n.DossierId && d.PersoonId == p.Id));
    }

    /// <summary>Everyone who may be seen.</summary>
    public IQueryable<Persoon> Zichtbaar(JeugdhulpDbContext db, IQueryable<Persoon> personen)
    {
        var (open, nood) = (db.Personen.Where(Open(db)), db.Personen.Where(MetNood(db, Nu)));
        return personen.Where(p => open.Any(o => o.Id == p.Id) || nood.Any(n => n.Id == p.Id));
    }

    /// <summary>The noodtoegang of the reader that holds now.</summary>
    public static IQueryable<Noodtoegang> Lopend(JeugdhulpDbContext db, DateTimeOffset nu)
    {
        // A role that was taken away meanwhile opens nothing.
        var account = Werkt(db) ? db.Aanmelding.AccountId : null;
        return db.Noodtoegangen.Where(n => account != null && n.AccountId == account && n.Tot > nu && n.BeeindigdOp == null);
    }

    /// <summary>Someone who works with families.</summary>
    private static bool Werkt(JeugdhulpDbContext db) => db.Aanmelding.Rollen.Any(r => r is Rol.Consulent or Rol.Teammanager);
}
