using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>The names that stand in an export in the place of ids.</summary>
internal sealed record Uitvoernamen(IReadOnlyDictionary<Guid, string> Teams, IReadOnlyDictionary<Guid, string> Medewerkers)
{
    public static async Task<Uitvoernamen> LaadAsync(JeugdhulpDbContext db, CancellationToken ct) => new(
        await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Naam, ct),
        await db.Medewerkers.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Naam, ct));

    public string? Medewerker(Guid? id) => id is { } wie ? Medewerkers.GetValueOrDefault(wie) : null;
}
