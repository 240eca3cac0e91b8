using System.Globalization;
using Microsoft.Playwright;

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>Figures as the pages of who looks after a gemeente show them, to hold what a journey does to them.</summary>
internal static class Stand
{
    /// <summary>Tests that count contacts of gemeente B and E, or add to them, one after the other.</summary>
    public const string Collectie = "contacten van B en E";

    /// <summary>Every figure of a period on /cijfers by its name, with the part behind a slash; those that are hidden have no number.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal?>> CijfersAsync(this IPage pagina, string periode)
    {
        await pagina.GotoAsync($"/cijfers?periode={periode}");
        var rijen = await pagina.Locator("tr[data-maat]").EvaluateAllAsync<string[][]>(
            "rijen => rijen.map(r => [r.dataset.maat + (r.dataset.deel ? '/' + r.dataset.deel : ''), r.querySelector('td.vet .cijfer')?.dataset.getal ?? ''])");

        // A part that has a name of its own stands there twice.
        return rijen.DistinctBy(r => r[0]).ToDictionary(r => r[0], r => r[1].Length == 0 ? (decimal?)null : decimal.Parse(r[1], CultureInfo.InvariantCulture));
    }

    /// <summary>A figure of a team on the board, which has to open a list of as many.</summary>
    public static async Task<int> TeambordAsync(this IPage pagina, string team, string cijfer)
    {
        await pagina.GotoAsync("/team");
        return int.Parse(await pagina.Locator(".kaart").Filter(new() { Has = pagina.GetByRole(AriaRole.Heading, new() { Name = team }) })
            .Locator($"dt:text-is('{cijfer}') + dd").EvaluateAsync<string>("dd => dd.innerText.match(/\\d+/)[0]"), CultureInfo.InvariantCulture);
    }

    /// <summary>How much each of these figures moved; one that is hidden moves by nothing that may be known.</summary>
    public static decimal?[] Verschil(IReadOnlyDictionary<string, decimal?> eerst, IReadOnlyDictionary<string, decimal?> dan, params string[] maten) =>
        [.. maten.Select(m => dan[m] - eerst[m])];
}
