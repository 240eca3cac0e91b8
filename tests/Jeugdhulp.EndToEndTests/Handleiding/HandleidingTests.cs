using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Handleiding;

/// <summary>
/// The pictures of docs/handleiding, of the application as it is: HANDLEIDING=1 makes them anew. Only persons of the demo
/// data, on the day of the tests, so that a picture changes when the page does.
/// </summary>
[Trait("Category", "handleiding")]
public sealed partial class HandleidingTests(Toepassing toepassing) : Reis(toepassing)
{
    private const int Breedte = 1320;
    private const int HoogstensBytes = 300_000;

    private static readonly string Map = Path.Combine(Repository.Root, "docs", "handleiding");

    [Fact]
    public async Task ElkBeeldInDeHandleiding_BestaatEnIsNietTeGroot()
    {
        if (Environment.GetEnvironmentVariable("HANDLEIDING") == "1")
        {
            await MaakBeeldenAsync();
        }

        var genoemd = Directory.GetFiles(Map, "*.md").SelectMany(bestand => Verwijzing().Matches(File.ReadAllText(bestand))).Select(m => m.Groups["naam"].Value).Distinct().ToList();
        var aanwezig = Directory.GetFiles(Path.Combine(Map, "beelden"), "*.png").Select(Path.GetFileName);
        genoemd.ShouldBe(aanwezig!, ignoreOrder: true);
        foreach (var naam in genoemd)
        {
            var beeld = await File.ReadAllBytesAsync(Path.Combine(Map, "beelden", naam));
            beeld.Length.ShouldBeLessThan(HoogstensBytes, naam);
            BinaryPrimitives.ReadInt32BigEndian(beeld.AsSpan(16, 4)).ShouldBe(Breedte, naam);
        }
    }

    [Fact]
    public void ElkeVerwijzingTussenDePaginas_KomtErgensUit()
    {
        foreach (var bestand in Directory.GetFiles(Map, "*.md"))
        {
            foreach (var doel in Paginaverwijzing().Matches(File.ReadAllText(bestand)).Select(m => m.Groups["naam"].Value))
            {
                File.Exists(Path.Combine(Map, doel)).ShouldBeTrue($"{Path.GetFileName(bestand)} → {doel}");
            }
        }
    }

