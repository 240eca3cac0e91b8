using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about stories, in every state that looks different.</summary>
internal static class Verhaalstaten
{
    private const string Consulent = "consulent.b";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new("/Verhalen/Index", "gewoon", Consulent, p => p.GotoAsync("/verhalen")),
        new("/Verhalen/Index", "smal", Consulent, p => p.GotoAsync("/verhalen")) { Breedte = 320 },
        new("/Verhalen/Vastleggen", "leeg", Consulent, p => p.GotoAsync("/verhalen/vastleggen")),
        new("/Verhalen/Vastleggen", "smal, met fouten", Consulent, async p =>
        {
            await p.GotoAsync("/verhalen/vastleggen");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/Verhalen/Details", "wacht op vrijgeven", Consulent, p => OpenAsync(p, "Wacht op vrijgeven")),
        new("/Verhalen/Details", "wacht, smal, met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "Wacht op vrijgeven");
            await DrukAsync(p, "Geef terug aan de schrijver");
        }) { Breedte = 320 },
        new("/Verhalen/Details", "teruggegeven, smal", Consulent, p => OpenAsync(p, "Teruggegeven")) { Breedte = 320 },
        new("/Verhalen/Details", "vrijgegeven", Consulent, p => OpenAsync(p, "Vrijgegeven")),
        new("/Verhalen/Wijzigen", "gevuld", Consulent, p => OpenAsync(p, "Alleen in het team", "/wijzigen")),
        new("/Verhalen/Wijzigen", "smal, met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "Alleen in het team", "/wijzigen");
            await p.GetByLabel("Het verhaal").FillAsync("");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/Verhalen/Anoniem", "gevuld", Consulent, p => OpenAsync(p, "Alleen in het team", "/anoniem")),
        new("/Verhalen/Anoniem", "smal, met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "Alleen in het team", "/anoniem");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
    ];

    /// <summary>The first story of the list that is so far.</summary>
    private static async Task OpenAsync(IPage pagina, string stand, string verder = "")
    {
        await pagina.GotoAsync("/verhalen");
        var adres = await pagina.Locator("main tbody tr", new() { HasText = stand }).First.Locator("a[href^='/verhalen/']").First.GetAttributeAsync("href");
        await pagina.GotoAsync($"{adres}{verder}");
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
