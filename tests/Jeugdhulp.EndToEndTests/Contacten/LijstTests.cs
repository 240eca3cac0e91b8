using System.Globalization;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>Finding contacts again. In gemeente C, where no other test registers anything.</summary>
public sealed class LijstTests(Toepassing toepassing) : Reis(toepassing)
{
    [Fact]
    public async Task Filter_OpKlasse_ToontAlleenDieKlasseMetHetAantalVanHetTotaal()
    {
        var pagina = await LijstAsync();
        var totaal = pagina.Locator(".lijst__totaal").Filter(new() { HasText = "Toegang" });
        var aantal = Getal(await totaal.InnerTextAsync());

        await totaal.ClickAsync();

        await Expect(pagina.GetByLabel("Klasse", new() { Exact = true })).ToHaveValueAsync("toegang");
        Getal(await pagina.Locator(".lijst__totaal").InnerTextAsync()).ShouldBe(aantal);
        (await pagina.Locator("tbody .klasse").AllInnerTextsAsync()).Distinct().ShouldBe(["Toegang"]);
    }

    [Fact]
    public async Task Sorteren_OpNaam_ZetDeNamenOpVolgorde()
    {
        var pagina = await LijstAsync();

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Jeugdige" }).ClickAsync();

        await Expect(pagina.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Jeugdige");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Jeugdige" }).ClickAsync();
        await Expect(pagina.Locator("th[aria-sort=descending]")).ToContainTextAsync("Jeugdige");
    }

    [Fact]
    public async Task Bladeren_NaarPaginaTwee_ToontAndereContacten()
    {
        var pagina = await LijstAsync();
        var eerste = await pagina.Locator("tbody a").First.GetAttributeAsync("href");

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Volgende" }).First.ClickAsync();

        await Expect(pagina.Locator("tbody a").First).Not.ToHaveAttributeAsync("href", eerste!);
        await Expect(pagina.GetByRole(AriaRole.Link, new() { Name = "Vorige" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Zoeken_OpNaam_VindtDeJeugdigeZonderNaamInHetAdres()
    {
        var pagina = await LijstAsync();
        await pagina.GetByLabel("Periode").SelectOptionAsync(new SelectOptionValue { Label = "Dit jaar" });
        await pagina.Knop("Toon").ClickAsync();
        var achternaam = (await pagina.Locator("tbody td a").First.InnerTextAsync()).Split(' ')[^1];

        await pagina.GetByLabel("Naam of BSN").FillAsync(achternaam);
        await pagina.Knop("Zoeken").ClickAsync();

        await Expect(pagina.GetByText($"gezocht op ‘{achternaam}’")).ToBeVisibleAsync();
        (await pagina.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        (await pagina.Locator("tbody td:nth-child(2)").AllInnerTextsAsync()).ShouldAllBe(naam => naam.Contains(achternaam, StringComparison.OrdinalIgnoreCase));
        pagina.Url.ShouldNotContain(achternaam);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wis filters" }).ClickAsync();
        await Expect(pagina.GetByLabel("Naam of BSN")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Filters_ZonderUitkomst_ZeggenHetMetEenWegTerug()
    {
        var pagina = await OpenAsync("consulent.c");
        await pagina.GotoAsync("/contacten?klasse=buitenBereik&activiteit=crisishulp");

        await Expect(pagina.GetByText("Geen contacten gevonden.")).ToBeVisibleAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Wis de filters" }).ClickAsync();
        await Expect(pagina.Locator("tbody tr").First).ToBeVisibleAsync();
    }

    private async Task<IPage> LijstAsync()
    {
        var pagina = await OpenAsync("consulent.c");
        await pagina.GotoAsync("/contacten?periode=jaar");
        return pagina;
    }

    private static int Getal(string tekst) =>
        int.Parse(string.Concat(tekst.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
