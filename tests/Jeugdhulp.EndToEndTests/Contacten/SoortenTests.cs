using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>Everything that is no ordinary contact with one jeugdige.</summary>
public sealed class SoortenTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    [Trait("Eis", "CON-12")]
    public async Task AnoniemAdvies_VraagtGeenNaamEnIsPreventie()
    {
        var formulier = await OpenAsync("Anoniem advies");
        await Expect(formulier.Zoek).ToBeHiddenAsync();
        await Expect(formulier.Doel).ToBeHiddenAsync();
        await formulier.VulInAsync("Informatie en advies", doel: null, feit: "Vraag over zakgeld.");

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await OpslaanEnVindAsync(formulier, "Preventie");
    }

    [Fact]
    [Trait("Eis", "CON-12")]
    public async Task Consult_VraagtGeenActiviteitEnIsPreventie()
    {
        var formulier = await OpenAsync("Consult");
        await Expect(formulier.Activiteit).ToBeHiddenAsync();
        await formulier.Duur.FillAsync("20");
        await formulier.GesprokenMet.SelectOptionAsync(new SelectOptionValue { Label = "School" });
        await formulier.Feit.FillAsync("Leerkracht denkt aan een gesprek met ouders.");

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await OpslaanEnVindAsync(formulier, "Preventie");
    }

    [Fact]
    [Trait("Eis", "CON-07")]
    public async Task CollectieveActiviteit_VraagtThemaEnDeelnemersEnGeenPersonen()
    {
        var formulier = await OpenAsync("Collectieve activiteit");
        await Expect(formulier.GesprokenMet).ToBeHiddenAsync();
        await formulier.Pagina.GetByLabel("Thema").FillAsync("Ouderavond over slapen");
        await formulier.Pagina.GetByLabel("Deelnemers").FillAsync("18");
        await formulier.Duur.FillAsync("90");

        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await OpslaanEnVindAsync(formulier, "Preventie");
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Notitie_VraagtAlleenWieEnWatErGezegdIs()
    {
        var formulier = await OpenAsync("Alleen een notitie");
        await formulier.KiesAsync("an");
        await Expect(formulier.Activiteit).ToBeHiddenAsync();
        await formulier.Feit.FillAsync("Moeder belde, er is niets veranderd.");

        await formulier.SlaOpAsync();
        await Expect(formulier.Pagina.GetByText("Moeder belde, er is niets veranderd.")).ToBeVisibleAsync();
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task AndereKlasse_MetReden_BlijftNaastDeBerekendeStaan()
    {
        var formulier = await OpenAsync("Met naam");
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Informatie en advies", "Informatie of advies");
        await Expect(formulier.Klasse).ToHaveTextAsync("Preventie");
        await formulier.Pagina.GetByText("Ik kies een andere klasse").ClickAsync();
        await formulier.KiesKlasseAsync("Toegang", reden: "");
        await formulier.Opslaan.ClickAsync();
        await Expect(formulier.Foutsamenvatting).ToBeFocusedAsync();

        await formulier.Pagina.GetByLabel("Waarom kiest u deze klasse?").FillAsync("Het gesprek was om te verwijzen.");

        var regel = await OpslaanEnVindAsync(formulier, "Toegang");
        await Expect(regel).ToContainTextAsync("gekozen");
    }

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Doorverwijzing_MetBestemmingEnReden_StaatBijHetContact()
    {
        var formulier = await OpenAsync("Met naam");
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Doorverwijzing", "Toeleiding", feit: "Aangemeld bij de aanbieder.");
        var pagina = formulier.Pagina;
        await pagina.GetByLabel("Waarheen?").SelectOptionAsync(new SelectOptionValue { Label = "Specialistische jeugdhulp" });
        await pagina.GetByLabel("Waarom?", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Complexiteit" });

        await Expect(formulier.Klasse).ToHaveTextAsync("Toegang");
        var id = await formulier.SlaOpAsync();
        var kaart = pagina.Locator(".kaart").Filter(new() { Has = pagina.GetByRole(AriaRole.Heading, new() { Name = "Doorverwijzing", Exact = true }) });
        await Expect(kaart).ToContainTextAsync("Specialistische jeugdhulp");
        await Expect(kaart).ToContainTextAsync("Complexiteit");
        await pagina.GotoAsync($"/contacten/{id}/wijzigen");
        await Expect(pagina.Kop()).ToHaveTextAsync("Contact wijzigen");
    }

    private async Task<Contactformulier> OpenAsync(string soort)
    {
        var formulier = await new Contactformulier(await OpenAsync("consulent.d", opties: null)).OpenAsync();
        await formulier.Pagina.GetByRole(AriaRole.Radio, new() { Name = soort, Exact = true }).CheckAsync();
        return formulier;
    }

    private static async Task<ILocator> OpslaanEnVindAsync(Contactformulier formulier, string klasse)
    {
        var id = await formulier.SlaOpAsync();
        await formulier.Pagina.GotoAsync("/contacten");
        var regel = formulier.Pagina.Lijstregel(id);
        await Expect(regel.Locator(".klasse")).ToHaveTextAsync(klasse);
        return regel;
    }
}
