using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "DSH-14")]
public sealed class VerwijzersTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/verwijzers";

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        (await browser.GetAsync(new Uri(Adres, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_ToontHetAandeelPerJaarNaastNederland_EnGeenAandeelVanEenKleinGetal()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync(Adres);

        pagina.QuerySelectorAll("thead th").Select(c => c.TextContent.Trim()).ShouldBe(["Verwijzer", "2025", "2026", "Nederland 2018"]);

        // Twelve began in 2025, all brought by a school; the three of 2026 are too few to show.
        Rij("Overig").ShouldBe(["100,0%", "·", "9,6%"]);
        Rij("Huisarts")[0].ShouldBe("0,0%");
        Rij("Huisarts")[1].ShouldBe("<10");

        string[] Rij(string groep) => [.. pagina.QuerySelectorAll($"[data-groep={groep}] td").Select(c => c.TextContent.Trim()).Select(t => t.Split("verborgen")[0])];
    }
}
