using System.Globalization;
using System.Text.RegularExpressions;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Cijfers;

/// <summary>The graphs of the figures: pictures of the tables under them, for who sees no colour too.</summary>
public sealed partial class GrafiekTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Adres = "/cijfers?periode=2025H2";

    [Fact]
    public async Task ElkeReeks_IsEenSvgDieZonderKleurTeLezenIs()
    {
        var pagina = await OpenAsync("beleid.a");
        await pagina.GotoAsync(Adres);

        var tabellen = pagina.Locator("table[data-grafiek]");
        var grafieken = pagina.Locator(".grafiek[role=img]");
        await Expect(grafieken).ToHaveCountAsync(await tabellen.CountAsync());
        (await tabellen.CountAsync()).ShouldBe(5);
        for (var i = 0; i < await tabellen.CountAsync(); i++)
        {
            await Expect(grafieken.Nth(i).Locator("svg")).ToHaveCountAsync(1);
            var namen = await tabellen.Nth(i).Locator("[data-reeks]").EvaluateAllAsync<string[]>("koppen => koppen.map(k => k.dataset.reeks)");
            var svg = await grafieken.Nth(i).Locator("svg").TextContentAsync();
            var label = await grafieken.Nth(i).GetAttributeAsync("aria-label");
            foreach (var naam in namen)
            {
                svg.ShouldNotBeNull().ShouldContain(naam);
                label.ShouldNotBeNull().ShouldContain(naam.ToLowerInvariant());
            }

            // Lines differ in how they are broken, bars in what is drawn in them.
            var verschillend = await grafieken.Nth(i).Locator("svg").EvaluateAsync<int>(
                """
                svg => new Set([...svg.querySelectorAll('path')]
                    .filter(p => ['#0b4f8a', '#ac501b', '#177245'].includes((p.getAttribute('stroke') ?? '').toLowerCase()) && p.getAttribute('fill') === 'none')
                    .map(p => p.getAttribute('stroke-dasharray') ?? 'heel')).size
                """);
            var patronen = await grafieken.Nth(i).Locator("svg pattern").CountAsync();
            (verschillend == namen.Length || patronen >= namen.Length).ShouldBeTrue($"graph {i}: {verschillend} lines and {patronen} patterns for {namen.Length} series");
        }
    }

    [Fact]
    public async Task EenLijn_LigtOpDeGetallenVanHaarTabel()
    {
        // Of Voorbeeld B, where the first line rises and falls most.
        var pagina = await OpenAsync("beleid.b");
        await pagina.GotoAsync(Adres);
        await Expect(pagina.Locator(".grafiek svg")).ToHaveCountAsync(5);

        var getallen = await pagina.Locator("table[data-grafiek=lijnen] tbody tr td:nth-child(2) .cijfer").First.Locator("xpath=ancestor::tbody").Locator("td:nth-child(2) .cijfer")
            .EvaluateAllAsync<string?[]>("cellen => cellen.map(c => c.dataset.getal ?? null)");
        var lijn = await pagina.Locator(".grafiek svg").First.Locator("path[stroke='#0b4f8a'][fill='none']").First.GetAttributeAsync("d");

        var waarden = getallen.OfType<string>().Select(g => double.Parse(g, CultureInfo.InvariantCulture)).ToList();
        var hoogten = Punt().Matches(lijn!).Select(m => double.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture)).ToList();
        hoogten.Count.ShouldBe(waarden.Count, lijn);
        waarden.Distinct().Count().ShouldBeGreaterThan(1);
        var (laagste, hoogste) = (waarden.IndexOf(waarden.Min()), waarden.IndexOf(waarden.Max()));
        var perEen = (hoogten[laagste] - hoogten[hoogste]) / (waarden[hoogste] - waarden[laagste]);
        perEen.ShouldBeGreaterThan(0);
        waarden.Zip(hoogten).ShouldAllBe(p => Math.Abs(hoogten[laagste] - ((p.First - waarden[laagste]) * perEen) - p.Second) < 1.5);
    }

    [Fact]
    [Trait("Eis", "WCAG-2.1.1")]
    public async Task MetAlleenHetToetsenbord_KomtMenOveralEnKiestMenEenPeriode()
    {
        var pagina = await OpenAsync("beleid.a");
        await pagina.GotoAsync(Adres);
        await Expect(pagina.Locator(".grafiek svg")).ToHaveCountAsync(5);
        var bereikbaar = await pagina.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('main :is(a[href], button, select, summary, [tabindex=\"0\"])')].filter(e => e.checkVisibility()).length");

        await pagina.Locator("#Periode").FocusAsync();
        List<string> gezien = [await FocusAsync(pagina)];
        for (var i = 0; i < bereikbaar + 10; i++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            gezien.Add(await FocusAsync(pagina));
        }

        foreach (var deel in new[] { "select#Periode", "select#Lens", "select#Team", "select#Vergelijk", "select#Weergave", "select#Ernaast", "button", "summary", "div.tabelvak", "a" })
        {
            gezien.ShouldContain(g => g.StartsWith(deel, StringComparison.Ordinal), deel);
        }

        gezien.ShouldAllBe(g => !g.EndsWith("zonder rand", StringComparison.Ordinal));

        await pagina.Locator("#Periode").FocusAsync();
        await pagina.Keyboard.TypeAsync("2e halfjaar 2024");
        await pagina.Locator("#Team").FocusAsync();
        await pagina.Keyboard.PressAsync("Tab");
        await pagina.Keyboard.PressAsync("Tab");
        await pagina.Keyboard.PressAsync("Tab");
        await pagina.Keyboard.PressAsync("Tab");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina).ToHaveURLAsync(new Regex("Periode=2024H2", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [GeneratedRegex(@"[ML ]-?[\d.]+[ ,](?<y>-?[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Punt();

    /// <summary>What has the focus, and whether that can be seen.</summary>
    private static Task<string> FocusAsync(IPage pagina) => pagina.EvaluateAsync<string>(
        """
        () => {
          const e = document.activeElement;
          const stijl = getComputedStyle(e);
          const zichtbaar = e === document.body || stijl.outlineStyle !== 'none' || stijl.boxShadow !== 'none';
          return `${e.localName}${e.id ? '#' + e.id : ''}${e.classList.length ? '.' + e.classList[0] : ''}${zichtbaar ? '' : ' zonder rand'}`;
        }
        """);
}
