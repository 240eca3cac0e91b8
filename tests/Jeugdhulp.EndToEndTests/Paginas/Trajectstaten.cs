using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>Trajecten, referrals and the waiting list, in every state that looks different.</summary>
internal static class Trajectstaten
{
    private const string Consulent = "consulent.e";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new("/Trajecten/Index", "gewoon", Consulent, p => p.GotoAsync("/trajecten?stand=alle")),
        new("/Trajecten/Index", "smal", Consulent, p => p.GotoAsync("/trajecten?stand=alle")) { Breedte = 320 },
        new("/Trajecten/Index", "over termijn", "consulent.b", p => p.GotoAsync("/trajecten?stand=overTermijn")),
        new("/Trajecten/Index", "om te bespreken", "consulent.b", p => p.GotoAsync("/trajecten?stand=omTeBespreken")),
        new("/Trajecten/Index", "leeg", "consulent.f", p => p.GotoAsync("/trajecten?label=mpg")),
        new("/Trajecten/Voorstellen", "gewoon", "consulent.b", p => p.GotoAsync("/trajecten/voorstellen")),
        new("/Trajecten/Voorstellen", "leeg", "consulent.d", p => p.GotoAsync("/trajecten/voorstellen")),
        new("/Trajecten/Voorstellen", "alleen dossier", "consulent.c", p => p.GotoAsync("/trajecten/voorstellen")),
        new("/Trajecten/Details", "gewoon", Consulent, p => OpenAsync(p, "/trajecten", null)),
        new("/Trajecten/Details", "smal", Consulent, p => OpenAsync(p, "/trajecten", null)) { Breedte = 320 },
        new("/Trajecten/Details", "beëindigd", Consulent, p => OpenAsync(p, "/trajecten?stand=beeindigd", null)),
        new("/Trajecten/Starten", "met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "/trajecten", null);
            await p.GetByRole(AriaRole.Link, new() { Name = "Leg nog een traject vast" }).ClickAsync();
            await DrukAsync(p, "Bevestigen");
        }),
        new("/Trajecten/Wijzigen", "smal", Consulent, p => OpenAsync(p, "/trajecten", "Wijzigen")) { Breedte = 320 },
        new("/Trajecten/Wijzigen", "met fouten", Consulent, p => OpenAsync(p, "/trajecten", "Wijzigen", "Opslaan")),
        new("/Trajecten/Sluiten", "met fouten", Consulent, p => OpenAsync(p, "/trajecten", "Beëindigen", "Beëindigen")),
        new("/Trajecten/Bespreking", "met fouten", Consulent, p => OpenAsync(p, "/trajecten", "Bespreking vastleggen", "Opslaan")),
        new("/Trajecten/Bespreking", "smal", Consulent, p => OpenAsync(p, "/trajecten", "Bespreking vastleggen")) { Breedte = 320 },
        new("/Trajecten/Aanbieder", "gewoon", Consulent, p => OpenAsync(p, "/doorverwijzingen?stand=alle", "Contact met de aanbieder")),
        new("/Trajecten/Aanbieder", "smal, met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "/doorverwijzingen?stand=alle", "Contact met de aanbieder");
            await p.GetByLabel("Intake", new() { Exact = true }).FillAsync("1-1-2015");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/Doorverwijzingen/Index", "gewoon", Consulent, p => p.GotoAsync("/doorverwijzingen?stand=alle&naar=iedereen")),
        new("/Doorverwijzingen/Index", "smal", Consulent, p => p.GotoAsync("/doorverwijzingen")) { Breedte = 320 },
        new("/Doorverwijzingen/Details", "gewoon", Consulent, p => OpenAsync(p, "/doorverwijzingen?stand=alle&naar=iedereen", null)),
        new("/Doorverwijzingen/Details", "smal", Consulent, p => OpenAsync(p, "/doorverwijzingen?stand=alle&naar=iedereen", null)) { Breedte = 320 },
        new("/Doorverwijzingen/Index", "wacht op goedkeuring", "consulent.c", p => p.GotoAsync("/doorverwijzingen?stand=wachtOpGoedkeuring&naar=iedereen")),
        new("/Doorverwijzingen/Details", "met een advies", "consulent.c", p => OpenAsync(p, "/doorverwijzingen?stand=wachtOpGoedkeuring&naar=iedereen", null)),
        new("/Doorverwijzingen/Advies", "te beslissen", "consulent.c", p => OpenAdviesAsync(p)),
        new("/Doorverwijzingen/Advies", "smal, met fouten", "consulent.c", async p =>
        {
            await OpenAdviesAsync(p);
            await DrukAsync(p, "Leg het besluit vast");
        }) { Breedte = 320 },
        new("/Wachtlijst/Index", "gewoon", Consulent, p => p.GotoAsync("/wachtlijst")),
        new("/Wachtlijst/Index", "smal", Consulent, p => p.GotoAsync("/wachtlijst")) { Breedte = 320 },
        new("/Wachtlijst/Details", "gewoon", Consulent, p => OpenAsync(p, "/wachtlijst", null)),
        new("/Wachtlijst/Toevoegen", "gewoon", Consulent, async p =>
        {
            await OpenAsync(p, "/trajecten", null);
            var starten = await p.GetByRole(AriaRole.Link, new() { Name = "Leg nog een traject vast" }).GetAttributeAsync("href");
            await p.GotoAsync(starten!.Replace("/trajecten/starten/", "/wachtlijst/toevoegen/", StringComparison.Ordinal));
        }),
        new("/SocialeKaart/Index", "gewoon", Consulent, p => p.GotoAsync("/sociale-kaart")),
        new("/SocialeKaart/Index", "smal", "beheer.a", p => p.GotoAsync("/sociale-kaart")) { Breedte = 320 },
        new("/SocialeKaart/Details", "gewoon", Consulent, p => OpenKaartAsync(p, null)),
        new("/SocialeKaart/Details", "smal", Consulent, p => OpenKaartAsync(p, null)) { Breedte = 320 },
        new("/SocialeKaart/Contactpersonen", "gewoon", Consulent, p => p.GotoAsync("/sociale-kaart/contactpersonen")),
        new("/SocialeKaart/Contactpersonen", "smal, met fouten", Consulent, p => p.GotoAsync("/sociale-kaart/contactpersonen?soort=krant")) { Breedte = 320 },
        new("/SocialeKaart/Beheren/Contactpersonen", "smal, met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/sociale-kaart/contactpersonen");
            await p.Locator("main tbody a").First.ClickAsync();
            await p.GetByRole(AriaRole.Link, new() { Name = "Vaste contactpersonen", Exact = true }).First.ClickAsync();
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/SocialeKaart/Wachttijd/Index", "met fouten", Consulent, p => OpenKaartAsync(p, "Wachttijd doorgeven")),
        new("/SocialeKaart/Beheren/Nieuw", "smal, met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/sociale-kaart/nieuw");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/SocialeKaart/Beheren/Wijzigen", "met fouten", "beheer.a", p => OpenKaartAsync(p, "Wijzigen")),
        new("/EigenGemeente/Producten/Index", "gewoon", "beheer.a", p => p.GotoAsync("/gemeente/producten")),
        new("/EigenGemeente/Producten/Index", "smal", "beheer.a", p => p.GotoAsync("/gemeente/producten")) { Breedte = 320 },
        new("/EigenGemeente/Producten/Nieuw", "smal, met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/producten/nieuw");
            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new("/EigenGemeente/Producten/Wijzigen", "met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/producten");
            await p.Locator("main tbody a").First.ClickAsync();
            await p.GetByLabel("Naam").FillAsync("");
            await DrukAsync(p, "Opslaan");
        }),
        new("/EigenGemeente/Cijfers", "gewoon", "beheer.a", p => p.GotoAsync("/gemeente/cijfers")),
        new("/EigenGemeente/Wachten", "gewoon", "beheer.a", p => p.GotoAsync("/gemeente/wachten")),
    ];

    /// <summary>Opens the advice of the demo gemeente that waits for a colleague.</summary>
    private static async Task OpenAdviesAsync(IPage pagina)
    {
        await OpenAsync(pagina, "/doorverwijzingen?stand=wachtOpGoedkeuring&naar=iedereen", null);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Lees het advies", Exact = true }).ClickAsync();
        await pagina.Knop("Leg het besluit vast").WaitForAsync();
    }

    /// <summary>Opens the first entry of the sociale kaart, or a form of it that is sent with an empty first field.</summary>
    private static async Task OpenKaartAsync(IPage pagina, string? link)
    {
        await pagina.GotoAsync("/sociale-kaart");
        await pagina.Locator("main tbody a").First.ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Gegevens" })).ToBeVisibleAsync();
        if (link is not null)
        {
            await pagina.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
            await pagina.Knop("Opslaan").WaitForAsync();
            await pagina.Locator("main form input[type=text]").First.FillAsync("");
            await DrukAsync(pagina, "Opslaan");
        }
    }

    private static async Task OpenAsync(IPage pagina, string lijst, string? link, string? knop = null)
    {
        await pagina.GotoAsync(lijst);
        await pagina.Locator("main tbody a").First.ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Geschiedenis" })).ToBeVisibleAsync();
        if (link is not null)
        {
            await pagina.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
            await pagina.Knop(knop ?? "Opslaan").WaitForAsync();
        }

        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
