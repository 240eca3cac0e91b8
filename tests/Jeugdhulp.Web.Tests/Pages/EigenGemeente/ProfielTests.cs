using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "DSH-09")]
public sealed class ProfielTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/gemeente/profiel";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AlleenDeBeheerderLegtVast_EnWieCijfersZietLeest()
    {
        foreach (var rol in new[] { Rol.Consulent, Rol.Beleidsmedewerker, Rol.Privacyfunctionaris })
        {
            using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, rol);
            (await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
            (await browser.GetAsync(new Uri("/cijfers/profiel", UriKind.Relative), Ct)).StatusCode.ShouldBe(rol is Rol.Beleidsmedewerker ? HttpStatusCode.OK : HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Fact]
    public async Task EenFout_StaatBijHetVeldEnHoudtAlles_EnWatKloptStaatErVoorBeleid()
    {
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var formulier = await beheerder.PaginaAsync(Adres);
        formulier.QuerySelector("main")!.TextContent.ShouldContain("Er is nog geen profiel vastgelegd.");

        using var fout = await beheerder.VerstuurAsync(
            Adres,
            formulier,
            [new("Form.Van", "1-1-2026"), new("Form.Positionering", "eigenBeheer"), new("Form.Organisatievorm", "integraal"), new("Form.Inwoners", "veel"), new("Form.Fte", "46,5"), new("Form.Taken", "toegang"), new("Form.Bereik", "jeugd"), new("Form.Aanleiding", "geen")]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Inwoners")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Form_Inwoners")!.GetAttribute("value").ShouldBe("veel");
        pagina.QuerySelector("#Form_Fte")!.GetAttribute("value").ShouldBe("46,5");
        pagina.QuerySelectorAll("input[name='Form.Taken']:checked").ShouldHaveSingleItem();

        using var goed = await beheerder.VerstuurAsync(Adres, pagina, [new("Form.Inwoners", "84600")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        var tekst = (await beleid.PaginaAsync("/cijfers/profiel")).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("84.600");
        tekst.ShouldContain("46,5 fte");
        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await elders.PaginaAsync("/cijfers/profiel")).QuerySelector("main")!.TextContent.ShouldNotContain("84.600");
    }
}
