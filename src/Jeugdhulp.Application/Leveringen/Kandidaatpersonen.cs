using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Reads what a record says of persons; never a name. Works within the transaction of the caller.</summary>
internal sealed class Kandidaatpersonen(JeugdhulpDbContext db)
{
    public async Task<Dictionary<Guid, Kandidaatpersoon>> LaadAsync(Guid[] ids, Halfjaar periode, CancellationToken ct)
    {
        // The BSN goes by its property, so that whatever keeps it unreadable in the store is taken off.
        var personen = await db.Personen.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Bsn, p.Geboortedatum, p.Geboorteprecisie, p.Geslacht, p.Postcode, p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf })
            .ToListAsync(ct);
        var verleden = (await db.Woonplaatsverleden.AsNoTracking().Where(w => ids.Contains(w.PersoonId)).ToListAsync(ct)).ToLookup(w => w.PersoonId);
        var meerlingen = await MeerlingenAsync(ids, ct);
        var einde = periode.Einde;
        var feiten = await db.Contactregels
            .Where(r => ids.Contains(r.PersoonId!.Value) && r.Feiten.Datum <= einde && (r.Feiten.Jeugdstrafrecht || r.Feiten.Voortgezet))
            .Select(r => new { PersoonId = r.PersoonId!.Value, r.Feiten.Jeugdstrafrecht, r.Feiten.Voortgezet })
            .Distinct()
            .ToListAsync(ct);
        var strafrecht = feiten.Where(f => f.Jeugdstrafrecht).Select(f => f.PersoonId).ToHashSet();
        var na18 = feiten.Where(f => f.Voortgezet).Select(f => f.PersoonId).ToHashSet();
        na18.UnionWith(await db.Vervolgkeuzes
            .Where(k => ids.Contains(k.PersoonId) && k.Keuze == Vervolg18.VerlengdeJeugdhulp && !db.Vervolgkeuzes.Any(l => l.PersoonId == k.PersoonId && l.Op > k.Op))
            .Select(k => k.PersoonId)
            .ToListAsync(ct));
        var bijAdres = Woonplaatsregel.Gronden(periode.Einde)[0];
        return personen.ToDictionary(p => p.Id, p => new Kandidaatpersoon
        {
            Id = p.Id,
            Bsn = Bsn.TryParse(p.Bsn, out var bsn) ? bsn : null,
            Geboren = new(p.Geboortedatum, p.Geboorteprecisie),
            Geslacht = p.Geslacht switch
            {
                Geslacht.Vrouw => Geslachtcode.Vrouw,
                Geslacht.Man => Geslachtcode.Man,
                _ => Geslachtcode.Onbekend,
            },
            Meerling = meerlingen.Contains(p.Id),
            GrondNa18 = na18.Contains(p.Id),
            Jeugdstrafrecht = strafrecht.Contains(p.Id),
            Woonplaatsen =
            [
                .. verleden[p.Id].OrderBy(w => w.Van).Select(w => Periode(w.Van, w.TotEnMet, w.Postcode, w.Gemeente, w.Grond)),
                .. p is { WoonplaatsGemeente: { } gemeente, WoonplaatsGrond: { } grond, WoonplaatsVanaf: { } vanaf }
                    ? Sinds(Periode(vanaf, null, p.Postcode, gemeente, grond), p.Postcode, eerste: !verleden[p.Id].Any(), bijAdres)
                    : Adres(p.Postcode, null, bijAdres),
            ],
        });
    }

    /// <summary>What holds now. Before the first day on which anybody determined the woonplaats the address counts, as it did until then.</summary>
    private static Woonplaatsperiode[] Sinds(Woonplaatsperiode nu, string? postcode, bool eerste, Woonplaatsgrond bijAdres) =>
        eerste && nu.Van > DateOnly.MinValue ? [.. Adres(postcode, nu.Van.AddDays(-1), bijAdres), nu] : [nu];

    /// <summary>Nobody determined the woonplaats in law: the address is the first ground that the law asks for.</summary>
    private static Woonplaatsperiode[] Adres(string? postcode, DateOnly? totEnMet, Woonplaatsgrond bijAdres) =>
        postcode is null ? [] : [new(DateOnly.MinValue, totEnMet, postcode, null, bijAdres)];

    /// <summary>The postcode is that of the address, which is the woonplaats only on the ground of the address itself.</summary>
    private static Woonplaatsperiode Periode(DateOnly van, DateOnly? totEnMet, string? postcode, string gemeente, Woonplaatsgrond grond) =>
        new(van, totEnMet, grond is Woonplaatsgrond.BrpAdres ? postcode : null, gemeente, grond);

    /// <summary>
    /// Who is one of a twin or more: born, or expected, on one day with another jeugdige of the household, or told apart from someone with
    /// the same day of birth, known as far ("Het zijn twee personen").
    /// </summary>
    private async Task<HashSet<Guid>> MeerlingenAsync(Guid[] ids, CancellationToken ct)
    {
        var gezin = db.Gezinsleden
            .Where(l => ids.Contains(l.PersoonId) && l.Rol == Gezinsrol.Jeugdige && (l.Persoon!.Geboorteprecisie == Geboorteprecisie.Dag || l.Persoon.Geboorteprecisie == Geboorteprecisie.Verwacht)
                && db.Gezinsleden.Any(a => a.GezinId == l.GezinId && a.PersoonId != l.PersoonId && a.Rol == Gezinsrol.Jeugdige && a.Persoon!.SamengevoegdMetId == null
                    && a.Persoon.Geboorteprecisie == l.Persoon.Geboorteprecisie && a.Persoon.Geboortedatum == l.Persoon.Geboortedatum))
            .Select(l => l.PersoonId);
        var apart = db.Personen
            .Where(p => ids.Contains(p.Id)
                && db.Onderscheiden.Any(o => (o.EenId == p.Id && db.Personen.Any(a => a.Id == o.AnderId && a.Geboortedatum == p.Geboortedatum && a.Geboorteprecisie == p.Geboorteprecisie))
                    || (o.AnderId == p.Id && db.Personen.Any(a => a.Id == o.EenId && a.Geboortedatum == p.Geboortedatum && a.Geboorteprecisie == p.Geboorteprecisie))))
            .Select(p => p.Id);
        return [.. await gezin.Union(apart).ToListAsync(ct)];
    }
}
