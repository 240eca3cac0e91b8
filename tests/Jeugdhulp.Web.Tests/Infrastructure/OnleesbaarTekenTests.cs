using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>U+FFFE, which stands in UTF-8 and is no character: comparing a text that holds it is a fault.</summary>
public sealed class OnleesbaarTekenTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Teken = "\uFFFE";

    [Fact]
    public async Task Post_Aanmelden_IsEenGewoneWeigeringDieInHetLogboekStaat()
    {
        using var browser = web.Bezoeker();
        var voor = await OnbekendAsync();

        using var antwoord = await browser.VerstuurAanmeldenAsync($"a{Teken}b@voorbeeld.test", "een wachtwoord");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("horen niet bij elkaar");
        (await OnbekendAsync()).ShouldBe(voor + 1);
    }

    [Fact]
    public async Task Post_ZoekenInDeLijst_VindtNiemand()
    {
        var proef = await Registreerproef.BeginAsync(web);
        var lijst = await proef.Browser.PaginaAsync("/contacten");

        using var gezocht = await proef.Browser.VerstuurAsync("/contacten?handler=Zoek", lijst, [new("Zoek", $"ja{Teken}n")], "main form[role=search], form[action*='handler=Zoek']");
        using var antwoord = await proef.Browser.GetAsync(gezocht.Headers.Location);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_NaamVanEenNieuweJeugdige_WordtNaastHetVeldGeweigerdEnGaatWeerOpen()
    {
        var proef = await Registreerproef.BeginAsync(web);
        var pagina = await proef.FormulierAsync();

        using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(
            new("Form.Nieuw.Voornamen", "Mees"), new("Form.Nieuw.Achternaam", $"Lek{Teken}stra"), new("Form.Nieuw.Geboortedatum", "1-2-2015")));
        var concept = (await proef.ConceptenAsync()).ShouldHaveSingleItem();
        using var weerOpen = await proef.Browser.GetAsync(new Uri($"{Registreerproef.Adres}?concept={concept.Id}", UriKind.Relative), TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("tekens die niet te lezen zijn");
        html.QuerySelector("[name='Form.Nieuw.Voornamen']")!.GetAttribute("value").ShouldBe("Mees");
        weerOpen.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<int> OnbekendAsync()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == Aanstelling.Land && l.Handeling == Handeling.AanmeldenGeweigerd);
    }
}
