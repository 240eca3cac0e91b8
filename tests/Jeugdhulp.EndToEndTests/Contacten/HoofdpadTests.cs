using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>What a consulent does all day.</summary>
public sealed class HoofdpadTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    public async Task Consulent_MeldtZichAan_RegistreertEnZietHetContactInDeLijst()
    {
        var pagina = await OpenAsync(null);
        await pagina.GotoAsync("/contacten/registreren");
        await Expect(pagina.Kop()).ToHaveTextAsync("Aanmelden");
        await pagina.MeldAanAsync("consulent.a");

        await Expect(pagina.Kop()).ToHaveTextAsync("Contact registreren");
        var formulier = new Contactformulier(pagina);
        await Expect(formulier.Zoek).ToBeFocusedAsync();
        var naam = (await formulier.KiesAsync("an")).Split(',')[0];
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden", feit: "Vader wil oefenen met duidelijke afspraken.");
        await pagina.GetByLabel("Verwacht aantal gesprekken").FillAsync("5");

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await Expect(formulier.Uitkomst).ToContainTextAsync("Instellingen van Voorbeeld A, versie");
        await formulier.Uitkomst.GetByText("Waarom deze uitkomst?").ClickAsync();
        await Expect(formulier.Uitkomst.Locator(".spoor__besluit")).ToContainTextAsync("R13");
        var id = await formulier.SlaOpAsync();

        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("Het contact is opgeslagen als preventie.");
        await Expect(pagina.Kop()).ToHaveTextAsync("Opvoedondersteuning op 20-11-2026");
        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await Expect(pagina.GetByText("Vader wil oefenen met duidelijke afspraken.")).ToBeVisibleAsync();
        await Expect(pagina.GetByText("Opnieuw berekend: dezelfde uitkomst.")).ToBeVisibleAsync();

        await pagina.GotoAsync("/contacten");
        var regel = pagina.Lijstregel(id);
        await Expect(regel).ToContainTextAsync(naam);
        await Expect(regel).ToContainTextAsync("Opvoedondersteuning");
        await Expect(regel.Locator(".klasse")).ToHaveTextAsync("Preventie");
    }
}
