using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Someone in a dossier, on its page.</summary>
public sealed record Dossierdeelnemer
{
    public required Guid PersoonId { get; init; }

    public required string Naam { get; init; }

    public required Geboortedag Geboren { get; init; }

    public required Dossierrol Rol { get; init; }

    public required DateOnly Van { get; init; }

    public DateOnly? Tot { get; init; }

    public required Persoonsgegevens Gegevens { get; init; }

    /// <summary>Got jeugdhulp in this dossier that did not end.</summary>
    public bool Jeugdhulp { get; init; }

    /// <summary>The role now; empty for who left.</summary>
    public Dossierrol? RolNu => Tot is null ? Rol : null;

    public required IReadOnlyList<Hulpvraag> Hulpvragen { get; init; }
}

/// <summary>A dossier with everything on its page.</summary>
public sealed record Dossierdetails
{
    public required Dossier Dossier { get; init; }

    public required string Titel { get; init; }

    /// <summary>Hulpvragen that still run though the dossier was closed.</summary>
    public IReadOnlyList<Hulpvraagvoorstel> Vragen { get; init; } = [];

    public required string Team { get; init; }

    public string? Verantwoordelijke { get; init; }

    public string? Verwijzer { get; init; }

    /// <summary>Name of the gemeente from which they moved (TRJ-19).</summary>
    public string? Herkomst { get; init; }

    public string? RedenEinde { get; init; }

    public int? Gezinsnummer { get; init; }

    public required IReadOnlyList<Statusperiode> Statussen { get; init; }

    public required Statusperiode Nu { get; init; }

    public required IReadOnlyList<Dossierdeelnemer> Personen { get; init; }

    public required Dossierafspraken Afspraken { get; init; }

    public required IReadOnlyList<Ontbrekend> Ontbreekt { get; init; }

    public required int Dagen { get; init; }

    public DateOnly? LaatsteContact { get; init; }

    public Contactsignaal? Signaal { get; init; }

    /// <summary>Frozen deliveries by dossiers that it is part of, one for each of its records, oldest first (CBS-04).</summary>
    public IReadOnlyList<Leveringsplek> Geleverd { get; init; } = [];

    /// <summary>Frozen deliveries by dossiers that it, or someone in it, was left out of, with the reason, oldest first (CBS-04).</summary>
    public IReadOnlyList<Weggelaten> Weggelaten { get; init; } = [];

    /// <summary>What the last check of a delivery found about it or about someone in it, and can be mended (CBS-02).</summary>
    public IReadOnlyList<Openbevinding> Bevindingen { get; init; } = [];

    public required Tijdlijn Tijdlijn { get; init; }

    /// <summary>Trajecten and what else runs around its people.</summary>
    public required Hulpoverzicht Hulp { get; init; }
}

