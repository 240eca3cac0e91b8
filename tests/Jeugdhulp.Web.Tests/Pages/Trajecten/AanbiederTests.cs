using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

[Trait("Eis", "TRJ-14")]
public sealed class AanbiederTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alleen_wie_er_werkt_komt_erbij_en_alleen_van_hulp_van_een_aanbieder()
    {
        var adres = await AdresAsync();
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);

        (await StatusAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(ander, adres)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(web.Sam, $"/aanbieder/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(web.Sam, $"/aanbieder/{web.Vol.Trajecten.Traject.Id}")).ShouldBe(HttpStatusCode.NotFound, "own help");
    }

    [Fact]
    public async Task Een_fout_staat_bij_de_dag_en_wat_gepland_is_staat_er_de_volgende_keer()
    {
        var adres = await AdresAsync();

        using var fout = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Plan.Momenten[0].Dag", "3-12-2026"), new("Plan.Momenten[1].Dag", "2-12-2026")], "form#plan");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Plan_Momenten_1__Dag-fout")!.TextContent.ShouldContain("intake: 3-12-2026");
        ((IHtmlInputElement)pagina.QuerySelector("[name='Plan.Momenten[0].Dag']")!).Value.ShouldBe("3-12-2026");
        using var goed = await web.Sam.VerstuurAsync(adres, pagina, [new("Plan.Momenten[1].Dag", "2-2-2027")], "form#plan");

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((IHtmlInputElement)(await web.Sam.PaginaAsync(adres)).QuerySelector("[name='Plan.Momenten[1].Dag']")!).Value.ShouldBe("2-2-2027");
    }

    [Fact]
    public async Task Een_contact_vastleggen_begint_met_wat_u_deed()
    {
        var pagina = await web.Sam.PaginaAsync(await AdresAsync());
        var link = pagina.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Leg een contact vast").GetAttribute("href")!;

        var formulier = await web.Sam.PaginaAsync(link);

        formulier.QuerySelector("[name='Form.Activiteit'][checked], [name='Form.Activiteit'] option[selected]")!.GetAttribute("value").ShouldBe("evaluatieMetAanbieder");
    }

    [Fact]
    public async Task Afschalen_staat_daarna_op_de_pagina_en_in_de_telling()
    {
        var adres = await AdresAsync();

        using var fout = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Afschaal.Naar", "wijkteam"), new("Afschaal.Toelichting", "Het gaat beter")], "form#afschalen");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Afschaal_Datum-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Afschaal_Warm-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Afschaal_Toelichting")!.TextContent.Trim().ShouldBe("Het gaat beter");
        using var goed = await web.Sam.VerstuurAsync(adres, pagina, [new("Afschaal.Datum", "2-11-2026"), new("Afschaal.Warm", "ja")], "form#afschalen");

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Afgeschaald op 2-11-2026");
        (await web.Sam.PaginaAsync("/doorverwijzingen")).QuerySelector("main")!.TextContent.ShouldContain("met warme overdracht");
    }

    [Fact]
    public async Task Vanuit_het_werk_opent_het_contact_met_de_goede_activiteit()
    {
        var pagina = await web.Sam.PaginaAsync($"/contacten/registreren?persoon={web.Vol.Testteam.Noor.Id}&activiteit=evaluatieMetAanbieder");

        pagina.QuerySelectorAll("[name='Form.Activiteit']").Select(e => e is IHtmlSelectElement lijst ? lijst.Value : e.HasAttribute("checked") ? e.GetAttribute("value") : null).ShouldContain("evaluatieMetAanbieder");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }

    /// <summary>The page of a traject by an aanbieder of its own.</summary>
    private async Task<string> AdresAsync()
    {
        var team = web.Vol.Testteam;
        var traject = new Traject { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, TeamId = team.Team.Id, Hulpvorm = "02", Uitvoerder = Uitvoerder.Aanbieder, Aanbieder = "De Proeve", DirecteVerwijzer = Verwijzer.Huisarts, VerwijzerCode = "02", Crisis = false, Aanvang = Volgende(), Einde = null };
        (traject.Einde, traject.RedenEinde) = (traject.Aanvang, "01");
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(traject);
        await db.SaveChangesAsync(Ct);
        return $"/aanbieder/{traject.Id}";
    }

    private static int _dag;

    /// <summary>A day of its own: two trajecten of one hulpvorm share none.</summary>
    private static DateOnly Volgende() => new DateOnly(2026, 9, 1).AddDays(Interlocked.Increment(ref _dag));
}
