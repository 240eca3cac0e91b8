using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

public sealed class DossieropenerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly LokaleInstellingen VanafDrie = new() { DossierVanafGesprek = 3, Heraanmelding = Heraanmelding.Heropenen };
    private static readonly LokaleInstellingen InBestaand = new() { SiblingPreventie = SiblingPreventie.InBestaandDossier };
    private static readonly LokaleInstellingen Allen = new() { AlleKinderenInZorg = true, SiblingPreventie = SiblingPreventie.EigenDossier };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Een_voorstel_komt_bij_het_gesprek_van_de_gemeente_en_begint_bij_de_intake()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 10, 1));
        await proef.ContactAsync(hulpvraag, new(2026, 10, 1), 1, Activiteit.KortGesprek, telt: false);
        await proef.ContactAsync(hulpvraag, new(2026, 10, 8), 2, Activiteit.Intake);
        (await VoorstellenAsync(proef)).ShouldBeEmpty();

        await proef.ContactAsync(hulpvraag, new(2026, 10, 20), 3);

        var voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();
        (voorstel.PersoonId, voorstel.Begin, voorstel.Gesprekken, voorstel.TeamId).ShouldBe((proef.Team.Noor.Id, new DateOnly(2026, 10, 8), 3, proef.Team.Team.Id));
        await proef.GeopendAsync(proef.Team.Noor, begin: voorstel.Begin);
        (await VoorstellenAsync(proef)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public async Task Ook_een_gesloten_hulpvraag_met_jeugdhulp_vraagt_een_dossier_en_het_formulier_begint_op_dezelfde_dag()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        var oud = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 1, 8));
        await proef.ContactAsync(oud, new(2026, 1, 8), 3, uitkomst: Uitkomst.Preventie);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.Id == oud.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Gesloten, new DateOnly(2026, 2, 1)), Ct);
        }

        (await VoorstellenAsync(proef)).ShouldBeEmpty("no help was given");
        await proef.ContactAsync(oud, new(2026, 1, 20), 4, Activiteit.Begeleiding, uitkomst: Uitkomst.Jeugdhulp);
        var voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();
        (voorstel.Begin, voorstel.Gesprekken).ShouldBe((new DateOnly(2026, 1, 8), 4));

        var nieuw = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 11, 2));
        await proef.ContactAsync(nieuw, new(2026, 11, 2), 3);
        voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();

        voorstel.Begin.ShouldBe(new(2026, 11, 2), "what runs comes first");
        (await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenFormulierAsync(proef.Team.Noor.Id, Ct)))!.Ladder.Begin.ShouldBe(voorstel.Begin);
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Een_gesloten_dossier_wordt_pas_na_een_later_contact_opnieuw_voorgesteld()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 10, 1));
        await proef.ContactAsync(hulpvraag, new(2026, 10, 20), 3);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 10, 20));
        var versie = (await proef.LeesAsync(id)).Volgnummer;

        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(
            new(id, versie, new(2026, 10, 20), "01", "geenDoelen"), Ct))).ShouldBe(new DossierOpgeslagen(id));

        (await VoorstellenAsync(proef)).ShouldBeEmpty();
        await proef.ContactAsync(hulpvraag, new(2026, 10, 21), 4);
        (await VoorstellenAsync(proef)).ShouldHaveSingleItem().Begin.ShouldBe(new(2026, 10, 21), "the talk of the day on which it closed stands in the dossier that is closed");
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Nieuwe_hulp_na_een_gesloten_dossier_begint_bij_het_eerste_contact_erna()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", new() { DossierVanafGesprek = 3 });
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 9, 1));
        await proef.ContactAsync(hulpvraag, new(2026, 9, 8), 2, Activiteit.Intake);
        await proef.ContactAsync(hulpvraag, new(2026, 10, 1), 3);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 9, 8));
        var versie = (await proef.LeesAsync(id)).Volgnummer;
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, versie, new(2026, 10, 15), "01", "geenDoelen"), Ct))).ShouldBe(new DossierOpgeslagen(id));
        await proef.ContactAsync(hulpvraag, new(2026, 11, 2), 4);

        var voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();

        voorstel.Begin.ShouldBe(new(2026, 11, 2));
        var formulier = (await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenFormulierAsync(proef.Team.Noor.Id, Ct)))!;
        (formulier.Ladder.Begin, formulier.TeamId).ShouldBe((voorstel.Begin, voorstel.TeamId), "the form offers what the proposal does");
        (await proef.OpenAsync(proef.Team.Noor, id: Guid.NewGuid(), begin: voorstel.Begin)).ShouldBeOfType<DossierOpgeslagen>("the day that is offered can be taken");
    }

    /// <summary>
    /// A step is a short first talk (k), information (i) or help (o) with the number of its talk. With x a dossier over what came before is
    /// closed, with X on the very day of the talk before it; with n the hulpvraag is ready and the next one begins.
    /// </summary>
    [Theory]
    [InlineData("k1 o2", false)]
    [InlineData("o1 i2 i3", false)]
    [InlineData("i1 i2 o3", true)]
    [InlineData("o1 o2 o3", true)]
    [InlineData("o1 o2 o3 x i4", false)]
    [InlineData("o1 o2 o3 x o4", true)]
    [InlineData("o1 o2 o3 X", false)]
    [InlineData("o1 o2 o3 X i4", false)]
    [InlineData("o1 o2 o3 X o4", true)]
    [InlineData("o1 o2 o3 n", false)]
    [InlineData("o1 o2 o3 n o1", false)]
    [InlineData("o1 o2 o3 n o1 o2 o3", true)]
    [InlineData("o1 n o1 o2", false)]
    [Trait("Eis", "DOS-01")]
    public async Task Een_voorstel_is_er_op_elke_plaats_precies_als_het_domein_dat_zegt(string stappen, bool verwacht)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        var begin = new DateOnly(2026, 9, 1);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, begin);
        var dag = begin;
        foreach (var stap in stappen.Split(' '))
        {
            if (stap is "x" or "X")
            {
                var id = await proef.GeopendAsync(proef.Team.Noor, begin: begin);
                var versie = (await proef.LeesAsync(id)).Volgnummer;
                var einde = stap == "X" ? dag.AddDays(-7) : dag;
                (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, versie, einde, "01", "geenDoelen"), Ct))).ShouldBe(new DossierOpgeslagen(id));
            }
            else if (stap == "n")
            {
                await using var db = database.CreateUnrestrictedContext();
                await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.Id == hulpvraag.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Gesloten, dag.AddDays(-7)), Ct);
                hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, dag);
            }
            else
            {
                var activiteit = stap[0] switch { 'k' => Activiteit.KortGesprek, 'i' => Activiteit.InformatieAdvies, _ => Activiteit.Opvoedondersteuning };
                await proef.ContactAsync(hulpvraag, dag, stap[1] - '0', activiteit, telt: stap[0] == 'o');
            }

            dag = dag.AddDays(7);
        }

        var voorstellen = await VoorstellenAsync(proef);
        var lijst = voorstellen.Count > 0;
        var werk = (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Dossier, null, 1, Ct)))!.Regels.Count > 0;
        var formulier = (await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenFormulierAsync(proef.Team.Noor.Id, Ct)))!;

        (lijst, werk, formulier.Ladder.Voorstel).ShouldBe((verwacht, verwacht, verwacht), formulier.Ladder.Waarom);
        voorstellen.ShouldAllBe(v => v.Begin == formulier.Ladder.Begin);
    }

    [Fact]
    [Trait("Eis", "DOS-11")]
    public async Task Hetzelfde_formulier_twee_keer_maakt_een_dossier_zonder_traject()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        var id = Guid.NewGuid();

        (await proef.OpenAsync(proef.Team.Noor, id: id)).ShouldBe(new DossierOpgeslagen(id));
        (await proef.OpenAsync(proef.Team.Noor, id: id)).ShouldBe(new DossierOpgeslagen(id));

        var dossier = await proef.LeesAsync(id);
        (dossier.Soort, dossier.Verwijzer, dossier.Crisis, dossier.GezinId).ShouldBe((Dossiersoort.Individueel, "02", false, proef.Team.Gezin.Id));
        dossier.Statussen.ShouldHaveSingleItem().Status.ShouldBe(Dossierstatus.Actief);
        dossier.Personen.ShouldHaveSingleItem().Rol.ShouldBe(Dossierrol.OntvangtHulp);
        (await proef.DoeAsync(async db =>
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            return await db.Dossierwijzigingen.CountAsync(w => w.DossierId == id, Ct);
        })).ShouldBe(1);
    }

    [Fact]
    public async Task Onmogelijke_waarden_en_een_tweede_open_dossier_van_de_soort_worden_geweigerd()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", VanafDrie);
        await proef.GeopendAsync(proef.Team.Daan);

        Velden(await proef.OpenAsync(proef.Team.Daan)).ShouldBe(["Soort"]);
        Velden(await proef.OpenAsync(proef.Team.Noor, soort: "map")).ShouldBe(["Soort"]);
        Velden(await proef.OpenAsync(proef.Team.Noor, begin: Dossierproef.Vandaag.AddDays(1))).ShouldBe(["Begin"]);
        Velden(await proef.OpenAsync(proef.Team.Noor, begin: new(2014, 12, 31))).ShouldBe(["Begin"]);
        Velden(await proef.OpenAsync(proef.Team.Noor, verwijzer: "99")).ShouldBe(["Verwijzer"]);
        var vreemd = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        (await proef.OpenAsync(vreemd.Team.Noor)).ShouldBeOfType<DossierOnbekend>();
    }

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task Wie_zelf_een_traject_heeft_wordt_niet_als_indirect_betrokken_voorgesteld()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        var dossier = await proef.GeopendAsync(proef.Team.Daan);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 11, 2), Vervolg.SiblingVanTraject);
        await proef.ContactAsync(hulpvraag, new(2026, 11, 2), 1, telt: false);
        var traject = new Traject
        {
            GemeenteCode = proef.Team.GemeenteCode,
            Id = Guid.NewGuid(),
            PersoonId = proef.Team.Noor.Id,
            TeamId = proef.Team.Team.Id,
            Hulpvorm = Hulpvormen.DoorWijkteam,
            Uitvoerder = Uitvoerder.Wijkteam,
            DirecteVerwijzer = Verwijzer.School,
            VerwijzerCode = "06",
            Crisis = false,
            Aanvang = new(2026, 11, 2),
        };
        await proef.VoegToeAsync(traject);

        (await VoorstellenAsync(proef)).ShouldHaveSingleItem().Sluitaan.ShouldBeNull();

        (await proef.DoeAsync(async db => await new Trajectherstel(db, proef.Klok).TrekInAsync(traject.Id, traject.Versie, "Finn kreeg de hulp", Ct))).ShouldBeOfType<Bewaard>();
        (await VoorstellenAsync(proef)).ShouldHaveSingleItem().Sluitaan!.DossierId.ShouldBe(dossier);
    }

    [Fact]
    [Trait("Eis", "GEZ-06")]
    public async Task Gesprekken_met_een_broer_of_zus_horen_in_het_dossier_dat_er_is()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        var dossier = await proef.GeopendAsync(proef.Team.Daan);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 11, 2), Vervolg.SiblingVanTraject);
        await proef.ContactAsync(hulpvraag, new(2026, 11, 2), 1, telt: false);

        var voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();
        (voorstel.PersoonId, voorstel.Sluitaan!.DossierId, voorstel.Sluitaan.GezinId, voorstel.Rol).ShouldBe((proef.Team.Noor.Id, dossier, proef.Team.Gezin.Id, Dossierrol.IndirectBetrokken));

        (await proef.DoeAsync(db => new Dossieraansluiter(db, proef.Klok).SluitAanAsync(proef.Team.Noor.Id, dossier, voorstel.Begin, "indirectBetrokken", Ct))).ShouldBe(new DossierOpgeslagen(dossier));
        (await VoorstellenAsync(proef)).ShouldBeEmpty();
        (await proef.LeesAsync(dossier)).Personen.Count(p => p.Rol is Dossierrol.OntvangtHulp).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public async Task Een_voorstel_telt_de_gesprekken_en_het_laatste_contact_over_alle_hulpvragen_van_de_jeugdige()
    {
        var proef = await Dossierproef.MaakAsync(database, "9997", new() { DossierVanafGesprek = 1 });
        var (eerste, tweede) = (await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 9, 1)), await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 9, 15)));
        await proef.ContactenAsync([.. new[] { (eerste, 1, 1), (eerste, 8, 2), (tweede, 15, 1), (tweede, 22, 2), (tweede, 29, 3) }
            .Select(c => (c.Item1, new DateOnly(2026, 9, c.Item2), c.Item3, Activiteit.Opvoedondersteuning, true, Uitkomst.Preventie))]);

        var voorstel = (await VoorstellenAsync(proef)).ShouldHaveSingleItem();

        (voorstel.Gesprekken, voorstel.Begin, voorstel.LaatsteContact).ShouldBe((5, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 29)));
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task In_een_gezinsdossier_ontvangt_een_kind_hulp_en_waar_alle_kinderen_in_zorg_komen_elk_kind()
    {
        var gewoon = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        var allen = await Dossierproef.MaakAsync(database, "9993", Allen);

        var een = await gewoon.LeesAsync(await gewoon.GeopendAsync(gewoon.Team.Noor, "gezin"));
        var twee = await allen.LeesAsync(await allen.GeopendAsync(allen.Team.Noor, "gezin"));

        een.Personen.Count.ShouldBe(3);
        een.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).ShouldHaveSingleItem().PersoonId.ShouldBe(gewoon.Team.Noor.Id);
        twee.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).Select(p => p.PersoonId).ShouldBe([allen.Team.Noor.Id, allen.Team.Daan.Id], ignoreOrder: true);
        twee.Personen.Single(p => p.PersoonId == allen.Team.Ouder.Id).Rol.ShouldBe(Dossierrol.IndirectBetrokken);
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Wie_bij_twee_gezinnen_hoort_krijgt_een_dossier_van_het_gezin_dat_is_gekozen()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        var (eerste, tweede) = (proef.Team, await Testteam.MaakAsync(database, "9992", null, nummer: 880));
        await proef.VoegToeAsync(new Gezinslid { GemeenteCode = "9992", GezinId = tweede.Gezin.Id, PersoonId = eerste.Noor.Id, Rol = Gezinsrol.Jeugdige });

        var formulier = await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenFormulierAsync(eerste.Noor.Id, Ct));
        var gekozen = await proef.LeesAsync(await proef.GeopendAsync(eerste.Noor, "gezin", gezin: tweede.Gezin.Id));
        var zonderKeuze = await proef.LeesAsync(await proef.GeopendAsync(eerste.Noor, "systeem"));

        formulier!.Gezinnen.Single(g => g.Id == tweede.Gezin.Id).Kinderen.ShouldBe([tweede.Noor.VolledigeNaam, tweede.Daan.VolledigeNaam], ignoreOrder: true);
        formulier.Gezinnen.Single(g => g.Id == eerste.Gezin.Id).Kinderen.ShouldBe([eerste.Daan.VolledigeNaam]);
        gekozen.GezinId.ShouldBe(tweede.Gezin.Id);
        gekozen.Personen.Select(p => p.PersoonId).ShouldBe([eerste.Noor.Id, tweede.Noor.Id, tweede.Daan.Id, tweede.Ouder.Id], ignoreOrder: true);
        zonderKeuze.GezinId.ShouldBe(formulier.Gezinnen[0].Id);
        Velden(await proef.OpenAsync(eerste.Daan, "gezin", gezin: tweede.Gezin.Id)).ShouldBe(["GezinId"], "it is not the household of this child");
    }

    [Theory]
    [InlineData("individueel", Dossiersoort.Individueel, 1)]
    [InlineData("gezin", Dossiersoort.Gezin, 3)]
    [InlineData("systeem", Dossiersoort.Systeem, 3)]
    [Trait("Eis", "DOS-05")]
    public async Task Van_elke_soort_heeft_een_jeugdige_hoogstens_een_open_dossier(string woord, Dossiersoort soort, int personen)
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);

        var dossier = await proef.LeesAsync(await proef.GeopendAsync(proef.Team.Noor, woord));

        (dossier.Soort, dossier.GezinId, dossier.Personen.Count).ShouldBe((soort, proef.Team.Gezin.Id, personen));
        dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp).ShouldHaveSingleItem().PersoonId.ShouldBe(proef.Team.Noor.Id);
        Velden(await proef.OpenAsync(proef.Team.Noor, woord)).ShouldBe(["Soort"]);
    }

    [Fact]
    [Trait("Eis", "DOS-05")]
    public async Task Een_systeemdossier_kan_ook_zonder_gezin_en_een_gezinsdossier_niet()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        await proef.VerlaatGezinAsync(proef.Team.Noor, Dossierproef.Vandaag);

        Velden(await proef.OpenAsync(proef.Team.Noor, "gezin")).ShouldBe(["Soort"]);
        var dossier = await proef.LeesAsync(await proef.GeopendAsync(proef.Team.Noor, "systeem"));

        (dossier.Soort, dossier.GezinId).ShouldBe((Dossiersoort.Systeem, null));
        dossier.Personen.ShouldHaveSingleItem().Rol.ShouldBe(Dossierrol.OntvangtHulp);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [Trait("Eis", "GEZ-06")]
    public async Task Wie_niet_meer_bij_het_gezin_hoort_komt_niet_in_het_dossier(int dagen, bool hoortErbij)
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", InBestaand);
        await proef.VerlaatGezinAsync(proef.Team.Noor, Dossierproef.Vandaag.AddDays(dagen));
        var dossier = await proef.GeopendAsync(proef.Team.Daan, "gezin");
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 11, 2), Vervolg.SiblingVanTraject);
        await proef.ContactAsync(hulpvraag, new(2026, 11, 2), 1, telt: false);

        (await proef.LeesAsync(dossier)).Personen.Exists(p => p.PersoonId == proef.Team.Noor.Id).ShouldBe(hoortErbij);
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).OpenAsync(dossier, Dossierformuliersoort.Personen, Ct)))!.Erbij.ShouldBeEmpty();

        // Alone in a dossier of the brother there is nothing to join either.
        await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 1, proef.Team.Noor.Id, null, null, Ct));
        (await VoorstellenAsync(proef)).Count.ShouldBe(hoortErbij ? 1 : 0);
    }

    private static Task<IReadOnlyList<Dossiervoorstel>> VoorstellenAsync(Dossierproef proef) =>
        proef.DoeAsync(db => new DossiervoorstellenQuery(db, proef.Klok).LaadAsync(Ct));

    private static IEnumerable<string> Velden(Dossierresultaat resultaat) => resultaat.ShouldBeOfType<DossierGeweigerd>().Fouten.Select(f => f.Veld);
}
