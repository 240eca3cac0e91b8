using System.Text.RegularExpressions;
using Jeugdhulp.Application.Data;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>What people do in the application, on the page that is open.</summary>
public static partial class Handelingen
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
        await pagina.WachtOpAdresAsync(BuitenAanmelden());
    }

    public static async Task MeldAfAsync(this IPage pagina)
    {
        await pagina.Knop("Afmelden").ClickAsync();
        await pagina.WachtOpAdresAsync(Aanmelden());
    }

    /// <summary>
    /// Waits for the address and the end of the page. Both are looked at again and again: a wait for a state of loading never ends when that
    /// state was there just before the wait began.
    /// </summary>
    public static async Task WachtOpAdresAsync(this IPage pagina, Regex adres)
    {
        await Expect(pagina).ToHaveURLAsync(adres, new() { Timeout = 60_000 });
        await Expect(pagina.GetByRole(AriaRole.Contentinfo)).ToBeAttachedAsync();
    }

    public static ILocator Knop(this IPage pagina, string naam) =>
        pagina.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    /// <summary>The lines of a contact in the list.</summary>
    public static ILocator Lijstregel(this IPage pagina, Guid contact) =>
        pagina.Locator("tbody tr").Filter(new() { Has = pagina.Locator($"a[href*='{contact}']") });

    /// <summary>What stands beside a word in a summary.</summary>
    public static ILocator Waarde(this IPage pagina, string woord) => pagina.Locator($"dl.samenvatting dt:text-is('{woord}') + dd");

    public static ILocator Kop(this IPage pagina) => pagina.GetByRole(AriaRole.Heading, new() { Level = 1 });

    [GeneratedRegex("^(?!.*/aanmelden)", RegexOptions.None, 1000)]
    private static partial Regex BuitenAanmelden();

    [GeneratedRegex("/aanmelden$", RegexOptions.None, 1000)]
    private static partial Regex Aanmelden();
}
