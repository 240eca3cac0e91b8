using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>Registering without a mouse, in the order of the page.</summary>
public sealed class ToetsenbordTests(Toepassing toepassing) : Reis(toepassing)
{
    /// <summary>Keys for a whole contact, the words of the report not counted.</summary>
    private const int HoogstensToetsen = 30;

    private int _toetsen;

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task HeleContact_ZonderMuis_IsInDertigToetsenOpgeslagen()
    {
        var pagina = await OpenAsync("consulent.a");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await Expect(formulier.Zoek).ToBeFocusedAsync();

        await TypeAsync(pagina, "aa");
        await Expect(pagina.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await DrukAsync(pagina, "ArrowDown", "Enter");
        await Expect(formulier.Activiteit).ToBeFocusedAsync();
        await TypeAsync(pagina, "opv");
        await DrukAsync(pagina, "Tab");
        await TypeAsync(pagina, "vr");
        await DrukAsync(pagina, "Tab");
        await Expect(formulier.Duur).ToBeFocusedAsync();
        await TypeAsync(pagina, "45");
        await DrukAsync(pagina, "Tab");
        await TypeAsync(pagina, "ou");
        await DrukAsync(pagina, "Tab");
        await pagina.Keyboard.PressAsync("Control+a");
        await TypeAsync(pagina, "5");
        await DrukAsync(pagina, "Tab");
        await Expect(formulier.Feit).ToBeFocusedAsync();
        await pagina.Keyboard.TypeAsync("Ouders spreken af wie er voorleest.");
        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await DrukAsync(pagina, "Control+Enter");

        await formulier.OpgeslagenAsync();
        _toetsen.ShouldBeLessThanOrEqualTo(HoogstensToetsen);
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task OpslaanEnVolgende_MetDeSneltoets_BegintBijHetzelfdeGezin()
    {
        var pagina = await OpenAsync("consulent.a");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        var naam = await formulier.KiesAsync("aa");
        await formulier.VulInAsync("Informatie en advies", "Informatie of advies");

        await pagina.Keyboard.PressAsync("Control+Shift+Enter");

        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("Het contact is opgeslagen als preventie.");
        await Expect(pagina.Locator("[name='Form.PersoonIds']:checked + label").First).ToHaveTextAsync(naam);
        await Expect(formulier.Feit).ToHaveValueAsync("");
        await Expect(formulier.Activiteit).ToBeFocusedAsync();
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task AltN_MiddenInEenContact_BegintEenLeegEnBewaartHetVorige()
    {
        var pagina = await OpenAsync("consulent.c");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        var naam = (await formulier.KiesAsync("an")).Split(',')[0];
        await formulier.VulInAsync("Regie", "Volgen en regie", feit: "De telefoon gaat.");
        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");

        await pagina.Keyboard.PressAsync("Alt+n");

        await Expect(formulier.Zoek).ToBeFocusedAsync();
        await Expect(formulier.Feit).ToHaveValueAsync("");
        await pagina.GotoAsync("/");
        await pagina.GetByRole(AriaRole.Link, new() { Name = $"Ga verder met {naam}" }).First.ClickAsync();
        await Expect(formulier.Feit).ToHaveValueAsync("De telefoon gaat.");
    }

    [Fact]
    [Trait("Eis", "WCAG-2.4.11")]
    public async Task Verslag_MetDeFocusInEenLaagVenster_LigtNietOnderDeKnoppen()
    {
        var pagina = await OpenAsync("consulent.a", new() { ViewportSize = new() { Width = 1280, Height = 720 } });
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("aa");

        await formulier.Feit.FocusAsync();

        var vak = (await formulier.Feit.BoundingBoxAsync())!;
        var knoppen = (await pagina.Locator(".actiebalk--vast").BoundingBoxAsync())!;
        (vak.Y + vak.Height).ShouldBeLessThanOrEqualTo(knoppen.Y);
    }

    [Fact]
    [Trait("Eis", "WCAG-2.1.1")]
    public async Task EersteTab_OpElkePagina_GaatNaarDeInhoud()
    {
        var pagina = await OpenAsync("consulent.a");
        await pagina.GotoAsync("/contacten");

        await pagina.Keyboard.PressAsync("Tab");
        var link = pagina.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToBeInViewportAsync();
        await pagina.Keyboard.PressAsync("Enter");

        await Expect(pagina.Locator("main")).ToBeFocusedAsync();
    }

    private async Task TypeAsync(IPage pagina, string tekst)
    {
        _toetsen += tekst.Length;
        await pagina.Keyboard.TypeAsync(tekst);
    }

    private async Task DrukAsync(IPage pagina, params string[] toetsen)
    {
        foreach (var toets in toetsen)
        {
            _toetsen++;
            await pagina.Keyboard.PressAsync(toets);
        }
    }
}
