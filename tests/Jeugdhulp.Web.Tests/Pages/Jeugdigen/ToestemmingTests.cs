using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Jeugdigen;

[Trait("Eis", "PRV-02")]
public sealed class ToestemmingTests(JeugdigenTests.Proef web) : IClassFixture<JeugdigenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_niet_binnen()
    {
        var adres = $"/jeugdigen/{web.Team.Noor.Id}/toestemming";
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        (await CodeAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(web.Oda, adres)).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Carla, $"/jeugdigen/{Guid.NewGuid()}/toestemming")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_wat_getypt_is_blijft_staan()
    {
        var persoon = await web.PersoonAsync("Mila", 41);
        using var antwoord = await LegVastAsync(persoon.Id, ("Form.Partner", "school"), ("Form.Partnernaam", "De Wilg"), ("Form.Gever", "zelf"), ("Form.Antwoord", "gegeven"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Gever-fout")!.TextContent.ShouldContain("ouders of voogd met gezag");
        pagina.QuerySelector("#Form_Door-fout").ShouldNotBeNull();
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Partnernaam")!).Value.ShouldBe("De Wilg");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Partner")!).Value.ShouldBe("school");
    }

    [Fact]
    public async Task Een_weigering_staat_op_de_pagina_met_de_weg_naar_overleg_zonder_naam()
    {
        var persoon = await web.PersoonAsync("Sem", 42);
        using var antwoord = await LegVastAsync(persoon.Id, ("Form.Partner", "huisarts"), ("Form.Gever", "ouders"), ("Form.Antwoord", "geweigerd"), ("Form.Door", "Moeder"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kaart = (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).QuerySelector("#toestemming")!;
        kaart.TextContent.ShouldContain("Geweigerd");
        var overleg = kaart.QuerySelector("a[href^='/contacten/registreren']")!.GetAttribute("href")!;
        ((IHtmlInputElement)(await web.Carla.PaginaAsync(overleg)).QuerySelector("input[name='Form.Soort'][value=consult]")!).IsChecked.ShouldBeTrue();
        (await web.HandelingenAsync(persoon.Id)).ShouldContain(Handeling.ToestemmingVastgelegd);
    }

    [Fact]
    public async Task Wie_antwoordt_over_wat_een_collega_intussen_vastlegde_ziet_dat_eerst_en_houdt_zijn_tekst()
    {
        var persoon = await web.PersoonAsync("Juul", null);
        var adres = $"/jeugdigen/{persoon.Id}/toestemming";
        var mijn = await web.Carla.PaginaAsync(adres);
        using var eerst = await LegVastAsync(persoon.Id, ("Form.Partner", "huisarts"), ("Form.Gever", "ouders"), ("Form.Antwoord", "geweigerd"), ("Form.Door", "Moeder"));
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Carla.VerstuurAsync(adres, mijn, [new("Form.Partner", "huisarts"), new("Form.Gever", "ouders"), new("Form.Antwoord", "gegeven"), new("Form.Door", "Vader aan de telefoon")], "main form[method=post]");

        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await daarna.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("legde intussen vast: Huisarts, geweigerd");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Door")!).Value.ShouldBe("Vader aan de telefoon");
        using var toch = await web.Carla.VerstuurAsync(adres, pagina, [], "main form[method=post]");
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Een_verkeerde_dag_wordt_verbeterd_met_een_reden_en_staat_nog_in_de_geschiedenis()
    {
        var persoon = await web.PersoonAsync("Liv", 44);
        using var vastgelegd = await LegVastAsync(persoon.Id, ("Form.Partner", "school"), ("Form.Gever", "ouders"), ("Form.Antwoord", "gegeven"), ("Form.Door", "Beide ouders"));
        vastgelegd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var link = (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/toestemming")).QuerySelector("a[href*='verbeter=']")!.GetAttribute("href")!;
        var formulier = await web.Carla.PaginaAsync(link);
        ((IHtmlInputElement)formulier.QuerySelector("#Form_Door")!).Value.ShouldBe("Beide ouders");
        formulier.QuerySelector("#Form_Partner").ShouldBeNull();

        using var fout = await web.Carla.VerstuurAsync(link, formulier, [new("Form.Datum", "1-10-2026")], "main form[method=post]");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Verbeterreden-fout")!.TextContent.ShouldContain("Vul in waarom u dit verbetert.");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Datum")!).Value.ShouldBe("1-10-2026");
        for (var keer = 0; keer < 2; keer++)
        {
            using var goed = await web.Carla.VerstuurAsync(link, pagina, [new("Form.Verbeterreden", "Verkeerd getypt")], "main form[method=post]");
            goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).QuerySelector("#toestemming")!.TextContent.ShouldContain("op 1-10-2026");
        var geschiedenis = (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/toestemming")).QuerySelectorAll("ol.geschiedenis li");
        geschiedenis.Length.ShouldBe(2);
        geschiedenis[0].TextContent.ShouldContain("Dit telt niet meer.");
        geschiedenis[1].TextContent.ShouldContain("Verkeerd getypt");
        (await CodeAsync(web.Carla, $"/jeugdigen/{web.Team.Noor.Id}/toestemming?verbeter={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Oda, link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_formulier_dat_al_een_ander_antwoord_werd_wordt_geweigerd_met_wat_er_stond_en_daarna_bewaard()
    {
        var persoon = await web.PersoonAsync("Noa", null);
        var adres = $"/jeugdigen/{persoon.Id}/toestemming";
        var eerst = await web.Carla.PaginaAsync(adres);
        using var school = await web.Carla.VerstuurAsync(adres, eerst, [new("Form.Partner", "school"), new("Form.Gever", "ouders"), new("Form.Antwoord", "gegeven"), new("Form.Door", "Moeder")], "main form[method=post]");
        school.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var gebruikt = ((IHtmlInputElement)eerst.QuerySelector("input[name='Form.Id']")!).Value;
        var link = (await web.Carla.PaginaAsync(adres)).QuerySelector("a[href*='verbeter=']")!.GetAttribute("href")!;
        var ander = $"/jeugdigen/{(await web.PersoonAsync("Noa", null)).Id}/toestemming";

        using var verbeteren = await web.Carla.VerstuurAsync(link, await web.Carla.PaginaAsync(link), [new("Form.Id", gebruikt), new("Form.Datum", "1-10-2026"), new("Form.Verbeterreden", "Verkeerd getypt")], "main form[method=post]");
        using var vastleggen = await web.Carla.VerstuurAsync(ander, await web.Carla.PaginaAsync(ander), [new("Form.Id", gebruikt), new("Form.Partner", "school"), new("Form.Gever", "ouders"), new("Form.Antwoord", "geweigerd"), new("Form.Door", "Vader")], "main form[method=post]");

        foreach (var (waar, antwoord, veld, waarde) in new[] { (link, verbeteren, "#Form_Verbeterreden", "Verkeerd getypt"), (ander, vastleggen, "#Form_Door", "Vader") })
        {
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict, waar);
            var pagina = await antwoord.HtmlAsync();
            pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Er is niets opgeslagen");
            var getypt = pagina.QuerySelector(veld)!;
            (getypt is IHtmlInputElement invoer ? invoer.Value : getypt.TextContent.Trim()).ShouldBe(waarde);
            using var opnieuw = await web.Carla.VerstuurAsync(waar, pagina, [], "main form[method=post]");
            opnieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect, waar);
        }

        (await web.Carla.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis li").Length.ShouldBe(2);
        (await web.Carla.PaginaAsync(ander)).QuerySelectorAll("ol.geschiedenis li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Zonder_toestemming_mag_alles_leeg_zijn_maar_wordt_er_niets_gedeeld() =>
        (await web.Carla.PaginaAsync($"/jeugdigen/{(await web.PersoonAsync("Fien", 43)).Id}")).QuerySelector("#toestemming")!.TextContent.ShouldContain("Zonder toestemming deelt u niets");

    private async Task<HttpResponseMessage> LegVastAsync(Guid persoon, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/jeugdigen/{persoon}/toestemming";
        return await web.Carla.VerstuurAsync(adres, await web.Carla.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), "main form[method=post]");
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
