using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>How many contacts a rule decided, under which version of the settings, in which month.</summary>
public sealed record Geraakt(string Regel, int? Instellingenversie, int Jaar, int Maand, long Contacten);

/// <summary>All contacts touched by a rule or by a version of the settings (N2): counted from one index, without reading a contact.</summary>
public sealed class GeraaktQuery(JeugdhulpDbContext db)
{
    /// <summary>Counts per rule, version and month.</summary>
    /// <param name="regel">R01 to R15; empty for all rules.</param>
    /// <param name="versie">Number of an own version; empty for all.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<IReadOnlyList<Geraakt>> TelAsync(string? regel, int? versie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var regels = db.Contactregels.AsQueryable();
        if (regel is not null)
        {
            regels = regels.Where(r => r.Regel == regel);
        }

        if (versie is not null)
        {
            regels = regels.Where(r => r.Instellingenversie == versie);
        }

        return await regels
            .GroupBy(r => new { r.Regel, r.Instellingenversie, r.Feiten.Datum.Year, r.Feiten.Datum.Month })
            .OrderBy(g => g.Key.Regel).ThenBy(g => g.Key.Instellingenversie).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Month)
            .Select(g => new Geraakt(g.Key.Regel, g.Key.Instellingenversie, g.Key.Year, g.Key.Month, g.LongCount()))
            .ToListAsync(ct);
    }
}
