using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Trajecten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "TRJ-12")]
public sealed class ProductenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Lijst = "/gemeente/producten";
    private const string Nieuw = "/gemeente/producten/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alleen_de_beheerder_van_de_gemeente_komt_erbij()
    {
        var product = $"{Lijst}/{web.Vol.Trajecten.Product.Id}";
        using var niemand = web.Bezoeker();
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);

        foreach (var adres in new[] { Lijst, Nieuw, product })
        {
            (await StatusAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect, adres);
            (await StatusAsync(web.Sam, adres)).ShouldBe(HttpStatusCode.Forbidden, adres);
            (await StatusAsync(beheer, adres)).ShouldBe(HttpStatusCode.OK, adres);
        }

        (await StatusAsync(ander, product)).ShouldBe(HttpStatusCode.NotFound);
        (await ander.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("nog geen producten");
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_alles_wat_is_ingevuld_blijft_staan()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var antwoord = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.GeldigVan", "2-3-2026"), new("Form.LaatsteDag", "1-3-2026"), new("Form.Hulpvorm", "")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        foreach (var veld in new[] { "Naam", "Hulpvorm", "LaatsteDag" })
        {
            pagina.QuerySelector($"#Form_{veld}-fout").ShouldNotBeNull(veld);
        }

        ((IHtmlInputElement)pagina.QuerySelector("input[name='Form.LaatsteDag']")!).Value.ShouldBe("1-3-2026");
    }

    [Fact]
    public async Task Een_product_staat_in_de_lijst_en_een_consulent_kiest_het_bij_een_traject()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var gemaakt = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.Naam", "Sova <training>"), new("Form.GeldigVan", "1-1-2020")]);
        gemaakt.Headers.Location!.ToString().ShouldBe(Lijst);
        var rij = (await beheer.PaginaAsync(Lijst)).QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("Sova <training>", StringComparison.Ordinal));
        var id = rij.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
        var traject = await web.NieuwTrajectAsync();
        var adres = $"/trajecten/{traject}/wijzigen";

        var formulier = await web.Sam.PaginaAsync(adres);
        using var gekozen = await web.Sam.VerstuurAsync(adres, formulier, [new("Form.Product", id), new("Form.Reden", "Bleek een training")]);
        using var onzin = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Product", "onzin"), new("Form.Reden", "Vergissing")]);

        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        onzin.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await web.TrajectAsync(traject)).ProductId.ShouldBe(Guid.Parse(id));
        (await web.Sam.PaginaAsync($"/trajecten/{traject}")).QuerySelector("main dl")!.TextContent.ShouldContain("Sova <training>");
    }

    [Fact]
    public async Task Wie_later_is_ziet_wat_er_nu_staat_en_houdt_de_eigen_tekst()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var adres = $"{Lijst}/{web.Vol.Trajecten.Product.Id}";
        var (eerste, tweede) = (await beheer.PaginaAsync(adres), await beheer.PaginaAsync(adres));

        using var snel = await beheer.VerstuurAsync(adres, eerste, [new("Form.Naam", "Van de collega")]);
        using var laat = await beheer.VerstuurAsync(adres, tweede, [new("Form.Naam", "Van mij")]);
        var conflict = await laat.HtmlAsync();
        using var toch = await beheer.VerstuurAsync(adres, conflict, []);

        snel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        conflict.QuerySelector("main")!.TextContent.ShouldContain("Nu staat er: Van de collega");
        ((IHtmlInputElement)conflict.QuerySelector("input[name='Form.Naam']")!).Value.ShouldBe("Van mij");
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Producten.IgnoreQueryFilters().SingleAsync(p => p.Id == web.Vol.Trajecten.Product.Id, Ct)).Naam.ShouldBe("Van mij");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
