using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>Figures that cannot be relied on have no number anywhere, and take part in nothing.</summary>
[Trait("Eis", "TRB-11")]
public sealed class BetrouwbaarheidTests(Cijferproef proef) : IClassFixture<Cijferproef>, IAsyncLifetime
{
    private const string Overzicht = "/cijfers/betrouwbaarheid";
    private const string Vastleggen = "/cijfers/betrouwbaarheid/vastleggen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each test begins with figures about which nobody said anything.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        await db.Betrouwbaarheidsoordelen.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_VastleggenDoorWieDatNietMag_Geeft403EnBewaartNiets()
    {
        foreach (var rol in new[] { Rol.Consulent, Rol.Teammanager, Rol.Beheerder, Rol.Privacyfunctionaris })
        {
            using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            using var antwoord = await browser.GetAsync(new Uri(Vastleggen, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }

        using var teammanager = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        var wacht = (await teammanager.PaginaAsync("/cijfers/annotaties")).QuerySelector("main form input[name='__RequestVerificationToken']")!.GetAttribute("value");
        using var verstuurd = await teammanager.PostAsync(
            new Uri(Vastleggen, UriKind.Relative), new FormUrlEncodedContent([.. Velden("2025H1", "", "beperkt", "Een reden."), new("__RequestVerificationToken", wacht)]), Ct);
        verstuurd.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await teammanager.PaginaAsync(Overzicht)).QuerySelector($"main a[href='{Vastleggen}']").ShouldBeNull();
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Betrouwbaarheidsoordelen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "", "beperkt", "Er misten contacten.", "Halfjaar")]
    [InlineData("2025", "", "beperkt", "Er misten contacten.", "Halfjaar")]
    [InlineData("2014H2", "", "beperkt", "Er misten contacten.", "Halfjaar")]
    [InlineData("2027H1", "", "beperkt", "Er misten contacten.", "Halfjaar")]
    [InlineData("2025H1", "noord", "beperkt", "Er misten contacten.", "Team")]
    [InlineData("2025H1", "00000000-0000-0000-0000-000000000001", "beperkt", "Er misten contacten.", "Team")]
    [InlineData("2025H1", "", "", "Er misten contacten.", "Oordeel")]
    [InlineData("2025H1", "", "1", "Er misten contacten.", "Oordeel")]
    [InlineData("2025H1", "", "betrouwbaar", "Het klopt.", "Oordeel")]
    [InlineData("2025H1", "", "beperkt", "", "Reden")]
    [InlineData("2025H1", "", "beperkt", "Bel 06-12345678.", "Reden")]
    public async Task Post_WatNietKlopt_MeldtHetBijHetVeldEnBewaartNiets(string halfjaar, string team, string oordeel, string reden, string veld)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await VerstuurAsync(browser, halfjaar, team, oordeel, reden);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelectorAll("#foutsamenvatting a").ShouldHaveSingleItem().GetAttribute("href").ShouldStartWith($"#Form_{veld}");
        pagina.QuerySelector("#Form_Reden")!.TextContent.Trim().ShouldBe(reden);
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        (await db.Betrouwbaarheidsoordelen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_TeamVanEenAndereGemeente_BestaatNiet()
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await VerstuurAsync(browser, "2025H1", Contactopstelling.Oost.ToString(), "beperkt", "Een reden.");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Dit team hoort niet bij uw gemeente.");
    }

