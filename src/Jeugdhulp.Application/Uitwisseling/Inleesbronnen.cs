using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Bekende = Jeugdhulp.Domain.Uitwisseling.Bekende;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What the gemeente has and rows of a source meet. Works within the transaction of the caller.</summary>
internal sealed record Inleesbronnen
{
    public required Gemeentestand Stand { get; init; }

    public required string Gemeentenaam { get; init; }

    public required IReadOnlyDictionary<Guid, Team> Teams { get; init; }

    public required IReadOnlyList<Medewerker> Medewerkers { get; init; }

    /// <summary>Persons that rows may turn out to be.</summary>
    public required IReadOnlyDictionary<Guid, Persoon> Personen { get; init; }

    public required IReadOnlyList<Instellingenversie> Versies { get; init; }

    public required IReadOnlyList<Norm> Normen { get; init; }

    public required IReadOnlyDictionary<Guid, Hulpvraag> Hulpvragen { get; init; }

    /// <summary>Contacts that are in hulpvragen which the gemeente knows already.</summary>
    public required IReadOnlyList<Eerder> Eerder { get; init; }

    public required IReadOnlySet<Guid> Gezinnen { get; init; }

    public required IReadOnlySet<(Guid Gezin, Guid Persoon)> Gezinsleden { get; init; }

    public required int LaatsteGezin { get; init; }

    public required int LaatsteDossier { get; init; }

    public static async Task<Codetabel> CodesAsync(JeugdhulpDbContext db, CancellationToken ct) =>
        new(await db.Codewaarden.AsNoTracking().OrderBy(c => c.GeldigVan).Select(c => new Coderegel(c.Lijst, c.Code, c.Omschrijving, c.GeldigVan, c.GeldigTot)).ToListAsync(ct));

    public static async Task<Inleesbronnen> LaadAsync(JeugdhulpDbContext db, Bron bron, Bronsleutel sleutel, Kaart kaart, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.GeldigVan).ToListAsync(ct);
        var rijen = bron.Rijen.GetValueOrDefault(Personenbestand.Naam, []).Where(r => r.Goed).ToList();
        var personen = await PersonenAsync(db, code, rijen, Ids(bron, Personenbestand.Naam, Personenbestand.PersoonId, sleutel), kaart, ct);
        var ids = personen.Keys.ToArray();
        var hulpvraagIds = Ids(bron, Hulpvragenbestand.Naam, Hulpvragenbestand.HulpvraagId, sleutel);
        var hulpvragen = await db.Hulpvragen.AsNoTracking().Where(h => hulpvraagIds.Contains(h.Id)).ToDictionaryAsync(h => h.Id, ct);
        var contactIds = Ids(bron, Contactenbestand.Naam, Contactenbestand.ContactId, sleutel);
        var dossierIds = Ids(bron, Dossiersbestand.Naam, Dossiersbestand.DossierId, sleutel);
        var trajectIds = Ids(bron, Trajectenbestand.Naam, Trajectenbestand.TrajectId, sleutel);
        var verwijzingIds = Ids(bron, Doorverwijzingenbestand.Naam, Doorverwijzingenbestand.DoorverwijzingId, sleutel);
        var wachtendeIds = Ids(bron, Wachtlijstbestand.Naam, Wachtlijstbestand.WachtendeId, sleutel);
        var gezinIds = rijen.Select(r => r.Van(Personenbestand.GezinId)).OfType<string>().Distinct(StringComparer.Ordinal).Select(n => sleutel.Id(Inleesbouwer.Gezinnen, n)).ToArray();
        var bekendeHulpvragen = hulpvragen.Keys.ToArray();
        return new()
        {
            Gemeentenaam = await db.Gemeenten.Where(g => g.Code == code).Select(g => g.Naam).SingleAsync(ct),
            Teams = teams.ToDictionary(t => t.Id),
            Medewerkers = await db.Medewerkers.AsNoTracking().OrderBy(m => m.Id).ToListAsync(ct),
            Personen = personen,
            Versies = await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).ToListAsync(ct),
            Normen = await db.NormenAsync(ct),
            Hulpvragen = hulpvragen,
            Eerder = await db.Contactregels.Where(r => r.HulpvraagId != null && bekendeHulpvragen.Contains(r.HulpvraagId.Value) && !contactIds.Contains(r.ContactId))
                .Select(r => new Eerder(r.HulpvraagId!.Value, r.ContactId, r.Feiten.Datum, r.Geldend) { GeregistreerdOp = r.Contact!.GeregistreerdOp, Notitie = r.Feiten.Activiteit == Domain.Contacten.Activiteit.KortGesprek }).ToListAsync(ct),
            Gezinnen = (await db.Gezinnen.Where(g => gezinIds.Contains(g.Id)).Select(g => g.Id).ToListAsync(ct)).ToHashSet(),
            Gezinsleden = (await db.Gezinsleden.Where(l => gezinIds.Contains(l.GezinId)).Select(l => new { l.GezinId, l.PersoonId }).ToListAsync(ct)).Select(l => (l.GezinId, l.PersoonId)).ToHashSet(),
            LaatsteGezin = await db.Gezinnen.MaxAsync(g => (int?)g.Nummer, ct) ?? 0,
            LaatsteDossier = await db.Dossiers.MaxAsync(d => (int?)d.Nummer, ct) ?? 0,
            Stand = new()
            {
                Code = code,
                Teams = teams.ConvertAll(t => new Bekendteam(t.Id, t.Naam, t.GeldigVan, t.GeldigTot)),
                OpBsn = personen.Values.Where(p => p.Bsn is not null).ToDictionary(p => p.Bsn!, Bekend, StringComparer.Ordinal),
                OpNaam = personen.Values.GroupBy(p => Gemeentestand.Naamsleutel(p.Voornamen, p.Achternaam, p.Geboortedatum), StringComparer.Ordinal).ToDictionary(g => g.Key, g => Bekend(g.First()), StringComparer.Ordinal),
                Bekend = new Dictionary<string, IReadOnlySet<Guid>>(StringComparer.Ordinal)
                {
                    [Personenbestand.Naam] = ids.ToHashSet(),
                    [Hulpvragenbestand.Naam] = bekendeHulpvragen.ToHashSet(),
                    [Contactenbestand.Naam] = (await db.Contacten.Where(c => contactIds.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet(),
                    [Dossiersbestand.Naam] = (await db.Dossiers.Where(d => dossierIds.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct)).ToHashSet(),
                    [Trajectenbestand.Naam] = (await db.Trajecten.IgnoreQueryFilters([JeugdhulpDbContext.Intrekfilter]).Where(t => trajectIds.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct)).ToHashSet(),
                    [Doorverwijzingenbestand.Naam] = (await db.Doorverwijzingen.Where(d => verwijzingIds.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct)).ToHashSet(),
                    [Wachtlijstbestand.Naam] = (await db.Wachtenden.Where(w => wachtendeIds.Contains(w.Id)).Select(w => w.Id).ToListAsync(ct)).ToHashSet(),
                },
                Wachtend = await db.Wachtenden.Where(w => w.EindeOp == null && ids.Contains(w.PersoonId)).Select(w => new Bekendwachtende(w.Id, w.PersoonId, w.TeamId)).ToListAsync(ct),
                Trajecten = await db.Trajecten.Where(t => ids.Contains(t.PersoonId)).Select(t => new Lopendehulp(t.Id, t.PersoonId, t.Hulpvorm, t.Aanvang, t.Einde)).ToListAsync(ct),
                Dossiers = (await db.Dossierpersonen.Where(p => ids.Contains(p.PersoonId) && p.Rol == Dossierrol.OntvangtHulp).ToListAsync(ct))
                    .ConvertAll(p => new Lopendehulp(p.DossierId, p.PersoonId, Gemeentestand.Dossiersleutel(p.Soort, p.Wet), p.Van, p.Tot)),
                Verzegeld = (await db.Verzegelingen.Select(v => new { v.Begin, v.Einde }).ToListAsync(ct)).ConvertAll(v => (v.Begin, v.Einde)),
            },
        };

        static Bekende Bekend(Persoon p) => new(p.Id, p.Bsn is not null, p.Geboortedag);
    }

