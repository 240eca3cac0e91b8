using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

public sealed class OverzichtTests(Leidraadproef web) : IClassFixture<Leidraadproef>
{
    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task EenGemeenteZonderVersies_BegintHierMetAlleVragenOpen()
    {
        const string Nieuw = "9981";
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Gemeenten.Add(new() { Code = Nieuw, Naam = "Nieuwe gemeente", Fictief = true, GeldigVan = Leidraadproef.Begin });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var browser = await web.MeldAanAsync(Nieuw, Rol.Beheerder);
        var pagina = await browser.PaginaAsync("/leidraad");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Er is niets vooraf ingevuld");
        var begin = await browser.PaginaAsync("/leidraad/concepten/nieuw?bron=leeg");
        using var begonnen = await browser.VerstuurAsync("/leidraad/concepten/nieuw", begin, []);
        var vragen = await browser.PaginaAsync($"{begonnen.Headers.Location!.OriginalString}/instellen?groep=gesprekken");
        vragen.QuerySelectorAll(".veld--instelling input[checked]").ShouldAllBe(i => i.GetAttribute("value") == "");
    }

    [Fact]
    public async Task HetOverzicht_NoemtWatNuGeldtEnWatOpenStaat()
    {
        var tekst = (await web.Anton.PaginaAsync("/leidraad")).QuerySelector("main")!.TextContent;

        tekst.ShouldContain("Nu geldt versie 1");
        tekst.ShouldContain("6 gesprekken");
        tekst.ShouldContain("Nog open (");
        tekst.ShouldContain("Hierop wachten geen contacten");
    }

    [Fact]
    public async Task EenVersieVanEenAndereGemeente_IsTeLezenEnTeVergelijken()
    {
        var versie = (await web.Anton.PaginaAsync("/leidraad/versie?gemeente=9992&nummer=1")).QuerySelector("main")!.TextContent;
        var vergelijking = await web.Anton.PaginaAsync("/leidraad/vergelijken?links=9991-1&rechts=9992-1");

        versie.ShouldContain("Voorbeeld B, versie 1");
        versie.ShouldNotContain("Geschreven door");
        vergelijking.QuerySelector("#verschil-titel")!.TextContent.ShouldEndWith("verschillen");
        vergelijking.QuerySelector("main")!.TextContent.ShouldContain("In geen van beide vastgelegd: ");
        var rijen = (await web.Anton.PaginaAsync("/leidraad/vergelijken?links=9991-1&rechts=voorbeeld-f")).QuerySelectorAll(".verschillen tbody tr").ToList();
        rijen.FindLastIndex(r => r.ClassList.Contains("verschillen__anders")).ShouldBeLessThan(rijen.FindIndex(r => !r.ClassList.Contains("verschillen__anders")));
        rijen[0].TextContent.ShouldContain("6 gesprekken");
    }

    [Theory]
    [InlineData("/leidraad/versie")]
    [InlineData("/leidraad/versie?gemeente=9991&nummer=99")]
    [InlineData("/leidraad/versie?gemeente=9991%00&nummer=1")]
    [InlineData("/leidraad/versie?gemeente=onzin&nummer=een")]
    public async Task EenVersieDieNietBestaat_Geeft404(string adres)
    {
        using var antwoord = await web.Anton.GetAsync(new Uri(adres, UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task VergelijkenMetIetsOnbekends_ZegtHetBijHetVeld()
    {
        using var antwoord = await web.Anton.GetAsync(new Uri("/leidraad/vergelijken?links=9991-1&rechts=onzin%00", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Rechts-fout")!.TextContent.ShouldContain("Kies instellingen uit de lijst.");
    }
}
