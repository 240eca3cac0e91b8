using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

[Trait("Eis", "BEH-01")]
public sealed class WachtwoordTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/account/wachtwoord";
    private const string Nieuw = "paard batterij nietje juist";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_verkeerd_wachtwoord_telt_mee_voor_de_blokkade_en_verandert_niets()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        for (var i = 0; i < 5; i++)
        {
            using var fout = await WijzigAsync(browser, "een ander wachtwoord", Nieuw);
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await fout.HtmlAsync()).QuerySelector("#Form_Huidig-fout")!.TextContent.ShouldContain("niet uw wachtwoord van nu");
        }

        using var goed = await WijzigAsync(browser, Webfabriek.Wachtwoord, Nieuw);

        goed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await LogAsync(account.Id)).ShouldBe(Enumerable.Repeat((Webfabriek.GemeenteA, "geweigerd"), 5));
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.AsNoTracking().SingleAsync(a => a.Id == account.Id, Ct)).PasswordHash.ShouldBe(account.PasswordHash);
    }

    [Theory]
    [InlineData("kort", null, "#Form_Nieuw-fout", "te kort")]
    [InlineData("Welkom2026!!", null, "#Form_Nieuw-fout", "gestolen")]
    [InlineData("Proefpersoon-26", null, "#Form_Nieuw-fout", "uw naam")]
    [InlineData("Voorbeeld-2026", null, "#Form_Nieuw-fout", "uw gemeente")]
    [InlineData("123456789012", null, "#Form_Nieuw-fout", "rijtje")]
    [InlineData(Webfabriek.Wachtwoord, null, "#Form_Nieuw-fout", "van nu")]
    [InlineData(Nieuw, "paard batterij nietje", "#Form_Herhaald-fout", "niet hetzelfde")]
    [InlineData("", "", "#Form_Nieuw-fout", "Vul een nieuw wachtwoord in")]
    public async Task Wat_niet_kan_staat_bij_zijn_veld(string nieuw, string? herhaald, string veld, string zin)
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var antwoord = await WijzigAsync(browser, Webfabriek.Wachtwoord, nieuw, herhaald);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector(veld)!.TextContent.ShouldContain(zin);
        pagina.QuerySelectorAll("input[type=password]").ShouldAllBe(i => i.GetAttribute("value") == null);
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_werkt_meteen_en_meldt_andere_apparaten_af()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var hier = await web.MeldAanAsync(account);
        using var daar = await web.MeldAanAsync(account);

        using var gewijzigd = await WijzigAsync(hier, Webfabriek.Wachtwoord, Nieuw);

        gewijzigd.Headers.Location!.ToString().ShouldBe("/account");
        (await hier.PaginaAsync("/contacten")).QuerySelector("h1")!.TextContent.ShouldNotBeEmpty();
        using var erna = await daar.GetAsync("/", Ct);
        erna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var bezoeker = web.Bezoeker();
        using var oud = await bezoeker.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        using var nieuw = await bezoeker.VerstuurAanmeldenAsync(account.Email!, Nieuw);
        oud.StatusCode.ShouldBe(HttpStatusCode.OK);
        nieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, "gelukt")]);
    }

    private static async Task<HttpResponseMessage> WijzigAsync(HttpClient browser, string huidig, string nieuw, string? herhaald = null) =>
        await browser.VerstuurAsync(Adres, await browser.PaginaAsync(Adres), [new("Form.Huidig", huidig), new("Form.Nieuw", nieuw), new("Form.Herhaald", herhaald ?? nieuw)]);

    private async Task<List<(string Gemeente, string Resultaat)>> LogAsync(Guid account)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account && l.Handeling == Handeling.WachtwoordGewijzigd).OrderBy(l => l.Id).ToListAsync(Ct);
        return [.. regels.Select(l => (l.GemeenteCode, l.Resultaat))];
    }
}
