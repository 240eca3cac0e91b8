using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>A count of households that was hidden the last time that someone looked (PRV-01).</summary>
public sealed class Verborgensamenloop
{
    public required string GemeenteCode { get; init; }

    /// <summary>The peildatum.</summary>
    public required DateOnly Dag { get; init; }

    public required Wettencel Cel { get; init; }
}

/// <summary>Households by law on a day, with small numbers hidden.</summary>
/// <param name="Dag">The peildatum.</param>
/// <param name="AndereWetten">The gemeente keeps dossiers of other laws too.</param>
/// <param name="Cellen">What may be shown.</param>
public sealed record Samenloopbeeld(DateOnly Dag, bool AndereWetten, IReadOnlyDictionary<Wettencel, Cijferwaarde> Cellen);

/// <summary>
/// Counts in how many households people are helped under more than one law (GEZ-04). Ids of households and laws are all it reads: who
/// works under one law learns nothing of a family under another (PRV-09). Counted anew at each look, so what was hidden is kept from one
/// look to the next: else another cell could be hidden tomorrow than today.
/// </summary>
public sealed class SamenloopQuery(JeugdhulpDbContext db, Toongrens toongrens)
{
    /// <summary>The households in which someone received help on that day in a dossier that counted.</summary>
    public async Task<Samenloopbeeld> LaadAsync(DateOnly dag, CancellationToken ct)
    {
        var slot = Kwaliteitsverberging.Slot($"samenloop:{db.Aanmelding.GemeenteCode}:{dag:yyyyMMdd}");
        await using var transactie = await db.BeginBijVraagAsync(slot, [], ct);
        var eerder = await db.Verborgensamenlopen.Where(v => v.Dag == dag).ToListAsync(ct);
        var afspraak = await db.Dossierafspraken.AsNoTracking().OrderByDescending(a => a.Op).FirstOrDefaultAsync(ct);
        var afspraken = afspraak?.Afspraken ?? Dossierafspraken.Standaard;
        var dossiers = db.Dossiers.AsNoTracking().Where(Dossiervragen.TeldeOp(await db.TelregelsAsync(ct), dag));
        var vanLeden = from p in db.Dossierpersonen
                       where p.Rol == Dossierrol.OntvangtHulp && p.Van <= dag && (p.Tot == null || p.Tot > dag) && dossiers.Any(d => d.Id == p.DossierId)
                       join l in db.Gezinsleden on new { p.GemeenteCode, p.PersoonId } equals new { l.GemeenteCode, l.PersoonId }
                       where (l.Van == null || l.Van <= dag) && (l.Tot == null || l.Tot > dag)
                       select new { l.GezinId, p.Wet };
        var vanGezinnen = dossiers.Where(d => d.GezinId != null).Select(d => new { GezinId = d.GezinId!.Value, d.Wet });
        var rijen = await vanLeden.Union(vanGezinnen).ToListAsync(ct);
        var geteld = Wettenteller.Tel(rijen.GroupBy(r => r.GezinId, (_, g) => (IReadOnlyCollection<Wet>)[.. g.Select(r => r.Wet)]));
        toongrens.Waarde = await db.GrensAsync(ct);
        var cellen = Wettenteller.Bescherm(geteld, await GezinnenAsync(dag, ct), eerder.Select(v => v.Cel).ToHashSet(), toongrens.Waarde);
        var verborgen = cellen.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ToHashSet();
        db.RemoveRange(eerder.Where(v => !verborgen.Contains(v.Cel)));
        db.AddRange(verborgen.Except(eerder.Select(v => v.Cel)).Select(c => new Verborgensamenloop { GemeenteCode = db.Aanmelding.GemeenteCode!, Dag = dag, Cel = c }));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(dag, afspraken.AndereWetten || geteld[Wettencel.Totaal] > geteld[Wettencel.AlleenJeugd], cellen);
    }

    /// <summary>How the page of figures shows the households with a dossier under the Jeugdwet on that day.</summary>
    private Task<Celstand?> GezinnenAsync(DateOnly dag, CancellationToken ct)
    {
        var (moment, deel) = (Meetmoment.Peildatum(Halfjaar.Van(dag)).Code, Uitsplitsing.Alles.ToString());
        return db.Cijfers.AsNoTracking()
            .Where(c => c.Moment == moment && c.Lens == Cijferlens.Dossier && c.Maat == Maat.Gezinnen && c.Deel == deel)
            .Select(c => (Celstand?)c.Stand).SingleOrDefaultAsync(ct);
    }
}
