using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Cijfers.Raad;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>A gemeenteraad sees the whole, in published figures, and nobody in it.</summary>
[Trait("Eis", "DSH-13")]
public sealed class RaadTests(Cijferproef proef) : IClassFixture<Cijferproef>, IAsyncLifetime
{
    private const string Adres = "/cijfers/raad";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        await db.Contextwaarden.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
        await db.Betrouwbaarheidsoordelen.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in new[] { Rol.Consulent, Rol.Beheerder, Rol.Privacyfunctionaris })
        {
            using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            (await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Theory]
    [InlineData("ooit")]
    [InlineData("2025H1")]
    [InlineData("2014")]
    [InlineData("2026")]
    public async Task Get_EenJaarDatNietKan_Geeft400BijHetVeld(string jaar)
    {
        using var browser = await proef.BeleidAsync();

        using var antwoord = await browser.GetAsync(new Uri($"{Adres}?jaar={jaar}", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Jaar-fout")!.TextContent.ShouldContain("Kies een jaar dat voorbij is.");
    }

    [Fact]
    public async Task Get_ZonderAantalJeugdigen_ZegtHoeDatErbijKomt_EnRondtAfOpVijf()
    {
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync($"{Adres}?jaar=2025");

        var kort = pagina.QuerySelector("#kort")!;
        kort.TextContent.ShouldContain("In 2025 kregen ongeveer 10 jeugdigen jeugdhulp");
        kort.TextContent.ShouldContain("Daarom staat er geen percentage.");
        kort.QuerySelector("a[href='/cijfers/context']").ShouldNotBeNull();
        Cellen(pagina, "#kort tr[data-jaar='2025'] td").ShouldBe(["10", "–", "n.v.t.", "niet bekend"]);
        Getallen(pagina).ShouldAllBe(g => g % 5 == 0);
    }

    [Fact]
    public async Task Get_MetAantalJeugdigenVanDatJaar_GeeftHetAandeelMetDeBron()
    {
        await MaakAsync(2025, 400);
        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync($"{Adres}?jaar=2025");

        pagina.QuerySelector("#kort")!.TextContent.ShouldContain("Dat is 2,5% van de 400 jeugdigen in de gemeente.");
        Cellen(pagina, "#kort tr[data-jaar='2025'] td").ShouldBe(["10", "400", "2,5%", "CBS"]);
        pagina.QuerySelector("#verloop")!.TextContent.ShouldContain("Eigen hulp");
        pagina.QuerySelector("#verloop")!.TextContent.ShouldContain("Doorverwezen naar anderen");
        pagina.QuerySelector("#vergelijking").ShouldNotBeNull();
        var hele = pagina.QuerySelector("main")!.TextContent;
        hele.ShouldNotContain("Bakker");
        hele.ShouldNotContain("Noord");
    }

    [Fact]
    public async Task Get_NietBetrouwbaar_HeeftGeenGetalEnGeenAandeel()
    {
        await MaakAsync(2025, 400);
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            db.Betrouwbaarheidsoordelen.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Begin = new DateOnly(2025, 1, 1), Oordeel = Betrouwbaarheid.NietBetrouwbaar, Reden = "Dubbel geteld.", DoorNaam = "Beleid", Op = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Ct);
        }

        using var browser = await proef.BeleidAsync();

        var pagina = await browser.PaginaAsync($"{Adres}?jaar=2025");

        pagina.QuerySelector("#kort")!.TextContent.ShouldContain("Over 2025 is geen aantal jeugdigen te laten zien");
        pagina.QuerySelectorAll("#kort tr[data-jaar='2025'] [data-getal]").ShouldBeEmpty();
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Dubbel geteld.");
    }

    [Fact]
    public void Zin_ZonderHulp_ZegtDatNiemandHulpKreeg_EnVanEenVerborgenGetalNiet()
    {
        var jaar = new Raadsjaar(Meetmoment.VanJaar(2025), Cijferwaarde.Van(0), null, null);

        IndexModel.Zin(jaar, "gebiedsteam", Bescherming.Grens).ShouldBe("In 2025 kreeg geen enkele jeugdige jeugdhulp van het gebiedsteam.");
        IndexModel.Zin(jaar with { Jeugdigen = Cijferwaarde.TeKlein }, "gebiedsteam", Bescherming.Grens).ShouldBe("Over 2025 is geen aantal jeugdigen te laten zien (verborgen: kleiner dan 10).");
    }

    [Fact]
    public async Task Get_NietGeteld_ZegtDat()
    {
        using var browser = await proef.BeleidAsync();

        (await browser.PaginaAsync($"{Adres}?jaar=2019")).QuerySelector("main .lege-staat")!.TextContent.ShouldContain("Over 2019 is nog niets geteld.");
    }

    [Fact]
    public async Task Get_VraagtDeDatabaseHoogstensTienKeer()
    {
        using var browser = await proef.BeleidAsync();
        var eenmalig = $"{Adres}?jaar=2025&keer={Guid.NewGuid():N}";

        using var antwoord = await browser.GetAsync(new Uri(eenmalig, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var opdrachten = proef.Web.Services.GetRequiredService<Verzoekteller>().Bij(eenmalig);
        opdrachten.Count.ShouldBeInRange(1, 10, string.Join("\n---\n", opdrachten));
    }

    private static string[] Cellen(IParentNode pagina, string cellen) =>
        [.. pagina.QuerySelectorAll(cellen).Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static IEnumerable<decimal> Getallen(IParentNode pagina) =>
        pagina.QuerySelectorAll("#verloop [data-getal], #veranderd [data-getal]").Select(c => decimal.Parse(c.GetAttribute("data-getal")!, System.Globalization.CultureInfo.InvariantCulture));

    private async Task MaakAsync(int jaar, decimal aantal)
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        db.Contextwaarden.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Indicator = Contextindicator.AantalJeugdigen, Wijk = "", Jaar = jaar, Revisie = 1, Waarde = aantal, Bron = "CBS", DoorNaam = "Beleid", Op = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Ct);
    }
}
