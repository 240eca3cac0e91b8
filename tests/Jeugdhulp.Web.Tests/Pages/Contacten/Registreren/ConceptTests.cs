using System.Net;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

public sealed class ConceptTests : IClassFixture<ConceptTests.EigenFabriek>
{
    private readonly EigenFabriek _fabriek;

    public ConceptTests(EigenFabriek fabriek)
    {
        _fabriek = fabriek;
        _fabriek.Klok.ZetOp(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Post_Concept_BewaartWatIsGetyptZonderSleutelsEnZoektekst()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", new("Form.Feit", "Half af"), new("Form.Zoek", "iemand"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var concept = (await proef.ConceptenAsync()).ShouldHaveSingleItem();
        concept.Velden["Form.Feit"].ShouldBe(["Half af"]);
        concept.Velden.Keys.ShouldNotContain("Form.Sleutel");
        concept.Velden.Keys.ShouldNotContain("Form.Zoek");
        concept.Velden.Keys.ShouldNotContain("__RequestVerificationToken");
    }

    [Fact]
    public async Task Get_ConceptNaAfmelden_StaatErNogMetAlleVelden()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        using (await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", Registreerproef.Gewoon(new("Form.Feit", "Half af"), new("Form.Datum", "31-2-2026"))))
        {
        }

        await proef.MeldOpnieuwAanAsync();
        var lijst = await proef.Browser.PaginaAsync($"{Registreerproef.Adres}/concepten");
        lijst.QuerySelector("table")!.TextContent.ShouldContain("Half af");
        lijst.QuerySelector("tbody td")!.TextContent.ShouldStartWith("Noor van Dijk");
        var html = await proef.Browser.PaginaAsync(lijst.QuerySelector("table a")!.GetAttribute("href")!);

        html.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBe("Half af");
        html.QuerySelector("[name='Form.Datum']")!.GetAttribute("value").ShouldBe("31-2-2026");
        html.QuerySelectorAll("[name='Form.PersoonIds'][checked]").Length.ShouldBe(1);
        using var antwoord = await proef.OpslaanAsync(html, new KeyValuePair<string, string?>("Form.Datum", "19-11-2026"));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_MijnWerk_ZegtOverWieEenConceptGaatEnWatErGebeurde()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        foreach (var velden in new[] { Registreerproef.Gewoon(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Soort", "anoniem")) })
        {
            using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", velden);
            _fabriek.Klok.Advance(TimeSpan.FromMinutes(1));
        }

        var regels = (await proef.Browser.PaginaAsync("/")).QuerySelectorAll(".concepten li").Select(l => l.TextContent).ToList();

        regels.Count.ShouldBe(2);
        regels[0].ShouldStartWith("Ga verder met Anoniem advies Opvoedondersteuning, bewaard op 20-11-2026 13:01");
        regels[1].ShouldStartWith("Ga verder met Noor van Dijk Opvoedondersteuning, bewaard op 20-11-2026 13:00");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Controleer")]
    public async Task Post_NaHetEindeVanDeSessie_BewaartHetConceptEnGaatNaarAanmeldenEnTerug(string handler)
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        _fabriek.Klok.Advance(TimeSpan.FromMinutes(31));

        using var antwoord = await proef.VerstuurAsync(pagina, handler, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Feit", "Mag niet weg")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var terug = antwoord.Headers.Location!.ToString();
        terug.ShouldStartWith("/aanmelden?returnUrl=%2Fcontacten%2Fregistreren%3Fconcept%3D");
        (await proef.ContactenAsync()).ShouldBeEmpty();
        await proef.MeldOpnieuwAanAsync();
        var html = await proef.Browser.PaginaAsync(Uri.UnescapeDataString(terug["/aanmelden?returnUrl=".Length..]));
        html.QuerySelector("[name='Form.Feit']")!.TextContent.Trim().ShouldBe("Mag niet weg");
    }

    [Fact]
    public async Task Post_NaOpnieuwAanmeldenInEenAnderTabblad_SlaatGewoonOp()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        _fabriek.Klok.Advance(TimeSpan.FromMinutes(31));
        using (await proef.Browser.VerstuurAanmeldenAsync(proef.Team.Account.Email!, Webfabriek.Wachtwoord))
        {
        }

        using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Post_ConceptZonderInhoud_BewaartNiets()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_ConceptNaHetEindeVanDeSessie_BewaartEnGeeft401()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        _fabriek.Klok.Advance(TimeSpan.FromMinutes(31));
        proef.Browser.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");

        using var antwoord = await proef.VerstuurAsync(pagina, "Concept", new KeyValuePair<string, string?>("Form.Feit", "Mag niet weg"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await proef.ConceptenAsync()).ShouldHaveSingleItem().Velden["Form.Feit"].ShouldBe(["Mag niet weg"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("verzonnen")]
    public async Task Post_ZonderSessieMetEenValseSleutel_BewaartNiets(string? sleutel)
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        _fabriek.Klok.Advance(TimeSpan.FromMinutes(31));

        using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Sleutel", sleutel)));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("/aanmelden?returnUrl=%2Fcontacten%2Fregistreren");
        (await proef.ConceptenAsync()).ShouldBeEmpty();
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_ZonderSessieEnZonderRolOmTeRegistreren_BewaartNiets()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        _fabriek.Klok.Advance(TimeSpan.FromMinutes(31));
        await using (var db = _fabriek.Database.CreateUnrestrictedContext())
        {
            var account = proef.Team.Account.Id;
            await db.Aanstellingen.Where(a => a.AccountId == account).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            db.Aanstellingen.Add(new Aanstelling { GemeenteCode = "9991", AccountId = account, Rol = Rol.Beleidsmedewerker });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var antwoord = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon());

        antwoord.Headers.Location!.ToString().ShouldBe("/aanmelden?returnUrl=%2Fcontacten%2Fregistreren");
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ConceptVanEenAnder_IsErNiet()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var ander = await Registreerproef.BeginAsync(_fabriek);
        using (await ander.VerstuurAsync(await ander.FormulierAsync(), "Concept", new KeyValuePair<string, string?>("Form.Feit", "Van mij")))
        {
        }

        var id = (await ander.ConceptenAsync())[0].Id;
        using var openen = await proef.Browser.GetAsync(new Uri($"{Registreerproef.Adres}?concept={id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var lijst = await proef.Browser.PaginaAsync($"{Registreerproef.Adres}/concepten");

        openen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        lijst.Body!.TextContent.ShouldNotContain("Van mij");
        (await ander.ConceptenAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_VerwijderConcept_HaaltHetWegEnZegtHet()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        using (await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", new KeyValuePair<string, string?>("Form.Feit", "Weg ermee")))
        {
        }

        var adres = $"{Registreerproef.Adres}/concepten";
        var lijst = await proef.Browser.PaginaAsync(adres);
        var knop = lijst.QuerySelector("main form button[name=id]")!;
        using var antwoord = await proef.Browser.VerstuurAsync(adres, lijst, [new("id", knop.GetAttribute("value"))]);
        using var nogEens = await proef.Browser.VerstuurAsync(adres, lijst, [new("id", knop.GetAttribute("value"))]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogEens.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await proef.Browser.PaginaAsync(adres)).Body!.TextContent.ShouldContain("Het concept is verwijderd");
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ConceptDatZevenDagenIsBlijvenLiggen_IsErNietMeer()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        using (await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", new KeyValuePair<string, string?>("Form.Feit", "Oud")))
        {
        }

        _fabriek.Klok.Advance(ConceptService.Bewaartijd + TimeSpan.FromMinutes(1));
        await proef.MeldOpnieuwAanAsync();
        var lijst = await proef.Browser.PaginaAsync($"{Registreerproef.Adres}/concepten");
        using (await proef.VerstuurAsync(await proef.FormulierAsync(), "Concept", new KeyValuePair<string, string?>("Form.Feit", "Nieuw")))
        {
        }

        lijst.Body!.TextContent.ShouldContain("U hebt geen concepten");
        (await proef.ConceptenAsync()).ShouldHaveSingleItem().Velden["Form.Feit"].ShouldBe(["Nieuw"]);
    }

    [Fact]
    public async Task Post_HetzelfdeFormulierMetEenAnderVerslag_VerliestHetVerslagNietEnWordtDaarnaEenNieuwContact()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        using (await proef.OpslaanAsync(pagina, Registreerproef.Gewoon()))
        {
        }

        using var tweede = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Feit", "Een ander gesprek.")));
        var html = await tweede.HtmlAsync();
        var concept = (await proef.ConceptenAsync()).ShouldHaveSingleItem();
        using var derde = await proef.OpslaanAsync(html);

        tweede.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("al opgeslagen, met andere gegevens");
        concept.Velden["Form.Feit"].ShouldBe(["Een ander gesprek."]);
        derde.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await proef.ContactenAsync()).Select(c => c.Feit).ShouldBe(["Moeder vertelt dat het inslapen beter gaat.", "Een ander gesprek."], ignoreOrder: true);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_LateAutosaveNaHetOpslaan_WektHetConceptNietWeerTotLeven()
    {
        var proef = await Registreerproef.BeginAsync(_fabriek);
        var pagina = await proef.FormulierAsync();
        using (await proef.OpslaanAsync(pagina, Registreerproef.Gewoon()))
        {
        }

        using var antwoord = await proef.VerstuurAsync(pagina, "Concept", Registreerproef.Gewoon());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    /// <summary>These tests move the clock, so they share their application with no one.</summary>
    public sealed class EigenFabriek : Webfabriek;
}
