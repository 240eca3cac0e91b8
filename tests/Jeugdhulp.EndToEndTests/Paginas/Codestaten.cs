using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages with code lists, in every state that looks different.</summary>
internal static class Codestaten
{
    private const string Overzicht = "/Codelijsten/Index";
    private const string Lijst = "/Codelijsten/Lijst";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Overzicht, "gewoon", "beheer.a", p => p.GotoAsync("/codelijsten")),
        new(Overzicht, "smal", "landelijk", p => p.GotoAsync("/codelijsten")) { Breedte = 320 },
        new(Lijst, "landelijk beheerder", "landelijk", p => p.GotoAsync("/codelijsten/lijst?naam=verwijzer")),
        new(Lijst, "landelijk beheerder, smal", "landelijk", p => p.GotoAsync("/codelijsten/lijst?naam=bestemming")) { Breedte = 320 },
        new(Lijst, "lezen", "beheer.a", p => p.GotoAsync("/codelijsten/lijst?naam=bsnBijzonder")),
        new(Lijst, "eigen keuzes", "beheer.a", p => p.GotoAsync("/codelijsten/lijst?naam=bestemming")),
        new(Lijst, "met fouten", "landelijk", p => DrukAsync(p, "Toevoegen")),
        new(Lijst, "beëindigen met fouten, smal", "landelijk", p => DrukAsync(p, "Beëindig deze code")) { Breedte = 320 },
    ];

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.GotoAsync("/codelijsten/lijst?naam=verwijzer");
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
