using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Reads one contact that the reader may open with its receipt, series and history.</summary>
public sealed class ContactdetailsQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The contact; empty when it does not exist, or the reader may not open it.</summary>
    public async Task<Contactdetails?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var teams = lezer.TeamIds;
        var (leesbaar, naGeven) = (Lezer.Leesbaar(db, klok), Lezer.NaGeven(db, klok));
        var gevonden = await leesbaar
            .Where(c => c.Id == id)
            .Select(c => new
            {
                Contact = c,
                Verzegeld = db.Verzegelingen.Any(v => c.Datum >= v.Begin && c.Datum <= v.Einde),
                Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Naam).First(),
                Gemeente = db.Gemeenten.Where(g => g.Code == c.GemeenteCode).Select(g => g.Naam).First(),
                Medewerker = db.Medewerkers.Where(m => m.Id == c.MedewerkerId).Select(m => m.Naam).First(),
                Plek = db.Voorzieningen.Where(v => v.Id == c.VoorzieningId).Select(v => v.Naam).FirstOrDefault(),
                Melding = db.Leidraadmeldingen.FirstOrDefault(m => m.ContactId == c.Id && m.IngetrokkenOp == null),
                Betwist = db.Betwistingen.Where(b => b.OpgelostOp == null).GroupBy(_ => 1).Select(open => EF.Functions.ArrayAgg(open.Select(b => b.Instelling))).FirstOrDefault(),
                Doorverwijzingen = c.Doorverwijzingen.OrderBy(d => d.Datum).ToList(),
                Wijzigingen = c.Wijzigingen.OrderByDescending(w => w.Op).Select(w => new { Wijziging = w, NaGeven = naGeven.Any(l => l.Id == w.Id) }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        List<Contactwijziging> later = [.. gevonden.Wijzigingen.Where(w => w.NaGeven).Select(w => w.Wijziging).OrderBy(w => w.Op).ThenBy(w => w.Id)];
        Contactteksten.ZetTerug(gevonden.Contact, later);

        // What was withdrawn is asked too: it may have been in a file.
        var (op, halfjaar) = (gevonden.Contact.Datum, Halfjaar.Van(gevonden.Contact.Datum).Begin);
        var regels = await db.Contactregels.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).AsNoTracking().AsSingleQuery()
            .Where(r => r.ContactId == id)
            .OrderBy(r => r.Persoon!.Geboortedatum).ThenBy(r => r.PersoonId)
            .Select(r => new
            {
                Regel = r,
                r.Persoon,
                Norm = db.Normversies.OrderByDescending(n => n.Naam == r.Normversie).Select(n => new Norm(n.Naam, n.GeldigVan, n.Sterkte)).First(),
                KeuzeDoor = db.Users.Where(a => a.Id == r.KeuzeDoorAccountId).Select(a => a.Naam).FirstOrDefault(),
                Trajecten = db.Trajecten
                    .Where(t => t.PersoonId == r.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && t.Aanvang <= op && (t.Einde == null || t.Einde >= op))
                    .Select(t => new
                    {
                        t.Id,
                        t.Aanvang,
                        t.Hulpvorm,
                        t.IngetrokkenOp,
                        Geleverd = db.Cbsleveringbronnen.Where(b => b.BronId == t.Id)
                            .Join(db.Cbsleveringen.Where(l => l.Begin == halfjaar && l.Stand != Leveringsstand.Ingetrokken), b => b.LeveringId, l => l.Id, (b, l) => new Leveringsplek(l.Id, l.Begin, l.Volgnummer, l.Stand, b.Nummer))
                            .ToList(),
                    })
                    .ToList(),
            })
            .ToListAsync(ct);
        foreach (var regel in regels.Where(r => later.Exists(w => w.Op <= r.Regel.KeuzeOp)))
        {
            regel.Regel.KeuzeReden = $"alleen te lezen voor {gevonden.Team}";
        }

        var versies = await VersiesAsync([.. regels.Select(r => r.Regel.Instellingenversie).OfType<int>().Distinct()], ct);
        var reeksen = await ReeksenAsync([.. regels.Select(r => r.Regel.HulpvraagId).OfType<Guid>().Distinct()], leesbaar, ct);
        var gehaald = await db.Wachtenden.AsNoTracking().Where(w => db.Contactregels.Any(r => r.ContactId == id && r.Id == w.ContactregelId))
            .ToDictionaryAsync(w => w.ContactregelId!.Value, w => new Wachteinde(w.Id, w.Versie, w.EindeOp!.Value), ct);
        var (wie, dag) = (regels.Select(r => r.Regel.PersoonId).OfType<Guid>().ToArray(), gevonden.Contact.Datum);
        var dossiers = await db.Dossiers.AsNoTracking()
            .Where(d => d.Begin <= dag && (d.Einde == null || d.Einde >= dag) && d.Personen.Any(p => wie.Contains(p.PersoonId) && p.Rol != Dossierrol.Contactpersoon && p.Van <= dag && (p.Tot == null || p.Tot >= dag)))
            .OrderBy(d => d.Nummer).Select(d => new Contactdossier(d.Id, d.Nummer)).ToListAsync(ct);
        var codes = await CodesAsync(gevonden.Contact.Datum, gevonden.Contact, gevonden.Doorverwijzingen, ct);

        var bezwaren = await Deelbezwaren.VanAsync(db, gevonden.Contact.GesprokenMet, [.. regels.Select(r => r.Persoon).OfType<Persoon>()], dag, ct);
        db.Log(klok, Handeling.ContactBekeken, "contact", id);
        foreach (var persoon in regels.Select(r => r.Regel.PersoonId).OfType<Guid>())
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new()
        {
            Dossiers = dossiers,
            Deelbezwaren = bezwaren,
            Contact = gevonden.Contact,
            Verzegeld = gevonden.Verzegeld,
            Team = gevonden.Team,
            EigenTeam = teams.Contains(gevonden.Contact.TeamId),
            NaGevenGewijzigd = later.Count > 0,
            Plek = gevonden.Plek,
            Medewerker = gevonden.Medewerker,
            Melding = gevonden.Melding,
            Doorverwijzingen = gevonden.Doorverwijzingen,
            Wijzigingen = [.. gevonden.Wijzigingen.Where(w => !w.NaGeven).Select(w => w.Wijziging)],
            Codes = codes,
            Regels = [.. regels.Select(r => Naspelen(r.Regel, versies.GetValueOrDefault(r.Regel.Instellingenversie ?? 0), r.Norm, gevonden.Gemeente) with
            {
                Jeugdige = r.Persoon?.VolledigeNaam,
                Betwist = [.. (gevonden.Betwist ?? []).Where(b => Instellingsregels.BeslistMee(b, r.Regel.Regel, r.Regel.Feiten.Activiteit, r.Regel.Feiten.Vervolg)).Order(StringComparer.Ordinal)],
                KeuzeDoor = r.KeuzeDoor,
                Trajecten =
                [
                    .. r.Trajecten.Where(t => t.IngetrokkenOp is null || t.Geleverd.Count > 0).OrderBy(t => t.Aanvang).ThenBy(t => t.Id)
                        .Select(t => new Contacttraject(t.Id, t.Aanvang, t.Hulpvorm, t.IngetrokkenOp is not null, [.. t.Geleverd.OrderBy(l => l.Volgnummer).ThenBy(l => l.Record)])),
                ],
                VanWachtlijst = gehaald.GetValueOrDefault(r.Regel.Id),
                Reeks = r.Regel.HulpvraagId is { } hulpvraag ? [.. reeksen[hulpvraag]] : [],
            })],
        };
    }

    /// <summary>Classifies the stored facts again under the stored versions of the settings and the norm, and compares.</summary>
    internal static Regeldetails Naspelen(Contactregel regel, Instellingenversie? versie, Norm norm, string gemeentenaam)
    {
        var beeld = Uitkomstbeeld.Maak(regel.Feiten, versie, norm, gemeentenaam);
        var uitkomst = beeld.Classificatie;
        var gelijk = uitkomst.Bewijs.Sha256 == regel.BewijsSha256
            && uitkomst.Bewijs.Versie == regel.BewijsVersie
            && uitkomst.Gemeente.Uitkomst == regel.Uitkomst
            && uitkomst.Norm.Uitkomst == regel.UitkomstNorm
            && uitkomst.Gemeente.Regel.Code == regel.Regel
            && norm.Versie == regel.Normversie
            && versie?.Nummer == regel.Instellingenversie;
        return new()
        {
            Regel = regel,
            Beeld = beeld with
            {
                PersoonId = regel.PersoonId,
                Classificatie = uitkomst with { Zin = regel.Zin },
                GekozenKlasse = regel.GekozenKlasse,
                KeuzeReden = regel.KeuzeReden,
            },
            NaspelenGelijk = gelijk,
            InstellingenReden = versie?.Reden,
            Reeks = [],
        };
    }

    /// <summary>Settings are readable across gemeenten, so the own code is asked for.</summary>
    private async Task<Dictionary<int, Instellingenversie>> VersiesAsync(int[] nummers, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode;
        return nummers.Length == 0
            ? []
            : await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code && nummers.Contains(v.Nummer)).ToDictionaryAsync(v => v.Nummer, ct);
    }

    private async Task<ILookup<Guid, Reekscontact>> ReeksenAsync(Guid[] hulpvragen, IQueryable<Contact> leesbaar, CancellationToken ct)
    {
        if (hulpvragen.Length == 0)
        {
            return Array.Empty<Reekscontact>().ToLookup(_ => Guid.Empty);
        }

        var later = Lezer.NaGeven(db, klok);
        var contacten = await db.Contactregels.AsNoTracking()
            .Where(r => r.HulpvraagId != null && hulpvragen.Contains(r.HulpvraagId.Value))
            .OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Contact!.GeregistreerdOp).ThenBy(r => r.Id)
            .Select(r => new
            {
                HulpvraagId = r.HulpvraagId!.Value,
                r.ContactId,
                r.Feiten.Datum,
                r.Feiten.Gespreknummer,
                r.Feiten.Activiteit,
                r.Geldend,
                r.Regel,
                Leesbaar = leesbaar.Any(c => c.Id == r.ContactId),
                r.Zin,
                KeuzeReden = leesbaar.Any(c => c.Id == r.ContactId) && !later.Any(w => w.ContactId == r.ContactId && w.Op <= r.KeuzeOp) ? r.KeuzeReden : null,
                Gekozen = r.GekozenKlasse != null,
            })
            .ToListAsync(ct);
        return contacten.ToLookup(c => c.HulpvraagId, c => new Reekscontact(c.ContactId, c.Datum, c.Gespreknummer, c.Activiteit, c.Geldend, c.Regel, c.Leesbaar, c.Gekozen ? c.KeuzeReden : c.Zin, c.Gekozen));
    }

    private async Task<Dictionary<(string Lijst, string Code), string>> CodesAsync(DateOnly datum, Contact contact, List<Doorverwijzing> doorverwijzingen, CancellationToken ct)
    {
        string[] codes =
        [
            .. new[] { contact.Kanaal, contact.GesprokenMet, contact.Herkomst }
                .Concat(doorverwijzingen.SelectMany(d => new[] { d.Bestemming, d.Reden }))
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        if (codes.Length == 0)
        {
            return [];
        }

        var lijsten = Codelijsten.Alle;
        var waarden = await db.Codewaarden.AsNoTracking()
            .Where(c => lijsten.Contains(c.Lijst) && codes.Contains(c.Code))
            .Select(c => new { c.Lijst, c.Code, c.Omschrijving, c.GeldigVan, c.GeldigTot })
            .ToListAsync(ct);
        return waarden
            .GroupBy(w => (w.Lijst, w.Code))
            .ToDictionary(g => g.Key, g => (g.FirstOrDefault(w => w.GeldigVan <= datum && (w.GeldigTot is null || w.GeldigTot > datum)) ?? g.First()).Omschrijving);
    }
}
