using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

[Trait("Eis", "LER-01")]
public sealed class BesprekingTests(Leerproef web) : IClassFixture<Leerproef>
{
    private const string Formulier = "form[action$='handler=Besluit']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Besluit_DoorEenAndereRolOfAndereGemeenteOfBijEenOnbekendeCasus_WordtNietBewaard()
    {
        var casus = await CasusAsync();
        (HttpClient Browser, Guid Casus, HttpStatusCode Status)[] gevallen =
        [
            (web.Consulent, casus, HttpStatusCode.Forbidden),
            (web.Beleid, casus, HttpStatusCode.Forbidden),
            (web.Bouke, casus, HttpStatusCode.NotFound),
            (web.Beheerder, Guid.NewGuid(), HttpStatusCode.NotFound),
            (web.Beheerder, Leerproef.Casus(9), HttpStatusCode.NotFound),
        ];

        foreach (var (browser, id, status) in gevallen)
        {
            using var antwoord = await PostAsync(browser, Adres(id) + "?handler=Besluit", ("Form.Besluit", "Zo doen wij het"), ("Form.Datum", "19-11-2026"));
            antwoord.StatusCode.ShouldBe(status);
        }

        (await BesluitenAsync(casus)).ShouldBeEmpty();
        (await web.Beheerder.PaginaAsync(Adres(Leerproef.Casus(9)))).QuerySelector("main")!.TextContent.ShouldContain("zat nog in geen ronde");
    }

