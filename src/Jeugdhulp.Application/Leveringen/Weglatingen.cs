using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A frozen delivery that something was left out of.</summary>
/// <param name="LeveringId">The delivery.</param>
/// <param name="Begin">First day of the half-year.</param>
/// <param name="Volgnummer">Number of the delivery within it.</param>
/// <param name="Stand">How far the delivery is.</param>
/// <param name="Reden">Why it was left out.</param>
public sealed record Weggelaten(Guid LeveringId, DateOnly Begin, int Volgnummer, Leveringsstand Stand, Weglaatreden Reden)
{
    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>Reads why something was no part of what was frozen. Works within the transaction of the caller.</summary>
internal static class Weglatingen
{
    private static readonly string[] Redenen = [.. Enum.GetValues<Weglaatreden>().Select(Contractnaam.Van)];

    /// <summary>Of a traject, oldest first.</summary>
    public static async Task<IReadOnlyList<Weggelaten>> VanAsync(JeugdhulpDbContext db, Guid bron, CancellationToken ct)
    {
        var gevonden = await db.Cbsleveringvondsten.AsNoTracking().Where(v => v.BronId == bron && Redenen.Contains(v.Code))
            .Join(db.Cbsleveringen.Where(l => l.Sha256 != null && l.Stand != Leveringsstand.Ingetrokken), v => v.LeveringId, l => l.Id, (v, l) => new { l.Id, l.Begin, l.Volgnummer, l.Stand, v.Code })
            .ToListAsync(ct);
        return
        [
            .. gevonden.OrderBy(g => g.Begin).ThenBy(g => g.Volgnummer)
                .Select(g => new Weggelaten(g.Id, g.Begin, g.Volgnummer, g.Stand, Contractnaam.TryParse<Weglaatreden>(g.Code, out var reden) ? reden : throw new InvalidOperationException("A reason without a word."))),
        ];
    }
}
