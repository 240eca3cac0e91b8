using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages of persons and households, in every state that looks different.</summary>
internal static class Persoonstaten
{
    private const string Zoeken = "/Zoeken/Index";
    private const string Persoon = "/Jeugdigen/Details";
    private const string Wijzigen = "/Jeugdigen/Wijzigen";
    private const string Toestemming = "/Jeugdigen/Toestemming";
    private const string WieKeek = "/Jeugdigen/WieKeek";
    private const string Nieuw = "/Jeugdigen/Nieuw";
    private const string Dubbel = "/Jeugdigen/Dubbel";
    private const string Samenvoegen = "/Jeugdigen/Samenvoegen";
    private const string Gezin = "/Gezinnen/Details";
    private const string Consulent = "consulent.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Zoeken, "leeg", Consulent, p => p.GotoAsync("/zoeken")),
        new(Zoeken, "gevonden", Consulent, p => ZoekAsync(p, "an")),
        new(Zoeken, "gevonden, smal", Consulent, p => ZoekAsync(p, "an")) { Breedte = 320 },
        new(Zoeken, "niets gevonden", Consulent, p => ZoekAsync(p, "qqqqqq")),
        new(Persoon, "gewoon", Consulent, p => PersoonAsync(p, "")),
        new(Persoon, "smal", Consulent, p => PersoonAsync(p, "")) { Breedte = 320 },
        new(Persoon, "met fouten", Consulent, async p =>
        {
            await PersoonAsync(p, "");
            await p.GetByText("Keuze vastleggen").ClickAsync();
            await DrukAsync(p, "Leg vast");
        }),
        new(Persoon, "BSN getoond", Consulent, p => BsnAsync(p, "controleren")),
        new(Persoon, "BSN zonder reden, smal", Consulent, async p =>
        {
            await BsnAsync(p, "");
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Wijzigen, "gewoon", Consulent, p => PersoonAsync(p, "/wijzigen")),
        new(Wijzigen, "met fouten", Consulent, async p =>
        {
            await PersoonAsync(p, "/wijzigen");
            await p.GetByLabel("Achternaam").FillAsync("");
            await p.GetByLabel("Postcode", new() { Exact = true }).FillAsync("12");
            await DrukAsync(p, "Opslaan");
        }),
        new(Wijzigen, "smal", Consulent, p => PersoonAsync(p, "/wijzigen")) { Breedte = 320 },
        new(Toestemming, "leeg", Consulent, p => PersoonAsync(p, "/toestemming")),
        new(Toestemming, "smal, met fouten", Consulent, async p =>
        {
            await PersoonAsync(p, "/toestemming");
            await DrukAsync(p, "Leg vast");
        }) { Breedte = 320 },
        new(Toestemming, "verbeteren, smal, met fouten", Consulent, async p =>
        {
            await PersoonAsync(p, "/toestemming");
            var adres = p.Url;
            await Planstaten.ToestemmingAsync(p, adres);
            await p.GotoAsync(adres);
            await p.Locator("main a[href*='verbeter=']").First.ClickAsync();
            await Expect(p.GetByLabel("Waarom verbetert u dit?")).ToBeVisibleAsync();
            await p.GetByLabel("Op welke dag?").FillAsync("31-2-2026");
            await DrukAsync(p, "Verbeter");
        }) { Breedte = 320 },
        new(WieKeek, "gewoon", Consulent, p => PersoonAsync(p, "/wie-keek")),
        new(WieKeek, "smal", Consulent, p => PersoonAsync(p, "/wie-keek")) { Breedte = 320 },
        new(Gezin, "alles open", Consulent, async p =>
        {
            await GezinAsync(p);
            await OpenAllesAsync(p);
        }),
        new(Gezin, "alles open, smal", Consulent, async p =>
        {
            await GezinAsync(p);
            await OpenAllesAsync(p);
        }) { Breedte = 320 },
        new(Gezin, "met fouten", Consulent, async p =>
        {
            await GezinAsync(p);
            await p.GetByText("Relatie toevoegen").ClickAsync();
            await p.Locator("form[action$='handler=Relatie'] button").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Nieuw, "met fouten", Consulent, async p =>
        {
            await GezinAsync(p);
            await p.GetByRole(AriaRole.Link, new() { Name = "Nieuwe persoon toevoegen" }).ClickAsync();
            await DrukAsync(p, "Opslaan");
        }),
        new(Dubbel, "gewoon", Consulent, p => p.GotoAsync("/jeugdigen/dubbel")),
        new(Dubbel, "leeg", "consulent.f", p => p.GotoAsync("/jeugdigen/dubbel")),
        new(Samenvoegen, "met fouten", Consulent, async p =>
        {
            await p.GotoAsync("/jeugdigen/dubbel");
            await p.GetByRole(AriaRole.Link, new() { Name = "Vergelijk" }).First.ClickAsync();
            await DrukAsync(p, "Voeg samen");
        }),
    ];

    private static async Task ZoekAsync(IPage pagina, string tekst)
    {
        await pagina.GotoAsync("/zoeken");
        await pagina.Locator("#zoekbalk").FillAsync(tekst);
        await pagina.Locator("#zoekbalk-knop").ClickAsync();
        await Expect(pagina.Locator("main .kaart").First).ToBeVisibleAsync();
    }

    private static async Task PersoonAsync(IPage pagina, string achter)
    {
        await ZoekAsync(pagina, "an");
        await pagina.GotoAsync(await pagina.Locator("main a[href^='/jeugdigen/']").First.GetAttributeAsync("href") + achter);
    }

    /// <summary>By the keyboard alone, of the first person who has a BSN.</summary>
    private static async Task BsnAsync(IPage pagina, string reden)
    {
        await ZoekAsync(pagina, "an");
        var adressen = await pagina.Locator("main a[href^='/jeugdigen/']").EvaluateAllAsync<string[]>("l => l.map(a => a.getAttribute('href'))");
        foreach (var adres in adressen)
        {
            await pagina.GotoAsync(adres);
            if (await pagina.Locator("#bsn summary").CountAsync() > 0)
            {
                break;
            }
        }

        await pagina.Locator("#bsn summary").PressAsync("Enter");
        await pagina.GetByLabel("Waarom heeft u het hele BSN nodig?").SelectOptionAsync(reden);
        await pagina.Knop("Toon BSN").PressAsync("Enter");
        await Expect(pagina.Locator("#bsn")).ToContainTextAsync(reden.Length > 0 ? new Regex("^\\s*[0-9]{9},", RegexOptions.None, TimeSpan.FromSeconds(1)) : new Regex("Kies waarom", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task GezinAsync(IPage pagina)
    {
        await ZoekAsync(pagina, "an");
        await pagina.GotoAsync((await pagina.Locator("main a[href^='/gezinnen/']").First.GetAttributeAsync("href"))!);
    }

    private static async Task OpenAllesAsync(IPage pagina) =>
        await pagina.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