    [Fact]
    public async Task Post_NietBetrouwbaar_HaaltHetGetalOveralWegEnTrekkenTerugBrengtHetTerug()
    {
        const string reden = "Het oude systeem stond nog open.";
        using var browser = await proef.BeleidAsync();
        await GeldtAsync(browser, "2025H1", "", "nietBetrouwbaar", reden);
        await GeldtAsync(browser, "2025H1", "", "nietBetrouwbaar", reden);

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");
        Cijferproef.Rij(pagina, "Jeugdigen").ShouldBe("?niet betrouwbaar|15||n.v.t.");
        pagina.QuerySelector("#alles tr[data-maat='Jeugdigen'] td .cijfer--onbetrouwbaar").ShouldNotBeNull();
        pagina.QuerySelector("#verloop tr[data-zonder='nietBetrouwbaar'] th")!.TextContent.ShouldBe("1e halfjaar 2025 (niet betrouwbaar)");
        pagina.QuerySelector("#verloop tr[data-zonder='nietBetrouwbaar']")!.QuerySelectorAll("[data-getal]").ShouldBeEmpty();
        pagina.QuerySelector("#verloop")!.TextContent.ShouldContain("Gearceerd in de grafiek: 1e halfjaar 2025 (niet betrouwbaar).");
        pagina.QuerySelector("main")!.TextContent.ShouldContain(reden);
        pagina.QuerySelector("main section")!.QuerySelectorAll("table").ShouldBeEmpty();
        (await CsvAsync(browser, "2025H1")).Skip(1).ShouldAllBe(r => r.EndsWith(";\"\";\"onbetrouwbaar\";\"\"", StringComparison.Ordinal) || r.EndsWith(";\"nvt\";\"\"", StringComparison.Ordinal));
        (await CsvAsync(browser, "2025-06-30")).ShouldContain(r => r.Contains("\"trajecten\";\"\";\"\";\"onbetrouwbaar\"", StringComparison.Ordinal));
        (await CsvAsync(browser, "2025")).ShouldContain(r => r.Contains("\"trajecten\";\"\";\"\";\"onbetrouwbaar\"", StringComparison.Ordinal));
        (await CsvAsync(browser, "2026H1")).ShouldContain(r => r.Contains("\"jeugdigen\";\"\";\"15\";\"bekend\"", StringComparison.Ordinal));
        (await OpdrachtAsync("2025H1")).ShouldContain("9991,2025H1,gemeente,trajecten,,,onbetrouwbaar");

        await GeldtAsync(browser, "2025H1", "", "betrouwbaar", "Het is hersteld.");

        Cijferproef.Rij(await browser.PaginaAsync("/cijfers?periode=2026H1"), "Jeugdigen").ShouldStartWith("12|15|+3|");
        var overzicht = await browser.PaginaAsync(Overzicht);
        overzicht.QuerySelector("main")!.TextContent.ShouldContain("Alle cijfers gelden als betrouwbaar.");
        overzicht.QuerySelectorAll("[aria-label='Alles wat is vastgelegd'] tbody tr").Length.ShouldBe(2);
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        var ids = await db.Betrouwbaarheidsoordelen.IgnoreQueryFilters().Select(o => (Guid?)o.Id).ToListAsync(Ct);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.BetrouwbaarheidVastgelegd && ids.Contains(l.ObjectId), Ct)).ShouldBe(2);
        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await ander.PaginaAsync(Overzicht)).QuerySelector("main")!.TextContent.ShouldNotContain(reden);
    }

    [Fact]
    public async Task Post_Beperkt_HoudtHetGetalMetEenWaarschuwing()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        await GeldtAsync(browser, "2026H1", "", "beperkt", "De invoer liep achter.");

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        Cijferproef.Rij(pagina, "Jeugdigen").ShouldStartWith("12|15|+3|");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Gebruik deze cijfers met zorg");
        pagina.QuerySelector("#alles thead")!.TextContent.ShouldContain("1e halfjaar 2026 (beperkt betrouwbaar)");
        (await CsvAsync(browser, "2026H1")).ShouldContain(r => r.Contains("\"jeugdigen\";\"\";\"15\";\"beperkt\"", StringComparison.Ordinal));
        (await OpdrachtAsync("2026H1")).ShouldContain("9991,2026H1,gemeente,trajecten,,15,beperkt");
    }

    [Fact]
    [Trait("Eis", "CBS-10")]
    public async Task Post_TeamNietGeleverd_IsGeenNulEnMaaktHetGeheelBeperkt()
    {
        using var browser = await proef.BeleidAsync();
        await GeldtAsync(browser, "2025H2", Contactopstelling.Zuid.ToString(), "nietGeleverd", "Zuid werkte nog in een ander systeem.");

        var pagina = await browser.PaginaAsync($"/cijfers?periode=2025H2&team={Contactopstelling.Zuid}");
        Cijferproef.Rij(pagina, "Trajecten").Split('|')[1].ShouldBe("×niet geleverd");
        pagina.QuerySelectorAll("#alles tbody td:nth-child(3) [data-getal]").ShouldBeEmpty();
        (await browser.PaginaAsync("/cijfers?periode=2025H2")).QuerySelector("#alles thead")!.TextContent.ShouldContain("(beperkt betrouwbaar)");
        (await OpdrachtAsync("2025H2")).ShouldContain("9991,2025H2,gemeente,trajecten,,12,beperkt");

        await GeldtAsync(browser, "2019H1", "", "nietGeleverd", "Toen werkte niemand met dit systeem.");

        var nooitGeteld = await browser.PaginaAsync("/cijfers?periode=2019H1");
        Cijferproef.Rij(nooitGeteld, "Jeugdigen").ShouldBe("–niet geteld|×niet geleverd||n.v.t.");
    }

    [Fact]
    [Trait("Eis", "DSH-08")]
    public async Task Post_NietBetrouwbaar_PubliceertGeenGetalVoorAnderen_EnTerugWel()
    {
        using var browser = await proef.BeleidAsync();
        await GeldtAsync(browser, "2025H1", "", "nietBetrouwbaar", "Er is dubbel geteld.");
        (await GevraagdAsync()).ShouldBeTrue("a judgement asks for a count");

        await proef.TelAsync();

        (await StandAsync("2025H1")).ShouldBe((Celstand.Onbetrouwbaar, null));
        (await StandAsync("2025")).ShouldBe((Celstand.Onbetrouwbaar, null));
        (await StandAsync("2025H2")).ShouldBe((Celstand.Getoond, 10));

        await GeldtAsync(browser, "2025H1", "", "betrouwbaar", "Het is hersteld.");
        await proef.TelAsync();

        (await StandAsync("2025H1")).ShouldBe((Celstand.Getoond, 10));

        async Task<(Celstand, decimal?)> StandAsync(string moment)
        {
            await using var db = proef.Web.Database.CreateUnrestrictedContext();
            var cijfer = await db.Gepubliceerdecijfers.IgnoreQueryFilters().SingleAsync(c => c.GemeenteCode == Webfabriek.GemeenteA && c.Moment == moment && c.Lens == Cijferlens.Gemeente && c.Maat == Maat.Jeugdigen, Ct);
            return (cijfer.Stand, cijfer.Waarde);
        }

        async Task<bool> GevraagdAsync()
        {
            await using var db = proef.Web.Database.CreateUnrestrictedContext();
            return await db.Database.SqlQuery<int>($"select vanaf_jaar as \"Value\" from cijferverandering where gemeente_code = {Webfabriek.GemeenteA}").AnyAsync(Ct);
        }
    }

    [Theory]
    [InlineData("/cijfers?periode=2026H1&lens=gemeente&vergelijk=jaar&weergave=beschermd")]
    [InlineData("/cijfers?periode=2026-06-30&lens=dossier&vergelijk=vorige&weergave=gepubliceerd")]
    [InlineData("/cijfers?periode=2026H1&handler=Csv")]
    [InlineData(Overzicht)]
    [InlineData(Vastleggen)]
    public async Task Get_VraagtDeDatabaseHoogstensTienKeer(string adres)
    {
        using var browser = await proef.BeleidAsync();
        var eenmalig = $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}keer={Guid.NewGuid():N}";

        using var antwoord = await browser.GetAsync(new Uri(eenmalig, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var opdrachten = proef.Web.Services.GetRequiredService<Verzoekteller>().Bij(eenmalig);
        opdrachten.Count.ShouldBeInRange(2, 10, string.Join('\n', opdrachten));
    }

    private static KeyValuePair<string, string?>[] Velden(string halfjaar, string team, string oordeel, string reden) =>
        [new("Form.Halfjaar", halfjaar), new("Form.Team", team), new("Form.Oordeel", oordeel), new("Form.Reden", reden)];

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string halfjaar, string team, string oordeel, string reden) =>
        await browser.VerstuurAsync(Vastleggen, await browser.PaginaAsync(Vastleggen), Velden(halfjaar, team, oordeel, reden));

    private static async Task GeldtAsync(HttpClient browser, string halfjaar, string team, string oordeel, string reden)
    {
        using var antwoord = await VerstuurAsync(browser, halfjaar, team, oordeel, reden);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string[]> CsvAsync(HttpClient browser, string periode) =>
        (await browser.GetStringAsync(new Uri($"/cijfers?periode={periode}&handler=Csv", UriKind.Relative), Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private async Task<string[]> OpdrachtAsync(string periode)
    {
        await using var uit = new StringWriter(CultureInfo.InvariantCulture);
        (await Cijferopdracht.Lees(["--gemeente", Webfabriek.GemeenteA, "--periode", periode]).VoerUitAsync(proef.Web.Database.ConnectionString, Testsleutels.Ring, uit, Ct)).ShouldBe(0);
        return uit.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
