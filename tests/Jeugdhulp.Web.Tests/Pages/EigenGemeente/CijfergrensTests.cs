using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Cijfers;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "PRV-01")]
public sealed class CijfergrensTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/gemeente/cijfers";
    private const string Cijfers = "/cijfers?periode=2026H1&weergave=beschermd";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AlleenDeBeheerderKomtErIn()
    {
        using var beleid = await proef.BeleidAsync();
        (await beleid.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var niemand = proef.Web.Bezoeker();
        (await niemand.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("51")]
    [InlineData("")]
    [InlineData("-10")]
    [InlineData("12,5")]
    [InlineData("veel")]
    public async Task EenGrensDieNietKan_GeeftEenFoutBijHetVeld_EnHoudtWatErStaat(string grens)
    {
        using var beheerder = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);

        using var fout = await beheerder.VerstuurAsync(Adres, await beheerder.PaginaAsync(Adres), [new("Form.Grens", grens)]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Grens-fout")!.TextContent.ShouldNotBeEmpty();
        (pagina.QuerySelector("#Form_Grens")!.GetAttribute("value") ?? "").ShouldBe(grens);
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Cijfergrenzen.IgnoreQueryFilters().AnyAsync(g => g.GemeenteCode == Webfabriek.GemeenteB, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task EenHogereGrens_VerbergtOveralMeer_EnTerugIsWeerWatErStond()
    {
        using var beleid = await proef.BeleidAsync();
        using var beheerder = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var eerst = await beleid.PaginaAsync(Cijfers);
        Cijferproef.Rij(eerst, "Jeugdigen").Split('|')[1].ShouldBe("15");

        await StelInAsync(beheerder, "16");
        var hoger = await beleid.PaginaAsync(Cijfers);
        Cijferproef.Rij(hoger, "Jeugdigen").Split('|')[1].ShouldStartWith("·");
        hoger.QuerySelector("main")!.TextContent.ShouldContain("<16");
        hoger.QuerySelector("main")!.TextContent.ShouldNotContain("<10");
        hoger.QuerySelector(".legenda")!.TextContent.ShouldContain("kleiner dan 16");
        (await beleid.PaginaAsync("/cijfers?periode=2026H1&weergave=gepubliceerd")).QuerySelector("#alles tr[data-maat='Jeugdigen'][data-deel='']")!.TextContent.ShouldNotContain("15");
        (await beleid.GetStringAsync(new Uri("/cijfers?periode=2026H1&weergave=beschermd&handler=Csv", UriKind.Relative), Ct)).ShouldContain("\"jeugdigen\";\"\";\"\";\"terugrekenbaar\"");
        (await beheerder.PaginaAsync(Adres)).QuerySelector("#Form_Grens")!.GetAttribute("value").ShouldBe("16");

        await StelInAsync(beheerder, "10");
        Cijferproef.Rij(await beleid.PaginaAsync(Cijfers), "Jeugdigen").ShouldBe(Cijferproef.Rij(eerst, "Jeugdigen"));
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == Webfabriek.GemeenteA && l.Handeling == Handeling.CijfergrensGewijzigd, Ct)).ShouldBe(2);

        async Task StelInAsync(HttpClient wie, string grens)
        {
            using var goed = await wie.VerstuurAsync(Adres, await wie.PaginaAsync(Adres), [new("Form.Grens", grens)]);
            goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            await proef.TelAsync();
        }
    }
}
