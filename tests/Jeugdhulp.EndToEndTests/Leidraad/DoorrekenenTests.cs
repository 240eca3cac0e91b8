using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Leidraad;

/// <summary>A beheerder asks what other rules would do, and reads the answer.</summary>
[Trait("Eis", "CLS-14")]
public sealed class DoorrekenenTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    public async Task DeRegelsVanEenAnder_GevenEenTabelVoorEnNa_EnGeenContactVerandert()
    {
        var voor = await StandAsync();
        var pagina = await OpenAsync("beheer.a");

        await VraagAsync(pagina);

        await Expect(pagina.Kop()).ToContainTextAsync("Voorbeeld F");
        await Expect(pagina.Locator(".matrix").First).ToBeVisibleAsync();
        await Expect(pagina.GetByText("Aan de contacten is niets veranderd.")).ToBeVisibleAsync();
        await Expect(pagina.Locator("main a[href^='/contacten/']")).ToHaveCountAsync(0);
        (await StandAsync()).ShouldBe(voor);
    }

    [Fact]
    public async Task OpEenGewoonScherm_StaatElkeKolomInBeeld()
    {
        var pagina = await OpenAsync("beheer.a", new() { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });

        await VraagAsync(pagina);
        await Expect(pagina.Locator(".matrix").First).ToBeVisibleAsync();
        await pagina.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");

        (await pagina.EvaluateAsync<string[]>("[...document.querySelectorAll('.tabelvak')].filter(v => v.scrollWidth > v.clientWidth).map(v => v.ariaLabel)")).ShouldBeEmpty();
    }

    [Fact]
    public async Task ZonderScript_KomtDeUitslagDoorTeVerversen()
    {
        var pagina = await OpenAsync("beheer.a", new BrowserNewContextOptions { JavaScriptEnabled = false });

        await VraagAsync(pagina);

        for (var i = 0; i < 100 && await pagina.Locator(".matrix").CountAsync() == 0; i++)
        {
            await pagina.ReloadAsync();
        }

        await Expect(pagina.Locator(".matrix").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task HetBestand_IsTeDownloaden()
    {
        var pagina = await OpenAsync("beheer.a");
        await VraagAsync(pagina);
        await Expect(pagina.Locator(".matrix").First).ToBeVisibleAsync();

        var bestand = await pagina.RunAndWaitForDownloadAsync(() => pagina.GetByRole(AriaRole.Link, new() { Name = "Download als CSV" }).ClickAsync());

        bestand.SuggestedFilename.ShouldBe("doorrekening-2026-01-01-2026-12-31.csv");
    }

    [Fact]
    [Trait("Eis", "LOK-31")]
    public async Task WieEenAntwoordVerandert_ZietMeteenWatDatDoet_EnErIsNietsBewaard()
    {
        var pagina = await OpenAsync("beheer.a");
        await pagina.GotoAsync("/leidraad/concepten/nieuw?bron=voorbeeld-b");
        await pagina.Knop("Begin").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Wat verandert" })).ToBeVisibleAsync();
        var adres = pagina.Url + "/instellen?groep=zelfhelpen";
        await pagina.GotoAsync(adres);
        var was = await pagina.Locator("#maxDuurMaanden").InputValueAsync();

        await pagina.Locator("#maxDuurMaanden").FillAsync("2");

        await Expect(pagina.Locator("#gevolgen .matrix")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#gevolgen")).ToContainTextAsync("Er is niets opgeslagen.");
        await pagina.GotoAsync(adres);
        await Expect(pagina.Locator("#maxDuurMaanden")).ToHaveValueAsync(was);
    }

    private static async Task VraagAsync(IPage pagina)
    {
        await pagina.GotoAsync("/leidraad/doorrekenen");
        await pagina.GetByLabel("Met welke regels?").SelectOptionAsync("voorbeeld-f");
        await pagina.Knop("Doorrekenen").ClickAsync();
    }

    /// <summary>Of the gemeente of the beheerder: how many contacts have which class.</summary>
    private async Task<IReadOnlyList<string>> StandAsync()
    {
        await using var db = await Toepassing.DatabaseAsync();
        var tellingen = await db.Contactregels.IgnoreQueryFilters().Where(r => r.GemeenteCode == "9991" && r.Feiten.Datum < new DateOnly(2026, 7, 1))
            .GroupBy(r => r.Geldend).Select(g => new { g.Key, Aantal = g.Count() }).ToListAsync();
        return [.. tellingen.Select(t => $"{t.Key} {t.Aantal}").Order(StringComparer.Ordinal)];
    }
}
