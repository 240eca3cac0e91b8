using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

public sealed class ZonderScriptTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task ZonderJavaScript_ZoekenControlerenEnOpslaan_LuktOpDezelfdePagina()
    {
        var pagina = await OpenAsync("consulent.a", new() { JavaScriptEnabled = false });
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.Zoek.FillAsync("sa");
        await pagina.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();
        await pagina.Locator("#gevonden").GetByRole(AriaRole.Button).First.ClickAsync();
        await formulier.VulInAsync("Informatie en advies", "Informatie of advies");

        await pagina.Knop("Controleer").ClickAsync();

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await Expect(formulier.Feit).ToHaveValueAsync("Moeder vertelt hoe het thuis gaat.");
        var id = await formulier.SlaOpAsync();
        await pagina.GotoAsync("/contacten");
        await Expect(pagina.Lijstregel(id)).ToContainTextAsync("Informatie en advies");
    }

    [Fact]
    public async Task ZonderJavaScript_MetLegeVelden_StaanDeFoutenBijDeVelden()
    {
        var pagina = await OpenAsync("consulent.a", new() { JavaScriptEnabled = false });
        var formulier = await new Contactformulier(pagina).OpenAsync();

        await formulier.Opslaan.ClickAsync();

        await Expect(formulier.Foutsamenvatting).ToBeVisibleAsync();
        await Expect(formulier.Activiteit).ToHaveAttributeAsync("aria-invalid", "true");
    }
}
