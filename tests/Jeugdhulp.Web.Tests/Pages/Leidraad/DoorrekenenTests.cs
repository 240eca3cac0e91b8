using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

[Trait("Eis", "CLS-14")]
public sealed class DoorrekenenTests(DoorrekenenTests.ZonderWerker web) : IClassFixture<DoorrekenenTests.ZonderWerker>
{
    private const string Adres = "/leidraad/doorrekenen";

    /// <summary>A gemeente whose running half-year was delivered.</summary>
    private const string Gesloten = "9993";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not Rol.Beheerder))
        {
            using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            using var antwoord = await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Fact]
    public async Task Post_OnbekendeRegelsOfPeriode_MeldtHetBijHetVeldEnHoudtDeInvoer()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var onbekend = await VraagAsync(browser, "9999-1", "2026H1", "2026H2");
        onbekend.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await onbekend.HtmlAsync();
        pagina.QuerySelector("#Form_Bron")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Eerste")!).Value.ShouldBe("2026H1");

        using var omgekeerd = await VraagAsync(browser, "voorbeeld-b", "2026H2", "2026H1");
        omgekeerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await omgekeerd.HtmlAsync()).QuerySelector("#Form_Laatste")!.GetAttribute("aria-invalid").ShouldBe("true");

        using var onzin = await VraagAsync(browser, "voorbeeld-b", "vorig jaar", "2026H1");
        (await onzin.HtmlAsync()).QuerySelector("#Form_Eerste")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Verslag_VanEenAndereGemeente_IsErNiet()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        foreach (var deel in new[] { "", "?handler=Stand", "?handler=Bestand" })
        {
            using var antwoord = await browser.GetAsync(new Uri($"{Adres}/{web.Vreemd.Doorrekenverslag.Id}{deel}", UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, deel);
        }
    }

    [Fact]
    public async Task Stop_MaaktEenEindeAanHetWerk_EnHetBestandIsErNiet()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var verslag = await BeginAsync(browser, "voorbeeld-e");

        var pagina = await browser.PaginaAsync(verslag);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("begint zo");
        using (var stop = await browser.VerstuurAsync(verslag, pagina, []))
        {
            stop.Headers.Location!.OriginalString.ShouldBe(verslag);
        }

        await web.WerkAfAsync();
        (await browser.PaginaAsync(verslag)).QuerySelector("main")!.TextContent.ShouldContain("is gestopt");
        using var bestand = await browser.GetAsync(new Uri(verslag + "?handler=Bestand", UriKind.Relative), Ct);
        bestand.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Verslag_ToontDeTabelVoorEnNa_EnGeenContactAanEenBeheerder()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var verslag = await BeginAsync(browser, "voorbeeld-f");

        await web.WerkAfAsync();

        var pagina = await browser.PaginaAsync(verslag);
        pagina.QuerySelector(".matrix .matrix__anders")!.TextContent.Trim().ShouldBe("1");
        var tekst = pagina.QuerySelector("main")!.TextContent;
        tekst.ShouldContain("1 contact doorgerekend");
        tekst.ShouldContain("Aan de contacten is niets veranderd.");
        tekst.ShouldContain("Zoals in andere gemeenten");
        tekst.ShouldContain("met gekozen klassen");
        pagina.QuerySelectorAll("a[href^='/contacten/']").ShouldBeEmpty();
        tekst.ShouldNotContain("Contacten die het meest zeggen");
    }

    [Fact]
    public async Task Verslag_ZegtVanElkeRegelInEenZinWatHijDoet_AlsDatIsGevraagd()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var met = await BeginAsync(browser, "voorbeeld-a", "true");
        await web.WerkAfAsync();
        var zonder = await BeginAsync(browser, "voorbeeld-a", "false");
        await web.WerkAfAsync();

        var rijen = (await browser.PaginaAsync(met)).QuerySelectorAll(".dekking tbody tr").ToList();
        using var bestand = await browser.GetAsync(new Uri(met + "?handler=Bestand", UriKind.Relative), Ct);

        rijen.Count.ShouldBe(15);
        rijen[0].TextContent.ShouldContain("Deze regel gold bij geen enkel contact.");
        rijen[14].TextContent.ShouldContain("Deze regel besliste 1 contact");
        (await bestand.Content.ReadAsStringAsync(Ct)).ShouldContain("\"regel beslist\";\"hele periode\";\"\";\"R15\";\"1\"");
        (await browser.PaginaAsync(zonder)).QuerySelector(".dekking").ShouldBeNull();
    }

    [Fact]
    public async Task Verslag_OverEenGeslotenHalfjaar_TeltNietAlsVeranderingWatZoBlijft()
    {
        await Volgevuld.MaakAsync(web.Database, Gesloten, 3);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Verzegelingen.Add(new() { GemeenteCode = Gesloten, Begin = new(2026, 7, 1), Einde = new(2026, 12, 31), VerzegeldOp = DateTimeOffset.UnixEpoch, DoorNaam = "Test", Reden = "Test" });
            await db.SaveChangesAsync(Ct);
        }

        using var browser = await web.MeldAanAsync(Gesloten, Rol.Beheerder);
        var verslag = await BeginAsync(browser, "voorbeeld-f");
        await web.WerkAfAsync();

        var tekst = (await browser.PaginaAsync(verslag)).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("0 veranderen, en 1 in een gesloten periode niet.");
        tekst.ShouldContain("waarvan 1 in een gesloten periode");
        tekst.ShouldContain("gesloten: blijft zoals het is");
        using var antwoord = await browser.GetAsync(new Uri(verslag + "?handler=Bestand", UriKind.Relative), Ct);
        (await antwoord.Content.ReadAsStringAsync(Ct)).ShouldContain("\"contacten in een gesloten periode, blijven zoals ze zijn\";\"2026H2\";\"\";\"\";\"1\"");
    }

    [Fact]
    public async Task Bestand_HeeftElkeTelling()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var verslag = await BeginAsync(browser, "dossier");
        await web.WerkAfAsync();

        using var antwoord = await browser.GetAsync(new Uri(verslag + "?handler=Bestand", UriKind.Relative), Ct);

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        tekst.ShouldContain("\"contacten\";\"2026H2\";\"jeugdhulp\";\"telt\";\"1\"");
        tekst.ShouldNotContain("dicht bij de grens");
    }

    [Fact]
    [Trait("Eis", "LOK-31")]
    public async Task Voorbeeld_RekentMetDeVeldenVanHetFormulier_EnBewaartNiets()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        await using var db = web.Database.CreateUnrestrictedContext();
        var taken = await db.Taken.IgnoreQueryFilters().CountAsync(Ct);

        using var antwoord = await ProefAsync(browser, [new("Begin", "9991-1"), new("maxGesprekken", ""), new("maxGesprekken.keuze", ""), new("maxDuurMaanden", "1,5"), new("maxDuurMaanden.keuze", "vastgelegd")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var deel = await antwoord.HtmlAsync();
        deel.QuerySelector(".matrix .matrix__anders")!.TextContent.Trim().ShouldBe("1");
        deel.Body!.TextContent.ShouldContain("Er is niets opgeslagen.");
        (await db.Taken.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(taken);
    }

    [Fact]
    public async Task Voorbeeld_MetEenAntwoordDatNietKlopt_ZegtDatErNietsIsDoorgerekend()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var antwoord = await ProefAsync(browser, [new("Begin", "9991-1"), new("maxGesprekken", "zes"), new("maxGesprekken.keuze", "vastgelegd")]);
        using var zonderBegin = await ProefAsync(browser, [new("maxGesprekken", "6")]);

        (await antwoord.HtmlAsync()).Body!.TextContent.ShouldContain("nog niets doorgerekend");
        zonderBegin.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Voorbeeld_VanEenConcept_RekentMetZijnAntwoorden_EnNooitMetDatVanEenAnder()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var eigen = await ProefAsync(browser, [new("begin", $"concept-{web.Eigen.Conceptversie.Id}"), new("maxDuurMaanden.keuze", "vastgelegd"), new("maxDuurMaanden", "6")]);
        using var vreemd = await ProefAsync(browser, [new("begin", $"concept-{web.Vreemd.Conceptversie.Id}"), new("maxDuurMaanden", "6")]);

        (await eigen.HtmlAsync()).QuerySelector("[data-aankondiging]")!.TextContent.ShouldContain("1 contact doorgerekend");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> VraagAsync(HttpClient browser, string bron, string eerste, string laatste, string dekking = "true") =>
        await browser.VerstuurAsync(Adres, await browser.PaginaAsync(Adres), [new("Form.Bron", bron), new("Form.Eerste", eerste), new("Form.Laatste", laatste), new("Form.Dekking", dekking)]);

    private static async Task<string> BeginAsync(HttpClient browser, string bron, string dekking = "true")
    {
        using var antwoord = await VraagAsync(browser, bron, "2026H2", "2026H2", dekking);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return antwoord.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> ProefAsync(HttpClient browser, KeyValuePair<string, string>[] velden)
    {
        var pagina = await browser.PaginaAsync(Adres);
        var token = ((IHtmlInputElement)pagina.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var inhoud = new FormUrlEncodedContent([.. velden, new("__RequestVerificationToken", token)]);
        return await browser.PostAsync(new Uri(Adres + "?handler=Voorbeeld", UriKind.Relative), inhoud, Ct);
    }

    /// <summary>Two gemeenten with a contact each; the tests work off the tasks themselves.</summary>
    public sealed class ZonderWerker : Webfabriek
    {
        public Volgevuld Eigen { get; private set; } = null!;

        public Volgevuld Vreemd { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            Instellingen["Taken:Uitvoeren"] = "false";
            await base.InitializeAsync();
            Eigen = await Volgevuld.MaakAsync(Database, GemeenteA, 1);
            Vreemd = await Volgevuld.MaakAsync(Database, GemeenteB, 2);
        }

        public async Task WerkAfAsync()
        {
            while (await Services.GetRequiredService<Taakwerker>().WerkEenAfAsync(Ct))
            {
                // Until the queue is empty.
            }
        }
    }
}
