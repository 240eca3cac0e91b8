using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>What the pages of a delivery say to who takes its steps.</summary>
[Trait("Eis", "CBS-14")]
public sealed partial class LeveringstapTests(LeveringstapTests.Geblokkeerd web) : IClassFixture<LeveringstapTests.Geblokkeerd>
{
    [Fact]
    public async Task Een_controle_die_iets_vindt_is_vastgelegd_en_niet_verkeerd_ingevuld()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await BegonnenAsync(browser, "2026H1");
        var keuze = (IHtmlSelectElement)(await browser.PaginaAsync(adres)).QuerySelector("#Controle_Indeling")!;

        using var gecontroleerd = await LeveringTests.StapAsync(browser, adres, "Controleer", ("Controle.Indeling", keuze.Options.First(o => o.Value.Length > 0).Value));

        gecontroleerd.Headers.Location!.OriginalString.ShouldBe(adres);
        var pagina = await browser.PaginaAsync(adres);
        pagina.QuerySelector("#foutsamenvatting").ShouldBeNull();
        var tekst = pagina.QuerySelector("main")!.TextContent;
        tekst.ShouldContain("De controle is vastgelegd");
        tekst.ShouldContain("1 bevinding houdt de levering tegen.");
        pagina.QuerySelector("main a[href='#bevindingen']").ShouldNotBeNull();
        pagina.QuerySelector("#bevindingen").ShouldNotBeNull();
        (await browser.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldNotContain("De controle is vastgelegd", customMessage: "it is told once");
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Controleren_zonder_vast_te_leggen_zegt_wanneer_dat_was_en_gebeurt_bij_dubbel_drukken_een_keer()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        var adres = await BegonnenAsync(browser, "2025H2");
        const string Formulier = "form[action$='handler=ControleerVooraf']";
        var pagina = await browser.PaginaAsync(adres);
        pagina.QuerySelector("main")!.TextContent.ShouldContain("De teams zien nog niet wat er te verbeteren is.");
        using (var inhoud = new FormUrlEncodedContent([new("__RequestVerificationToken", ((IHtmlInputElement)pagina.QuerySelector($"{Formulier} input[name=__RequestVerificationToken]")!).Value)]))
        using (var onbekend = await browser.PostAsync(new Uri($"/leveringen/{Guid.NewGuid()}?handler=ControleerVooraf", UriKind.Relative), inhoud))
        {
            onbekend.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var _ in new[] { 1, 2 })
        {
            using var gecontroleerd = await browser.VerstuurAsync(adres, pagina, [], Formulier);
            gecontroleerd.Headers.Location!.OriginalString.ShouldBe(adres);
        }

        var tekst = (await browser.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("Voor het laatst gecontroleerd op");
        tekst.ShouldContain("Er ligt nog niets vast.");
        tekst.ShouldContain("Stap 1: controleren");
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres.Split('/')[^1]);
        (await db.Cbsleveringcontroles.IgnoreQueryFilters().CountAsync(c => c.LeveringId == id)).ShouldBe(1);
        (await db.Cbsleveringvondsten.IgnoreQueryFilters().Where(v => v.LeveringId == id).Select(v => v.Code).ToListAsync()).ShouldContain("M03");
        (await db.Cbsleveringen.IgnoreQueryFilters().SingleAsync(l => l.Id == id)).Stand.ShouldBe(Jeugdhulp.Domain.Levering.Leveringsstand.Concept);
    }

