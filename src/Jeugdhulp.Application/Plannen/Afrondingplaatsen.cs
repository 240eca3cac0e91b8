using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>Where the end of the support of someone is written down.</summary>
/// <param name="PlanId">The plan; empty when there is none yet.</param>
/// <param name="GezinId">The household whose plan can be begun; empty for who is in none.</param>
public sealed record Afrondingplaats(Guid? PlanId, Guid? GezinId);

/// <summary>Finds the plan in which the end of the support of someone stands, or has to be put. Works within the transaction of the caller.</summary>
internal sealed class Afrondingplaatsen
{
    private readonly ILookup<Guid, (Guid Plan, DateOnly Datum)> _afgerond;
    private readonly ILookup<Guid, Afrondingplaats> _gezinnen;

    private Afrondingplaatsen(ILookup<Guid, (Guid Plan, DateOnly Datum)> afgerond, ILookup<Guid, Afrondingplaats> gezinnen) => (_afgerond, _gezinnen) = (afgerond, gezinnen);

    public static async Task<Afrondingplaatsen> LaadAsync(JeugdhulpDbContext db, Guid[] personen, CancellationToken ct)
    {
        if (personen.Length == 0)
        {
            return new(Array.Empty<Guid>().ToLookup(g => g, g => (g, default(DateOnly))), Array.Empty<Guid>().ToLookup(g => g, _ => new Afrondingplaats(null, null)));
        }

        var afgerond = await db.Afrondingen.Where(a => personen.Contains(a.PersoonId)).Select(a => new { a.PersoonId, a.GezinsplanId, a.Datum }).ToListAsync(ct);
        var gezinnen = await db.Gezinsleden.Where(l => personen.Contains(l.PersoonId) && l.Rol == Gezinsrol.Jeugdige && l.Tot == null)
            .Select(l => new { l.PersoonId, l.GezinId, Plan = db.Gezinsplannen.Where(p => p.GezinId == l.GezinId && p.Stand != Planstand.Afgesloten).Select(p => (Guid?)p.Id).FirstOrDefault() })
            .ToListAsync(ct);
        return new(
            afgerond.ToLookup(a => a.PersoonId, a => (a.GezinsplanId, a.Datum)),
            gezinnen.OrderByDescending(g => g.Plan is not null).ThenBy(g => g.GezinId).ToLookup(g => g.PersoonId, g => new Afrondingplaats(g.Plan, g.GezinId)));
    }

    /// <summary>Of someone whose help began on this day: the newest end since then, else the open plan of the household, else the household.</summary>
    public Afrondingplaats Van(Guid persoon, DateOnly? aanvang)
    {
        var einden = _afgerond[persoon].Where(a => !(a.Datum < aanvang)).OrderByDescending(a => a.Datum).ToList();
        return einden.Count > 0 ? new(einden[0].Plan, null) : _gezinnen[persoon].FirstOrDefault() ?? new(null, null);
    }
}
