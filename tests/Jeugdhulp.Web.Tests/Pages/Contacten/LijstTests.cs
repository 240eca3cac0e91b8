using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

public sealed class LijstTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private const string Adres = "/contacten";
    private const string Zoekformulier = "main form[role=search]";

    private static readonly DateOnly Dag = new(2026, 9, 1);

    public async ValueTask InitializeAsync() => await web.WisAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_NietAangemeld_GaatNaarAanmelden()
    {
        using var browser = web.Bezoeker();

        using var antwoord = await browser.GetAsync(new Uri(Adres, UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.OriginalString.ShouldContain("/aanmelden");
    }

    [Theory]
    [InlineData(Rol.Beleidsmedewerker)]
    [InlineData(Rol.Informatievoorziening)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Privacyfunctionaris)]
    public async Task Get_VerkeerdeRol_Geeft403(Rol rol)
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);

        foreach (var adres in new[] { Adres, $"{Adres}?handler=Export", $"{Adres}/{Guid.NewGuid()}", $"{Adres}/{Guid.NewGuid()}/wijzigen" })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
        }
    }

    [Fact]
    public async Task Get_ZonderTeam_LegtUitWat_U_KuntDoen()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        (await browser.PaginaAsync(Adres)).QuerySelector(".lege-staat")!.TextContent.ShouldContain("U hoort nu bij geen team");
    }

    [Fact]
    public async Task Get_AnderTeamOfAndereGemeente_StaatNietInDeLijst()
    {
        await web.MaakAsync(o => o.Contact(Dag, [o.Persoon("Mila", "Geheim")]));
        foreach (var wie in new[] { Bea, Oda })
        {
            using var browser = await web.AlsAsync(wie);
            var pagina = await browser.PaginaAsync($"{Adres}?team={Noord}");
            pagina.Body!.TextContent.ShouldNotContain("Geheim");
            (await browser.PaginaAsync(Adres)).Body!.TextContent.ShouldNotContain("Geheim");
        }
    }

    [Theory]
    [InlineData(0, "0 contacten", 0)]
    [InlineData(1, "1 contact", 0)]
    [InlineData(50, "50 contacten", 0)]
    [InlineData(51, "51 contacten", 1)]
    public async Task Get_RandVanDePagina_TeltEnBladertGoed(int aantal, string kop, int opPagina2)
    {
        await web.MaakAsync(o => Enumerable.Range(0, aantal).Select(_ => o.Contact(Dag, [])).ToList());
        using var browser = await web.AlsAsync(Ans);

        var eerste = await browser.PaginaAsync(Adres);
        var tweede = await browser.PaginaAsync($"{Adres}?pagina=2");

        eerste.QuerySelector("#lijst-titel")!.TextContent.ShouldBe(kop);
        eerste.QuerySelectorAll("tbody tr").Length.ShouldBe(Math.Min(aantal, 50));
        tweede.QuerySelectorAll("tbody tr").Length.ShouldBe(opPagina2 > 0 ? opPagina2 : Math.Min(aantal, 50));
        (eerste.QuerySelector("a[rel=next]") is not null).ShouldBe(aantal > 50);
    }

    [Theory]
    [InlineData("sorteer=klasse%3Bdrop%20table%20contact")]
    [InlineData("sorteer=-persoon.bsn")]
    [InlineData("sorteer=")]
    [InlineData("pagina=-1")]
    [InlineData("pagina=999999999")]
    public async Task Get_OnbekendeVolgordeOfPagina_ToontGewoonDeLijst(string query)
    {
        await web.MaakAsync(o => o.Contact(Dag, []));
        using var browser = await web.AlsAsync(Ans);

        (await browser.PaginaAsync($"{Adres}?{query}")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("klasse=onzin")]
    [InlineData("klasse=3")]
    [InlineData("activiteit=%27%20or%201%3D1")]
    [InlineData("periode=eeuw")]
    [InlineData("periode=zelf&van=31-2-2026")]
    [InlineData("periode=zelf&van=2-9-2026&tot=1-9-2026")]
    [InlineData("alleen=alles")]
    [InlineData("team=noord")]
    public async Task Get_OnmogelijkFilter_Geeft400MetUitlegEnEenLegeLijst(string query)
    {
        await web.MaakAsync(o => o.Contact(Dag, []));
        using var browser = await web.AlsAsync(Ans);

        using var antwoord = await browser.GetAsync(new Uri($"{Adres}?{query}", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector(".foutsamenvatting").ShouldNotBeNull();
        pagina.QuerySelectorAll("tbody tr").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Get_MetFilters_HoudtZeInDeLinksEnInHetFormulier()
    {
        await web.MaakAsync(o => Enumerable.Range(0, 60).Select(_ => o.Contact(Dag, [o.Persoon("Noor", "Bakker")], activiteit: Activiteit.Triage)).ToList());
        using var browser = await web.AlsAsync(Ans);

        var pagina = await browser.PaginaAsync($"{Adres}?periode=jaar&activiteit=triage&alleen=eigen");

        pagina.QuerySelector("#lijst-titel")!.TextContent.ShouldBe("60 contacten");
        pagina.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"{Adres}?periode=jaar&activiteit=triage&alleen=eigen&pagina=2");
        pagina.QuerySelector(".sorteerkop")!.GetAttribute("href")!.ShouldContain("activiteit=triage");
        ((IHtmlSelectElement)pagina.QuerySelector("#Activiteit")!).Value.ShouldBe("triage");
        ((IHtmlSelectElement)pagina.QuerySelector("#Periode")!).Value.ShouldBe("jaar");
    }

    [Fact]
    public async Task Post_Zoeken_BeperktDeLijstZonderNaamOfNummerInHetAdres()
    {
        var bsn = TestBsn.Nummer(5);
        await web.MaakAsync(o => o.Contact(Dag, [o.Persoon("Noor", "Bakker", bsn: bsn)]));
        await web.MaakAsync(o => o.Contact(Dag, [o.Persoon("Daan", "Smit")]));
        using var browser = await web.AlsAsync(Ans);
        foreach (var zoek in new[] { "bakk", bsn })
        {
            var pagina = await browser.PaginaAsync($"{Adres}?activiteit=opvoedondersteuning");
            using var antwoord = await browser.VerstuurAsync(Adres, pagina, [new("Zoek", zoek)], Zoekformulier);

            antwoord.Headers.Location!.OriginalString.ShouldBe($"{Adres}?activiteit=opvoedondersteuning&gezocht=true");
            var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("Jeugdhulp-Zoeken", StringComparison.Ordinal));
            cookie.ShouldContain("httponly");
            cookie.ShouldNotContain(zoek);
            var gevonden = await browser.PaginaAsync(antwoord.Headers.Location.OriginalString);
            gevonden.QuerySelectorAll("tbody tr").Single().TextContent.ShouldContain("Noor Bakker");
            gevonden.QuerySelectorAll("a").ShouldAllBe(a => !a.GetAttribute("href")!.Contains(zoek, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_GedeeldeLinkVanEenZoekopdracht_ToontDeLijstMetUitleg()
    {
        await web.MaakAsync(o => o.Contact(Dag, [o.Persoon("Noor", "Bakker")]));
        using var browser = await web.AlsAsync(Ans);

        var pagina = await browser.PaginaAsync($"{Adres}?gezocht=true");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("De zoekopdracht is niet bewaard");
        pagina.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_ZoekopdrachtNaEenKwartier_IsVergeten()
    {
        using var browser = await web.AlsAsync(Ans);
        using var antwoord = await browser.VerstuurAsync(Adres, await browser.PaginaAsync(Adres), [new("Zoek", "bakker")], Zoekformulier);
        var begin = web.Klok.GetUtcNow();

        web.Klok.Advance(TimeSpan.FromSeconds((15 * 60) - 1));
        var net = await browser.PaginaAsync($"{Adres}?gezocht=true");
        web.Klok.Advance(TimeSpan.FromSeconds(1));
        var later = await browser.PaginaAsync($"{Adres}?gezocht=true");
        web.Klok.ZetOp(begin);

        net.QuerySelector("main")!.TextContent.ShouldNotContain("De zoekopdracht is niet bewaard");
        later.QuerySelector("main")!.TextContent.ShouldContain("De zoekopdracht is niet bewaard");
    }

    [Theory]
    [InlineData("periode=zelf&van=30-6-2026&tot=30-6-2026", 1)]
    [InlineData("periode=zelf&van=30-6-2026&tot=1-7-2026", 2)]
    [InlineData("periode=zelf&van=1-7-2026&tot=30-12-2026", 1)]
    [InlineData("periode=halfjaar", 2)]
    [InlineData("periode=jaar", 3)]
    public async Task Get_ContactOpDeEersteOfLaatsteDag_HoortBijDePeriode(string query, int verwacht)
    {
        await web.MaakAsync(o => new[] { new DateOnly(2025, 12, 31), new(2026, 6, 30), new(2026, 7, 1), new(2026, 12, 31) }.Select(d => o.Contact(d, [])).ToList());
        using var browser = await web.AlsAsync(Ans);

        (await browser.PaginaAsync($"{Adres}?{query}")).QuerySelectorAll("tbody tr").Length.ShouldBe(verwacht);
    }

    [Fact]
    public async Task Get_ZoekopdrachtVanEenAnderAccount_IsNietTeLezen()
    {
        using var ans = await web.AlsAsync(Ans);
        using var antwoord = await ans.VerstuurAsync(Adres, await ans.PaginaAsync(Adres), [new("Zoek", "geheimpje")], Zoekformulier);
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("Jeugdhulp-Zoeken", StringComparison.Ordinal)).Split(';')[0];
        using var bea = await web.AlsAsync(Bea);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Adres}?gezocht=true", UriKind.Relative));
        verzoek.Headers.Add("Cookie", cookie);

        using var gezien = await bea.SendAsync(verzoek);

        (await gezien.Content.ReadAsStringAsync()).ShouldNotContain("geheimpje");
    }

    [Fact]
    public async Task Get_Export_IsEenBestandVoorEenRekenbladZonderFormules()
    {
        await web.MaakAsync(o => o.Contact(Dag, [o.Persoon("=HYPERLINK(1)", "Bakker")]));
        using var browser = await web.AlsAsync(Ans);

        using var antwoord = await browser.GetAsync(new Uri($"{Adres}?handler=Export", UriKind.Relative));

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
        inhoud[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var regels = System.Text.Encoding.UTF8.GetString(inhoud[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        regels.Length.ShouldBe(2);
        regels[1].ShouldStartWith("\"1-9-2026\";\"'=HYPERLINK(1) Bakker\";\"10\";\"Opvoedondersteuning\";\"Preventie\"");
    }
}
