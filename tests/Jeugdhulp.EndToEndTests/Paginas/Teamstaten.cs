using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages on which a beheerder keeps the teams, in every state that looks different.</summary>
internal static class Teamstaten
{
    private const string Lijst = "/Teams/Index";
    private const string Nieuw = "/Teams/Nieuw";
    private const string Team = "/Teams/Details";
    private const string Beheerder = "beheer.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Lijst, "gewoon", Beheerder, p => p.GotoAsync("/teams")),
        new(Lijst, "smal", Beheerder, p => p.GotoAsync("/teams")) { Breedte = 320 },
        new(Nieuw, "leeg", Beheerder, p => p.GotoAsync("/teams/nieuw")),
        new(Nieuw, "met fouten", Beheerder, async p =>
        {
            await p.GotoAsync("/teams/nieuw");
            await DrukAsync(p, "Opslaan");
        }),
        new(Team, "met contacten", Beheerder, p => OpenAsync(p)),
        new(Team, "met contacten, smal", Beheerder, p => OpenAsync(p)) { Breedte = 320 },
        new(Team, "met fouten", Beheerder, async p =>
        {
            await OpenAsync(p);
            await p.GetByLabel("Geldt vanaf").FillAsync("1-1-2016");
            await DrukAsync(p, "Ga verder als nieuw team");
        }),
    ];

    private static async Task OpenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/teams");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wijkteam Noord" }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Beëindigen" })).ToBeVisibleAsync();
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
