using System.Net;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Verhalen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Verhalen;

[Trait("Eis", "PLN-09")]
public sealed class VerhalenTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private const string Rauw = "Noor zei dat de juf elke week belde.";
    private const string Zonder = "Een kind zei dat de leerkracht elke week belde.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_beleid_en_een_andere_gemeente_komen_niet_bij_een_verhaal()
    {
        var adres = await LegVastAsync(dossier: null);
        using var niemand = web.Bezoeker();
        foreach (var pagina in new[] { "/verhalen", "/verhalen/vastleggen", adres, $"{adres}/wijzigen", $"{adres}/anoniem" })
        {
            (await CodeAsync(niemand, pagina)).ShouldBe(HttpStatusCode.Redirect, pagina);
            (await CodeAsync(web.Beleid, pagina)).ShouldBe(HttpStatusCode.Forbidden, pagina);
            (await CodeAsync(web.Beheerder, pagina)).ShouldBe(HttpStatusCode.Forbidden, pagina);
        }

        foreach (var pagina in new[] { adres, $"{adres}/wijzigen", $"{adres}/anoniem" })
        {
            (await CodeAsync(web.Buur, pagina)).ShouldBe(HttpStatusCode.NotFound, pagina);
        }

        (await CodeAsync(web.Consulent, $"/verhalen/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(web.Consulent, $"/verhalen/vastleggen?dossier={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(niemand, "/cijfers/verhalen")).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(web.Consulent, "/cijfers/verhalen")).ShouldBe(HttpStatusCode.Forbidden);
        (await web.Buur.PaginaAsync("/verhalen")).QuerySelector("main")!.TextContent.ShouldContain("U hoort nu bij geen team.");
    }

    [Fact]
    public async Task Een_verhaal_bij_een_dossier_staat_in_de_lijst_op_de_tijdlijn_en_in_het_logboek()
    {
        var dossier = await web.DossierAsync(web.Team.Noor.Id, 7101, new(2026, 9, 1));
        var adres = $"/verhalen/vastleggen?dossier={dossier}";
        using var fout = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Tekst", Rauw), new("Form.Datum", "1-1-2099")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        foreach (var veld in new[] { "Verteller", "Thema", "Datum" })
        {
            pagina.QuerySelector($"#Form_{veld}-fout").ShouldNotBeNull(veld);
        }

        pagina.QuerySelector("#Form_Tekst")!.TextContent.ShouldContain(Rauw);
        var verhaal = await LegVastAsync(dossier);

        (await web.Consulent.PaginaAsync(verhaal)).QuerySelector("main")!.TextContent.ShouldContain(Rauw);
        (await web.Consulent.PaginaAsync($"/verhalen?dossier={dossier}")).QuerySelector($"main a[href='{verhaal}']").ShouldNotBeNull();
        var tijdlijn = (await web.Consulent.PaginaAsync($"/dossiers/{dossier}?soort=verhaal")).QuerySelector("#tijdlijn")!.TextContent;
        tijdlijn.ShouldContain("Verhaal vastgelegd: jeugdige");
        tijdlijn.ShouldNotContain("juf");
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(verhaal.Split('/')[^1]);
        (await db.Verhalen.IgnoreQueryFilters().SingleAsync(v => v.Id == id, Ct)).DossierId.ShouldBe(dossier);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == id && l.Handeling == Handeling.VerhaalVastgelegd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Beleid_leest_alleen_de_vrijgegeven_tekst_en_na_intrekken_niets_meer()
    {
        var adres = await LegVastAsync(await web.DossierAsync(web.Team.Daan.Id, 7102, new(2026, 9, 1)));
        using var herkend = await web.Consulent.VerstuurAsync($"{adres}/anoniem", await web.Consulent.PaginaAsync($"{adres}/anoniem"), [new("Form.Anoniem", "Daan van Dijk zei iets."), new("Form.Nagekeken", "true")]);
        herkend.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await herkend.HtmlAsync()).QuerySelector("#Form_Anoniem-fout")!.TextContent.ShouldContain("Daan");
        var begin = await web.Consulent.PaginaAsync($"{adres}/anoniem");
        begin.QuerySelector("#Form_Anoniem")!.TextContent.ShouldContain(Rauw, customMessage: "it begins as a copy");
        using var goed = await web.Consulent.VerstuurAsync($"{adres}/anoniem", begin, [new("Form.Anoniem", Zonder), new("Form.Nagekeken", "true")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BeleidAsync()).ShouldNotContain(Zonder, customMessage: "it waits for a colleague");
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("form[action$='handler=Vrijgeven']").ShouldBeNull("the writer sees no button");
        using var collega = await CollegaAsync();
        (await collega.PaginaAsync("/werk/verhaalvrijgave")).QuerySelector($"main a[href^='{adres}']").ShouldNotBeNull();

        using var terug = await collega.VerstuurAsync($"{adres}?handler=Teruggeven", await collega.PaginaAsync(adres), [], "#teruggeven");
        terug.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await terug.HtmlAsync()).QuerySelector("#Terug_Reden-fout").ShouldNotBeNull();
        var oud = await collega.PaginaAsync(adres);
        using var vrij = await collega.VerstuurAsync($"{adres}?handler=Vrijgeven", oud, [], "form[action$='handler=Vrijgeven']");
        vrij.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var nogmaals = await collega.VerstuurAsync($"{adres}?handler=Vrijgeven", oud, [], "form[action$='handler=Vrijgeven']");
        nogmaals.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var gelezen = await BeleidAsync();
        gelezen.ShouldContain(Zonder);
        foreach (var geheim in new[] { Rauw, adres, "7102", web.Team.Team.Naam, "20-11-2026", web.Team.Account.Naam, "Daan" })
        {
            gelezen.ShouldNotContain(geheim);
        }

        using var weg = await web.Consulent.VerstuurAsync($"{adres}?handler=Intrekken", await web.Consulent.PaginaAsync(adres), [new("Intrekken.Reden", "De jeugdige wil het niet meer")], "#intrekken");
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BeleidAsync()).ShouldNotContain(Zonder);
        (await web.Consulent.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("De jeugdige wil het niet meer");
        (await CodeAsync(web.Consulent, $"{adres}/wijzigen")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Twee_tegelijk_horen_van_elkaar_en_de_eigen_tekst_blijft()
    {
        var adres = $"{await LegVastAsync(dossier: null)}/wijzigen";
        var oud = await web.Consulent.PaginaAsync(adres);
        using var eerste = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Tekst", "Van de een")]);
        eerste.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var tweede = await web.Consulent.VerstuurAsync(adres, oud, [new("Form.Tekst", "Van de ander")]);

        tweede.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await tweede.HtmlAsync();
        pagina.QuerySelector("#Form_Tekst")!.TextContent.ShouldContain("Van de ander");
        pagina.QuerySelector("#nu")!.TextContent.ShouldContain("Van de een");
        using var toch = await web.Consulent.VerstuurAsync(adres, pagina, []);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wie_te_laat_is_met_een_reden_leest_die_terug_ook_als_het_formulier_weg_is()
    {
        var adres = await LegVastAsync(dossier: null);
        using var anoniem = await web.Consulent.VerstuurAsync($"{adres}/anoniem", await web.Consulent.PaginaAsync($"{adres}/anoniem"), [new("Form.Anoniem", Zonder), new("Form.Nagekeken", "true")]);
        anoniem.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var collega = await CollegaAsync();
        var oud = await collega.PaginaAsync(adres);
        using var weg = await web.Consulent.VerstuurAsync($"{adres}?handler=Intrekken", await web.Consulent.PaginaAsync(adres), [new("Intrekken.Reden", "Toch niet")], "#intrekken");
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        foreach (var (handler, veld, tekst) in new[] { ("Teruggeven", "Terug.Reden", "Te herkennen aan de hond"), ("Intrekken", "Intrekken.Reden", "Moeder belde af") })
        {
            using var antwoord = await collega.VerstuurAsync($"{adres}?handler={handler}", oud, [new(veld, tekst)], $"#{handler.ToLowerInvariant()}");
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var main = (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent;
            main.ShouldContain("Dit typte u, en is niet opgeslagen");
            main.ShouldContain(tekst);
        }
    }

    [Fact]
    public async Task De_filters_van_cijfers_en_verhalen_staan_in_het_adres()
    {
        (await web.Beleid.PaginaAsync("/cijfers/verhalen?thema=wonen")).QuerySelector("main .lege-staat")!.TextContent.ShouldContain("Kies een ander thema");
        (await web.Beleid.PaginaAsync("/cijfers/verhalen?halfjaar=2026H2")).QuerySelector("#Halfjaar").ShouldNotBeNull();
        (await CodeAsync(web.Beleid, "/cijfers/verhalen?thema=krant")).ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(web.Beleid, "/cijfers/verhalen?halfjaar=ooit")).ShouldBe(HttpStatusCode.BadRequest);
        (await web.Beleid.PaginaAsync("/cijfers")).QuerySelector("main a[href='/cijfers/verhalen']").ShouldNotBeNull();
    }

    private async Task<string> LegVastAsync(Guid? dossier)
    {
        var adres = dossier is null ? "/verhalen/vastleggen" : $"/verhalen/vastleggen?dossier={dossier}";
        using var antwoord = await web.Consulent.VerstuurAsync(adres, await web.Consulent.PaginaAsync(adres), [new("Form.Verteller", "jeugdige"), new("Form.Thema", "school"), new("Form.Tekst", Rauw), new("Form.Delen", Domain.Contractnaam.Van(Delen.Ja)), new("Form.DelenOp", "20-10-2026")]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return antwoord.Headers.Location!.OriginalString;
    }

    private async Task<string> BeleidAsync() => (await web.Beleid.PaginaAsync("/cijfers/verhalen")).QuerySelector("main")!.InnerHtml;

    private async Task<HttpClient> CollegaAsync()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        await using var db = web.Database.CreateUnrestrictedContext();
        var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = "Een collega" };
        db.AddRange(medewerker, new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = web.Team.Team.Id, MedewerkerId = medewerker.Id, Van = new(2020, 1, 1) });
        await db.SaveChangesAsync(Ct);
        return await web.MeldAanAsync(account);
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
