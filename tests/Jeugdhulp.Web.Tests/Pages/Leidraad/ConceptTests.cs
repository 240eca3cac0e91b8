using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

[Trait("Eis", "LOK-01")]
public sealed class ConceptTests(Leidraadproef web) : IClassFixture<Leidraadproef>
{
    [Fact]
    public async Task Get_ConceptVanAndereGemeente_Geeft404()
    {
        var concept = await web.BeginAsync();

        foreach (var adres in new[] { $"/leidraad/concepten/{concept}", $"/leidraad/concepten/{concept}/instellen" })
        {
            using var antwoord = await web.Bouke.GetAsync(new Uri(adres, UriKind.Relative));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }

        using var vergelijking = await web.Bouke.GetAsync(new Uri($"/leidraad/vergelijken?links=concept-{concept}&rechts=leeg", UriKind.Relative));
        vergelijking.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_OnbekendeGroep_Geeft404()
    {
        var concept = await web.BeginAsync();

        using var antwoord = await web.Anton.GetAsync(new Uri($"/leidraad/concepten/{concept}/instellen?groep=onzin", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_NieuwZonderKeuze_WeigertEnHoudtDeNaam()
    {
        const string Adres = "/leidraad/concepten/nieuw";

        using var antwoord = await web.Anton.VerstuurAsync(Adres, await web.Anton.PaginaAsync(Adres), [new("Form.Bron", ""), new("Form.Naam", "Mijn concept")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Bron")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Naam")!).Value.ShouldBe("Mijn concept");
    }

    [Fact]
    public async Task Post_LegeNaam_WordtGeweigerdBijHetVeld_EnEenGoedeNaamStaatErDaarna()
    {
        var id = await web.BeginAsync();

        using var geweigerd = await Leidraadproef.VerstuurAsync(web.Anton, id, "Hernoemen", ("Naam.Naam", " "));
        using var gelukt = await Leidraadproef.VerstuurAsync(web.Anton, id, "Hernoemen", ("Naam.Naam", "Na het overleg"));

        geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await geweigerd.HtmlAsync()).QuerySelector("#Naam_Naam-fout")!.TextContent.ShouldContain("Vul een naam in");
        gelukt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Anton.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("h1")!.TextContent.ShouldContain("Na het overleg");
    }

    [Fact]
    [Trait("Eis", "LOK-32")]
    public async Task Get_InstellenMetEenBetwisteVraag_ZegtWaaroverMenHetNietEensIs()
    {
        var id = await web.BeginAsync();
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Betwistingen.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Instelling = Instellingsnamen.MaxGesprekken, Reden = "Vijf of zes gesprekken", Door = "Test", Op = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync();
        }

        var pagina = await web.Anton.PaginaAsync($"/leidraad/concepten/{id}/instellen");

        pagina.QuerySelectorAll(".veld--instelling").Count(v => v.TextContent.Contains("betwist", StringComparison.Ordinal)).ShouldBe(1);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Vijf of zes gesprekken");
    }

    [Fact]
    [Trait("Eis", "LOK-35")]
    public async Task Post_NieuwVanuitVoorbeeld_BegintMetDieAntwoorden()
    {
        var id = await web.BeginAsync(naam: "Half jaar");

        var concept = await web.LeesAsync(id);
        (concept.Naam, concept.Instellingen, concept.Herkomst).ShouldBe(("Half jaar", Voorbeeldinstellingen.B, Herkomstsoort.Voorbeeld));
        (await web.HandelingenAsync(id)).ShouldBe([Handeling.ConceptversieBegonnen]);
        var tekst = (await web.Anton.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("overgenomen van Voorbeeld B: half jaar");
        tekst.ShouldContain("ten opzichte van versie 1");
        tekst.ShouldContain("Hoogste verwachte duur");
    }

    [Fact]
    public async Task Post_GrenzenDieElkaarTegenspreken_WeigertBijHetVeldEnHoudtDeInvoer()
    {
        var id = await web.BeginAsync();
        var voor = await web.LeesAsync(id);

        using var antwoord = await InstelAsync(web.Anton, id, "zelfhelpen", ("urenPerWeek.keuze", "vastgelegd"), ("urenPerWeek", "4"), ("veelMeerGrens.keuze", "vastgelegd"), ("veelMeerGrens", "3"), ("maxGesprekken.keuze", "vastgelegd"), ("maxGesprekken", "zes"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#maxGesprekken-fout")!.TextContent.ShouldContain("heel getal");
        pagina.QuerySelector("#veelMeerGrens-fout")!.TextContent.ShouldContain("onder de uren per week");
        pagina.QuerySelector("#maxGesprekken")!.GetAttribute("value").ShouldBe("zes");
        pagina.QuerySelector("#urenPerWeek")!.GetAttribute("value").ShouldBe("4");
        pagina.QuerySelectorAll("#foutsamenvatting a").Select(a => a.GetAttribute("href")).ShouldBe(["#maxGesprekken", "#veelMeerGrens"], ignoreOrder: true);
        (await web.LeesAsync(id)).Versie.ShouldBe(voor.Versie);
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Post_GetalDatZichzelfTegenspreekt_WordtNietGeraden()
    {
        var id = await web.BeginAsync();

        using var beide = await InstelAsync(web.Anton, id, "zelfhelpen", ("maxGesprekken.keuze", ""), ("maxGesprekken", "5"));
        using var geen = await InstelAsync(web.Anton, id, "zelfhelpen", ("maxGesprekken.keuze", "vastgelegd"), ("maxGesprekken", ""));

        beide.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await beide.HtmlAsync()).QuerySelector("#maxGesprekken-fout")!.TextContent.ShouldContain("Kies een van de twee");
        geen.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await geen.HtmlAsync()).QuerySelector("#maxGesprekken-fout")!.TextContent.ShouldContain("of kies ‘niet vastgelegd’");
    }

    [Fact]
    public async Task Post_Antwoorden_BewaartZeEnGaatNaarDeVolgendeGroep()
    {
        var id = await web.BeginAsync();

        using var eerste = await InstelAsync(web.Anton, id, "zelfhelpen", ("maxGesprekken.keuze", "vastgelegd"), ("maxGesprekken", "5"), ("maxDuurMaanden.keuze", ""), ("langdurigIntensief", "ja"));
        using var tweede = await InstelAsync(web.Anton, id, "gesprekken", ("intakeTeltAls", "toegang"));
        using var laatste = await InstelAsync(web.Anton, id, "levering", ("levertAanCbs", ""));

        eerste.Headers.Location!.OriginalString.ShouldBe($"/leidraad/concepten/{id}/instellen?groep=gesprekken");
        laatste.Headers.Location!.OriginalString.ShouldBe($"/leidraad/concepten/{id}");
        (await web.LeesAsync(id)).Instellingen.ShouldBe(Voorbeeldinstellingen.B with
        {
            MaxGesprekken = 5,
            MaxDuurMaanden = null,
            LangdurigIntensief = true,
            IntakeTeltAls = IntakeTeltAls.Toegang,
            LevertAanCbs = null,
        });
        (await web.HandelingenAsync(id)).Count(h => h == Handeling.ConceptversieGewijzigd).ShouldBe(3);
        var pagina = await web.Anton.PaginaAsync($"/leidraad/concepten/{id}/instellen?groep=zelfhelpen");
        pagina.QuerySelector("#maxGesprekken")!.GetAttribute("value").ShouldBe("5");
        pagina.QuerySelector(".instelling__nu")!.TextContent.ShouldContain("Nu: 6 gesprekken.");
        pagina.QuerySelector(".instelling__nu")!.TextContent.ShouldContain("A: 6 gesprekken. B, C, D, E en F: niet vastgelegd.");
    }

    [Fact]
    public async Task Post_InTweeTabbladen_WeigertHetTweedeEnHoudtDeInvoer()
    {
        var id = await web.BeginAsync();
        var adres = $"/leidraad/concepten/{id}/instellen?groep=zelfhelpen";
        var (een, twee) = (await web.Anton.PaginaAsync(adres), await web.Anton.PaginaAsync(adres));

        using var gelukt = await web.Anton.VerstuurAsync(adres, een, [new("maxGesprekken.keuze", "vastgelegd"), new("maxGesprekken", "5")]);
        using var geweigerd = await web.Anton.VerstuurAsync(adres, twee, [new("maxGesprekken.keuze", "vastgelegd"), new("maxGesprekken", "8")]);

        gelukt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await geweigerd.HtmlAsync()).QuerySelector("#maxGesprekken")!.GetAttribute("value").ShouldBe("8");
        (await web.LeesAsync(id)).Instellingen.MaxGesprekken.ShouldBe(5);
    }

    [Fact]
    public async Task Post_IndienenZonderReden_WeigertEnHoudtDeInvoer()
    {
        var id = await web.BeginAsync();

        using var antwoord = await Leidraadproef.VerstuurAsync(web.Anton, id, "Indienen", ("Form.GeldigVan", "1-1-2020"), ("Form.BesluitContact", "Afdeling jeugd"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_GeldigVan-fout")!.TextContent.ShouldContain("Versie 1 begint al op deze dag");
        pagina.QuerySelector("#Form_Reden-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_BesluitTekst-fout").ShouldNotBeNull();
        ((IHtmlInputElement)pagina.QuerySelector("#Form_BesluitContact")!).Value.ShouldBe("Afdeling jeugd");
        (await web.LeesAsync(id)).Stand.ShouldBe(Conceptstand.Concept);
    }

    [Fact]
    public async Task Post_Terugzetten_MaaktHetConceptWeerOpenMetDeReden()
    {
        var id = await web.BeginAsync();
        using var ingediend = await web.DienInAsync(id, "1-1-2028");

        using var zonder = await Leidraadproef.VerstuurAsync(web.Astrid, id, "Terugzetten");
        using var terug = await Leidraadproef.VerstuurAsync(web.Astrid, id, "Terugzetten", ("Terug.Reden", "De intake ontbreekt"));

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Anton.PaginaAsync($"/leidraad/concepten/{id}")).QuerySelector("main")!.TextContent.ShouldContain("De intake ontbreekt");
        (await web.HandelingenAsync(id)).ShouldBe([Handeling.ConceptversieBegonnen, Handeling.ConceptversieIngediend, Handeling.ConceptversieTeruggezet]);
    }

    [Fact]
    public async Task Post_Intrekken_LaatHetConceptTeLezen()
    {
        var id = await web.BeginAsync();

        using var zonder = await Leidraadproef.VerstuurAsync(web.Anton, id, "Intrekken");
        using var weg = await Leidraadproef.VerstuurAsync(web.Anton, id, "Intrekken", ("Weg.Reden", "Niet nodig"));

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("details:has(#intrekken)")!.HasAttribute("open").ShouldBeTrue();
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var pagina = await web.Anton.PaginaAsync($"/leidraad/concepten/{id}");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Niet nodig");
        pagina.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> InstelAsync(HttpClient browser, Guid id, string groep, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/leidraad/concepten/{id}/instellen?groep={groep}";
        return await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));
    }
}
