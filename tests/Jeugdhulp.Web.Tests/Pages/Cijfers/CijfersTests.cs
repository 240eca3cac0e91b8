using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "DSH-01")]
public sealed class CijfersTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NietAangemeld_GaatNaarAanmelden()
    {
        using var browser = proef.Web.Bezoeker();

        using var antwoord = await browser.GetAsync(new Uri("/cijfers", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldContain("/aanmelden");
    }

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.Teammanager or Rol.Beleidsmedewerker or Rol.Informatievoorziening or Rol.LandelijkBeheerder)))
        {
            using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            foreach (var adres in new[] { "/cijfers", "/cijfers?handler=Csv" })
            {
                using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
                antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
            }
        }
    }

    [Theory]
    [InlineData("periode=2025H3", "Periode")]
    [InlineData("periode=2025-06-29", "Periode")]
    [InlineData("periode=2027", "Periode")]
    [InlineData("periode=0001", "Periode")]
    [InlineData("periode=2014H2", "Periode")]
    [InlineData("lens=krant", "Lens")]
    [InlineData("lens=0", "Lens")]
    [InlineData("weergave=alles", "Weergave")]
    [InlineData("weergave=intern", "Weergave")]
    [InlineData("team=noord", "Team")]
    [InlineData("periode=2026H1&vergelijk=2025", "Vergelijk")]
    [InlineData("periode=2025H1&vergelijk=2026H1", "Vergelijk")]
    [InlineData("periode=2026H1&vergelijk=1500H1", "Vergelijk")]
    public async Task Get_WatNietBestaat_MeldtHetBijHetVeldEnToontNiets(string query, string veld)
    {
        using var browser = await proef.BeleidAsync();
        foreach (var adres in new[] { $"/cijfers?{query}", $"/cijfers?{query}&handler=Csv", $"/cijfers?{query}&handler=Xlsx" })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);

            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var pagina = await antwoord.HtmlAsync();
            pagina.QuerySelector($"#{veld}")!.GetAttribute("aria-invalid").ShouldBe("true");
            pagina.QuerySelectorAll("[aria-invalid]").ShouldHaveSingleItem();
            pagina.QuerySelectorAll("main table").ShouldBeEmpty();
        }
    }

    [Fact]
    [Trait("Eis", "TRB-01")]
    public async Task Get_Splits_IsTeVragenVanTweeHalfjaren_VanAlleTeamsOnderDeEigenLens()
    {
        using var browser = await proef.BeleidAsync();

        var link = (await browser.PaginaAsync("/cijfers?periode=2026H1")).QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Splits het verschil", StringComparison.Ordinal));
        link.GetAttribute("href")!.ShouldContain("splits=ja");
        (await browser.PaginaAsync(link.GetAttribute("href")!.Split('#')[0])).QuerySelectorAll("[data-splitsing] th").Select(c => c.TextContent).ShouldBe(["Andere regels", "Anders geregistreerd", "Wat overblijft", "Samen"]);
        (await browser.PaginaAsync("/cijfers?periode=2023H1&splits=ja")).QuerySelectorAll("[data-splitsing]").ShouldBeEmpty("nothing was counted");

        foreach (var zonder in new[] { "periode=2025", "periode=2025-12-31", "periode=2026H1&lens=norm", $"periode=2026H1&team={Contactopstelling.Noord}" })
        {
            (await browser.PaginaAsync($"/cijfers?{zonder}&splits=ja")).QuerySelector("#splitsing").ShouldBeNull(zonder);
        }
    }

    [Fact]
    public async Task Get_TeamVanEenAndereGemeente_BestaatNiet()
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await browser.GetAsync(new Uri($"/cijfers?team={Contactopstelling.Oost}", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Dit team hoort niet bij uw gemeente.");
        pagina.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_AndereGemeente_ZietGeenCijferVanDeze()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        pagina.QuerySelector("h1")!.TextContent.ShouldBe("0 jeugdigen met jeugdhulp");
        pagina.QuerySelectorAll("#alles [data-getal]").Select(c => c.GetAttribute("data-getal")).ShouldAllBe(g => g == "0");
    }

    [Fact]
    public async Task Get_JaarDatNietGeteldIs_ToontGeenNullen()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2024H1");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Over het 1e halfjaar 2024 is nog niets geteld. De cijfers gaan over 2025 tot en met 2026.");
        pagina.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_VerzegeldHalfjaar_ZegtDatLatereRegistratiesNogMeetellen()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            db.Verzegelingen.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Begin = new(2025, 7, 1), Einde = new(2025, 12, 31), VerzegeldOp = DateTimeOffset.UnixEpoch, DoorNaam = "Test", Reden = "Test" });
            await db.SaveChangesAsync(Ct);
        }

        using var browser = await proef.BeleidAsync();

        var verzegeld = (await browser.PaginaAsync("/cijfers?periode=2025H2")).QuerySelector("#verzegeld")!.TextContent;
        verzegeld.ShouldContain("telt hier mee");
        verzegeld.ShouldContain("Over het 2e halfjaar 2025 is sinds de levering niets bij gekomen.");
        (await browser.PaginaAsync("/cijfers?periode=2025H1")).QuerySelector("#verzegeld").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OpentOpWatVeranderdeEnWaarom()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers");

        pagina.QuerySelector("h1")!.TextContent.ShouldBe("15 jeugdigen met jeugdhulp, 3 meer dan een jaar eerder");
        var eerste = pagina.QuerySelector("main section")!;
        eerste.TextContent.ShouldContain("Wat veranderde en waarom");
        eerste.TextContent.ShouldContain("1-1-2026 Nieuw registratiesysteem. Overgang naar dit systeem.");
        eerste.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("th")!.FirstChild!.TextContent).ShouldContain("Jeugdigen met jeugdhulp");
    }

    [Theory]
    [Trait("Eis", "DSH-02")]
    [InlineData("2026H2", "het 2e halfjaar 2026 loopt nog", "Het 2e halfjaar 2026 loopt nog.")]
    [InlineData("2026", "2026 loopt nog", "2026 loopt nog.")]
    public async Task Get_WatNogLoopt_IsNietVergelekenMetEenHelePeriode(string periode, string kop, string zin)
    {
        using var browser = await proef.BeleidAsync();

        foreach (var vergelijk in new[] { "jaar", "vorige" })
        {
            var pagina = await browser.PaginaAsync($"/cijfers?periode={periode}&vergelijk={vergelijk}&splits=ja");

            pagina.QuerySelector("h1")!.TextContent.ShouldBe($"15 jeugdigen met jeugdhulp, en {kop}");
            pagina.QuerySelector("main section")!.TextContent.ShouldContain($"{zin} Daarom is er geen verschil te zien");
            pagina.QuerySelectorAll("[aria-label='Wat veranderde'], #registratie, #splitsing, #alles .groei--klein").ShouldBeEmpty();
            var rij = Cijferproef.Rij(pagina, "Jeugdigen").Split('|');
            (rij[1], rij[2], rij[3]).ShouldBe(("15", "", "loopt nog"));
        }
    }

    [Fact]
    [Trait("Eis", "DSH-05")]
    public async Task Get_GroeiOpEenKleineBasis_IsGrijsEnHeeftDeMarge()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        Cijferproef.Rij(pagina, "Jeugdigen").ShouldBe("12|15|+3|+25,0% kleine basis, afgerond op vijf: +8,3% tot +112,5%");
        pagina.QuerySelector("#alles tr[data-maat='Jeugdigen'] .groei")!.ClassName!.ShouldContain("groei--klein");
    }

    [Fact]
    [Trait("Eis", "DSH-06")]
    public async Task Get_GroeiZonderBasis_IsNvt()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2025H1");

        Cijferproef.Rij(pagina, "Jeugdigen").ShouldBe("–niet geteld|12||n.v.t.");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_KleinEnTerugrekenbaarEnNul_ZienErVerschillendUit()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        var perTeam = pagina.QuerySelectorAll("main section").Single(s => s.QuerySelector("h2")?.TextContent == "Per team");
        Cellen(perTeam, "Zuid").ShouldBe(["<10verborgen: kleiner dan 10", "<10verborgen: kleiner dan 10", "<10verborgen: kleiner dan 10", "0", "<10verborgen: kleiner dan 10", "0"]);
        pagina.QuerySelector("#alles .cijfer--terugrekenbaar")!.TextContent.ShouldBe("·verborgen: anders is een klein getal terug te rekenen");
        perTeam.QuerySelectorAll(".cijfer--teKlein, .cijfer--terugrekenbaar").Select(c => c.QuerySelector(".verborgen")!.TextContent).ShouldAllBe(t => t.StartsWith("verborgen"));
    }

    [Fact]
    public async Task Get_Teammanager_MagKleineGetallenZienEnWatErachterZit()
    {
        using var browser = await proef.Web.TeammanagerAsync(Contactopstelling.Zuid);

        var pagina = await browser.PaginaAsync($"/cijfers?periode=2026H1&weergave=intern&team={Contactopstelling.Zuid}");

        Cijferproef.Rij(pagina, "Jeugdigen").ShouldStartWith("0|3|+3|n.v.t.");
        var link = pagina.QuerySelector("#alles tr[data-maat='Contacten'][data-deel='preventie'] a")!.GetAttribute("href")!;
        (await browser.PaginaAsync(link)).QuerySelectorAll(".lijst__tabel tbody tr").Length.ShouldBe(9);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_Teammanager_ZietVanEenAnderTeamEnVanHetGeheelGeenKleineGetallen()
    {
        using var browser = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);
        foreach (var wie in new[] { string.Empty, $"&team={Contactopstelling.Zuid}", $"&team={Contactopstelling.Zuid:N}" })
        {
            foreach (var vorm in new[] { string.Empty, "&handler=Csv", "&handler=Xlsx" })
            {
                using var antwoord = await browser.GetAsync(new Uri($"/cijfers?periode=2026H1&weergave=intern{wie}{vorm}", UriKind.Relative), Ct);

                antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest, wie + vorm);
                var pagina = await antwoord.HtmlAsync();
                pagina.QuerySelector("#Weergave-fout")!.TextContent.ShouldContain("Kleine getallen ziet u alleen van uw eigen teams.");
                pagina.QuerySelectorAll("main table").ShouldBeEmpty();
                pagina.QuerySelectorAll("#Team option").Select(o => o.TextContent.Trim()).ShouldBe(["Alle teams", "Noord"]);
            }
        }

        using var zonderTeam = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        (await zonderTeam.GetAsync(new Uri("/cijfers?periode=2026H1&weergave=intern", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_Beleidsmedewerker_KomtNergensBijEenPersoon()
    {
        // The same figures were written for someone who may follow them.
        using var manager = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        (await manager.PaginaAsync("/cijfers?periode=2026H1")).QuerySelectorAll("#alles a[href^='/contacten']").ShouldNotBeEmpty();
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        pagina.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ShouldAllBe(a => a.StartsWith("/cijfers", StringComparison.Ordinal));
        pagina.QuerySelector("main")!.TextContent.ShouldNotContain("Bakker");
    }

    [Fact]
    [Trait("Eis", "DSH-02")]
    public async Task Get_Groei_StaatPerMeetmomentNaastElkaar()
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026-06-30&weergave=intern");

        var groei = pagina.QuerySelector("[aria-label='Groei per meetmoment']")!;
        groei.QuerySelectorAll("thead th").Select(c => c.TextContent).ShouldBe(["Cijfer", "2026", "1e halfjaar 2026", "2e halfjaar 2026", "30 juni 2026", "31 december 2026"]);
        Cellen(groei, "Trajecten").ShouldBe(["loopt nog", "+25,0% kleine basis, afgerond op vijf: +8,3% tot +112,5%12 → 15", "loopt nog", "+25,0% kleine basis, afgerond op vijf: +8,3% tot +112,5%12 → 15", "loopt nog"]);
        Cellen(groei, "Instroom")[3].ShouldBe("geen stand");
    }

    [Fact]
    [Trait("Eis", "DSH-16")]
    public async Task Get_ElkCijfer_HeeftZijnDefinitieLensVersieEnStand()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        var uitleg = pagina.QuerySelector("#alles tr[data-maat='Jeugdigen'] details")!.TextContent;
        uitleg.ShouldContain("Jeugdigen met een traject van het wijkteam. Iedere jeugdige telt één keer.");
        uitleg.ShouldContain("Lens: gemeente. Instellingen: versie 1.");
        uitleg.ShouldContain("Stand: voorlopig. Geteld op: 20-11-2026.");
    }

    [Fact]
    [Trait("Eis", "TRB-06")]
    public async Task Get_Verloop_HeeftDeGetallenVanDeGrafiekInEenTabel()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync("/cijfers?periode=2026H1");

        var tabellen = pagina.QuerySelectorAll("table[data-grafiek]");
        tabellen.Select(t => string.Join(',', t.QuerySelectorAll("[data-reeks]").Select(k => k.GetAttribute("data-reeks"))))
            .ShouldBe(["Jeugdigen met jeugdhulp,Trajecten", "Instroom,Uitstroom", "Wijkteam,Locatie aanbieder,Netwerk", "Alles samen,Zonder het wijkteam", "Eigen hulp,Hulp van aanbieders"]);
        tabellen[0].QuerySelectorAll("tbody tr").Select(r => $"{r.GetAttribute("data-dag")} {r.QuerySelector("td")!.TextContent.Trim()}").ShouldBe(["2025-04-01 12", "2025-10-01 12", "2026-04-01 15"]);
        pagina.QuerySelectorAll("[data-annotatie]").ShouldHaveSingleItem().GetAttribute("data-annotatie").ShouldBe("2026-01-01");
        pagina.QuerySelectorAll("script[src*='/dist/grafieken.']").ShouldHaveSingleItem();
    }

    private static List<string> Cellen(IParentNode deel, string kop) =>
        [.. deel.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == kop).QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
