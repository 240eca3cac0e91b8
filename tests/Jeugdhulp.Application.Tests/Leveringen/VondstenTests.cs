using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>Where something was found and what was left out: every place, and kept with the records.</summary>
[Trait("Eis", "CBS-04")]
public sealed class VondstenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const string AndereAanbieder = "andereAanbieder";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_vaststelt_ziet_elke_vindplaats_en_later_staat_zij_er_nog_zo()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var eigen = opstelling.Jeugdige();
        var anderen = Enumerable.Range(0, 60).Select(_ => opstelling.Jeugdige()).ToList();
        var zonderUitkomst = opstelling.Traject(eigen, new(2026, 2, 1), new(2026, 6, 1));
        List<Traject> elders = anderen.ConvertAll(a => opstelling.Traject(a, new(2026, 3, 1), uitvoerder: Uitvoerder.Aanbieder));
        await opstelling.BewaarAsync([eigen, .. anderen, zonderUitkomst, .. elders]);
        var id = await opstelling.BegonnenAsync();
        var concept = (await LijstAsync(opstelling, id, AndereAanbieder, 2)).ShouldNotBeNull();
        concept.Totaal.ShouldBe(60);
        concept.Regels.Count.ShouldBe(10);

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await using (var db = database.CreateUnrestrictedContext())
        {
            var code = opstelling.Team.GemeenteCode;
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == code).ExecuteUpdateAsync(s => s.SetProperty(t => t.IngetrokkenOp, new DateOnly(2026, 7, 9)), Ct);
        }

        var beeld = await opstelling.BeeldAsync(id);
        var groep = beeld.Vondsten.ShouldNotBeNull().Weglatingen.ShouldHaveSingleItem();
        (groep.Reden, groep.Aantal, groep.Plaatsen.Count).ShouldBe((Weglaatreden.AndereAanbieder, 60, LeveringQuery.Getoond));
        List<Vondstregel> alle = [.. (await LijstAsync(opstelling, id, AndereAanbieder, 1))!.Regels, .. (await LijstAsync(opstelling, id, AndereAanbieder, 2))!.Regels];
        alle.Select(r => r.Plaats.TrajectId!.Value).ShouldBe(elders.Select(t => t.Id), ignoreOrder: true);
        alle.ShouldAllBe(r => r.Plaats.Team == opstelling.Team.Team.Naam && r.Record == null);
        beeld.Vondsten.Bevindingen.Select(b => b.Controle.Code).ShouldContain("R28");
        var bevinding = (await LijstAsync(opstelling, id, "R28", 1)).ShouldNotBeNull().Regels.ShouldHaveSingleItem();
        (bevinding.Plaats.TrajectId, bevinding.Plaats.PersoonId, bevinding.Record).ShouldBe((zonderUitkomst.Id, eigen.Id, 1));
    }

    [Fact]
    public async Task Contacten_zonder_traject_noemen_het_team_van_het_contact()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var ander = Team(opstelling, "Wijkteam Noord");
        var dossier = Dossier(opstelling, kind);
        await opstelling.BewaarAsync(kind, ander, dossier);
        await using (var db = database.CreateUnrestrictedContext())
        {
            new Contactopstelling(db, 700_000).Contact(
                new(2026, 3, 2), [kind], ander.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp, true));
            await db.SaveChangesAsync(Ct);
        }

        var id = await opstelling.BegonnenAsync();

        var plaats = (await LijstAsync(opstelling, id, "I02", 1)).ShouldNotBeNull().Regels.ShouldHaveSingleItem().Plaats;
        (plaats.Team, plaats.Dossiernummer, plaats.PersoonId).ShouldBe(("Wijkteam Noord", dossier.Nummer, kind.Id));
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task Elk_contact_dat_niet_is_beslist_telt_met_zijn_eigen_team_en_zijn_eigen_plek()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var ander = Team(opstelling, "Wijkteam Noord");
        await opstelling.BewaarAsync(kind, ander);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 710_000);
            foreach (var (dag, team) in new[] { (new DateOnly(2026, 3, 2), ander.Id), (new DateOnly(2026, 3, 9), opstelling.Team.Team.Id), (new DateOnly(2026, 3, 16), ander.Id) })
            {
                contacten.Contact(dag, [kind], team, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm) = (Uitkomst.Grensgeval, Uitkomst.Grensgeval));
            }

            await db.SaveChangesAsync(Ct);
        }

        var id = await opstelling.BegonnenAsync();

        foreach (var code in new[] { "I14", "nietBeslist" })
        {
            var lijst = (await LijstAsync(opstelling, id, code, 1)).ShouldNotBeNull();
            lijst.Totaal.ShouldBe(3, code);
            lijst.Regels.Select(r => (r.Plaats.Dag, r.Plaats.Team)).ShouldBe([(new DateOnly(2026, 3, 2), "Wijkteam Noord"), (new DateOnly(2026, 3, 9), opstelling.Team.Team.Naam), (new DateOnly(2026, 3, 16), "Wijkteam Noord")], ignoreOrder: true);
            lijst.Regels.ShouldAllBe(r => r.Plaats.ContactId != null && r.Plaats.GrensregelId != null);
        }
    }

    [Fact]
    public async Task De_kinderen_van_een_dossier_zijn_uit_elkaar_te_houden_en_een_dossier_is_op_zijn_nummer_te_vinden()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (een, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(een, ander);
        var dossier = Dossier(opstelling, een, soort: Dossiersoort.Gezin);
        dossier.Personen.Add(new() { GemeenteCode = een.GemeenteCode, DossierId = dossier.Id, PersoonId = ander.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = dossier.Begin });
        await opstelling.BewaarAsync(dossier);
        await opstelling.BewaarAsync(opstelling.Traject(een, new(2026, 2, 1), new(2026, 6, 1), dossier: dossier.Id), opstelling.Traject(ander, new(2026, 3, 1), new(2026, 6, 1), dossier: dossier.Id));
        var id = await opstelling.BegonnenAsync();

        var concept = (await DossierAsync(opstelling, id, dossier.Nummer)).ShouldNotBeNull();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var vast = (await DossierAsync(opstelling, id, dossier.Nummer)).ShouldNotBeNull();

        foreach (var beeld in new[] { concept, vast })
        {
            beeld.Regels.Where(r => r.Code == "R28").Select(r => (r.Plaats.Dag, r.Plaats.Hulpvorm, r.Plaats.Dossiernummer)).ShouldBe([(new DateOnly(2026, 2, 1), "01", dossier.Nummer), (new DateOnly(2026, 3, 1), "01", dossier.Nummer)], ignoreOrder: true);
        }

        (await DossierAsync(opstelling, id, 4)).ShouldNotBeNull().Regels.ShouldBeEmpty();
        (await DossierAsync(opstelling, Guid.NewGuid(), dossier.Nummer)).ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Op_dossiers_heeft_van_elk_kind_van_een_dossier_zijn_bevinding_zijn_eigen_record()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kinderen = Enumerable.Range(0, 3).Select(_ => opstelling.Jeugdige()).ToList();
        await opstelling.BewaarAsync([.. kinderen]);
        var dossier = Dossier(opstelling, kinderen[0], soort: Dossiersoort.Gezin);
        dossier.Crisis = false;
        dossier.Personen.AddRange(kinderen.Skip(1).Select(k => new Dossierpersoon { GemeenteCode = k.GemeenteCode, DossierId = dossier.Id, PersoonId = k.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = dossier.Begin }));
        dossier.Personen.ForEach(p => p.Tot = new(2026, 5, 31));
        await opstelling.BewaarAsync(dossier);
        var id = await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers);

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        var regels = (await LijstAsync(opstelling, id, "R28", 1)).ShouldNotBeNull().Regels;
        var records = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull().Regels.Select(r => r.Record.Nummer.Waarde).ToList();
        regels.Select(r => (r.Plaats.PersoonId, r.Record)).ShouldBe(kinderen.Select(k => ((Guid?)k.Id, (int?)(records.IndexOf(k.Bsn!) + 1))), ignoreOrder: true);
    }

    [Fact]
    public async Task Een_traject_zonder_dossier_noemt_het_dossier_waarin_toen_hulp_was_met_het_team_daarvan()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var west = Team(opstelling, "Wijkteam West");
        var toen = Dossier(opstelling, kind, status: Dossierstatus.Slapend);
        var zijdelings = Dossier(opstelling, kind, 90_002, west, Dossiersoort.Gezin, Dossierrol.IndirectBetrokken, new(2026, 3, 1));
        var later = Dossier(opstelling, kind, 90_003, west, Dossiersoort.Systeem, van: new(2026, 6, 2), status: Dossierstatus.Slapend);
        var traject = opstelling.Traject(kind, new(2026, 3, 1), new(2026, 6, 1));
        await opstelling.BewaarAsync(kind, west);
        await opstelling.BewaarAsync(toen, zijdelings, later, traject);
        var id = await opstelling.BegonnenAsync();

        var lens = await opstelling.AlsAsync(opstelling.Eerste, db => new LensrapportQuery(db, opstelling.Versies, opstelling.Klok).LaadAsync(id, Ct));
        var bevinding = (await LijstAsync(opstelling, id, "R28", 1)).ShouldNotBeNull();

        (int?, string?) verwacht = (toen.Nummer, opstelling.Team.Team.Naam);
        lens.ShouldNotBeNull().Regels.ShouldHaveSingleItem().Plaats.ShouldSatisfyAllConditions(p => p.TrajectId.ShouldBe(traject.Id), p => (p.Dossiernummer, p.Team).ShouldBe(verwacht));
        bevinding.Regels.ShouldHaveSingleItem().Plaats.ShouldSatisfyAllConditions(p => p.TrajectId.ShouldBe(traject.Id), p => (p.Dossiernummer, p.Team).ShouldBe(verwacht));
    }

    [Fact]
    public async Task Hulp_van_voor_elk_dossier_noemt_er_geen()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await opstelling.BewaarAsync(Dossier(opstelling, kind, van: new(2026, 6, 2)), opstelling.Traject(kind, new(2026, 3, 1), new(2026, 6, 1)));
        var id = await opstelling.BegonnenAsync();

        var plaats = (await LijstAsync(opstelling, id, "R28", 1)).ShouldNotBeNull().Regels.ShouldHaveSingleItem().Plaats;

        (plaats.Dossiernummer, plaats.Team).ShouldBe((null, opstelling.Team.Team.Naam));
    }

    [Fact]
    public async Task Bij_een_dossier_staat_het_team_dat_het_heeft_ook_als_een_ander_team_het_traject_heeft()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var west = Team(opstelling, "Wijkteam West");
        await opstelling.BewaarAsync(kind, west);
        var dossier = Dossier(opstelling, kind);
        await opstelling.BewaarAsync(dossier);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 3, 1), new(2026, 6, 1), dossier: dossier.Id, team: west.Id));
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        var record = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull().Regels.ShouldHaveSingleItem();
        var bevinding = (await LijstAsync(opstelling, id, "R28", 1)).ShouldNotBeNull().Regels.ShouldHaveSingleItem();

        (int?, string?) verwacht = (dossier.Nummer, opstelling.Team.Team.Naam);
        record.Bronnen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => (p.Dossiernummer, p.Team).ShouldBe(verwacht));
        (bevinding.Plaats.Dossiernummer, bevinding.Plaats.Team).ShouldBe(verwacht);
    }

    [Fact]
    public async Task Een_lijst_meenemen_staat_als_download_in_het_logboek()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var anderen = Enumerable.Range(0, 3).Select(_ => opstelling.Jeugdige()).ToList();
        await opstelling.BewaarAsync([.. anderen, .. anderen.Select(a => opstelling.Traject(a, new(2026, 3, 1), uitvoerder: Uitvoerder.Aanbieder))]);
        var id = await opstelling.BegonnenAsync();

        async Task<IReadOnlyList<Vondstregel>?> NeemAsync(string? code) => (await opstelling.AlsAsync(opstelling.Eerste, db => new VondstenQuery(db, opstelling.Versies, opstelling.Klok).DownloadAsync(id, code, Ct)))?.Regels;
        (await NeemAsync(AndereAanbieder)).ShouldNotBeNull().Count.ShouldBe(3);
        (await NeemAsync(null)).ShouldNotBeNull().Count.ShouldBeGreaterThanOrEqualTo(3);
        (await NeemAsync("X99")).ShouldBeNull();

        await using var db = database.CreateUnrestrictedContext();
        var rijen = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling == Handeling.LeveringslijstGedownload).OrderBy(l => l.Id).ToListAsync(Ct);
        rijen.Select(r => r.Bijzonderheden!["lijst"]).ShouldBe([AndereAanbieder, "vindplaatsen"]);
        rijen[0].Bijzonderheden!["regels"].ShouldBe("3");
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_contactnotitie_telt_in_de_levering_zo_min_als_in_de_lijst_van_halfjaren()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 760_000 + (database.Volgende() * 10));
            foreach (var (activiteit, sublabels, gekozen) in new (Activiteit, List<Sublabel>, Klasse?)[] { (Activiteit.KortGesprek, [Sublabel.Contactnotitie], null), (Activiteit.KortGesprek, [Sublabel.Contactnotitie], Klasse.Toegang), (Activiteit.KortGesprek, [Sublabel.Contactnotitie], Klasse.Jeugdhulp), (Activiteit.Opvoedondersteuning, [], null) })
            {
                contacten.Contact(new(2026, 2, 2), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, activiteit, regel: r =>
                {
                    (r.Uitkomst, r.UitkomstNorm, r.Sublabels) = (Uitkomst.Preventie, Uitkomst.Preventie, sublabels);
                    if (gekozen is not null)
                    {
                        (r.GekozenKlasse, r.KeuzeReden, r.KeuzeDoorAccountId, r.KeuzeOp) = (gekozen, "Zo is het besproken", opstelling.Team.Account.Id, opstelling.Klok.GetUtcNow());
                    }
                });
            }

            await db.SaveChangesAsync(Ct);
        }

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;
        proef.Weglatingen.Select(w => (w.Reden, w.Aantal)).ShouldBe([(Weglaatreden.Preventie, 1)]);
        proef.Bevindingen.ShouldNotContain(b => b.Controle.Code == "I02");
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Jeugdhulp.Application.Cbs.Halfjaarverzegelaar(db, opstelling.Klok).LaadAsync(Ct))).Single(s => s.Halfjaar == Leveringsopstelling.Periode).Contacten.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Wat_alleen_een_klasse_verbetert_ligt_vast_zodra_over_het_halfjaar_trajecten_zijn_geleverd_welke_levering_het_ook_vond()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var dossier = Dossier(opstelling, kind);
        dossier.Crisis = false;
        await opstelling.BewaarAsync(dossier);

        var opDossiers = await opstelling.GeleverdAsync(Leveringsdefinitie.Dossiers);
        (await VastAsync(opDossiers)).ShouldBe((false, false, false), "a pilot settles nothing");
        var opTrajecten = await opstelling.GeleverdAsync();

        (await VastAsync(opDossiers)).ShouldBe((true, true, true));
        (await VastAsync(opTrajecten)).ShouldBe((true, true, true));

        async Task<(bool, bool, bool)> VastAsync(Guid id) => (
            (await opstelling.BeeldAsync(id)).Vondsten!.Verzegeld,
            (await LijstAsync(opstelling, id, "I14", 1))!.Verzegeld,
            (await opstelling.AlsAsync(opstelling.Eerste, db => new VondstenQuery(db, opstelling.Versies, opstelling.Klok).DownloadAsync(id, null, Ct)))!.Value.Verzegeld);
    }

    [Fact]
    public async Task Een_onbekende_code_en_wat_is_opgegeven_hebben_geen_lijst()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var id = await opstelling.BegonnenAsync();

        (await LijstAsync(opstelling, id, "X99", 1)).ShouldBeNull();
        (await LijstAsync(opstelling, id, null, 1)).ShouldBeNull();
        (await LijstAsync(opstelling, id, "R28", 7)).ShouldNotBeNull().Regels.ShouldBeEmpty();
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Te vroeg", Ct))).ShouldBeOfType<LeveringBewaard>();
        (await LijstAsync(opstelling, id, "R28", 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Van_een_levering_van_toen_alleen_aantallen_werden_bewaard_staat_dat_er()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (eigen, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(eigen, ander, opstelling.Traject(eigen, new(2026, 2, 1)), opstelling.Traject(ander, new(2026, 2, 1), uitvoerder: Uitvoerder.Aanbieder));
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.BeeldAsync(id)).Vondsten!.ZonderPlaatsen.ShouldBeFalse();
        await using (var db = database.CreateUnrestrictedContext())
        {
            // As a delivery that was frozen before the places were kept.
            await db.Database.ExecuteSqlAsync($"alter table cbsleveringvondst disable trigger cbsleveringvondst_bevroren; delete from cbsleveringvondst; alter table cbsleveringvondst enable trigger cbsleveringvondst_bevroren", Ct);
        }

        var vondsten = (await opstelling.BeeldAsync(id)).Vondsten.ShouldNotBeNull();

        vondsten.ZonderPlaatsen.ShouldBeTrue();
        vondsten.Weglatingen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.Aantal.ShouldBe(1), w => w.Plaatsen.ShouldBeEmpty());
        (await LijstAsync(opstelling, id, AndereAanbieder, 1)).ShouldNotBeNull().ShouldSatisfyAllConditions(l => l.ZonderPlaatsen.ShouldBeTrue(), l => l.Totaal.ShouldBe(1), l => l.Regels.ShouldBeEmpty());
        (await LijstAsync(opstelling, id, "B01", 1)).ShouldNotBeNull().ZonderPlaatsen.ShouldBeFalse("that was not found then either");
    }

    private static Team Team(Leveringsopstelling opstelling, string naam) =>
        new() { GemeenteCode = opstelling.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = naam, Soort = opstelling.Team.Team.Soort, Taken = opstelling.Team.Team.Taken, GeldigVan = new(2025, 1, 1) };

    private static Dossier Dossier(
        Leveringsopstelling opstelling, Persoon persoon, int nummer = 90_001, Team? team = null, Dossiersoort soort = Dossiersoort.Individueel, Dossierrol rol = Dossierrol.OntvangtHulp, DateOnly? van = null, Dossierstatus status = Dossierstatus.Actief)
    {
        var (id, begin) = (Guid.NewGuid(), van ?? new DateOnly(2026, 2, 1));
        var dossier = new Dossier { GemeenteCode = persoon.GemeenteCode, Id = id, Nummer = nummer, Soort = soort, Wet = Wet.Jeugd, TeamId = team?.Id ?? opstelling.Team.Team.Id, Begin = begin, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), DossierId = id, Status = status, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = persoon.GemeenteCode, DossierId = id, PersoonId = persoon.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = rol, Van = begin });
        return dossier;
    }

    private static Task<Vondstenlijst?> LijstAsync(Leveringsopstelling opstelling, Guid id, string? code, int pagina) =>
        opstelling.AlsAsync(opstelling.Tweede, db => new VondstenQuery(db, opstelling.Versies, opstelling.Klok).LaadAsync(id, code, pagina, Ct));

    private static Task<Dossiervondsten?> DossierAsync(Leveringsopstelling opstelling, Guid id, int nummer) =>
        opstelling.AlsAsync(opstelling.Tweede, db => new VondstenQuery(db, opstelling.Versies, opstelling.Klok).DossierAsync(id, nummer, Ct));
}
