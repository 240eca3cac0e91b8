using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about published figures. What a state needs it types over itself, under a table of its own.</summary>
internal static class Cbsstaten
{
    private const string Overzicht = "/Cijfers/Cbs/Index";
    private const string Cijfer = "/Cijfers/Cbs/Cijfer";
    private const string Aansluiting = "/Cijfers/Cbs/Aansluiting";
    private const string Inlezen = "/Cijfers/Cbs/Bijhouden/Inlezen";
    private const string Invoeren = "/Cijfers/Cbs/Bijhouden/Invoeren";
    private const string Beeld = "/Cijfers/Cbs/Bijhouden/Beeld";
    private const string Verschil = "/Cijfers/Cbs/Bijhouden/Verschil";
    private const string Beleid = "beleid.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Overzicht, "leeg", "beleid.b", p => p.GotoAsync("/cijfers/cbs")),
        new(Overzicht, "zoals in de demo", "teammanager.a", p => p.GotoAsync("/cijfers/cbs?tabel=Voorbeeld: onderzoek wijkteams")),
        new(Overzicht, "met een percentage dat niet klopt", Beleid, p => MetCijferAsync(p, "81001NED", "/cijfers/cbs?tabel=81001NED")),
        new(Overzicht, "smal", Beleid, p => MetCijferAsync(p, "81002NED", "/cijfers/cbs?tabel=81002NED")) { Breedte = 320 },
        new(Cijfer, "beantwoord", Beleid, async p =>
        {
            await MetCijferAsync(p, "81003NED", Adres("beeld", "81003NED"));
            await p.GetByLabel("Nee", new() { Exact = true }).CheckAsync();
            await p.GetByLabel("Toelichting").FillAsync("Wij leverden een halfjaar dubbel.");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.GetByText("Uw antwoord is opgeslagen.")).ToBeVisibleAsync();
        }),
        new(Cijfer, "smal", Beleid, p => MetCijferAsync(p, "81004NED", Adres("cijfer", "81004NED"))) { Breedte = 320 },
        new(Aansluiting, "gewoon", Beleid, p => MetCijferAsync(p, "81005NED", "/cijfers/cbs/aansluiting?moment=2025")),
        new(Aansluiting, "smal", "teammanager.a", p => p.GotoAsync("/cijfers/cbs/aansluiting?moment=2025H2")) { Breedte = 320 },
        new("/Cijfers/Cbs/Teams", "gewoon", "teammanager.a", p => p.GotoAsync("/cijfers/cbs/teams?moment=2025")),
        new("/Cijfers/Cbs/Teams", "smal", Beleid, p => p.GotoAsync("/cijfers/cbs/teams?moment=2025H2")) { Breedte = 320 },
        new(Inlezen, "leeg", Beleid, p => p.GotoAsync("/cijfers/cbs/inlezen")),
        new(Inlezen, "met fouten, smal", Beleid, p => DrukAsync(p, "/cijfers/cbs/inlezen", "Inlezen")) { Breedte = 320 },
        new(Invoeren, "leeg", "levering.a", p => p.GotoAsync("/cijfers/cbs/invoeren")),
        new(Invoeren, "met fouten", Beleid, p => DrukAsync(p, "/cijfers/cbs/invoeren", "Opslaan")),
        new(Beeld, "met fouten", Beleid, async p =>
        {
            await MetCijferAsync(p, "81006NED", Adres("beeld", "81006NED"));
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Verschil, "met fouten", Beleid, p => DrukAsync(p, "/cijfers/cbs/verschil?indicator=jongerenWijkteam&moment=2025", "Opslaan")),
    ];

    private static string Adres(string pagina, string tabel) => $"/cijfers/cbs/{pagina}?tabel={tabel}&indicator=jongerenWijkteam&moment=2025";

    private static async Task MetCijferAsync(IPage pagina, string tabel, string adres)
    {
        foreach (var (jaar, waarde, gedrukt) in new[] { ("2024", "15", ""), ("2025", "60", "400") })
        {
            await pagina.GotoAsync("/cijfers/cbs/invoeren");
            await pagina.GetByLabel("Nummer van de tabel").FillAsync(tabel);
            await pagina.GetByLabel("Waar gaat het cijfer over?").SelectOptionAsync("jongerenWijkteam");
            await pagina.GetByLabel("Periode").FillAsync(jaar);
            await pagina.GetByLabel("Status").SelectOptionAsync("definitief");
            await pagina.GetByLabel("Het getal").FillAsync(waarde);
            await pagina.GetByLabel("Toename die erbij staat").FillAsync(gedrukt);
            await pagina.Knop("Opslaan").ClickAsync();
            await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "CBS-cijfers", Exact = true })).ToBeVisibleAsync();
        }

        await pagina.GotoAsync(adres);
    }

    private static async Task DrukAsync(IPage pagina, string adres, string knop)
    {
        await pagina.GotoAsync(adres);
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
