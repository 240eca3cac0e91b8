using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about casussen, rounds and agreement, in every state that looks different.</summary>
internal static class Leerstaten
{
    private const string Begin = "/Leren/Index";
    private const string Bibliotheek = "/Leren/Casussen/Index";
    private const string Casus = "/Leren/Casussen/Details";
    private const string Nieuw = "/Leren/Casussen/Nieuw";
    private const string Wijzigen = "/Leren/Casussen/Wijzigen";
    private const string VanContact = "/Leren/Casussen/VanContact/Index";
    private const string NieuweRonde = "/Leren/Rondes/Nieuw";
    private const string Beheren = "/Leren/Rondes/Beheren";
    private const string Ronde = "/Leren/Ronde/Index";
    private const string Vraag = "/Leren/Ronde/Casus";
    private const string Cijfers = "/Leren/Ronde/Overeenstemming";
    private const string Instructie = "/Leren/Instructie/Index";
    private const string Toets = "/Leren/Toets/Index";
    private const string Medewerkers = "/Leren/Medewerkers/Index";
    private const string Plicht = "/Leren/Plicht/Index";
    private const string Consulent = "consulent.a";
    private const string Teammanager = "teammanager.a";
    private const string Beheerder = "beheer.a";
    private const string Voorbij = "Eerste ronde: de korte reeks";
    private const string Open = "Tweede ronde: wachten en volgen";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Begin, "consulent", Consulent, p => p.GotoAsync("/leren")),
        new(Begin, "beheerder, smal", Beheerder, p => p.GotoAsync("/leren")) { Breedte = 320 },
        new(Begin, "leeg", "consulent.c", p => p.GotoAsync("/leren")),
        new(Bibliotheek, "beheerder", Beheerder, p => p.GotoAsync("/leren/casussen")),
        new(Bibliotheek, "teammanager, deels verborgen, smal", Teammanager, p => p.GotoAsync("/leren/casussen")) { Breedte = 320 },
        new(Casus, "landelijk", Beheerder, p => CasusAsync(p, "Sem wil niet slapen")),
        new(Casus, "klasse nog verborgen, smal", Teammanager, p => CasusAsync(p, "Tot de behandeling begint")) { Breedte = 320 },
        new(Casus, "eigen", Beheerder, EigenCasusAsync),
        new(Casus, "besproken", Beheerder, async p =>
        {
            await EigenCasusAsync(p);
            await p.GetByLabel("Wat besloot u samen?").FillAsync("Dit is hulp, ook als het kort duurt.");
            await p.Knop("Leg vast").ClickAsync();
            await Expect(p.Locator(".geschiedenis")).ToContainTextAsync("ook als het kort duurt");
        }),
        new(Casus, "bespreking met fouten, smal", Beheerder, async p =>
        {
            await EigenCasusAsync(p);
            await p.Knop("Leg vast").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Wijzigen, "gewoon", Beheerder, async p =>
        {
            await EigenCasusAsync(p);
            await p.GetByRole(AriaRole.Link, new() { Name = "Wijzigen" }).ClickAsync();
            await Expect(p.Knop("Opslaan")).ToBeVisibleAsync();
        }),
        new(Nieuw, "leeg", Beheerder, p => p.GotoAsync("/leren/casussen/nieuw")),
        new(Nieuw, "met fouten, smal", Beheerder, p => DrukAsync(p, "/leren/casussen/nieuw", "Opslaan")) { Breedte = 320 },
        new(VanContact, "leeg", Teammanager, VanContactAsync),
        new(VanContact, "met fouten, smal", Teammanager, async p =>
        {
            await VanContactAsync(p);
            await p.Locator("#Form_Titel").FillAsync("Bel 06-12345678");
            await p.Knop("Opslaan").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(NieuweRonde, "leeg", Beheerder, p => p.GotoAsync("/leren/rondes/nieuw")),
        new(NieuweRonde, "met fouten", Beheerder, p => DrukAsync(p, "/leren/rondes/nieuw", "Opslaan")),
        new(Beheren, "open", Beheerder, p => BeherenAsync(p, Open)),
        new(Beheren, "gesloten", Beheerder, p => BeherenAsync(p, Voorbij)),
        new(Ronde, "open", Consulent, p => RondeAsync(p, Open)),
        new(Ronde, "open, beheerder", Beheerder, p => RondeAsync(p, Open)),
        new(Ronde, "gesloten, smal", Consulent, p => RondeAsync(p, Voorbij)) { Breedte = 320 },
        new(Vraag, "te beantwoorden", Consulent, p => VraagAsync(p, Open)),
        new(Vraag, "met fouten", Consulent, async p =>
        {
            await VraagAsync(p, Open);
            await p.Knop("Opslaan en verder").ClickAsync();
            await Expect(p.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }),
        new(Vraag, "uitkomst", Consulent, p => VraagAsync(p, Voorbij)),
        new(Vraag, "uitkomst, smal", Consulent, p => VraagAsync(p, Voorbij)) { Breedte = 320 },
        new(Instructie, "nog te doen", "consulent.c", p => p.GotoAsync("/leren/instructie")),
        new(Instructie, "gedaan, smal", Consulent, p => p.GotoAsync("/leren/instructie")) { Breedte = 320 },
        new(Toets, "leeg", Teammanager, p => p.GotoAsync("/leren/instructie/toets")),
        new(Toets, "nagekeken", Teammanager, async p =>
        {
            await p.GotoAsync("/leren/instructie/toets");
            await p.GetByRole(AriaRole.Radio, new() { Name = "Toegang" }).First.CheckAsync();
            await p.GetByRole(AriaRole.Radio, new() { Name = "Weet ik niet" }).Nth(1).CheckAsync();
            await p.Knop("Kijk na").First.ClickAsync();
            await Expect(p.Locator("main .klasse")).ToHaveCountAsync(2);
        }),
        new(Toets, "met fouten, smal", Teammanager, p => DrukAsync(p, "/leren/instructie/toets", "Ik ben klaar")) { Breedte = 320 },
        new(Medewerkers, "gewoon", Teammanager, p => p.GotoAsync("/leren/instructie/medewerkers")),
        new(Medewerkers, "beheerder, smal", Beheerder, p => p.GotoAsync("/leren/instructie/medewerkers")) { Breedte = 320 },
        new(Plicht, "gewoon", Beheerder, p => p.GotoAsync("/leren/instructie/plicht")),
        new(Cijfers, "gewoon, alles open", "beleid.a", CijfersAsync),
        new(Cijfers, "smal", Teammanager, CijfersAsync) { Breedte = 320 },
    ];

    private static async Task DrukAsync(IPage pagina, string adres, string knop)
    {
        await pagina.GotoAsync(adres);
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }

    private static async Task CasusAsync(IPage pagina, string titel)
    {
        await pagina.GotoAsync("/leren/casussen");
        await pagina.GetByRole(AriaRole.Link, new() { Name = titel }).ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync(titel);
    }

    private static async Task EigenCasusAsync(IPage pagina)
    {
        await pagina.GotoAsync("/leren/casussen/nieuw");
        await pagina.Locator("#Form_Titel").FillAsync("Bang voor honden");
        await pagina.Locator("#Form_Verhaal").FillAsync("U begeleidt een meisje van tien dat bang is voor honden. Vandaag is het tweede gesprek.");
        await pagina.GetByLabel("Wat gebeurde er?").SelectOptionAsync("begeleiding");
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Bang voor honden");
    }

    private static async Task VanContactAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten?periode=jaar");
        await pagina.Locator("tbody a").First.ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Maak hier een casus van" }).First.ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Casus van een contact");
    }

    private static async Task RondeAsync(IPage pagina, string titel)
    {
        await pagina.GotoAsync("/leren");
        await pagina.GetByRole(AriaRole.Link, new() { Name = titel, Exact = true }).ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync(titel);
    }

    private static async Task BeherenAsync(IPage pagina, string titel)
    {
        await RondeAsync(pagina, titel);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Beheren" }).ClickAsync();
        await Expect(pagina.Kop()).ToContainTextAsync("beheren");
    }

    private static async Task VraagAsync(IPage pagina, string ronde)
    {
        await RondeAsync(pagina, ronde);
        await pagina.Locator(".casuslijst a").First.ClickAsync();
        await Expect(pagina.GetByText("Casus 1 van")).ToBeVisibleAsync();
        await pagina.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static async Task CijfersAsync(IPage pagina)
    {
        await RondeAsync(pagina, Voorbij);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Overeenstemming" }).ClickAsync();
        await Expect(pagina.Kop()).ToContainTextAsync("Overeenstemming");
        await pagina.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
    }
}
