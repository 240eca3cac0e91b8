using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.TagHelpers;

public sealed class OnderdelenTagHelpersTests
{
    private readonly TagHelperHtml _pagina = new();

    [Theory]
    [InlineData(Knopsoort.Primair, "utrecht-button utrecht-button--primary-action")]
    [InlineData(Knopsoort.Secundair, "utrecht-button utrecht-button--secondary-action")]
    [InlineData(Knopsoort.Subtiel, "utrecht-button utrecht-button--subtle")]
    [InlineData(Knopsoort.Gevaar, "utrecht-button utrecht-button--primary-action utrecht-button--danger")]
    public async Task Knop_PerSoort_HeeftZijnKlasseEnVerstuurt(Knopsoort soort, string klasse)
    {
        var html = await _pagina.RenderAsync(new KnopTagHelper { Soort = soort }, "Opslaan", ("name", "actie"), ("value", "op"));

        var knop = html.Een("button");
        knop.ClassName.ShouldBe(klasse);
        knop.GetAttribute("type").ShouldBe("submit");
        knop.GetAttribute("name").ShouldBe("actie");
        knop.TextContent.ShouldBe("Opslaan");
    }

    [Fact]
    public async Task Knop_MetSneltoets_ToontEnBeschrijftDeToets()
    {
        var html = await _pagina.RenderAsync(new KnopTagHelper { Sneltoets = "Ctrl+Enter" }, "Opslaan");

        html.Een("button").GetAttribute("data-sneltoets").ShouldBe("Ctrl+Enter");
        html.Een("button").GetAttribute("aria-keyshortcuts").ShouldBe("Control+Enter");
        html.Een("kbd").TextContent.ShouldBe("Ctrl Enter");
    }

