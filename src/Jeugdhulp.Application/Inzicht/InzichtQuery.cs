using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Classificeren;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Inzicht;

/// <summary>Lines that one rule decided in one team, and where a person had to decide or decided otherwise.</summary>
/// <param name="Regel">R01 to R15.</param>
/// <param name="TeamId">The team; never a worker (LER-03).</param>
/// <param name="Regels">All lines, one per jeugdige.</param>
/// <param name="Grensgevallen">Computed as grensgeval.</param>
/// <param name="Open">Of those, without a choice yet.</param>
/// <param name="AndersGekozen">A person set aside what was computed.</param>
public sealed record Inzichttelling(string Regel, Guid TeamId, long Regels, long Grensgevallen, long Open, long AndersGekozen);

/// <summary>A team with whether the reader may look into its contacts.</summary>
public sealed record Inzichtteam(Guid Id, string Naam, bool Eigen);

/// <summary>Counts per rule and team over a period.</summary>
public sealed record Inzichtbeeld(IReadOnlyList<Inzichtteam> Teams, IReadOnlyList<Inzichttelling> Tellingen);

/// <summary>Where people and rules disagree (CLS-06, CLS-07): counted per rule and team, without reading a contact or a person.</summary>
public sealed class InzichtQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Counts over the days from <paramref name="van"/> up to and including <paramref name="tot"/>.</summary>
    public async Task<Inzichtbeeld> LaadAsync(DateOnly van, DateOnly tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var eigen = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var tellingen = await db.Contactregels
            .Where(r => r.Feiten.Datum >= van && r.Feiten.Datum <= tot)
            .GroupBy(r => new { r.Regel, r.TeamId })
            .Select(g => new Inzichttelling(
                g.Key.Regel,
                g.Key.TeamId,
                g.LongCount(),
                g.LongCount(r => r.Uitkomst == Uitkomst.Grensgeval),
                g.LongCount(r => r.Geldend == Uitkomst.Grensgeval),
                g.LongCount(r => r.Geldend != r.Uitkomst && r.Uitkomst != Uitkomst.Grensgeval)))
            .ToListAsync(ct);
        var ids = tellingen.Select(t => t.TeamId).Distinct().ToArray();
        var teams = await db.Teams.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Naam).Select(t => new { t.Id, t.Naam }).ToListAsync(ct);
        return new([.. teams.Select(t => new Inzichtteam(t.Id, t.Naam, eigen.Contains(t.Id)))], tellingen);
    }
}
