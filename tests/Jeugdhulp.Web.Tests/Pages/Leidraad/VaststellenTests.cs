using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

[Trait("Eis", "LOK-01")]
public sealed class VaststellenTests(Leidraadproef web) : IClassFixture<Leidraadproef>
{
    [Fact]
    public async Task WieHetZelfSchreef_ZietGeenKnopEnKomtErOokNietMetEenEigenVerzoek()
    {
        var id = await web.BeginEigenAsync();
        using var ingediend = await web.DienInAsync(id, "1-3-2029");

        var eigen = await web.Anton.PaginaAsync($"/leidraad/concepten/{id}");
        var ander = await web.Astrid.PaginaAsync($"/leidraad/concepten/{id}");
        using var verzoek = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", eigen.QuerySelector("#intrekken [name=__RequestVerificationToken]")!.GetAttribute("value")!),
            new("versie", (await web.LeesAsync(id)).Versie.ToString(CultureInfo.InvariantCulture)),
            new("laatsteVersie", (await web.VersiesAsync()).Max(v => v.Nummer).ToString(CultureInfo.InvariantCulture)),
        ]);
        using var geweigerd = await web.Anton.PostAsync(new Uri($"/leidraad/concepten/{id}?handler=Vaststellen", UriKind.Relative), verzoek);

        eigen.QuerySelector("#vaststellen").ShouldBeNull();
        eigen.QuerySelector("main")!.TextContent.ShouldContain("Een andere beheerder stelt het vast");
        ander.QuerySelector("#vaststellen").ShouldNotBeNull();
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await geweigerd.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Een andere beheerder stelt het vast");
        (await web.LeesAsync(id)).Stand.ShouldBe(Conceptstand.TerBeoordeling);
    }

    [Fact]
    public async Task EenTweedeBeheerder_StelDeVersieVastDieVanafDieDagGeldt()
    {
        var id = await web.BeginEigenAsync();
        using var ingediend = await web.DienInAsync(id, "1-12-2026");
        var voor = await web.VersiesAsync();

        using var antwoord = await Leidraadproef.VerstuurAsync(web.Astrid, id, "Vaststellen");

        antwoord.Headers.Location!.OriginalString.ShouldBe($"/leidraad/concepten/{id}");
        var concept = await web.LeesAsync(id);
        var versie = (await web.VersiesAsync()).Single(v => v.Nummer == concept.Versienummer);
        (versie.GeldigVan, versie.Instellingen, versie.BesluitTekst).ShouldBe((new DateOnly(2026, 12, 1), concept.Instellingen, "Afspraak met het CBS"));
        versie.Nummer.ShouldBe(voor.Max(v => v.Nummer) + 1);
        (await web.HandelingenAsync(id)).ShouldBe([Handeling.ConceptversieBegonnen, Handeling.ConceptversieGewijzigd, Handeling.ConceptversieIngediend, Handeling.InstellingenVastgesteld]);
        (await web.Astrid.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("#meldingen")!.TextContent.ShouldContain($"Versie {versie.Nummer} is vastgesteld");
        var overzicht = (await web.Anton.PaginaAsync("/leidraad")).QuerySelector("main")!.TextContent;
        overzicht.ShouldContain("1-12-2026");
        var lezen = (await web.Anton.PaginaAsync($"/leidraad/versie?gemeente=9991&nummer={versie.Nummer}")).QuerySelector("main")!.TextContent;
        lezen.ShouldContain("Afspraak met het CBS");
    }

    [Fact]
    public async Task EenBeginInHetVerleden_ZegtDatErVoorstellenVolgen()
    {
        var id = await web.BeginEigenAsync();
        using var ingediend = await web.DienInAsync(id, "1-7-2026");

        (await web.Astrid.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("main")!.TextContent.ShouldContain("Deze versie begint in het verleden");
        using var antwoord = await Leidraadproef.VerstuurAsync(web.Astrid, id, "Vaststellen");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Astrid.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("#meldingen")!.TextContent.ShouldContain("voorstellen om ze opnieuw te classificeren");
    }

    [Fact]
    public async Task TweeConceptenOpDezelfdeDag_HetTweedeWordtGeweigerd()
    {
        var (een, twee) = (await web.BeginEigenAsync(), await web.BeginEigenAsync());
        using var eerste = await web.DienInAsync(een, "1-5-2030");
        using var tweede = await web.DienInAsync(twee, "1-5-2030");
        var open = await web.Astrid.PaginaAsync($"/leidraad/concepten/{twee}");
        using var gelukt = await Leidraadproef.VerstuurAsync(web.Astrid, een, "Vaststellen");

        using var geweigerd = await web.Astrid.VerstuurAsync($"/leidraad/concepten/{twee}", open, [], "#vaststellen");

        gelukt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await geweigerd.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("begint al op deze dag");
        (await web.LeesAsync(twee)).Stand.ShouldBe(Conceptstand.TerBeoordeling);
    }
}