    [Fact]
    public async Task Knop_MetAdres_IsEenLink()
    {
        var html = await _pagina.RenderAsync(new KnopTagHelper { Href = "/contacten" }, "Terug");

        html.Een("a").GetAttribute("href").ShouldBe("/contacten");
        html.Een("a").HasAttribute("type").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Meldingsoort.Info, "utrecht-alert--info", "Informatie: ", "status")]
    [InlineData(Meldingsoort.Succes, "utrecht-alert--ok", "Gelukt: ", "status")]
    [InlineData(Meldingsoort.Waarschuwing, "utrecht-alert--warning", "Let op: ", "status")]
    [InlineData(Meldingsoort.Fout, "utrecht-alert--error", "Fout: ", "alert")]
    public async Task Melding_PerSoort_ZegtOokInWoordenWatHetIs(Meldingsoort soort, string klasse, string woord, string rol)
    {
        var html = await _pagina.RenderAsync(new MeldingTagHelper { Soort = soort, Titel = "Kop", Live = true }, "<p>Tekst</p>");

        var melding = html.Een(".utrecht-alert");
        melding.ClassList.ShouldContain(klasse);
        melding.GetAttribute("role").ShouldBe(rol);
        melding.TextContent.ShouldBe($"{woord}KopTekst");
        html.Een("svg").GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public async Task Melding_DieErAlStaat_HeeftGeenRol() =>
        (await _pagina.RenderAsync(new MeldingTagHelper(), "Tekst")).Een(".utrecht-alert").HasAttribute("role").ShouldBeFalse();

    [Fact]
    public async Task Kaart_MetTitel_IsEenGebiedMetDieNaam()
    {
        var html = await _pagina.RenderAsync(new KaartTagHelper { Titel = "Uitkomst", Niveau = 3, Bijschrift = "gesprek 4" }, "<p>Preventie</p>", ("id", "uitkomst"), ("class", "zij"));

        var kaart = html.Een("section.kaart.zij");
        html.Owner!.GetElementById(kaart.GetAttribute("aria-labelledby")!)!.TextContent.ShouldBe("Uitkomst");
        html.Een("h3").ClassName.ShouldBe("utrecht-heading-3");
        kaart.TextContent.ShouldBe("Uitkomstgesprek 4Preventie");
    }

    [Fact]
    public async Task Kaart_ZonderTitel_IsGeenGebied() => (await _pagina.RenderAsync(new KaartTagHelper(), "x")).QuerySelector("section").ShouldBeNull();

    [Theory]
    [InlineData("toegang", "Toegang")]
    [InlineData("Preventie", "Preventie")]
    [InlineData("casusregie", "Casusregie")]
    [InlineData("jeugdhulp", "Jeugdhulp")]
    [InlineData("grensgeval", "Grensgeval")]
    [InlineData("NietVastgelegd", "Niet vastgelegd")]
    [InlineData("buitenBereik", "Buiten bereik")]
    [InlineData(null, "Nog niet bepaald")]
    public async Task KlasseLabel_HeeftAltijdHetWoord(string? klasse, string woord)
    {
        var html = await _pagina.RenderAsync(new KlasseLabelTagHelper { Klasse = klasse });

        html.Een("span.klasse").TextContent.ShouldBe(woord);
    }

    [Fact]
    public async Task Paginering_InHetMidden_HoudtDeFiltersEnNoemtDeHuidigePagina()
    {
        _pagina.HttpContext.Request.Path = "/contacten";
        _pagina.HttpContext.Request.QueryString = new QueryString("?team=3&klasse=toegang&klasse=preventie&pagina=4");

        var html = await _pagina.RenderAsync(new PagineringTagHelper { Pagina = 4, PerPagina = 25, Totaal = 1234 });

        html.Een("span").TextContent.ShouldBe("76 tot en met 100 van 1.234");
        html.Een("a[aria-current=page]").TextContent.ShouldBe("Pagina 4");
        html.Een("a[rel=next]").GetAttribute("href").ShouldBe("/contacten?team=3&klasse=toegang&klasse=preventie&pagina=5");
        html.QuerySelectorAll("a:not([rel])").Select(a => a.TextContent).ShouldBe(["Pagina 1", "Pagina 2", "Pagina 3", "Pagina 4", "Pagina 5", "Pagina 6", "Pagina 50"]);
    }

    [Fact]
    public async Task Paginering_OpDeLaatstePagina_HeeftGeenVolgende()
    {
        var html = await _pagina.RenderAsync(new PagineringTagHelper { Pagina = 2, Totaal = 26 });

        html.QuerySelector("a[rel=next]").ShouldBeNull();
        html.Een("a[rel=prev]").ShouldNotBeNull();
        html.Een("span").TextContent.ShouldBe("26 tot en met 26 van 26");
    }

    [Fact]
    public async Task Paginering_Leeg_ZegtDatErNietsIs()
    {
        var html = await _pagina.RenderAsync(new PagineringTagHelper { Totaal = 0 });

        html.TextContent.ShouldBe("Geen resultaten");
        html.QuerySelector("nav").ShouldBeNull();
    }

    [Theory]
    [InlineData(null, null, "datum")]
    [InlineData("datum", "ascending", "-datum")]
    [InlineData("-datum", "descending", "datum")]
    public async Task Sorteerkop_PerVolgorde_MeldtDezeEnVerwijstNaarDeAndere(string? huidig, string? richting, string volgende)
    {
        _pagina.HttpContext.Request.Path = "/contacten";
        _pagina.HttpContext.Request.QueryString = new QueryString("?team=3&pagina=4");

        var html = await _pagina.RenderAsync(new SorteerkopTagHelper { Kolom = "datum", Huidig = huidig }, "Datum");

        html.Een("th").GetAttribute("aria-sort").ShouldBe(richting);
        html.Een("th").GetAttribute("scope").ShouldBe("col");
        html.Een("a").GetAttribute("href").ShouldBe($"/contacten?team=3&sorteer={volgende}");
        html.Een("a").TextContent.ShouldBe("Datum");
    }

    [Fact]
    public async Task Zoekbalk_MetSuggesties_HeeftEenLabelEenSneltoetsEnEenAdresVoorDeScripts()
    {
        var html = await _pagina.RenderAsync(new ZoekbalkTagHelper { Label = "Zoek een jeugdige", Suggesties = "/zoeken?handler=Suggesties" });

        var invoer = html.Een("input[type=search]");
        invoer.GetAttribute("name").ShouldBe("zoek");
        invoer.GetAttribute("data-sneltoets").ShouldBe("/");
        invoer.GetAttribute("data-zoek-url").ShouldBe("/zoeken?handler=Suggesties");
        html.Owner!.GetElementById(invoer.GetAttribute("data-zoek-doel")!)!.GetAttribute("name").ShouldBe("gekozen");
        html.Owner.GetElementById(invoer.GetAttribute("data-zoek-kiest")!)!.GetAttribute("type").ShouldBe("submit");
        html.Een("label").GetAttribute("for").ShouldBe(invoer.Id);
        html.Een("label").TextContent.ShouldBe("Zoek een jeugdige");
    }

    [Fact]
    public async Task Zoekbalk_ZonderSuggesties_IsEenGewoneZoekregel()
    {
        var html = await _pagina.RenderAsync(new ZoekbalkTagHelper());

        html.Een("input[type=search]").HasAttribute("data-zoek-url").ShouldBeFalse();
        html.QuerySelector("input[type=hidden]").ShouldBeNull();
    }
}
