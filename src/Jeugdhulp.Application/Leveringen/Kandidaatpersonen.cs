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
            .Select(p => new { p.Id, p.Bsn, p.ZonderBsn, p.Geboortedatum, p.Geboorteprecisie, p.Geslacht, p.Postcode, p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf })
            .ToListAsync(ct);
        var verleden = (await db.Woonplaatsverleden.AsNoTracking().Where(w => ids.Contains(w.PersoonId)).ToListAsync(ct)).ToLookup(w => w.PersoonId);
        var adressen = (await db.Postcodeverleden.AsNoTracking().Where(v => ids.Contains(v.PersoonId)).ToListAsync(ct)).ToLookup(v => v.PersoonId);
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
            NietInBrp = p.ZonderBsn == Bsnreden.NietIngeschreven,
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
            Woonplaatsen = [.. Bepaald(verleden[p.Id], p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf, bijAdres).SelectMany(w => MetPostcode(w, adressen[p.Id], p.Postcode))],
        });
    }

    /// <summary>
    /// The woonplaats as it was determined, without postcode. Before the first day on which anybody determined it the address counts, the
    /// first ground that the law asks for.
    /// </summary>
    private static List<Woonplaatsperiode> Bepaald(IEnumerable<Woonplaatsverleden> verleden, string? gemeente, Woonplaatsgrond? grond, DateOnly? vanaf, Woonplaatsgrond bijAdres)
    {
        List<Woonplaatsperiode> bepaald = [.. verleden.OrderBy(w => w.Van).Select(w => new Woonplaatsperiode(w.Van, w.TotEnMet, null, w.Gemeente, w.Grond))];
        var eerste = bepaald.Count > 0 ? bepaald[0].Van : vanaf ?? DateOnly.MaxValue;
        bepaald.Insert(0, new(DateOnly.MinValue, vanaf is null ? null : eerste.AddDays(-1), null, null, bijAdres));
        if (vanaf is { } dag)
        {
            bepaald.Add(new(dag, null, null, gemeente, grond!.Value));
        }

        return bepaald;
    }

    /// <summary>
    /// With the postcodes of its days: those of the address, which is the woonplaats only on the ground of the address itself, or as long as
    /// nobody determined it.
    /// </summary>
    private static IEnumerable<Woonplaatsperiode> MetPostcode(Woonplaatsperiode woonplaats, IEnumerable<Postcodeverleden> verleden, string? nu)
    {
        if (woonplaats is { Gemeentecode: not null, Grond: not Woonplaatsgrond.BrpAdres })
        {
            yield return woonplaats;
            yield break;
        }

        var van = woonplaats.Van;
        foreach (var (totEnMet, postcode) in verleden.OrderBy(v => v.TotEnMet).Select(v => ((DateOnly?)v.TotEnMet, (string?)v.Postcode)).Append((null, nu)))
        {
            if (totEnMet < van || van > woonplaats.TotEnMet)
            {
                continue;
            }

            var einde = totEnMet is null || woonplaats.TotEnMet < totEnMet ? woonplaats.TotEnMet : totEnMet;
            if ((postcode ?? woonplaats.Gemeentecode) is not null)
            {
                yield return woonplaats with { Van = van, TotEnMet = einde, Postcode = postcode };
            }

            van = einde?.AddDays(1) ?? DateOnly.MaxValue;
        }
    }

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
