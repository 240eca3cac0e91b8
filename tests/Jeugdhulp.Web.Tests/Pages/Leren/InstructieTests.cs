using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

[Trait("Eis", "REG-02")]
public sealed class InstructieTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Instructie = "/leren/instructie";
    private const string Toets = "/leren/instructie/toets";
    private const string Medewerkers = "/leren/instructie/medewerkers";
    private const string Plicht = "/leren/instructie/plicht";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_ToetsMetEenGat_WijstHetAanEnHoudtWatIsGekozen()
    {
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.Browser.VerstuurAsync(Toets, await proef.Browser.PaginaAsync(Toets), [new("Form.Antwoorden[0].Klasse", "toegang")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Antwoorden_1__Klasse-fout")!.TextContent.ShouldContain("Kies een klasse bij casus 2.");
        pagina.QuerySelector("#Form_Antwoorden_0__Klasse-fout").ShouldBeNull();
        Gekozen(pagina).ShouldBe(["toegang"]);
        (await proef.Browser.PaginaAsync(Instructie)).QuerySelector("main")!.TextContent.ShouldNotContain("U deed deze instructie op");
    }

    [Fact]
    public async Task Post_ToetsMetEenLegePlaats_VraagtOmDeAntwoorden()
    {
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.Browser.VerstuurAsync(Toets, await proef.Browser.PaginaAsync(Toets), [new("Form.Antwoorden.index", "a")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Antwoorden_0__Klasse-fout")!.TextContent.ShouldContain("Kies een klasse bij casus 1.");
    }

    [Fact]
    public async Task Post_PlichtDieNietTeLezenIs_VerandertNiets()
    {
        var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var antwoord = await beheerder.VerstuurAsync(Plicht, await beheerder.PaginaAsync(Plicht), [new("Verplicht", "onzin")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("kunnen wij niet lezen");
    }

    [Fact]
    public async Task Post_Kijk_ZegtMeteenOfHetKloptZonderVerwijt()
    {
        var proef = await Registreerproef.BeginAsync(web);
        var leeg = await proef.Browser.PaginaAsync(Toets);
        ((IHtmlFormElement)leeg.QuerySelector("main form")!).SetAttribute("action", $"{Toets}?handler=Kijk");

        using var antwoord = await proef.Browser.VerstuurAsync(Toets, leeg, [new("Form.Antwoorden[0].Klasse", "toegang"), new("Form.Antwoorden[1].Klasse", "jeugdhulp")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#vraag-1")!.TextContent.ShouldContain("Dat klopt.");
        pagina.QuerySelector("#vraag-2")!.TextContent.ShouldContain("Volgens de regels is dit een andere klasse.");
        pagina.QuerySelector("#vraag-3 .klasse").ShouldBeNull();
        pagina.QuerySelector("#foutsamenvatting").ShouldBeNull();
        Gekozen(pagina).ShouldBe(["toegang", "jeugdhulp"]);
    }

    [Fact]
    public async Task Get_WieDeedHet_AlleenVoorWieLeidingGeeftEnDePlichtAlleenVoorDeBeheerder()
    {
        var (consulent, teammanager) = (await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent), await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager));
        foreach (var (browser, adres) in new[] { (consulent, Medewerkers), (consulent, Plicht), (teammanager, Plicht) })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
        }

        var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var toets = await beleid.GetAsync(new Uri(Toets, UriKind.Relative), Ct);
        toets.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await beleid.PaginaAsync(Instructie)).QuerySelector("a[href='/leren/instructie/toets']").ShouldBeNull();
    }

    [Fact]
    public async Task EersteContact_VraagtOmDeInstructieEnBewaartWatErAlStond()
    {
        var proef = await Registreerproef.BeginAsync(web);
        var formulier = await proef.FormulierAsync();
        formulier.QuerySelector("main")!.TextContent.ShouldContain("Dit wordt uw eerste contact");

        using var erheen = await proef.VerstuurAsync(formulier, "Instructie", Registreerproef.Gewoon());
        using var klaar = await proef.Browser.VerstuurAsync(
            Toets, await proef.Browser.PaginaAsync(Toets), Enumerable.Range(0, 6).Select(i => KeyValuePair.Create<string, string?>($"Form.Antwoorden[{i}].Klasse", "preventie")));

        erheen.Headers.Location!.OriginalString.ShouldBe(Instructie);
        klaar.Headers.Location!.OriginalString.ShouldBe(Instructie);
        var instructie = await proef.Browser.PaginaAsync(Instructie);
        instructie.QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("U deed deze instructie op 20-11-2026"), t => t.ShouldContain("Ga verder met 1 concept"));
        (await proef.ConceptenAsync()).ShouldHaveSingleItem().Velden["Form.Feit"].ShouldBe(["Moeder vertelt dat het inslapen beter gaat."]);
        (await proef.FormulierAsync()).QuerySelector("#Form_Instructie").ShouldBeNull();
        var teammanager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        (await teammanager.PaginaAsync(Medewerkers)).QuerySelector("main")!.TextContent.ShouldContain("versie 1");
    }

    [Fact]
    public async Task Post_EersteContactBijPlicht_WordtGeweigerdMetAlleInvoerEnEenConcept()
    {
        var proef = await Registreerproef.BeginAsync(web, Webfabriek.GemeenteB);
        var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        using var verplicht = await beheerder.VerstuurAsync(Plicht, await beheerder.PaginaAsync(Plicht), [new("Verplicht", "true")]);
        verplicht.Headers.Location!.OriginalString.ShouldBe(Medewerkers);

        using var geweigerd = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());

        geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await geweigerd.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting a[href='#Form_Instructie']")!.TextContent.ShouldContain("eerst de instructie");
        pagina.QuerySelector("#Form_Instructie").ShouldNotBeNull();
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Feit")!).Value.ShouldBe("Moeder vertelt dat het inslapen beter gaat.");
        (await proef.ContactenAsync()).ShouldBeEmpty();
        (await proef.ConceptenAsync()).Count.ShouldBe(1);

        using var klaar = await proef.Browser.VerstuurAsync(
            Toets, await proef.Browser.PaginaAsync(Toets), Enumerable.Range(0, 6).Select(i => KeyValuePair.Create<string, string?>($"Form.Antwoorden[{i}].Klasse", "toegang")));
        using var gelukt = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());

        gelukt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).Count.ShouldBe(1);
        (await beheerder.PaginaAsync(Medewerkers)).QuerySelector("main")!.TextContent.ShouldContain("De instructie is verplicht");
    }

    private static IEnumerable<string> Gekozen(IHtmlDocument pagina) =>
        pagina.QuerySelectorAll("input[type=radio]").Cast<IHtmlInputElement>().Where(k => k.IsChecked).Select(k => k.Value);
}
