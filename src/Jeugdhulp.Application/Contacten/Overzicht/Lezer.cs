using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Whoever reads contacts, with the teams whose contacts that person may see today.</summary>
internal sealed record Lezer(Guid? MedewerkerId, IReadOnlyList<Teamkeuze> Teams)
{
    public Guid[] TeamIds { get; } = [.. Teams.Select(t => t.Id)];

    /// <summary>The same teams, for a query that marks what the reader may open; saves asking for them apart.</summary>
    public static IQueryable<Guid> EigenTeams(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var account = MagLezen(db) ? db.Aanmelding.AccountId : null;
        return Plaatsen.Lid(db, vandaag).Where(p => account != null && p.AccountId == account).Select(p => p.Team.Id);
    }

    /// <summary>The signed-in worker; without teams for anyone who is no consulent or teammanager here.</summary>
    public static async Task<Lezer> LaadAsync(JeugdhulpDbContext db, DateOnly vandaag, CancellationToken ct)
    {
        var account = db.Aanmelding.AccountId;
        if (account is null || !MagLezen(db))
        {
            return new(null, []);
        }

        var plaatsen = await Plaatsen.Lid(db, vandaag).Where(p => p.AccountId == account).OrderBy(p => p.Team.Naam)
            .Select(p => new { p.MedewerkerId, p.Team.Id, p.Team.Naam }).ToListAsync(ct);
        return new(plaatsen.FirstOrDefault()?.MedewerkerId, [.. plaatsen.Select(p => new Teamkeuze(p.Id, p.Naam))]);
    }

    private static bool MagLezen(JeugdhulpDbContext db) => db.Aanmelding.Rollen.Any(r => r is Rol.Consulent or Rol.Teammanager);
}