    [GeneratedRegex(@"\(beelden/(?<naam>[a-z-]+\.png)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verwijzing();

    [GeneratedRegex(@"\]\((?<naam>[a-z-]+\.md)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paginaverwijzing();

    private async Task MaakBeeldenAsync()
    {
        var bezoeker = await OpenAsync(null);
        await bezoeker.GotoAsync("/aanmelden");
        await BewaarAsync(bezoeker, "aanmelden");

        var pagina = await OpenAsync("consulent.a");
        await pagina.Clock.SetFixedTimeAsync(Toepassing.Vandaag.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        await pagina.GotoAsync("/");
        await BewaarAsync(pagina, "start");

        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.Zoek.PressSequentiallyAsync("an");
        await Expect(pagina.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await pagina.Keyboard.PressAsync("ArrowDown");
        await BewaarAsync(pagina, "zoeken");

        await pagina.GetByRole(AriaRole.Option).First.ClickAsync();
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden", feit: "Moeder vertelt dat het naar bed gaan nu rustiger verloopt. We oefenen met een vast ritme en maken een afspraak over twee weken.");
        await pagina.GetByLabel("Verwacht aantal gesprekken").FillAsync("5");
        await Expect(formulier.Uitkomst).ToContainTextAsync("gesprek");
        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");
        await BewaarAsync(pagina, "contact");

        await formulier.Uitkomst.GetByText("Waarom deze uitkomst?").ClickAsync();
        await BewaarAsync(pagina, "klasse");

        await pagina.GotoAsync("/contacten/registreren/concepten");
        await BewaarAsync(pagina, "concepten");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Ga verder" }).First.ClickAsync();
        await formulier.Duur.FillAsync("");
        await formulier.GesprokenMet.SelectOptionAsync("");
        await formulier.Opslaan.ClickAsync();
        await Expect(formulier.Foutsamenvatting).ToBeFocusedAsync();
        await BewaarAsync(pagina, "fouten");

        await formulier.Duur.FillAsync("45");
        await formulier.GesprokenMet.SelectOptionAsync("ouders");
        await formulier.SlaOpAsync();
        await BewaarAsync(pagina, "contactpagina");
        await pagina.GotoAsync("/contacten");
        await BewaarAsync(pagina, "lijst", hoogstens: 1100);

        var grensgeval = await OpenAsync("consulent.e");
        await grensgeval.Clock.SetFixedTimeAsync(Toepassing.Vandaag.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        formulier = await new Contactformulier(grensgeval).OpenAsync();
        await formulier.NieuweJeugdigeAsync("Noor", "Voorbeeldsma", "3-4-2015");
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden", feit: "Vader wil vaker samen praten met zijn zoon.");
        await Expect(formulier.Klasse).ToHaveTextAsync("Grensgeval");
        await formulier.KiesKlasseAsync("Jeugdhulp", "Er zijn meer gesprekken nodig en ons team kan die zelf geven.");
        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");
        await BewaarAsync(grensgeval, "grensgeval");

        var beheerder = await OpenAsync("beheer.a");
        await beheerder.GotoAsync("/leidraad");
        await BewaarAsync(beheerder, "leidraad", hoogstens: 1100);
        await beheerder.GotoAsync("/leidraad/concepten/nieuw?bron=voorbeeld-b");
        await beheerder.Knop("Begin").ClickAsync();
        await beheerder.GotoAsync($"{beheerder.Url}/instellen?groep=gesprekken");
        await BewaarAsync(beheerder, "leidraad-vragen", hoogstens: 1100);
        await beheerder.GotoAsync("/codelijsten/lijst?naam=bestemming");
        await BewaarAsync(beheerder, "codelijst");
        await beheerder.GotoAsync("/gemeente");
        await BewaarAsync(beheerder, "gemeente");

        await MaakLeerbeeldenAsync(pagina);
    }

    private async Task MaakLeerbeeldenAsync(IPage consulent)
    {
        await consulent.GotoAsync("/leren");
        await consulent.GetByRole(AriaRole.Link, new() { Name = "Tweede ronde: wachten en volgen", Exact = true }).ClickAsync();
        await consulent.Locator(".casuslijst a").First.ClickAsync();
        await Expect(consulent.GetByText("Casus 1 van")).ToBeVisibleAsync();
        await BewaarAsync(consulent, "ronde");
        await consulent.GotoAsync("/norm/versie?naam=7");
        await BewaarAsync(consulent, "norm");

        var teammanager = await OpenAsync("teammanager.a");
        await teammanager.GotoAsync("/leren");
        await teammanager.GetByRole(AriaRole.Link, new() { Name = "Overeenstemming in Eerste ronde: de korte reeks" }).ClickAsync();
        await Expect(teammanager.Kop()).ToContainTextAsync("Overeenstemming");
        await BewaarAsync(teammanager, "overeenstemming", hoogstens: 1100);
        await teammanager.GotoAsync("/inzicht?periode=jaar");
        await BewaarAsync(teammanager, "inzicht", hoogstens: 1100);
        await teammanager.GotoAsync("/cijfers?periode=2026H1&lens=dossier");
        await BewaarAsync(teammanager, "cijfers", hoogstens: 1100);

        var buur = await OpenAsync("beheer.b");
        await buur.GotoAsync("/inzicht/twee-gemeenten");
        await buur.GetByLabel("Met welke gemeente?").SelectOptionAsync(new SelectOptionValue { Label = "Voorbeeld E" });
        await buur.Knop("Vergelijk").ClickAsync();
        await Expect(buur.Locator(".vierluik")).ToBeVisibleAsync();
        await BewaarAsync(buur, "twee-gemeenten");
    }

    /// <summary>In a window as high as the page, so that what keeps its place stands where it belongs.</summary>
    private static async Task BewaarAsync(IPage pagina, string naam, int hoogstens = 1600)
    {
        await pagina.SetViewportSizeAsync(Breedte, 700);
        var hoogte = await pagina.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await pagina.SetViewportSizeAsync(Breedte, Math.Min(hoogte, hoogstens));
        await pagina.EvaluateAsync("window.scrollTo(0, 0)");
        await pagina.ScreenshotAsync(new() { Path = Path.Combine(Map, "beelden", $"{naam}.png"), Caret = ScreenshotCaret.Hide, Animations = ScreenshotAnimations.Disabled });
    }
}
