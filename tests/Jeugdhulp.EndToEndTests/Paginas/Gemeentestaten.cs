using Jeugdhulp.EndToEndTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages on which a gemeente says what it calls its wijkteam, and how it is organised.</summary>
internal static class Gemeentestaten
{
    private const string Gemeente = "/EigenGemeente/Index";
    private const string Wijken = "/EigenGemeente/Wijken";
    private const string Profiel = "/EigenGemeente/Profiel";

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
        new(Wijken, "gewoon", "beheer.b", p => p.GotoAsync("/gemeente/wijken")),
        new(Wijken, "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/wijken");
            await p.GetByLabel("Postcodes en wijken").FillAsync("Binnenstad");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new("/EigenGemeente/Indicatoren/Index", "gewoon", "beheer.a", p => p.GotoAsync("/gemeente/indicatoren")),
        new("/EigenGemeente/Indicatoren/Index", "smal", "beheer.b", p => p.GotoAsync("/gemeente/indicatoren")) { Breedte = 320 },
        new("/EigenGemeente/Indicatoren/Nieuw", "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/indicatoren/nieuw");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new("/EigenGemeente/Indicatoren/Details", "met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/indicatoren");
            await p.Locator("main tbody a").First.ClickAsync();
            await p.Knop("Beëindig").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Profiel, "gewoon", "beheer.e", p => p.GotoAsync("/gemeente/profiel")),
        new(Profiel, "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/profiel");
            await p.GetByLabel("Inwoners van de gemeente").FillAsync("veel");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
    ];
}
