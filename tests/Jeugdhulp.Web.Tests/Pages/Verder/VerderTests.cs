using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Leidraad;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Verder;

[Trait("Eis", "BEH-06")]
public sealed class VerderTests(Leidraadproef web) : IClassFixture<Leidraadproef>
{
    private const string Formulier = "/leidraad/betwist";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NietVanUOfOnbekend_Geeft404()
    {
        var adres = await KomTeLaatAsync(web.Anton, "Wij lezen dit verschillend en ik leg uit waarom.");

        foreach (var (browser, gevraagd) in new[] { (web.Astrid, adres), (web.Bouke, adres), (web.Anton, $"/verder/{Guid.NewGuid()}") })
        {
            using var antwoord = await browser.GetAsync(new Uri(gevraagd, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var bezoeker = web.Bezoeker();
        using var zonder = await bezoeker.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        zonder.Headers.Location!.PathAndQuery.ShouldStartWith("/aanmelden");
    }

    [Fact]
    public async Task Post_NaEenSessieDieAfliep_KomtTerugOpDeEigenPaginaEnBewaartPasNaOpnieuwVersturen()
    {
        const string Tekst = "Het team leest deze vraag op twee manieren.";
        var adres = await KomTeLaatAsync(web.Anton, Tekst);

        var verder = await web.Anton.PaginaAsync(adres);
        using var terug = await web.Anton.VerstuurAsync(adres, verder, []);
        var pagina = await terug.HtmlAsync();

        verder.QuerySelector("main")!.TextContent.ShouldContain(Tekst);
        terug.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        pagina.QuerySelector("main")!.TextContent.ShouldContain(Hervatting.Melding);
        pagina.QuerySelector("main form")!.InnerHtml.ShouldContain(Tekst);
        (await BetwistAsync(Tekst)).ShouldBeFalse();
        using var weg = await web.Anton.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        weg.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var opgeslagen = await web.Anton.VerstuurAsync(Formulier, pagina, []);
        opgeslagen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BetwistAsync(Tekst)).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_VeldenDieDePaginaVoorZichzelfHoudt_StaanNietBijWatUHadIngevuld()
    {
        const string Geopend = "{\"Geopend\":null,\"Reden\":\"Zo stond het er toen het formulier openging.\"}";
        var pagina = await web.Anton.PaginaAsync(Formulier);
        using var bezoeker = web.Bezoeker();
        using var antwoord = await bezoeker.VerstuurAsync(Formulier, pagina, [new("Form.Reden", "Wat hier staat, schreef ik zelf."), new("Form.Geopend", Geopend)]);

        var verder = await web.Anton.PaginaAsync(Uri.UnescapeDataString(antwoord.Headers.Location!.OriginalString.Split("returnUrl=")[1]));

        verder.QuerySelector("main")!.TextContent.ShouldContain("Wat hier staat, schreef ik zelf.");
        verder.QuerySelector("main")!.TextContent.ShouldNotContain("Zo stond het er");
        verder.QuerySelector("main input[name='Form.Geopend']")!.GetAttribute("value").ShouldBe(Geopend, "it goes along to the page");
    }

    [Fact]
    public async Task Post_GooiWeg_VerwijdertHetBewaarde()
    {
        var adres = await KomTeLaatAsync(web.Anton, "Dit mag weg, ik heb mij bedacht.");
        var verder = await web.Anton.PaginaAsync(adres);
        ((IHtmlFormElement)verder.QuerySelector("main form")!).SetAttribute("action", $"{adres}?handler=Weg");

        using var weg = await web.Anton.VerstuurAsync(adres, verder, []);

        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var daarna = await web.Anton.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        daarna.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_VervalsteSleutelOfRolKwijt_BewaartNiets()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder));
        using var browser = await web.MeldAanAsync(account);
        var pagina = await browser.PaginaAsync(Formulier);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Aanstellingen.Where(a => a.AccountId == account.Id).ExecuteUpdateAsync(a => a.SetProperty(r => r.Rol, Rol.Beleidsmedewerker), Ct);
        }

        using var bezoeker = web.Bezoeker();
        using var kwijt = await bezoeker.VerstuurAsync(Formulier, pagina, [new("Form.Reden", "Geen rol meer, dus nergens heen.")]);
        using var vals = await bezoeker.VerstuurAsync(Formulier, pagina, [new(Formulierredding.Sleutelveld, "vals"), new("Form.Reden", "Wie ben ik?")]);

        kwijt.Headers.Location!.PathAndQuery.ShouldNotContain("verder");
        vals.Headers.Location!.PathAndQuery.ShouldNotContain("verder");
        await using var na = web.Database.CreateUnrestrictedContext();
        (await na.Concepten.IgnoreQueryFilters().AnyAsync(c => c.AccountId == account.Id, Ct)).ShouldBeFalse();
    }

    /// <summary>Sends the form of a page that was opened in a session that is gone, and gives the address to go on at.</summary>
    private async Task<string> KomTeLaatAsync(HttpClient browser, string tekst)
    {
        var pagina = await browser.PaginaAsync(Formulier);
        using var bezoeker = web.Bezoeker();
        using var antwoord = await bezoeker.VerstuurAsync(Formulier, pagina, [new("Form.Instelling", "overbruggingszorg"), new("Form.Reden", tekst)]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var aanmelden = antwoord.Headers.Location!.OriginalString;
        (await bezoeker.PaginaAsync(aanmelden)).QuerySelector("main")!.TextContent.ShouldContain("Wat u had ingevuld is bewaard");
        return Uri.UnescapeDataString(aanmelden.Split("returnUrl=")[1]);
    }

    private async Task<bool> BetwistAsync(string reden)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Betwistingen.IgnoreQueryFilters().AnyAsync(b => b.Reden == reden, Ct);
    }
}
