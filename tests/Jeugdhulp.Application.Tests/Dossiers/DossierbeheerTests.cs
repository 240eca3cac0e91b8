using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

public sealed class DossierbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly LokaleInstellingen Heropenen = new() { Heraanmelding = Heraanmelding.Heropenen };
    private static readonly LokaleInstellingen Opnieuw = new() { Heraanmelding = Heraanmelding.NieuwTraject };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task Elke_status_blijft_met_haar_dagen_bewaard()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);

        await StatusAsync(proef, id, 1, "slapend", new(2026, 3, 1));
        await StatusAsync(proef, id, 2, "regiedossier", new(2026, 3, 1));
        (await StatusAsync(proef, id, 3, "actief", new(2026, 2, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vanaf");

        (await proef.LeesAsync(id)).Statussen.OrderBy(s => s.Van).ThenBy(s => s.Tot ?? DateOnly.MaxValue).Select(s => (s.Status, s.Van, s.Tot)).ShouldBe(
        [
            (Dossierstatus.Actief, new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 1)),
            (Dossierstatus.Slapend, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)),
            (Dossierstatus.Regiedossier, new DateOnly(2026, 3, 1), null),
        ]);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task Een_status_per_vergissing_gaat_terug_naar_die_van_daarvoor_met_haar_dag()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        (await TerugAsync(1)).ShouldBeOfType<DossierGeweigerd>("there was none before it");
        await StatusAsync(proef, id, 1, "regiedossier", new(2026, 3, 1));
        await StatusAsync(proef, id, 2, "slapend", Dossierproef.Vandaag);

        (await TerugAsync(3)).ShouldBe(new DossierOpgeslagen(id));

        var dossier = await proef.LeesAsync(id);
        var nu = dossier.Statussen.Single(s => s.Tot is null);
        (nu.Status, nu.Van).ShouldBe((Dossierstatus.Regiedossier, new DateOnly(2026, 3, 1)));
        dossier.Statussen.Single(s => s.Status is Dossierstatus.Slapend).ShouldSatisfyAllConditions(s => s.Tot.ShouldBe(s.Van));
        (await StatusAsync(proef, id, 4, "slapend", new(2026, 5, 1))).ShouldBe(new DossierOpgeslagen(id), "on an earlier day than the mistake");
        await SluitAsync(proef, id, 5, new(2026, 6, 1));
        await HeropenAsync(proef, id, 6, "heraanmelding", new(2026, 7, 1));
        (await TerugAsync(7)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Dit dossier is heropend.");

        Task<Dossierresultaat> TerugAsync(int volgnummer) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).NeemStatusTerugAsync(id, volgnummer, Ct));
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task De_dag_van_een_status_is_te_verbeteren_eerder_en_later()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        (await SindsAsync(1, new(2026, 2, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Sinds");
        await StatusAsync(proef, id, 1, "slapend", new(2026, 5, 1));

        (await SindsAsync(2, new(2026, 1, 4))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("De status ervoor geldt sinds 5-1-2026. Kies die dag of een latere.");
        (await SindsAsync(2, new(2026, 3, 1))).ShouldBe(new DossierOpgeslagen(id));
        (await DagenAsync()).ShouldBe((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)));
        (await SindsAsync(3, new(2026, 7, 1))).ShouldBe(new DossierOpgeslagen(id));
        (await DagenAsync()).ShouldBe((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1)));

        Task<Dossierresultaat> SindsAsync(int volgnummer, DateOnly dag) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).VerbeterStatusdagAsync(id, volgnummer, dag, Ct));

        async Task<(DateOnly?, DateOnly)> DagenAsync()
        {
            var statussen = (await proef.LeesAsync(id)).Statussen;
            return (statussen.Single(s => s.Status is Dossierstatus.Actief).Tot, statussen.Single(s => s.Status is Dossierstatus.Slapend).Van);
        }
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Een_slapend_dossier_sluit_op_de_dag_dat_de_hulp_eindigde_en_wat_daarna_gezet_is_gaat_terug()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await StatusAsync(proef, id, 1, "slapend", new(2026, 5, 22));

        (await SluitAsync(proef, id, 2, new(2026, 3, 20))).ShouldBe(new DossierOpgeslagen(id));

        var dossier = await proef.LeesAsync(id);
        dossier.Einde.ShouldBe(new DateOnly(2026, 3, 20));
        dossier.Statussen.OrderBy(s => s.Status).Select(s => (s.Status, s.Van, s.Tot)).ShouldBe(
        [
            (Dossierstatus.Actief, new DateOnly(2026, 1, 5), new DateOnly(2026, 3, 20)),
            (Dossierstatus.Slapend, new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 20)),
            (Dossierstatus.Afgesloten, new DateOnly(2026, 3, 20), null),
        ]);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == id && w.Volgnummer == 3, Ct)).Velden.ShouldContain(new Veldwijziging("Status slapend, vanaf", "22-5-2026", null));
    }

    [Theory]
    [Trait("Eis", "DOS-09")]
    [InlineData(0)]
    [InlineData(-20)]
    [InlineData(-60)]
    public async Task Een_afsluiting_per_vergissing_geeft_de_status_van_daarvoor_terug_met_haar_dagen(int dagen)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await StatusAsync(proef, id, 1, "regiedossier", Dossierproef.Vandaag.AddDays(-30));
        await StatusAsync(proef, id, 2, "slapend", Dossierproef.Vandaag.AddDays(-10));
        var was = await StandenAsync();
        (await SluitAsync(proef, id, 3, Dossierproef.Vandaag.AddDays(dagen))).ShouldBe(new DossierOpgeslagen(id));

        (await HeropenAsync(proef, id, 4, "vergissing", null)).ShouldBe(new DossierOpgeslagen(id));

        (await StandenAsync()).ShouldBe(was);
        (await SluitAsync(proef, id, 5, Dossierproef.Vandaag)).ShouldBe(new DossierOpgeslagen(id));
        await HeropenAsync(proef, id, 6, "heraanmelding", Dossierproef.Vandaag);
        (await proef.LeesAsync(id)).Statussen.ShouldSatisfyAllConditions(s => s.Single(x => x.Tot is null).Status.ShouldBe(Dossierstatus.Actief), s => s.ShouldAllBe(x => x.VoorSluiting == null));

        async Task<List<(Dossierstatus, DateOnly, DateOnly?)>> StandenAsync() =>
            [.. (await proef.LeesAsync(id)).Statussen.Where(s => s.Tot is null || s.Tot > s.Van).OrderBy(s => s.Van).Select(s => (s.Status, s.Van, s.Tot))];
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public async Task Wie_terugkwam_sluit_niet_voor_de_dag_van_terugkomst_en_de_dagen_ertussen_zijn_geen_looptijd()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await SluitAsync(proef, id, 1, new(2026, 1, 15));
        await HeropenAsync(proef, id, 2, "heraanmelding", new(2026, 11, 15));

        (await DetailsAsync(proef, id))!.Dagen.ShouldBe(20, "10 days and 10 days");
        (await SluitAsync(proef, id, 3, new(2026, 6, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Het dossier is op 15-11-2026 heropend. Het einde kan niet eerder zijn.");
    }

    [Fact]
    [Trait("Eis", "TRJ-01")]
    public async Task Met_het_dossier_gaan_de_lopende_hulp_en_het_plan_mee_en_de_cijfers_van_toen_blijven()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var ander = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        var traject = Guid.NewGuid();
        await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(
            traject, proef.Team.Noor.Id, proef.Team.Team.Id, new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 9, 1), Dossier = id }, null, Ct));
        await proef.PlanMetDoelAsync(proef.Team.Noor);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.GezinId == proef.Team.Gezin.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.MedewerkerId, proef.Team.Medewerker.Id), Ct);
        }

        // The day on which it was opened with the wrong team it never was there.
        (await GeefAsync(proef.Klok, ander, false)).ShouldBe(new DossierOpgeslagen(id));
        (await StandAsync()).ShouldBe((null, proef.Team.Team.Id, null, proef.Team.Medewerker.Id));
        (await GeefAsync(proef.Klok, proef, false)).ShouldBe(new DossierOpgeslagen(id));

        (await GeefAsync(new StilleKlok(Dossierproef.Vandaag.AddDays(1)), ander, true)).ShouldBe(new DossierOpgeslagen(id));

        (await StandAsync()).ShouldBe((proef.Team.Team.Id, ander.Team.Team.Id, proef.Team.Team.Id, ander.Team.Medewerker.Id));
        await using var na = database.CreateUnrestrictedContext();
        (await na.Verloopregels.IgnoreQueryFilters().Where(v => v.TrajectId == traject).OrderByDescending(v => v.Op).FirstAsync(Ct)).Velden
            .ShouldBe([new("team", proef.Team.Team.Naam, ander.Team.Team.Naam)]);

        async Task<Dossierresultaat> GeefAsync(TimeProvider klok, Dossierproef naar, bool mee)
        {
            var nu = await proef.LeesAsync(id);
            return await proef.DoeAsync(db => new Dossierbeheer(db, klok).WijzigAsync(
                new() { Id = id, Volgnummer = nu.Volgnummer, TeamId = naar.Team.Team.Id, NeemHulpMee = mee, MedewerkerId = naar.Team.Medewerker.Id, Begin = nu.Begin, Verwijzer = nu.Verwijzer, Crisis = nu.Crisis }, Ct));
        }

        async Task<(Guid? Dossier, Guid Traject, Guid? Eerste, Guid? Plan)> StandAsync()
        {
            await using var db = database.CreateUnrestrictedContext();
            var t = await db.Trajecten.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.Id == traject, Ct);
            var plan = await db.Gezinsplannen.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.GezinId == proef.Team.Gezin.Id, Ct);
            return ((await proef.LeesAsync(id)).EersteTeamId, t.TeamId, t.EersteTeamId, plan.MedewerkerId);
        }
    }

    [Fact]
    [Trait("Eis", "DOS-02")]
    public async Task Hulp_ontvangen_in_een_dossier_van_de_Jeugdwet_is_voor_een_jeugdige()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        (await proef.OpenAsync(proef.Team.Ouder)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Begin");
        (await proef.OpenAsync(proef.Team.Noor, begin: proef.Team.Noor.Geboortedatum.AddMonths(-9).AddDays(-1))).ShouldBeOfType<DossierGeweigerd>();
        var id = await proef.GeopendAsync(proef.Team.Noor, "gezin");

        (await PersoonAsync(proef, id, 1, proef.Team.Ouder.Id, "ontvangtHulp")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Rol");
    }

    [Fact]
    public async Task Wie_op_een_oude_pagina_wijzigt_ziet_wat_een_ander_veranderde_en_kan_de_eigen_tekst_toch_bewaren()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        Dossieropdracht Opdracht(int volgnummer, string tekst) => new() { Id = id, Volgnummer = volgnummer, TeamId = proef.Team.Team.Id, MedewerkerId = proef.Team.Medewerker.Id, Begin = new DateOnly(2026, 1, 5), Verwijzer = "02", Crisis = false, Toelichting = tekst };
        Task<Dossierresultaat> WijzigAsync(Dossieropdracht opdracht) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(opdracht, Ct));

        (await WijzigAsync(Opdracht(1, "Van de een"))).ShouldBe(new DossierOpgeslagen(id));
        var verouderd = (await WijzigAsync(Opdracht(1, "Van de ander"))).ShouldBeOfType<DossierVerouderd>();

        verouderd.Anderen.ShouldHaveSingleItem().Velden.ShouldBe([new("Toelichting", null, "Van de een")]);
        (await proef.LeesAsync(id)).Toelichting.ShouldBe("Van de een");
        (await WijzigAsync(Opdracht(verouderd.Volgnummer, "Van de ander"))).ShouldBe(new DossierOpgeslagen(id));
        (await proef.LeesAsync(id)).Toelichting.ShouldBe("Van de ander");
        (await WijzigAsync(Opdracht(3, "Van de ander"))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
    }

    [Fact]
    public async Task Een_dossier_dat_naar_een_ander_team_gaat_neemt_niemand_van_het_oude_team_mee()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var ander = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        Task<Dossierresultaat> WijzigAsync(Guid? medewerker) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(
            new() { Id = id, Volgnummer = 1, TeamId = ander.Team.Team.Id, MedewerkerId = medewerker, Begin = new DateOnly(2026, 1, 5), Verwijzer = "02", Crisis = false }, Ct));

        var fout = (await WijzigAsync(proef.Team.Medewerker.Id)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem();
        fout.Veld.ShouldBe("MedewerkerId");
        fout.Melding.ShouldStartWith("Deze medewerker werkt niet in het gekozen team.");
        (await WijzigAsync(ander.Team.Medewerker.Id)).ShouldBe(new DossierOpgeslagen(id));
        (await proef.LeesAsync(id)).MedewerkerId.ShouldBe(ander.Team.Medewerker.Id);
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Een_dossier_sluit_niet_voor_het_laatste_contact_en_daarna_kan_niemand_het_wijzigen()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 6, 1)), new(2026, 6, 1), 1);

        (await SluitAsync(proef, id, 1, new(2026, 5, 31))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Het laatste contact was op 1-6-2026.");
        (await SluitAsync(proef, id, 1, new(2026, 6, 2), "deels")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Bij dit dossier is geen plan met doelen.");
        await proef.PlanMetDoelAsync(proef.Team.Noor);
        (await SluitAsync(proef, id, 1, new(2026, 6, 2))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("In het plan bij dit dossier staat 1 doel.");
        (await SluitAsync(proef, id, 1, new(2026, 6, 2), "deels")).ShouldBe(new DossierOpgeslagen(id));

        var dossier = await proef.LeesAsync(id);
        (dossier.Einde, dossier.RedenEinde, dossier.Doelen).ShouldBe((new DateOnly(2026, 6, 2), "01", Doelenstand.Deels));
        dossier.Statussen.Single(s => s.Tot is null).Status.ShouldBe(Dossierstatus.Afgesloten);
        dossier.Personen.ShouldAllBe(p => p.Tot == dossier.Einde);
        (await StatusAsync(proef, id, 2, "actief", Dossierproef.Vandaag)).ShouldBeOfType<DossierGeweigerd>();
        (await SluitAsync(proef, id, 2, new(2026, 6, 3))).ShouldBeOfType<DossierGeweigerd>();
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public async Task Wie_terugkomt_krijgt_het_oude_dossier_of_een_nieuw_zoals_de_gemeente_afsprak()
    {
        var oud = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await oud.GeopendAsync(oud.Team.Noor);
        await SluitAsync(oud, id, 1, new(2026, 6, 2));
        (await oud.OpenAsync(oud.Team.Noor, begin: new(2026, 9, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Soort");
        (await HeropenAsync(oud, id, 2, "heraanmelding", new(2026, 9, 1))).ShouldBe(new DossierOpgeslagen(id));
        var heropend = await oud.LeesAsync(id);
        (heropend.Einde, heropend.Statussen.Single(s => s.Tot is null).Status, heropend.Personen[0].Tot).ShouldBe((null, Dossierstatus.Actief, null));

        var nieuw = await Dossierproef.MaakAsync(database, "9992", Opnieuw);
        var eerste = await nieuw.GeopendAsync(nieuw.Team.Noor);
        await SluitAsync(nieuw, eerste, 1, new(2026, 6, 2));
        (await HeropenAsync(nieuw, eerste, 2, "heraanmelding", new(2026, 9, 1))).ShouldBeOfType<DossierGeweigerd>();
        (await nieuw.OpenAsync(nieuw.Team.Noor, begin: new(2026, 6, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Begin");
        await nieuw.GeopendAsync(nieuw.Team.Noor, begin: new(2026, 9, 1));
        (await HeropenAsync(nieuw, eerste, 2, "vergissing", null)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("van dezelfde soort");
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task In_een_dossier_ontvangt_altijd_iemand_hulp_en_in_een_individueel_dossier_een_persoon()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);

        (await PersoonAsync(proef, id, 1, proef.Team.Noor.Id, "contactpersoon")).ShouldBeOfType<DossierGeweigerd>();
        (await PersoonAsync(proef, id, 1, proef.Team.Noor.Id, null)).ShouldBeOfType<DossierGeweigerd>();
        (await PersoonAsync(proef, id, 1, proef.Team.Daan.Id, "ontvangtHulp")).ShouldBeOfType<DossierGeweigerd>();
        (await PersoonAsync(proef, id, 1, Guid.NewGuid(), "contactpersoon")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("PersoonId");
        (await PersoonAsync(proef, id, 1, proef.Team.Ouder.Id, "contactpersoon")).ShouldBe(new DossierOpgeslagen(id));
        (await PersoonAsync(proef, id, 2, proef.Team.Ouder.Id, null)).ShouldBe(new DossierOpgeslagen(id));

        (await proef.LeesAsync(id)).Personen.Single(p => p.PersoonId == proef.Team.Ouder.Id).Tot.ShouldBe(Dossierproef.Vandaag);
    }

    [Fact]
    [Trait("Eis", "DOS-13")]
    public async Task In_zorg_volgt_uit_jeugdhulp_en_wat_ontbreekt_staat_erbij()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 2, 1));
        await proef.ContactAsync(hulpvraag, new(2026, 2, 1), 1, uitkomst: Uitkomst.Preventie);
        (await DetailsAsync(proef, id))!.Personen[0].Jeugdhulp.ShouldBeFalse();

        await proef.ContactAsync(hulpvraag, new(2026, 3, 2), 2, Activiteit.Begeleiding, uitkomst: Uitkomst.Jeugdhulp);

        var details = (await DetailsAsync(proef, id))!;
        (details.Personen[0].Jeugdhulp, details.Dagen, details.LaatsteContact).ShouldBe((true, 324, new DateOnly(2026, 3, 2)));
        details.Signaal.ShouldBe(new(38, Signaalvoorstel.Afsluiten));
        details.Ontbreekt.Select(o => o.Gegeven).ShouldBe([Gegeven.Geslacht, Gegeven.Postcode]);
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Met_het_begin_schuift_mee_wie_er_van_het_begin_af_bij_was_en_dat_staat_in_de_geschiedenis()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(id, 1, proef.Team.Ouder.Id, "contactpersoon", new(2026, 3, 2), Ct));

        (await BegintAsync(new(2025, 12, 1))).ShouldBe(new DossierOpgeslagen(id));
        (await VanAsync()).ShouldBe([new(2025, 12, 1), new(2026, 3, 2)]);
        await using (var db = database.CreateUnrestrictedContext())
        {
            (await db.Dossierwijzigingen.IgnoreQueryFilters().Where(w => w.DossierId == id).OrderByDescending(w => w.Volgnummer).FirstAsync(Ct)).Velden
                .ShouldBe([new("Begin", "5-1-2026", "1-12-2025"), new($"{proef.Team.Noor.VolledigeNaam}, ontvangt hulp, vanaf", "5-1-2026", "1-12-2025")]);
        }

        (await BegintAsync(new(2026, 4, 6))).ShouldBe(new DossierOpgeslagen(id));
        (await VanAsync()).ShouldBe([new(2026, 4, 6), new(2026, 4, 6)], "nobody is in it before it began");

        async Task<Dossierresultaat> BegintAsync(DateOnly begin)
        {
            var nu = await proef.LeesAsync(id);
            return await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(
                new() { Id = id, Volgnummer = nu.Volgnummer, TeamId = nu.TeamId, MedewerkerId = nu.MedewerkerId, Begin = begin, Verwijzer = nu.Verwijzer, Crisis = nu.Crisis }, Ct));
        }

        async Task<DateOnly[]> VanAsync()
        {
            var personen = (await proef.LeesAsync(id)).Personen;
            return [personen.Single(p => p.PersoonId == proef.Team.Noor.Id).Van, personen.Single(p => p.PersoonId == proef.Team.Ouder.Id).Van];
        }
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Van_een_afgesloten_dossier_zijn_begin_verwijzer_en_crisis_met_een_reden_te_verbeteren()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        (await SluitAsync(proef, id, 1, new(2026, 4, 1))).ShouldBe(new DossierOpgeslagen(id));
        var was = await proef.LeesAsync(id);

        (await VerbeterAsync(new(2026, 1, 5), "02", true, " ")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await VerbeterAsync(new(2026, 4, 2), "02", true, "Bleek crisis")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Begin", "it ended the day before");
        (await VerbeterAsync(new(2026, 1, 5), "geen code", true, "Bleek crisis")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Verwijzer");
        (await VerbeterAsync(new(2026, 1, 5), "02", false, "Niets")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
        (await proef.LeesAsync(id)).Volgnummer.ShouldBe(2);

        (await VerbeterAsync(new(2025, 12, 1), null, true, " Bleek crisis ")).ShouldBe(new DossierOpgeslagen(id));

        var nu = await proef.LeesAsync(id);
        (nu.Begin, nu.Verwijzer, nu.Crisis, nu.Einde, nu.TeamId, nu.MedewerkerId).ShouldBe((new DateOnly(2025, 12, 1), null, true, was.Einde, was.TeamId, was.MedewerkerId));
        nu.Statussen.OrderBy(s => s.Van).Select(s => (s.Status, s.Van, s.Tot)).ShouldBe([(Dossierstatus.Actief, new DateOnly(2025, 12, 1), new DateOnly(2026, 4, 1)), (Dossierstatus.Afgesloten, new DateOnly(2026, 4, 1), null)], "it was never open again");
        nu.Personen.Single(p => p.PersoonId == proef.Team.Noor.Id).ShouldSatisfyAllConditions(p => p.Van.ShouldBe(new DateOnly(2025, 12, 1)), p => p.Tot.ShouldBe(new DateOnly(2026, 4, 1)));
        await using var db = database.CreateUnrestrictedContext();
        var wijziging = await db.Dossierwijzigingen.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.DossierId == id && w.Volgnummer == 3, Ct);
        (wijziging.Wat, wijziging.Reden).ShouldBe(("Verbeterd na het afsluiten", "Bleek crisis"));
        wijziging.Velden.Select(v => v.Veld).ShouldBe(["Begin", "Verwijzer", "Crisis", $"{proef.Team.Noor.VolledigeNaam}, ontvangt hulp, vanaf"]);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == id && l.Handeling == Handeling.DossierGewijzigd, Ct)).ShouldBe(1);

        async Task<Dossierresultaat> VerbeterAsync(DateOnly begin, string? verwijzer, bool crisis, string reden)
        {
            var volgnummer = (await proef.LeesAsync(id)).Volgnummer;
            return await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(new() { Id = id, Volgnummer = volgnummer, Begin = begin, Verwijzer = verwijzer, Crisis = crisis, Toelichting = "Doet niet mee", Reden = reden }, Ct));
        }
    }

    private static Task<Dossierdetails?> DetailsAsync(Dossierproef proef, Guid id) =>
        proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new(), Ct));

    private static Task<Dossierresultaat> StatusAsync(Dossierproef proef, Guid id, int volgnummer, string status, DateOnly vanaf) =>
        proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetStatusAsync(id, volgnummer, status, vanaf, null, Ct));

    private static Task<Dossierresultaat> PersoonAsync(Dossierproef proef, Guid id, int volgnummer, Guid persoon, string? rol) =>
        proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(id, volgnummer, persoon, rol, null, Ct));

    private static Task<Dossierresultaat> SluitAsync(Dossierproef proef, Guid id, int volgnummer, DateOnly einde, string doelen = "geenDoelen") =>
        proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, volgnummer, einde, "01", doelen), Ct));

    private static Task<Dossierresultaat> HeropenAsync(Dossierproef proef, Guid id, int volgnummer, string reden, DateOnly? vanaf) =>
        proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).HeropenAsync(id, volgnummer, reden, vanaf, Ct));
}
