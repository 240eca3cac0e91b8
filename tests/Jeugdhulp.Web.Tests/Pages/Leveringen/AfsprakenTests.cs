using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>Who delivers for a team, and why nothing was delivered.</summary>
public sealed class AfsprakenTests(AfsprakenTests.MetTeam web) : IClassFixture<AfsprakenTests.MetTeam>
{
    private const string Adres = "/leveringen/afspraken";

    [Fact]
    [Trait("Eis", "CBS-19")]
    public async Task Post_NietsGekozenOfTeamVanEenAnder_WeigertBijElkVeld()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        using var niets = await StuurAsync(browser, "Partij", ("Partij.Team", ""), ("Partij.Partij", ""), ("Partij.Halfjaar", ""));
        niets.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await niets.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(3);

        using var vreemd = await StuurAsync(browser, "Partij", ("Partij.Team", web.TeamB.ToString()), ("Partij.Partij", "aanbieder"), ("Partij.Halfjaar", "2014H2"));
        vreemd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var samenvatting = (await vreemd.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent;
        samenvatting.ShouldContain("Kies een team van uw gemeente.");
        samenvatting.ShouldContain("Kies een halfjaar vanaf 2015.");
    }

    [Fact]
    [Trait("Eis", "CBS-19")]
    public async Task Post_Afspraak_StaatErMetWieEnWanneer_EnTweeKeerSturenMaaktErEen()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        (string, string)[] velden = [("Partij.Team", web.TeamA.ToString()), ("Partij.Partij", "wijkteamorganisatie"), ("Partij.Halfjaar", "2026H1")];

        using var eerste = await StuurAsync(browser, "Partij", velden);
        using var tweede = await StuurAsync(browser, "Partij", velden);

        eerste.Headers.Location!.OriginalString.ShouldBe(Adres);
        tweede.Headers.Location!.OriginalString.ShouldBe(Adres);
        (await browser.PaginaAsync(Adres)).QuerySelector("tbody")!.TextContent.ShouldContain("De organisatie van het wijkteam");
        await using var db = web.Database.CreateUnrestrictedContext();
        var afspraak = await db.Leverafspraken.IgnoreQueryFilters().SingleAsync(a => a.TeamId == web.TeamA);
        (afspraak.Partij, afspraak.Begin).ShouldBe((Leverendepartij.Wijkteamorganisatie, new DateOnly(2026, 1, 1)));
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.LeverafspraakGemaakt && l.ObjectId == afspraak.Id)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CBS-19")]
    public async Task Post_AfspraakVerNaVolgendHalfjaar_Weigert()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        using var ver = await StuurAsync(browser, "Partij", ("Partij.Team", web.TeamA.ToString()), ("Partij.Partij", "aanbieder"), ("Partij.Halfjaar", "9999H1"));

        ver.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ver.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies een halfjaar uit de lijst.");
    }

    [Fact]
    [Trait("Eis", "CBS-18")]
    public async Task Post_Reden_StaatBijHetHalfjaarEnDeStartpaginaVraagtNietMeer()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        (await browser.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("Levering over het 1e halfjaar 2026");

        using var lopend = await StuurAsync(browser, "Niet", ("Niet.Halfjaar", "2026H2"), ("Niet.Reden", ""));
        (await lopend.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies waarom er niets is geleverd.");
        using var nogNiet = await StuurAsync(browser, "Niet", ("Niet.Halfjaar", "2026H2"), ("Niet.Reden", "techniek"));
        (await nogNiet.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Dit halfjaar is nog niet voorbij.");
        using var goed = await StuurAsync(browser, "Niet", ("Niet.Halfjaar", "2026H1"), ("Niet.Reden", "techniek"));

        goed.Headers.Location!.OriginalString.ShouldBe("/leveringen");
        (await browser.PaginaAsync("/leveringen")).QuerySelector("tbody")!.TextContent.ShouldContain("Het lukte niet met het systeem");
        (await browser.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldNotContain("Levering over het 1e halfjaar 2026");
        await using var db = web.Database.CreateUnrestrictedContext();
        var verklaring = await db.Nietleveringen.IgnoreQueryFilters().SingleAsync(n => n.GemeenteCode == Webfabriek.GemeenteB);
        verklaring.Reden.ShouldBe(Nietleverreden.Techniek);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.NietleveringVerklaard && l.ObjectId == verklaring.Id)).ShouldBe(1);
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient browser, string stap, params (string Naam, string Waarde)[] velden) =>
        await browser.VerstuurAsync(
            Adres, await browser.PaginaAsync(Adres), [.. velden.Select(v => new KeyValuePair<string, string?>(v.Naam, v.Waarde))], $"main form[action$='handler={stap}']");

    /// <summary>Two gemeenten with a team each.</summary>
    public sealed class MetTeam : Webfabriek
    {
        public Guid TeamA { get; private set; }

        public Guid TeamB { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            TeamA = (await Testteam.MaakAsync(Database, GemeenteA, new LokaleInstellingen(), nummer: 1)).Team.Id;
            TeamB = (await Testteam.MaakAsync(Database, GemeenteB, new LokaleInstellingen(), nummer: 2)).Team.Id;
        }
    }
}
