using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

public sealed class DetailsTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_ContactMetNaam_NoemtWieEnBegintEenVolgendContactMetDezelfdeJeugdige()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());

        var pagina = await proef.Browser.PaginaAsync(antwoord.Headers.Location!.ToString());
        pagina.QuerySelector(".paginakop__wie")!.TextContent.ShouldBe("Noor van Dijk (9 jaar)");
        pagina.QuerySelectorAll(".paginakop__wie a").Select(a => a.GetAttribute("href")).ShouldBe([$"/jeugdigen/{proef.Team.Noor.Id}", $"/gezinnen/{proef.Team.Gezin.Id}"]);
        var volgend = pagina.QuerySelectorAll(".paginakop a").Single(a => a.TextContent.StartsWith("Volgend contact", StringComparison.Ordinal));

        var formulier = await proef.Browser.PaginaAsync(volgend.GetAttribute("href")!);
        formulier.QuerySelectorAll("[name='Form.PersoonIds'][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(proef.Team.Noor.Id.ToString());
        formulier.QuerySelector("[name='Form.GezinId']")!.GetAttribute("value").ShouldBe(proef.Team.Gezin.Id.ToString());
        formulier.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ContactZonderNaam_BiedtGeenVolgendContactAan()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Soort", "anoniem")));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pagina = await proef.Browser.PaginaAsync(antwoord.Headers.Location!.ToString());

        pagina.QuerySelector(".paginakop")!.TextContent.ShouldNotContain("Volgend contact");
    }
}
