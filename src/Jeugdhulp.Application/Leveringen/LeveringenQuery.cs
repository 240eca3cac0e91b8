using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A half-year with what was delivered over it.</summary>
/// <param name="Stand">Its contacts, and whether it is sealed.</param>
/// <param name="Leveringen">Newest first; of both definitions.</param>
/// <param name="Termijn">Last day on which the CBS wants it.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Verklaring">Why nothing was delivered, as it was said last; empty when nobody said so.</param>
public sealed record Leveringsperiode(Halfjaarstand Stand, IReadOnlyList<Cbslevering> Leveringen, DateOnly Termijn, DateOnly Vandaag, Nietlevering? Verklaring)
{
    /// <summary>The delivery by trajecten that the CBS has; the law asks that one.</summary>
    public Cbslevering? Geleverd => Leveringen.FirstOrDefault(l => l is { Definitie: Leveringsdefinitie.Trajecten, Stand: Leveringsstand.Geleverd });

    /// <summary>Sealed before deliveries were made here: another system delivered.</summary>
    public bool ElderGeleverd => Geleverd is null && Stand.Verzegeling is not null;

    /// <summary>Nothing was delivered while the period is over.</summary>
    public bool TeDoen => Stand.IsVoorbij && Geleverd is null && Stand.Verzegeling is null;

    public bool TeLaat => TeDoen && Vandaag > Termijn;

    /// <summary>No settings were in force on its last day: no delivery can be made of it.</summary>
    public bool ZonderInstellingen { get; init; }

    /// <summary>What was changed after the records of a delivery were frozen, per delivery in which that is so.</summary>
    public IReadOnlyDictionary<Guid, Nadien> Nadien { get; init; } = new Dictionary<Guid, Nadien>();
}

/// <summary>A delivery that waits, or in which something was changed after its records were frozen.</summary>
public sealed record Leveringstaak(Halfjaar Halfjaar, DateOnly Termijn, bool TeLaat, Guid? LeveringId, Leveringsstand? Stand)
{
    /// <summary>What was changed since; empty when nothing was.</summary>
    public Nadien? Nadien { get; init; }
}

/// <summary>What was delivered over which half-year, and what waits.</summary>
public sealed class LeveringenQuery(JeugdhulpDbContext db, Halfjaarverzegelaar halfjaren, TimeProvider klok)
{
    /// <summary>Every half-year since the first of which something is known, so that one without a delivery is seen; newest first.</summary>
    public async Task<IReadOnlyList<Leveringsperiode>> LaadAsync(CancellationToken ct)
    {
        var standen = await halfjaren.LaadAsync(ct);
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var alle = await db.Cbsleveringen.AsNoTracking().OrderByDescending(l => l.Volgnummer).ThenBy(l => l.Definitie).ToListAsync(ct);
        var leveringen = alle.ToLookup(l => l.Halfjaar);
        var nadien = await Nadientelling.TelAsync(db, alle, ct);
        var verklaringen = (await db.Nietleveringen.AsNoTracking().ToListAsync(ct)).ToLookup(n => n.Begin);
        var vandaag = klok.Vandaag();
        var gemeente = db.Aanmelding.GemeenteCode;
        var instellingen = await db.Instellingenversies.Where(v => v.GemeenteCode == gemeente).Select(v => new { v.GeldigVan, v.GeldigTot }).ToListAsync(ct);

        // A half-year without contacts is there too: that nothing was delivered over it has to be seen (REG-04).
        var eerste = await Leveringsbereik.EersteAsync(db, vandaag, ct);
        var leeg = Leveringsbereik.Vanaf(eerste, vandaag).Except(standen.Select(s => s.Halfjaar)).Select(h => new Halfjaarstand(h, 0, 0, h.Einde < vandaag, null, 0, 0));
        return
        [
            .. standen.Concat(leeg).OrderByDescending(s => s.Halfjaar)
                .Select(s => new Leveringsperiode(s, [.. leveringen[s.Halfjaar]], Leveringsvraag.Termijn(s.Halfjaar), vandaag, verklaringen[s.Halfjaar.Begin].MaxBy(n => n.Op))
                {
                    Nadien = nadien,
                    ZonderInstellingen = !instellingen.Exists(v => v.GeldigVan <= s.Halfjaar.Einde && !(v.GeldigTot <= s.Halfjaar.Einde)),
                }),
        ];
    }

    /// <summary>What waits for informatievoorziening; empty for another role.</summary>
    public async Task<IReadOnlyList<Leveringstaak>> TeDoenAsync(CancellationToken ct)
    {
        if (!db.Aanmelding.Rollen.Contains(Rol.Informatievoorziening))
        {
            return [];
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var dagen = Leveringsbereik.Gevraagd(vandaag).Select(h => h.Begin).ToArray();
        var klaar = await db.Verzegelingen.Where(v => dagen.Contains(v.Begin)).Select(v => v.Begin).Union(db.Nietleveringen.Where(n => dagen.Contains(n.Begin)).Select(n => n.Begin)).ToListAsync(ct);
        var leveringen = await db.Cbsleveringen
            .Where(l => dagen.Contains(l.Begin) && l.Definitie == Leveringsdefinitie.Trajecten && l.Stand != Leveringsstand.Ingetrokken && l.Stand != Leveringsstand.Gecorrigeerd)
            .AsNoTracking()
            .OrderBy(l => l.Volgnummer)
            .ToListAsync(ct);
        var nadien = await Nadientelling.TelAsync(db, leveringen, ct);
        return
        [
            .. from begin in dagen
               let halfjaar = Halfjaar.Van(begin)
               let laatste = leveringen.FindLast(l => l.Begin == begin)
               let later = laatste is null ? null : nadien.GetValueOrDefault(laatste.Id)
               where laatste is { Stand: not Leveringsstand.Geleverd } || later is not null || (laatste is null && !klaar.Contains(begin))
               let termijn = Leveringsvraag.Termijn(halfjaar)
               select new Leveringstaak(halfjaar, termijn, vandaag > termijn, laatste?.Id, laatste?.Stand) { Nadien = later },
        ];
    }
}
