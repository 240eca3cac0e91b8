using System.Net;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

public sealed class RegistrerenGeweigerdTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_NietAangemeld_GaatNaarAanmelden()
    {
        using var antwoord = await fabriek.Bezoeker().GetAsync(new Uri(Registreerproef.Adres, UriKind.Relative), TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldContain("/aanmelden?returnUrl=%2Fcontacten%2Fregistreren");
    }

    [Theory]
    [InlineData(Rol.Beleidsmedewerker)]
    [InlineData(Rol.Informatievoorziening)]
    [InlineData(Rol.Beheerder)]
    [InlineData(Rol.Privacyfunctionaris)]
    public async Task GetEnPost_MetEenAndereRol_Geeft403EnSchrijftNiets(Rol rol)
    {
        var browser = await fabriek.MeldAanAsync("9991", rol);

        foreach (var handler in new[] { "", "?handler=Kies", "?handler=Klasse", "?handler=Zoek", "?handler=Concept", "?handler=Controleer", "?handler=Bewaar" })
        {
            using var get = await browser.GetAsync(new Uri(Registreerproef.Adres + handler, UriKind.Relative), TestContext.Current.CancellationToken);
            get.StatusCode.ShouldBe(HttpStatusCode.Forbidden, handler);
            using var post = await browser.PostAsync(new Uri(Registreerproef.Adres + handler, UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            post.StatusCode.ShouldBe(HttpStatusCode.Forbidden, handler);
        }
    }

    [Fact]
    public async Task Post_ZonderGeldigAntiforgerytoken_Geeft400EnSchrijftNiets()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();

        foreach (var token in new[] { null, "verzonnen" })
        {
            using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new KeyValuePair<string, string?>("__RequestVerificationToken", token)));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "WCAG-3.3.1")]
    public async Task Post_ZonderJeugdige_MeldtDatBijHetZoekveld()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.Browser.PaginaAsync(Registreerproef.Adres), Registreerproef.Gewoon());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Zoek")!.GetAttribute("aria-invalid").ShouldBe("true");
        html.QuerySelector("#Form_Zoek-fout")!.TextContent.ShouldContain("Kies over welke jeugdige dit contact gaat");
        html.QuerySelectorAll("#foutsamenvatting a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("#Form_Zoek");
    }

    [Fact]
    public async Task Post_MetPersoonTeamOfGezinVanEenAndereGemeente_WordtGeweigerdZonderNaam()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var ander = await Registreerproef.BeginAsync(fabriek, "9992");
        var pagina = await proef.FormulierAsync();

        foreach (var (veld, waarde, melding) in new[]
        {
            ("Form.PersoonIds", ander.Team.Noor.Id, "Deze jeugdige is niet gevonden"),
            ("Form.TeamId", ander.Team.Team.Id, "niet uw team"),
            ("Form.GezinId", ander.Team.Gezin.Id, "Dit gezin is niet gevonden"),
            ("Form.HulpvraagId", Guid.NewGuid(), "Deze hulpvraag hoort niet bij"),
        })
        {
            using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new KeyValuePair<string, string?>(veld, waarde.ToString())));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var html = await antwoord.HtmlAsync();
            html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain(melding);
            html.Title.ShouldStartWith("Fout:");
        }

        (await proef.ContactenAsync()).ShouldBeEmpty();
        (await ander.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetHulpvraagVanEenGezinDatUMagZien_WordtBijDeHulpvraagGeweigerd()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var ander = await Registreerproef.BeginAsync(fabriek);
        var vraag = new Hulpvraag { GemeenteCode = "9991", Id = Guid.NewGuid(), PersoonId = ander.Team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = new(2026, 11, 2) };
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            db.Add(vraag);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.HulpvraagId", vraag.Id.ToString())));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Deze hulpvraag hoort niet bij de gekozen jeugdige");
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetHulpvraagVanEenGezinVanEenAnderTeam_BestaatNiet()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var ander = await Registreerproef.BeginAsync(fabriek);
        using (await ander.OpslaanAsync(await ander.FormulierAsync(), Registreerproef.Gewoon()))
        {
        }

        var vreemd = (await ander.ContactenAsync())[0].Regels[0].HulpvraagId;
        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.HulpvraagId", vreemd.ToString())));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetDeSleutelVanEenAnderFormulier_SlaatNietsOp()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var ander = await Registreerproef.BeginAsync(fabriek);
        var vreemd = (await ander.FormulierAsync()).QuerySelector("[name='Form.Sleutel']")!.GetAttribute("value");

        foreach (var sleutel in new[] { vreemd, "", "verzonnen" })
        {
            using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Sleutel", sleutel)));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await proef.ContactenAsync()).ShouldBeEmpty();
        (await ander.ConceptenAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Form.Datum", "31-2-2026", "Deze datum bestaat niet")]
    [InlineData("Form.Datum", "21-11-2026", "De datum ligt in de toekomst")]
    [InlineData("Form.Datum", "31-12-2014", "voor 1-1-2015")]
    [InlineData("Form.Datum", "", "Vul in op welke dag")]
    [InlineData("Form.Datum", "gisteren", "Vul een datum in als dag-maand-jaar")]
    [InlineData("Form.Activiteit", "toveren", "Deze keuze staat niet in de lijst")]
    [InlineData("Form.Activiteit", "3", "Deze keuze staat niet in de lijst")]
    [InlineData("Form.Activiteit", "collectief", "Kies 'Collectieve activiteit'")]
    [InlineData("Form.Doel", "", "Kies waarvoor het contact was")]
    [InlineData("Form.DuurMinuten", "0", "1 tot en met 1440")]
    [InlineData("Form.DuurMinuten", "1441", "1 tot en met 1440")]
    [InlineData("Form.DuurMinuten", "lang", "Vul het aantal minuten in")]
    [InlineData("Form.GesprokenMet", "marsmannetje", "staat op deze datum niet in de lijst")]
    [InlineData("Form.GesprokenMet", "", "Kies met wie u sprak")]
    [InlineData("Form.Inschatting.VerwachtAantalGesprekken", "0", "van 1 tot en met 999")]
    [InlineData("Form.Inschatting.VerwachtAantalGesprekken", "1000", "van 1 tot en met 999")]
    [InlineData("Form.Inschatting.Vervolg", "zomaar", "Deze keuze staat niet in de lijst")]
    [InlineData("Form.Feit", "   ", "Schrijf kort op")]
    [InlineData("Form.Feit", "\u0001\u0002", "tekens die niet te lezen zijn")]
    [InlineData("Form.Soort", "onbekend", "Deze keuze staat niet in de lijst")]
    [InlineData("Form.Nieuw.Bsn", "123456789", "geen geldig BSN")]
    [InlineData("Form.Verwijzing.Bestemming", "voorliggendSmw", "Kies waarom u doorverwijst")]
    public async Task Post_MetEenVeldDatNietKan_NoemtHetVeldEnHoudtAllesVast(string veld, string waarde, string melding)
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new(veld, waarde), new("Form.MeningOuder", "Dit moet blijven staan.")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain(melding);
        html.QuerySelector("[name='Form.MeningOuder']")!.TextContent.Trim().ShouldBe("Dit moet blijven staan.");
        html.QuerySelectorAll("[name='Form.PersoonIds'][checked]").Length.ShouldBe(1);
        foreach (var link in html.QuerySelectorAll("#foutsamenvatting a"))
        {
            html.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull($"{link.TextContent} leads nowhere");
        }

        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetEenNulteken_Geeft400EnSchrijftNiets()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new("Form.Feit", "tekst met \0 erin"), new("Form.MeningOuder", "Dit moet blijven staan.")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await proef.ContactenAsync()).ShouldBeEmpty();
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#foutsamenvatting a[href='#Form_Feit']")!.TextContent.ShouldContain("niet te lezen");
        html.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBe("tekst met \uFFFD erin");
        html.QuerySelector("[name='Form.MeningOuder']")!.TextContent.Trim().ShouldBe("Dit moet blijven staan.");
        using var nogEens = await proef.OpslaanAsync(html, new KeyValuePair<string, string?>("Form.Feit", "tekst zonder"));
        nogEens.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_MetEenMegabyteTekst_WordtGeweigerdEnDeTekstBlijftInHetConcept()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var tekst = new string('a', 900_000);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Feit", tekst)));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("hoogstens 20.000 tekens");
        (await proef.ContactenAsync()).ShouldBeEmpty();
        (await proef.ConceptenAsync()).ShouldHaveSingleItem().Velden["Form.Feit"].ShouldBe([tekst]);
    }
}
