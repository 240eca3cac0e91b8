using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Pages.Werk;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>Whoever has to mend what a check found comes, with one click, to the field in which it is mended.</summary>
[Trait("Eis", "CBS-02")]
public sealed class HerstelwegenTests(HerstelwegenTests.Proef web) : IClassFixture<HerstelwegenTests.Proef>
{
    /// <summary>Mended by the gemeente or at the delivery itself.</summary>
    private static readonly Herstelplek[] NietBijHetTeam = [Herstelplek.Levering, Herstelplek.Instellingen, Herstelplek.Teams, Herstelplek.Geen];

    public static TheoryData<string> Codes => [.. Controles.Alle.Where(c => !NietBijHetTeam.Contains(c.Waar)).Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Elke_bevinding_leidt_naar_het_veld_waarin_zij_wordt_verbeterd(string code)
    {
        var adres = await NaarAsync(code);
        var document = await web.Consulent.PaginaAsync(adres.Split('#')[0]);

        if (adres.EndsWith("#contacten", StringComparison.Ordinal))
        {
            // Which of them is wrong nobody knows: each is a link.
            document.QuerySelector("#contacten a[href^='/contacten/']").ShouldNotBeNull(adres);
        }
        else if (adres.EndsWith("#Form_Klasse", StringComparison.Ordinal))
        {
            // The classes to choose from are worked out from the contact, which here is made up; the reason stands beside them.
            document.GetElementById("Form_Reden").ShouldNotBeNull(adres);
        }
        else if (adres != "/jeugdigen/dubbel")
        {
            // Two persons are laid beside each other from a list.
            var veld = document.GetElementById(adres.Split('#')[1]).ShouldNotBeNull(adres);
            IsVeld(veld).ShouldBeTrue($"{adres} is a {veld.TagName}");
            ((veld as IHtmlInputElement)?.Type is "hidden").ShouldBeFalse();
        }
    }

    [Theory]
    [Trait("Eis", "CBS-03")]
    [InlineData("R08")]
    [InlineData("I06")]
    [InlineData("I16")]
    public async Task Op_dossiers_leidt_een_bevinding_naar_het_einde_van_de_hulp_in_het_dossier(string code)
    {
        await LeidtNaarVeldAsync(code, web.ZonderPlan.Noor.Id, web.Open, $"/dossiers/{web.Open}/sluiten#Form_Einde");
        await LeidtNaarVeldAsync(code, web.Team.Noor.Id, web.Samen, $"/dossiers/{web.Samen}/personen?uit={web.Team.Noor.Id}#Form_Vanaf");
        await LeidtNaarVeldAsync(code, web.ZonderPlan.Daan.Id, web.Dicht, $"/dossiers/{web.Dicht}/heropenen#Form_Reden");
    }

    [Theory]
    [Trait("Eis", "CBS-03")]
    [InlineData("R24")]
    [InlineData("R21")]
    public async Task Op_dossiers_gaat_een_dossier_dat_dicht_is_eerst_weer_open(string code) =>
        await LeidtNaarVeldAsync(code, web.ZonderPlan.Daan.Id, web.Dicht, $"/dossiers/{web.Dicht}/heropenen#Form_Reden");

    [Theory]
    [Trait("Eis", "CBS-03")]
    [InlineData("R15", "Crisis")]
    [InlineData("R12", "Verwijzer")]
    [InlineData("R06", "Begin")]
    public async Task Op_dossiers_worden_begin_verwijzer_en_crisis_bij_het_dossier_verbeterd_ook_als_het_dicht_is(string code, string veld)
    {
        await LeidtNaarVeldAsync(code, web.ZonderPlan.Noor.Id, web.Open, $"/dossiers/{web.Open}/wijzigen#Form_{veld}");
        await LeidtNaarVeldAsync(code, web.ZonderPlan.Daan.Id, web.Dicht, $"/dossiers/{web.Dicht}/wijzigen#Form_{veld}");
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Op_dossiers_staat_de_reden_van_het_einde_bij_het_traject_en_anders_in_het_plan()
    {
        await LeidtNaarVeldAsync("R24", web.ZonderPlan.Noor.Id, web.Open, $"/trajecten/{web.TrajectZonderPlan}/sluiten#Form_RedenEinde");
        await LeidtNaarVeldAsync("R24", web.Team.Daan.Id, web.Samen, $"/plannen/{web.Plan}/afronden/{web.Team.Daan.Id}#Form_Reden");
    }

    [Fact]
    public async Task Wat_ter_informatie_is_zegt_dat_en_leidt_naar_wat_het_betreft()
    {
        var adres = await NaarAsync("M08");

        adres.ShouldBe($"/trajecten/{web.Traject}");
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldNotContain("Ga naar nergens");
        Controles.Van("M08").Waar.ShouldBe(Herstelplek.Geen);
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Wat_landelijk_geen_hulp_is_en_vastligt_wordt_beeindigd_of_ingetrokken_en_dat_formulier_is_dan_open()
    {
        var adres = await NaarAsync("I23");

        adres.ShouldBe($"/trajecten/{web.Traject}?open=intrekken#Intrek_Reden");
        (await web.Consulent.PaginaAsync(adres.Split('#')[0])).GetElementById("Intrek_Reden")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        (await web.Consulent.PaginaAsync($"/trajecten/{web.Traject}")).GetElementById("Intrek_Reden")!.Closest("details")!.HasAttribute("open").ShouldBeFalse();
        var zin = Controles.Van("I23").Zin;
        var regel = (await web.Consulent.PaginaAsync($"/trajecten/{web.Traject}")).QuerySelectorAll("main li").First(li => li.TextContent.Contains(zin, StringComparison.Ordinal));
        regel.QuerySelector("a")!.TextContent.ShouldMatch("^Beëindig het traject vanaf .*, of trek het in");
    }

    [Fact]
    public async Task Zonder_plan_leidt_de_afronding_naar_het_begin_van_een_plan()
    {
        var adres = await NaarAsync("R28", web.ZonderPlan.Noor.Id, web.TrajectZonderPlan);

        adres.ShouldBe($"/plannen/beginnen/{web.ZonderPlan.Gezin.Id}#Form_BegonnenOp");
        (await web.Consulent.PaginaAsync(adres.Split('#')[0])).GetElementById("Form_BegonnenOp").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_onbekende_bevinding_en_die_van_een_andere_gemeente_zijn_er_niet()
    {
        var vondst = await VondstAsync("R12", web.Team.Noor.Id, web.Traject);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);
        using var levering = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var elders = await web.MeldAanInTeamAsync(web.AnderTeam, Rol.Consulent);

        foreach (var (browser, id, status) in new[] { (ander, vondst, HttpStatusCode.NotFound), (elders, vondst, HttpStatusCode.NotFound), (web.Consulent, Guid.NewGuid(), HttpStatusCode.NotFound), (levering, vondst, HttpStatusCode.Forbidden) })
        {
            using var antwoord = await browser.GetAsync(new Uri(Werkwoorden.Bevinding(id), UriKind.Relative));
            antwoord.StatusCode.ShouldBe(status);
        }
    }

    [Fact]
    public async Task De_bevinding_staat_bij_Mijn_werk_bij_het_traject_en_bij_de_jeugdige_met_de_zin_en_de_dag()
    {
        var vondst = await VondstAsync("M14", web.Team.Noor.Id, web.Traject);
        var zin = Controles.Van("M14").Zin;

        foreach (var adres in new[] { "/werk/leveringletop", $"/trajecten/{web.Traject}", $"/jeugdigen/{web.Team.Noor.Id}" })
        {
            var pagina = await web.Consulent.PaginaAsync(adres);
            pagina.QuerySelector("main")!.TextContent.ShouldContain(zin, customMessage: adres);
            pagina.QuerySelector("main")!.TextContent.ShouldContain("ezien bij de controle van 20-7-2026", customMessage: adres);
            var terug = pagina.QuerySelector($"main a[href*='{vondst}'][id^='rij-']") is { } rij ? $"{adres}#{Verder(pagina, rij)}" : null;
            terug.ShouldBe(adres.StartsWith("/werk", StringComparison.Ordinal) ? terug.ShouldNotBeNull() : null);
            pagina.QuerySelector($"main a[href='{Werkwoorden.Bevinding(vondst, terug)}']").ShouldNotBeNull(adres);
        }

        (await web.Consulent.PaginaAsync($"/trajecten/{web.Traject}")).QuerySelector("main")!.TextContent.ShouldContain("Dit vraagt aandacht voor de levering over het 1e halfjaar 2026");
        (await web.Consulent.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("Levering aan het CBS: kijk dit na");
        using var elders = await web.MeldAanInTeamAsync(web.AnderTeam, Rol.Consulent);
        (await elders.PaginaAsync("/werk/leveringletop")).QuerySelector("main")!.TextContent.ShouldNotContain(zin, customMessage: "it is of another team");
    }

    [Fact]
    public async Task Gaat_het_over_een_contact_dan_noemt_de_regel_de_dag_zodat_twee_regels_van_een_jeugdige_verschillen()
    {
        await VondstAsync("I12", web.Team.Noor.Id, web.Regel, team: web.AnderTeam);
        await VondstAsync("I12", web.Team.Noor.Id, web.TweedeRegel, team: web.AnderTeam);
        var zin = Controles.Van("I12").Zin;
        using var collega = await web.MeldAanInTeamAsync(web.AnderTeam, Rol.Consulent);

        foreach (var (browser, adres) in new[] { (collega, "/werk/leveringletop"), (web.Consulent, $"/jeugdigen/{web.Team.Noor.Id}") })
        {
            var tekst = (await browser.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
            tekst.ShouldContain($"Contact van 2-3-2026. {zin}", customMessage: adres);
            tekst.ShouldContain($"Contact van 9-3-2026. {zin}", customMessage: adres);
        }
    }

    [Fact]
    public async Task Het_dossier_zegt_wat_er_te_verbeteren_is_en_bij_wie_en_elke_link_zegt_waarheen()
    {
        await VondstAsync("M15", web.ZonderPlan.Noor.Id, web.TrajectZonderPlan, web.Open);
        await VondstAsync("I14", web.ZonderPlan.Noor.Id, web.Regel, web.Open);

        var pagina = await web.Consulent.PaginaAsync($"/dossiers/{web.Open}");

        pagina.QuerySelector("main")!.TextContent.ShouldContain($"{web.ZonderPlan.Noor.VolledigeNaam}: {Controles.Van("M15").Zin}");
        var links = pagina.QuerySelectorAll("main a[href*='handler=bevinding']").Select(a => a.TextContent.Split(':')[0]).ToList();
        links.ShouldContain("Kies de klasse van het contact van 2-3-2026");
        links.ShouldContain("Verbeter het traject vanaf 2-2-2026");
        pagina.QuerySelector("main a[href='/werk/leveringletop']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Het_formulier_zegt_wat_de_bevinding_vraagt_ook_als_het_terugkomt_en_na_opslaan_is_de_lijst_een_klik_weg()
    {
        var daan = web.ZonderPlan.Daan.Id;
        var vondst = await VondstAsync("M05", daan, web.Dicht);
        var zin = Controles.Van("M05").Zin;
        const string Lijst = "/werk/leveringletop?pagina=2";
        using var sprong = await web.Consulent.GetAsync(new Uri(Werkwoorden.Bevinding(vondst, Lijst), UriKind.Relative));
        var adres = sprong.Headers.Location!.OriginalString.Split('#')[0];
        var formulier = await web.Consulent.PaginaAsync(adres);
        formulier.QuerySelector("main")!.TextContent.ShouldContain(zin);
        formulier.QuerySelector($"main a[href='{Lijst}']").ShouldNotBeNull();

        using (var geweigerd = await web.Consulent.VerstuurAsync(adres, formulier, [new("Form.Achternaam", "")]))
        {
            geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await geweigerd.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain(zin);
        }

        using var opgeslagen = await web.Consulent.VerstuurAsync(adres, formulier, [new("Form.Plaats", "Kampen")]);

        opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var na = await web.Consulent.PaginaAsync(opgeslagen.Headers.Location!.OriginalString);
        na.QuerySelector($"main a[href='{Lijst}']").ShouldNotBeNull();
        na.QuerySelectorAll("main .utrecht-alert--warning").ShouldAllBe(m => !m.TextContent.Contains(zin), "other questions about this jeugdige are not answered by it");
        var gewijzigd = na.QuerySelectorAll("main .utrecht-alert--info").Select(m => m.TextContent).Where(m => m.Contains(zin, StringComparison.Ordinal)).ToList();
        gewijzigd.ShouldNotBeEmpty();
        gewijzigd.ShouldAllBe(m => m.Contains("Gewijzigd na de controle van de levering over het 1e halfjaar 2026"));
    }

    [Theory]
    [InlineData("M11", "form[action*='handler=Vervolg']", "Vervolg.Keuze", "wmo")]
    [InlineData("I06", "form[action*='handler=Uit']", "Form.Vanaf", null)]
    public async Task Ook_een_formulier_met_een_eigen_adres_houdt_de_vraag_en_de_weg_terug(string code, string formulier, string veld, string? waarde)
    {
        const string Lijst = "/werk/leveringletop?pagina=2";
        var vondst = await VondstAsync(code, web.Team.Daan.Id, web.Samen, web.Samen);
        using var sprong = await web.Consulent.GetAsync(new Uri(Werkwoorden.Bevinding(vondst, Lijst), UriKind.Relative));
        var adres = sprong.Headers.Location!.OriginalString.Split('#')[0];
        var pagina = await web.Consulent.PaginaAsync(adres);

        using (var geweigerd = await web.Consulent.VerstuurAsync(adres, pagina, [new(veld, "onzin")], formulier))
        {
            geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var terug = await geweigerd.HtmlAsync();
            terug.QuerySelector("main .herstelvraag").ShouldNotBeNull();
            terug.QuerySelector($"main a[href='{Lijst}']").ShouldNotBeNull();
        }

        // Saving the second would take the jeugdige out of the dossier of other tests.
        if (waarde is not null)
        {
            using var opgeslagen = await web.Consulent.VerstuurAsync(adres, pagina, [new(veld, waarde)], formulier);
            opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await web.Consulent.PaginaAsync(opgeslagen.Headers.Location!.OriginalString)).QuerySelector($"main a[href='{Lijst}']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Wat_een_latere_controle_niet_meer_vond_zegt_dat_en_houdt_de_weg_terug()
    {
        var levering = Guid.NewGuid();
        var (account, op) = (web.Team.Account, new DateTimeOffset(2026, 1, 20, 10, 0, 0, TimeSpan.Zero));
        var vondst = new Cbsleveringvondst { GemeenteCode = Webfabriek.GemeenteA, LeveringId = levering, Controle = 1, Code = "M12", Nummer = 1, PersoonId = web.Team.Noor.Id, BronId = web.Traject, TeamId = web.Team.Team.Id };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Cbslevering { GemeenteCode = Webfabriek.GemeenteA, Id = levering, Begin = new(2025, 7, 1), Definitie = Leveringsdefinitie.Trajecten, Volgnummer = 1, BegonnenDoorAccountId = account.Id, BegonnenDoor = "Levering", BegonnenOp = op, Makers = [account.Id] });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.AddRange([vondst, .. new[] { 1, 2 }.Select(n => new Cbsleveringcontrole { GemeenteCode = Webfabriek.GemeenteA, LeveringId = levering, Nummer = n, DoorAccountId = account.Id, Door = "Levering", Op = op.AddHours(n), Goed = true, Aantal = 1, Bevindingen = [], Weglatingen = [] })]);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var pagina = await web.Consulent.PaginaAsync($"/jeugdigen/{web.Team.Noor.Id}/wijzigen?bevinding={vondst.Id}&terug=%2Fwerk%2Fleveringletop%3Fpagina%3D2");

        pagina.QuerySelector("main .herstelvraag")!.TextContent.ShouldContain("Bij de laatste controle van de levering over het 2e halfjaar 2025 is dit niet meer gevonden.");
        pagina.QuerySelector("main .herstelvraag a[href='/werk/leveringletop?pagina=2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Wat_een_bevinding_vraagt_leest_alleen_wie_haar_mag_zien_en_terug_gaat_nooit_naar_een_andere_site()
    {
        var vondst = await VondstAsync("M12", web.Team.Noor.Id, web.Traject);
        var zin = Controles.Van("M12").Zin;
        using var levering = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var elders = await web.MeldAanInTeamAsync(web.AnderTeam, Rol.Consulent);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);

        foreach (var browser in new[] { levering, elders, ander })
        {
            (await browser.PaginaAsync($"/?bevinding={vondst}")).QuerySelector("main")!.TextContent.ShouldNotContain(zin);
        }

        var pagina = await web.Consulent.PaginaAsync($"/jeugdigen/{web.Team.Noor.Id}/wijzigen?bevinding={vondst}&terug=https%3A%2F%2Felders.test%2F");
        pagina.QuerySelector("main")!.TextContent.ShouldContain(zin);
        pagina.QuerySelector("main a[href*='elders.test']").ShouldBeNull();
        pagina.QuerySelector("main a[href='/werk/leveringletop#lijst']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_eerste_dag_van_voor_de_geboorte_wijst_ook_naar_de_geboortedatum()
    {
        var vondst = await VondstAsync("R06", web.Team.Noor.Id, web.Traject);

        var pagina = await web.Consulent.PaginaAsync((await SpringAsync(vondst)).Replace("#", $"?bevinding={vondst}#", StringComparison.Ordinal).Split('#')[0]);

        pagina.QuerySelector("#Form_Aanvang").ShouldNotBeNull();
        pagina.QuerySelector($"main a[href='/jeugdigen/{web.Team.Noor.Id}/wijzigen?bevinding={vondst}#Form_Geboren']").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Over_wie_is_samengevoegd_leidt_de_bevinding_naar_wie_blijft_en_staat_zij_op_diens_pagina()
    {
        Guid vervallen;
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var dubbel = Testteam.Persoon(Webfabriek.GemeenteA, "Noor", null, "Dubbel", new(2014, 5, 1), TestBsn.Aantal - 3);
            (vervallen, dubbel.SamengevoegdMetId) = (dubbel.Id, web.Team.Noor.Id);
            db.Add(dubbel);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var vondst = await VondstAsync("M16", vervallen, web.Traject);

        (await SpringAsync(vondst)).ShouldBe($"/jeugdigen/{web.Team.Noor.Id}/wijzigen#Form_Geboren");
        (await web.Consulent.PaginaAsync($"/jeugdigen/{web.Team.Noor.Id}")).QuerySelector($"main a[href='{Werkwoorden.Bevinding(vondst)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Het_traject_wijst_de_weg_naar_de_afronding()
    {
        (await web.Consulent.PaginaAsync($"/trajecten/{web.Traject}")).QuerySelector($"main a[href='/plannen/{web.Plan}/afronden/{web.Team.Noor.Id}']").ShouldNotBeNull();
        (await web.Consulent.PaginaAsync($"/trajecten/{web.TrajectZonderPlan}")).QuerySelector($"main a[href='/plannen/beginnen/{web.ZonderPlan.Gezin.Id}']").ShouldNotBeNull();
    }

    /// <summary>The row after this one, or the heading.</summary>
    private static string Verder(IHtmlDocument lijst, IElement rij)
    {
        var verder = $"rij-{int.Parse(rij.Id!.Split('-')[1], CultureInfo.InvariantCulture) + 1}";
        lijst.GetElementById("lijst").ShouldNotBeNull().GetAttribute("tabindex").ShouldBe("-1");
        return lijst.GetElementById(verder) is null ? "lijst" : verder;
    }

    private static bool IsVeld(IElement element) => element is IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement || element.QuerySelector("input:not([type=hidden]), select, textarea") is not null;

    private async Task LeidtNaarVeldAsync(string code, Guid persoon, Guid dossier, string verwacht)
    {
        var adres = await SpringAsync(await VondstAsync(code, persoon, dossier, dossier, web.AnderTeam));

        adres.ShouldBe(verwacht, "with the finding in the address, which the jump itself looked at");
        IsVeld((await web.Consulent.PaginaAsync(adres.Split('#')[0])).GetElementById(adres.Split('#')[1]).ShouldNotBeNull(adres)).ShouldBeTrue(adres);
    }

    private async Task<string> NaarAsync(string code, Guid? persoon = null, Guid? traject = null)
    {
        var bron = code is "I12" or "I14" ? web.Regel : traject ?? web.Traject;
        return await SpringAsync(await VondstAsync(code, persoon ?? web.Team.Noor.Id, bron));
    }

    private async Task<string> SpringAsync(Guid vondst)
    {
        using var sprong = await web.Consulent.GetAsync(new Uri(Werkwoorden.Bevinding(vondst), UriKind.Relative));
        sprong.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adres = sprong.Headers.Location!.OriginalString;
        var spoor = $"{(adres.Split("bevinding=")[0][^1])}bevinding={vondst}";
        adres.Split(spoor).Length.ShouldBe(2, adres);
        return adres.Replace(spoor, "", StringComparison.Ordinal);
    }

    private async Task<Guid> VondstAsync(string code, Guid persoon, Guid bron, Guid? dossier = null, Guid? team = null)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var vondst = new Cbsleveringvondst { GemeenteCode = Webfabriek.GemeenteA, LeveringId = web.Levering, Controle = 1, Code = code, Nummer = web.Volgende(), PersoonId = persoon, BronId = bron, DossierId = dossier, TeamId = team ?? web.Team.Team.Id };
        db.Add(vondst);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return vondst.Id;
    }

    /// <summary>A concept that was checked, help that ended with a plan beside it and without, and a contact that nobody decided about.</summary>
    public sealed class Proef : Webfabriek
    {
        private int _nummer;

        public Testteam Team { get; private set; } = null!;

        /// <summary>A household of the same team without a plan.</summary>
        public Testteam ZonderPlan { get; private set; } = null!;

        public Guid AnderTeam { get; private set; }

        public Guid Traject { get; private set; }

        public Guid TrajectZonderPlan { get; private set; }

        /// <summary>The line of a contact.</summary>
        public Guid Regel { get; private set; }

        /// <summary>The line of a later contact with the same jeugdige.</summary>
        public Guid TweedeRegel { get; private set; }

        /// <summary>A dossier with one who receives help, one with two of them, and one that was closed.</summary>
        public Guid Open { get; private set; }

        public Guid Samen { get; private set; }

        public Guid Dicht { get; private set; }

        public Guid Plan { get; } = Guid.NewGuid();

        public Guid Levering { get; } = Guid.NewGuid();

        public HttpClient Consulent { get; private set; } = null!;

        public int Volgende() => Interlocked.Increment(ref _nummer);

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
            Team = await Testteam.MaakAsync(Database, GemeenteA, new LokaleInstellingen(), nummer: 7, account: account);
            ZonderPlan = await Testteam.MaakAsync(Database, GemeenteA, null, nummer: 8);
            AnderTeam = ZonderPlan.Team.Id;
            await using (var als = Database.CreateContext(Team.Aanmelding()))
            {
                (await new Planbeheer(als, Klok).BeginAsync(Team.Gezin.Id, Plan, new(2026, 1, 5), CancellationToken.None)).ShouldBeOfType<PlanOpgeslagen>();
            }

            await using var db = Database.CreateUnrestrictedContext();
            var (eigen, zonder) = (NieuwTraject(Team.Noor.Id), NieuwTraject(ZonderPlan.Noor.Id));
            (Traject, TrajectZonderPlan) = (eigen.Id, zonder.Id);
            var opstelling = new Contactopstelling(db, 800_000);
            var (contact, later) = (Grensgeval(opstelling, new(2026, 3, 2)), Grensgeval(opstelling, new(2026, 3, 9)));
            var op = new DateTimeOffset(2026, 7, 20, 10, 0, 0, TimeSpan.Zero);
            var (open, samen, dicht) = (NieuwDossier(ZonderPlan.Noor), NieuwDossier(Team.Noor, Team.Daan), NieuwDossier(ZonderPlan.Daan));
            (Open, Samen, Dicht) = (open.Id, samen.Id, dicht.Id);
            Sluit(dicht, new(2026, 6, 1));
            db.AddRange(
                eigen,
                zonder,
                open,
                samen,
                dicht,
                new Cbslevering { GemeenteCode = GemeenteA, Id = Levering, Begin = new(2026, 1, 1), Definitie = Leveringsdefinitie.Trajecten, Volgnummer = 1, BegonnenDoorAccountId = account.Id, BegonnenDoor = "Levering", BegonnenOp = op, Makers = [account.Id] });
            await db.SaveChangesAsync();
            db.Add(new Cbsleveringcontrole { GemeenteCode = GemeenteA, LeveringId = Levering, Nummer = 1, DoorAccountId = account.Id, Door = "Levering", Op = op, Goed = false, Aantal = 1, Bevindingen = [], Weglatingen = [] });
            await db.SaveChangesAsync();
            Regel = await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == contact.Id).Select(r => r.Id).SingleAsync();
            TweedeRegel = await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == later.Id).Select(r => r.Id).SingleAsync();
            Consulent = await MeldAanAsync(account);
        }

        private Contact Grensgeval(Contactopstelling opstelling, DateOnly dag) => opstelling.Contact(
            dag, [Team.Noor], Team.Team.Id, Team.Medewerker.Id, GemeenteA, regel: r => (r.Uitkomst, r.UitkomstNorm) = (Uitkomst.Grensgeval, Uitkomst.Grensgeval));

        private Dossier NieuwDossier(params Persoon[] ontvangers)
        {
            var dossier = new Dossier
            {
                GemeenteCode = GemeenteA,
                Id = Guid.NewGuid(),
                Nummer = 90_000 + Volgende(),
                Soort = ontvangers.Length > 1 ? Dossiersoort.Gezin : Dossiersoort.Individueel,
                Wet = Wet.Jeugd,
                TeamId = Team.Team.Id,
                Begin = new(2026, 2, 2),
                Volgnummer = 1,
            };
            dossier.Statussen.Add(new() { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = dossier.Begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
            dossier.Personen.AddRange(ontvangers.Select(p => new Dossierpersoon
            {
                GemeenteCode = GemeenteA,
                DossierId = dossier.Id,
                PersoonId = p.Id,
                Nummer = 1,
                Soort = dossier.Soort,
                Wet = Wet.Jeugd,
                Rol = Dossierrol.OntvangtHulp,
                Van = dossier.Begin,
            }));
            return dossier;
        }

        private static void Sluit(Dossier dossier, DateOnly einde)
        {
            (dossier.Einde, dossier.RedenEinde, dossier.Doelen) = (einde, "02", Doelenstand.GeenDoelen);
            dossier.Statussen[0].Tot = einde;
            dossier.Statussen.Add(new() { GemeenteCode = dossier.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Afgesloten, Van = einde, Door = "Test", Op = DateTimeOffset.UnixEpoch });
            dossier.Personen[0].Tot = einde;
        }

        private Traject NieuwTraject(Guid persoon) => new()
        {
            GemeenteCode = GemeenteA,
            Id = Guid.NewGuid(),
            PersoonId = persoon,
            TeamId = Team.Team.Id,
            Hulpvorm = "01",
            Uitvoerder = Uitvoerder.Wijkteam,
            DirecteVerwijzer = Verwijzer.School,
            VerwijzerCode = "06",
            Crisis = false,
            Aanvang = new(2026, 2, 2),
            Einde = new(2026, 6, 1),
            RedenEinde = "01",
            StandEinde = "Het gaat goed.",
        };
    }
}
