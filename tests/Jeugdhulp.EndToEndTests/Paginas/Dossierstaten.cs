using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about dossiers, in every state that looks different.</summary>
internal static class Dossierstaten
{
    private const string Lijst = "/Dossiers/Index";
    private const string Details = "/Dossiers/Details";
    private const string Openen = "/Dossiers/Openen";
    private const string Voorstellen = "/Dossiers/Voorstellen";
    private const string Afspraken = "/EigenGemeente/Dossiers";
    private const string Consulent = "consulent.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Lijst, "vol", Consulent, p => p.GotoAsync("/dossiers")),
        new(Lijst, "smal", Consulent, p => p.GotoAsync("/dossiers")) { Breedte = 320 },
        new(Lijst, "leeg", Consulent, p => p.GotoAsync("/dossiers?soort=systeem")),
        new(Lijst, "met fouten", Consulent, p => p.GotoAsync("/dossiers?status=onzin&van=onzin")),
        new(Details, "open", Consulent, p => OpenAsync(p)),
        new(Details, "smal", Consulent, p => OpenAsync(p)) { Breedte = 320 },
        new(Details, "afgesloten", Consulent, p => OpenAsync(p, status: "afgesloten")),
        new(Details, "lege tijdlijn", Consulent, async p =>
        {
            await OpenAsync(p);
            await p.GotoAsync(p.Url + "?van=1-1-2099");
        }),
        new("/Dossiers/Geschiedenis", "gewoon", Consulent, p => OpenAsync(p, "/geschiedenis")),
        new("/Dossiers/Wijzigen", "gewoon", Consulent, p => OpenAsync(p, "/wijzigen")),
        new("/Dossiers/Wijzigen", "met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "/wijzigen");
            await p.GetByLabel("Begin", new() { Exact = false }).First.FillAsync("1-1-2014");
            await DrukAsync(p, "Opslaan");
        }),
        new("/Dossiers/Personen", "gewoon", Consulent, p => OpenAsync(p, "/personen")),
        new("/Dossiers/Personen", "smal", Consulent, p => OpenAsync(p, "/personen")) { Breedte = 320 },
        new("/Dossiers/Personen", "eruit halen", Consulent, async p =>
        {
            await OpenAsync(p, "/personen");
            await p.GetByRole(AriaRole.Link, new() { Name = "Haal uit het dossier" }).First.ClickAsync();
        }),
        new("/Dossiers/Status", "met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "/status");
            await DrukAsync(p, "Opslaan");
        }),
        new("/Dossiers/Sluiten", "leeg", Consulent, p => OpenAsync(p, "/sluiten")),
        new("/Dossiers/Sluiten", "met fouten", Consulent, async p =>
        {
            await OpenAsync(p, "/sluiten");
            await DrukAsync(p, "Sluit dit dossier af");
        }),
        new("/Dossiers/Heropenen", "leeg", Consulent, p => OpenAsync(p, "/heropenen", "afgesloten")),
        new(Openen, "zoeken", Consulent, p => p.GotoAsync("/dossiers/openen")),
        new(Openen, "met fouten", Consulent, async p =>
        {
            await p.GotoAsync("/dossiers/openen");
            await DrukAsync(p, "Zoeken");
        }),
        new(Voorstellen, "gewoon", Consulent, p => p.GotoAsync("/dossiers/voorstellen")),
        new(Afspraken, "gewoon", "beheer.a", p => p.GotoAsync("/gemeente/dossiers")),
        new(Afspraken, "met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync("/gemeente/dossiers");
            await p.GetByLabel("Signaal na zoveel tijd zonder contact").FillAsync("0");
            await DrukAsync(p, "Opslaan");
        }),
    ];

    private static async Task OpenAsync(IPage pagina, string deel = "", string? status = null)
    {
        await pagina.GotoAsync($"/dossiers{(status is null ? "" : $"?status={status}")}");
        var adres = await pagina.Locator("main tbody a").First.GetAttributeAsync("href");
        await pagina.GotoAsync(adres + deel);
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Locator("main").GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
