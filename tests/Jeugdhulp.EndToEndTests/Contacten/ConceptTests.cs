using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>Nothing that was typed is lost, whatever happens.</summary>
public sealed class ConceptTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Sessiecookie = "__Host-Jeugdhulp";

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task Concept_NaAfmeldenEnAanmelden_IsVerderInTeVullen()
    {
        var pagina = await OpenAsync(null);
        await pagina.MeldAanAsync("consulent.d");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Regie", "Volgen en regie", feit: "Concept dat blijft.");
        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");
        await pagina.MeldAfAsync();

        await pagina.MeldAanAsync("consulent.d");
        await pagina.GotoAsync("/contacten/registreren/concepten");
        await pagina.Locator("tr").Filter(new() { HasText = "Concept dat blijft." }).GetByRole(AriaRole.Link).ClickAsync();

        await ControleerIngevuldAsync(formulier, "Concept dat blijft.");
        await formulier.SlaOpAsync();
        await pagina.GotoAsync("/contacten/registreren/concepten");
        await Expect(pagina.GetByText("Concept dat blijft.")).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task SessieVerlopen_BijOpslaan_KomtNaAanmeldenMetAllesTerug()
    {
        var pagina = await OpenAsync("consulent.d");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Regie", "Volgen en regie", feit: "Getypt toen de sessie verliep.");
        await pagina.Context.ClearCookiesAsync(new() { Name = Sessiecookie });

        await formulier.Opslaan.ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Aanmelden");
        await pagina.MeldAanAsync("consulent.d");

        await ControleerIngevuldAsync(formulier, "Getypt toen de sessie verliep.");
        await formulier.SlaOpAsync();
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task SessieVerlopen_TijdensTypen_BewaartNaAanmeldenInEenAnderTabblad()
    {
        var pagina = await OpenAsync("consulent.d");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await pagina.Context.ClearCookiesAsync(new() { Name = Sessiecookie });
        await formulier.VulInAsync("Regie", "Volgen en regie", feit: "Doorgetypt na het verlopen.");

        await Expect(formulier.Conceptstatus).ToContainTextAsync("U bent afgemeld.");
        var tabblad = await pagina.RunAndWaitForPopupAsync(() => formulier.Conceptstatus.GetByRole(AriaRole.Link).ClickAsync());
        await tabblad.MeldAanAsync("consulent.d");
        await tabblad.CloseAsync();

        await Expect(formulier.Conceptstatus).ToContainTextAsync("Concept bewaard");
        await ControleerIngevuldAsync(formulier, "Doorgetypt na het verlopen.");
        await formulier.SlaOpAsync();
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task DubbelklikOpOpslaan_MaaktEenContact()
    {
        var feit = $"Dubbelklik {Guid.NewGuid()}";
        var pagina = await OpenAsync("consulent.d");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Regie", "Volgen en regie", feit);

        await formulier.Opslaan.DblClickAsync();
        var id = await formulier.OpgeslagenAsync();

        await using var db = await Toepassing.DatabaseAsync();
        (await db.Contacten.IgnoreQueryFilters().Select(c => new { c.Id, c.Feit }).ToListAsync()).Where(c => c.Feit == feit).Select(c => c.Id).ShouldBe([id]);
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task FoutBijOpslaan_HoudtElkVeldEnZetDeFocusOpDeSamenvatting()
    {
        var pagina = await OpenAsync("consulent.d");
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Regie", "Volgen en regie", feit: "Blijft staan.", duur: "onzin");
        await pagina.GetByLabel("Datum", new() { Exact = false }).First.FillAsync("31-2-2026");

        await formulier.Opslaan.ClickAsync();

        await Expect(formulier.Foutsamenvatting).ToBeFocusedAsync();
        (await pagina.TitleAsync()).ShouldStartWith("Fout: Contact registreren");
        await ControleerIngevuldAsync(formulier, "Blijft staan.", duur: "onzin");
        await Expect(pagina.Locator("#Form_Datum")).ToHaveValueAsync("31-2-2026");
        await formulier.Foutsamenvatting.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(pagina.Locator("#Form_Datum")).ToBeFocusedAsync();
    }

    private static async Task ControleerIngevuldAsync(Contactformulier formulier, string feit, string duur = "45")
    {
        await Expect(formulier.Feit).ToHaveValueAsync(feit);
        await Expect(formulier.Activiteit).ToHaveValueAsync("regie");
        await Expect(formulier.Doel).ToHaveValueAsync("volgenRegie");
        await Expect(formulier.Duur).ToHaveValueAsync(duur);
        await Expect(formulier.GesprokenMet).ToHaveValueAsync("ouders");
        await Expect(formulier.Pagina.Locator("[name='Form.PersoonIds']:checked")).ToHaveCountAsync(1);
    }
}
