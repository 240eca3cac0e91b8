using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

[Trait("Eis", "PLN-04")]
public sealed class DoelTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Planproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_doel_om_te_bekijken_voor_het_plan_begon_wordt_niet_bewaard_en_niet_zo_gewijzigd()
    {
        var (team, plan) = await proef.VulAsync();
        var (doel, begin) = (Guid.NewGuid(), await proef.BegonnenAsync(plan));
        Doelopdracht opdracht = new("Noor slaapt door", "Ouders zien het", begin);

        (await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).MaakAsync(plan, doel, opdracht with { Evaluatiedatum = begin.AddDays(-1) }, Ct))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Evaluatiedatum");
        (await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).MaakAsync(plan, doel, opdracht, Ct))).ShouldBeOfType<PlanOpgeslagen>();
        var versie = (await proef.LaadAsync(team, plan)).ShouldNotBeNull().Plan.Doelen.ShouldHaveSingleItem().Versie;
        (await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).WijzigAsync(plan, doel, versie, 1, opdracht with { Evaluatiedatum = new(2020, 1, 1) }, Ct))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Evaluatiedatum");
    }

    [Fact]
    public async Task Een_dubbele_verzending_geeft_een_doel_en_een_uitkomst()
    {
        var (team, plan) = await proef.VulAsync();
        var (doel, uitkomst) = (Guid.NewGuid(), Guid.NewGuid());
        for (var i = 0; i < 2; i++)
        {
            await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).MaakAsync(plan, doel, new("Noor slaapt door", "Ouders zien het", Vandaag), Ct));
            await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doel, uitkomst, new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag, null), Ct));
        }

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        beeld.Plan.Doelen.ShouldHaveSingleItem().Resultaten.ShouldHaveSingleItem().Uitkomst.ShouldBe(Doeluitkomst.Behaald);
        beeld.Plan.Compleetheid.ShouldBe(Compleetheid.DuidelijkDoel);
    }

    [Fact]
    [Trait("Eis", "PLN-04")]
    public async Task Hetzelfde_formulier_met_een_andere_uitkomst_wordt_niet_voor_bewaard_uitgegeven()
    {
        var (team, plan) = await proef.VulAsync();
        var (doel, ander, id) = (await proef.DoelAsync(team, plan, Vandaag), await proef.DoelAsync(team, plan, Vandaag), Guid.NewGuid());
        Resultaatopdracht gezegd = new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag, "Aan tafel\ngezegd");
        (await BeoordeelAsync(doel, gezegd)).ShouldBeOfType<PlanOpgeslagen>();
        (await BeoordeelAsync(doel, gezegd with { Toelichting = "Aan tafel\r\ngezegd" })).ShouldBeOfType<PlanOpgeslagen>();

        foreach (var (welk, anders) in new[]
        {
            (doel, gezegd with { Uitkomst = Doeluitkomst.NietBehaald }), (doel, gezegd with { Door = Beoordelaar.Jeugdige }), (doel, gezegd with { Datum = Vandaag.AddDays(-1) }), (doel, gezegd with { Toelichting = null }), (ander, gezegd),
        })
        {
            (await BeoordeelAsync(welk, anders)).ShouldBeOfType<PlanGeweigerd>(anders.ToString()).SleutelGebruikt.ShouldBeTrue();
        }

        Task<Planresultaat> BeoordeelAsync(Guid welk, Resultaatopdracht opdracht) => proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, welk, id, opdracht, Ct));
    }

    [Fact]
    public async Task Een_uitkomst_zonder_datum_wordt_niet_bewaard()
    {
        var (team, plan) = await proef.VulAsync();
        var doel = await proef.DoelAsync(team, plan, Vandaag);

        var resultaat = await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doel, Guid.NewGuid(), new(Beoordelaar.Ouder, Doeluitkomst.Behaald, null, null), Ct));

        resultaat.ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Datum");
    }

    [Fact]
    public async Task De_lijst_met_werk_vraagt_in_sql_hetzelfde_als_de_regel_in_het_domein()
    {
        var team = await proef.TeamAsync("9994");
        var plan = Guid.NewGuid();
        await proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, plan, Vandaag.AddDays(-100), Ct));
        var doelen = new List<Guid>();
        foreach (var dag in new DateOnly?[] { null, Vandaag.AddDays(-30), Vandaag, Vandaag.AddDays(1) })
        {
            foreach (var (door, uitkomst, op) in new[] { (Beoordelaar.Ouder, Doeluitkomst.Behaald, -40), (Beoordelaar.Professional, Doeluitkomst.Behaald, -40), (Beoordelaar.Professional, Doeluitkomst.Vervallen, -40), (Beoordelaar.Professional, Doeluitkomst.DeelsBehaald, -40), (Beoordelaar.Jeugdige, Doeluitkomst.NietBehaald, -30) })
            {
                doelen.Add(await proef.DoelAsync(team, plan, dag));
                await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doelen[^1], Guid.NewGuid(), new(door, uitkomst, Vandaag.AddDays(op), null), Ct));
            }

            doelen.Add(await proef.DoelAsync(team, plan, dag));
        }

        var werk = await proef.AlsAsync(team, db => new WerkQuery(db, proef.Klok).PlannenAsync(Ct));

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        var verwacht = beeld.Plan.Doelen.Where(d => d.IsTeLaat(Vandaag)).Select(d => d.Id).ToList();
        verwacht.Count.ShouldBe(3);
        werk.Eerste.Where(r => r.Soort is Werksoort.Evaluatie).Select(r => (r.Bij, r.Id)).ShouldBe(verwacht.Select(id => (plan, id)), ignoreOrder: true);
        werk.Aantallen.ShouldBe([new(Werksoort.Evaluatie, 3), new(Werksoort.AlleenSpreken, 2), new(Werksoort.Vertellen, 1)]);
        foreach (var aantal in werk.Aantallen)
        {
            (await proef.AlsAsync(team, db => new WerkQuery(db, proef.Klok).LaadAsync(aantal.Soort, null, 1, Ct)))!.Regels.ShouldBe(werk.Eerste.Where(r => r.Soort == aantal.Soort));
        }
    }

    [Fact]
    [Trait("Eis", "PLN-05")]
    public async Task De_hulp_aan_een_jeugdige_wordt_een_keer_afgerond_met_hooguit_twee_informanten()
    {
        var (team, plan) = await proef.VulAsync();
        Afrondingopdracht opdracht = new(Vandaag, "01", new() { Tevredenheid = 8, Geholpen = Exitantwoord.Ja }, new() { ZonderHulpVerder = "04" });

        (await RondAfAsync(team.Noor.Id, opdracht with { Reden = "07" })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await RondAfAsync(team.Noor.Id, opdracht with { Ouder = new() { Tevredenheid = 11 } })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Ouder.Tevredenheid");
        (await RondAfAsync(team.Noor.Id, opdracht)).ShouldBeOfType<PlanOpgeslagen>();
        (await RondAfAsync(team.Noor.Id, opdracht)).ShouldBeOfType<PlanVerouderd>();
        (await RondAfAsync(team.Ouder.Id, opdracht)).ShouldBeOfType<PlanOnbekend>();

        var afronding = (await proef.LaadAsync(team, plan))!.Afrondingen.ShouldHaveSingleItem();
        afronding.Metingen.Select(m => (m.Informant, m.Tevredenheid)).ShouldBe([("jeugdige", 8), ("ouder", null)], ignoreOrder: true);

        Task<Planresultaat> RondAfAsync(Guid persoon, Afrondingopdracht o) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, persoon, Guid.NewGuid(), o, Ct));
    }

    [Fact]
    [Trait("Eis", "PLN-05")]
    public async Task Een_andere_laatste_dag_dan_bij_het_traject_wordt_een_keer_gevraagd()
    {
        var (team, plan) = await proef.VulAsync(begonnen: Vandaag.AddDays(-30));
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            db.Add(new Application.Trajecten.Traject
            {
                GemeenteCode = team.GemeenteCode,
                Id = Guid.NewGuid(),
                PersoonId = team.Noor.Id,
                TeamId = team.Team.Id,
                Hulpvorm = "01",
                Uitvoerder = Domain.Trajecten.Uitvoerder.Wijkteam,
                DirecteVerwijzer = Domain.Trajecten.Verwijzer.School,
                VerwijzerCode = "06",
                Crisis = false,
                Aanvang = Vandaag.AddDays(-60),
                Einde = Vandaag.AddDays(-9),
                RedenEinde = "01",
                StandEinde = "Klaar",
            });
            await db.SaveChangesAsync(Ct);
        }

        Afrondingopdracht opdracht = new(Vandaag.AddDays(-2), "01", new(), new());
        Task<Planresultaat> RondAfAsync(Afrondingopdracht o) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Noor.Id, Guid.NewGuid(), o, Ct));

        (await RondAfAsync(opdracht)).ShouldBeOfType<PlanNavraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Veld.ShouldBe("Datum"),
            f => f.Melding.ShouldBe("Bij het traject staat 11-11-2026: Beëindigd volgens plan. Klopt 18-11-2026 toch? Kies dan nog een keer Opslaan."));
        (await RondAfAsync(opdracht with { Datum = Vandaag.AddDays(-9), Reden = "02" })).ShouldBeOfType<PlanNavraag>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await RondAfAsync(opdracht with { Gevraagd = Application.Trajecten.Eindvoorstel.Sleutel(Vandaag.AddDays(-3), "01") })).ShouldBeOfType<PlanNavraag>("it was asked about another day");
        (await RondAfAsync(opdracht with { Gevraagd = Application.Trajecten.Eindvoorstel.Sleutel(Vandaag.AddDays(-2), "01") })).ShouldBeOfType<PlanOpgeslagen>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Eis", "PLN-05")]
    public async Task Een_afronding_wordt_verbeterd_en_wat_er_stond_blijft_te_zien(bool afgesloten)
    {
        var (team, plan) = await proef.VulAsync(begonnen: Vandaag.AddDays(-30));
        Afrondingopdracht eerst = new(Vandaag, "02", new() { Tevredenheid = 8 }, new() { ZonderHulpVerder = "04" });
        await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Noor.Id, Guid.NewGuid(), eerst, Ct));
        if (afgesloten)
        {
            var stand = await proef.VersieAsync(plan);
            await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, stand, Vandaag, "Klaar", Ct));
        }

        var versie = (await NuAsync()).Versie;
        Afrondingopdracht beter = new(Vandaag.AddDays(-9), "01", new() { Tevredenheid = 7, Toelichting = "Fijn" }, new());

        (await VerbeterAsync(versie, eerst)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
        (await VerbeterAsync(versie, beter with { Datum = Vandaag.AddDays(-31) })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Datum");
        (await VerbeterAsync(versie, beter)).ShouldBeOfType<PlanOpgeslagen>();
        (await VerbeterAsync(versie, beter)).ShouldBeOfType<PlanOpgeslagen>("the same form once more");
        (await VerbeterAsync(versie, eerst)).ShouldBeOfType<PlanVerouderd>().Versie.ShouldBe((await NuAsync()).Versie);

        var nu = await NuAsync();
        (nu.Datum, nu.Reden).ShouldBe((Vandaag.AddDays(-9), "01"));
        nu.Metingen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Informant.ShouldBe(Afrondingmeting.Jeugdige), m => m.Tevredenheid.ShouldBe(7), m => m.Toelichting.ShouldBe("Fijn"));
        var velden = (await proef.LaadAsync(team, plan))!.Plan.Wijzigingen.SelectMany(w => w.Velden).Where(v => v.Veld.StartsWith("Noor", StringComparison.Ordinal)).ToList();
        velden.Select(v => v.Veld).ShouldBe(["Noor: laatste dag van de hulp", "Noor: waarom de hulp stopt", "Noor: cijfer volgens jeugdige", "Noor: in eigen woorden van de jeugdige", "Noor: zonder hulp verder volgens ouder"]);
        velden[0].ShouldBe(new("Noor: laatste dag van de hulp", "20-11-2026", "11-11-2026"));
        (await VerbeterVanAsync(team.Daan.Id, versie, beter)).ShouldBeOfType<PlanOnbekend>();

        async Task<Afronding> NuAsync() => (await proef.LaadAsync(team, plan))!.Afrondingen.ShouldHaveSingleItem();
        Task<Planresultaat> VerbeterAsync(uint gelezen, Afrondingopdracht o) => VerbeterVanAsync(team.Noor.Id, gelezen, o);
        Task<Planresultaat> VerbeterVanAsync(Guid persoon, uint gelezen, Afrondingopdracht o) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).VerbeterAfrondingAsync(plan, persoon, gelezen, o, Ct));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Een_plan_met_alles_erbij_vraagt_hoogstens_tien_opdrachten(bool metHulpvragen)
    {
        var (team, plan) = await proef.VulAsync();
        for (var i = 0; i < 3; i++)
        {
            await proef.DoelAsync(team, plan, Vandaag);
            await proef.HulpvraagAsync(team);
        }

        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(proef.Database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, team.Aanmelding());
        var query = new PlanQuery(db, proef.Klok);

        if (metHulpvragen)
        {
            (await query.MetHulpvragenAsync(plan, Ct)).ShouldNotBeNull().Erbij.Count.ShouldBe(3);
        }
        else
        {
            (await query.LaadAsync(plan, Ct)).ShouldNotBeNull().Plan.Doelen.Count.ShouldBe(3);
        }

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(10, string.Join("\n", teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "PRV-10")]
    public async Task Overdragen_gaat_alleen_met_toestemming_en_met_wat_gekozen_is()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.ToestemmingAsync(team, Partnersoort.School);
        Overdrachtopdracht opdracht = new("De school", "Begeleiding in de klas", ["doelen"], "Marieke Jansen", Vandaag) { Partner = "school" };

        (await proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(plan, Guid.NewGuid(), opdracht with { ToestemmingVan = null, Delen = ["alles"] }, Ct)))
            .ShouldBeOfType<PlanGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["ToestemmingVan", "Delen"]);
        (await proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(plan, Guid.NewGuid(), opdracht, Ct))).ShouldBeOfType<PlanOpgeslagen>();

        (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).MetOverdrachtenAsync(plan, Ct))).ShouldNotBeNull().Erbij.Eerdere.ShouldHaveSingleItem().Delen.ShouldBe(["doelen"]);
    }

    [Fact]
    [Trait("Eis", "PRV-10")]
    public async Task De_stukken_blijven_zoals_ze_waren_met_alleen_wat_gekozen_is()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.ToestemmingAsync(team, Partnersoort.School);
        await proef.WijzigAsync(team, plan, new() { Hulpvraag = "Wij willen rust", Feiten = "Drie keer te laat", FeitenBron = "School", InterneNotitie = "Niet voor anderen" });
        var (mee, thuis) = (await ContactAsync(team, team.Noor.Id), await ContactAsync(team, team.Noor.Id));
        var metAnder = await ContactAsync(team, team.Noor.Id, team.Ouder.Id);
        Overdrachtopdracht opdracht = new("De school", "Begeleiding in de klas", ["feiten"], "Marieke Jansen", Vandaag) { Partner = "school", Contacten = [mee] };
        Task<Planresultaat> DraagOverAsync(Guid id, Overdrachtopdracht o) => proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(plan, id, o, Ct));

        (await DraagOverAsync(Guid.NewGuid(), opdracht with { Contacten = [metAnder] })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Contacten");
        (await DraagOverAsync(Guid.NewGuid(), opdracht with { Delen = [], Contacten = [] })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Delen");
        var id = Guid.NewGuid();
        (await DraagOverAsync(id, opdracht)).ShouldBeOfType<PlanOpgeslagen>();
        await proef.WijzigAsync(team, plan, new() { Feiten = "Niet meer te laat", FeitenBron = "School" }, gezien: 1);

        var inhoud = (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).PakketAsync(plan, id, Ct)))!.Value.Pakket.Inhoud;
        (inhoud.Gegevens.Feiten, inhoud.Gegevens.Hulpvraag, inhoud.Gegevens.InterneNotitie).ShouldBe(("Drie keer te laat", null, null));
        inhoud.Feiten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.ContactId.ShouldBe(mee), f => f.Feit.ShouldBe("Noor kwam niet"), f => f.Bron.ShouldBe("School"));
        (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).MetOverdrachtenAsync(plan, Ct)))!.Value.Erbij.Feiten.Select(f => f.ContactId).ShouldBe([mee, thuis], ignoreOrder: true);
    }

    /// <summary>A contact with a fact about these people.</summary>
    private async Task<Guid> ContactAsync(Testteam team, params Guid[] personen)
    {
        var feiten = new Contactfeiten { Datum = Vandaag.AddDays(-3), Activiteit = Activiteit.Begeleiding };
        var contact = new Contact { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), OpdrachtId = Guid.NewGuid(), Datum = feiten.Datum, GeregistreerdOp = proef.Klok.GetUtcNow(), MedewerkerId = team.Medewerker.Id, TeamId = team.Team.Id, Activiteit = feiten.Activiteit, GerichtOp = GerichtOp.Gezin, Feit = "Noor kwam niet", FeitBron = "School" };
        contact.Regels.AddRange(personen.Select(p => Regelbouwer.Maak(contact, p, null, Uitkomstbeeld.Maak(feiten, null, Proefnorm.Nu, "Voorbeeld A"))));
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(contact);
        await db.SaveChangesAsync(Ct);
        return contact.Id;
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Zonder_toestemming_voor_elke_jeugdige_gaat_er_niets_over()
    {
        var (team, plan) = await proef.VulAsync();
        Overdrachtopdracht opdracht = new("De school", "Begeleiding in de klas", ["doelen"], "Marieke Jansen", Vandaag) { Partner = "school" };
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            db.AddRange(team.Toestemming(team.Noor, Partnersoort.School, Vandaag), team.Toestemming(team.Daan, Partnersoort.Huisarts, Vandaag));
            await db.SaveChangesAsync(Ct);
        }

        var resultaat = await proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(plan, Guid.NewGuid(), opdracht, Ct));

        var fout = resultaat.ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem();
        fout.Veld.ShouldBe("Partner");
        fout.Melding.ShouldContain("Daan van Dijk: niet gevraagd.");
        fout.Melding.ShouldNotContain("Noor");
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task De_stukken_gaan_dicht_als_de_toestemming_is_ingetrokken()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.ToestemmingAsync(team, Partnersoort.School);
        var id = Guid.NewGuid();
        await proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(plan, id, new("De school", "Begeleiding in de klas", ["doelen"], "Marieke Jansen", Vandaag) { Partner = "school" }, Ct));
        (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).PakketAsync(plan, id, Ct))).ShouldNotBeNull().Pakket.Zonder.ShouldBeEmpty();

        await proef.ToestemmingAsync(team, Partnersoort.School, Deelantwoord.Ingetrokken);

        (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).PakketAsync(plan, id, Ct))).ShouldNotBeNull().Pakket.Zonder.Select(z => z.Stand).ShouldBe([Deelstand.Ingetrokken, Deelstand.Ingetrokken]);
    }
}
