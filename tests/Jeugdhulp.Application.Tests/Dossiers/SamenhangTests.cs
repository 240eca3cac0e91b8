using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>What the pages of a person, a household and a dossier show of every room, and how many questions that takes.</summary>
public sealed class SamenhangTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly StilleKlok Klok = new(new DateOnly(2026, 11, 25));

    private static int _nummer = 40;

    /// <summary>What a page asks, given everything there is of a family.</summary>
    private static readonly Dictionary<string, Func<JeugdhulpDbContext, Volgevuld, Task<object?>>> Paginas = new(StringComparer.Ordinal)
    {
        ["persoon"] = async (db, vol) => await Personen(db).LaadAsync(vol.Testteam.Noor.Id, Ct),
        ["gezin"] = async (db, vol) => await new Gezinsbeheer(db, Dossierlezer.Overzicht(db, Klok), Klok).LaadAsync(vol.Testteam.Gezin.Id, Ct),
        ["dossier"] = async (db, vol) => await Dossierlezer.Maak(db, Klok).LaadAsync(vol.Dossier.Id, new(), Ct),
        ["dossier wijzigen"] = (db, vol) => FormulierAsync(db, vol, Dossierformuliersoort.Wijzigen),
        ["dossier personen"] = (db, vol) => FormulierAsync(db, vol, Dossierformuliersoort.Personen),
        ["dossier status"] = (db, vol) => FormulierAsync(db, vol, Dossierformuliersoort.Status),
        ["dossier sluiten"] = (db, vol) => FormulierAsync(db, vol, Dossierformuliersoort.Sluiten),
        ["dossier heropenen"] = (db, vol) => FormulierAsync(db, vol, Dossierformuliersoort.Heropenen),
        ["traject"] = async (db, vol) => await new TrajectenQuery(db, Klok).DetailsAsync(vol.Trajecten.Traject.Id, Ct),
        ["traject starten"] = async (db, vol) => await Voorstellen(db).FormulierAsync(vol.Testteam.Noor.Id, null, Ct),
        ["traject wijzigen"] = async (db, vol) => await Voorstellen(db).WijzigformulierAsync(vol.Trajecten.Traject.Id, Ct),
        ["doorverwijzing"] = async (db, vol) => await Doorverwijzingen(db).DetailsAsync(vol.Contact.Doorverwijzingen[0].Id, Ct),
        ["wachtende"] = async (db, vol) => await new WachtlijstQuery(db, Klok).DetailsAsync(vol.Trajecten.Wachtende.Id, Ct),
        ["plan"] = async (db, vol) => await new PlanQuery(db, Klok).MetHulpvragenAsync(vol.Plan.Id, Ct),
        ["triage"] = async (db, vol) => await new TriageQuery(db, Klok).LaadAsync(vol.Hulpvraag.Id, Ct),
        ["lijst van dossiers"] = async (db, _) => await new DossierlijstQuery(db, Klok).LaadAsync(new() { Peildatum = new(2026, 11, 25), Van = new(2026, 7, 1), Tot = new(2026, 12, 31) }, Ct),
        ["lijst van trajecten"] = async (db, _) => await new TrajectenQuery(db, Klok).LijstAsync(new(Trajectfilterstand.Alle, null, null, null, 1), Ct),
        ["lijst van doorverwijzingen"] = async (db, _) => await Doorverwijzingen(db).LijstAsync(new(Doorverwijsstand.Alle, false, null, 1), Ct),
        ["wachtlijst"] = async (db, _) => await new WachtlijstQuery(db, Klok).LijstAsync(null, 1, Ct),
        ["lijst van plannen"] = async (db, _) => await new WerkQuery(db, Klok).PlannenAsync(Ct),
        ["werk zonder eigenaar"] = async (db, _) => await new ZonderEigenaarQuery(db, Klok).LaadAsync(1, Ct),
    };

    public static TheoryData<string> Namen => [.. Paginas.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Een_pagina_stelt_hoogstens_tien_vragen(string naam)
    {
        var vol = await VulAsync();
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, vol.Testteam.Aanmelding());

        (await Paginas[naam](db, vol)).ShouldNotBeNull();

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(10, string.Join("\n---\n", teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "CON-04")]
    public async Task De_persoon_toont_wat_er_in_elke_ruimte_over_haar_is_en_telt_al_haar_contacten()
    {
        var vol = await VulAsync();
        await using var db = database.CreateContext(vol.Testteam.Aanmelding());

        var details = (await Personen(db).LaadAsync(vol.Testteam.Noor.Id, Ct)).ShouldNotBeNull();

        details.AantalContacten.ShouldBe(1);
        details.Hulp.Voor.ShouldBe(vol.Testteam.Noor.Id);
        details.Hulp.Dossiers.ShouldHaveSingleItem().Id.ShouldBe(vol.Dossier.Id);
        details.Hulp.Trajecten.ShouldHaveSingleItem().Id.ShouldBe(vol.Trajecten.Traject.Id);
        details.Hulp.Doorverwijzingen.ShouldHaveSingleItem().Id.ShouldBe(vol.Contact.Doorverwijzingen[0].Id);
        details.Hulp.Hulpvragen.ShouldHaveSingleItem().Triages.ShouldHaveSingleItem().Id.ShouldBe(vol.Triage.Id);
        details.Hulp.Plannen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Id.ShouldBe(vol.Plan.Id), p => p.Doelen.ShouldBe(1));
        details.Hulp.Wachtend.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Het_gezin_toont_de_hulp_van_alle_jeugdigen_die_er_nu_bij_horen()
    {
        var vol = await VulAsync();
        await using (var db = database.CreateContext(vol.Testteam.Aanmelding()))
        {
            var gezin = (await new Gezinsbeheer(db, Dossierlezer.Overzicht(db, Klok), Klok).LaadAsync(vol.Testteam.Gezin.Id, Ct)).ShouldNotBeNull();

            gezin.Hulp.Personen.ShouldBe([vol.Testteam.Noor.Id, vol.Testteam.Daan.Id], ignoreOrder: true);
            gezin.Hulp.Voor.ShouldBeNull();
            gezin.Hulp.Trajecten.ShouldHaveSingleItem().Id.ShouldBe(vol.Trajecten.Traject.Id);
            gezin.Hulp.Wachtend.ShouldHaveSingleItem().Id.ShouldBe(vol.Trajecten.Wachtende.Id);
            gezin.Hulp.Plannen.ShouldHaveSingleItem().Id.ShouldBe(vol.Plan.Id);
        }

        await VertrekAsync(vol.Testteam, vol.Testteam.Noor);

        await using var later = database.CreateContext(vol.Testteam.Aanmelding());
        var rest = (await new Gezinsbeheer(later, Dossierlezer.Overzicht(later, Klok), Klok).LaadAsync(vol.Testteam.Gezin.Id, Ct)).ShouldNotBeNull();
        rest.Hulp.Personen.ShouldBe([vol.Testteam.Daan.Id]);
        rest.Hulp.Trajecten.ShouldBeEmpty();
    }

    [Fact]
    public async Task De_tijdlijn_toont_wat_er_in_elke_ruimte_gebeurde_en_filtert_per_soort()
    {
        var vol = await VulAsync();

        var regels = await TijdlijnAsync(vol, new());

        regels.Select(r => r.Gebeurtenis.Soort).Distinct().ShouldBe(
            [
                "contact", "doorverwijzing", "doorverwijzingNagekeken", "status", "trajectBegin", "trajectbespreking", "beschikking", "triage", "consultGevraagd", "verdeeld", "verdelingTerug", "besluit",
                "toestemming", "planBegonnen", "planVastgesteld", "planBesluit", "planOverdracht", "doelresultaat", "afronding", "regie", "doorverwijzingAfgeschaald", "verhaal", "advies", "adviesBesluit",
            ],
            ignoreOrder: true);
        regels.Select(r => r.Gebeurtenis.Id).Distinct().Count().ShouldBe(regels.Count);
        regels.Single(r => r.Gebeurtenis.Soort == Gebeurtenissoort.TrajectBegin).Gebeurtenis.ShouldSatisfyAllConditions(
            g => g.ObjectId.ShouldBe(vol.Trajecten.Traject.Id), g => g.Omschrijving.ShouldNotBeNull());
        (await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Plan })).Select(r => r.Gebeurtenis.ObjectId).Distinct().ShouldBe([vol.Plan.Id]);
        (await TijdlijnAsync(vol, new() { PersoonId = vol.Testteam.Noor.Id })).ShouldNotContain(r => r.Gebeurtenis.Soort == Gebeurtenissoort.PlanVastgesteld);
    }

    [Fact]
    public async Task Begin_en_einde_op_een_dag_staan_allebei_een_keer_op_de_tijdlijn()
    {
        var vol = await VulAsync();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update traject set einde = aanvang, reden_einde = '01', stand_einde = {Testsleutels.Ring.Versleutel("Goed", "traject.stand_einde")} where id = {vol.Trajecten.Traject.Id}", Ct);
        }

        var regels = await TijdlijnAsync(vol, new() { Soort = Gebeurtenissoort.Traject });

        regels.Select(r => r.Gebeurtenis.Soort).Order().ShouldBe(["trajectBegin", "trajectEinde", "trajectbespreking", "beschikking"], ignoreOrder: true);
        regels.Select(r => r.Gebeurtenis.Id).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Wie_uit_het_gezin_vertrok_komt_niet_meer_in_een_nieuw_dossier_of_plan_van_het_gezin()
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        await VertrekAsync(proef.Team, proef.Team.Daan);

        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        var plan = Guid.NewGuid();
        await proef.DoeAsync(db => new Planbeheer(db, proef.Klok).BeginAsync(proef.Team.Gezin.Id, plan, Dossierproef.Vandaag, Ct));
        var formulier = await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).OpenAsync(dossier, Dossierformuliersoort.Personen, Ct));
        var beeld = await proef.DoeAsync(db => new PlanQuery(db, proef.Klok).LaadAsync(plan, Ct));

        (await proef.LeesAsync(dossier)).Personen.ShouldNotContain(p => p.PersoonId == proef.Team.Daan.Id);
        formulier!.Erbij.ShouldNotContain(p => p.PersoonId == proef.Team.Daan.Id);
        beeld!.Personen.ShouldNotContain(p => p.Id == proef.Team.Daan.Id);
    }

    [Fact]
    public async Task Een_traject_hoort_bij_een_open_dossier_van_de_jeugdige_of_bij_geen()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", LokaleInstellingen.Leeg);
        var vanNoor = await proef.GeopendAsync(proef.Team.Noor);
        var vanDaan = await proef.GeopendAsync(proef.Team.Daan);
        Trajectgegevens gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 9, 1) };
        var id = Guid.NewGuid();
        Task<Trajectresultaat> BeginAsync(Guid? dossier) => proef.DoeAsync(db =>
            new Trajectbeheer(db, proef.Klok).BeginAsync(id, proef.Team.Noor.Id, proef.Team.Team.Id, gegevens with { Dossier = dossier }, null, Ct));

        var formulier = (await proef.DoeAsync(db => Voorstellen(db).FormulierAsync(proef.Team.Noor.Id, null, Ct))).ShouldNotBeNull();
        formulier.Dossiers.ShouldHaveSingleItem().Code.ShouldBe(vanNoor.ToString());
        formulier.Voorstel.Dossier.ShouldBe(vanNoor);
        (await BeginAsync(vanDaan)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Dossier");
        (await BeginAsync(vanNoor)).ShouldBe(new Bewaard(id));

        (await proef.DoeAsync(db => new TrajectenQuery(db, proef.Klok).DetailsAsync(id, Ct)))!.Dossiernummer.ShouldBe((await proef.LeesAsync(vanNoor)).Nummer);
    }

    private static PersoonQuery Personen(JeugdhulpDbContext db) => new(db, Dossierlezer.Overzicht(db, Klok), Klok);

    private static Doorverwijzingbeheer Doorverwijzingen(JeugdhulpDbContext db) => new(db, new TrajectenQuery(db, Klok), Klok);

    private static TrajectvoorstellenQuery Voorstellen(JeugdhulpDbContext db) => new(db, new TrajectenQuery(db, Klok), Klok);

    private static async Task<object?> FormulierAsync(JeugdhulpDbContext db, Volgevuld vol, Dossierformuliersoort soort) => await new Dossierbeheer(db, Klok).OpenAsync(vol.Dossier.Id, soort, Ct);

    private Task<Volgevuld> VulAsync() => Volgevuld.MaakAsync(database, "9991", Interlocked.Increment(ref _nummer));

    private async Task<IReadOnlyList<Tijdlijnregel>> TijdlijnAsync(Volgevuld vol, Tijdlijnfilter filter)
    {
        await using var db = database.CreateContext(vol.Testteam.Aanmelding());
        return (await Dossierlezer.Maak(db, Klok).LaadAsync(vol.Dossier.Id, filter, Ct)).ShouldNotBeNull().Tijdlijn.Regels;
    }

    private async Task VertrekAsync(Testteam team, Persoon persoon)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"update gezinslid set tot = '2026-11-01' where gemeente_code = {team.GemeenteCode} and persoon_id = {persoon.Id}", Ct);
    }
}
