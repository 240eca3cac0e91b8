using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages on which data come in from another system and go out. Nothing is read but on trial, so that no other page changes.</summary>
internal static class Uitwisselstaten
{
    private const string Begin = "/Uitwisseling/Index";
    private const string Bron = "/Uitwisseling/Bron";
    private const string Verslag = "/Uitwisseling/Inlezing";
    private const string Account = "beheer.e";
    private const string Adres = "/uitwisseling";

    private const string Personen = "persoon_id;geboortedatum;achternaam;voornamen;burgerlijke staat\r\nP1;2014-05-17;Verzonnen;Bram;\r\nP2;2014-02-30;Verzonnen;Lotte;\r\n";
    private const string Contacten = "contact_id;persoon_id;datum;activiteit;team;medewerker;oude_klasse\r\nC1;P1;2024-03-04;informatie advies gegeven;Geen team;J. de Boer;Toegang\r\n";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Begin, "leeg", "beheer.a", p => p.GotoAsync(Adres)),
        new(Begin, "smal", "beheer.a", p => p.GotoAsync(Adres)) { Breedte = 320 },
        new(Begin, "met fouten", "beheer.a", async p =>
        {
            await p.GotoAsync(Adres);
            await p.Knop("Neerzetten").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Bron, "neergezet", Account, p => PlaatsAsync(p, "Net neergezet")),
        new(Bron, "op proef gelezen, smal", Account, p => ProefAsync(p, "Smal")) { Breedte = 320 },
        new(Verslag, "proef, alles open", Account, p => VerslagAsync(p, "Proefverslag")),
        new(Verslag, "proef, smal", Account, p => VerslagAsync(p, "Smal verslag")) { Breedte = 320 },
        new("/Uitwisseling/Kaart", "met voorstellen", Account, async p =>
        {
            await ProefAsync(p, "Kaart");
            await p.GotoAsync($"{new Uri(p.Url).AbsolutePath}/kaart");
        }),
        new("/Uitwisseling/Twijfel", "leeg", Account, async p =>
        {
            await PlaatsAsync(p, "Twijfel");
            await p.GotoAsync($"{new Uri(p.Url).AbsolutePath}/twijfel");
        }),
        new("/Uitwisseling/Uitvoer", "klaar", "beheer.b", async p =>
        {
            await p.GotoAsync(Adres);
            await p.Knop("Maak een uitvoer").ClickAsync();
            await Expect(p.GetByRole(AriaRole.Link, new() { Name = "Download de ZIP" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }),
    ];

    private static async Task PlaatsAsync(IPage pagina, string bron)
    {
        await pagina.GotoAsync(Adres);
        await pagina.GetByLabel("Naam van het andere systeem").FillAsync(bron);
        await pagina.Locator("#Form_Bestanden").SetInputFilesAsync([Bestand("personen.csv", Personen), Bestand("contacten.csv", Contacten)]);
        await pagina.Knop("Neerzetten").ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"Gegevens uit {bron}" })).ToBeVisibleAsync();
    }

    private static async Task ProefAsync(IPage pagina, string bron)
    {
        await PlaatsAsync(pagina, bron);
        await pagina.Knop("Lees op proef").ClickAsync();
        await Expect(pagina.GetByText("De proef is klaar")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task VerslagAsync(IPage pagina, string bron)
    {
        await ProefAsync(pagina, bron);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Bekijk het verslag" }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"Proef van {bron}" })).ToBeVisibleAsync();
        foreach (var meer in await pagina.Locator("main details:not([open]) > summary").AllAsync())
        {
            await meer.ClickAsync();
        }
    }

    private static FilePayload Bestand(string naam, string inhoud) => new() { Name = naam, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(inhoud) };
}
