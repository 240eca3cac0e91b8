using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about the national norm, in every state that looks different.</summary>
internal static class Normstaten
{
    private const string Overzicht = "/Norm/Index";
    private const string Versie = "/Norm/Versie";
    private const string Vergelijken = "/Norm/Vergelijken";
    private const string Nieuw = "/Norm/Concepten/Nieuw";
    private const string Concept = "/Norm/Concepten/Concept";
    private const string Bepaling = "/Norm/Concepten/Bepaling";
    private const string Landelijk = "landelijk";

    private static int _volgende = 100;

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Overzicht, "landelijk beheerder", Landelijk, p => p.GotoAsync("/norm")),
        new(Overzicht, "lezen, smal", "consulent.a", p => p.GotoAsync("/norm")) { Breedte = 320 },
        new(Versie, "gewoon", "beleid.a", p => p.GotoAsync("/norm/versie?naam=7")),
        new(Versie, "smal", "beleid.a", p => p.GotoAsync("/norm/versie?naam=2.0")) { Breedte = 320 },
        new(Vergelijken, "verschillen", "beheer.a", p => p.GotoAsync("/norm/vergelijken?links=2.0&rechts=7")),
        new(Vergelijken, "smal", "beheer.a", p => p.GotoAsync("/norm/vergelijken?links=2.0&rechts=7")) { Breedte = 320 },
        new(Vergelijken, "met fouten", "beheer.a", p => p.GotoAsync("/norm/vergelijken?links=onzin")),
        new(Nieuw, "leeg", Landelijk, p => p.GotoAsync("/norm/concepten/nieuw")),
        new(Nieuw, "met fouten", Landelijk, async p =>
        {
            await p.GotoAsync("/norm/concepten/nieuw");
            await DrukAsync(p, "Begin");
        }),
        new(Concept, "begonnen", Landelijk, BeginAsync),
        new(Concept, "met fouten, smal", Landelijk, async p =>
        {
            await BeginAsync(p);
            await DrukAsync(p, "Ter beoordeling");
        }) { Breedte = 320 },
        new(Concept, "ter beoordeling", Landelijk, async p =>
        {
            await BeginAsync(p);
            await p.GetByLabel("Geldt vanaf").FillAsync("1-1-2028");
            await p.GetByLabel("Waarom verandert de norm?").FillAsync("Versie 8 van het protocol");
            await p.Knop("Ter beoordeling").ClickAsync();
            await Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Terugzetten" })).ToBeVisibleAsync();
        }),
        new(Bepaling, "wijzigen", Landelijk, p => BepalingAsync(p, "/bepaling?plaats=1")),
        new(Bepaling, "met fouten, smal", Landelijk, async p =>
        {
            await BepalingAsync(p, "/bepaling");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
    ];

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(IPage pagina)
    {
        await pagina.GotoAsync("/norm/concepten/nieuw");
        await pagina.GetByLabel("Naam van de versie").FillAsync($"{Interlocked.Increment(ref _volgende)}");
        await pagina.GetByLabel("Waar staat deze versie?").FillAsync("Informatieprotocol versie 8");
        await pagina.Knop("Begin").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Bepalingen" })).ToBeVisibleAsync();
    }

    private static async Task BepalingAsync(IPage pagina, string deel)
    {
        await BeginAsync(pagina);
        await pagina.GotoAsync(pagina.Url + deel);
        await Expect(pagina.GetByLabel("Artikel of paragraaf")).ToBeVisibleAsync();
    }
}