/// <summary>Reads one dossier, for a consulent or teammanager of its gemeente.</summary>
public sealed class DossierdetailsQuery(JeugdhulpDbContext db, HulpoverzichtQuery overzicht, TimeProvider klok)
{
    /// <summary>The dossier with a page of its timeline; empty when there is no such dossier here.</summary>
    public async Task<Dossierdetails?> LaadAsync(Guid id, Tijdlijnfilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var (bevindingen, weggelaten) = (Openbevindingen.TeHerstellenDoor(db, klok), Weglatingen.Van(db));
        var gevonden = await db.Dossiers.AsNoTracking().AsSingleQuery().Where(d => d.Id == id).Select(d => new
        {
            Dossier = d,
            Statussen = d.Statussen.OrderByDescending(s => s.Van).ThenByDescending(s => s.Op).ToList(),
            Team = db.Teams.Where(t => t.Id == d.TeamId).Select(t => t.Naam).First(),
            Verantwoordelijke = db.Medewerkers.Where(m => m.Id == d.MedewerkerId).Select(m => m.Naam).FirstOrDefault(),
            Gezin = db.Gezinnen.Where(g => g.Id == d.GezinId).Select(g => (int?)g.Nummer).FirstOrDefault(),
            Verwijzer = db.Codewaarden.Where(c => c.Lijst == Dossierhulp.Verwijzerlijst && c.Code == d.Verwijzer).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
            Herkomst = db.Gemeenten.Where(g => g.Code == d.HerkomstGemeente).Select(g => g.Naam).FirstOrDefault(),
            Reden = db.Codewaarden.Where(c => c.Lijst == Dossierhulp.Redenlijst && c.Code == d.RedenEinde).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault(),
            Afspraak = db.Dossierafspraken.OrderByDescending(a => a.Op).FirstOrDefault(),
            Geleverd = db.Cbsleveringbronnen.Where(b => b.BronId == id)
                .Join(db.Cbsleveringen.Where(l => l.Stand != Leveringsstand.Ingetrokken), b => b.LeveringId, l => l.Id, (b, l) => new Leveringsplek(l.Id, l.Begin, l.Volgnummer, l.Stand, b.Nummer))
                .ToList(),
            Weggelaten = weggelaten.Where(w => w.Vondst.BronId == id).ToList(),
            Bevindingen = bevindingen.Where(b => b.Vondst.DossierId == id).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var dossier = gevonden.Dossier;
        var (begin, einde) = (dossier.Begin, dossier.Einde);
        var contacten = Dossiervragen.Contacten(db).Where(c => c.DossierId == id);
        var lopend = Dossiervragen.MetLopendeHulp(db, contacten, vandaag);
        var rijen = await (
            from deel in db.Dossierpersonen
            where deel.DossierId == id
            join p in db.Personen on new { deel.GemeenteCode, Id = deel.PersoonId } equals new { p.GemeenteCode, p.Id }
            select new
            {
                Deel = deel,
                Persoon = p,
                Jeugdhulp = lopend.Any(c => c.PersoonId == p.Id),
                Laatste = contacten.Where(c => c.PersoonId == p.Id).Max(c => (DateOnly?)c.Datum),
                Hulpvragen = db.Hulpvragen.Where(h => h.PersoonId == p.Id && deel.Rol != Dossierrol.Contactpersoon && (h.Gesloten == null || h.Gesloten >= begin) && (einde == null || h.Geopend <= einde))
                    .OrderByDescending(h => h.Geopend).ToList(),
            }).AsNoTracking().ToListAsync(ct);
        var personen = rijen.GroupBy(r => r.Persoon.Id, (_, g) => g.MaxBy(r => r.Deel.Nummer)!).Select(r => new Dossierdeelnemer
        {
            PersoonId = r.Persoon.Id,
            Naam = r.Persoon.VolledigeNaam,
            Geboren = r.Persoon.Geboortedag,
            Rol = r.Deel.Rol,
            Van = r.Deel.Van,
            Tot = r.Deel.Tot,
            Gegevens = new(r.Persoon.Id, r.Persoon.Bsn is not null, true, r.Persoon.Geslacht is not Geslacht.Onbekend, r.Persoon.Postcode is not null),
            Jeugdhulp = r.Jeugdhulp,
            Hulpvragen = r.Hulpvragen,
        }).OrderBy(p => p.Tot is not null && p.Tot != einde).ThenBy(p => p.Rol).ThenByDescending(p => p.Geboren.Datum).ToList();
        var nu = gevonden.Statussen.Single(s => s.Tot is null);
        var afspraken = gevonden.Afspraak?.Afspraken ?? Dossierafspraken.Standaard;
        var hulp = personen.Where(p => p.Rol is Dossierrol.OntvangtHulp && (p.Tot is null || p.Tot == einde)).ToList();
        var laatste = rijen.Max(r => r.Laatste);
        var opTijdlijn = rijen.Where(r => r.Deel.Rol is not Dossierrol.Contactpersoon).Select(r => r.Deel.PersoonId).Distinct().ToArray();
        var tijdlijn = await Tijdlijnlezer.LaadAsync(db, klok, (id, dossier.GezinId), opTijdlijn, (begin, einde), filter, ct);

        // Who receives help comes first; what is begun from here is begun for the one who does.
        var omWie = personen.Where(p => p.Rol is not Dossierrol.Contactpersoon && (p.Tot is null || p.Tot == einde)).Select(p => p.PersoonId).ToList();
        var overig = await overzicht.LaadAsync(omWie, dossier.GezinId is { } gezin ? [gezin] : [], ct);

        db.Log(klok, Handeling.DossierBekeken, "dossier", id);
        await db.LogBekekenAsync(klok, [.. personen.Select(p => p.PersoonId)], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new()
        {
            Dossier = dossier,
            Titel = Titel(dossier, personen.Select(p => (p.Naam, p.Rol, p.Tot))),
            Team = gevonden.Team,
            Verantwoordelijke = gevonden.Verantwoordelijke,
            Verwijzer = gevonden.Verwijzer,
            Herkomst = gevonden.Herkomst,
            RedenEinde = gevonden.Reden,
            Gezinsnummer = gevonden.Gezin,
            Geleverd = [.. gevonden.Geleverd.OrderBy(l => l.Begin).ThenBy(l => l.Volgnummer).ThenBy(l => l.Record)],

            // One of the dossier for each jeugdige in it.
            Weggelaten = [.. Weglatingen.Lees(gevonden.Weggelaten).Distinct()],
            Bevindingen = Openbevindingen.Lees(gevonden.Bevindingen),
            Statussen = gevonden.Statussen,
            Nu = nu,
            Personen = personen,
            Afspraken = afspraken,
            Ontbreekt = Aanleverbaarheid.Ontbreekt(afspraken, dossier.Verwijzer is not null, dossier.Crisis is not null, dossier.MedewerkerId is not null, hulp.Select(p => p.Gegevens)),
            Dagen = Dossierduur.Dagen(begin, einde, vandaag, gevonden.Statussen.Select(s => new Statustijd(s.Status, s.Van, s.Tot))),
            LaatsteContact = laatste,
            Signaal = Contactsignaal.Bepaal(nu.Status, begin, laatste, afspraken.WekenZonderContact, vandaag),
            Tijdlijn = tijdlijn,
            Vragen = einde is { } slot ? await Hulpvraagbeheer.VoorstellenAsync(db, [.. hulp.Select(p => p.PersoonId)], slot, ct) : [],
            Hulp = overig with { Voor = einde is null && hulp.Count == 1 ? hulp[0].PersoonId : null },
        };
    }

    /// <summary>Everything that was changed, latest first; empty when there is no such dossier here.</summary>
    public async Task<(int Nummer, IReadOnlyList<Dossierwijziging> Wijzigingen)?> GeschiedenisAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Dossiers.Where(d => d.Id == id).Select(d => (int?)d.Nummer).SingleOrDefaultAsync(ct) is not { } nummer)
        {
            return null;
        }

        var wijzigingen = await db.Dossierwijzigingen.AsNoTracking().Where(w => w.DossierId == id).OrderByDescending(w => w.Volgnummer).Take(200).ToListAsync(ct);
        db.Log(klok, Handeling.DossierBekeken, "dossier", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (nummer, wijzigingen);
    }

    /// <summary>Who it is about, with the number.</summary>
    internal static string Titel(Dossier dossier, IEnumerable<Betrokkenheid> personen) => Titel(dossier, personen.Select(p => (p.Naam, p.Rol, p.Tot)));

    private static string Titel(Dossier dossier, IEnumerable<(string Naam, Dossierrol Rol, DateOnly? Tot)> personen)
    {
        var namen = personen.Where(p => p.Rol is Dossierrol.OntvangtHulp && (p.Tot is null || p.Tot == dossier.Einde)).Select(p => p.Naam).ToList();
        return namen.Count switch
        {
            0 => $"Dossier {dossier.Nummer}",
            <= 3 => $"Dossier {dossier.Nummer}: {string.Join(", ", namen)}",
            _ => $"Dossier {dossier.Nummer}: {namen[0]} en {namen.Count - 1} anderen",
        };
    }
}
