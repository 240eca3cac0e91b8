using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>What waits, and the board of the teammanager, in every state that looks different.</summary>
internal static class Werkstaten
{
    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new("/Noodtoegang/Index", "leeg", "consulent.a", p => p.GotoAsync("/noodtoegang")),
        new("/Noodtoegang/Index", "met fouten, smal", "consulent.a", async p =>
        {
            await p.GotoAsync("/noodtoegang");
            await p.Knop("Neem noodtoegang").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new("/Teambord/Noodtoegang", "gewoon", "teammanager.a", p => p.GotoAsync("/team/noodtoegang")),
        new("/Teambord/Noodtoegang", "smal", "teammanager.a", p => p.GotoAsync("/team/noodtoegang")) { Breedte = 320 },
        new("/Index", "werk van een consulent", "consulent.b", p => p.GotoAsync("/")),
        new("/Index", "werk van een teammanager", "teammanager.a", p => p.GotoAsync("/")),
        new("/Index", "werk, smal", "teammanager.a", p => p.GotoAsync("/")) { Breedte = 320 },
        new("/Werk/Soort", "gewoon", "teammanager.a", p => p.GotoAsync("/werk/gegevens")),
        new("/Werk/Soort", "smal", "teammanager.a", p => p.GotoAsync("/werk/gegevens")) { Breedte = 320 },
        new("/Werk/Soort", "leeg", "consulent.c", p => p.GotoAsync("/werk/traject")),
        new("/Teambord/Index", "gewoon", "teammanager.a", p => p.GotoAsync("/team")),
        new("/Teambord/Index", "smal", "teammanager.a", p => p.GotoAsync("/team")) { Breedte = 320 },
        new("/Teambord/ZonderEigenaar", "gewoon", "teammanager.a", p => p.GotoAsync("/team/zonder-eigenaar")),
        new("/Teambord/ZonderEigenaar", "smal", "teammanager.a", p => p.GotoAsync("/team/zonder-eigenaar")) { Breedte = 320 },
        new("/Teams/Formatie", "gewoon", "beheer.a", OpenFormatieAsync),
        new("/Teams/Formatie", "smal, met fouten", "beheer.a", async p =>
        {
            await OpenFormatieAsync(p);
            await p.Locator("#Form_Fte").FillAsync("x");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#Form_Fte[aria-invalid=true]")).ToBeVisibleAsync();
        }) { Breedte = 320 },
    ];

    private static async Task OpenFormatieAsync(IPage pagina)
    {
        await pagina.GotoAsync("/teams");
        await pagina.Locator("main tbody a").First.ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Fte en vacatures" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).WaitForAsync();
    }
}
