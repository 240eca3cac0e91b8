using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Plannen;

[Trait("Eis", "PLN-01")]
public sealed class PlannenTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private static readonly string[] Delen = ["", "/wijzigen", "/doelen/nieuw", "/vaststellen", "/afdrukken", "/afronden", "/overdragen"];

    [Fact]
    public async Task Een_buurgemeente_en_een_andere_rol_komen_er_niet_bij()
    {
        var plan = await web.PlanAsync();

        foreach (var deel in Delen)
        {
            (await CodeAsync(web.Buur, plan + deel)).ShouldBe(HttpStatusCode.NotFound, deel);
            (await CodeAsync(web.Beleid, plan + deel)).ShouldBe(HttpStatusCode.Forbidden, deel);
            (await CodeAsync(web.Bezoeker(), plan + deel)).ShouldBe(HttpStatusCode.Redirect, deel);
        }

        (await CodeAsync(web.Consulent, $"/plannen/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Consulent, $"/plannen/beginnen/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Elke_pagina_van_een_leeg_plan_is_te_lezen()
    {
        var plan = await web.PlanAsync();

        foreach (var deel in Delen)
        {
            (await CodeAsync(web.Consulent, plan + deel)).ShouldBe(HttpStatusCode.OK, deel);
        }

        (await web.Consulent.PaginaAsync("/plannen")).QuerySelector("h1")!.TextContent.ShouldBe("Plannen");
    }

    [Fact]
    public async Task Van_begin_tot_afsluiten()
    {
        var plan = await web.PlanAsync();
        (await StuurAsync($"{plan}/wijzigen", [new("Form.Aard", "Ruzie thuis"), new("Form.Deelnemers[0].Wens", "Minder ruzie"), new("Form.InterneNotitie", "Niet voor het gezin")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StuurAsync($"{plan}/doelen/nieuw", [new("Form.Wat", "Noor slaapt elke nacht door"), new("Form.HoeGezien", "De ouders schrijven het op"), new("Form.Evaluatiedatum", "1-3-2027")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StuurAsync(plan, [new("Actie.Wat", "Voorlezen"), new("Actie.Wie", "Vader"), new("Actie.Voor", "1-12-2026")], "#afspraak")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StuurAsync($"{plan}/vaststellen", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pagina = await web.Consulent.PaginaAsync(plan);
        var doel = pagina.QuerySelector(".plandoel a")!.GetAttribute("href")!;
        (await StuurAsync(doel, [new("Resultaat.Door", "ouder"), new("Resultaat.Uitkomst", "behaald"), new("Resultaat.Datum", "20-11-2026")], "#resultaat")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StuurAsync($"{plan}/afronden/{web.Team.Noor.Id}", [new("Form.Datum", "20-11-2026"), new("Form.Reden", "01"), new("Form.Jeugdige.Tevredenheid", "8")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StuurAsync($"{plan}/afronden", [new("Form.Reden", "Het gaat goed")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var eind = await web.Consulent.PaginaAsync(plan);
        eind.Body!.TextContent.ShouldContain("Afgesloten");
        eind.QuerySelectorAll("a").ShouldNotContain(a => a.TextContent == "Wijzigen");
        (await web.Consulent.PaginaAsync(eind.QuerySelector("a[href^='/plannen/versies/']")!.GetAttribute("href")!)).Body!.TextContent.ShouldContain("Ruzie thuis");
        var afronding = await web.Consulent.PaginaAsync($"{plan}/afronden");
        afronding.Body!.TextContent.ShouldContain("8 (van 10)");
        afronding.Body.TextContent.ShouldContain("Beëindigd volgens plan");
    }

    [Fact]
    [Trait("Eis", "PLN-01")]
    public async Task Een_plan_dat_bij_vergissing_is_afgesloten_gaat_met_een_reden_weer_open()
    {
        var plan = await web.PlanAsync();
        (await StuurAsync($"{plan}/afronden", [new("Form.Reden", "Het gaat goed")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var zonder = await StuurAsync(plan, [], "#heropenen form");
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("#Heropen_Reden-fout")!.TextContent.ShouldContain("Vul in waarom u het plan heropent.");
        using var goed = await StuurAsync(plan, [new("Heropen.Reden", "Verkeerd gezin")], "#heropenen form");

        goed.Headers.Location!.OriginalString.ShouldBe(plan);
        var pagina = await web.Consulent.PaginaAsync(plan);
        pagina.QuerySelector("#meldingen")!.TextContent.ShouldContain("Het plan is weer open.");
        pagina.QuerySelectorAll("a").ShouldContain(a => a.TextContent == "Wijzigen");
        pagina.QuerySelector("ol.geschiedenis")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Verkeerd gezin"), t => t.ShouldContain("Het gaat goed"));
    }

    [Fact]
    [Trait("Eis", "PRV-05")]
    public async Task Op_papier_voor_het_gezin_staat_geen_notitie_voor_collegas()
    {
        var plan = await web.PlanAsync();
        await StuurAsync($"{plan}/wijzigen", [new("Form.InterneNotitie", "Niet voor het gezin"), new("Form.Feiten", "Drie keer te laat"), new("Form.FeitenBron", "School"), new("Form.Deelnemers[0].Wens", "Minder ruzie")]);
        var voor = await web.TelAsync(Handeling.PlanAfgedrukt);

        var papier = (await web.Consulent.PaginaAsync($"{plan}/afdrukken")).Body!.TextContent;

        papier.ShouldNotContain("Niet voor het gezin");
        papier.ShouldContain("Drie keer te laat");
        papier.ShouldContain("Minder ruzie");
        (await web.TelAsync(Handeling.PlanAfgedrukt)).ShouldBe(voor + 1);
    }

    [Fact]
    public async Task Wat_na_het_vaststellen_veranderde_staat_er_met_de_dag_bij_ook_op_papier()
    {
        var plan = await web.PlanAsync();
        await StuurAsync($"{plan}/wijzigen", [new("Form.AardOnbekend", "true")]);
        using var vast = await StuurAsync($"{plan}/vaststellen", []);
        vast.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync($"{plan}/afdrukken")).QuerySelector("main")!.TextContent.ShouldNotContain("Daarna veranderde");
        var (id, doel, later) = (Guid.Parse(plan.Split('/')[^1]), Guid.NewGuid(), web.Klok.GetUtcNow().AddDays(3));
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var wie = await db.Planwijzigingen.IgnoreQueryFilters().Where(w => w.GezinsplanId == id).Select(w => w.DoorAccountId).FirstAsync();
            db.Add(new Plandoel { GemeenteCode = Webfabriek.GemeenteA, Id = doel, GezinsplanId = id, Wat = "Noor slaapt door", BegonnenOp = new(2026, 11, 23) });
            db.AddRange(Wijziging(wie, doel, new("Doel", null, "Noor slaapt door")), Wijziging(wie, null, new("Afspraak", null, "Voorlezen (vader)")));
            await db.SaveChangesAsync();
        }

        (await web.Consulent.PaginaAsync($"{plan}/afdrukken")).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Daarna veranderde er iets in de tekst of in wat we afspraken, voor het laatst op 23-11-2026."),
            t => t.ShouldContain("Dit doel kwam erbij op 23-11-2026, nadat we het plan afspraken."));
        (await web.Consulent.PaginaAsync(plan)).QuerySelector(".plandoel")!.TextContent.ShouldContain("Erbij gekomen op 23-11-2026, na het vaststellen.");

        Planwijziging Wijziging(Guid wie, Guid? wat, Veldwijziging veld) =>
            new() { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.CreateVersion7(later), GezinsplanId = id, PlandoelId = wat, Op = later, DoorAccountId = wie, DoorNaam = "Een collega", Velden = [veld] };
    }

    [Fact]
    public async Task Wie_te_laat_bewaart_houdt_de_eigen_tekst_en_ziet_die_van_de_ander()
    {
        var plan = await web.PlanAsync();
        var adres = $"{plan}/wijzigen";
        var oud = await web.Consulent.PaginaAsync(adres);
        await StuurAsync(adres, [new("Form.WanneerKlaar", "Als het slapen lukt")]);

        using var antwoord = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.WanneerKlaar", "Over een jaar")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await antwoord.HtmlAsync();
        pagina.Body!.TextContent.ShouldContain("Als het slapen lukt");
        pagina.QuerySelector("#Form_WanneerKlaar")!.TextContent.Trim().ShouldBe("Over een jaar");
        using var toch = await web.Consulent.VerstuurAsync(adres, pagina, []);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync(plan)).Body!.TextContent.ShouldContain("Over een jaar");
    }

    [Theory]
    [InlineData("/afronden", "#sluiten", "Form.Datum", "31-2-2026", "20-11-2026")]
    [InlineData("/vaststellen", "form[method=post]", "Form.Hulpvragen[0].EigenHulp", "onzin", "")]
    public async Task Een_plan_dat_een_ander_wijzigde_wordt_niet_ongezien_vastgesteld_of_afgesloten(string deel, string formulier, string veld, string onleesbaar, string goed)
    {
        var plan = await web.PlanAsync();
        var mijn = await web.Consulent.PaginaAsync(plan + deel);
        await StuurAsync($"{plan}/wijzigen", [new("Form.Aard", "Ruzie thuis")]);

        using var eerst = await web.Consulent.VerstuurAsync(plan + deel, mijn, [new(veld, onleesbaar)], $"main {formulier}");
        using var daarna = await web.Consulent.VerstuurAsync(plan + deel, await eerst.HtmlAsync(), [new(veld, goed), new("Form.Reden", "Het gaat goed")], $"main {formulier}");
        using var toch = await web.Consulent.VerstuurAsync(plan + deel, await daarna.HtmlAsync(), [], $"main {formulier}");

        eerst.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/wijzigen", "form[method=post]", "Form.Feiten", "Drie keer te laat", "Form_FeitenBron")]
    [InlineData("/wijzigen", "form[method=post]", "Form.Deelnemers[0].NietAlleen", "anders", "Form_Deelnemers_0__NietAlleenToelichting")]
    [InlineData("/wijzigen", "form[method=post]", "Form.BegonnenOp", "21-11-2026", "Form_BegonnenOp")]
    [InlineData("/doelen/nieuw", "form[method=post]", "Form.HoeGezien", "Dat zien we wel", "Form_Wat")]
    [InlineData("", "#afspraak", "Actie.Wat", "Voorlezen", "Actie_Wie")]
    [InlineData("/afronden", "#sluiten", "Form.Datum", "20-11-2026", "Form_Reden")]
    [InlineData("/overdragen", "form[method=post]", "Form.Aan", "School", "Form_Waarom")]
    public async Task Een_fout_staat_bij_het_veld_en_wat_getypt_is_blijft_staan(string deel, string formulier, string veld, string waarde, string fout)
    {
        var plan = await web.PlanAsync();

        using var antwoord = await StuurAsync(plan + deel, [new(veld, waarde)], $"main {formulier}");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector($"#{fout}-fout").ShouldNotBeNull();
        var invoer = pagina.QuerySelector($"[name='{veld}']")!;
        (invoer.GetAttribute("value") ?? invoer.QuerySelector("option[selected]")?.GetAttribute("value") ?? invoer.TextContent.Trim()).ShouldBe(waarde);
    }

    [Fact]
    public async Task Een_plan_begint_op_de_dag_die_wordt_ingevuld_en_een_verkeerde_dag_staat_bij_het_veld()
    {
        var adres = await web.BeginadresAsync();

        using var fout = await StuurAsync(adres, [new("Form.BegonnenOp", "21-11-2026")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_BegonnenOp-fout")!.TextContent.ShouldContain("Deze dag moet nog komen.");
        pagina.QuerySelector("#Form_BegonnenOp")!.GetAttribute("value").ShouldBe("21-11-2026");
        using var goed = await web.Consulent.VerstuurAsync(adres, pagina, [new("Form.BegonnenOp", "1-9-2026")]);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var plan = goed.Headers.Location!.OriginalString;
        (await web.Consulent.PaginaAsync(plan)).Body!.TextContent.ShouldContain("Begonnen op 1-9-2026");
        (await web.Consulent.PaginaAsync($"{plan}/wijzigen")).QuerySelector("#Form_BegonnenOp")!.GetAttribute("value").ShouldBe("1-9-2026");
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Hoe_de_hulp_eindigde_wordt_een_keer_ingevuld()
    {
        var daan = web.Team.Daan.Id;
        var plan = await web.PlanAsync(daan);
        var (traject, dossier) = await web.HulpAsync();
        await StuurAsync($"{plan}/afronden/{daan}", [new("Form.Datum", "20-11-2026"), new("Form.Reden", "02")]);

        (await IngevuldAsync($"/trajecten/{traject}/sluiten", "Form.Einde", "Form.RedenEinde")).ShouldBe(("20-11-2026", "02"));
        (await IngevuldAsync($"/dossiers/{dossier}/sluiten", "Form.Einde", "Form.Reden")).ShouldBe(("20-11-2026", "02"));
        (await IngevuldAsync($"{await web.PlanAsync(daan)}/afronden/{daan}", "Form.Datum", "Form.Reden")).ShouldBe((null, null), "the traject still runs");

        await AndersAsync($"/trajecten/{traject}/sluiten", [new("Form.RedenEinde", "03"), new("Form.StandEinde", "Het gaat goed")], "Form_RedenEinde", "Bij de afronding in het plan staat 20-11-2026: ");

        (await IngevuldAsync($"/dossiers/{dossier}/sluiten", "Form.Einde", "Form.Reden")).ShouldBe(("20-11-2026", "03"));
        var tweede = $"{await web.PlanAsync(daan)}/afronden/{daan}";
        (await IngevuldAsync(tweede, "Form.Datum", "Form.Reden")).ShouldBe(("20-11-2026", "03"));
        (await web.Consulent.PaginaAsync(tweede)).QuerySelector("#Form_Datum-hint")!.TextContent.ShouldStartWith("Bij het traject staat 20-11-2026: ");

        var doelen = await StuurAsync($"/dossiers/{dossier}/sluiten", [new("Form.Doelen", "behaald")]);
        (await doelen.HtmlAsync()).QuerySelector("#Form_Doelen-fout")!.TextContent.ShouldContain("Bij dit dossier is geen plan met doelen.");
        (await web.Consulent.PaginaAsync($"/dossiers/{dossier}/sluiten")).QuerySelector("[name='Form.Doelen'][checked]")!.GetAttribute("value").ShouldBe("geenDoelen");
        await AndersAsync($"/dossiers/{dossier}/sluiten", [new("Form.Reden", "01")], "Form_Reden", "Bij het traject staat 20-11-2026: ");
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Bij_het_afsluiten_van_een_dossier_staat_wat_er_van_de_doelen_is_gezegd_en_wat_open_blijft()
    {
        var plan = await web.PlanAsync();
        (await StuurAsync($"{plan}/doelen/nieuw", [new("Form.Wat", "Noor gaat elke dag naar school"), new("Form.HoeGezien", "De school schrijft het op"), new("Form.Evaluatiedatum", "1-3-2027")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adres = $"/dossiers/{await web.DossierAsync(web.Team.Noor.Id, 7002, new(2026, 9, 1))}/sluiten";

        var tekst = (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!.TextContent;

        tekst.ShouldContain("1 doel, nog niet beoordeeld. Het plan blijft open.");
        tekst.ShouldNotContain("Noor gaat elke dag naar school", customMessage: "the text stays in the plan");
        using var fout = await StuurAsync(adres, [new("Form.Doelen", "geenDoelen")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#Form_Doelen-fout")!.TextContent.ShouldContain("In het plan bij dit dossier sta");
    }

    [Fact]
    [Trait("Eis", "TRJ-10")]
    public async Task Waar_het_team_bekrachtigt_besluit_wie_het_vaststelde_niet_en_ziet_wie_er_niet_werkt_het_niet()
    {
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Application.Dossiers.Dossierafspraak { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TeltMee = [Domain.Dossiers.Dossierstatus.Actief], GeldtVanaf = new(2015, 1, 1), Gegevens = [], WekenZonderContact = 8, AndereWetten = false, PlanBekrachtigen = true, DoorAccountId = web.Team.Account.Id, Door = "x", Op = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero) });
            await db.SaveChangesAsync();
        }

        var plan = await web.PlanAsync();
        await StuurAsync($"{plan}/wijzigen", [new("Form.Aard", "Ruzie thuis")]);
        (await web.Consulent.PaginaAsync($"{plan}/vaststellen")).QuerySelector("main")!.TextContent.ShouldContain("Een collega van het team leest het plan daarna.");
        (await StuurAsync($"{plan}/vaststellen", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var eigen = (await web.Consulent.PaginaAsync(plan)).QuerySelector("main")!;
        eigen.TextContent.ShouldContain("Een collega van het team bekrachtigt dit plan nog.");
        eigen.QuerySelector("#besluit").ShouldBeNull("who adopted it does not decide");
        eigen.QuerySelectorAll(".samenvatting dt").Single(d => d.TextContent == "Plan").NextElementSibling!.TextContent.ShouldStartWith("Voorgelegd aan het team op");
        eigen.QuerySelectorAll("h3, dd").Select(e => e.TextContent).ShouldNotContain(t => t.StartsWith("Vastgesteld", StringComparison.Ordinal));
        (await web.Consulent.PaginaAsync(eigen.QuerySelector("h1 a")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent.ShouldContain("voorgelegd aan het team");

        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var geweigerd = await ander.GetAsync(plan);

        geweigerd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await web.TelAsync(Handeling.PlanBeslist)).ShouldBe(0);

        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var medewerker = new Application.Gemeenten.Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
            db.AddRange(medewerker, new Application.Gemeenten.Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = web.Team.Team.Id, MedewerkerId = medewerker.Id, Van = new(2020, 1, 1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var collega = await web.MeldAanAsync(account);
        var besluit = await collega.PaginaAsync(plan);
        using var leeg = await collega.VerstuurAsync(plan, besluit, [], "#besluit form");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var terug = await collega.VerstuurAsync(plan, besluit, [new("Besluit.Besluit", "teruggegeven"), new("Besluit.Reden", "teVeelTaken"), new("Besluit.Toelichting", "Drie huisbezoeken per week lukt niet")], "#besluit form");
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TelAsync(Handeling.PlanBeslist)).ShouldBe(1);
        (await web.Consulent.PaginaAsync(plan)).QuerySelector("main")!.TextContent.ShouldContain("Het team gaf dit plan terug.");
        (await web.Consulent.PaginaAsync("/werk/planterug")).QuerySelector("main")!.TextContent.ShouldContain("Pas het plan aan en stel het opnieuw vast");
    }

    [Fact]
    [Trait("Eis", "PRV-10")]
    public async Task Een_overdracht_bevat_alleen_wat_gekozen_is()
    {
        var plan = await web.PlanAsync();
        await StuurAsync($"{plan}/wijzigen", [new("Form.Hulpvraag", "Wij willen rust"), new("Form.Feiten", "Drie keer te laat"), new("Form.FeitenBron", "School")]);

        await web.ToestemmingAsync(Domain.Jeugdigen.Partnersoort.School);

        using var antwoord = await StuurAsync($"{plan}/overdragen", [new("Form.Partner", "school"), new("Form.Aan", "De school"), new("Form.Waarom", "Begeleiding"), new("Form.Delen", "feiten"), new("Form.ToestemmingVan", "Moeder"), new("Form.ToestemmingOp", "19-11-2026")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stukken = (await web.Consulent.PaginaAsync(antwoord.Headers.Location!.OriginalString)).Body!.TextContent;
        stukken.ShouldContain("Drie keer te laat");
        stukken.ShouldNotContain("Wij willen rust");
        await StuurAsync($"{plan}/wijzigen", [new("Form.Feiten", "Niet meer te laat")]);
        (await web.Consulent.PaginaAsync(antwoord.Headers.Location!.OriginalString)).Body!.TextContent.ShouldContain("Drie keer te laat", Case.Sensitive, "what was handed over stays as it was");
    }

    [Fact]
    [Trait("Eis", "PRV-10")]
    public async Task Toestemming_die_er_is_staat_al_in_het_formulier_van_de_overdracht()
    {
        var (een, kind) = (new DateOnly(2026, 11, 1), web.Team.Daan);
        var adres = $"{await web.PlanAsync(kind.Id)}/overdragen";
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("[name='Form.ToestemmingVan']")!.GetAttribute("value").ShouldBeNullOrEmpty();

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(web.Team.Toestemming(kind, Domain.Jeugdigen.Partnersoort.Huisarts, een));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var pagina = await web.Consulent.PaginaAsync(adres);
        pagina.QuerySelector("[name='Form.Partner'] option[selected]")!.GetAttribute("value").ShouldBe("huisarts");
        pagina.QuerySelector("[name='Form.ToestemmingVan']")!.GetAttribute("value").ShouldBe(web.Team.Ouder.VolledigeNaam);
        pagina.QuerySelector("[name='Form.ToestemmingOp']")!.GetAttribute("value").ShouldBe("1-11-2026");

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(web.Team.Toestemming(kind, Domain.Jeugdigen.Partnersoort.School, een.AddDays(1)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        pagina = await web.Consulent.PaginaAsync(adres);
        pagina.QuerySelector("[name='Form.ToestemmingVan']")!.GetAttribute("value").ShouldBeNullOrEmpty("the worker chooses which");
        var tweede = pagina.QuerySelectorAll("main a").Last(a => a.TextContent == "vul dit in").GetAttribute("href")!;
        (await web.Consulent.PaginaAsync(tweede)).QuerySelector("[name='Form.ToestemmingOp']")!.GetAttribute("value").ShouldBe("2-11-2026");
    }

    /// <summary>Sends what differs from what stands elsewhere: that is asked once and then kept, with all that was typed.</summary>
    private async Task AndersAsync(string adres, KeyValuePair<string, string?>[] velden, string veld, string vraag)
    {
        using var eerst = await StuurAsync(adres, velden);
        eerst.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await eerst.HtmlAsync();
        pagina.QuerySelector($"#{veld}-fout")!.TextContent.ShouldContain(vraag);
        using var daarna = await web.Consulent.VerstuurAsync(adres, pagina, [], "main form[method=post]");
        daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The day and the choice with which a form opens; null when they are empty.</summary>
    private async Task<(string? Dag, string? Keuze)> IngevuldAsync(string adres, string dag, string keuze)
    {
        var pagina = await web.Consulent.PaginaAsync(adres);
        var (veld, gekozen) = (pagina.QuerySelector($"main [name='{dag}']")!, pagina.QuerySelector($"main [name='{keuze}'] option[selected]"));
        return (veld.GetAttribute("value") is { Length: > 0 } waarde ? waarde : null, gekozen?.GetAttribute("value") is { Length: > 0 } code ? code : null);
    }

    private async Task<HttpResponseMessage> StuurAsync(string adres, KeyValuePair<string, string?>[] velden, string formulier = "main form[method=post]") =>
        await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), velden, formulier);

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
        return antwoord.StatusCode;
    }
}
