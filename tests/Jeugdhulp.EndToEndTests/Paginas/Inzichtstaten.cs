using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages that show how the rules work out, in every state that looks different.</summary>
internal static class Inzichtstaten
{
    private const string Inzicht = "/Inzicht/Index";
    private const string PastNiet = "/Inzicht/PastNiet";
    private const string Vrijgeven = "/Inzicht/Vrijgeven/Index";
    private const string Melden = "/Contacten/PastNiet";
    private const string Twee = "/Inzicht/TweeGemeenten/Index";
    private const string Uitslag = "/Inzicht/TweeGemeenten/Uitslag";
    private const string Meedoen = "/Inzicht/Meedoen/Index";
    private const string Beleid = "beleid.a";
    private const string Beheerder = "beheer.a";
    private const string Teammanager = "teammanager.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Inzicht, "beleidsmedewerker", Beleid, p => p.GotoAsync("/inzicht?periode=jaar")),
        new(Inzicht, "teammanager, een regel", Teammanager, p => p.GotoAsync("/inzicht?periode=jaar&regel=R15")),
        new(Inzicht, "smal", Teammanager, p => p.GotoAsync("/inzicht?periode=jaar")) { Breedte = 320 },
        new(Inzicht, "reflectie met fouten", Beleid, async p =>
        {
            await p.GotoAsync("/inzicht?periode=jaar");
            await DrukAsync(p, "Bewaar");
        }),
        new(Inzicht, "leeg", Beleid, p => p.GotoAsync("/inzicht?periode=zelf&van=1-1-2016&tot=2-1-2016")),
        new(Inzicht, "met fouten", Beleid, p => p.GotoAsync("/inzicht?periode=zelf&van=2-1-2026&tot=1-1-2026&regel=R99")),
        new(PastNiet, "beleidsmedewerker", Beleid, p => p.GotoAsync("/inzicht/past-niet")),
        new(PastNiet, "teammanager, alles open", Teammanager, PastNietAsync),
        new(PastNiet, "smal", Teammanager, PastNietAsync) { Breedte = 320 },
        new(PastNiet, "leeg", Beleid, p => p.GotoAsync("/inzicht/past-niet?periode=zelf&van=1-1-2016&tot=2-1-2016")),
        new(PastNiet, "met fouten", Beleid, p => p.GotoAsync("/inzicht/past-niet?periode=ooit")),
        new(Vrijgeven, "gewoon", Teammanager, VrijgevenAsync),
        new(Vrijgeven, "met fouten", Teammanager, async p =>
        {
            await VrijgevenAsync(p);
            await p.GetByLabel("Tekst zonder persoonsgegevens").FillAsync("Bel 06-12345678.");
            await DrukAsync(p, "Geef vrij");
        }),
        new(Melden, "leeg", "consulent.b", MeldenAsync),
        new(Melden, "met fouten", "consulent.b", async p =>
        {
            await MeldenAsync(p);
            await DrukAsync(p, "Melden");
        }),
        new(Melden, "al gemeld", Teammanager, async p =>
        {
            await PastNietAsync(p);
            await p.GetByRole(AriaRole.Link, new() { Name = "Contact van" }).First.ClickAsync();
            await p.GetByRole(AriaRole.Link, new() { Name = "Bekijk of trek de melding in" }).ClickAsync();
            await Expect(p.Knop("Trek de melding in")).ToBeVisibleAsync();
        }),
        new(Twee, "beleidsmedewerker", Beleid, p => p.GotoAsync("/inzicht/twee-gemeenten")),
        new(Twee, "beheerder, smal", Beheerder, p => p.GotoAsync("/inzicht/twee-gemeenten")) { Breedte = 320 },
        new(Twee, "met fouten", Beleid, async p =>
        {
            await p.GotoAsync("/inzicht/twee-gemeenten");
            await DrukAsync(p, "Vergelijk");
        }),
        new(Uitslag, "gesplitst", "beheer.b", p => VergelijkAsync(p, "Voorbeeld E")),
        new(Uitslag, "gesplitst, smal", "beheer.b", p => VergelijkAsync(p, "Voorbeeld E")) { Breedte = 320 },
        new(Uitslag, "niet te splitsen", Beleid, p => VergelijkAsync(p, "Voorbeeld B")),
        new(Meedoen, "doet mee", Beheerder, p => p.GotoAsync("/inzicht/meedoen")),
    ];

    private static async Task VergelijkAsync(IPage pagina, string gemeente)
    {
        await pagina.GotoAsync("/inzicht/twee-gemeenten");
        await pagina.GetByLabel("Met welke gemeente?").SelectOptionAsync(new SelectOptionValue { Label = gemeente });
        await pagina.Knop("Vergelijk").ClickAsync();
        await Expect(pagina.Locator(".vierluik")).ToBeVisibleAsync();
    }

    private static async Task PastNietAsync(IPage pagina)
    {
        await pagina.GotoAsync("/inzicht/past-niet");
        await pagina.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static async Task VrijgevenAsync(IPage pagina)
    {
        await PastNietAsync(pagina);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Geef de tekst vrij voor het overleg" }).First.ClickAsync();
        await Expect(pagina.Knop("Geef vrij")).ToBeVisibleAsync();
    }

    private static async Task MeldenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten?periode=jaar&activiteit=begeleiding");
        await pagina.Locator("tbody a").First.ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Meld dat voor het overleg" }).ClickAsync();
        await Expect(pagina.Knop("Melden")).ToBeVisibleAsync();
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
