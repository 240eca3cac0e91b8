using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Counts the dossiers of who moved here from another gemeente (TRJ-19), by the year in which they began, with small numbers hidden.</summary>
public sealed class HerkomstQuery(JeugdhulpDbContext db, Toongrens toongrens)
{
    /// <summary>The years from this one on in which a dossier began.</summary>
    public async Task<IReadOnlyDictionary<int, Cijferwaarde>> LaadAsync(int vanaf, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        toongrens.Waarde = await db.GrensAsync(ct);
        var eerste = new DateOnly(vanaf, 1, 1);
        var jaren = await db.Dossiers.AsNoTracking().Where(d => d.Begin >= eerste).GroupBy(d => d.Begin.Year)
            .Select(g => new { Jaar = g.Key, Alle = g.Count(), Elders = g.Count(d => d.HerkomstGemeente != null) }).ToListAsync(ct);
        return jaren.ToDictionary(j => j.Jaar, j => Herkomstbescherming.Bescherm(j.Elders, j.Alle, toongrens.Waarde));
    }
}
