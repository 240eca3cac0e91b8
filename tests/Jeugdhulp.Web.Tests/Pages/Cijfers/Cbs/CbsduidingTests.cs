using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers.Cbs;

public sealed class CbsduidingTests(CbsTests.MetCijfers web) : IClassFixture<CbsTests.MetCijfers>
{
    private const string Begin = "/cijfers/cbs";
    private const string Aansluiting = "/cijfers/cbs/aansluiting?moment=2024H1";
    private const string Verschil = "/cijfers/cbs/verschil?indicator=jongerenWijkteam&moment=2024H1";

    [Fact]
    [Trait("Eis", "CBS-11")]
    public async Task EenAndereRol_KomtErNietIn_EnEenTeammanagerLeestAlleen()
    {
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);

        foreach (var (browser, adres, verwacht) in new[]
        {
            (consulent, Aansluiting, HttpStatusCode.Forbidden), (consulent, Verschil, HttpStatusCode.Forbidden), (manager, Verschil, HttpStatusCode.Forbidden),
            (manager, Beeldadres("85000NED"), HttpStatusCode.Forbidden), (manager, Aansluiting, HttpStatusCode.OK),
        })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);
            antwoord.StatusCode.ShouldBe(verwacht, adres);
        }

        (await manager.PaginaAsync(Aansluiting)).QuerySelector("main a[href^='/cijfers/cbs/verschil']").ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CBS-11")]
    public async Task WatErNietIs_OfVanEenAndereGemeenteIs_IsErNiet()
    {
        using var beleid = await BeleidAsync();

        foreach (var adres in new[]
        {
            Beeldadres(CbsTests.MetCijfers.Vreemd), Beeldadres("85000NED", "2023H3"), "/cijfers/cbs/aansluiting?moment=2024H3",
            "/cijfers/cbs/verschil?indicator=onzin&moment=2024", "/cijfers/cbs/verschil?indicator=jongerenJeugdhulp&moment=2024",
        })
        {
            using var antwoord = await beleid.GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }

        // The form of an own figure, with its address changed to that of another gemeente.
        var eigen = await beleid.PaginaAsync(Beeldadres("85000NED"));
        eigen.QuerySelector("main form[method=post]")!.SetAttribute("action", Beeldadres(CbsTests.MetCijfers.Vreemd));
        using var gestuurd = await beleid.VerstuurAsync(Beeldadres("85000NED"), eigen, [new("Form.Beeld", "ja")]);
        gestuurd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "CBS-11")]
    public async Task Beeld_NeeVraagtEenToelichting_EnEenVolgendAntwoordStaatErnaast()
    {
        using var beleid = await BeleidAsync();
        var adres = Beeldadres("85000NED");

        using var zonder = await beleid.VerstuurAsync(adres, await beleid.PaginaAsync(adres), [new("Form.Beeld", "nee")]);
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("#Form_Toelichting-fout")!.TextContent.ShouldContain("niet herkent");

        using var nee = await beleid.VerstuurAsync(adres, await beleid.PaginaAsync(adres), [new("Form.Beeld", "nee"), new("Form.Toelichting", "Wij leverden <b>dubbel</b>.")]);
        using var ja = await beleid.VerstuurAsync(adres, await beleid.PaginaAsync(adres), [new("Form.Beeld", "ja")]);

        nee.Headers.Location!.OriginalString.ShouldContain("/cijfers/cbs/cijfer?tabel=85000NED");
        ja.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var pagina = await beleid.PaginaAsync(CbsTests.Cijferadres("85000NED"));
        pagina.QuerySelectorAll("main ul.regels > li strong").Select(s => s.TextContent).ShouldBe(["Ja", "Nee"]);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Wij leverden <b>dubbel</b>.");
        (await beleid.PaginaAsync($"{Begin}?tabel=85000NED")).QuerySelector("main tbody")!.TextContent.ShouldContain("Ja");
    }

    [Fact]
    [Trait("Eis", "CBS-08")]
    public async Task Aansluiting_GaatStapVoorStapNaarHetCijferEnVerbergtWatTeKleinIs()
    {
        using var beleid = await BeleidAsync();
        using var levering = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        var stappen = await StappenAsync(beleid, Aansluiting);
        stappen.ShouldContain("Casusregie: verborgen: te klein");
        stappen.ShouldContain("Eigen rapportage samen: 77");
        stappen.ShouldContain("Uit uw eigen cijfers: 47");
        stappen.ShouldNotContain(s => s.StartsWith("Geleverd", StringComparison.Ordinal), "nothing was delivered here");
        stappen.ShouldContain("Verwacht bij het CBS: 45");
        stappen.ShouldContain("Onverklaard: 0");
        stappen.ShouldContain("Gepubliceerd door het CBS: 45");
        (await StappenAsync(levering, Aansluiting)).ShouldContain("Eigen rapportage samen: 81");
        (await beleid.PaginaAsync(Aansluiting)).QuerySelector("main")!.TextContent.ShouldContain("Over dit halfjaar is er hier geen levering");
        (await beleid.PaginaAsync("/cijfers/cbs/aansluiting?moment=2024")).QuerySelector("main")!.TextContent.ShouldContain("van dit jaar zijn hier niet beide halfjaren met trajecten geleverd");
        (await beleid.PaginaAsync(Aansluiting)).QuerySelector("main")!.TextContent.ShouldContain("Dit is gelijk: het CBS rondt af op vijf, dus 45 kan 43 tot en met 47 zijn.");
    }

    [Fact]
    [Trait("Eis", "CBS-08")]
    public async Task Verschil_KrijgtEenNaamEnDeRestBlijftOnverklaard()
    {
        using var beleid = await BeleidAsync();
        const string adres = "/cijfers/cbs/verschil?indicator=jongerenWijkteam&moment=2023H1";

        using var fout = await beleid.VerstuurAsync(adres, await beleid.PaginaAsync(adres), [new("Form.Soort", "afronding"), new("Form.Aantal", "1,5"), new("Form.Toelichting", "")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlInputElement)(await fout.HtmlAsync()).QuerySelector("#Form_Aantal")!).Value.ShouldBe("1,5");
        using var eerst = await VerklaarAsync(-30);
        using var goed = await VerklaarAsync(-5);

        goed.Headers.Location!.OriginalString.ShouldBe("/cijfers/cbs/aansluiting?moment=2023H1");
        var stappen = await StappenAsync(beleid, "/cijfers/cbs/aansluiting?moment=2023H1");
        stappen.ShouldContain("Zonder BSN: −5");
        stappen.ShouldContain("Uit uw eigen cijfers: 42");
        stappen.ShouldContain("Afronding op vijf door het CBS: −2");
        stappen.ShouldContain("Onverklaard: +20");
        (await beleid.PaginaAsync("/cijfers/cbs/aansluiting?moment=2023H1")).QuerySelector("main")!.TextContent.ShouldContain("Zij stonden niet in de BRP.");

        async Task<HttpResponseMessage> VerklaarAsync(int aantal) => await beleid.VerstuurAsync(
            adres, await beleid.PaginaAsync(adres), [new("Form.Soort", "zonderBsn"), new("Form.Aantal", $"{aantal}"), new("Form.Toelichting", "Zij stonden niet in de BRP.")]);
    }

    [Fact]
    [Trait("Eis", "CBS-09")]
    public async Task Aansluiting_ZegtWatErNietKanKloppenEnRekentNietsUitZonderCijfer()
    {
        using var beleid = await BeleidAsync();

        (await beleid.PaginaAsync(Aansluiting)).QuerySelector("main")!.TextContent.ShouldContain("Het CBS telt hulp, maar geen team heeft hulp als taak");
        var leeg = await beleid.PaginaAsync("/cijfers/cbs/aansluiting?moment=2024H2");
        leeg.QuerySelector("main")!.TextContent.ShouldContain("Het CBS heeft geen cijfer, maar uw teams geven hulp");
        leeg.QuerySelectorAll("main tbody th").Select(th => th.TextContent.Trim()).ShouldNotContain("Onverklaard");
        leeg.QuerySelector("main")!.TextContent.ShouldContain("niet ingelezen");
        (await beleid.PaginaAsync("/cijfers/cbs/aansluiting?moment=2019")).QuerySelector("main")!.TextContent.ShouldContain("geen eigen cijfers geteld");
    }

    [Fact]
    [Trait("Eis", "REG-06")]
    public async Task Teams_ElkTeamZietZijnEigenCijferNaastHetGepubliceerde()
    {
        using var precies = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        // The few of another team are not for a teammanager, and this one is in no team.
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        using var beleid = await BeleidAsync();
        using var onzin = await manager.GetAsync(new Uri("/cijfers/cbs/teams?moment=2024H3", UriKind.Relative), TestContext.Current.CancellationToken);

        onzin.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await StappenAsync(precies, "/cijfers/cbs/teams?moment=2024H1")).ShouldBe(
            ["Team Noord: 43", "Team Zuid: 4", "Alle teams, ieder één keer: 47", "Verwacht bij het CBS: 45", "Gepubliceerd door het CBS: 45"]);
        foreach (var browser in new[] { manager, beleid })
        {
            (await StappenAsync(browser, "/cijfers/cbs/teams?moment=2024H1")).ShouldBe(
                [
                    "Team Noord: verborgen: zou een klein cijfer verraden", "Team Zuid: verborgen: te klein", "Alle teams, ieder één keer: 47", "Verwacht bij het CBS: 45",
                    "Gepubliceerd door het CBS: 45",
                ]);
        }
    }

    private static string Beeldadres(string tabel, string moment = "2023") => $"/cijfers/cbs/beeld?tabel={tabel}&indicator=jongerenWijkteam&moment={moment}";

    private static async Task<string[]> StappenAsync(HttpClient browser, string adres) =>
        [.. (await browser.PaginaAsync(adres)).QuerySelector("main table")!.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()}: {r.QuerySelector("td.getal")!.TextContent.Trim()}")];

    private Task<HttpClient> BeleidAsync() => web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
}
