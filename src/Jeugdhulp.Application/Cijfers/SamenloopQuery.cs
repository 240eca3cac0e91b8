using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Households by law on a day, with small numbers hidden.</summary>
/// <param name="Dag">The peildatum.</param>
/// <param name="AndereWetten">The gemeente keeps dossiers of other laws too.</param>
/// <param name="Cellen">What may be shown.</param>
public sealed record Samenloopbeeld(DateOnly Dag, bool AndereWetten, IReadOnlyDictionary<Wettencel, Cijferwaarde> Cellen);

/// <summary>
/// Counts in how many households people are helped under more than one law (GEZ-04). Ids of households and laws are all it reads: who
/// works under one law learns nothing of a family under another (PRV-09).
/// </summary>
public sealed class SamenloopQuery(JeugdhulpDbContext db)
{
    /// <summary>The households in which someone received help on that day in a dossier that counted.</summary>
    public async Task<Samenloopbeeld> LaadAsync(DateOnly dag, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var afspraak = await db.Dossierafspraken.AsNoTracking().OrderByDescending(a => a.Op).FirstOrDefaultAsync(ct);
        var afspraken = afspraak?.Afspraken ?? Dossierafspraken.Standaard;
        var dossiers = db.Dossiers.AsNoTracking().Where(Dossiervragen.TeldeOp(afspraken, dag));
        var vanLeden = from p in db.Dossierpersonen
                       where p.Rol == Dossierrol.OntvangtHulp && p.Van <= dag && (p.Tot == null || p.Tot > dag) && dossiers.Any(d => d.Id == p.DossierId)
                       join l in db.Gezinsleden on new { p.GemeenteCode, p.PersoonId } equals new { l.GemeenteCode, l.PersoonId }
                       where (l.Van == null || l.Van <= dag) && (l.Tot == null || l.Tot > dag)
                       select new { l.GezinId, p.Wet };
        var vanGezinnen = dossiers.Where(d => d.GezinId != null).Select(d => new { GezinId = d.GezinId!.Value, d.Wet });
        var rijen = await vanLeden.Union(vanGezinnen).ToListAsync(ct);
        await transactie.CommitAsync(ct);
        var geteld = Wettenteller.Tel(rijen.GroupBy(r => r.GezinId, (_, g) => (IReadOnlyCollection<Wet>)[.. g.Select(r => r.Wet)]));
        return new(dag, afspraken.AndereWetten || geteld[Wettencel.Totaal] > geteld[Wettencel.AlleenJeugd], Wettenteller.Bescherm(geteld));
    }
}
