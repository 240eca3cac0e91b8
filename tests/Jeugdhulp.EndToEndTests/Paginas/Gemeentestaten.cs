using Jeugdhulp.EndToEndTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The page on which a gemeente says what it calls its wijkteam.</summary>
internal static class Gemeentestaten
{
    private const string Gemeente = "/EigenGemeente/Index";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Gemeente, "gewoon", "beheer.a", p => p.GotoAsync("/gemeente")),
        new(Gemeente, "met fouten, smal", "beheer.b", async p =>
        {
            await p.GotoAsync("/gemeente");
            await p.GetByLabel("Eén team").FillAsync("");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
    ];
}
