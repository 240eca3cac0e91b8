using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages of figures, in every state that looks different.</summary>
internal static class Cijferstaten
{
    private const string Kwaliteit = "/Cijfers/Kwaliteit";
    private const string Wachten = "/Cijfers/Wachten";
    private const string Cijfers = "/Cijfers/Index";
    private const string Oorzaken = "/Cijfers/Annotaties/Index";
    private const string Oordelen = "/Cijfers/Oordelen/Index";
    private const string Oordeel = "/Cijfers/Oordelen/Vastleggen/Index";
    private const string Verslagen = "/Cijfers/Verslagen/Index";
    private const string Verslag = "/Cijfers/Verslagen/Verslag";
    private const string Schrijven = "/Cijfers/Verslagen/Schrijven/Index";
    private const string Vergelijken = "/Cijfers/Vergelijken/Index";
    private const string Omgeving = "/Omgevingscijfers/Index";
    private const string OmgevingInlezen = "/Omgevingscijfers/Inlezen/Index";
    private const string Streefdoelen = "/Streefdoelen/Index";
    private const string Streefdoel = "/Streefdoelen/Vastleggen/Index";
    private const string Raad = "/Cijfers/Raad/Index";
    private const string Beleid = "beleid.a";
    private const string Teammanager = "teammanager.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Cijfers, "beleidsmedewerker", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")),
        new(Cijfers, "smal", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")) { Breedte = 320 },
        new(Cijfers, "zonder script", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2")) { Script = false },
        new(Cijfers, "teammanager, kleine getallen, alles open", Teammanager, async p =>
        {
            await p.GotoAsync("/cijfers?periode=2025H2&lens=dossier&weergave=intern");
            await Paginastaten.OpenAllesAsync(p);
        }),
        new(Cijfers, "peildatum, op vijftallen", "levering.a", p => p.GotoAsync("/cijfers?periode=2025-12-31&lens=norm&weergave=gepubliceerd")),
        new(Cijfers, "verschil gesplitst", "levering.a", p => p.GotoAsync("/cijfers?periode=2025H2&weergave=intern&splits=ja")),
        new(Cijfers, "verschil niet te splitsen, smal", Beleid, p => p.GotoAsync("/cijfers?periode=2024H2&splits=ja")) { Breedte = 320 },
        new(Cijfers, "niet geteld", Beleid, p => p.GotoAsync("/cijfers?periode=2016")),
        new(Cijfers, "met fouten", Beleid, p => p.GotoAsync("/cijfers?periode=ooit&lens=krant&team=noord&weergave=intern")),
        // A gemeente of its own, so that the figures of the other states keep their numbers.
        new(Cijfers, "niet betrouwbaar en beperkt", "beleid.c", async p =>
        {
            await LegVastAsync(p, "2025H1", "Niet betrouwbaar");
            await LegVastAsync(p, "2025H2", "Beperkt betrouwbaar");
            await p.GotoAsync("/cijfers?periode=2025H2&vergelijk=vorige");
            await Expect(p.Locator("#verloop .grafiek svg").First).ToBeVisibleAsync();
        }),
        new("/Cijfers/Samenloop", "gewoon", Beleid, p => p.GotoAsync("/cijfers/samenloop")),
        new("/Cijfers/Samenloop", "smal, met fouten", Beleid, p => p.GotoAsync("/cijfers/samenloop?peildatum=ooit")) { Breedte = 320 },
        new(Oordelen, "alles betrouwbaar", "teammanager.a", p => p.GotoAsync("/cijfers/betrouwbaarheid")),
        new(Oordelen, "met oordelen, smal", "beleid.c", p => LegVastAsync(p, "2024H1", "Niet geleverd")) { Breedte = 320 },
        new(Oordeel, "leeg", Beleid, p => p.GotoAsync("/cijfers/betrouwbaarheid/vastleggen")),
        new(Oordeel, "met fouten, smal", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/betrouwbaarheid/vastleggen");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Verslagen, "teammanager", Teammanager, p => p.GotoAsync("/cijfers/kwartaal")),
        new(Verslagen, "nog niets vastgesteld, smal", "beleid.c", p => p.GotoAsync("/cijfers/kwartaal")) { Breedte = 320 },
        new(Schrijven, "leeg", Teammanager, p => SchrijfAsync(p, 0)),
        new(Schrijven, "met fouten, smal", Teammanager, async p =>
        {
            await SchrijfAsync(p, 1);
            await p.Knop("Vaststellen").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Verslag, "vastgesteld", Teammanager, p => StelVastAsync(p, 2)),
        new(Verslag, "smal", Teammanager, p => StelVastAsync(p, 3)) { Breedte = 320 },
        new("/Cijfers/Profiel", "gewoon", Beleid, p => p.GotoAsync("/cijfers/profiel")),
        new("/Cijfers/Profiel", "smal", Beleid, p => p.GotoAsync("/cijfers/profiel")) { Breedte = 320 },
        new(Vergelijken, "met alle verschillen open", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/vergelijken?periode=2025H1");
            await Paginastaten.OpenAllesAsync(p);
        }),
        new(Vergelijken, "smal", Beleid, p => p.GotoAsync("/cijfers/vergelijken?periode=2025&lens=norm")) { Breedte = 320 },
        new(Vergelijken, "met fouten", Beleid, p => p.GotoAsync("/cijfers/vergelijken?periode=ooit&lens=krant")),
        new("/Cijfers/Verhalen", "gewoon", "beleid.b", p => p.GotoAsync("/cijfers/verhalen")),
        new("/Cijfers/Verhalen", "leeg, smal", "beleid.b", p => p.GotoAsync("/cijfers/verhalen?thema=wonen")) { Breedte = 320 },
        new("/Cijfers/Verhalen", "smal, met fouten", "beleid.b", p => p.GotoAsync("/cijfers/verhalen?thema=krant")) { Breedte = 320 },
        new("/Cijfers/Verwijzers", "gewoon", Beleid, p => p.GotoAsync("/cijfers/verwijzers")),
        new("/Cijfers/Verwijzers", "smal", Beleid, p => p.GotoAsync("/cijfers/verwijzers")) { Breedte = 320 },
        new(Kwaliteit, "gewoon", "beleid.b", p => p.GotoAsync("/cijfers/kwaliteit?periode=2026H2")),
        new(Kwaliteit, "smal", Teammanager, p => p.GotoAsync("/cijfers/kwaliteit?periode=2026H2&weergave=intern")) { Breedte = 320 },
        new(Kwaliteit, "met fouten", Beleid, p => p.GotoAsync("/cijfers/kwaliteit?periode=ooit&weergave=intern")),
        new(Wachten, "gewoon", "beleid.b", p => p.GotoAsync("/cijfers/wachten?periode=2026H2")),
        new(Wachten, "smal", Teammanager, p => p.GotoAsync("/cijfers/wachten?periode=2026H2&weergave=intern")) { Breedte = 320 },
        new(Wachten, "met fouten", Beleid, p => p.GotoAsync("/cijfers/wachten?periode=ooit&weergave=intern")),
        new(Cijfers, "met een omgevingscijfer ernaast, per wijk", "beleid.b", async p =>
        {
            await p.GotoAsync("/cijfers?periode=2025H2&ernaast=aantalJeugdigen");
            await Expect(p.Locator("#ernaast [data-wijk]").First).ToBeVisibleAsync();
        }),
        new(Cijfers, "met een omgevingscijfer dat er niet is, smal", Beleid, p => p.GotoAsync("/cijfers?periode=2025H2&ernaast=scheidingen")) { Breedte = 320 },
        new(Omgeving, "gewoon, alles open", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/context");
            await Paginastaten.OpenAllesAsync(p);
        }),
        new(Omgeving, "smal, lezen", Teammanager, p => p.GotoAsync("/cijfers/context")) { Breedte = 320 },
        new(OmgevingInlezen, "leeg", Beleid, p => p.GotoAsync("/cijfers/context/inlezen")),
        new(OmgevingInlezen, "met fouten, smal", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/context/inlezen");
            await p.Knop("Inlezen").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Streefdoelen, "leeg, smal", "beleid.c", p => p.GotoAsync("/cijfers/streefdoelen")) { Breedte = 320 },
        new(Streefdoelen, "met een doel", "beleid.b", p => StreefAsync(p, "Trajecten van het wijkteam", "40")),
        new(Streefdoel, "leeg", Beleid, p => p.GotoAsync("/cijfers/streefdoelen/vastleggen")),
        new(Streefdoel, "met fouten, smal", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/streefdoelen/vastleggen");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Cijfers, "met een streefdoel, smal", "beleid.b", async p =>
        {
            await StreefAsync(p, "Jeugdigen met jeugdhulp", "50");
            await p.GotoAsync("/cijfers?periode=2026H1");
            await Expect(p.Locator("[data-streefdoel]").First).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Raad, "gewoon", "beleid.b", p => p.GotoAsync("/cijfers/raad?jaar=2025")),
        new(Raad, "smal", Beleid, p => p.GotoAsync("/cijfers/raad?jaar=2025")) { Breedte = 320 },
        new(Raad, "niet geteld", Beleid, p => p.GotoAsync("/cijfers/raad?jaar=2016")),
        new(Raad, "met fouten", Beleid, p => p.GotoAsync("/cijfers/raad?jaar=ooit")),
        new(Oorzaken, "gewoon", Beleid, p => p.GotoAsync("/cijfers/annotaties")),
        new(Oorzaken, "smal", Beleid, p => p.GotoAsync("/cijfers/annotaties")) { Breedte = 320 },
        new(Oorzaken, "met fouten", Beleid, async p =>
        {
            await p.GotoAsync("/cijfers/annotaties");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
    ];

    private static async Task LegVastAsync(IPage pagina, string halfjaar, string oordeel)
    {
        await pagina.GotoAsync($"/cijfers/betrouwbaarheid/vastleggen?halfjaar={halfjaar}");
        await pagina.GetByLabel(new Regex($"^{oordeel}:", RegexOptions.None, TimeSpan.FromSeconds(1))).CheckAsync();
        await pagina.GetByLabel("Waarom?").FillAsync($"De invoer over {halfjaar} was niet compleet.");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.GetByText("Het oordeel is vastgelegd.")).ToBeVisibleAsync();
    }

    private static async Task StreefAsync(IPage pagina, string cijfer, string waarde)
    {
        await pagina.GotoAsync("/cijfers/streefdoelen/vastleggen");
        await pagina.GetByLabel("Voor welk cijfer?").SelectOptionAsync(cijfer);
        await pagina.GetByLabel("Vanaf welk halfjaar?").SelectOptionAsync("2026H1");
        await pagina.GetByLabel("Streefdoel", new() { Exact = true }).FillAsync(waarde);
        await pagina.GetByLabel("Wat is er afgesproken?").FillAsync("Besluit van de raad.");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.GetByText("Het streefdoel is vastgelegd.")).ToBeVisibleAsync();
    }

    /// <summary>Each state a report of its own, counted from the newest.</summary>
    private static async Task SchrijfAsync(IPage pagina, int nummer)
    {
        await pagina.GotoAsync("/cijfers/kwartaal");
        await pagina.Locator("main a[href*='/schrijven']").Nth(nummer).ClickAsync();
        await Expect(pagina.GetByLabel("Wat zit er achter de cijfers?")).ToBeVisibleAsync();
    }

    private static async Task StelVastAsync(IPage pagina, int nummer)
    {
        await SchrijfAsync(pagina, nummer);
        await pagina.GetByLabel("Wat zit er achter de cijfers?").FillAsync("Er kwamen meer vragen van scholen.\n\nHet team was twee maanden niet compleet.");
        await pagina.Knop("Vaststellen").ClickAsync();
        await Expect(pagina.GetByText("Het verslag is vastgesteld.")).ToBeVisibleAsync();
    }
}
