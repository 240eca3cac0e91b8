using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

[Trait("Eis", "PRV-11")]
public sealed class WeigeringlogTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_ContactVanEenAndereGemeente_StaatAlsGeweigerdInHetEigenLogboek()
    {
        var vreemd = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteB, 2);
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);

        using var antwoord = await browser.GetAsync(new Uri($"/contacten/{vreemd.Contact.Id}", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var regel = (await GeweigerdAsync(account.Id)).ShouldHaveSingleItem();
        regel.GemeenteCode.ShouldBe(Webfabriek.GemeenteA);
        regel.Resultaat.ShouldBe("geweigerd");
        regel.ObjectId.ShouldBe(vreemd.Contact.Id);
        regel.Bijzonderheden.ShouldBe(new Dictionary<string, string> { ["pagina"] = "contacten/{id:guid}", ["status"] = "404" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Get_PaginaBuitenDeRol_StaatAlsGeweigerdMetHetId()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beleidsmedewerker));
        using var browser = await web.MeldAanAsync(account);
        var id = Guid.NewGuid();

        using var antwoord = await browser.GetAsync(new Uri($"/contacten/{id}", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Geen toegang");
        var regel = (await GeweigerdAsync(account.Id)).ShouldHaveSingleItem();
        regel.ObjectId.ShouldBe(id);
        regel.Bijzonderheden!["status"].ShouldBe("403");
    }

    [Fact]
    public async Task Get_AdresZonderId_SchrijftGeenRegel()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);

        using var antwoord = await browser.GetAsync(new Uri("/bestaat-niet", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GeweigerdAsync(account.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_GemeenteZonderAanstelling_StaatAlsGeweigerdInHetEigenLogboek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        var keuze = await browser.PaginaAsync("/gemeente-kiezen");

        using var antwoord = await browser.VerstuurAsync("/gemeente-kiezen", keuze, [new("Form.Gemeente", Webfabriek.GemeenteB)]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var regel = (await GeweigerdAsync(account.Id)).ShouldHaveSingleItem();
        regel.GemeenteCode.ShouldBe(Webfabriek.GemeenteA);
        regel.Bijzonderheden!["pagina"].ShouldBe("gemeente-kiezen");
    }

    [Fact]
    public async Task Post_VerwijderConceptVanEenAnder_StaatAlsGeweigerdMetHetIdUitHetFormulier()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        var vreemd = Guid.NewGuid();
        var pagina = await browser.PaginaAsync("/gemeente-kiezen");

        using var antwoord = await browser.VerstuurAsync("/contacten/registreren/concepten", pagina, [new("id", vreemd.ToString())]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GeweigerdAsync(account.Id)).ShouldHaveSingleItem().ObjectId.ShouldBe(vreemd);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Kies")]
    [InlineData("Klasse")]
    public async Task FormulierOverIemandVanEenAndereGemeente_StaatEenKeerAlsGeweigerdInHetEigenLogboek(string handler)
    {
        var vreemd = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteB, 3 + handler.Length);
        var proef = await Registreerproef.BeginAsync(web);
        var (persoon, gezin) = (vreemd.Testteam.Noor.Id, vreemd.Testteam.Gezin.Id);
        var pagina = await proef.Browser.PaginaAsync(Registreerproef.Adres);

        using var geopend = await proef.Browser.GetAsync(new Uri($"{Registreerproef.Adres}?persoon={persoon}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var verstuurd = await proef.VerstuurAsync(pagina, handler, Registreerproef.Gewoon(
            new("Form.PersoonIds", persoon.ToString()), new("Form.GezinId", gezin.ToString()), new("kies", $"{gezin} {persoon}")));

        geopend.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await verstuurd.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(vreemd.Herkenning);
        var regels = await GeweigerdAsync(proef.Team.Account.Id);
        regels.Select(r => (r.GemeenteCode, r.ObjectSoort, r.ObjectId, r.Resultaat)).ShouldBe(
            [(Webfabriek.GemeenteA, "persoon", persoon, "geweigerd"), (Webfabriek.GemeenteA, "gezin", gezin, "geweigerd")], ignoreOrder: true);
    }

    private async Task<List<Logboekregel>> GeweigerdAsync(Guid account)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == account && l.Handeling == Handeling.ToegangGeweigerd).ToListAsync();
    }
}
