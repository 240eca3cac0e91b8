using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>The figures of a quarter with a story: who writes it, who reads it, and what is hidden in it.</summary>
[Trait("Eis", "DSH-12")]
public sealed class KwartaalverslagenTests(Cijferproef proef) : IClassFixture<Cijferproef>, IAsyncLifetime
{
    private const string Lijst = "/cijfers/kwartaal";
    private const string Vertelling = "Er kwamen veel vragen van scholen.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        await db.Kwartaalverslagen.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_WieHetNietMag_KomtErNiet()
    {
        using var consulent = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var beleid = await proef.BeleidAsync();
        using var zuid = await proef.Web.TeammanagerAsync(Contactopstelling.Zuid);
        using var noord = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        foreach (var (browser, adres, verwacht) in new[]
        {
            (consulent, Lijst, HttpStatusCode.Forbidden), (consulent, Lezen(), HttpStatusCode.Forbidden), (consulent, Schrijven(), HttpStatusCode.Forbidden),
            (beleid, Lijst, HttpStatusCode.OK), (beleid, Lezen(), HttpStatusCode.NotFound), (beleid, Schrijven(), HttpStatusCode.Forbidden),
            (zuid, Schrijven(), HttpStatusCode.NotFound), (zuid, Schrijven(Contactopstelling.Oost), HttpStatusCode.NotFound),
            (noord, Schrijven(), HttpStatusCode.OK), (noord, Schrijven(kwartaal: "2026K4"), HttpStatusCode.NotFound), (noord, Schrijven(kwartaal: "2026K5"), HttpStatusCode.NotFound),
            (noord, Schrijven(kwartaal: "2014K1"), HttpStatusCode.NotFound), (noord, "/cijfers/kwartaal/schrijven?team=noord&kwartaal=2026K1", HttpStatusCode.NotFound),
        })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(verwacht, adres);
        }

        var pagina = await noord.PaginaAsync(Schrijven());
        using var verstuurd = await zuid.PostAsync(
            new Uri(Schrijven(), UriKind.Relative),
            new FormUrlEncodedContent([new("Form.Verhaal", Vertelling), new("Form.Actie", "vaststellen"), new("__RequestVerificationToken", (await zuid.PaginaAsync(Schrijven(Contactopstelling.Zuid))).QuerySelector("main form input[name='__RequestVerificationToken']")!.GetAttribute("value"))]),
            Ct);
        verstuurd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Schrijf geen namen op");
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Kwartaalverslagen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Schrijf een toelichting bij de cijfers.")]
    [InlineData("   ", "Schrijf een toelichting bij de cijfers.")]
    [InlineData("Bel 06-12345678 voor meer.", "Schrijf over het werk van het team")]
    [InlineData("De hulp aan sem smit duurde lang.", "een naam (sem); een naam (smit)")]
    [InlineData("Veel tijd ging naar Noor.", "een naam (Noor)")]
    [InlineData("Noors moeder belde vaak.", "een naam (Noors)")]
    [InlineData("De familie Smit kwam vaak.", "een naam (Smit)")]
    public async Task Post_WatNietKlopt_MeldtHetBijHetVeldEnBewaartNiets(string verhaal, string melding)
    {
        using var browser = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);

