using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages of triage and plan, in every state that looks different.</summary>
internal static class Planstaten
{
    private const string Consulent = "consulent.b";
    private const string Beheerder = "beheer.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new("/Plannen/Index", "gewoon", Consulent, p => p.GotoAsync("/plannen")),
        new("/Plannen/Index", "smal", Consulent, p => p.GotoAsync("/plannen")) { Breedte = 320 },
        new("/Plannen/Details", "gevuld", Consulent, p => PlanAsync(p, "")),
        new("/Plannen/Details", "smal", Consulent, p => PlanAsync(p, "")) { Breedte = 320 },
        new("/Plannen/Details", "met fouten", Consulent, p => PlanAsync(p, "", "Afspraak toevoegen")),
        new("/Plannen/Details", "wacht op het team, smal, met fouten", "teammanager.e", async p =>
        {
            await p.GotoAsync("/werk/planbesluit");
            await p.GotoAsync((await p.Locator("main tbody a[href*='/plannen/']").First.GetAttributeAsync("href"))!);
            await DrukAsync(p, "Leg het besluit vast");
        }) { Breedte = 320 },
        new("/Plannen/Wijzigen", "gevuld", Consulent, p => PlanAsync(p, "/wijzigen")),
        new("/Plannen/Wijzigen", "smal, met fouten", Consulent, p => PlanAsync(p, "/wijzigen", "Opslaan")) { Breedte = 320 },
        new("/Plannen/DoelNieuw", "leeg", Consulent, p => PlanAsync(p, "/doelen/nieuw")),
        new("/Plannen/DoelNieuw", "met fouten", Consulent, p => PlanAsync(p, "/doelen/nieuw", "Opslaan")),
        new("/Plannen/Doel", "open", Consulent, p => DoelAsync(p)),
        new("/Plannen/Doel", "met fouten", Consulent, p => DoelAsync(p, "Bewaar de uitkomst")),
        new("/Plannen/Vaststellen", "gewoon", Consulent, p => PlanAsync(p, "/vaststellen")),
        new("/Plannen/Versie", "gevuld", Consulent, VersieAsync),
        new("/Plannen/Beginnen", "nog geen plan", Consulent, BeginnenAsync),
        new("/Plannen/Beginnen", "smal, met fouten", Consulent, async p =>
        {
            await BeginnenAsync(p);
            await p.GetByLabel("Begonnen op").FillAsync("1-1-2099");
            await DrukAsync(p, "Begin het plan");
        }) { Breedte = 320 },
        new("/Plannen/Afdrukken", "gewoon", Consulent, p => PlanAsync(p, "/afdrukken")),
        new("/Plannen/Afdrukken", "smal", Consulent, p => PlanAsync(p, "/afdrukken")) { Breedte = 320 },
        new("/Plannen/Afronden", "open", Consulent, p => PlanAsync(p, "/afronden")),
        new("/Plannen/Afronden", "met fouten", Consulent, p => PlanAsync(p, "/afronden", "Sluit het plan af")),
        new("/Plannen/AfrondenPersoon", "leeg", Consulent, p => PersoonAsync(p)),
        new("/Plannen/AfrondenPersoon", "met fouten", Consulent, p => PersoonAsync(p, "Opslaan")),
        new("/Plannen/AfrondenPersoon", "smal, gevuld", Consulent, VerbeterenAsync) { Breedte = 320 },
        new("/Plannen/Overdragen", "leeg", Consulent, p => PlanAsync(p, "/overdragen")),
        new("/Plannen/Overdragen", "met fouten", Consulent, p => PlanAsync(p, "/overdragen", "Leg vast en maak de stukken")),
        new("/Plannen/Pakket", "gevuld", Consulent, PakketAsync),
        new("/Triage/Index", "gevuld", Consulent, p => TriageAsync(p)),
        new("/Triage/Index", "smal, met fouten", Consulent, p => TriageAsync(p, "", "Bewaar de vraag")) { Breedte = 320 },
        new("/Triage/Besluit", "leeg", Consulent, p => TriageAsync(p, "/besluit")),
        new("/Triage/Besluit", "smal, met fouten", Consulent, p => TriageAsync(p, "/besluit", "Leg het besluit vast")) { Breedte = 320 },
        new("/Triage/Nieuw", "leeg", Consulent, p => TriageAsync(p, "/nieuw")),
        new("/Triage/Nieuw", "smal, met fouten", Consulent, p => TriageAsync(p, "/nieuw", "Opslaan")) { Breedte = 320 },
        new("/Triage/Nieuw", "kort, smal", Consulent, p => TriageAsync(p, "/nieuw?kort=true")) { Breedte = 320 },
        new("/Triage/Verdelen", "gewoon", Consulent, p => p.GotoAsync("/verdelen")),
        new("/Triage/Verdelen", "smal", Consulent, p => p.GotoAsync("/verdelen")) { Breedte = 320 },
        new("/Triage/Verdeling", "leeg", Consulent, p => VerdelingAsync(p)),
        new("/Triage/Verdeling", "smal, met fouten", Consulent, p => VerdelingAsync(p, "Verdeel")) { Breedte = 320 },
        new("/Triage/Wijzigen", "gevuld", Consulent, p => WijzigenAsync(p)),
        new("/Triage/Wijzigen", "met fouten", Consulent, p => WijzigenAsync(p, "Opslaan")),
        new("/Triage/Antwoord", "met fouten", Consulent, AntwoordAsync),
        new("/EigenGemeente/Triage", "standaard", Beheerder, p => p.GotoAsync("/gemeente/triage")),
        new("/EigenGemeente/Triage", "met fouten", Beheerder, async p =>
        {
            await p.GotoAsync("/gemeente/triage");
            await p.GetByLabel("Snelle route").FillAsync("60");
            await DrukAsync(p, "Opslaan");
        }),
    ];

    /// <summary>The first plan in the list of work.</summary>
    private static async Task PlanAsync(IPage pagina, string deel, string? knop = null)
    {
        await pagina.GotoAsync("/plannen");
        var adres = await pagina.Locator("main a[href^='/plannen/'][href*='/wijzigen']").First.GetAttributeAsync("href") ?? string.Empty;
        await pagina.GotoAsync(adres[..adres.IndexOf("/wijzigen", StringComparison.Ordinal)] + deel);
        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    private static async Task DoelAsync(IPage pagina, string? knop = null)
    {
        await pagina.GotoAsync("/plannen");
        await pagina.GotoAsync((await pagina.Locator("main a[href*='/doelen/']").First.GetAttributeAsync("href"))!);
        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    private static async Task PersoonAsync(IPage pagina, string? knop = null)
    {
        await PlanAsync(pagina, "/afronden");
        await pagina.GotoAsync((await pagina.Locator("main a[href*='/afronden/']").First.GetAttributeAsync("href"))!);
        if (knop is not null)
        {
            // What is known of the end stands in the form already.
            await pagina.GetByLabel("Laatste dag van de hulp").FillAsync("31-2-2026");
            await DrukAsync(pagina, knop);
        }
    }

    /// <summary>How the help to the last jeugdige of the plan ended, filled in before.</summary>
    private static async Task VerbeterenAsync(IPage pagina)
    {
        await PlanAsync(pagina, "/wijzigen");
        var begin = await pagina.GetByLabel("Begonnen op").InputValueAsync();
        await PlanAsync(pagina, "/afronden");
        var adres = (await pagina.Locator("main a[href*='/afronden/']").Last.GetAttributeAsync("href"))!;
        await pagina.GotoAsync(adres);
        if (await pagina.Kop().TextContentAsync() == "Hulp afronden")
        {
            await pagina.GetByLabel("Laatste dag van de hulp").FillAsync(begin);
            await pagina.GetByLabel("Waarom stopt de hulp?").SelectOptionAsync("01");
            await pagina.Knop("Opslaan").ClickAsync();

            // Where the traject or the dossier says another day, the form asks once.
            var vraag = pagina.Locator("#foutsamenvatting");
            await Expect(vraag.Or(pagina.GetByText("is afgerond")).First).ToBeVisibleAsync();
            if (await vraag.IsVisibleAsync())
            {
                await pagina.Knop("Opslaan").ClickAsync();
            }

            await Expect(pagina.Kop()).ToHaveTextAsync("Afronden");
            await pagina.GotoAsync(adres);
        }

        await Expect(pagina.Kop()).ToHaveTextAsync("Afronding verbeteren");
    }

    private static async Task PakketAsync(IPage pagina)
    {
        await PlanAsync(pagina, "/overdragen");
        var adres = pagina.Url;
        foreach (var jeugdige in await pagina.Locator("main a[href$='/toestemming']").EvaluateAllAsync<string[]>("links => links.map(l => l.href)"))
        {
            await ToestemmingAsync(pagina, jeugdige);
        }

        await pagina.GotoAsync(adres);
        await pagina.GetByLabel("Wat voor partij is het?").SelectOptionAsync("school");
        await pagina.GetByLabel("Aan welke partij?").FillAsync("De school");
        await pagina.GetByLabel("Waarom is dit nodig?").FillAsync("Begeleiding in de klas");
        await pagina.GetByLabel("De feiten, met bron").CheckAsync();
        await pagina.GetByLabel("Wie gaf toestemming?").FillAsync("De ouders");
        await pagina.GetByLabel("Op welke dag?").FillAsync("1-9-2026");
        await pagina.Knop("Leg vast en maak de stukken").ClickAsync();
        await Expect(pagina.Kop()).ToContainTextAsync("Overdracht aan");
    }

    /// <summary>Whoever has to agree at this age agrees to sharing with a school.</summary>
    internal static async Task ToestemmingAsync(IPage pagina, string adres)
    {
        await pagina.GotoAsync(adres);
        var uitleg = await pagina.Locator("main").InnerTextAsync();
        await pagina.GetByLabel("Met wie wilt u delen?").SelectOptionAsync("school");
        await pagina.GetByLabel("Gegeven", new() { Exact = true }).CheckAsync();
        await pagina.GetByLabel("Wie besliste?").SelectOptionAsync(uitleg.Contains("Onder de 12", StringComparison.Ordinal) ? "ouders" : uitleg.Contains("Van 12 tot 16", StringComparison.Ordinal) ? "samen" : "zelf");
        await pagina.GetByLabel("Wie was dat?").FillAsync("De ouders");
        await pagina.Knop("Leg vast").ClickAsync();
        await Expect(pagina.Kop()).Not.ToContainTextAsync("Toestemming om te delen");
    }

    private static async Task TriageAsync(IPage pagina, string deel = "", string? knop = null)
    {
        await pagina.GotoAsync("/plannen");
        var adres = await pagina.Locator("main a[href^='/triage/']").First.GetAttributeAsync("href");
        await pagina.GotoAsync($"/triage/{adres!.Split('/')[2]}{deel}");
        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    /// <summary>The question of the first triage in the list of plans.</summary>
    private static async Task VerdelingAsync(IPage pagina, string? knop = null)
    {
        await pagina.GotoAsync("/plannen");
        var adres = await pagina.Locator("main a[href^='/triage/']").First.GetAttributeAsync("href");
        await pagina.GotoAsync($"/verdelen/{adres!.Split('/')[2]}");
        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    private static async Task WijzigenAsync(IPage pagina, string? knop = null)
    {
        await TriageAsync(pagina);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wijzigen" }).First.ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Triage wijzigen");
        if (knop is not null)
        {
            await DrukAsync(pagina, knop);
        }
    }

    private static async Task AntwoordAsync(IPage pagina)
    {
        await TriageAsync(pagina);
        await pagina.GetByLabel("Aan wie?").SelectOptionAsync("poh");
        await pagina.GetByLabel("Zonder naam", new() { Exact = true }).CheckAsync();
        await pagina.GetByLabel("Uw vraag").FillAsync("Wat raadt u aan?");
        await pagina.Knop("Bewaar de vraag").ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Vul het antwoord in" }).First.ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Antwoord op uw vraag");
        await DrukAsync(pagina, "Opslaan");
    }

    private static async Task VersieAsync(IPage pagina)
    {
        await PlanAsync(pagina, "/vaststellen");
        await pagina.Knop("Stel het plan vast").ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Versie" }).First.ClickAsync();
        await Expect(pagina.Kop()).ToContainTextAsync(", versie");
    }

    /// <summary>The first household of the recent contacts that has no plan yet.</summary>
    private static async Task BeginnenAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten?periode=jaar");
        var adressen = await pagina.Locator("tbody a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href').split('#')[0])");
        foreach (var adres in adressen.Distinct())
        {
            await pagina.GotoAsync(adres);
            var vervolg = pagina.Locator("a[href*='gezin=']").First;
            if (await vervolg.CountAsync() == 0)
            {
                continue;
            }

            var gezin = (await vervolg.GetAttributeAsync("href"))!.Split("gezin=")[1].Split('&')[0];
            await pagina.GotoAsync($"/plannen/beginnen/{gezin}");
            if (await pagina.Kop().TextContentAsync() == "Een plan beginnen")
            {
                return;
            }
        }

        throw new InvalidOperationException("Every household of the recent contacts has a plan.");
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
