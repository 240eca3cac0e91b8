using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>A dossier a person is or was in, for the page of that person.</summary>
public sealed record Persoondossier(Guid Id, int Nummer, Dossiersoort Soort, Dossierrol Rol, Dossierstatus Status, DateOnly Begin, DateOnly? Einde);

/// <summary>The dossiers of one person, newest first; whoever shows them logs that the person was looked at.</summary>
public sealed class PersoondossiersQuery(JeugdhulpDbContext db)
{
    /// <summary>Within a transaction of the caller if there is one.</summary>
    public async Task<IReadOnlyList<Persoondossier>> LaadAsync(Guid persoonId, CancellationToken ct)
    {
        await using var transactie = db.Database.CurrentTransaction is null ? await db.BeginGemeenteAsync(ct) : null;
        return await (
            from deel in db.Dossierpersonen
            where deel.PersoonId == persoonId
            join d in db.Dossiers on new { deel.GemeenteCode, Id = deel.DossierId } equals new { d.GemeenteCode, d.Id }
            orderby d.Begin descending, d.Id
            select new Persoondossier(d.Id, d.Nummer, d.Soort, deel.Rol, d.Statussen.Where(s => s.Tot == null).Select(s => s.Status).First(), d.Begin, d.Einde)).ToListAsync(ct);
    }
}
