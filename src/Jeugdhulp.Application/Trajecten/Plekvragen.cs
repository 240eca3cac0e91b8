using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A school or huisartsenpraktijk to choose.</summary>
public sealed record Plekkeuze(Guid Id, string Naam);

/// <summary>How many contacts of the own teams were linked to a school or huisartsenpraktijk in a half-year.</summary>
public sealed record Plektelling(Halfjaar Halfjaar, int Contacten);

/// <summary>Schools and huisartsenpraktijken to which contacts are linked (TRJ-22). Works within the transaction of the caller.</summary>
internal static class Plekvragen
{
    /// <summary>Those that can be chosen now, and one that was chosen before.</summary>
    public static IQueryable<Plekkeuze> Plekken(this JeugdhulpDbContext db, Guid? ook = null) =>
        db.Voorzieningen.AsNoTracking().Where(v => (v.Actief && v.Soort != null) || v.Id == ook).Select(v => new Plekkeuze(v.Id, v.Naam));

    /// <summary>Nothing was chosen, or something that can be.</summary>
    public static async Task<bool> IsPlekAsync(this JeugdhulpDbContext db, Guid? id, CancellationToken ct) =>
        id is null || await db.Voorzieningen.AnyAsync(v => v.Id == id && v.Actief && v.Soort != null, ct);

    /// <summary>The contacts of the own teams by half-year, the last first; none for who reads no contacts.</summary>
    public static async Task<IReadOnlyList<Plektelling>> TelPlekAsync(this JeugdhulpDbContext db, Guid id, DateOnly vandaag, CancellationToken ct)
    {
        var eigen = Lezer.EigenTeams(db, vandaag);
        var rijen = await db.Contacten.Where(c => c.VoorzieningId == id && eigen.Contains(c.TeamId))
            .GroupBy(c => new { c.Datum.Year, Tweede = c.Datum.Month > 6 })
            .Select(g => new { g.Key.Year, g.Key.Tweede, Aantal = g.Count() })
            .ToListAsync(ct);
        return [.. rijen.Select(r => new Plektelling(new(r.Year, r.Tweede ? 2 : 1), r.Aantal)).OrderByDescending(t => t.Halfjaar)];
    }
}
