using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>A form that was opened in one gemeente, sent after another was chosen in a second tab.</summary>
public sealed class FormuliergemeenteTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/gemeente")]
    [InlineData("/inzicht/meedoen")]
    [InlineData("/leren/instructie/plicht")]
    [InlineData("/leren/casussen/nieuw")]
    [InlineData("/leren/rondes/nieuw")]
    [InlineData("/teams/nieuw")]
    [InlineData("/leidraad/concepten/nieuw")]
    public async Task Post_InEenAndereGemeente_WordtGeweigerdEnZegtWaarom(string adres)
    {
        using var browser = await InTweeGemeentenAsync();
        var pagina = await browser.PaginaAsync(adres);
        await KiesAsync(browser, Webfabriek.GemeenteB);

        using var antwoord = await browser.VerstuurAsync(adres, pagina, []);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("h1")!.TextContent.ShouldBe("Andere gemeente");
        html.QuerySelector("main")!.TextContent.ShouldContain("Wij hebben niets opgeslagen.");
    }

    [Fact]
    public async Task Post_NaTerugkiezen_SlaatOpInDeGemeenteVanHetFormulierEnNergensAnders()
    {
        using var browser = await InTweeGemeentenAsync();
        var pagina = await browser.PaginaAsync("/gemeente");
        KeyValuePair<string, string?>[] woord = [new("Form.Lidwoord", "de"), new("Form.Enkelvoud", "buurtploeg"), new("Form.Meervoud", "buurtploegen")];
        await KiesAsync(browser, Webfabriek.GemeenteB);
        using var geweigerd = await browser.VerstuurAsync("/gemeente", pagina, woord);

        await KiesAsync(browser, Webfabriek.GemeenteA);
        using var opgeslagen = await browser.VerstuurAsync("/gemeente", pagina, woord);

        geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Lokalewoorden.IgnoreQueryFilters().Select(w => w.GemeenteCode).ToListAsync(Ct)).ShouldBe([Webfabriek.GemeenteA]);
    }

    [Theory]
    [InlineData("/gemeente-kiezen")]
    [InlineData("/afmelden")]
    public async Task Post_WatOverGeenGemeenteGaat_KanUitElkTabblad(string adres)
    {
        using var browser = await InTweeGemeentenAsync();
        var pagina = await browser.PaginaAsync(adres);
        await KiesAsync(browser, Webfabriek.GemeenteB);

        using var antwoord = await browser.VerstuurAsync(adres, pagina, adres == "/afmelden" ? [] : [new("Form.Gemeente", Webfabriek.GemeenteA)]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task KiesAsync(HttpClient browser, string gemeente)
    {
        IHtmlDocument keuze = await browser.PaginaAsync("/gemeente-kiezen");
        using var gekozen = await browser.VerstuurAsync("/gemeente-kiezen", keuze, [new("Form.Gemeente", gemeente)]);
        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HttpClient> InTweeGemeentenAsync()
    {
        var browser = await web.MeldAanAsync(await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder), (Webfabriek.GemeenteB, Rol.Beheerder)));
        await KiesAsync(browser, Webfabriek.GemeenteA);
        return browser;
    }
}
