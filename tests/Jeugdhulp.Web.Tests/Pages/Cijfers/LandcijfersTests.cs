using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>The page of all gemeenten.</summary>
[Trait("Eis", "PRV-01")]
public sealed class LandcijfersTests(LandcijfersTests.Proef proef) : IClassFixture<LandcijfersTests.Proef>
{
    private static readonly string[] Adressen = ["/landcijfers?periode=2025", "/landcijfers?periode=2025&handler=Csv"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NietAangemeld_GaatNaarAanmelden()
    {
        using var browser = proef.Bezoeker();
        foreach (var adres in Adressen)
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);

            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            antwoord.Headers.Location!.ToString().ShouldContain("/aanmelden");
        }
    }

    [Fact]
    public async Task Get_AndereRol_Geeft403EnLegtNietsVast()
    {
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not Rol.LandelijkBeheerder))
        {
            using var browser = await proef.MeldAanAsync(Webfabriek.GemeenteA, rol);
            foreach (var adres in Adressen)
            {
                using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
                antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
            }
        }

        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.Handeling == Handeling.LandtabelBekeken && l.GemeenteCode != Aanstelling.Land, Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("periode=2025H3", "Periode")]
    [InlineData("periode=2014", "Periode")]
    [InlineData("periode=2035", "Periode")]
    [InlineData("lens=krant", "Lens")]
    public async Task Get_WatNietBestaat_MeldtHetBijHetVeldEnToontNiets(string query, string veld)
    {
        foreach (var adres in new[] { $"/landcijfers?{query}", $"/landcijfers?{query}&handler=Csv" })
        {
            using var antwoord = await proef.Landelijk.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            var pagina = await antwoord.HtmlAsync();

            antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            pagina.QuerySelector($"#{veld}")!.GetAttribute("aria-invalid").ShouldBe("true");
            pagina.QuerySelector("table").ShouldBeNull();
        }
    }

    [Fact]
    [Trait("Eis", "DSH-01")]
    public async Task Get_ToontElkeGemeenteZoalsHetGepubliceerdMagWorden()
    {
        var pagina = await proef.Landelijk.PaginaAsync("/landcijfers?periode=2025");

        pagina.QuerySelectorAll("tbody th").Select(th => th.TextContent).ShouldBe(new[] { proef.NaamA, proef.NaamB }.Order(StringComparer.CurrentCulture));
        var a = Rij(pagina, proef.NaamA);
        a[1].ShouldBe("25");
        a[^1].ShouldBe("62,5%");
        Rij(pagina, proef.NaamB)[1].ShouldContain("verborgen");
        pagina.QuerySelector("details.kaart summary")!.TextContent.ShouldContain("geen cijfers over deze periode");
        pagina.QuerySelector("tfoot").ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "TRB-11")]
    public async Task Get_WatEenGemeenteZelfNietGebruikt_StaatErNiet_EnBeperktStaatErbij()
    {
        await LegVastAsync(Webfabriek.GemeenteA, Betrouwbaarheid.NietBetrouwbaar);
        await LegVastAsync(Webfabriek.GemeenteB, Betrouwbaarheid.Beperkt);

        var pagina = await proef.Landelijk.PaginaAsync("/landcijfers?periode=2024H1");

        var rijen = pagina.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToList());
        rijen[$"{proef.NaamA} (niet betrouwbaar)"].ShouldAllBe(c => c.Contains("niet betrouwbaar", StringComparison.Ordinal));
        rijen.Keys.ShouldContain($"{proef.NaamB} (beperkt betrouwbaar)");
        pagina.QuerySelector("main")!.TextContent.ShouldNotContain("Een reden", Case.Sensitive);
        using var antwoord = await proef.Landelijk.GetAsync(new Uri("/landcijfers?periode=2024H1&handler=Csv", UriKind.Relative), Ct);
        var csv = await antwoord.Content.ReadAsStringAsync(Ct);
        csv.ShouldContain("onbetrouwbaar");
        csv.ShouldContain("beperkt");
    }

    private async Task LegVastAsync(string gemeente, Betrouwbaarheid oordeel)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(new Cijferstand { GemeenteCode = gemeente, Jaar = 2024, GeteldOp = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero) });
        db.Add(new Betrouwbaarheidsoordeel { GemeenteCode = gemeente, Id = Guid.NewGuid(), Begin = new DateOnly(2024, 1, 1), Oordeel = oordeel, Reden = "Een reden", DoorNaam = "Beleid", Op = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Ct);
    }

    [Theory]
    [InlineData("trajecten", false)]
    [InlineData("-trajecten", false)]
    [InlineData("-contacten", true)]
    [InlineData("contacten", false)]
    [InlineData("aandeelWijkteam", false)]
    public async Task Get_Gesorteerd_ZetWatGeenGetalHeeftAchteraan(string sorteer, bool eerstB)
    {
        var pagina = await proef.Landelijk.PaginaAsync($"/landcijfers?periode=2025&sorteer={sorteer}");

        pagina.QuerySelector("tbody th")!.TextContent.ShouldBe(eerstB ? proef.NaamB : proef.NaamA);
        pagina.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe(sorteer[0] == '-' ? "descending" : "ascending");
    }

    [Fact]
    public async Task Get_EenPeriodeZonderCijfers_ZegtDat() =>
        (await proef.Landelijk.PaginaAsync("/landcijfers?periode=2018")).QuerySelector(".lege-staat")!.TextContent.ShouldContain("geen enkele gemeente");

    [Fact]
    [Trait("Eis", "DSH-13")]
    public async Task GetCsv_HeeftDezelfdeGetallenEnZegtWaaromErGeenIs()
    {
        using var antwoord = await proef.Landelijk.GetAsync(new Uri("/landcijfers?periode=2025&handler=Csv", UriKind.Relative), Ct);
        var regels = (await antwoord.Content.ReadAsStringAsync(Ct)).Split("\r\n");

        antwoord.Content.Headers.ContentDisposition!.FileName.ShouldBe("landelijke-cijfers-2025-gemeente.csv");
        antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
        regels.ShouldContain($"\"{Webfabriek.GemeenteA}\";\"{proef.NaamA}\";\"2025\";\"gemeente\";\"trajecten\";\"25\";\"bekend\"");
        regels.ShouldContain($"\"{Webfabriek.GemeenteB}\";\"{proef.NaamB}\";\"2025\";\"gemeente\";\"trajecten\";\"\";\"teKlein\"");
        regels.ShouldContain($"\"{Webfabriek.GemeenteA}\";\"{proef.NaamA}\";\"2025\";\"gemeente\";\"aandeelWijkteam\";\"62,5\";\"bekend\"");
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Get_LegtVastDatErGekekenIs()
    {
        await proef.Landelijk.PaginaAsync("/landcijfers?periode=2022H1&lens=norm");

        await using var db = proef.Database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.LandtabelBekeken).OrderBy(l => l.Id).LastAsync(Ct);
        regel.Bijzonderheden!["periode"].ShouldBe("2022H1");
        regel.GemeenteCode.ShouldBe(Aanstelling.Land);
        regel.AccountId.ShouldNotBeNull();
    }

    private static List<string> Rij(IParentNode pagina, string naam) =>
        [.. pagina.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == naam).QuerySelectorAll("td").Select(td => td.TextContent.Trim())];

    public sealed class Proef : Webfabriek, IAsyncLifetime
    {
        public HttpClient Landelijk { get; private set; } = null!;

        public string NaamA { get; private set; } = null!;

        public string NaamB { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Vulling.LaadReferentiedataAsync(Database.ConnectionString, CancellationToken.None);
            await using (var db = Database.CreateUnrestrictedContext())
            {
                var namen = await db.Gemeenten.Where(g => g.Code == GemeenteA || g.Code == GemeenteB).ToDictionaryAsync(g => g.Code, g => g.Naam);
                (NaamA, NaamB) = (namen[GemeenteA], namen[GemeenteB]);
                await db.Cijfers.IgnoreQueryFilters().ExecuteDeleteAsync();
                await db.Cijferstanden.IgnoreQueryFilters().ExecuteDeleteAsync();
                foreach (var gemeente in new[] { GemeenteA, GemeenteB })
                {
                    db.Add(new Cijferstand { GemeenteCode = gemeente, Jaar = 2025, GeteldOp = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero) });
                }

                db.AddRange(
                    Cijfer(GemeenteA, Maat.Trajecten, 24, Celstand.Getoond),
                    Cijfer(GemeenteA, Maat.ZonderVerblijf, 41, Celstand.Getoond),
                    Cijfer(GemeenteA, Maat.Contacten, 50, Celstand.Getoond),
                    Cijfer(GemeenteB, Maat.Trajecten, 3, Celstand.TeKlein),
                    Cijfer(GemeenteB, Maat.Contacten, 70, Celstand.Getoond));
                await db.SaveChangesAsync();
            }

            Landelijk = await MeldAanAsync(Aanstelling.Land, Rol.LandelijkBeheerder);

            static Cijfer Cijfer(string gemeente, Maat maat, decimal waarde, Celstand stand) =>
                new() { GemeenteCode = gemeente, Moment = "2025", Lens = Cijferlens.Gemeente, Maat = maat, Deel = "", Waarde = waarde, Stand = stand };
        }
    }
}