        using var antwoord = await VerstuurAsync(browser, verhaal, "vaststellen");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Verhaal")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("main")!.TextContent.ShouldContain(melding);
        pagina.QuerySelector("#Form_Verhaal")!.TextContent.Trim().ShouldBe(verhaal.Trim());
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Kwartaalverslagen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_ConceptBlijftVanHetTeam_VastgesteldLeestIedereenDieDeCijfersMagZien()
    {
        using var manager = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        using var beleid = await proef.BeleidAsync();
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        var eerder = await db.Logboek.IgnoreQueryFilters().MaxAsync(l => l.Id, Ct);
        using (var leeg = await VerstuurAsync(manager, "", "bewaren"))
        {
            leeg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using (var concept = await VerstuurAsync(manager, Vertelling, "bewaren"))
        {
            concept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await manager.PaginaAsync(Schrijven())).QuerySelector("#Form_Verhaal")!.TextContent.Trim().ShouldBe(Vertelling);
        (await manager.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("Verder met concept");
        (await beleid.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("Er is nog geen verslag vastgesteld");
        using (var verborgen = await beleid.GetAsync(new Uri(Lezen(), UriKind.Relative), Ct))
        {
            verborgen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using (var vast = await VerstuurAsync(manager, Vertelling, "vaststellen"))
        {
            vast.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var verslag = await beleid.PaginaAsync(Lezen());
        verslag.QuerySelector("h1")!.TextContent.ShouldBe("Noord, 1e kwartaal 2026");
        verslag.QuerySelector(".verhaal")!.TextContent.ShouldBe(Vertelling);
        (await beleid.PaginaAsync(Lijst)).QuerySelectorAll($"main a[href^='{Lijst}/verslag']").ShouldHaveSingleItem();
        var rij = await db.Kwartaalverslagen.IgnoreQueryFilters().SingleAsync(Ct);
        (rij.Nummer, rij.VastgesteldOp is null, rij.GemeenteCode).ShouldBe((1, false, Webfabriek.GemeenteA));
        var log = await db.Logboek.IgnoreQueryFilters().Where(l => l.Id > eerder && l.ObjectId == Contactopstelling.Noord).Select(l => l.Handeling).ToListAsync(Ct);
        log.Count(h => h is Handeling.KwartaalverslagBewaard).ShouldBe(2);
        log.Count(h => h is Handeling.KwartaalverslagVastgesteld).ShouldBe(1);
        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        using var elders = await ander.GetAsync(new Uri(Lezen(), UriKind.Relative), Ct);
        elders.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_EenCollegaWijzigdeHet_HoudtDeTekstEnOverschrijftNiets()
    {
        using var een = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        using var ander = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        var open = await een.PaginaAsync(Schrijven());
        using (var eerst = await VerstuurAsync(ander, Vertelling, "vaststellen"))
        {
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var antwoord = await een.VerstuurAsync(Schrijven(), open, [new("Form.Verhaal", "Mijn eigen tekst."), new("Form.Actie", "bewaren")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Een collega wijzigde dit verslag intussen.");
        pagina.QuerySelector("#Form_Verhaal")!.TextContent.Trim().ShouldBe("Mijn eigen tekst.");

        using var opnieuw = await VerstuurAsync(een, "Een verbeterde tekst.", "vaststellen");
        opnieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Kwartaalverslagen.IgnoreQueryFilters().OrderBy(v => v.Nummer).Select(v => v.Verhaal).ToListAsync(Ct)).ShouldBe([Vertelling, "Een verbeterde tekst."]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_KleineGetallen_ZietAlleenWieSchrijft_OokInHetBestand()
    {
        using var manager = await proef.Web.TeammanagerAsync(Contactopstelling.Zuid);
        using var beleid = await proef.BeleidAsync();
        (await manager.PaginaAsync(Schrijven(Contactopstelling.Zuid))).QuerySelector("tr[data-maat='Instroom'] td:last-child")!.TextContent.ShouldBe("3");
        using (var vast = await VerstuurAsync(manager, Vertelling, "vaststellen", Contactopstelling.Zuid))
        {
            vast.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        foreach (var browser in new[] { manager, beleid })
        {
            (await browser.PaginaAsync(Lezen(Contactopstelling.Zuid))).QuerySelector("tr[data-maat='Instroom'] td:last-child")!.TextContent.ShouldStartWith("·verborgen");
        }

        using var bestand = SpreadsheetDocument.Open(await beleid.GetStreamAsync(new Uri($"{Lezen(Contactopstelling.Zuid)}&handler=Xlsx", UriKind.Relative), Ct), isEditable: false);
        var cellen = bestand.WorkbookPart!.WorksheetParts.SelectMany(b => b.Worksheet.Descendants<Row>()).Select(r => string.Join('|', r.Elements<Cell>().Select(c => c.InnerText))).ToList();
        cellen.ShouldContain("9991|Zuid|2026K1|instroom||terugrekenbaar");
        cellen.ShouldContain($"verhaal|{Vertelling}");
    }

    [Fact]
    public async Task Get_VraagtDeDatabaseHoogstensTienKeer()
    {
        using var browser = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        using (var vast = await VerstuurAsync(browser, Vertelling, "vaststellen"))
        {
            vast.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        foreach (var adres in new[] { $"{Lijst}?", Lezen(), Schrijven() })
        {
            var eenmalig = $"{adres}&keer={Guid.NewGuid():N}";
            await browser.PaginaAsync(eenmalig);
            var opdrachten = proef.Web.Services.GetRequiredService<Verzoekteller>().Bij(eenmalig);
            opdrachten.Count.ShouldBeInRange(2, 10, string.Join('\n', opdrachten));
        }
    }

    private static string Lezen(Guid? team = null) => $"/cijfers/kwartaal/verslag?team={team ?? Contactopstelling.Noord}&kwartaal=2026K1";

    private static string Schrijven(Guid? team = null, string kwartaal = "2026K1") => $"/cijfers/kwartaal/schrijven?team={team ?? Contactopstelling.Noord}&kwartaal={kwartaal}";

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string verhaal, string actie, Guid? team = null) =>
        await browser.VerstuurAsync(Schrijven(team), await browser.PaginaAsync(Schrijven(team)), [new("Form.Verhaal", verhaal), new("Form.Actie", actie)]);
}
