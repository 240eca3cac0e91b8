using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>The page on which a contact is registered, with the words that stand on it.</summary>
public sealed partial class Contactformulier(IPage pagina)
{
    public IPage Pagina => pagina;

    public ILocator Zoek => pagina.GetByLabel("Jeugdige of gezin", new() { Exact = false }).And(pagina.Locator("#Form_Zoek"));

    public ILocator Activiteit => pagina.GetByLabel("Wat deed u?");

    public ILocator Doel => pagina.GetByLabel("Waarvoor?");

    public ILocator Duur => pagina.Locator("#Form_DuurMinuten");

    public ILocator GesprokenMet => pagina.GetByLabel("Gesproken met");

    public ILocator Feit => pagina.GetByLabel("Wat is er gezegd en afgesproken?");

    /// <summary>The panel beside the form with rule, thresholds and lenses.</summary>
    public ILocator Uitkomst => pagina.Locator("#uitkomst");

    /// <summary>The class that holds, on the form and on the page of the contact.</summary>
    public ILocator Klasse => pagina.Locator(".klasse--groot").First;

    public ILocator Conceptstatus => pagina.Locator("[data-concept-status]");

    public ILocator Foutsamenvatting => pagina.Locator("#foutsamenvatting");

    public ILocator Opslaan => pagina.GetByRole(AriaRole.Button, new() { Name = "Opslaan", Exact = true });

    public ILocator OpslaanEnVolgende => pagina.GetByRole(AriaRole.Button, new() { Name = "Opslaan en nog een" });

    /// <summary>The bar of a threshold in the panel.</summary>
    public ILocator Drempel(string naam) => Uitkomst.Locator(".drempel").Filter(new() { HasText = naam });

    /// <summary>What one of the lenses says in the panel.</summary>
    public ILocator Lens(string naam) => Uitkomst.Locator($".uitkomst__lenzen dt:has-text('{naam}') + dd");

    /// <summary>Opens the trace and gives the line that decides: code and reason.</summary>
    public async Task<string> BesluitAsync()
    {
        await Uitkomst.GetByText("Waarom deze uitkomst?").ClickAsync();
        return await Uitkomst.Locator(".spoor__besluit").InnerTextAsync();
    }

    /// <summary>The class of what stands on the form now; the panel is busy as long as it shows that of a moment ago.</summary>
    public async Task<string?> KlasseNuAsync()
    {
        await Assertions.Expect(Uitkomst).Not.ToHaveAttributeAsync("aria-busy", "true");
        return await Klasse.TextContentAsync();
    }

    public async Task KiesKlasseAsync(string klasse, string reden)
    {
        await pagina.Locator("#keuze").GetByLabel(klasse, new() { Exact = true }).CheckAsync();
        await pagina.GetByLabel("Waarom kiest u deze klasse?").FillAsync(reden);
    }

    public async Task<Contactformulier> OpenAsync()
    {
        await pagina.GotoAsync("/contacten/registreren");
        return this;
    }

    /// <summary>Types part of a name and takes the first suggestion.</summary>
    public async Task<string> KiesAsync(string zoek)
    {
        await Zoek.PressSequentiallyAsync(zoek);
        var optie = pagina.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(optie).ToBeVisibleAsync();
        await optie.ClickAsync();
        return await pagina.Locator("[name='Form.PersoonIds']:checked + label").First.InnerTextAsync();
    }

    public async Task NieuweJeugdigeAsync(string voornamen, string achternaam, string geboren)
    {
        await pagina.Locator("summary", new() { HasText = "Nieuwe jeugdige" }).ClickAsync();
        await pagina.GetByLabel("Voornamen").FillAsync(voornamen);
        await pagina.GetByLabel("Achternaam").FillAsync(achternaam);
        await pagina.GetByLabel("Geboortedatum").FillAsync(geboren);
    }

    public async Task VulInAsync(string activiteit, string? doel, string feit = "Moeder vertelt hoe het thuis gaat.", string duur = "45", string gesprokenMet = "Ouder(s)")
    {
        await Activiteit.SelectOptionAsync(new SelectOptionValue { Label = activiteit });
        if (doel is not null)
        {
            await Doel.SelectOptionAsync(new SelectOptionValue { Label = doel });
        }

        await Duur.FillAsync(duur);
        await GesprokenMet.SelectOptionAsync(new SelectOptionValue { Label = gesprokenMet });
        await Feit.FillAsync(feit);
    }

    /// <summary>Saves and waits for the page of the contact.</summary>
    public async Task<Guid> SlaOpAsync()
    {
        await Opslaan.ClickAsync();
        return await OpgeslagenAsync();
    }

    public async Task<Guid> OpgeslagenAsync()
    {
        await pagina.WachtOpAdresAsync(Contactadres());
        return Guid.Parse(new Uri(pagina.Url).Segments[^1]);
    }

    [GeneratedRegex("/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", RegexOptions.None, 1000)]
    private static partial Regex Contactadres();
}
