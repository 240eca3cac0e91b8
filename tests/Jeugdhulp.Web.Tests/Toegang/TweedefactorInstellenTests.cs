using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>Taking an app into use, recovery codes, and taking a second factor away.</summary>
[Trait("Eis", "BEH-01")]
public sealed class TweedefactorInstellenTests(Factorproef web) : IClassFixture<Factorproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_personen_bereikt_stelt_eerst_een_app_in_en_ziet_de_herstelcodes_een_keer()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();
        using var wachtwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        wachtwoord.Headers.Location!.ToString().ShouldBe("/account/tweede-factor");
        using var nogNiet = await browser.GetAsync("/", Ct);
        nogNiet.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pagina = await browser.PaginaAsync(Factorproef.Instelpagina);
        pagina.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        using var fout = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", "000000")]);
        var opnieuw = await fout.HtmlAsync();
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        opnieuw.QuerySelector("#Form_Code-fout")!.TextContent.ShouldContain("klopt niet");
        Factorproef.Sleutel(opnieuw).ShouldBe(Factorproef.Sleutel(pagina), "what was scanned still holds");
        using var antwoord = await browser.VerstuurAsync(Factorproef.Instelpagina, opnieuw, [new("Form.Code", web.Code(Factorproef.Sleutel(opnieuw)))]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = Factorproef.Herstelcodes(await antwoord.HtmlAsync());
        codes.Distinct().Count().ShouldBe(10);
        (await browser.PaginaAsync("/")).QuerySelector("h1")!.TextContent.ShouldBe("Mijn werk");
        (await browser.PaginaAsync("/account/herstelcodes")).Source.Text.ShouldNotContain(codes[0]);
        (await web.LogAsync(account.Id)).Select(l => l.Handeling).ShouldBe([Handeling.TweedefactorGevraagd, Handeling.TweedefactorIngesteld, Handeling.Aangemeld]);

        using var nogEens = await web.NaWachtwoordAsync(account);
        using var gebruikt = await Factorproef.StuurCodeAsync(nogEens, web.Code(Factorproef.Sleutel(pagina)));
        gebruikt.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the code that set it up was used");
        using var herstel = await Factorproef.StuurCodeAsync(nogEens, null, codes[3].ToLowerInvariant());
        using var derde = await web.NaWachtwoordAsync(account);
        using var herhaald = await Factorproef.StuurCodeAsync(derde, null, codes[3]);
        herstel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        herhaald.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nogEens.PaginaAsync("/account")).Body!.TextContent.ShouldContain("nog 9");
        (await web.LogAsync(account.Id)).ShouldContain((Webfabriek.GemeenteA, Handeling.HerstelcodeGebruikt, null));
    }

    [Fact]
    public async Task In_de_database_staan_sleutel_en_codes_niet_leesbaar()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        var pagina = await browser.PaginaAsync(Factorproef.Instelpagina);
        var sleutel = Factorproef.Sleutel(pagina);
        using var antwoord = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", web.Code(sleutel))]);
        var codes = Factorproef.Herstelcodes(await antwoord.HtmlAsync());

        await using var db = web.Database.CreateUnrestrictedContext();
        var bewaard = await db.Database.SqlQuery<string>($"select sleutel as \"Value\" from tweedefactor where account_id = {account.Id}").SingleAsync(Ct);
        var hashes = await db.Database.SqlQuery<string>($"select encode(hash, 'escape') as \"Value\" from herstelcode where account_id = {account.Id}").ToListAsync(Ct);

        bewaard.ShouldStartWith("v1.");
        bewaard.ShouldNotContain(Convert.ToBase64String(sleutel));
        hashes.Count.ShouldBe(10);
        codes.ShouldAllBe(c => !hashes.Exists(h => h.Contains(c, StringComparison.OrdinalIgnoreCase) || h.Contains(c.Replace("-", ""), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Een_sleutel_van_een_ander_of_van_te_lang_geleden_wordt_niet_aangenomen()
    {
        var (een, ander) = (await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent)), await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent)));
        using var browser = await web.NaWachtwoordAsync(een);
        using var vreemd = await web.NaWachtwoordAsync(ander);
        var (pagina, vanAnder) = (await browser.PaginaAsync(Factorproef.Instelpagina), await vreemd.PaginaAsync(Factorproef.Instelpagina));
        var veld = ((IHtmlInputElement)vanAnder.QuerySelector("input[name='Form.Sleutel']")!).Value;
        using var verwisseld = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Sleutel", veld), new("Form.Code", web.Code(Factorproef.Sleutel(vanAnder)))]);
        using var vals = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Sleutel", "onzin"), new("Form.Code", "123456")]);
        verwisseld.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        vals.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var (bezig, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var sessie = await web.AangemeldAsync(bezig, sleutel);
        var oud = await sessie.PaginaAsync(Factorproef.Instelpagina);
        web.Klok.Advance(TimeSpan.FromMinutes(16));
        using var teLaat = await sessie.VerstuurAsync(Factorproef.Instelpagina, oud, [new("Form.Code", web.Code(Factorproef.Sleutel(oud))), new("Form.Bewijs", web.Code(sleutel))]);
        teLaat.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await teLaat.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("te lang open");
    }

    [Fact]
    public async Task Wie_is_aangemeld_bewijst_met_het_wachtwoord_wie_hij_is()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beleidsmedewerker));
        using var browser = await web.MeldAanAsync(account);
        var pagina = await browser.PaginaAsync(Factorproef.Instelpagina);
        var code = web.Code(Factorproef.Sleutel(pagina));
        using var leeg = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", code)]);
        using var fout = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", code), new("Form.Bewijs", "verkeerd wachtwoord")]);
        using var goed = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", code), new("Form.Bewijs", Webfabriek.Wachtwoord)]);

        (await leeg.HtmlAsync()).QuerySelector("#Form_Bewijs-fout").ShouldNotBeNull();
        (await fout.HtmlAsync()).QuerySelector("#Form_Bewijs-fout")!.TextContent.ShouldContain("klopt niet");
        goed.StatusCode.ShouldBe(HttpStatusCode.OK);
        Factorproef.Herstelcodes(await goed.HtmlAsync()).Count.ShouldBe(10);
        using var opnieuw = web.Bezoeker();
        using var wachtwoord = await opnieuw.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        wachtwoord.Headers.Location!.ToString().ShouldBe("/aanmelden/code", "who has a second factor is always asked for it");
    }

    [Fact]
    public async Task Een_andere_telefoon_vraagt_een_code_van_de_oude()
    {
        var (account, oud) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.AangemeldAsync(account, oud);
        var pagina = await browser.PaginaAsync(Factorproef.Instelpagina);
        var nieuw = Factorproef.Sleutel(pagina);
        using var wachtwoord = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", web.Code(nieuw)), new("Form.Bewijs", Webfabriek.Wachtwoord)]);
        using var goed = await browser.VerstuurAsync(Factorproef.Instelpagina, pagina, [new("Form.Code", web.Code(nieuw)), new("Form.Bewijs", web.Code(oud))]);

        wachtwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.OK);
        web.WachtOpVolgendeCode();
        using var opnieuw = await web.NaWachtwoordAsync(account);
        using var metOud = await Factorproef.StuurCodeAsync(opnieuw, web.Code(oud));
        using var metNieuw = await Factorproef.StuurCodeAsync(opnieuw, web.Code(nieuw));
        metOud.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        metNieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nieuwe_herstelcodes_vragen_een_code_en_maken_de_oude_waardeloos()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.AangemeldAsync(account, sleutel);
        var eerste = await MaakAsync(browser, web.Code(sleutel));
        web.WachtOpVolgendeCode();
        (await MaakAsync(browser, "000000")).ShouldBeEmpty();
        var tweede = await MaakAsync(browser, web.Code(sleutel));

        tweede.Count.ShouldBe(10);
        using var opnieuw = await web.NaWachtwoordAsync(account);
        using var oude = await Factorproef.StuurCodeAsync(opnieuw, null, eerste[0]);
        using var nieuwe = await Factorproef.StuurCodeAsync(opnieuw, null, tweede[0]);
        oude.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        nieuwe.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Een_beheerder_haalt_de_factor_weg_van_wie_in_zijn_gemeente_werkt_en_van_niemand_anders()
    {
        var (kwijt, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Consulent));
        var (elders, _) = await web.MetAppAsync((Webfabriek.GemeenteB, Rol.Consulent));
        var (beheerder, beheersleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Beheerder));
        using var sessie = await web.AangemeldAsync(kwijt, sleutel);
        using var beheer = await web.AangemeldAsync(beheerder, beheersleutel);
        var pagina = await beheer.PaginaAsync("/accounts");
        pagina.Body!.TextContent.ShouldContain(kwijt.Email!);
        pagina.Body.TextContent.ShouldNotContain(elders.Email!);

        (await WisAsync(beheer, pagina, elders.Id, "telefoonKwijt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await WisAsync(beheer, pagina, Guid.NewGuid(), "telefoonKwijt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await WisAsync(beheer, pagina, beheerder.Id, "telefoonKwijt")).HtmlAsync()).QuerySelector("#Form_AccountId-fout")!.TextContent.ShouldContain("eigen account");
        (await (await WisAsync(beheer, pagina, kwijt.Id, "onzin")).HtmlAsync()).QuerySelector("#Form_Reden-fout").ShouldNotBeNull();
        (await web.LogAsync(kwijt.Id)).ShouldNotContain(l => l.Handeling == Handeling.TweedefactorGewist);
        using var gewist = await WisAsync(beheer, pagina, kwijt.Id, "telefoonKwijt");

        gewist.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LogAsync(kwijt.Id)).Where(l => l.Handeling == Handeling.TweedefactorGewist)
            .ShouldBe([(Webfabriek.GemeenteA, Handeling.TweedefactorGewist, "telefoonKwijt"), (Webfabriek.GemeenteB, Handeling.TweedefactorGewist, "telefoonKwijt")], ignoreOrder: true);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == kwijt.Id && l.Handeling == Handeling.TweedefactorGewist).Select(l => l.AccountId).Distinct().ToListAsync(Ct)).ShouldBe([beheerder.Id]);
        }

        web.Klok.Advance(TimeSpan.FromSeconds(61));
        using var geeindigd = await sessie.GetAsync("/account", Ct);
        geeindigd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var opnieuw = web.Bezoeker();
        using var wachtwoord = await opnieuw.VerstuurAanmeldenAsync(kwijt.Email!, Webfabriek.Wachtwoord);
        wachtwoord.Headers.Location!.ToString().ShouldBe("/account/tweede-factor");
    }

    [Fact]
    public async Task Wie_geen_beheerder_is_ziet_geen_accounts()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Teammanager));
        using var browser = await web.AangemeldAsync(account, sleutel);
        using var antwoord = await browser.GetAsync("/accounts", Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> WisAsync(HttpClient browser, IHtmlDocument pagina, Guid account, string reden) =>
        browser.VerstuurAsync("/accounts", pagina, [new("Form.AccountId", account.ToString()), new("Form.Reden", reden)]);

    private static async Task<List<string>> MaakAsync(HttpClient browser, string code)
    {
        using var antwoord = await browser.VerstuurAsync("/account/herstelcodes", await browser.PaginaAsync("/account/herstelcodes"), [new("Form.Code", code)]);
        return Factorproef.Herstelcodes(await antwoord.HtmlAsync());
    }
}
