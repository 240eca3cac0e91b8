using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Contacten;

/// <summary>Other widths than a desk, and paper.</summary>
public sealed class WeergaveTests(Toepassing toepassing) : Reis(toepassing)
{
    // 640 is a window of 1280 at 200% zoom; 320 is the width at which WCAG 1.4.10 allows no scrolling sideways.
    [Theory]
    [InlineData(640)]
    [InlineData(320)]
    [Trait("Eis", "WCAG-1.4.10")]
    public async Task SmalVenster_SchuiftNietOpzij(int breedte)
    {
        var pagina = await OpenAsync("consulent.a", new() { ViewportSize = new ViewportSize { Width = breedte, Height = 700 } });

        foreach (var adres in new[] { "/", "/contacten?periode=jaar", "/contacten/registreren", "/contacten/registreren/concepten", "/bestaat-niet" })
        {
            await pagina.GotoAsync(adres);
            (await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(breedte, adres);
        }

        await pagina.GotoAsync("/contacten/registreren");
        var formulier = new Contactformulier(pagina);
        await formulier.KiesAsync("an");
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden");
        await Expect(formulier.Klasse).ToBeInViewportAsync();
        (await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(breedte, "filled in");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Telefoon_ToontDeKlasseVanElkeRegelZonderSchuiven(int breedte)
    {
        var pagina = await OpenAsync("consulent.a", new() { ViewportSize = new ViewportSize { Width = breedte, Height = 700 } });

        await pagina.GotoAsync("/contacten?periode=jaar");

        (await pagina.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('tbody tr')].map(r => r.querySelector('.lijst__klasse').getBoundingClientRect().right))"))
            .ShouldBeLessThanOrEqualTo(breedte);
        (await pagina.EvaluateAsync<bool>("[...document.querySelectorAll('.tabelvak')].every(v => v.scrollWidth <= v.clientWidth)")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("consulent.a", "/leren")]
    [InlineData("teammanager.a", "/leren/casussen")]
    [InlineData("beheer.a", "/codelijsten")]
    [InlineData("beheer.a", "/codelijsten/lijst?naam=bestemming")]
    [InlineData("beheer.a", "/leidraad")]
    [InlineData("beheer.a", "/leidraad/betwist")]
    [InlineData("beheer.a", "/teams")]
    [InlineData("consulent.a", "/jeugdigen/dubbel")]
    [InlineData("consulent.e", "/trajecten?stand=alle")]
    [InlineData("consulent.b", "/trajecten/voorstellen")]
    [InlineData("consulent.e", "/wachtlijst")]
    [InlineData("levering.a", "/leveringen")]
    public async Task Telefoon_ToontElkeKolomZonderSchuiven(string account, string adres)
    {
        var pagina = await OpenAsync(account, new() { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });

        await pagina.GotoAsync(adres);

        (await TeBreedAsync(pagina)).ShouldBe(0);
    }

    [Fact]
    public async Task Telefoon_ToontElkeKolomVanWatGezochtIs()
    {
        var pagina = await OpenAsync("consulent.a", new() { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        await pagina.GotoAsync("/zoeken");

        await pagina.Locator("#zoekbalk").FillAsync("de");
        await pagina.Locator("#zoekbalk-knop").ClickAsync();

        await Expect(pagina.Locator(".tabelvak")).ToHaveCountAsync(3);
        (await TeBreedAsync(pagina)).ShouldBe(0, "what was found");
        var gezin = await pagina.Locator("main a[href^='/gezinnen/']").First.GetAttributeAsync("href");
        await pagina.Locator("main a[href^='/jeugdigen/']").Nth(2).ClickAsync();
        await Expect(pagina.Locator(".tabelvak .klasse").First).ToBeVisibleAsync();
        (await TeBreedAsync(pagina)).ShouldBe(0, "a jeugdige");
        await pagina.GotoAsync(gezin!);
        (await TeBreedAsync(pagina)).ShouldBe(0, "a gezin");
    }

    [Fact]
    public async Task Contact_ToontDeKlasseNaastWatErGebeurdeEnOpEenTelefoonMeteenDaarna()
    {
        var pagina = await OpenAsync("consulent.a");
        await pagina.GotoAsync("/contacten?periode=jaar");
        await pagina.Locator("tbody a").First.ClickAsync();
        var gebeurd = pagina.Locator(".kaart", new() { HasText = "Wat er gebeurde" });
        var uitkomst = pagina.Locator("section[aria-label^=Uitkomst]").First;
        var daarna = pagina.Locator(".kaart", new() { HasText = "Geschiedenis" }).Last;

        (await uitkomst.BoundingBoxAsync())!.Y.ShouldBe((await gebeurd.BoundingBoxAsync())!.Y, 1);

        await pagina.SetViewportSizeAsync(390, 800);

        (await uitkomst.BoundingBoxAsync())!.Y.ShouldBeInRange((await gebeurd.BoundingBoxAsync())!.Y, (await daarna.BoundingBoxAsync())!.Y);
    }

    [Fact]
    public async Task DossierSluiten_LaatRuimteTussenDeKeuzesEnWatErOverDeDoelenOnderStaat()
    {
        var pagina = await OpenAsync("consulent.b");
        await pagina.GotoAsync("/dossiers");
        foreach (var adres in await pagina.EvaluateAsync<string[]>("[...document.querySelectorAll(\"main tbody a[href^='/dossiers/']\")].map(a => a.getAttribute('href'))"))
        {
            await pagina.GotoAsync($"{adres}/sluiten");
            if (await pagina.GetByText("Bekijk het plan").CountAsync() > 0)
            {
                break;
            }
        }

        var keuzes = (await pagina.Locator(".keuzes--chips").Last.BoundingBoxAsync())!;
        var tekst = (await pagina.Locator("p", new() { HasText = "Bekijk het plan" }).First.BoundingBoxAsync())!;

        (tekst.Y - keuzes.Y - keuzes.Height).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public async Task Afdruk_LaatMenuEnKnoppenWegEnHoudtDeInhoud()
    {
        var pagina = await OpenAsync("consulent.a");
        await pagina.GotoAsync("/contacten?periode=jaar");

        await pagina.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(pagina.Locator(".hoofdmenu")).ToBeHiddenAsync();
        await Expect(pagina.Knop("Afmelden")).ToBeHiddenAsync();
        await Expect(pagina.Knop("Toon")).ToBeHiddenAsync();
        await Expect(pagina.Locator("tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Afdruk_VanHetPlan_IsVoorHetGezinEnNietVoorWieAfdrukt()
    {
        var pagina = await OpenAsync("consulent.b");
        await pagina.GotoAsync("/plannen");
        var plan = (await pagina.Locator("main a[href^='/plannen/'][href*='/wijzigen']").First.GetAttributeAsync("href"))!;
        await pagina.GotoAsync($"{plan[..plan.IndexOf("/wijzigen", StringComparison.Ordinal)]}/afdrukken");
        await Expect(pagina.GetByText("Ctrl en P")).ToBeVisibleAsync();

        await pagina.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(pagina.GetByText("Ctrl en P")).ToBeHiddenAsync();
        await Expect(pagina.Locator(".utrecht-button:visible")).ToHaveCountAsync(0);
        await Expect(pagina.Kop()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Afdruk_VanHetFormulier_LegtDeKlasseNietOverDeVelden()
    {
        var pagina = await OpenAsync("consulent.a", new() { ViewportSize = new() { Width = 390, Height = 700 } });
        var formulier = await new Contactformulier(pagina).OpenAsync();
        await formulier.KiesAsync("aa");
        await formulier.VulInAsync("Opvoedondersteuning", "Vraag over opvoeden");
        var kop = pagina.Locator(".uitkomst__kop").First;
        await Expect(formulier.Klasse).ToBeInViewportAsync();
        await Expect(kop).ToHaveCSSAsync("position", "fixed");

        await pagina.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(kop).ToHaveCSSAsync("position", "static");
    }

    /// <summary>By how much the widest table is wider than its place.</summary>
    private static Task<int> TeBreedAsync(IPage pagina) =>
        pagina.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('.tabelvak')].map(v => v.scrollWidth - v.clientWidth))");
}
