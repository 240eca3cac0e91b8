using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Pages.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

[Trait("Eis", "TRJ-01")]
public sealed class TrajectenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Traject => $"/trajecten/{web.Vol.Trajecten.Traject.Id}";

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_niet_binnen()
    {
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);
        foreach (var adres in new[] { Traject, $"{Traject}/wijzigen", $"{Traject}/sluiten", $"/trajecten/bespreking/{web.Vol.Trajecten.Traject.Id}", $"/trajecten/starten/{web.Vol.Testteam.Noor.Id}", $"/wachtlijst/{web.Vol.Trajecten.Wachtende.Id}", $"/doorverwijzingen/{web.Vol.Contact.Doorverwijzingen[0].Id}" })
        {
            (await StatusAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect, adres);
            (await StatusAsync(beleid, adres)).ShouldBe(HttpStatusCode.Forbidden, adres);
            (await StatusAsync(ander, adres)).ShouldBe(HttpStatusCode.NotFound, adres);
            (await StatusAsync(web.Sam, adres)).ShouldBe(HttpStatusCode.OK, adres);
        }

        (await StatusAsync(web.Sam, $"/trajecten/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "TRJ-02")]
    public async Task Een_fout_staat_bij_het_veld_en_alles_wat_is_ingevuld_blijft_staan()
    {
        var adres = $"/trajecten/starten/{web.Vol.Testteam.Daan.Id}";
        using var antwoord = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Uitvoerder", "wijkteam"), new("Form.Hulpvorm", "02"), new("Form.Aanvang", "31-2-2026"), new("Form.DirecteVerwijzer", "school"), new("Form.Crisis", "ja")]);
        using var opnieuw = await web.Sam.VerstuurAsync(adres, await antwoord.HtmlAsync(), [new("Form.Aanvang", "1-9-2026")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        opnieuw.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await opnieuw.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("altijd ‘Uitgevoerd door het wijk- of buurtteam’");
        ((IHtmlSelectElement)pagina.QuerySelector("select[name='Form.DirecteVerwijzer']")!).Value.ShouldBe("school");
        ((IHtmlInputElement)pagina.QuerySelector("input[name='Form.Aanvang']")!).Value.ShouldBe("1-9-2026");
    }

    [Fact]
    [Trait("Eis", "CBS-01")]
    public async Task De_hulpvraag_is_te_kiezen_staat_op_de_pagina_en_is_te_verbeteren()
    {
        var id = await web.NieuwTrajectAsync();
        var hulpvraag = new Hulpvraag { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = (await web.TrajectAsync(id)).PersoonId, Doel = Doel.Toeleiding, Geopend = new(2026, 8, 1) };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(hulpvraag);
        await db.SaveChangesAsync(Ct);
        var adres = $"/trajecten/{id}/wijzigen";

        using var fout = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Hulpvraag", Guid.NewGuid().ToString()), new("Form.Reden", "Hoort erbij")]);
        using var goed = await web.Sam.VerstuurAsync(adres, await fout.HtmlAsync(), [new("Form.Hulpvraag", hulpvraag.Id.ToString())]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(id)).HulpvraagId.ShouldBe(hulpvraag.Id);
        (await web.Sam.PaginaAsync($"/trajecten/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Toeleiding, sinds 1-8-2026");
        var opnieuw = await web.Sam.PaginaAsync($"/trajecten/starten/{hulpvraag.PersoonId}");
        ((IHtmlSelectElement)opnieuw.QuerySelector("select[name='Form.Hulpvraag']")!).Value.ShouldBe(hulpvraag.Id.ToString());
    }

    [Theory]
    [InlineData("onbekend", 2026, "code CBS: 06")]
    [InlineData("huisarts", 2026, "code CBS: 06")]
    [InlineData("huisarts", 2020, "code CBS: 02")]
    [InlineData("onbekend", 2020, "past in geen code van het CBS")]
    [Trait("Eis", "CBS-06")]
    public async Task De_code_van_de_verwijzer_is_die_van_de_levering_over_het_laatste_halfjaar(string verwijzer, int jaar, string tekst)
    {
        var id = await web.NieuwTrajectAsync();
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update traject set directe_verwijzer = {verwijzer}, aanvang = {new DateOnly(jaar, 2, 1)}, einde = {new DateOnly(jaar, 3, 1)}, reden_einde = '01' where id = {id}", Ct);
        }

        (await web.Sam.PaginaAsync($"/trajecten/{id}")).QuerySelector("main")!.TextContent.ShouldContain(tekst);
    }

    [Fact]
    public async Task Een_tweede_traject_van_dezelfde_hulpvorm_wordt_bij_de_eerste_dag_geweigerd()
    {
        var adres = $"/trajecten/starten/{web.Vol.Testteam.Noor.Id}";

        using var antwoord = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.DirecteVerwijzer", "school"), new("Form.Crisis", "nee"), new("Form.Aanvang", "3-11-2026"), new("Form.Team", web.Vol.Testteam.Team.Id.ToString())]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain(Trajectregels.OverlapZin);
    }

    [Fact]
    public async Task Wie_later_is_ziet_wat_een_collega_wijzigde_en_houdt_de_eigen_tekst()
    {
        var id = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{id}/wijzigen";
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Form.DirecteVerwijzer", "politie"), new("Form.Reden", "Bleek de politie")]);

        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new("Form.Crisis", "ja"), new("Form.Reden", "Het was een crisis")]);

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await daarna.HtmlAsync();
        var tekst = pagina.QuerySelector("main")!.TextContent;
        tekst.ShouldContain(Trajectwoorden.VerouderdZin);
        tekst.ShouldContain("Bleek de politie");
        pagina.QuerySelector("textarea[name='Form.Reden']")!.TextContent.Trim().ShouldBe("Het was een crisis");
        using var toch = await web.Sam.VerstuurAsync(adres, pagina, []);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var traject = await web.TrajectAsync(id);
        (traject.Crisis, traject.DirecteVerwijzer).ShouldBe((true, Verwijzer.Politie));
    }

    [Fact]
    [Trait("Eis", "CON-09")]
    public async Task Na_het_einde_van_een_traject_vraagt_de_pagina_of_de_hulpvraag_ook_klaar_is()
    {
        var id = await web.NieuwTrajectAsync();
        var traject = await web.TrajectAsync(id);
        var vraag = new Hulpvraag { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = traject.PersoonId, Doel = Doel.Opvoedondersteuning, Geopend = traject.Aanvang };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(vraag);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var adres = $"/trajecten/{id}";
        (await web.Sam.PaginaAsync(adres)).QuerySelector("form[action*='handler=VraagKlaar']").ShouldBeNull();
        using var dicht = await web.Sam.VerstuurAsync($"{adres}/sluiten", await web.Sam.PaginaAsync($"{adres}/sluiten"), [new("Form.Einde", "2-10-2026"), new("Form.RedenEinde", "01"), new("Form.StandEinde", "Het gaat goed")]);
        dicht.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var klaar = await web.Sam.VerstuurAsync($"/jeugdigen/{traject.PersoonId}", await web.Sam.PaginaAsync(adres), [], "form[action*='handler=VraagKlaar']");

        klaar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var na = web.Database.CreateUnrestrictedContext();
        (await na.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == vraag.Id, TestContext.Current.CancellationToken)).Gesloten.ShouldBe(new DateOnly(2026, 10, 2));
    }

    [Theory]
    [InlineData("wijzigen", "Form.Aanvang")]
    [InlineData("sluiten", "Form.Einde")]
    public async Task Wie_later_is_en_eerst_iets_onleesbaars_invult_schrijft_niet_ongezien_over_een_collega_heen(string handeling, string dag)
    {
        var id = await web.NieuwTrajectAsync();
        var (wijzigen, adres) = ($"/trajecten/{id}/wijzigen", $"/trajecten/{id}/{handeling}");
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(wijzigen));
        using var eerst = await web.Sam.VerstuurAsync(wijzigen, collega, [new("Form.DirecteVerwijzer", "politie"), new("Form.Reden", "Bleek de politie")]);

        using var onleesbaar = await web.Sam.VerstuurAsync(adres, mijn, [new(dag, "31-2-2026"), new("Form.Reden", "Andere dag")]);
        using var daarna = await web.Sam.VerstuurAsync(adres, await onleesbaar.HtmlAsync(), [new(dag, "2-9-2026"), new("Form.RedenEinde", "01"), new("Form.StandEinde", "Het gaat goed")]);

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        onleesbaar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await daarna.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Bleek de politie");
    }

    [Fact]
    [Trait("Eis", "TRB-14")]
    public async Task De_complexiteit_is_later_te_kiezen_en_te_verbeteren()
    {
        var id = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{id}/wijzigen";
        using var gekozen = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Complexiteit", "enkelvoudig"), new("Form.Reden", "Nog niet gekozen")]);
        using var beter = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Complexiteit", "complex"), new("Form.Reden", "Er speelt meer")]);

        (gekozen.StatusCode, beter.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        (await web.TrajectAsync(id)).Complexiteit.ShouldBe(Complexiteit.Complex);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Hulp_van_een_aanbieder_uit_een_pgb_is_zo_vast_te_leggen_en_hulp_van_het_wijkteam_niet()
    {
        var id = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{id}/wijzigen";
        KeyValuePair<string, string?>[] pgb = [new("Form.Bekostiging", "pgb"), new("Form.Reden", "Het gezin heeft een budget")];
        using var eigen = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), pgb);
        using var aanbieder = await web.Sam.VerstuurAsync(
            adres, await eigen.HtmlAsync(), [new("Form.Uitvoerder", "aanbieder"), new("Form.Hulpvorm", "02"), new("Form.Aanbieder", "Zonnehof"), .. pgb]);

        eigen.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await eigen.HtmlAsync()).QuerySelector("#Form_Bekostiging option[selected]")!.GetAttribute("value").ShouldBe("pgb");
        (await eigen.HtmlAsync()).Body!.TextContent.ShouldContain("Dan betaalt de gemeente.");
        aanbieder.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(id)).Bekostiging.ShouldBe(Bekostiging.Pgb);
        (await web.Sam.PaginaAsync($"/trajecten/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Uit een persoonsgebonden budget (pgb)");
    }

    [Fact]
    public async Task Een_traject_eindigt_met_dag_reden_en_stand()
    {
        var id = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{id}/sluiten";
        using var leeg = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), []);
        using var goed = await web.Sam.VerstuurAsync(adres, await leeg.HtmlAsync(), [new("Form.Einde", "10-11-2026"), new("Form.RedenEinde", "01"), new("Form.StandEinde", "Het gaat goed")]);

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 11, 10));
    }

    [Fact]
    public async Task Het_einde_van_een_traject_is_te_verbeteren_vanaf_het_traject()
    {
        var id = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{id}/sluiten";
        using (await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Einde", "10-11-2026"), new("Form.RedenEinde", "03"), new("Form.StandEinde", "Het gaat goed")]))
        {
        }

        (await web.Sam.PaginaAsync($"/trajecten/{id}")).QuerySelector($"main a[href='{adres}']")!.TextContent.ShouldBe("Einde verbeteren");
        var formulier = await web.Sam.PaginaAsync(adres);
        formulier.QuerySelector("h1")!.TextContent.ShouldBe("Einde van het traject verbeteren");
        using var zonder = await web.Sam.VerstuurAsync(adres, formulier, [new("Form.RedenEinde", "01")]);
        using var goed = await web.Sam.VerstuurAsync(adres, await zonder.HtmlAsync(), [new("Form.Reden", "Werd 18")]);

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("#Form_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
        goed.Headers.Location!.OriginalString.ShouldBe($"/trajecten/{id}");
        var traject = await web.TrajectAsync(id);
        (traject.Einde, traject.RedenEinde).ShouldBe((new DateOnly(2026, 11, 10), "01"));
        (await web.Sam.PaginaAsync($"/trajecten/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Werd 18");
    }

    [Fact]
    public async Task Een_einde_voor_het_laatste_contact_met_hulp_vraagt_een_keer_of_het_klopt()
    {
        var id = await web.NieuwTrajectAsync();
        await web.HulpAsync(id, new(2026, 10, 13));
        var adres = $"/trajecten/{id}/sluiten";
        using var vraag = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Einde", "1-10-2026"), new("Form.RedenEinde", "01"), new("Form.StandEinde", "Het gaat goed")]);
        var pagina = await vraag.HtmlAsync();
        using var goed = await web.Sam.VerstuurAsync(adres, pagina, []);

        vraag.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Het laatste contact met hulp was op 13-10-2026");
        pagina.QuerySelector("textarea[name='Form.StandEinde']")!.TextContent.Trim().ShouldBe("Het gaat goed");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.TrajectAsync(id)).Einde.ShouldBe(new DateOnly(2026, 10, 1));
    }

    [Fact]
    [Trait("Eis", "TRJ-10")]
    public async Task Wie_als_tweede_over_een_beschikking_beslist_leest_wat_de_eerste_besloot_en_houdt_de_eigen_reden()
    {
        var pagina = await web.Sam.PaginaAsync(Traject);
        using var eerst = await web.Sam.VerstuurAsync(Traject, pagina, [new("Besluit.Akkoord", "nee"), new("Besluit.BesluitReden", "Te veel gesprekken")], "form[action$='handler=Beslis']");
        using var tweede = await web.Sam.VerstuurAsync(Traject, pagina, [new("Besluit.Akkoord", "ja"), new("Besluit.BesluitReden", "Past bij het plan")], "form[action$='handler=Beslis']");

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        tweede.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await tweede.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("gaf deze beschikking al terug op"), t => t.ShouldContain("Uw eigen tekst is niet opgeslagen"), t => t.ShouldContain("Past bij het plan"));
    }

    [Fact]
    [Trait("Eis", "TRJ-13")]
    public async Task De_verwijzer_is_geinformeerd_met_toestemming()
    {
        using var zonder = await web.Sam.VerstuurAsync(Traject, await web.Sam.PaginaAsync(Traject), [new("Terug.Inhoud", "Verteld")], "form[action$='handler=Terug']");
        var collega = await web.Sam.PaginaAsync(Traject);
        using var goed = await web.Sam.VerstuurAsync(Traject, await zonder.HtmlAsync(), [new("Terug.Toestemming", "gegeven")], "form[action$='handler=Terug']");
        using var later = await web.Sam.VerstuurAsync(Traject, collega, [new("Terug.Toestemming", "gegeven"), new("Terug.Inhoud", "Ik belde ook")], "form[action$='handler=Terug']");

        later.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "what a second one tells is not kept, and must not seem to be");
        (await later.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("legde dit al vast"), t => t.ShouldContain("Ik belde ook"));
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Terugkoppelingen.IgnoreQueryFilters().SingleAsync(t => t.Id == web.Vol.Trajecten.Terugkoppeling.Id, Ct)).Inhoud.ShouldBe("Verteld");
    }

    [Fact]
    [Trait("Eis", "TRJ-18")]
    public async Task Waarom_niets_uit_het_contract_past_staat_bij_de_doorverwijzing_en_de_lijst_telt_het()
    {
        var verwijzing = new Doorverwijzing { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = web.Vol.Trajecten.Traject.Id, PersoonId = web.Vol.Testteam.Noor.Id, Bestemming = "specialistisch", Reden = "complexiteit", Datum = new(2026, 11, 3) };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(verwijzing);
            await db.SaveChangesAsync(Ct);
        }

        var adres = $"/doorverwijzingen/{verwijzing.Id}";
        using var fout = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.PassendAlternatief", "Niemand geeft EMDR"), new("Form.Toestemming", "gegeven"), new("Form.ToestemmingOp", "1-1-0001"), new("Form.ToestemmingGever", "ouders"), new("Form.ToestemmingDoor", "Moeder")]);
        var pagina = await fout.HtmlAsync();
        using var goed = await web.Sam.VerstuurAsync(adres, pagina, [new("Form.ToestemmingOp", "3-11-2026")]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        pagina.QuerySelector("#Form_ToestemmingOp-fout")!.TextContent.ShouldContain("vanaf 1-1-2015");
        pagina.QuerySelector("textarea[name='Form.PassendAlternatief']")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var daarna = (await web.Sam.PaginaAsync(adres)).QuerySelector("main")!;
        daarna.TextContent.ShouldContain("gegeven, beantwoord op 3-11-2026 door Moeder");
        daarna.QuerySelector("input[name='Form.Toestemming'][checked]").ShouldBeNull("what was answered is not typed again");
        var lijst = (await web.Sam.PaginaAsync("/doorverwijzingen")).QuerySelector("main")!;
        lijst.QuerySelector($"a[href='{adres}']")!.Closest("tr")!.TextContent.ShouldContain("Buiten contract");
        lijst.TextContent.ShouldContain("Buiten het gecontracteerde aanbod");
    }

    [Fact]
    [Trait("Eis", "TRJ-21")]
    public async Task Bij_een_bespreking_kiest_de_sociale_kaart_ook_naar_wie()
    {
        var pagina = await web.Sam.PaginaAsync($"/trajecten/bespreking/{web.Vol.Trajecten.Traject.Id}");

        var lijst = pagina.QuerySelector("input[name='Form.Aanbieder']")!.GetAttribute("data-zoek-ook");
        pagina.QuerySelector($"select#{lijst}")!.GetAttribute("name").ShouldBe("Form.Bestemming");
    }

    [Theory]
    [InlineData("/trajecten?stand=alle&uitvoerder=wijkteam&pagina=1")]
    [InlineData("/trajecten?stand=onzin&label=onzin&pagina=-5")]
    [InlineData("/trajecten?stand=overTermijn&label=mpg")]
    [InlineData("/trajecten/voorstellen")]
    [InlineData("/doorverwijzingen?stand=alle&naar=iedereen")]
    [InlineData("/doorverwijzingen")]
    [InlineData("/wachtlijst")]
    public async Task Een_lijst_opent_ook_met_een_filter_dat_niet_klopt(string adres) => (await StatusAsync(web.Sam, adres)).ShouldBe(HttpStatusCode.OK);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }

    /// <summary>A consulent of gemeente A, which has one of everything.</summary>
    public sealed class Proef : Webfabriek
    {
        public HttpClient Sam { get; private set; } = null!;

        public Volgevuld Vol { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Vol = await Volgevuld.MaakAsync(Database, GemeenteA, 1);
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
            await using var db = Database.CreateUnrestrictedContext();
            await db.Database.ExecuteSqlAsync($"update medewerker set account_id = {account.Id} where id = {Vol.Testteam.Medewerker.Id}");
            Sam = await MeldAanAsync(account);
        }

        /// <summary>A traject of a jeugdige of its own, so that tests do not meet.</summary>
        public async Task<Guid> NieuwTrajectAsync()
        {
            var persoon = Testteam.Persoon(GemeenteA, "Mees", null, "Vos", new(2014, 1, 1), 0);
            persoon.Bsn = null;
            var traject = new Traject { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = Vol.Testteam.Team.Id, Hulpvorm = "01", Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = new(2026, 9, 1) };
            await using var db = Database.CreateUnrestrictedContext();
            db.AddRange(persoon, traject);
            await db.SaveChangesAsync();
            return traject.Id;
        }

        /// <summary>A contact with help for the jeugdige of a traject.</summary>
        public async Task HulpAsync(Guid traject, DateOnly dag)
        {
            var persoon = (await TrajectAsync(traject)).PersoonId;
            var contact = new Contact { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), OpdrachtId = Guid.NewGuid(), Datum = dag, GeregistreerdOp = new DateTimeOffset(dag, new TimeOnly(12, 0), TimeSpan.Zero), MedewerkerId = Vol.Testteam.Medewerker.Id, TeamId = Vol.Testteam.Team.Id, Activiteit = Activiteit.Begeleiding, GerichtOp = GerichtOp.Jeugdige };
            contact.Regels.Add(new() { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), ContactId = contact.Id, TeamId = Vol.Testteam.Team.Id, PersoonId = persoon, Feiten = new() { Datum = dag, Activiteit = Activiteit.Begeleiding }, Uitkomst = Uitkomst.Jeugdhulp, UitkomstNorm = Uitkomst.Jeugdhulp, Levert = true });
            await using var db = Database.CreateUnrestrictedContext();
            db.Add(contact);
            await db.SaveChangesAsync();
        }

        public async Task<Traject> TrajectAsync(Guid id)
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Trajecten.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.Id == id);
        }
    }
}
