using System.Net;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Triage;

[Trait("Eis", "TRI-01")]
public sealed class TriageTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private static readonly KeyValuePair<string, string?>[] Goed =
    [
        new("Form.Risico", "true"), new("Form.Veiligheid", "geenZorgen"), new("Form.QuickScan", "meervoudig"), new("Form.RedenDubbel", "Nieuwe vraag"),
        new("Form.Leefgebieden[4].Gevraagd", "true"), new("Form.Leefgebieden[4].Notitie", "Gaat graag naar school"),
    ];

    [Fact]
    public async Task Elke_pagina_zegt_waar_zij_staat()
    {
        foreach (var adres in new[] { $"/triage/{web.Hulpvraag}", $"/triage/{web.Hulpvraag}/nieuw" })
        {
            var pagina = await web.Consulent.PaginaAsync(adres);

            pagina.QuerySelector("nav[aria-label='Kruimelpad'] a")!.GetAttribute("href")!.ShouldStartWith("/jeugdigen/", customMessage: adres);
            pagina.QuerySelector("header nav [aria-current]")!.TextContent.ShouldContain("Dossiers", customMessage: adres);
        }
    }

    [Fact]
    public async Task Een_buurgemeente_en_een_andere_rol_komen_er_niet_bij()
    {
        foreach (var deel in new[] { "", "/nieuw" })
        {
            (await CodeAsync(web.Buur, $"/triage/{web.Hulpvraag}{deel}")).ShouldBe(HttpStatusCode.NotFound);
            (await CodeAsync(web.Beleid, $"/triage/{web.Hulpvraag}{deel}")).ShouldBe(HttpStatusCode.Forbidden);
            (await CodeAsync(web.Bezoeker(), $"/triage/{web.Hulpvraag}{deel}")).ShouldBe(HttpStatusCode.Redirect);
        }

        (await CodeAsync(web.Consulent, "/gemeente/triage")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Zonder_triage_is_de_eerste_vraag_hoe_snel_het_moet()
    {
        var hulpvraag = await web.HulpvraagAsync(web.Team.Daan.Id);

        (await web.Consulent.PaginaAsync($"/triage/{hulpvraag}")).Body!.TextContent.ShouldContain("is er een risico dat het slechter gaat?");
    }

    [Fact]
    [Trait("Eis", "TRI-02")]
    public async Task Een_triage_met_risico_toont_de_snelle_route_en_wat_is_gevraagd()
    {
        var hulpvraag = await DoeAsync();

        var pagina = await web.Consulent.PaginaAsync($"/triage/{hulpvraag}");

        var tekst = pagina.Body!.TextContent;
        tekst.ShouldContain("Snelle route");
        tekst.ShouldContain("Nog 3 dagen");
        tekst.ShouldContain("gevraagd: Gaat graag naar school");
        tekst.ShouldContain("verdeeloverleg");
    }

    [Fact]
    [Trait("Eis", "TRI-10")]
    public async Task Wie_geen_antwoord_kreeg_en_iets_verandert_hoort_dat_het_eerste_bewaard_is_en_houdt_de_tekst()
    {
        var adres = $"/triage/{await web.HulpvraagAsync()}/nieuw";
        var open = await web.Consulent.PaginaAsync(adres);
        using (var eerst = await web.Consulent.VerstuurAsync(adres, open, Goed))
        {
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var dan = await web.Consulent.VerstuurAsync(adres, open, [.. Goed, new("Form.VeiligheidToelichting", "Blauwe plekken")]);

        dan.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await dan.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("kwam al eerder aan");
        pagina.QuerySelector("textarea[name='Form.VeiligheidToelichting']")!.TextContent.ShouldContain("Blauwe plekken");
        pagina.QuerySelector("input[name='Form.Id']")!.GetAttribute("value").ShouldNotBe(open.QuerySelector("input[name='Form.Id']")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Eis", "TRI-10")]
    public async Task Zonder_risico_en_veiligheid_staat_de_fout_bij_het_veld_en_blijft_alles_staan()
    {
        var adres = $"/triage/{web.Hulpvraag}/nieuw";

        using var antwoord = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Instrument", "GIZ"), new("Form.Tijd", "kwart over")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var eerst = await antwoord.HtmlAsync();
        eerst.QuerySelector("#Form_Tijd-fout").ShouldNotBeNull();
        eerst.QuerySelector("#Form_Instrument")!.GetAttribute("value").ShouldBe("GIZ");
        using var opnieuw = await web.Consulent.VerstuurAsync(adres, eerst, [new("Form.Tijd", "9.15")]);
        var pagina = await opnieuw.HtmlAsync();
        pagina.QuerySelector("#Form_Risico-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Veiligheid-fout").ShouldNotBeNull();
    }

    [Fact]
    public async Task Wie_te_laat_wijzigt_ziet_wat_de_ander_veranderde()
    {
        var hulpvraag = await DoeAsync();
        var adres = (await web.Consulent.PaginaAsync($"/triage/{hulpvraag}")).QuerySelector("a[href*='/wijzigen/']")!.GetAttribute("href")!;
        var oud = await web.Consulent.PaginaAsync(adres);
        using var eerste = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Instrument", "GIZ")]);
        eerste.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var tweede = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Instrument", "Verwijskaart")]);

        tweede.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await tweede.HtmlAsync();
        pagina.QuerySelector("main ins")!.TextContent.ShouldBe("GIZ");
        pagina.QuerySelector("#Form_Instrument")!.GetAttribute("value").ShouldBe("Verwijskaart");
        using var toch = await web.Consulent.VerstuurAsync(adres, pagina, []);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Eis", "TRI-11")]
    public async Task Vraag_om_advies_en_vul_het_antwoord_in()
    {
        var adres = $"/triage/{await DoeAsync()}";
        using var leeg = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Consult.Vraag", "Wat nu?")], "#consult");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var onzin = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Consult.Vraag", "Wat nu?"), new("Consult.Partij", "poh"), new("Consult.MetNaam", "onzin")], "#consult");
        onzin.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await onzin.HtmlAsync()).QuerySelector("#consult")!.TextContent.ShouldContain("Kies of u de jeugdige noemt.");
        using var vraag = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Consult.Vraag", "Wat nu?"), new("Consult.Partij", "poh"), new("Consult.MetNaam", "nee")], "#consult");
        vraag.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var antwoordadres = (await web.Consulent.PaginaAsync(adres)).QuerySelector("a[href*='/antwoord/']")!.GetAttribute("href")!;
        using var antwoord = await web.Consulent.VerstuurAsync(antwoordadres, await web.Consulent.PaginaAsync(antwoordadres), [new("Form.Antwoord", "Wacht nog even")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync(adres)).Body!.TextContent.ShouldContain("Wacht nog even");
    }

    [Fact]
    [Trait("Eis", "TRI-12")]
    public async Task Een_consulent_kan_het_regionaal_expertteam_niet_kiezen_en_een_teammanager_wel()
    {
        var adres = $"/triage/{await DoeAsync()}";
        using var manager = await web.MeldAanInTeamAsync(web.Team.Team.Id, Application.Toegang.Rol.Teammanager);
        var (van, bij) = (await web.Consulent.PaginaAsync(adres), await manager.PaginaAsync(adres));

        van.QuerySelector("#consult option[value=regionaalExpertteam]").ShouldBeNull();
        van.QuerySelector("#consult")!.TextContent.ShouldContain("Uw teammanager kan het regionaal expertteam vragen");
        bij.QuerySelector("#consult option[value=regionaalExpertteam]").ShouldNotBeNull();
        using var toch = await web.Consulent.VerstuurAsync(adres, van, [new("Consult.Vraag", "Wat nu?"), new("Consult.Partij", "regionaalExpertteam"), new("Consult.MetNaam", "nee")], "#consult");
        using var gevraagd = await manager.VerstuurAsync(adres, bij, [new("Consult.Vraag", "Wat nu?"), new("Consult.Partij", "regionaalExpertteam"), new("Consult.MetNaam", "nee")], "#consult");

        toch.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await toch.HtmlAsync()).QuerySelector("#Consult_Partij-fout")!.TextContent.ShouldContain("Alleen een teammanager");
        gevraagd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Eis", "TRI-03")]
    public async Task De_beheerder_ziet_de_standaard_en_een_snelle_route_die_niet_sneller_is_wordt_geweigerd()
    {
        var pagina = await web.Beheerder.PaginaAsync("/gemeente/triage");
        pagina.QuerySelector("#Form_AnalyseDagen")!.GetAttribute("value").ShouldBe("42");
        pagina.Body!.TextContent.ShouldContain("Uw gemeente legde nog niets vast");

        using var antwoord = await web.Beheerder.VerstuurAsync("/gemeente/triage", pagina, [new("Form.SpoedDagen", "42")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_SpoedDagen-fout").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "TRI-06")]
    public async Task Het_korte_formulier_vraagt_alleen_het_nodige_en_de_rest_klapt_open()
    {
        var adres = $"/triage/{await web.HulpvraagAsync()}/nieuw";
        var (lang, kort) = (await web.Consulent.PaginaAsync(adres), await web.Consulent.PaginaAsync($"{adres}?kort=true"));

        lang.QuerySelectorAll("main form details").ShouldAllBe(d => d.HasAttribute("open"));
        lang.QuerySelector("[name='Form.QuickScan'][checked]").ShouldBeNull();
        kort.QuerySelectorAll("main form details").ShouldAllBe(d => !d.HasAttribute("open"));
        kort.QuerySelector("[name='Form.QuickScan'][checked]")!.GetAttribute("value").ShouldBe("enkelvoudig");
        foreach (var naam in new[] { "Form.Risico", "Form.Datum", "Form.Veiligheid", "Form.QuickScan" })
        {
            kort.QuerySelector($"[name='{naam}']")!.Closest("details").ShouldBeNull(naam);
        }

        foreach (var naam in new[] { "Form.AnderePartij", "Form.Leefgebieden[0].Notitie", "Form.Instrument", "Form.AnalyseKlaarOp" })
        {
            kort.QuerySelector($"[name='{naam}']")!.Closest("details").ShouldNotBeNull(naam);
        }
    }

    [Fact]
    [Trait("Eis", "TRI-06")]
    public async Task Een_korte_triage_staat_als_kort_en_de_leefgebieden_zijn_geen_gat()
    {
        var hulpvraag = await web.HulpvraagAsync(web.Team.Daan.Id);
        var adres = $"/triage/{hulpvraag}/nieuw?kort=true";
        using var antwoord = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Risico", "true"), new("Form.Veiligheid", "geenZorgen"), new("Form.RedenDubbel", "Nieuwe vraag")]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var pagina = await web.Consulent.PaginaAsync($"/triage/{hulpvraag}");
        pagina.Body!.TextContent.ShouldContain("Niet gevraagd. Bij één vraag hoeft dat niet.");
        pagina.QuerySelectorAll("main dt").Select(d => d.TextContent).ShouldNotContain("Wonen");
        (await web.Consulent.PaginaAsync($"/jeugdigen/{web.Team.Daan.Id}")).QuerySelector("#hulpvragen")!.TextContent.ShouldContain("kort: leefgebieden niet gevraagd");
    }

    [Fact]
    [Trait("Eis", "TRI-06")]
    public async Task Wie_toch_meer_invulde_ziet_dat_na_een_fout_open_staan_en_verliest_niets()
    {
        var adres = $"/triage/{web.Hulpvraag}/nieuw?kort=true";
        var open = await web.Consulent.PaginaAsync(adres);

        using var kort = await web.Consulent.VerstuurAsync(adres, open, []);
        using var meer = await web.Consulent.VerstuurAsync(adres, open, [new("Form.Leefgebieden[0].Notitie", "Huurt een kamer")]);
        using var dag = await web.Consulent.VerstuurAsync(adres, open, [new("Form.AnalyseKlaarOp", "morgen")]);

        (await kort.HtmlAsync()).QuerySelectorAll("main form details").ShouldAllBe(d => !d.HasAttribute("open"));
        var pagina = await meer.HtmlAsync();
        pagina.QuerySelectorAll("main form details").ShouldAllBe(d => d.HasAttribute("open"));
        pagina.QuerySelector("[name='Form.Leefgebieden[0].Notitie']")!.GetAttribute("value").ShouldBe("Huurt een kamer");
        (await dag.HtmlAsync()).QuerySelector("[name='Form.AnalyseKlaarOp']")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
    }

    private async Task<Guid> DoeAsync()
    {
        var hulpvraag = await web.HulpvraagAsync();
        var adres = $"/triage/{hulpvraag}/nieuw";
        using var antwoord = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), Goed);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return hulpvraag;
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
        return antwoord.StatusCode;
    }
}
