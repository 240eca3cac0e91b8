using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.SocialeKaart;

[Trait("Eis", "TRJ-21")]
public sealed class SocialeKaartTests(SocialeKaartTests.Proef web) : IClassFixture<SocialeKaartTests.Proef>
{
    private const string Nieuw = "/sociale-kaart/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lezen_doorgeven_en_beheren_mag_niet_iedereen()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var adres = await VoegToeAsync(beheer, "Rechtenhuis", "Inloop");
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);

        foreach (var pagina in new[] { "/sociale-kaart", adres, $"{adres}/wachttijd", $"{adres}/wijzigen", Nieuw })
        {
            (await StatusAsync(beleid, pagina)).ShouldBe(HttpStatusCode.Forbidden, pagina);
        }

        foreach (var pagina in new[] { $"{adres}/wachttijd", $"{adres}/wijzigen", Nieuw })
        {
            (await StatusAsync(manager, pagina)).ShouldBe(HttpStatusCode.Forbidden, pagina);
        }

        foreach (var pagina in new[] { $"{adres}/wijzigen", Nieuw })
        {
            (await StatusAsync(consulent, pagina)).ShouldBe(HttpStatusCode.Forbidden, pagina);
        }

        foreach (var pagina in new[] { adres, $"{adres}/wachttijd", $"{adres}/wijzigen" })
        {
            (await StatusAsync(ander, pagina)).ShouldBe(HttpStatusCode.NotFound, pagina);
        }

        (await StatusAsync(manager, adres)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(consulent, $"{adres}/wachttijd")).ShouldBe(HttpStatusCode.OK);
        (await consulent.PaginaAsync(adres)).QuerySelector($"main a[href='{adres}/wijzigen']").ShouldBeNull();
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_alles_wat_is_ingevuld_blijft_staan()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        await VoegToeAsync(beheer, "Dubbelhuis", "Inloop");

        using var leeg = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.Telefoon", "bel de balie"), new("Form.Contactpersoon", "Mila Voorbeeld")]);
        using var dubbel = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), Velden("Dubbelhuis", "Iets anders"));

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await leeg.HtmlAsync();
        var fouten = pagina.QuerySelector("#foutsamenvatting")!.TextContent;
        fouten.ShouldContain("Vul de naam");
        fouten.ShouldContain("Vul in wat er wordt aangeboden.");
        fouten.ShouldContain("Kies waar dit bij hoort.");
        fouten.ShouldContain("Vul een telefoonnummer in");
        ((IHtmlInputElement)pagina.QuerySelector("input[name='Form.Contactpersoon']")!).Value.ShouldBe("Mila Voorbeeld");
        dubbel.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await dubbel.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Deze naam staat al op de sociale kaart");
    }

    [Fact]
    public async Task Een_consulent_geeft_de_wachttijd_door_en_een_onmogelijke_dag_wordt_geweigerd()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        var adres = await VoegToeAsync(beheer, "Wachthuis", "Rouwgroep");
        var formulier = await consulent.PaginaAsync($"{adres}/wachttijd");

        using var fout = await consulent.VerstuurAsync($"{adres}/wachttijd", formulier, [new("Form.Weken", "7"), new("Form.GezegdOp", "1-1-2100")]);
        using var goed = await consulent.VerstuurAsync($"{adres}/wachttijd", formulier, [new("Form.Weken", "7")]);
        using var nogmaals = await consulent.VerstuurAsync($"{adres}/wachttijd", formulier, [new("Form.Weken", "7")]);
        using var anders = await consulent.VerstuurAsync($"{adres}/wachttijd", formulier, [new("Form.Weken", "9")]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlInputElement)(await fout.HtmlAsync()).QuerySelector("input[name='Form.Weken']")!).Value.ShouldBe("7");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogmaals.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        anders.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await consulent.PaginaAsync(adres);
        pagina.QuerySelectorAll("main .geschiedenis li").Length.ShouldBe(1);
        pagina.QuerySelector("main .paginakop__wie")!.TextContent.ShouldContain("7 weken wachten");
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres.Split('/')[^1]);
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct)).ShouldBe([Handeling.VoorzieningGemaakt, Handeling.WachttijdGemeld]);
    }

    [Fact]
    public async Task Het_veld_van_een_doorverwijzing_biedt_alleen_actieve_voorzieningen_van_de_eigen_gemeente_aan()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);
        await VoegToeAsync(beheer, "Zoekhuis 100%", "Paardentherapie");
        await VoegToeAsync(beheer, "Zoekhuis dicht", "Paardentherapie", actief: "nee");

        (await StelVoorAsync(consulent, "PAARDEN")).ShouldBe(["Zoekhuis 100%"]);
        (await StelVoorAsync(consulent, "huis 100%")).ShouldBe(["Zoekhuis 100%"]);
        (await StelVoorAsync(consulent, "huis 1_0")).ShouldBeEmpty();
        (await StelVoorAsync(consulent, "z")).ShouldBeEmpty();
        (await StelVoorAsync(consulent, new string('z', 101))).ShouldBeEmpty();
        (await StelVoorAsync(ander, "paarden")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_op_de_kaart_kiest_krijgt_de_bestemming_erbij_op_elke_plek_waar_wordt_verwezen()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        await VoegToeAsync(beheer, "Meekieshuis", "Weerbaarheid");

        using var json = await ZoekAsync(consulent, "meekies");
        var formulier = await consulent.PaginaAsync("/contacten/registreren");

        json.RootElement[0].GetProperty("ook").GetString().ShouldBe("voorliggendWelzijn");
        var lijst = formulier.QuerySelector("input[name='Form.Verwijzing.Aanbieder']")!.GetAttribute("data-zoek-ook")!;
        formulier.QuerySelector($"select#{lijst}")!.GetAttribute("name").ShouldBe("Form.Verwijzing.Bestemming");
        formulier.QuerySelector($"select#{lijst} option[value=voorliggendWelzijn]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Zoeken_op_de_pagina_toont_wat_niet_actief_is_alleen_op_verzoek()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        await VoegToeAsync(beheer, "Bladerhuis open", "Schilderen");
        await VoegToeAsync(beheer, "Bladerhuis dicht", "Schilderen", actief: "nee");
        var begin = await beheer.PaginaAsync("/sociale-kaart");

        using var actief = await beheer.VerstuurAsync("/sociale-kaart", begin, [new("Form.Zoek", "schilder")]);
        using var alles = await beheer.VerstuurAsync("/sociale-kaart", begin, [new("Form.Zoek", "schilder"), new("Form.Ook", "alles")]);
        using var telang = await beheer.VerstuurAsync("/sociale-kaart", begin, [new("Form.Zoek", new string('a', 101))]);

        (await NamenAsync(actief)).ShouldBe(["Bladerhuis open"]);
        (await NamenAsync(alles)).ShouldBe(["Bladerhuis dicht", "Bladerhuis open"]);
        telang.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Wie_later_is_ziet_wat_er_nu_staat_en_houdt_de_eigen_tekst()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var adres = $"{await VoegToeAsync(beheer, "Samenhuis", "Inloop")}/wijzigen";
        var (eerste, tweede) = (await beheer.PaginaAsync(adres), await beheer.PaginaAsync(adres));

        using var snel = await beheer.VerstuurAsync(adres, eerste, [new("Form.Aanbod", "Koken")]);
        using var laat = await beheer.VerstuurAsync(adres, tweede, [new("Form.Aanbod", "Muziek")]);
        var conflict = await laat.HtmlAsync();
        using var toch = await beheer.VerstuurAsync(adres, conflict, []);

        snel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        conflict.QuerySelector("main")!.TextContent.ShouldContain("Aanbod: Koken");
        conflict.QuerySelector("textarea[name='Form.Aanbod']")!.TextContent.Trim().ShouldBe("Muziek");
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> VoegToeAsync(HttpClient beheer, string naam, string aanbod, string actief = "ja")
    {
        using var antwoord = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [.. Velden(naam, aanbod), new("Form.Actief", actief)]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return antwoord.Headers.Location!.ToString();
    }

    private static KeyValuePair<string, string?>[] Velden(string naam, string aanbod) =>
        [new("Form.Naam", naam), new("Form.Aanbod", aanbod), new("Form.Bestemming", "voorliggendWelzijn")];

    private static async Task<string?[]> StelVoorAsync(HttpClient browser, string zoek)
    {
        using var json = await ZoekAsync(browser, zoek);
        return [.. json.RootElement.EnumerateArray().Select(v => v.GetProperty("tekst").GetString())];
    }

    private static async Task<JsonDocument> ZoekAsync(HttpClient browser, string zoek)
    {
        var teken = (await browser.PaginaAsync("/sociale-kaart")).QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent([new("zoek", zoek), new("__RequestVerificationToken", teken)]);
        using var antwoord = await browser.PostAsync("/sociale-kaart?handler=Suggesties", inhoud, Ct);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<string[]> NamenAsync(HttpResponseMessage antwoord) =>
        [.. (await antwoord.HtmlAsync()).QuerySelectorAll("main tbody th a").Select(a => a.TextContent)];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    /// <summary>A destination that can be chosen everywhere.</summary>
    public sealed class Proef : Webfabriek
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var db = Database.CreateUnrestrictedContext();
            db.Codewaarden.Add(new() { GemeenteCode = Aanstelling.Land, Lijst = "bestemming", Code = "voorliggendWelzijn", Omschrijving = "Voorliggend: welzijn", GeldigVan = new(2015, 1, 1), Volgorde = 3, Bron = "TRJ-06" });
            await db.SaveChangesAsync();
        }
    }
}
