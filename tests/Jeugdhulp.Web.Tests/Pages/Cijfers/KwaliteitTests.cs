using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>The page about how plans and contacts are written down: who may see it, and what of it.</summary>
[Trait("Eis", "PRV-05")]
public sealed class KwaliteitTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Adres = "/cijfers/kwaliteit?periode=2026H1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Consulent_Geeft403()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        (await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_ToontPerTeamHetAandeel_EnVanEenKleinTeamNiets_EnNooitEenPersoon()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync(Adres);

        pagina.QuerySelectorAll("[data-maat=verslagen] thead th").Select(c => c.TextContent.Trim()).ShouldBe(["Team", "Ja", "Nee", "Verslagen"]);
        // All 57 reports are one text without a source; the nine of Zuid are too few to show, and with them those of Noord.
        Rij("Hele gemeente").ShouldBe(["0%", "100%", "57"]);
        Rij("Zuid")[^1].ShouldBe("<10");
        pagina.QuerySelectorAll("nav[aria-label='Op deze pagina'] a").Select(a => pagina.QuerySelector(a.GetAttribute("href")!)?.TextContent).ShouldBe(["Plannen en verslagen", "Afsluiten en tevredenheid", "Registreren", "Eigen indicatoren", "Dossiers per fte"]);
        pagina.QuerySelectorAll("[data-maat=wachtlijst]").ShouldBeEmpty("of waiting the other page tells");
        pagina.Body!.TextContent.ShouldNotContain("Bakker");
        pagina.QuerySelector("[name=weergave]").ShouldBeNull();

        string[] Rij(string team) => [.. pagina.QuerySelectorAll("[data-maat=verslagen] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.StartsWith(team, StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(c => c.TextContent.Trim().Split("verborgen")[0])];
    }

    [Fact]
    [Trait("Eis", "PLN-13")]
    public async Task Get_EenEigenVraag_StaatErMetJeugdigenEnOudersApart_EnInHetBestand()
    {
        using var browser = await proef.BeleidAsync();
        (await browser.PaginaAsync(Adres)).QuerySelector("#indicatoren ~ .stapel")!.TextContent.ShouldContain("geen eigen indicatoren te zien");
        var indicator = new Application.Plannen.Kwaliteitsindicator { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Naam = "Tempo", Vraag = "Ging het snel genoeg?", Soort = Domain.Plannen.Indicatorsoort.JaNee, Keuzes = [], Hoogste = 2, Vanaf = new(2020, 1, 1), Volgorde = 1, Door = "x", Op = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero) };
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            db.Add(indicator);
            await db.SaveChangesAsync(Ct);
        }

        var tabel = (await browser.PaginaAsync(Adres)).QuerySelector($"[data-indicator='{indicator.Id}']")!;

        tabel.QuerySelectorAll("thead th").Select(c => c.TextContent.Trim()).ShouldBe(["Hele gemeente", "Ja", "Nee", "Antwoorden", "Respons", "Afgerond"]);
        tabel.QuerySelectorAll("tbody th").Select(c => c.TextContent.Trim()).ShouldBe(["Jeugdigen", "Ouders"]);
        tabel.QuerySelectorAll("tbody tr:first-child td").Select(c => c.TextContent.Trim()).First().ShouldBe("0");
        (await browser.GetStringAsync(new Uri(Adres + "&handler=Csv", UriKind.Relative), Ct)).ShouldContain("\"indicator: Tempo\";\"Hele gemeente\";\"Ouders: antwoorden\"");
    }

    [Fact]
    public async Task Get_KleineGetallen_AlleenVoorWieMetPersonenWerkt()
    {
        using var beleid = await proef.BeleidAsync();
        using var precies = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        (await beleid.GetAsync(new Uri(Adres + "&weergave=intern", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await precies.PaginaAsync(Adres + "&weergave=intern")).QuerySelectorAll("[data-maat=verslagen] tbody tr").Select(r => r.QuerySelectorAll("td")[^1].TextContent.Trim()).ShouldBe(["57", "48", "9"]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_KleineGetallen_VanEenTeammanager_ZijnAlleenDieVanHetEigenTeam()
    {
        using var manager = await proef.Web.TeammanagerAsync(Contactopstelling.Zuid);

        (await manager.GetAsync(new Uri($"{Adres}&weergave=intern&team={Contactopstelling.Noord}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await manager.PaginaAsync(Adres + "&weergave=intern");
        pagina.QuerySelectorAll("[data-maat=verslagen] tbody tr").Select(r => $"{r.QuerySelector("th")!.FirstChild!.TextContent.Trim()} {r.QuerySelectorAll("td")[^1].TextContent.Trim()}").ShouldBe(["Zuid 9"]);
        var bestand = await manager.GetStringAsync(new Uri(Adres + "&weergave=intern&handler=Csv", UriKind.Relative), Ct);
        bestand.ShouldContain("\"Zuid\";\"Nee\";\"100\";\"9\";\"9\"");
        bestand.ShouldNotContain("Noord");
        bestand.ShouldNotContain("Hele gemeente");
    }

    [Theory]
    [InlineData("/cijfers/kwaliteit?periode=2026", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/kwaliteit?periode=2199H1", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/kwaliteit?periode=2014H2", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/kwaliteit?weergave=gepubliceerd", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/kwaliteit?periode=2026H1&team=krant", HttpStatusCode.NotFound)]
    [InlineData("/cijfers/kwaliteit?handler=Csv&periode=ooit", HttpStatusCode.BadRequest)]
    public async Task Get_WatNietBestaat_ZegtHetBijHetVeld(string adres, HttpStatusCode status)
    {
        using var browser = await proef.BeleidAsync();
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(status);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting").ShouldNotBeNull();
    }

    [Fact]
    public async Task Csv_HeeftDezelfdeRegels_MetWaaromErGeenGetalIs()
    {
        using var browser = await proef.BeleidAsync();

        var tekst = await browser.GetStringAsync(new Uri($"{Adres}&handler=Csv&team={Contactopstelling.Zuid}", UriKind.Relative), Ct);

        tekst.ShouldContain("""
            "9991";"2026H1";"verslagen";"Hele gemeente";"Nee";"100";"57";"57";"getoond";""
            """);
        tekst.ShouldContain("\"verslagen\";\"Zuid\";\"Nee\";\"\";\"\";\"\";\"teKlein\";\"\"");
        tekst.ShouldNotContain("Noord");
    }
}
