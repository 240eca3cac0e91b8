using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Reads one delivery: a concept as it would be now, what is frozen as it was.</summary>
public sealed class LeveringQuery(JeugdhulpDbContext db, Indelingbeheer indelingen, TimeProvider klok)
{
    /// <summary>Places that are shown of one check or reason; the number tells that there are more.</summary>
    public const int Getoond = 25;

    /// <summary>The delivery; empty when the gemeente has none with this id.</summary>
    public async Task<Leveringsbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering)
        {
            return null;
        }

        var proef = levering.Stand is Leveringsstand.Concept ? await ProefAsync(levering, ct) : null;
        var vorig = levering.Halfjaar.Vorige.Begin;
        var anderen = await db.Cbsleveringen.AsNoTracking()
            .Where(l => l.Id == levering.VorigeId || (l.Begin == vorig && l.Definitie == levering.Definitie && l.Stand == Leveringsstand.Geleverd))
            .ToListAsync(ct);
        var protocol = levering.Protocol ?? Protocolversies.Voor(levering.Halfjaar)?.Naam;
        var beeld = new Leveringsbeeld
        {
            Levering = levering,
            Proef = proef,
            Bevroren = Telling(levering),
            VorigHalfjaar = anderen.Where(l => l.Begin == vorig).Select(Telling).FirstOrDefault(),
            Corrigeert = anderen.Find(l => l.Id == levering.VorigeId),
            Controles = await db.Cbsleveringcontroles.AsNoTracking().Where(c => c.LeveringId == id).OrderByDescending(c => c.Nummer).ToListAsync(ct),
            Antwoorden = await db.Cbsleveringantwoorden.AsNoTracking().Where(a => a.LeveringId == id).OrderByDescending(a => a.Nummer).ToListAsync(ct),
            Indelingen = [.. (await indelingen.AlleAsync(ct)).Where(i => i.Indeling.Protocol == protocol)],
            NietVaststellen = Leveringsverloop.Vaststellen(levering.Stand, levering.Makers, db.Aanmelding.AccountId!.Value),
        };
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["records"] = (beeld.Telling?.Telling.Actief ?? 0).ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }

    private static Leveringstelling? Telling(Cbslevering levering) => levering.Telling is { } telling ? new(telling, levering.Jeugdigen ?? 0) : null;

    private async Task<Proefbeeld> ProefAsync(Cbslevering levering, CancellationToken ct)
    {
        var maker = new Proefmaker(db, klok);
        var proef = await maker.MaakAsync(levering, ct);
        if (proef.Fouten.Count > 0)
        {
            return new() { Fouten = proef.Fouten, Telling = new(new(0, 0, 0, 0, 0), 0), Bevindingen = [], Weglatingen = [] };
        }

        var vraag = proef.Grond!.Vraag;
        var bevindingen = proef.Bevindingen.GroupBy(b => b.Controle, StringComparer.Ordinal).Select(g => (Controle: Controles.Van(g.Key), Alle: g.ToList())).ToList();
        var weglatingen = proef.Ontwerp.Weglatingen.GroupBy(w => w.Reden).OrderBy(g => g.Key).Select(g => (Reden: g.Key, Alle: g.ToList())).ToList();
        var plaatsen = await new Vindplaatsen(db).ZoekAsync(
            [
                .. bevindingen.SelectMany(b => b.Alle.Take(Getoond).Select(p => (p.KandidaatId, p.PersoonId))),
                .. weglatingen.SelectMany(w => w.Alle.Take(Getoond).Select(p => ((Guid?)p.KandidaatId, p.PersoonId))),
            ],
            ct);
        var records = proef.Ontwerp.Regels.Select(r => r.Record).ToList();
        return new()
        {
            Fouten = [],
            Telling = new(Recordtelling.Tel(records, vraag.Periode), Recordtelling.Jeugdigen(records, vraag.Versie)),
            Bevindingen =
            [
                .. bevindingen.OrderBy(b => b.Controle.Ernst).ThenBy(b => b.Controle.Code, StringComparer.Ordinal).Select(b => new Bevindinggroep(
                    b.Controle, b.Alle.Count, [.. b.Alle.Take(Getoond).Where(p => p.PersoonId is not null).Select(p => plaatsen[(p.KandidaatId, p.PersoonId)]).Distinct()])),
            ],
            Weglatingen =
            [
                .. weglatingen.Select(w => new Weglaatgroep(
                    w.Reden, w.Reden.Zin(vraag.Versie.Sterkte), w.Alle.Count, [.. w.Alle.Take(Getoond).Where(p => p.PersoonId is not null).Select(p => plaatsen[(p.KandidaatId, p.PersoonId)]).Distinct()])),
            ],
            Lenzen = await LenzenAsync(levering, proef, ct),
        };
    }

    /// <summary>Beside the other definition, and beside the national norm.</summary>
    private async Task<Lenzenbeeld> LenzenAsync(Cbslevering levering, Proef proef, CancellationToken ct)
    {
        var ander = levering.Definitie is Leveringsdefinitie.Trajecten ? Leveringsdefinitie.Dossiers : Leveringsdefinitie.Trajecten;
        var vraag = proef.Grond!.Vraag;
        var andere = Leveringsmaker.Maak((await new Leveringsbronnen(db, klok).LaadAsync(vraag.Periode, ander, vraag.Versie, ct)).Vraag);
        var verschil = levering.Definitie is Leveringsdefinitie.Trajecten ? Lensverschil.Bereken(proef.Ontwerp, andere) : Lensverschil.Bereken(andere, proef.Ontwerp);
        return new(
            verschil.AlleenTrajecten.Count,
            verschil.AlleenDossiers.Count,
            verschil.Beide.Count,
            proef.Bevindingen.Count(b => b.Controle is "I04" or "I05"),
            proef.Bevindingen.Count(b => b.Controle is "I12"));
    }
}

