using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Leidraad;

/// <summary>
/// Rules with a day in the past: proposals for a teammanager, and not a contact of a delivered half-year. In gemeente D, where no
/// other journey looks at a class.
/// </summary>
public sealed class TerugwerkendTests(Toepassing toepassing) : Reis(toepassing)
{
    private const string Gemeente = "9994";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "LOK-31")]
    [Trait("Eis", "CLS-07")]
    public async Task EenVersieInHetVerleden_GeeftVoorstellen_EnLaatEenVerzegeldHalfjaarMetRust()
    {
        await MaakAccountsAsync();
        var levering = await OpenAsync("levering.d");
        await levering.GotoAsync("/leveringen");
        await levering.GetByLabel("Welk halfjaar verzegelt u?").SelectOptionAsync("2026H1");
        await levering.GetByLabel("Welke levering is dit?").FillAsync("Ontvangstbevestiging van 20 juli");
        await levering.Knop("Verzegelen").ClickAsync();
        await Expect(levering.Locator("#meldingen")).ToContainTextAsync("is verzegeld");
        var verzegeld = await EersteHalfjaarAsync();
        verzegeld.ShouldNotBeEmpty();

        var eerste = await OpenAsync("beheer1.d");
        await eerste.GotoAsync("/leidraad/concepten/nieuw");
        await eerste.GetByLabel("Waar begint u mee?").SelectOptionAsync(new SelectOptionValue { Label = "Voorbeeld B: half jaar" });
        await eerste.GetByLabel("Naam van het concept").FillAsync("Een half jaar, met terugwerkende kracht");
        await eerste.Knop("Begin").ClickAsync();
        await eerste.GetByLabel("Geldt vanaf").FillAsync("1-3-2026");
        await eerste.GetByLabel("Waarom veranderen de instellingen?").FillAsync("Het besluit gold al vanaf maart");
        await eerste.GetByLabel("Besluit of afspraak met het CBS").FillAsync("Besluit van het college");
        await eerste.Knop("Ter beoordeling").ClickAsync();
        await Expect(eerste.GetByText("Deze versie begint in het verleden.")).ToBeVisibleAsync();

        var tweede = await OpenAsync("beheer2.d");
        await tweede.GotoAsync(new Uri(eerste.Url).AbsolutePath);
        await tweede.Knop("Vaststellen").ClickAsync();
        await Expect(tweede.Locator("#meldingen")).ToContainTextAsync("geldt vanaf 1-3-2026");

        var teammanager = await OpenAsync("manager.d");
        var beslis = teammanager.GetByRole(AriaRole.Link, new() { Name = "Bekijk en beslis" });
        await VerversTotAsync(teammanager, "/herclassificeren", async () => await beslis.CountAsync() > 0);
        await Expect(teammanager.Locator("main")).ToContainTextAsync("maar liggen in een halfjaar dat al is geleverd");
        var adres = (await beslis.First.GetAttributeAsync("href"))!;
        await beslis.First.ClickAsync();
        await teammanager.GetByLabel("Waarom?").FillAsync("Zo is het besloten");
        await teammanager.Knop("Aanvaarden").ClickAsync();
        await Expect(teammanager.Locator("#meldingen")).ToContainTextAsync("aanvaard");

        var groep = Guid.Parse(adres.Split('/')[^1]);
        await VerversTotAsync(teammanager, adres, async () => await UitgevoerdAsync(groep) is not null);
        var (van, naar, regels) = (await UitgevoerdAsync(groep)).ShouldNotBeNull();
        regels.ShouldNotBeEmpty();
        regels.ShouldAllBe(r => r.Uitkomst == naar && r.Datum >= new DateOnly(2026, 7, 1));
        (await EersteHalfjaarAsync()).ShouldBe(verzegeld);

        await teammanager.GotoAsync($"/contacten/{regels[0].ContactId}");
        await Expect(teammanager.Locator(".geschiedenis")).ToContainTextAsync("Zo is het besloten");
        await Expect(teammanager.Locator(".geschiedenis del").First).ToContainTextAsync(van);
    }

    /// <summary>Loads the page again until it is as far; each time is a round trip, so the work behind it gets its turn.</summary>
    private static async Task VerversTotAsync(IPage pagina, string adres, Func<Task<bool>> klaar)
    {
        for (var i = 0; i < 300; i++)
        {
            await pagina.GotoAsync(adres);
            if (await klaar())
            {
                return;
            }
        }

        throw new InvalidOperationException($"{adres} did not get there.");
    }

    /// <summary>Every line of the half-year that was sealed, with what it counts as.</summary>
    private async Task<List<(Guid Id, string Uitkomst, int? Versie)>> EersteHalfjaarAsync()
    {
        await using var db = await Toepassing.DatabaseAsync();
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.GemeenteCode == Gemeente && r.Feiten.Datum >= new DateOnly(2026, 1, 1) && r.Feiten.Datum < new DateOnly(2026, 7, 1))
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Uitkomst, r.Instellingenversie })
            .ToListAsync(Ct);
        return [.. regels.Select(r => (r.Id, r.Uitkomst.ToString(), r.Instellingenversie))];
    }

    /// <summary>What became of the group; empty until it was carried out.</summary>
    private async Task<(string Van, string Naar, List<(Guid ContactId, DateOnly Datum, string Uitkomst)> Regels)?> UitgevoerdAsync(Guid id)
    {
        await using var db = await Toepassing.DatabaseAsync();
        var groep = await db.Voorstelgroepen.IgnoreQueryFilters().AsNoTracking().Include(g => g.Voorstellen).SingleAsync(g => g.Id == id, Ct);
        if (groep.UitgevoerdOp is null)
        {
            return null;
        }

        var ids = groep.Voorstellen.Where(v => v.Afloop == Afloop.Uitgevoerd).Select(v => v.ContactregelId).ToArray();
        var regels = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.ContactId, r.Feiten.Datum, r.Uitkomst }).ToListAsync(Ct);
        return (groep.VanUitkomst.ToString(), groep.NaarUitkomst.ToString(), [.. regels.Select(r => (r.ContactId, r.Datum, r.Uitkomst.ToString()))]);
    }

    private async Task MaakAccountsAsync()
    {
        await using var db = await Toepassing.DatabaseAsync();
        var hash = await db.Users.Where(u => u.Email == Demoaccounts.Alle[0].Email).Select(u => u.PasswordHash).FirstAsync(Ct);
        foreach (var (naam, rol) in new[] { ("levering.d", Rol.Informatievoorziening), ("beheer1.d", Rol.Beheerder), ("beheer2.d", Rol.Beheerder), ("manager.d", Rol.Teammanager) })
        {
            var email = $"{naam}@voorbeeld.test";
            var account = new Account
            {
                Id = Guid.NewGuid(),
                Naam = naam,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                LockoutEnabled = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            db.Users.Add(account);
            db.Aanstellingen.Add(new Aanstelling { AccountId = account.Id, GemeenteCode = Gemeente, Rol = rol });
            if (rol == Rol.Teammanager)
            {
                var medewerker = new Medewerker { GemeenteCode = Gemeente, Id = Guid.NewGuid(), AccountId = account.Id, Naam = naam };
                db.Medewerkers.Add(medewerker);
                var teams = await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == Gemeente).Select(t => t.Id).ToListAsync(Ct);
                db.Teamleden.AddRange(teams.Select(team => new Teamlid { GemeenteCode = Gemeente, TeamId = team, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) }));
            }
        }

        await db.SaveChangesAsync(Ct);
    }
}
