using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "PLN-13")]
public sealed class IndicatorenTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private const string Lijst = "/gemeente/indicatoren";
    private const string Nieuw = "/gemeente/indicatoren/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alleen_de_beheerder_van_de_gemeente_komt_erbij_en_een_lege_lijst_legt_uit()
    {
        var indicator = await MaakAsync("Bereikbaar");
        using var niemand = web.Bezoeker();
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);

        foreach (var adres in new[] { Lijst, Nieuw, indicator })
        {
            (await StatusAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect, adres);
            (await StatusAsync(web.Consulent, adres)).ShouldBe(HttpStatusCode.Forbidden, adres);
            (await StatusAsync(beheer, adres)).ShouldBe(HttpStatusCode.OK, adres);
        }

        (await StatusAsync(ander, indicator)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(beheer, $"{Lijst}/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await ander.PaginaAsync(Lijst)).QuerySelector("main .lege-staat")!.TextContent.ShouldContain("nog geen eigen indicatoren");
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_alles_wat_is_ingevuld_blijft_staan()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var antwoord = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.Vraag", "Kon u meepraten?"), new("Form.Soort", "keuze"), new("Form.Keuzes[1]", "Goed"), new("Form.Volgorde", "100"), new("Form.Vanaf", "1-1-2020")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        foreach (var veld in new[] { "Naam", "Vanaf", "Volgorde", "Keuzes_0_" })
        {
            pagina.QuerySelector($"#Form_{veld}-fout").ShouldNotBeNull(veld);
        }

        ((IHtmlInputElement)pagina.QuerySelector("input[name='Form.Keuzes[1]']")!).Value.ShouldBe("Goed");
        pagina.QuerySelector("[name='Form.Soort'][checked]")!.GetAttribute("value").ShouldBe("keuze");
    }

    [Fact]
    public async Task De_vraag_staat_bij_het_afronden_en_eindigt_met_de_laatste_dag()
    {
        var indicator = await MaakAsync("Tempo van de hulp");
        var id = Guid.Parse(indicator.Split('/')[^1]);
        var plan = await web.PlanAsync();
        var adres = $"{plan}/afronden/{web.Team.Noor.Id}";
        var leeg = await web.Consulent.PaginaAsync(adres);
        var naam = leeg.QuerySelectorAll("[name^='Form.Jeugdige.Indicatoren'][name$='.Id']").Single(i => i.GetAttribute("value") == id.ToString()).GetAttribute("name")!.Replace(".Id", ".Antwoord", StringComparison.Ordinal);

        using var fout = await web.Consulent.VerstuurAsync(adres, leeg, [new("Form.Datum", "20-11-2026"), new("Form.Reden", "01"), new(naam, "9")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelectorAll(".utrecht-form-field-error-message, [id$='-fout']").ShouldContain(e => e.TextContent.Contains("Kies een antwoord uit de lijst", StringComparison.Ordinal));
        using var zonder = await web.Consulent.VerstuurAsync(adres, leeg, [new("Form.Datum", "20-11-2026"), new("Form.Reden", "01"), new(naam, "2")]);
        zonder.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await web.Consulent.PaginaAsync($"{plan}/afronden")).QuerySelector("main")!.TextContent.ShouldContain("Ging het in het goede tempo?");
        (await web.Consulent.PaginaAsync(adres)).QuerySelector($"[name='{naam}'] option[selected]")!.GetAttribute("value").ShouldBe("2");
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            (await db.Indicatorantwoorden.IgnoreQueryFilters().SingleAsync(a => a.IndicatorId == id, Ct)).Waarde.ShouldBe(2);
        }

        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var (eerste, tweede) = (await beheer.PaginaAsync(indicator), await beheer.PaginaAsync(indicator));
        using var mis = await beheer.VerstuurAsync(indicator, eerste, [new("Form.LaatsteDag", "1-1-2020")]);
        mis.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var klaar = await beheer.VerstuurAsync(indicator, eerste, [new("Form.LaatsteDag", "19-11-2026")]);
        using var laat = await beheer.VerstuurAsync(indicator, tweede, [new("Form.LaatsteDag", "30-11-2026")]);

        klaar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await laat.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("nooit gevraagd", customMessage: "what the other did");
        (await web.TelAsync(Handeling.IndicatorBeeindigd)).ShouldBe(1);
        var daan = $"{await web.PlanAsync(web.Team.Daan.Id)}/afronden/{web.Team.Daan.Id}";
        (await web.Consulent.PaginaAsync(daan)).QuerySelectorAll("[name$='.Id']").ShouldNotContain(i => i.GetAttribute("value") == id.ToString());
    }

    private async Task<string> MaakAsync(string naam)
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var gemaakt = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.Naam", naam), new("Form.Vraag", "Ging het in het goede tempo?"), new("Form.Soort", "keuze"), new("Form.Keuzes[0]", "Te snel"), new("Form.Keuzes[3]", "Goed")]);
        gemaakt.Headers.Location!.ToString().ShouldBe(Lijst);
        return (await beheer.PaginaAsync(Lijst)).QuerySelectorAll("main tbody a").Single(a => a.TextContent == naam).GetAttribute("href")!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
