using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>A page in one of the states in which someone may see it.</summary>
/// <param name="Pagina">Name of the Razor page.</param>
/// <param name="Staat">What is particular about it.</param>
/// <param name="Account">Who looks; null for nobody.</param>
/// <param name="Ga">Brings the page into this state.</param>
public sealed record Paginastaat(string Pagina, string Staat, string? Account, Func<IPage, Task> Ga)
{
    public string Naam => $"{Pagina}: {Staat}";

    public int Breedte { get; init; } = 1320;

    public bool Script { get; init; } = true;
}

/// <summary>Every page of the application, in every state that looks different.</summary>
public static class Paginastaten
{
    private const string Aanmelden = "/Aanmelden/Index";
    private const string Start = "/Index";
    private const string Fout = "/Fout/Index";
    private const string GemeenteKiezen = "/GemeenteKiezen/Index";
    private const string Lijst = "/Contacten/Index";
    private const string Achterstand = "/Contacten/Achterstand";
    private const string Registreren = "/Contacten/Registreren/Index";
    private const string Concepten = "/Contacten/Registreren/Concepten";
    private const string Details = "/Contacten/Details";
    private const string Wijzigen = "/Contacten/Wijzigen";
    private const string Klasse = "/Contacten/Klasse";
    private const string Doorrekenen = "/Leidraad/Doorrekenen/Index";
    private const string Doorrekening = "/Leidraad/Doorrekenen/Details";
    private const string Consulent = "consulent.a";

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Aanmelden, "leeg", null, p => p.GotoAsync("/aanmelden")),
        new(Aanmelden, "met fouten", null, p => DrukAsync(p, "/aanmelden", "Aanmelden")),
        new("/Afmelden/Index", "gewoon", Consulent, p => p.GotoAsync("/afmelden")),
        new("/Verder/Index", "na een sessie die afliep", null, TeLaatAsync),
        new(GemeenteKiezen, "leeg", "consulent.ab", p => p.GotoAsync("/gemeente-kiezen")),
        new(GemeenteKiezen, "met fouten", "consulent.ab", p => DrukAsync(p, "/gemeente-kiezen", "Verder")),
        new(Start, "consulent", Consulent, p => p.GotoAsync("/")),
        new(Start, "smal", Consulent, p => p.GotoAsync("/")) { Breedte = 320 },
        new(Start, "beleidsmedewerker", "beleid.a", p => p.GotoAsync("/")),
        new(Fout, "niet gevonden", Consulent, p => p.GotoAsync("/bestaat-niet")),
        new(Fout, "niet toegestaan", "beleid.a", p => p.GotoAsync("/contacten")),
        new(Fout, "niet aangemeld", null, p => p.GotoAsync("/fout/404")),
        new(Lijst, "vol", Consulent, p => p.GotoAsync("/contacten?periode=jaar")),
        new(Lijst, "gefilterd, gesorteerd, pagina 2", Consulent, p => p.GotoAsync("/contacten?periode=jaar&klasse=preventie&sorteer=naam&pagina=2")),
        new(Lijst, "leeg", Consulent, p => p.GotoAsync("/contacten?klasse=buitenBereik&activiteit=crisishulp")),
        new(Lijst, "met fouten", Consulent, p => p.GotoAsync("/contacten?periode=zelf&van=onzin&tot=1-1-2020&klasse=onzin")),
        new(Lijst, "smal", Consulent, p => p.GotoAsync("/contacten?periode=jaar")) { Breedte = 320 },
        new(Lijst, "teammanager, gezocht", "teammanager.a", ZoekAsync),
        new(Achterstand, "meer teams", "teammanager.a", p => p.GotoAsync("/contacten/achterstand")),
        new(Achterstand, "smal", Consulent, p => p.GotoAsync("/contacten/achterstand")) { Breedte = 320 },
        new(Registreren, "leeg", Consulent, p => p.GotoAsync("/contacten/registreren")),
        new(Registreren, "zonder script, alles open", Consulent, ZoekZonderScriptAsync) { Script = false },
        new(Registreren, "suggesties open", Consulent, SuggestiesAsync),
        new(Registreren, "met fouten", Consulent, p => DrukAsync(p, "/contacten/registreren", "Opslaan")),
        new(Registreren, "ingevuld, alles open", Consulent, IngevuldAsync),
        new(Registreren, "ingevuld, smal", Consulent, IngevuldAsync) { Breedte = 320 },
        new(Registreren, "wijkt landelijk af", "consulent.b", IngevuldAsync),
        new(Registreren, "grensgeval", "consulent.e", GrensgevalAsync),
        new(Registreren, "collectief", Consulent, p => SoortAsync(p, "Collectieve activiteit")),
        new(Registreren, "anoniem", Consulent, p => SoortAsync(p, "Anoniem advies")),
        new(Concepten, "leeg", "consulent.f", p => p.GotoAsync("/contacten/registreren/concepten")),
        new(Concepten, "met concepten", "consulent.b", ConceptAsync),
        new(Details, "alles open", Consulent, p => ContactAsync(p, "")),
        new(Details, "smal", Consulent, p => ContactAsync(p, "")) { Breedte = 320 },
        new(Wijzigen, "gewoon", Consulent, p => ContactAsync(p, "/wijzigen")),
        new(Wijzigen, "met fouten", Consulent, p => ContactAsync(p, "/wijzigen", "Opslaan")),
        new("/Contacten/Vervolg", "gewoon", Consulent, p => VervolgAsync(p)),
        new("/Contacten/Vervolg", "smal, met fouten", Consulent, p => VervolgAsync(p, "Opslaan")) { Breedte = 320 },
        new(Klasse, "gewoon", Consulent, AndereKlasseAsync),
        new(Klasse, "met fouten", Consulent, AndereKlasseMetFoutenAsync),
        new(Doorrekenen, "gewoon", "beheer.a", p => p.GotoAsync("/leidraad/doorrekenen")),
        new(Doorrekenen, "smal", "beheer.a", p => p.GotoAsync("/leidraad/doorrekenen")) { Breedte = 320 },
        new(Doorrekenen, "met fouten", "beheer.a", p => DrukAsync(p, "/leidraad/doorrekenen", "Doorrekenen")),
        new(Doorrekening, "klaar, alles open", "beheer.a", p => DoorrekeningAsync(p, "voorbeeld-b")),
        new(Doorrekening, "klaar, smal", "beheer.a", p => DoorrekeningAsync(p, "voorbeeld-f")) { Breedte = 320 },
        new(Doorrekening, "dossierdefinitie", "beheer.a", p => DoorrekeningAsync(p, "dossier")),
        .. Leidraadstaten.Alle,
        .. Herclassificatiestaten.Alle,
        .. Teamstaten.Alle,
        .. Dossierstaten.Alle,
        .. Documentstaten.Alle,
        .. Inzichtstaten.Alle,
        .. Cijferstaten.Alle,
        .. Landstaten.Alle,
        .. Leerstaten.Alle,
        .. Normstaten.Alle,
        .. Codestaten.Alle,
        .. Gemeentestaten.Alle,
        .. Persoonstaten.Alle,
        .. Trajectstaten.Alle,
        .. Planstaten.Alle,
        .. Verhaalstaten.Alle,
        .. Werkstaten.Alle,
        .. Cbsstaten.Alle,
        .. Leveringstaten.Alle,
        .. Logboekstaten.Alle,
        .. Accountstaten.Alle,
        .. Uitwisselstaten.Alle,
    ];

    private static async Task TeLaatAsync(IPage pagina)
    {
        await pagina.MeldAanAsync("beheer.e");
        await pagina.GotoAsync("/leidraad/betwist");
        await pagina.GetByLabel("Waarover bent u het niet eens?").FillAsync("Wij lezen deze vraag verschillend.");
        await pagina.Context.ClearCookiesAsync(new() { Name = "__Host-Jeugdhulp" });
        await pagina.Knop("Markeer als betwist").ClickAsync();
        await pagina.MeldAanAsync("beheer.e");
    }

    private static async Task DrukAsync(IPage pagina, string adres, string knop)
    {
        await pagina.GotoAsync(adres);
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }

    private static async Task ZoekAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten?periode=jaar");
        await pagina.GetByLabel("Naam of BSN").FillAsync("de");
        await pagina.Knop("Zoeken").ClickAsync();
        await Expect(pagina.GetByText("gezocht op")).ToBeVisibleAsync();
    }

    private static async Task ZoekZonderScriptAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten/registreren");
        await pagina.Locator("#Form_Zoek").FillAsync("an");
        await pagina.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();
        await Expect(pagina.Locator("#gevonden")).ToBeVisibleAsync();
        await OpenAllesAsync(pagina);
    }

    private static async Task SuggestiesAsync(IPage pagina)
    {
        await pagina.GotoAsync("/contacten/registreren");
        await pagina.Locator("#Form_Zoek").PressSequentiallyAsync("an");
        await Expect(pagina.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await pagina.Keyboard.PressAsync("ArrowDown");
    }

    private static async Task IngevuldAsync(IPage pagina)
    {
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden");
        await Expect(pagina.Locator(".spoor__besluit")).ToHaveCountAsync(1);
        await OpenAllesAsync(pagina);
        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");
        await Expect(formulier.Uitkomst).Not.ToHaveClassAsync(new Regex("paneel--bezig", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task GrensgevalAsync(IPage pagina)
    {
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.NieuweJeugdigeAsync("Noor", "Voorbeeldsma", "3-4-2015");
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden");
        await Expect(formulier.Klasse).ToHaveTextAsync("Grensgeval");
        await OpenAllesAsync(pagina);
    }

    private static async Task SoortAsync(IPage pagina, string soort)
    {
        await pagina.GotoAsync("/contacten/registreren");
        await pagina.GetByRole(AriaRole.Radio, new() { Name = soort }).CheckAsync();
        await OpenAllesAsync(pagina);
    }

    private static async Task ConceptAsync(IPage pagina)
    {
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.Feit.FillAsync("Een begin van een verslag.");
        await pagina.Knop("Bewaar als concept").ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Mijn concepten");
    }

    private static async Task ContactAsync(IPage pagina, string deel, string? knop = null)
    {
        await pagina.GotoAsync("/contacten?periode=jaar&activiteit=opvoedondersteuning");
        var adres = await pagina.Locator("tbody a").First.GetAttributeAsync("href");
        await pagina.GotoAsync(adres!.Split('#')[0] + deel);
        await OpenAllesAsync(pagina);
        if (knop is not null)
        {
            await pagina.Knop(knop).ClickAsync();
            await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }
    }

    private static async Task VervolgAsync(IPage pagina, string? knop = null)
    {
        await ContactAsync(pagina, "");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wijzig wat er rond de hulpvraag speelt" }).First.ClickAsync();
        await Expect(pagina.Knop("Opslaan")).ToBeVisibleAsync();
        if (knop is not null)
        {
            await pagina.Knop(knop).ClickAsync();
            await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
        }
    }

    private static async Task AndereKlasseAsync(IPage pagina)
    {
        await ContactAsync(pagina, "");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Ik kies een andere klasse" }).First.ClickAsync();
        await Expect(pagina.Knop("Opslaan")).ToBeVisibleAsync();
        await OpenAllesAsync(pagina);
    }

    private static async Task AndereKlasseMetFoutenAsync(IPage pagina)
    {
        await AndereKlasseAsync(pagina);
        await pagina.Knop("Opslaan").ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }

    private static async Task DoorrekeningAsync(IPage pagina, string regels)
    {
        await pagina.GotoAsync("/leidraad/doorrekenen");
        await pagina.GetByLabel("Met welke regels?").SelectOptionAsync(regels);
        await pagina.Knop("Doorrekenen").ClickAsync();
        await Expect(pagina.Locator(".matrix").First).ToBeVisibleAsync();
        await OpenAllesAsync(pagina);
    }

    internal static async Task OpenAllesAsync(IPage pagina) =>
        await pagina.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
}
