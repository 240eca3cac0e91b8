using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Reads one delivery: a concept as it would be now, what is frozen as it was.</summary>
public sealed class LeveringQuery(JeugdhulpDbContext db, Indelingbeheer indelingen, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Places that are shown of one check or reason; the number tells that there are more.</summary>
    public const int Getoond = 25;

    /// <summary>The delivery; empty when the gemeente has none with this id.</summary>
    public async Task<Leveringsbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().Where(l => l.Id == id).Select(l => new { Levering = l, Verzegeld = db.Verzegelingen.Any(z => z.Begin == l.Begin) }).SingleOrDefaultAsync(ct) is not { } gevonden)
        {
            return null;
        }

        var (levering, verzegeld) = (gevonden.Levering, gevonden.Verzegeld);
        var proef = levering.Stand is Leveringsstand.Concept ? await ProefAsync(levering, verzegeld, ct) : null;
        var vorig = levering.Halfjaar.Vorige.Begin;
        var anderen = await db.Cbsleveringen.AsNoTracking()
            .Where(l => l.Id == levering.VorigeId || (l.Begin == vorig && l.Definitie == levering.Definitie && l.Stand == Leveringsstand.Geleverd))
            .ToListAsync(ct);
        var protocol = levering.Protocol ?? versies.Voor(levering.Halfjaar)?.Naam;
        var controles = await db.Cbsleveringcontroles.AsNoTracking().Where(c => c.LeveringId == id).OrderByDescending(c => c.Nummer).ToListAsync(ct);
        List<Indelingkeuze> keuzes = [.. (await indelingen.BruikbaarAsync(ct)).Where(i => i.Indeling.Protocol == protocol)];
        var beeld = new Leveringsbeeld
        {
            Levering = levering,
            Proef = proef,
            Bevroren = Telling(levering),
            VorigHalfjaar = anderen.Where(l => l.Begin == vorig).Select(Telling).FirstOrDefault(),
            Corrigeert = anderen.Find(l => l.Id == levering.VorigeId),
            Vondsten = levering.Sha256 is not null ? await VondstenAsync(levering, verzegeld, null, controles[0].Bevindingen, controles[0].Weglatingen, ct) : null,
            Controles = controles,
            Antwoorden = await db.Cbsleveringantwoorden.AsNoTracking().Where(a => a.LeveringId == id).OrderByDescending(a => a.Nummer).ToListAsync(ct),
            Indelingen = keuzes,
            Voorkeur = levering.Stand is Leveringsstand.Concept ? await VoorkeurAsync(keuzes, ct) : null,
            Nadien = (await Nadientelling.TelAsync(db, [levering], ct)).GetValueOrDefault(id),
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

    /// <summary>Nobody has to choose again what the gemeente chose before; an example only when it is what was used last.</summary>
    private async Task<string?> VoorkeurAsync(List<Indelingkeuze> keuzes, CancellationToken ct)
    {
        var tekst = keuzes.FindAll(k => k.Indeling.Soort is not Bestandssoort.Werkboek);
        var laatst = await db.Cbsleveringen.Where(l => l.IndelingSha256 != null).OrderByDescending(l => l.GecontroleerdOp).Select(l => l.IndelingSha256).FirstOrDefaultAsync(ct);
        var eigen = tekst.FindAll(k => !k.Indeling.Voorbeeld);
        return tekst.Find(k => k.Sha256 == laatst && (eigen.Count == 0 || !k.Indeling.Voorbeeld))?.Code ?? (eigen.Count == 1 ? eigen[0].Code : null);
    }

    private static Leveringstelling? Telling(Cbslevering levering) => levering.Telling is { } telling ? new(telling, levering.Jeugdigen ?? 0) : null;

    private async Task<Proefbeeld> ProefAsync(Cbslevering levering, bool verzegeld, CancellationToken ct)
    {
        var maker = new Proefmaker(db, versies, klok);
        var proef = await maker.MaakAsync(levering, ct);
        if (proef.Fouten.Count > 0)
        {
            return new() { Id = levering.Id, Fouten = proef.Fouten, Telling = new(new(0, 0, 0, 0, 0), 0), Vondsten = new(levering.Id, [], [], Vastgelegd: false) };
        }

        var vraag = proef.Grond!.Vraag;
        var regels = proef.Ontwerp.Regels;
        return new()
        {
            Id = levering.Id,
            Fouten = [],
            Telling = new(Recordtelling.Tel(regels.Select(r => r.Record), vraag.Periode), Recordtelling.Jeugdigen(regels, vraag.Versie)),
            Vondsten = await VondstenAsync(
                levering,
                verzegeld,
                proef,
                Bevinding.Tel(proef.Bevindingen),
                proef.Ontwerp.Weglatingen.CountBy(w => w.Reden),
                ct),
            Lenzen = await LenzenAsync(levering, proef, ct),
            OpDossiers = levering.Definitie is Leveringsdefinitie.Dossiers,
        };
    }

    /// <summary>Counts per check and per reason, with the first places of each.</summary>
    private async Task<Vondstenbeeld> VondstenAsync(
        Cbslevering levering, bool verzegeld, Proef? proef, IEnumerable<KeyValuePair<string, int>> bevindingen, IEnumerable<KeyValuePair<Weglaatreden, int>> weglatingen, CancellationToken ct)
    {
        var eerste = await new Vindplaatsen(db).VanAsync(await new Vondsten(db).LeesAsync(levering, proef, null, 1, Getoond, ct), ct);
        var plaatsen = eerste.Where(v => v.Plaats is not { PersoonId: null, Team: null }).ToLookup(v => v.Code, v => v.Plaats, StringComparer.Ordinal);
        var sterkte = versies.Sterkte(levering.Halfjaar);
        return new(
            levering.Id,
            [
                .. bevindingen.Select(b => new Bevindinggroep(Controles.Van(b.Key), b.Value, [.. plaatsen[b.Key].Distinct()]))
                    .OrderBy(b => b.Controle.Ernst).ThenBy(b => b.Controle.Code, StringComparer.Ordinal),
            ],
            [.. weglatingen.OrderBy(w => w.Key).Select(w => new Weglaatgroep(w.Key, w.Key.Zin(sterkte), w.Value, [.. plaatsen[Contractnaam.Van(w.Key)].Distinct()]))],
            proef is null,

            // Whatever is found has a row, also what is about the whole.
            proef is null && eerste.Count == 0 && (bevindingen.Any() || weglatingen.Any()))
        {
            OpDossiers = levering.Definitie is Leveringsdefinitie.Dossiers,
            Verzegeld = verzegeld,
        };
    }

    /// <summary>Beside the other definition, and beside the national norm.</summary>
    private async Task<Lenzenbeeld> LenzenAsync(Cbslevering levering, Proef proef, CancellationToken ct)
    {
        var verschil = (await new Lensvergelijker(db, klok).VergelijkAsync(levering, proef, ct)).Verschil;
        return new(
            verschil.AlleenTrajecten.Count,
            verschil.AlleenDossiers.Count,
            verschil.Beide.Count,
            proef.Bevindingen.Count(b => Controles.NietLandelijk.Contains(b.Controle)),
            proef.Bevindingen.Count(b => Controles.AlleenLandelijk.Contains(b.Controle)));
    }
}
