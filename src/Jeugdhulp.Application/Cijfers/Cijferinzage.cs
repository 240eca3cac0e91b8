using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Of whom someone may see small figures: of those whose persons he or she may see (PRV-01).</summary>
/// <param name="Alles">Of the whole gemeente, and so of every team.</param>
/// <param name="Teams">The own teams, by name; empty for who has none.</param>
public sealed record Cijferinzage(bool Alles, IReadOnlyList<Cijferteam> Teams)
{
    /// <summary>Whether there is anything of which small figures may be seen.</summary>
    public bool Ergens => Alles || Teams.Count > 0;

    /// <summary>
    /// Whether those of this team may be seen; without a team those of the whole gemeente. Who sees one team only, does not see the whole
    /// exactly: the whole less the own team is another team.
    /// </summary>
    public bool Mag(Guid? teamId) => Alles || Teams.Any(t => t.Id == teamId);
}

/// <summary>Finds out of whom the signed-in person may see small figures.</summary>
public sealed class CijferinzageQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Informatievoorziening works with the persons of the whole gemeente; a teammanager with those of the own teams, which may be all.</summary>
    public async Task<Cijferinzage> LaadAsync(CancellationToken ct)
    {
        if (db.Aanmelding.Rollen.Contains(Rol.Informatievoorziening))
        {
            return new(true, []);
        }

        if (!db.Aanmelding.Rollen.Contains(Rol.Teammanager))
        {
            return new(false, []);
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var eigen = Lezer.EigenTeams(db, klok.Vandaag());
        var teams = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.Naam, IsEigen = eigen.Contains(t.Id) }).ToListAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            teams.Count > 0 && teams.TrueForAll(t => t.IsEigen),
            [.. teams.Where(t => t.IsEigen).Select(t => new Cijferteam(t.Id, t.Naam)).OrderBy(t => t.Naam, StringComparer.CurrentCulture)]);
    }
}
