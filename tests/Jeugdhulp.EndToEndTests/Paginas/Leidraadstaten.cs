using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages on which a beheerder sets the rules, in every state that looks different.</summary>
internal static class Leidraadstaten
{
    private const string Overzicht = "/Leidraad/Index";
    private const string Nieuw = "/Leidraad/Concepten/Nieuw";
    private const string Concept = "/Leidraad/Concepten/Concept";
    private const string Instellen = "/Leidraad/Concepten/Instellen";
    private const string Versie = "/Leidraad/Versie";
    private const string Vergelijken = "/Leidraad/Vergelijken";
    private const string Betwist = "/Leidraad/Betwist";
    private const string Oplossen = "/Leidraad/Oplossen";
    private const string Beheerder = "beheer.e";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Overzicht, "gewoon", "beheer.a", p => p.GotoAsync("/leidraad")),
        new(Overzicht, "smal", "beheer.b", p => p.GotoAsync("/leidraad")) { Breedte = 320 },
        new(Nieuw, "leeg", Beheerder, p => p.GotoAsync("/leidraad/concepten/nieuw")),
        new(Nieuw, "met fouten", Beheerder, async p =>
        {
            await p.GotoAsync("/leidraad/concepten/nieuw");
            await DrukAsync(p, "Begin");
        }),
        new(Concept, "begonnen", Beheerder, p => BeginAsync(p)),
        new(Concept, "met fouten, smal", Beheerder, async p =>
        {
            await BeginAsync(p);
            await DrukAsync(p, "Ter beoordeling");
        }) { Breedte = 320 },
        new(Concept, "ter beoordeling", Beheerder, TerBeoordelingAsync),
        new(Instellen, "getallen", Beheerder, p => InstellenAsync(p, "zelfhelpen")),
        new(Instellen, "met gevolgen", "beheer.a", GevolgenAsync),
        new(Instellen, "keuzes, smal", Beheerder, p => InstellenAsync(p, "gesprekken")) { Breedte = 320 },
        new(Instellen, "met fouten", Beheerder, async p =>
        {
            await InstellenAsync(p, "zelfhelpen");
            await p.Locator("#maxGesprekken").FillAsync("zes");
            await p.Locator("#duurVenster_van").FillAsync("6");
            await p.Locator("#duurVenster_tot").FillAsync("3");
            await DrukAsync(p, "Opslaan en naar Intake en korte reeks");
        }),
        new(Versie, "eigen", "beheer.a", p => p.GotoAsync("/leidraad/versie?gemeente=9991&nummer=2")),
        new(Versie, "andere gemeente, smal", "beheer.a", p => p.GotoAsync("/leidraad/versie?gemeente=9993&nummer=2")) { Breedte = 320 },
        new(Vergelijken, "leeg", "beheer.a", p => p.GotoAsync("/leidraad/vergelijken")),
        new(Vergelijken, "verschillen", "beheer.a", p => p.GotoAsync("/leidraad/vergelijken?links=9991-2&rechts=9992-2")),
        new(Vergelijken, "smal", "beheer.a", p => p.GotoAsync("/leidraad/vergelijken?links=9991-2&rechts=9992-2")) { Breedte = 320 },
        new(Vergelijken, "met fouten", "beheer.a", p => p.GotoAsync("/leidraad/vergelijken?links=onzin")),
        new(Betwist, "gewoon", "beheer.a", p => p.GotoAsync("/leidraad/betwist")),
        new(Betwist, "smal", "beheer.a", p => p.GotoAsync("/leidraad/betwist")) { Breedte = 320 },
        new(Betwist, "met fouten", Beheerder, async p =>
        {
            await p.GotoAsync("/leidraad/betwist");
            await DrukAsync(p, "Markeer als betwist");
        }),
        new(Oplossen, "gewoon", "beheer.a", OplossenAsync),
        new(Oplossen, "met fouten", "beheer.a", async p =>
        {
            await OplossenAsync(p);
            await DrukAsync(p, "Opgelost");
        }),
    ];

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }

    /// <summary>Begins a concept from example B and stays on its page.</summary>
    private static async Task BeginAsync(IPage pagina)
    {
        await pagina.GotoAsync("/leidraad/concepten/nieuw?bron=voorbeeld-b");
        await pagina.Knop("Begin").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Wat verandert" })).ToBeVisibleAsync();
    }

    private static async Task InstellenAsync(IPage pagina, string groep)
    {
        await BeginAsync(pagina);
        await pagina.GotoAsync($"{pagina.Url}/instellen?groep={groep}");
        await Expect(pagina.Locator(".veld--instelling").First).ToBeVisibleAsync();
    }

    private static async Task GevolgenAsync(IPage pagina)
    {
        await InstellenAsync(pagina, "zelfhelpen");
        await pagina.Locator("#maxDuurMaanden").FillAsync("2");
        await Expect(pagina.Locator("#gevolgen .matrix")).ToBeVisibleAsync();
        await Expect(pagina.Locator("#gevolgen")).Not.ToHaveClassAsync(new Regex("paneel--bezig", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task OplossenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/leidraad/betwist");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Oplossen" }).First.ClickAsync();
        await Expect(pagina.GetByLabel("Wat sprak u af?")).ToBeVisibleAsync();
    }

    private static async Task TerBeoordelingAsync(IPage pagina)
    {
        await BeginAsync(pagina);
        await pagina.GetByLabel("Geldt vanaf").FillAsync("1-1-2028");
        await pagina.GetByLabel("Waarom veranderen de instellingen?").FillAsync("Teamoverleg van 12 november");
        await pagina.Knop("Ter beoordeling").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Terugzetten" })).ToBeVisibleAsync();
    }
}
