using Jeugdhulp.Application.Data;
using Microsoft.Playwright;

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>What people do in the application, on the page that is open.</summary>
public static class Handelingen
{
    public static async Task MeldAanAsync(this IPage pagina, string account)
    {
        if (!new Uri(pagina.Url).AbsolutePath.StartsWith("/aanmelden", StringComparison.Ordinal))
        {
            await pagina.GotoAsync("/aanmelden");
        }

        await pagina.GetByLabel("E-mailadres").FillAsync($"{account}@voorbeeld.test");
        await pagina.GetByLabel("Wachtwoord").FillAsync(Demoaccounts.Wachtwoord);
        await pagina.Knop("Aanmelden").ClickAsync();
        await pagina.WachtOpAdresAsync(adres => !adres.Contains("/aanmelden", StringComparison.Ordinal));
    }

    public static async Task MeldAfAsync(this IPage pagina)
    {
        await pagina.Knop("Afmelden").ClickAsync();
        await pagina.WachtOpAdresAsync(adres => adres.EndsWith("/aanmelden", StringComparison.Ordinal));
    }

    /// <summary>
    /// Waits for the address and the text of the page, not for all that it loads: what comes next waits for what it needs. Not for the
    /// commit alone, which is not remembered: when the page was there before the wait began, that would never end.
    /// </summary>
    public static Task WachtOpAdresAsync(this IPage pagina, Func<string, bool> klopt) =>
        pagina.WaitForURLAsync(klopt, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    public static ILocator Knop(this IPage pagina, string naam) =>
        pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    /// <summary>The lines of a contact in the list.</summary>
    public static ILocator Lijstregel(this IPage pagina, Guid contact) =>
        pagina.Locator("tbody tr").Filter(new() { Has = pagina.Locator($"a[href*='{contact}']") });

    /// <summary>What stands beside a word in a summary.</summary>
    public static ILocator Waarde(this IPage pagina, string woord) => pagina.Locator($"dl.samenvatting dt:text-is('{woord}') + dd");

    public static ILocator Kop(this IPage pagina) => pagina.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