/// <summary>Finds the way to what findings are about. Works within the transaction of the caller.</summary>
internal sealed class Vindplaatsen(JeugdhulpDbContext db)
{
    public async Task<IReadOnlyDictionary<(Guid? Kandidaat, Guid? Persoon), Vindplaats>> ZoekAsync(IReadOnlyCollection<(Guid? Kandidaat, Guid? Persoon)> gevraagd, CancellationToken ct)
    {
        Guid[] kandidaten = [.. gevraagd.Where(g => g.Kandidaat is not null).Select(g => g.Kandidaat!.Value).Distinct()];
        Guid[] personen = [.. gevraagd.Where(g => g.Persoon is not null).Select(g => g.Persoon!.Value).Distinct()];
        var trajecten = await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => kandidaten.Contains(t.Id))
            .Select(t => new { t.Id, t.DossierId, Nummer = (int?)db.Dossiers.Where(d => d.Id == t.DossierId).Select(d => d.Nummer).FirstOrDefault(), Team = db.Teams.Where(m => m.Id == t.TeamId).Select(m => m.Naam).FirstOrDefault() })
            .ToDictionaryAsync(t => t.Id, ct);
        var dossiers = (await db.Dossiers.SelectMany(d => d.Personen.Where(p => personen.Contains(p.PersoonId)).Select(p => new { p.PersoonId, d.Id, d.Nummer, d.Begin, Team = db.Teams.Where(m => m.Id == d.TeamId).Select(m => m.Naam).FirstOrDefault() }))
            .ToListAsync(ct)).GroupBy(d => d.PersoonId).ToDictionary(g => g.Key, g => g.MaxBy(d => (d.Begin, d.Id))!);
        return gevraagd.Distinct().ToDictionary(g => g, g =>
        {
            var traject = g.Kandidaat is { } k ? trajecten.GetValueOrDefault(k) : null;
            var dossier = g.Persoon is { } p ? dossiers.GetValueOrDefault(p) : null;
            return traject?.DossierId is not null
                ? new Vindplaats(g.Persoon, traject.Id, traject.DossierId, traject.Nummer, traject.Team)
                : new Vindplaats(g.Persoon, traject?.Id, dossier?.Id, dossier?.Nummer, traject?.Team ?? dossier?.Team);
        });
    }
}
