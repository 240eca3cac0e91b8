using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Whoever reads contacts, with the teams whose contacts that person may see today.</summary>
internal sealed record Lezer(Guid? MedewerkerId, IReadOnlyList<Teamkeuze> Teams)
{
    public Guid[] TeamIds { get; } = [.. Teams.Select(t => t.Id)];

    /// <summary>The signed-in worker; without teams for anyone who is no consulent or teammanager here.</summary>
    public static async Task<Lezer> LaadAsync(JeugdhulpDbContext db, DateOnly vandaag, CancellationToken ct)
    {
        var account = db.Aanmelding.AccountId;
        if (account is null || !db.Aanmelding.Rollen.Any(r => r is Rol.Consulent or Rol.Teammanager))
        {
            return new(null, []);
        }

        var plaatsen = await (
            from medewerker in db.Medewerkers
            where medewerker.AccountId == account
            join lid in db.Teamleden on new { medewerker.GemeenteCode, MedewerkerId = medewerker.Id } equals new { lid.GemeenteCode, lid.MedewerkerId }
            where lid.Van <= vandaag && (lid.Tot == null || lid.Tot > vandaag)
            join team in db.Teams on new { lid.GemeenteCode, Id = lid.TeamId } equals new { team.GemeenteCode, team.Id }
            orderby team.Naam
            select new { MedewerkerId = medewerker.Id, team.Id, team.Naam }).ToListAsync(ct);
        return new(plaatsen.FirstOrDefault()?.MedewerkerId, [.. plaatsen.Select(p => new Teamkeuze(p.Id, p.Naam))]);
    }
}
