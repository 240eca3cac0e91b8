using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Triage;

[Trait("Eis", "TRI-14")]
public sealed class VerdelenTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private const string Formulier = "#verdeel";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_niet_binnen()
    {
        using var niemand = web.Bezoeker();
        foreach (var adres in new[] { "/verdelen", $"/verdelen/{web.Hulpvraag}" })
        {
            (await CodeAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
            (await CodeAsync(web.Beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await CodeAsync(web.Buur, $"/verdelen/{web.Hulpvraag}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Consulent, $"/verdelen/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await web.Buur.PaginaAsync("/verdelen")).QuerySelector("main")!.TextContent.ShouldContain("U hoort nu bij geen team.");
    }

    [Fact]
    public async Task Een_vraag_op_de_lijst_wordt_verdeeld_en_staat_bij_de_jeugdige()
    {
        var vraag = await VraagAsync();
        (await web.Consulent.PaginaAsync("/verdelen")).QuerySelector($"main a[href='/verdelen/{vraag}']").ShouldNotBeNull().Closest("tr")!.TextContent.ShouldContain("Snelle route");
        var adres = $"/verdelen/{vraag}";
        var main = (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!;
        main.TextContent.ShouldContain("Deze vraag staat op de lijst van het overleg, omdat de triage meer vragen tegelijk ziet.");
        main.QuerySelector("form[action$='handler=Lijst']").ShouldBeNull("it is there already");
        using var fout = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Opmerking", "Belt maandag")], Formulier);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_TeamId-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Opmerking")!.TextContent.ShouldContain("Belt maandag");

        using var goed = await web.Consulent.VerstuurAsync(adres, pagina, [new("Form.TeamId", web.Team.Team.Id.ToString()), new("Form.MedewerkerId", web.Team.Medewerker.Id.ToString())], Formulier);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync("/verdelen")).QuerySelector($"main a[href='/verdelen/{vraag}']").ShouldBeNull();
        (await web.Consulent.PaginaAsync($"/jeugdigen/{web.Team.Noor.Id}")).QuerySelector($"#hulpvragen a[href='/verdelen/{vraag}']")!.ParentElement!.TextContent.ShouldContain($"aan {web.Team.Team.Naam} ({web.Team.Medewerker.Naam})");
        (await web.Consulent.PaginaAsync("/werk/verdeeld")).QuerySelector("main")!.TextContent.ShouldContain("Aan u verdeeld in het overleg van");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Verdelingen.IgnoreQueryFilters().SingleAsync(v => v.HulpvraagId == vraag, Ct)).Opmerking.ShouldBe("Belt maandag");
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == vraag && l.Handeling == Handeling.VraagVerdeeld, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Wat_is_teruggenomen_blijft_te_lezen_en_twee_tegelijk_horen_van_elkaar()
    {
        var vraag = await VraagAsync();
        var adres = $"/verdelen/{vraag}";
        var oud = await web.Consulent.PaginaAsync(adres);
        using var eerste = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Organisatie", "De Verzinsels")], Formulier);
        eerste.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var ander = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Id", Guid.NewGuid().ToString()), new("Form.Organisatie", "Een ander")], Formulier);
        ander.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await ander.HtmlAsync();
        pagina.QuerySelector("#Form_Organisatie")!.GetAttribute("value").ShouldBe("Een ander");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("De Verzinsels");
        using var toch = await web.Consulent.VerstuurAsync(adres, pagina, [], Formulier);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var beide = await web.Consulent.PaginaAsync(adres);
        using var terug = await web.Consulent.VerstuurAsync($"{adres}?handler=Terug", beide, [], "form[action$='handler=Terug']");
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var nogmaals = await web.Consulent.VerstuurAsync($"{adres}?handler=Terug", beide, [], "form[action$='handler=Terug']");
        nogmaals.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await nogmaals.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Teruggenomen op");
    }

    [Fact]
    public async Task Met_de_hand_gaat_een_vraag_op_de_lijst_en_eraf()
    {
        var vraag = await web.HulpvraagAsync(web.Team.Daan.Id);
        var adres = $"/verdelen/{vraag}";
        using var op = await web.Consulent.VerstuurAsync($"{adres}?handler=Lijst", await web.Consulent.PaginaAsync(adres), [], "form[action$='handler=Lijst']");
        op.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var pagina = await web.Consulent.PaginaAsync(adres);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("zette deze vraag op");

        using var af = await web.Consulent.VerstuurAsync($"{adres}?handler=Lijst", pagina, [], "form[action$='handler=Lijst']");

        af.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Zet op de lijst van het overleg");
    }

    private async Task<Guid> VraagAsync()
    {
        var vraag = await web.HulpvraagAsync();
        var adres = $"/triage/{vraag}/nieuw";
        using var antwoord = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Risico", "true"), new("Form.Veiligheid", "geenZorgen"), new("Form.QuickScan", "meervoudig"), new("Form.RedenDubbel", "Nieuwe vraag")]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return vraag;
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
