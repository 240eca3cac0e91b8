using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
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

    private async Task<List<Logboekregel>> GeweigerdAsync(Guid account)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == account && l.Handeling == Handeling.ToegangGeweigerd).ToListAsync();
    }
}
