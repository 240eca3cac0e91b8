using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "DSH-08")]
public sealed class VergelijkenTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/vergelijken";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in new[] { Rol.Consulent, Rol.Beheerder, Rol.Privacyfunctionaris })
        {
            using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            (await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Theory]
    [InlineData("?periode=ooit", "Periode")]
    [InlineData("?periode=2014", "Periode")]
    [InlineData("?periode=2026H2", "Periode")]
    [InlineData("?periode=2026", "Periode")]
    [InlineData("?periode=2025&lens=dossier", "Lens")]
    [InlineData("?periode=2025&lens=krant", "Lens")]
    public async Task Get_WatErNietIs_MeldtHetBijHetVeld(string vraag, string veld)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await browser.GetAsync(new Uri(Adres + vraag, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector($"#{veld}")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Get_ToontHetEigenCijferAfgerond_EnWaarinEenAnderVerschilt_ZonderZijnCijfers()
    {
        using var browser = await proef.BeleidAsync();
        var leeg = (await browser.PaginaAsync(Adres + "?periode=2025H1")).QuerySelector("main")!.TextContent;
        leeg.ShouldContain("nog geen profiel");
        leeg.ShouldContain("doet niet mee aan vergelijken");

        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            foreach (var code in new[] { Webfabriek.GemeenteA, Webfabriek.GemeenteB })
            {
                db.Gemeenteprofielen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), Van = new DateOnly(2020, 1, 1), Positionering = Positionering.EigenBeheer, Organisatievorm = code == Webfabriek.GemeenteA ? Organisatievorm.Integraal : Organisatievorm.AlleenComplex, Inwoners = 10_000, Op = DateTimeOffset.UnixEpoch });
            }

            await db.SaveChangesAsync(Ct);
        }

        var pagina = await browser.PaginaAsync(Adres + "?periode=2025H1");

        // Twelve trajecten of as many jeugdigen, as they are published.
        pagina.QuerySelectorAll("table")[0].QuerySelector("tbody tr")!.QuerySelectorAll("td").Take(2).Select(c => c.TextContent.Trim()).ShouldBe(["10", "1,00"]);
        var anders = pagina.QuerySelectorAll("details").Where(d => d.QuerySelector("summary")!.TextContent.Contains("niet vergelijkbaar", StringComparison.Ordinal)).ShouldHaveSingleItem();
        anders.TextContent.ShouldContain("Breed team, alleen voor complexe vragen");
        anders.QuerySelectorAll("[data-getal]").ShouldBeEmpty();
    }
}
