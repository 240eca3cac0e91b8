using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Codelijsten;

[Trait("Eis", "BEH-05")]
public sealed class CodelijstenTests(CodelijstenTests.Proef web) : IClassFixture<CodelijstenTests.Proef>
{
    private const string Verwijzer = "/codelijsten/lijst?naam=verwijzer";
    private const string Bestemming = "/codelijsten/lijst?naam=bestemming";

    [Fact]
    public async Task EenLegeCode_WordtGeweigerdBijElkVeld()
    {
        using var antwoord = await Proef.VoegToeAsync(web.Landelijk, Verwijzer);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        foreach (var veld in new[] { "Code", "Omschrijving", "GeldigVan", "Bron" })
        {
            html.QuerySelector($"#Form_{veld}-fout").ShouldNotBeNull(veld);
        }
    }

    [Fact]
    public async Task EenDubbeleCode_WordtGeweigerdEnHoudtDeInvoer()
    {
        using var antwoord = await Proef.VoegToeAsync(web.Landelijk, Verwijzer, ("Code", "01"), ("Omschrijving", "Te houden"), ("GeldigVan", "1-1-2027"), ("Bron", "v8"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Code-fout")!.TextContent.ShouldContain("Code 01 staat al in de lijst");
        html.QuerySelector("#Form_Omschrijving")!.GetAttribute("value").ShouldBe("Te houden");
    }

    [Fact]
    public async Task EenEindeVoorHetBegin_WordtGeweigerdBijHetVeld()
    {
        using var antwoord = await Proef.BeeindigAsync(web.Landelijk, Verwijzer, "02", "31-12-2014");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Einde_LaatsteDag-fout")!.TextContent.ShouldContain("De code begint op 1-1-2015");
    }

    [Fact]
    public async Task EenEindeInHetLaatsteJaarDatBestaat_WordtGeweigerdBijHetVeld()
    {
        using var antwoord = await Proef.BeeindigAsync(web.Landelijk, Verwijzer, "02", "31-12-9999");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Einde_LaatsteDag-fout")!.TextContent.ShouldContain("Kies een dag binnen 5 jaar");
    }

    [Fact]
    public async Task EenCodeDieAlEindigde_KanNietNogEensEindigen()
    {
        using var antwoord = await Proef.BeeindigAsync(web.Landelijk, Verwijzer, "07", "1-1-2027");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Einde_Code-fout")!.TextContent.ShouldContain("Kies een code uit de lijst");
    }

    [Fact]
    public async Task EenLijstDieErNietIs_GeeftNietGevonden()
    {
        using var antwoord = await web.Landelijk.GetAsync(new Uri("/codelijsten/lijst?naam=onzin", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EenConsulent_KomtNietBijDeCodelijsten()
    {
        using var antwoord = await web.Consulent.GetAsync(new Uri("/codelijsten", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task EenBeheerder_ZietDeLandelijkeLijstZonderFormulieren()
    {
        var pagina = await web.Beheerder.PaginaAsync(Verwijzer);

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Gemeentelijke toegang");
        pagina.QuerySelector("main form").ShouldBeNull();
        (await web.Beheerder.PaginaAsync("/codelijsten")).QuerySelectorAll("main tbody tr").Length.ShouldBe(15);
    }

    [Fact]
    public async Task EenKeuzeVanEenFormulier_ToontHaarCodeAlleenAanWieErEenToevoegt()
    {
        string[] Koppen(IHtmlDocument pagina) => [.. pagina.QuerySelectorAll("main th").Select(th => th.TextContent)];

        Koppen(await web.Beheerder.PaginaAsync(Bestemming)).ShouldBe(["Betekenis", "Geldt"]);
        Koppen(await web.Landelijk.PaginaAsync(Bestemming)).ShouldBe(["Code", "Betekenis", "Geldt"]);
        Koppen(await web.Beheerder.PaginaAsync(Verwijzer)).ShouldBe(["Code", "Betekenis", "Geldt", "iJw", "Staat in"]);
    }

    [Fact]
    public async Task DeLandelijkBeheerder_VoegtEenCodeToeEnGeeftHaarEenEinde()
    {
        using var erbij = await Proef.VoegToeAsync(web.Landelijk, Verwijzer, ("Code", "09"), ("Omschrijving", "Nieuwe verwijzer"), ("GeldigVan", "1-12-2026"), ("IjwCode", "09"), ("Bron", "v8 §3.2"));
        erbij.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var einde = await Proef.BeeindigAsync(web.Landelijk, Verwijzer, "09", "31-12-2026");
        einde.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var rij = (await web.Beheerder.PaginaAsync(Verwijzer)).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Nieuwe verwijzer", StringComparison.Ordinal));

        rij.TextContent.ShouldContain("1-12-2026");
        rij.TextContent.ShouldContain("t/m 31-12-2026");
    }

    [Fact]
    public async Task EenBeheerder_VoegtEenEigenBestemmingToeDieEenAndereGemeenteNietZiet()
    {
        using var dubbel = await Proef.VoegToeAsync(web.Beheerder, Bestemming, ("Omschrijving", "wmo"), ("GeldigVan", "1-12-2026"));
        dubbel.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await dubbel.HtmlAsync()).QuerySelector("#Form_Omschrijving-fout")!.TextContent.ShouldContain("staat al in de lijst");

        using var erbij = await Proef.VoegToeAsync(web.Beheerder, Bestemming, ("Omschrijving", "Jongerenloket"), ("GeldigVan", "1-1-2026"));

        erbij.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Beheerder.PaginaAsync(Bestemming)).QuerySelector("main")!.TextContent.ShouldContain("Jongerenloket");
        (await web.Ander.PaginaAsync(Bestemming)).QuerySelector("main")!.TextContent.ShouldNotContain("Jongerenloket");
        (await web.Consulent.PaginaAsync("/contacten/registreren")).QuerySelector("option[value=lokaal1]")!.TextContent.ShouldBe("Jongerenloket");
    }

    public sealed class Proef : Webfabriek
    {
        public HttpClient Landelijk { get; private set; } = null!;

        public HttpClient Beheerder { get; private set; } = null!;

        public HttpClient Ander { get; private set; } = null!;

        public HttpClient Consulent { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Vulling.LaadReferentiedataAsync(Database.ConnectionString, CancellationToken.None);
            Landelijk = await MeldAanAsync(Aanstelling.Land, Rol.LandelijkBeheerder);
            Beheerder = await MeldAanAsync(GemeenteA, Rol.Beheerder);
            Ander = await MeldAanAsync(GemeenteB, Rol.Beheerder);
            Consulent = await MeldAanAsync(GemeenteA, Rol.Consulent);
        }

        public static async Task<HttpResponseMessage> VoegToeAsync(HttpClient browser, string adres, params (string Naam, string Waarde)[] velden) =>
            await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create($"Form.{v.Naam}", (string?)v.Waarde)), "#toevoegen");

        public static async Task<HttpResponseMessage> BeeindigAsync(HttpClient browser, string adres, string code, string dag) =>
            await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Einde.Code", code), new("Einde.LaatsteDag", dag)], "#beeindigen");
    }
}
