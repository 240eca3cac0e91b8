using System.Net;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "TRB-02")]
public sealed class AnnotatiesTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/annotaties";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in new[] { Rol.Consulent, Rol.Beheerder, Rol.Privacyfunctionaris })
        {
            using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            using var antwoord = await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Theory]
    [InlineData("", "capaciteit", "Minder mensen.", "Datum")]
    [InlineData("31-12-2014", "capaciteit", "Minder mensen.", "Datum")]
    [InlineData("21-11-2026", "capaciteit", "Minder mensen.", "Datum")]
    [InlineData("onzin", "capaciteit", "Minder mensen.", "Datum")]
    [InlineData("1-3-2026", "", "Minder mensen.", "Oorzaak")]
    [InlineData("1-3-2026", "instellingGewijzigd", "Minder mensen.", "Oorzaak")]
    [InlineData("1-3-2026", "capaciteit", "", "Tekst")]
    [InlineData("1-3-2026", "capaciteit", "\u200B", "Tekst")]
    [InlineData("1-3-2026", "capaciteit", "Bel 06-12345678.", "Tekst")]
    public async Task Post_WatNietKlopt_MeldtHetBijHetVeldEnBewaartNiets(string datum, string oorzaak, string tekst, string veld)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await VerstuurAsync(browser, datum, oorzaak, tekst);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector($"#Form_{veld}")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Form_Datum")!.GetAttribute("value").ShouldBe(datum);
        pagina.QuerySelector("#Form_Tekst")!.TextContent.Trim().ShouldBe(tekst);
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Annotaties.IgnoreQueryFilters().AnyAsync(a => a.Tekst == tekst && tekst != "", Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Post_EenNaamVanIemandDieDeSchrijverMagZien_WordtGeweigerd_EnVanEenAnderVerteltHetNietWieHierBekendIs()
    {
        const string tekst = "Het team hielp Sem Smit.";
        using var manager = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        using (var antwoord = await VerstuurAsync(manager, "1-2-2026", "capaciteit", tekst))
        {
            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("een naam (Sem)");
        }

        // A beleidsmedewerker sees nobody: a refusal would say that someone of that name is known here.
        using var beleid = await proef.BeleidAsync();
        using var bewaard = await VerstuurAsync(beleid, "1-2-2026", "capaciteit", tekst);
        bewaard.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_BewaartHetMetLogregel_TweeKeerVersturenIsEen_EnHetStaatBijDeCijfers()
    {
        const string tekst = "Het team kreeg er een taak bij.";
        using var browser = await proef.BeleidAsync();
        for (var keer = 0; keer < 2; keer++)
        {
            using var antwoord = await VerstuurAsync(browser, "1-3-2026", "gewijzigdeOpdracht", tekst);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        var annotatie = await db.Annotaties.IgnoreQueryFilters().SingleAsync(a => a.Tekst == tekst, Ct);
        (annotatie.GemeenteCode, annotatie.Oorzaak, annotatie.Automatisch, annotatie.Datum).ShouldBe((Webfabriek.GemeenteA, Annotatieoorzaak.GewijzigdeOpdracht, false, new DateOnly(2026, 3, 1)));
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.AnnotatieToegevoegd && l.ObjectId == annotatie.Id, Ct)).ShouldBe(1);
        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");
        pagina.QuerySelector("main section")!.TextContent.ShouldContain($"1-3-2026 Gewijzigde opdracht. {tekst}");
        pagina.QuerySelectorAll("[data-annotatie='2026-03-01']").ShouldHaveSingleItem();
        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await ander.PaginaAsync(Adres)).QuerySelector("main")!.TextContent.ShouldNotContain(tekst);
    }

    [Theory]
    [Trait("Eis", "TRB-13")]
    [InlineData("capaciteit", "versmalling")]
    [InlineData("gewijzigdeOpdracht", "zomaar")]
    public async Task Post_EenVeranderingDieErNietBijHoort_WordtGeweigerd(string oorzaak, string wijziging)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await VerstuurAsync(browser, "1-4-2026", oorzaak, "Het team doet minder.", wijziging);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Wijziging")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    [Trait("Eis", "TRB-13")]
    public async Task Post_EenKnip_StaatMetZijnNaamAlsStreepInDeGrafiek()
    {
        using var browser = await proef.BeleidAsync();
        using var antwoord = await VerstuurAsync(browser, "1-5-2026", "nieuweOrganisatie", "Twee organisaties.", "knipToegangHulp");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        pagina.QuerySelector("[data-annotatie='2026-05-01']")!.TextContent.Trim().ShouldBe("1-5-2026 Nieuwe organisatie: knip tussen toegang en hulp. Twee organisaties.");
    }

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string datum, string oorzaak, string tekst, string wijziging = "") =>
        await browser.VerstuurAsync(Adres, await browser.PaginaAsync(Adres), [new("Form.Datum", datum), new("Form.Oorzaak", oorzaak), new("Form.Wijziging", wijziging), new("Form.Tekst", tekst)]);
}
