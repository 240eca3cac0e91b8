using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Toegang;

public sealed class RollenTests(Toepassing toepassing) : Reis(toepassing)
{
    [Theory]
    [InlineData("beleid.a")]
    [InlineData("levering.a")]
    [InlineData("beheer.a")]
    [InlineData("privacy.a")]
    [InlineData("landelijk")]
    [Trait("Eis", "BEH-01")]
    public async Task WieGeenContactenMagZien_KrijgtEenWeigeringEnGeenMenu(string account)
    {
        var pagina = await OpenAsync(account);

        foreach (var adres in new[] { "/contacten", "/contacten/registreren" })
        {
            var antwoord = await pagina.GotoAsync(adres);
            antwoord!.Status.ShouldBe(403);
            await Expect(pagina.Locator("tbody")).ToHaveCountAsync(0);
        }

        await pagina.GotoAsync("/");
        await Expect(pagina.GetByRole(AriaRole.Link, new() { Name = "Contacten" })).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Eis", "BEH-01")]
    public async Task AccountMetTweeGemeenten_KiestErEenEnWerktDaarin()
    {
        var pagina = await OpenAsync(null);
        await pagina.GotoAsync("/contacten");
        await pagina.MeldAanAsync("consulent.ab");
        await Expect(pagina.Kop()).ToHaveTextAsync("Gemeente kiezen");

        await pagina.GetByText("Voorbeeld B").ClickAsync();
        await pagina.Knop("Verder").ClickAsync();

        await Expect(pagina.Kop()).ToHaveTextAsync("Contacten");
        await Expect(pagina.Locator(".kop__gemeente")).ToHaveTextAsync("Voorbeeld B");
    }

    [Fact]
    public async Task VerkeerdWachtwoord_ZegtHetZonderTeVerklappenWatErNietKlopt()
    {
        var pagina = await OpenAsync(null);
        await pagina.GotoAsync("/aanmelden");
        await pagina.GetByLabel("E-mailadres").FillAsync("nobody@voorbeeld.test");
        await pagina.GetByLabel("Wachtwoord").FillAsync("verkeerd");

        await pagina.Knop("Aanmelden").ClickAsync();

        await Expect(pagina.Locator("#foutsamenvatting")).ToBeFocusedAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToContainTextAsync("horen niet bij elkaar, of het account is geblokkeerd");
    }
}
