using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about deliveries: A has begun one, B and E delivered.</summary>
internal static class Leveringstaten
{
    private const string Lijst = "/Leveringen/Index";
    private const string Details = "/Leveringen/Details";
    private const string Records = "/Leveringen/Records";
    private const string Record = "/Leveringen/Record";
    private const string Vindplaatsen = "/Leveringen/Vindplaatsen";
    private const string Dossier = "/Leveringen/Dossier";
    private const string Verschil = "/Leveringen/Verschil";
    private const string Lenzen = "/Leveringen/Lenzen";
    private const string Afspraken = "/Leveringen/Afspraken";
    private const string Indelingen = "/Leveringen/Indelingen";
    private const string Indeling = "/Leveringen/Indeling";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Lijst, "gewoon", "levering.a", p => p.GotoAsync("/leveringen")),
        new(Lijst, "smal", "levering.b", p => p.GotoAsync("/leveringen")) { Breedte = 320 },
        new(Lijst, "met fouten", "levering.a", p => DrukAsync(p, "/leveringen", "Verzegelen")),
        new(Lijst, "beginnen met fouten", "levering.e", p => DrukAsync(p, "/leveringen", "Beginnen")),
        new("/Index", "een levering wacht", "levering.a", p => p.GotoAsync("/")),
        new(Details, "concept, alles open", "levering.a", p => GaAsync(p, "Concept", "")),
        new(Details, "concept, smal", "levering.a", p => GaAsync(p, "Concept", "")) { Breedte = 320 },
        new(Details, "concept met fouten", "levering.a", async p =>
        {
            await GaAsync(p, "Concept", "");
            await p.Knop("Vastleggen").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Details, "geleverd, alles open", "levering.b", p => GaAsync(p, "Geleverd", "")),
        new(Details, "geleverd, smal", "levering.e", p => GaAsync(p, "Geleverd", "")) { Breedte = 320 },
        new(Details, "antwoord met fouten", "levering.e", async p =>
        {
            await GaAsync(p, "Geleverd", "");
            await p.Knop("Antwoord opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Records, "gewoon", "levering.b", p => GaAsync(p, "Geleverd", "/records")),
        new(Records, "smal", "levering.b", p => GaAsync(p, "Geleverd", "/records")) { Breedte = 320 },
        new(Record, "gewoon", "levering.b", p => GaAsync(p, "Geleverd", "/records/1")),
        new(Record, "smal", "levering.e", p => GaAsync(p, "Geleverd", "/records/1")) { Breedte = 320 },
        new(Vindplaatsen, "vastgelegd", "levering.b", p => VindplaatsenAsync(p, "Geleverd")),
        new(Vindplaatsen, "concept, smal", "levering.a", p => VindplaatsenAsync(p, "Concept")) { Breedte = 320 },
        new(Dossier, "gewoon", "levering.b", p => GaAsync(p, "Geleverd", "/dossier?nummer=1")),
        new(Dossier, "concept, smal", "levering.a", p => GaAsync(p, "Concept", "/dossier?nummer=1")) { Breedte = 320 },
        new(Verschil, "met de registratie van nu", "levering.b", p => GaAsync(p, "Geleverd", "/verschil?nu=true")),
        new(Verschil, "smal", "levering.e", p => GaAsync(p, "Geleverd", "/verschil?nu=true")) { Breedte = 320 },
        new(Lenzen, "gewoon", "levering.e", p => GaAsync(p, "Geleverd", "/lenzen")),
        new(Lenzen, "smal", "levering.b", p => GaAsync(p, "Geleverd", "/lenzen")) { Breedte = 320 },
        new(Afspraken, "gewoon", "levering.a", p => p.GotoAsync("/leveringen/afspraken?halfjaar=2026H1#niet-geleverd")),
        new(Afspraken, "met fouten, smal", "levering.a", p => DrukAsync(p, "/leveringen/afspraken", "Opslaan")) { Breedte = 320 },
        new(Indelingen, "gewoon", "levering.b", p => p.GotoAsync("/leveringen/indelingen")),
        new(Indelingen, "met fouten, smal", "levering.a", p => DrukAsync(p, "/leveringen/indelingen", "Neerzetten")) { Breedte = 320 },
        new(Indeling, "van de maker", "levering.a", IndelingAsync),
        new(Indeling, "nakijken met fouten, smal", "levering2.a", async p =>
        {
            await IndelingAsync(p);
            await p.Knop("Goedkeuren").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
    ];

    private static async Task GaAsync(IPage pagina, string stand, string deel)
    {
        await pagina.GotoAsync("/leveringen");
        var adres = await pagina.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = stand }).First.GetAttributeAsync("href");
        await pagina.GotoAsync(adres + deel);
        await pagina.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    private static async Task VindplaatsenAsync(IPage pagina, string stand)
    {
        await GaAsync(pagina, stand, "");
        await pagina.GotoAsync((await pagina.GetByRole(AriaRole.Link, new() { Name = "Alle vindplaatsen" }).First.GetAttributeAsync("href"))!);
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Vindplaatsen" })).ToBeVisibleAsync();
    }

    private static async Task IndelingAsync(IPage pagina)
    {
        await pagina.GotoAsync("/leveringen/indelingen");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Nog nakijken" }).ClickAsync();
        await pagina.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    private static async Task DrukAsync(IPage pagina, string adres, string knop)
    {
        await pagina.GotoAsync(adres);
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