    [Fact]
    public async Task Het_halfjaar_gaat_mee_van_de_startpagina_en_een_begonnen_halfjaar_wijst_naar_zijn_levering()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        var link = (await browser.PaginaAsync("/")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/leveringen?halfjaar=2026H1", StringComparison.Ordinal));
        var voor = (IHtmlSelectElement)(await browser.PaginaAsync(link.Split('#')[0])).QuerySelector("#Begin_Halfjaar")!;
        voor.Value.ShouldBe("2026H1");
        voor.Options.ShouldNotContain(o => string.CompareOrdinal(o.Value, "2019") < 0 && o.Value.Length > 0);
        var adres = await BegonnenAsync(browser, "2026H1");

        using var nogEens = await LeveringTests.BeginAsync(browser, "2026H1", "trajecten");

        nogEens.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nogEens.HtmlAsync()).QuerySelector($"main a[href='{adres}']").ShouldNotBeNull();
        ((IHtmlSelectElement)(await browser.PaginaAsync("/leveringen")).QuerySelector("#Begin_Halfjaar")!).Options.Single(o => o.Value == "2026H1").Text.ShouldContain("nog niet op dossiers");
        using var opDossiers = await LeveringTests.BeginAsync(browser, "2026H1", "dossiers");
        opDossiers.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((IHtmlSelectElement)(await browser.PaginaAsync("/leveringen")).QuerySelector("#Begin_Halfjaar")!).Options.ShouldNotContain(o => o.Value == "2026H1");
    }

    [Fact]
    [Trait("Eis", "REG-04")]
    public async Task Elk_halfjaar_sinds_het_eerste_traject_staat_in_de_lijst_en_alleen_die_zijn_te_leveren()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);

        var lijst = await browser.PaginaAsync("/leveringen");
        lijst.QuerySelectorAll("[aria-label='Leveringen per halfjaar'] tbody th").Select(th => th.FirstChild!.TextContent.Trim())
            .ShouldBe(["2e halfjaar 2026", "1e halfjaar 2026", "2e halfjaar 2025", "1e halfjaar 2025", "2e halfjaar 2024", "1e halfjaar 2024"], "also those without contacts");
        var keuzes = ((IHtmlSelectElement)lijst.QuerySelector("#Begin_Halfjaar")!).Options.Select(o => o.Value).ToList();
        keuzes.ShouldContain("2024H1");
        keuzes.ShouldNotContain("2023H2");

        using var eerder = await LeveringTests.BeginAsync(browser, "2023H2", "trajecten");
        eerder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await eerder.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Van voor het 1e halfjaar 2024 is hier niets vastgelegd. Kies een halfjaar uit de lijst.");
    }

    [Fact]
    public async Task Wie_als_tweede_een_toelichting_schrijft_ziet_die_van_de_eerste_naast_de_eigen()
    {
        using var een = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await BegonnenAsync(een, "2025H1");
        const string Formulier = "form[action$='handler=LichtToe']";
        var oud = await ander.PaginaAsync(adres);
        using var eerst = await een.VerstuurAsync(adres, await een.PaginaAsync(adres), [new("Licht.Toelichting", "Wij sloten oude dossiers.")], Formulier);

        using var laat = await ander.VerstuurAsync(adres, oud, [new("Licht.Toelichting", "Er kwam een team bij.")], Formulier);

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await laat.HtmlAsync();
        var blok = pagina.QuerySelector(Formulier)!.ParentElement!;
        blok.HasAttribute("open").ShouldBeTrue();
        blok.TextContent.ShouldContain("Wij sloten oude dossiers.");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Licht_Toelichting")!).Value.ShouldBe("Er kwam een team bij.");
        using var toch = await ander.VerstuurAsync(adres, pagina, [], Formulier);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await een.PaginaAsync(adres)).QuerySelector("main .stapel")!.TextContent.ShouldContain("Er kwam een team bij.", customMessage: "who agrees reads it too");
    }

    [Fact]
    public async Task Geen_nummer_van_een_eis_staat_op_het_scherm_en_elke_knop_zegt_waarvan()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await BegonnenAsync(browser, "2025H2");

        var pagina = await browser.PaginaAsync(adres);

        Eis().IsMatch(pagina.QuerySelector("main")!.TextContent).ShouldBeFalse();
        var knoppen = pagina.QuerySelectorAll("main summary").Select(s => s.TextContent.Trim()).Where(s => s.StartsWith("Bekijk waar", StringComparison.Ordinal)).ToList();
        knoppen.Count.ShouldBeGreaterThan(1);
        knoppen.Distinct().Count().ShouldBe(knoppen.Count);
        var vindplaatsen = await browser.PaginaAsync($"{adres}/vindplaatsen?code=M03");
        vindplaatsen.QuerySelector("h1")!.TextContent.ShouldStartWith("Op de laatste dag van de hulp");
        (await browser.PaginaAsync($"{adres}/dossier?nummer=4")).QuerySelector("main")!.TextContent.ShouldContain("Van dit dossier is niets gevonden en niets weggelaten.");
        var lijst = await browser.GetStringAsync(new Uri($"{adres}/vindplaatsen?handler=bestand", UriKind.Relative));
        lijst.ShouldContain("\"traject vanaf\";\"hulpvorm\";\"contact van\";\"adres\"");
        lijst.ShouldContain($"\"1-9-2025\";\"01\";\"\";\"https://localhost/jeugdigen/{web.Noor}/wijzigen#Form_Postcode\"");
    }

    [GeneratedRegex("\\b[A-Z]{3}-[0-9]{2}\\b", RegexOptions.None, 1000)]
    private static partial Regex Eis();

    private static async Task<string> BegonnenAsync(HttpClient browser, string halfjaar)
    {
        using var begonnen = await LeveringTests.BeginAsync(browser, halfjaar, "trajecten");
        return begonnen.Headers.Location!.OriginalString;
    }

    /// <summary>Help to someone of whom no place of residence is known, and help of an aanbieder.</summary>
    public sealed class Geblokkeerd : Webfabriek
    {
        public Guid Noor { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (code, nummer) in new[] { (GemeenteA, 11), (GemeenteB, 12) })
            {
                var team = await Testteam.MaakAsync(Database, code, new LokaleInstellingen(), nummer: nummer);
                await using var db = Database.CreateUnrestrictedContext();
                db.AddRange(Traject(team, team.Noor.Id, Uitvoerder.Wijkteam), Traject(team, team.Daan.Id, Uitvoerder.Aanbieder), Traject(team, team.Daan.Id, Uitvoerder.Aanbieder, new(2024, 3, 1), new(2024, 5, 1)));
                await db.SaveChangesAsync();
                var noor = team.Noor.Id;
                await db.Personen.IgnoreQueryFilters().Where(p => p.Id == noor).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, (string?)null));
                Noor = code == GemeenteA ? noor : Noor;
            }
        }

        private static Traject Traject(Testteam team, Guid persoon, Uitvoerder uitvoerder, DateOnly? aanvang = null, DateOnly? einde = null) => new()
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            PersoonId = persoon,
            TeamId = team.Team.Id,
            Hulpvorm = uitvoerder is Uitvoerder.Wijkteam ? "01" : "02",
            Uitvoerder = uitvoerder,
            Aanbieder = uitvoerder is Uitvoerder.Aanbieder ? "De Proeve" : null,
            DirecteVerwijzer = Verwijzer.School,
            VerwijzerCode = uitvoerder is Uitvoerder.Wijkteam ? "06" : "01",
            Crisis = false,
            Aanvang = aanvang ?? new(2025, 9, 1),
            Einde = einde,
            RedenEinde = einde is null ? null : "01",
        };
    }
}
