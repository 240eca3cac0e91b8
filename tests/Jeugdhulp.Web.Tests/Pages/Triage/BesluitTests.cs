using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Triage;

[Trait("Eis", "PRV-08")]
public sealed class BesluitTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_niet_binnen()
    {
        var adres = $"/triage/{web.Hulpvraag}/besluit";
        using var niemand = web.Bezoeker();
        (await CodeAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(web.Beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(web.Buur, adres)).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Consulent, $"/triage/{Guid.NewGuid()}/besluit")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wat_ontbreekt_staat_bij_het_veld_en_daarna_staat_het_besluit_er()
    {
        var adres = $"/triage/{web.Hulpvraag}/besluit";
        using var fout = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Besluit", "doorverwijzen"), new("Form.Vraag", "Hulp bij slapen"), new("Form.Feiten", "Volgens de ouders"), new("Form.Motivering", "Te weinig")], "main form[method=post]");

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Alternatieven-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Motivering-fout")!.TextContent.ShouldContain("minstens 20 tekens");
        pagina.QuerySelector("#Form_Vraag")!.TextContent.Trim().ShouldBe("Hulp bij slapen");

        using var goed = await web.Consulent.VerstuurAsync(adres, pagina, [new("Form.Alternatieven", "Zelf helpen; dat lukt niet"), new("Form.Deskundigheid", "De gedragswetenschapper"), new("Form.Motivering", "De aanbieder kan dit beter dan wij.")], "main form[method=post]");

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("De aanbieder kan dit beter dan wij.");
        (await web.TelAsync(Handeling.HulpbesluitVastgelegd)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "TRJ-20")]
    public async Task Na_een_afwijzing_wijzen_besluit_en_traject_naar_elkaar()
    {
        var hulpvraag = await web.HulpvraagAsync(web.Team.Daan.Id);
        var traject = new Traject { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = web.Team.Daan.Id, HulpvraagId = hulpvraag, TeamId = web.Team.Team.Id, Hulpvorm = "03", Uitvoerder = Uitvoerder.Aanbieder, Aanbieder = "De Verzinsels", DirecteVerwijzer = Verwijzer.Huisarts, VerwijzerCode = "02", Crisis = false, Aanvang = new(2026, 11, 2) };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.AddRange(
                traject,
                new Hulpbesluit { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), HulpvraagId = hulpvraag, Besluit = Hulpbesluitsoort.Afwijzen, Datum = new(2026, 11, 1), Vraag = "Hulp", Feiten = "Van ouders", Alternatieven = "Geen", Deskundigheid = "Niemand", Motivering = "De school geeft deze hulp al.", DoorAccountId = web.Team.Account.Id, DoorNaam = "Sam", Op = web.Klok.GetUtcNow() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var adres = $"/triage/{hulpvraag}/besluit";
        var pagina = await web.Consulent.PaginaAsync(adres);
        pagina.QuerySelector($"main a[href='/trajecten/{traject.Id}']")!.ParentElement!.TextContent.ShouldContain("verwezen door: huisarts");
        (await web.Consulent.PaginaAsync($"/trajecten/{traject.Id}")).QuerySelector($"main a[href='{adres}']")!.TextContent.ShouldBe("1-11-2026");
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);
        return antwoord.StatusCode;
    }
}