    [Theory]
    [InlineData("", "19-11-2026", "#Form_Besluit", "Schrijf op wat u besloot.")]
    [InlineData("\u200B", "19-11-2026", "#Form_Besluit", "Schrijf op wat u besloot.")]
    [InlineData("Bel 06-12345678.", "19-11-2026", "#Form_Besluit", "een telefoonnummer (06-12345678)")]
    [InlineData("Dit is toegang.", "", "#Form_Datum", "Vul de dag van de bespreking in.")]
    [InlineData("Dit is toegang.", "21-11-2026", "#Form_Datum", "Deze dag moet nog komen.")]
    [InlineData("Dit is toegang.", "31-12-2014", "#Form_Datum", "vanaf 1-1-2015")]
    [InlineData("Dit is toegang.", "gisteren", "#Form_Datum", "Vul een datum in als dag-maand-jaar")]
    public async Task Besluit_MetEenFout_MeldtHetBijHetVeldEnHoudtDeInvoer(string besluit, string datum, string veld, string melding)
    {
        var casus = await CasusAsync();

        using var antwoord = await LegVastAsync(web.Beheerder, casus, besluit, datum);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector($"{veld}-fout")!.TextContent.ShouldContain(melding);
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Besluit")!).Value.ShouldBe(besluit);
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Datum")!).Value.ShouldBe(datum);
        (await BesluitenAsync(casus)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Besluit_TweeKeerTegelijkVerstuurd_StaatErEenKeer()
    {
        var casus = await CasusAsync();
        var pagina = await web.Beheerder.PaginaAsync(Adres(casus));
        KeyValuePair<string, string?>[] besluit = [new("Form.Besluit", "Dit is toegang."), new("Form.Datum", "19-11-2026")];

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => web.Beheerder.VerstuurAsync(Adres(casus), pagina, besluit, Formulier)));
        using var anders = await LegVastAsync(web.Beheerder, casus, "Dit is preventie.", "19-11-2026");

        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await BesluitenAsync(casus)).Select(b => b.Besluit).ShouldBe(["Dit is toegang.", "Dit is preventie."], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Besluit_MetEenConceptVanEenAndereGemeenteOfEenIngetrokkenConcept_WordtGeweigerd()
    {
        var casus = await CasusAsync();
        foreach (var concept in new[] { await ConceptAsync("Van elders", Webfabriek.GemeenteB), await ConceptAsync("Weg", stand: Conceptstand.Ingetrokken), Guid.NewGuid() })
        {
            using var antwoord = await PostAsync(web.Beheerder, Adres(casus) + "?handler=Besluit", ("Form.Besluit", "Zo doen wij het"), ("Form.Datum", "19-11-2026"), ("Form.Concept", concept.ToString()));

            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await antwoord.HtmlAsync()).QuerySelector("#Form_Concept-fout")!.TextContent.ShouldContain("Dit concept is er niet meer");
        }

        (await BesluitenAsync(casus)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Besluiten_StaanMetHetNieuwsteBovenaan_EnBijHetConceptStaatWaarHetOpRust()
    {
        var casus = await CasusAsync();
        var concept = await ConceptAsync("Kortere reeks");

        using var eerste = await LegVastAsync(web.Beheerder, casus, "Wij noemen dit preventie.", "2-11-2026", concept);
        using var tweede = await LegVastAsync(web.Teammanager, casus, "Toch niet: dit is hulp.", "19-11-2026");

        eerste.Headers.Location!.OriginalString.ShouldBe(Adres(casus));
        tweede.Headers.Location!.OriginalString.ShouldBe(Adres(casus));
        var pagina = await web.Beheerder.PaginaAsync(Adres(casus));
        pagina.QuerySelectorAll("ol.geschiedenis .aanhaling").Select(b => b.TextContent).ShouldBe(["Toch niet: dit is hulp.", "Wij noemen dit preventie."]);
        pagina.QuerySelector($"a[href='/leidraad/concepten/{concept}']")!.TextContent.ShouldBe("Kortere reeks");
        var manager = await web.Teammanager.PaginaAsync(Adres(casus));
        manager.QuerySelector("main")!.TextContent.ShouldContain("Voorstel: Kortere reeks");
        manager.QuerySelector($"a[href='/leidraad/concepten/{concept}']").ShouldBeNull();
        (await web.Beheerder.PaginaAsync($"/leidraad/concepten/{concept}")).QuerySelectorAll("p").Single(p => p.TextContent.StartsWith("Rust op casus", StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href").ShouldBe(Adres(casus));
        var besluiten = await BesluitenAsync(casus);
        besluiten.Select(b => (b.Datum, b.ConceptversieId)).ShouldBe([(new DateOnly(2026, 11, 2), concept), (new DateOnly(2026, 11, 19), null)]);
        (await web.HandelingenAsync(besluiten[0].Id)).ShouldBe([Handeling.CasusbesluitGenomen]);
    }

    [Theory]
    [InlineData("1-1-2015")]
    [InlineData("20-11-2026")]
    public async Task Besluit_OpDeEersteDagVanDeJeugdwetOfVandaag_MagBijEenConceptDatTerBeoordelingStaat(string datum)
    {
        var casus = await CasusAsync();
        var (rust, ander) = (await ConceptAsync($"Rust {datum}", stand: Conceptstand.TerBeoordeling), await ConceptAsync($"Ander {datum}"));

        using var antwoord = await LegVastAsync(web.Beheerder, casus, "Dit is toegang.", datum, rust);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BesluitenAsync(casus)).ShouldHaveSingleItem().ConceptversieId.ShouldBe(rust);
        (await web.Beheerder.PaginaAsync($"/leidraad/concepten/{rust}")).QuerySelector("main")!.TextContent.ShouldContain("Rust op casus");
        (await web.Beheerder.PaginaAsync($"/leidraad/concepten/{ander}")).QuerySelector("main")!.TextContent.ShouldNotContain("Rust op casus");
    }

    [Fact]
    [Trait("Eis", "CLS-16")]
    public async Task Wie_nog_moet_antwoorden_ziet_de_bespreking_niet()
    {
        await web.RondeAsync(-1, 5);
        var casus = Leerproef.Casus(4);
        using var besloten = await LegVastAsync(web.Beheerder, casus, "Dit is casusregie.", "19-11-2026");
        besloten.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await web.Teammanager.PaginaAsync(Adres(casus))).DocumentElement.OuterHtml.ShouldNotContain("Dit is casusregie.");
        (await web.Beheerder.PaginaAsync(Adres(casus))).DocumentElement.OuterHtml.ShouldContain("Dit is casusregie.");
    }

    private static string Adres(Guid casus) => $"/leren/casussen/{casus}";

    private static async Task<HttpResponseMessage> LegVastAsync(HttpClient browser, Guid casus, string besluit, string datum, Guid? concept = null) => await browser.VerstuurAsync(
        Adres(casus), await browser.PaginaAsync(Adres(casus)), [new("Form.Besluit", besluit), new("Form.Datum", datum), new("Form.Concept", concept?.ToString())], Formulier);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string adres, params (string Naam, string Waarde)[] velden)
    {
        var token = (await browser.PaginaAsync("/afmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await browser.PostAsync(new Uri(adres, UriKind.Relative), inhoud, Ct);
    }

    private async Task<Guid> CasusAsync()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var casus = new Casus { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Herkomst = Casusherkomst.Dossier, Titel = "Slecht slapen", Verhaal = "Een verhaal", Feiten = Standaardcasussen.Alle[0].Feiten, Door = "Test", Op = web.Klok.GetUtcNow() };
        db.Casussen.Add(casus);
        await db.SaveChangesAsync(Ct);
        return casus.Id;
    }

    private async Task<Guid> ConceptAsync(string naam, string gemeente = Webfabriek.GemeenteA, Conceptstand stand = Conceptstand.Concept)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var (op, wie) = (web.Klok.GetUtcNow(), web.Medewerker.AccountId!.Value);
        var concept = new Conceptversie
        {
            GemeenteCode = gemeente,
            Id = Guid.NewGuid(),
            Naam = naam,
            Instellingen = new LokaleInstellingen { MaxGesprekken = 5 },
            Herkomst = Herkomstsoort.Leeg,
            Stand = stand,
            AuteurAccountId = wie,
            Auteur = "Test",
            BegonnenOp = op,
            Makers = [wie],
            GewijzigdDoor = "Test",
            GewijzigdOp = op,
        };
        if (stand is Conceptstand.Ingetrokken)
        {
            (concept.TerugReden, concept.TerugDoor, concept.TerugOp) = ("Test", "Test", op);
        }

        if (stand is Conceptstand.TerBeoordeling)
        {
            (concept.GeldigVan, concept.Reden) = (new DateOnly(2027, 1, 1), "Test");
            (concept.IndienerAccountId, concept.Indiener, concept.IngediendOp) = (wie, "Test", op);
        }

        db.Conceptversies.Add(concept);
        await db.SaveChangesAsync(Ct);
        return concept.Id;
    }

    private async Task<List<Casusbesluit>> BesluitenAsync(Guid casus)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Casusbesluiten.IgnoreQueryFilters().AsNoTracking().Where(b => b.CasusId == casus).OrderBy(b => b.Datum).ToListAsync(Ct);
    }
}
