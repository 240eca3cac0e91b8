using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Herclassificeren;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>
/// Looks at the contacts of a <see cref="Herclassificatie"/> and proposes what would change. Works in parts; a part that was
/// written before is written the same again, so that it may start over after a process died.
/// </summary>
public sealed class Voorstellenmaker(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int Deel = 500;

    private IReadOnlyList<Instellingenversie> _versies = [];
    private HashSet<Halfjaar> _verzegeld = [];

    /// <summary>Looks at all contacts of <paramref name="id"/> that were not looked at yet.</summary>
    public async Task MaakAsync(Guid id, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        var (totaal, laatste) = await BeginAsync(id, ct);
        var bekeken = 0;
        while (true)
        {
            taak.Meld(bekeken, totaal);
            await using var transactie = await db.BeginGemeenteAsync(ct);
            await taak.LegVastAsync(db, ct);
            var herclassificatie = await db.Herclassificaties.SingleAsync(h => h.Id == id, ct);
            var regels = await DeelAsync(herclassificatie, laatste, ct);
            var veranderingen = await VeranderingenAsync(herclassificatie, regels, ct);
            herclassificatie.Verzegeld += await StelVoorAsync(herclassificatie, veranderingen, ct);
            bekeken += regels.Count;
            herclassificatie.Bekeken = bekeken;
            if (regels.Count == Deel)
            {
                await db.SaveChangesAsync(ct);
                await transactie.CommitAsync(ct);
                db.ChangeTracker.Clear();
                laatste = regels[^1].Id;
                continue;
            }

            herclassificatie.KlaarOp = klok.GetUtcNow();
            taak.Meld(bekeken, bekeken);
            await taak.RondAfAsync(db, ct);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return;
        }
    }

    /// <summary>Reads what all parts need. What an attempt before this one counted is counted again.</summary>
    private async Task<(int Totaal, Guid Laatste)> BeginAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode;
        _versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).ToListAsync(ct);
        _verzegeld = (await db.Verzegelingen.Select(v => v.Begin).ToListAsync(ct)).Select(Halfjaar.Van).ToHashSet();
        var herclassificatie = await db.Herclassificaties.SingleAsync(h => h.Id == id, ct);
        (herclassificatie.Bekeken, herclassificatie.Verzegeld) = (0, 0);
        var totaal = await Te(herclassificatie).CountAsync(ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return (totaal, Guid.Empty);
    }

    private IQueryable<Contactregel> Te(Herclassificatie h) => db.Contactregels.AsNoTracking()
        .Where(r => r.Feiten.Datum >= h.Van && (h.Tot == null || r.Feiten.Datum < h.Tot) && (h.HulpvraagId == null || r.HulpvraagId == h.HulpvraagId));

    private Task<List<Contactregel>> DeelAsync(Herclassificatie h, Guid na, CancellationToken ct) =>
        Te(h).Where(r => r.Id > na).OrderBy(r => r.Id).Take(Deel).ToListAsync(ct);

    private async Task<List<Bevinding>> VeranderingenAsync(Herclassificatie h, List<Contactregel> regels, CancellationToken ct)
    {
        var bevindingen = new List<Bevinding>();
        foreach (var regel in regels)
        {
            var feiten = h.Aanleiding is Aanleiding.LateGegevens ? await FeitenNuAsync(regel, ct) : regel.Feiten;
            var versie = _versies.FirstOrDefault(v => v.GeldigVan <= feiten.Datum && (v.GeldigTot is null || v.GeldigTot > feiten.Datum));
            var nu = Classificator.Bepaal(feiten, versie?.Instellingen ?? LokaleInstellingen.Leeg);
            if (Klasseverandering.Tussen(Stand(regel), MetKeuze(Telling.Van(nu), regel.GekozenKlasse, versie)) is { } verandering)
            {
                bevindingen.Add(new(regel, feiten, versie?.Nummer, verandering));
            }
        }

        return bevindingen;
    }

    /// <summary>What the line counts as, under the version it stands under.</summary>
    private Telling Stand(Contactregel regel) => MetKeuze(
        new(regel.Uitkomst, regel.Regel, regel.Levert, regel.DossierTelt), regel.GekozenKlasse, _versies.FirstOrDefault(v => v.Nummer == regel.Instellingenversie));

    /// <summary>A class that a person chose stands under any rules, but whether jeugdhulp is delivered is for the settings to say.</summary>
    private static Telling MetKeuze(Telling berekend, Klasse? keuze, Instellingenversie? versie) => keuze is { } gekozen
        ? berekend with { Levert = gekozen is Klasse.Jeugdhulp && versie is not null && versie.Instellingen.LevertEigenHulp() }
        : berekend;

    /// <summary>The facts with the place in the series as it is now; all else stays as it was classified.</summary>
    private async Task<Contactfeiten> FeitenNuAsync(Contactregel regel, CancellationToken ct)
    {
        if (regel.HulpvraagId is not { } hulpvraag)
        {
            return regel.Feiten;
        }

        var contact = await db.Contacten.AsNoTracking().SingleAsync(c => c.Id == regel.ContactId, ct);
        var stand = (await Feitenbouwer.StandenAsync(db, [hulpvraag], contact, ct)).GetValueOrDefault(hulpvraag, Reeksstand.Eerste);
        return regel.Feiten with { Gespreknummer = stand.Gespreknummer, EerderKlasse = stand.EerderKlasse };
    }

    /// <summary>Writes the proposals of a part; gives how many lie in a half-year that was delivered.</summary>
    private async Task<int> StelVoorAsync(Herclassificatie h, List<Bevinding> bevindingen, CancellationToken ct)
    {
        var open = bevindingen.Where(b => !_verzegeld.Contains(Halfjaar.Van(b.Feiten.Datum))).ToList();
        var ids = open.Select(b => b.Regel.Id).ToArray();
        var groepen = await db.Voorstelgroepen.Where(g => g.HerclassificatieId == h.Id).ToListAsync(ct);
        var eerder = await (
            from voorstel in db.Voorstellen
            join groep in db.Voorstelgroepen on voorstel.GroepId equals groep.Id
            where ids.Contains(voorstel.ContactregelId) && (groep.HerclassificatieId == h.Id || groep.Stand == Voorstelstand.Open)
            select new { Voorstel = voorstel, Deze = groep.HerclassificatieId == h.Id }).ToListAsync(ct);
        var alGedaan = eerder.Where(e => e.Deze).Select(e => e.Voorstel.ContactregelId).ToHashSet();
        foreach (var ouder in eerder.Where(e => !e.Deze && e.Voorstel.Afloop == Afloop.Wacht))
        {
            // The newest look is the one to decide on.
            ouder.Voorstel.Afloop = Afloop.Vervallen;
        }

        foreach (var bevinding in open.Where(b => !alGedaan.Contains(b.Regel.Id)))
        {
            var groep = groepen.Find(g => bevinding.HoortIn(g));
            if (groep is null)
            {
                groep = bevinding.NieuweGroep(h, klok.GetUtcNow());
                groepen.Add(groep);
                db.Voorstelgroepen.Add(groep);
            }

            db.Voorstellen.Add(new()
            {
                GemeenteCode = h.GemeenteCode,
                GroepId = groep.Id,
                ContactregelId = bevinding.Regel.Id,
                Versienummer = bevinding.Versienummer,
                Gespreknummer = bevinding.Feiten.Gespreknummer,
                EerderKlasse = bevinding.Feiten.EerderKlasse,
                BewijsSha256 = bevinding.Regel.BewijsSha256,
            });
        }

        return bevindingen.Count - open.Count;
    }

    private sealed record Bevinding(Contactregel Regel, Contactfeiten Feiten, int? Versienummer, Klasseverandering Verandering)
    {
        public bool HoortIn(Voorstelgroep g) =>
            g.Stand == Voorstelstand.Open && g.TeamId == Regel.TeamId
            && (g.VanUitkomst, g.VanRegel, g.VanLevert) == (Verandering.Van.Uitkomst, Verandering.Van.Regel, Verandering.Van.Levert)
            && (g.NaarUitkomst, g.NaarRegel, g.NaarLevert) == (Verandering.Naar.Uitkomst, Verandering.Naar.Regel, Verandering.Naar.Levert);

        public Voorstelgroep NieuweGroep(Herclassificatie h, DateTimeOffset nu) => new()
        {
            GemeenteCode = h.GemeenteCode,
            Id = Guid.CreateVersion7(nu),
            HerclassificatieId = h.Id,
            TeamId = Regel.TeamId,
            VanUitkomst = Verandering.Van.Uitkomst,
            VanRegel = Verandering.Van.Regel,
            VanLevert = Verandering.Van.Levert,
            NaarUitkomst = Verandering.Naar.Uitkomst,
            NaarRegel = Verandering.Naar.Regel,
            NaarLevert = Verandering.Naar.Levert,
        };
    }
}
