using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Plannen;

/// <summary>Correcting and taking back an end of the support, and the day on which a plan was agreed.</summary>
public sealed class AfrondenEnVaststellenTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    [Fact]
    [Trait("Eis", "PLN-05")]
    public async Task Een_afronding_wordt_verbeterd_op_een_gevuld_formulier_en_een_tweede_ziet_wat_er_staat()
    {
        var plan = await web.PlanAsync();
        var adres = $"{plan}/afronden/{web.Team.Noor.Id}";
        var leeg = await web.Consulent.PaginaAsync(adres);
        (await StuurAsync(adres, [new("Form.Datum", "20-11-2026"), new("Form.Reden", "02"), new("Form.Jeugdige.Tevredenheid", "8"), new("Form.Jeugdige.Geholpen", "ja")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await web.Consulent.PaginaAsync($"{plan}/afronden")).QuerySelector($"a[href='{adres}']")!.TextContent.ShouldBe("Verbeter de afronding van Noor");
        var gevuld = await web.Consulent.PaginaAsync(adres);
        gevuld.QuerySelector("h1")!.TextContent.ShouldBe("Afronding verbeteren");
        gevuld.QuerySelector("#Form_Jeugdige_Tevredenheid")!.GetAttribute("value").ShouldBe("8");
        gevuld.QuerySelector("[name='Form.Jeugdige.Geholpen'][checked]")!.GetAttribute("value").ShouldBe("ja");
        using var niets = await web.Consulent.VerstuurAsync(adres, gevuld, []);
        niets.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var tweede = await web.Consulent.VerstuurAsync(adres, leeg, [new("Form.Datum", "20-11-2026"), new("Form.Reden", "01")]);
        tweede.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var botsing = await tweede.HtmlAsync();
        botsing.QuerySelector(".utrecht-alert--warning")!.TextContent.ShouldContain("8 (van 10)");
        botsing.QuerySelector("#Form_Reden option[selected]")!.GetAttribute("value").ShouldBe("01");
        using var toch = await web.Consulent.VerstuurAsync(adres, botsing, []);

        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("#Form_Jeugdige_Tevredenheid")!.GetAttribute("value").ShouldBeNullOrEmpty();
        (await web.Consulent.PaginaAsync(plan)).Body!.TextContent.ShouldContain("Noor: waarom de hulp stopt");
    }

    [Fact]
    [Trait("Eis", "PLN-05")]
    public async Task Een_afronding_die_er_niet_hoort_gaat_met_een_reden_terug()
    {
        var plan = await web.PlanAsync();
        var adres = $"{plan}/afronden/{web.Team.Noor.Id}";
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("#terugnemen").ShouldBeNull();
        (await StuurAsync(adres, [new("Form.Datum", "20-11-2026"), new("Form.Reden", "01")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var zonder = await StuurAsync(adres, [], "#terugnemen form");
        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("#Terug_Reden-fout")!.TextContent.ShouldContain("Vul in waarom u de afronding terugneemt.");
        using var goed = await StuurAsync(adres, [new("Terug.Reden", "Verkeerd kind")], "#terugnemen form");

        goed.Headers.Location!.OriginalString.ShouldBe($"{plan}/afronden");
        (await web.Consulent.PaginaAsync($"{plan}/afronden")).QuerySelector("main")!.TextContent.ShouldContain("Nog niet afgerond.");
        (await web.Consulent.PaginaAsync(plan)).QuerySelector("ol.geschiedenis")!.TextContent.ShouldContain("Verkeerd kind");
    }

    [Fact]
    [Trait("Eis", "PLN-01")]
    public async Task Een_plan_dat_gisteren_is_afgesproken_krijgt_die_dag()
    {
        var plan = await web.PlanAsync();
        await StuurAsync($"{plan}/wijzigen", [new("Form.AardOnbekend", "true"), new("Form.BegonnenOp", "2-11-2026")]);
        ((IHtmlInputElement)(await web.Consulent.PaginaAsync($"{plan}/vaststellen")).QuerySelector("#Form_Dag")!).Value.ShouldBe("20-11-2026");

        using var vroeg = await StuurAsync($"{plan}/vaststellen", [new("Form.Dag", "1-11-2026")]);
        vroeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await vroeg.HtmlAsync()).QuerySelector("#Form_Dag-fout")!.TextContent.ShouldContain("Het plan begon op 2-11-2026.");
        (await StuurAsync($"{plan}/vaststellen", [new("Form.Dag", "19-11-2026")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await web.Consulent.PaginaAsync($"{plan}/afdrukken")).QuerySelector("main")!.TextContent.ShouldContain("19-11-2026");
    }

    [Fact]
    public async Task Tussen_de_namen_van_een_gezin_staat_een_komma_zonder_spatie_ervoor() =>
        (await web.Consulent.PaginaAsync(await web.PlanAsync())).QuerySelector(".paginakop__wie")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain(", "), t => t.ShouldNotContain(" ,"));

    private async Task<HttpResponseMessage> StuurAsync(string adres, IEnumerable<KeyValuePair<string, string?>> velden, string formulier = "main form[method=post]") =>
        await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), velden, formulier);
}
