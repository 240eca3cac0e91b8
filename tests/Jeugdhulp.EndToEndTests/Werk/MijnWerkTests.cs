using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Werk;

/// <summary>Each thing that waits is one step away: a button in its row, or the form itself with the cursor in the field to fill in.</summary>
public sealed class MijnWerkTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Gemeente = "9991";

    /// <summary>Of these kinds the demo data of these accounts has no row, so their way is not seen here; another test may have made one.</summary>
    private static readonly Werksoort[] ZonderDemorij =
    [
        Werksoort.LeveringTegen, Werksoort.Beschikking, Werksoort.Planbesluit, Werksoort.Planterug, Werksoort.Adviesterug, Werksoort.Verdeeld, Werksoort.EersteGesprek,
        Werksoort.Aanbiedercontact, Werksoort.Herclassificatie, Werksoort.ZonderContact, Werksoort.LeveringLetop,
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "BEH-06")]
    [Trait("Eis", "CAP-04")]
    public async Task Nakijken_ZonderMuis_GaatVerderBijDeVolgendeRij()
    {
        await WachtersAsync("Toets");
        var pagina = await OpenAsync("consulent.a");
        await pagina.GotoAsync("/werk/wachtlijst");
        var eerste = await pagina.Locator("#rij-0").InnerTextAsync();
        var tweede = await pagina.Locator("#rij-1").InnerTextAsync();
        var laatste = await pagina.Locator("tbody tr").CountAsync() - 1;

        await pagina.Locator("#rij-0").FocusAsync();
        await pagina.Keyboard.PressAsync("Tab");
        await Expect(Knop(pagina, 0)).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("Enter");

        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("wacht nog");
        await Expect(pagina.Locator("#rij-0")).ToHaveTextAsync(tweede);
        await Expect(pagina.Locator("#rij-0")).ToBeFocusedAsync();
        (await pagina.Locator("tbody").InnerTextAsync()).ShouldNotContain(eerste);

        // Of the last row the one before it is next.
        await Knop(pagina, laatste - 1).FocusAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Locator("tbody tr")).ToHaveCountAsync(laatste - 1);
        await Expect(pagina.Locator($"#rij-{laatste - 2}")).ToBeFocusedAsync();
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task Nakijken_ZonderJavaScriptEnOpEenTelefoon_KanInDeRij()
    {
        await WachtersAsync("Klein");
        var pagina = await OpenAsync("consulent.a", new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 800 } });
        await pagina.GotoAsync("/werk/wachtlijst");
        var rijen = await pagina.Locator("tbody tr").CountAsync();

        await Expect(Knop(pagina, 0)).ToBeInViewportAsync();
        await Knop(pagina, 0).ClickAsync();

        await Expect(pagina.Locator("#meldingen")).ToContainTextAsync("wacht nog");
        await Expect(pagina.Locator("tbody tr")).ToHaveCountAsync(rijen - 1);
        new Uri(pagina.Url).Fragment.ShouldBe("#rij-0");
    }

    [Fact]
    [Trait("Eis", "BEH-06")]
    public async Task EenRijZonderKnop_OpentHetFormulier_MetDeCursorInHetVeld()
    {
        HashSet<Werksoort> gezien = [];
        foreach (var account in new[] { "consulent.a", "consulent.d", "teammanager.a", "consulent.c" })
        {
            var pagina = await OpenAsync(account);
            foreach (var soort in Enum.GetValues<Werksoort>())
            {
                await pagina.GotoAsync($"/werk/{soort}");
                if (await pagina.Locator("#rij-0").CountAsync() == 0)
                {
                    continue;
                }

                gezien.Add(soort);
                await pagina.Locator("#rij-0").FocusAsync();
                await pagina.Keyboard.PressAsync("Enter");
                await pagina.WaitForURLAsync(url => !url.Contains("/werk/", StringComparison.Ordinal));

                var gericht = pagina.Locator("main :is(input, select, textarea, button):focus");
                await Expect(gericht).ToHaveCountAsync(1, new() { Timeout = 5000 });
                (await gericht.EvaluateAsync<bool>("e => e.form !== null && e.form.method === 'post'")).ShouldBeTrue($"{account} {soort}: {pagina.Url}");
            }
        }

        Enum.GetValues<Werksoort>().Except(gezien).Except(ZonderDemorij).ShouldBeEmpty("a kind without a row is not seen here");
    }

    private static ILocator Knop(IPage pagina, int rij) => pagina.Locator("tbody tr").Nth(rij).GetByRole(AriaRole.Button);

    /// <summary>Three people who wait so long with the team of consulent.a that they stand on top.</summary>
    private async Task WachtersAsync(string naam)
    {
        await using var db = await Toepassing.DatabaseAsync();
        var team = await (from m in db.Medewerkers.IgnoreQueryFilters()
                          join a in db.Users on m.AccountId equals a.Id
                          join l in db.Teamleden.IgnoreQueryFilters() on m.Id equals l.MedewerkerId
                          join t in db.Teams.IgnoreQueryFilters() on l.TeamId equals t.Id
                          where a.UserName == "consulent.a@voorbeeld.test" && m.GemeenteCode == Gemeente && l.Tot == null && t.GeldigTot == null
                          select t.Id).FirstAsync(Ct);
        foreach (var nummer in Enumerable.Range(1, 3))
        {
            var persoon = Testteam.Persoon(Gemeente, $"Wachter {nummer}", null, naam, new(2014, 1, nummer), 0);
            persoon.Bsn = null;
            db.AddRange(persoon, new Wachtende { GemeenteCode = Gemeente, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = team, AangemeldOp = Toepassing.Vandaag.AddDays(-500 + nummer), Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
        }

        await db.SaveChangesAsync(Ct);
    }
}