    /// <summary>Whoever a row may be: by BSN, by id, by day of birth and name, or because someone said so.</summary>
    private static async Task<Dictionary<Guid, Persoon>> PersonenAsync(JeugdhulpDbContext db, string code, List<Bronrij> rijen, Guid[] ids, Kaart kaart, CancellationToken ct)
    {
        var kenmerken = rijen.Select(r => r.Van(Personenbestand.Bsn)).OfType<string>().Distinct(StringComparer.Ordinal).Select(b => Persoon.Kenmerk(code, b)).ToArray();
        var namen = rijen.Select(r => Zoeknaam.Van(r.Van(Personenbestand.Achternaam)!)).Distinct(StringComparer.Ordinal).ToArray();
        var dagen = rijen.Select(r => r.Van(Personenbestand.Geboortedatum)!.Datum).Distinct().ToArray();
        var gekozen = kaart.Personen.Values.Select(v => Guid.TryParseExact(v, "D", out var id) ? id : Guid.Empty).Concat(ids).ToArray();
        var gevonden = await db.Personen.AsNoTracking()
            .Where(p => p.SamengevoegdMetId == null)
            .Where(p => gekozen.Contains(p.Id) || kenmerken.Contains(p.Bsnkenmerk!) || (namen.Contains(p.ZoekAchternaam) && dagen.Contains(p.Geboortedatum)))
            .ToListAsync(ct);
        return gevonden.ToDictionary(p => p.Id);
    }

    private static Guid[] Ids(Bron bron, string bestand, Kolom<string?> kolom, Bronsleutel sleutel) =>
        [.. bron.Rijen.GetValueOrDefault(bestand, []).Select(r => r.Van(kolom)).OfType<string>().Distinct(StringComparer.Ordinal).Select(n => sleutel.Id(bestand, n))];
}
