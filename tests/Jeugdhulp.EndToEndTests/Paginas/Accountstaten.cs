using System.Text;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>The pages about signing in with a second factor, in every state that looks different.</summary>
internal static class Accountstaten
{
    private const string Code = "/Aanmelden/Code";
    private const string Account = "/Account/Index";
    private const string TweedeFactor = "/Account/TweedeFactor";
    private const string Herstelcodespagina = "/Account/Herstelcodes";
    private const string Sessies = "/Account/Sessies";
    private const string Wachtwoord = "/Account/Wachtwoord";
    private const string Accounts = "/Accounts/Index";
    private const string Uitnodiging = "/Aanmelden/Uitnodiging";
    private const string Uitnodigen = "/Accounts/Uitnodigen";
    private const string Rollen = "/Accounts/Rollen";
    private const string Controle = "/Accounts/Controle";
    private const string Teams = "/Accounts/Teams";
    private const string Consulent = "consulent.a";

    /// <summary>Accounts with an app; the clock stands still, so each uses one code in all the round.</summary>
    private const string MetApp = "proef.app";
    private const string MetApp2 = "proef.app2";
    private const string ZonderApp = "proef.zonder";

    private static readonly byte[] Sleutel = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly string Herstelcode = Herstelcodes.Toon(Sleutel.AsSpan(0, Herstelcodes.Bytes));

    public static IReadOnlyList<Paginastaat> Alle { get; } =
    [
        new(Code, "leeg", null, p => CodepaginaAsync(p, MetApp)),
        new(Code, "zonder script", null, p => CodepaginaAsync(p, MetApp)) { Script = false },
        new(Code, "met fouten, smal", null, async p =>
        {
            await CodepaginaAsync(p, MetApp);
            await p.GetByText("Ik heb mijn telefoon niet bij me").ClickAsync();
            await p.GetByLabel("Herstelcode").FillAsync("AAAA-BBBB-CCCC-DDDD");
            await DrukAsync(p, "Aanmelden");
        }) { Breedte = 320 },
        new(Uitnodiging, "leeg", null, p => p.GotoAsync("/aanmelden/uitnodiging")),
        new(Uitnodiging, "met fouten, smal", null, async p =>
        {
            await p.GotoAsync("/aanmelden/uitnodiging");
            await DrukAsync(p, "Bewaar wachtwoord");
        }) { Breedte = 320 },
        new(Account, "zonder tweede factor", Consulent, p => p.GotoAsync("/account")),
        new(Account, "met tweede factor, smal", null, p => AangemeldAsync(p, "/account")) { Breedte = 320 },
        new(TweedeFactor, "gewoon", Consulent, p => p.GotoAsync("/account/tweede-factor")),
        new(TweedeFactor, "met fouten, alles open, smal", Consulent, async p =>
        {
            await p.GotoAsync("/account/tweede-factor");
            await DrukAsync(p, "Zet aan");
            await Paginastaten.OpenAllesAsync(p);
        }) { Breedte = 320 },
        new(TweedeFactor, "met herstelcodes", ZonderApp, async p =>
        {
            await p.GotoAsync("/account/tweede-factor");
            var sleutel = Appsleutel.Lees((await p.Locator(".qr__sleutel").TextContentAsync())!);
            await p.GetByLabel("Code uit uw app").FillAsync(Appsleutel.Code(sleutel, Nu));
            await p.GetByLabel("Uw wachtwoord").FillAsync(Demoaccounts.Wachtwoord);
            await p.Knop("Zet aan").PressAsync("Enter");
            await Expect(p.Kop()).ToHaveTextAsync("Uw tweede factor werkt");
        }),
        new(Herstelcodespagina, "zonder tweede factor", Consulent, p => p.GotoAsync("/account/herstelcodes")),
        new(Herstelcodespagina, "met fouten, smal", null, async p =>
        {
            await AangemeldAsync(p, "/account/herstelcodes");
            await DrukAsync(p, "Maak nieuwe herstelcodes");
        }) { Breedte = 320 },
        new(Sessies, "gewoon", Consulent, p => p.GotoAsync("/account/sessies")),
        new(Sessies, "smal", Consulent, p => p.GotoAsync("/account/sessies")) { Breedte = 320 },
        new(Wachtwoord, "gewoon", Consulent, p => p.GotoAsync("/account/wachtwoord")),
        new(Wachtwoord, "met fouten, smal", Consulent, async p =>
        {
            await p.GotoAsync("/account/wachtwoord");
            await DrukAsync(p, "Wijzig wachtwoord");
        }) { Breedte = 320 },
        new(Accounts, "vol", "beheer.a", p => p.GotoAsync("/accounts")),
        new(Accounts, "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/accounts");
            await DrukAsync(p, "Haal weg");
        }) { Breedte = 320 },
        new(Uitnodigen, "gewoon", "beheer.a", p => p.GotoAsync("/accounts/uitnodigen")),
        new(Uitnodigen, "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/accounts/uitnodigen");
            await DrukAsync(p, "Maak het account");
        }) { Breedte = 320 },
        new(Uitnodigen, "met een code, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/accounts/uitnodigen");
            await p.GetByLabel("Naam").FillAsync("Noor Proefbalans");
            await p.GetByLabel("E-mailadres").FillAsync("proef.nieuw@voorbeeld.test");
            await p.GetByRole(AriaRole.Checkbox, new() { Name = "Beleidsmedewerker" }).CheckAsync();
            await p.Knop("Maak het account").ClickAsync();
            await Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Code voor" })).ToBeVisibleAsync();
        }) { Breedte = 320 },
        new(Rollen, "met een code", "beheer.a", async p =>
        {
            await RollenAsync(p, ZonderApp);
            await p.Knop("Maak een code").ClickAsync();
            await Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Code voor" })).ToBeVisibleAsync();
        }),
        new(Rollen, "gewoon", "beheer.a", p => RollenAsync(p, "consulent.a")),
        new(Rollen, "eigen account, smal", "beheer.a", p => RollenAsync(p, "beheer.a")) { Breedte = 320 },
        new(Rollen, "met fouten, smal", "beheer.a", async p =>
        {
            await RollenAsync(p, "consulent.a");
            foreach (var vinkje in await p.GetByRole(AriaRole.Checkbox, new() { Checked = true }).AllAsync())
            {
                await vinkje.UncheckAsync();
            }

            await DrukAsync(p, "Opslaan");
        }) { Breedte = 320 },
        new(Teams, "gewoon", "beheer.a", p => TeamsAsync(p, "consulent.a")),
        new(Teams, "eigen account, smal", "beheer.a", p => TeamsAsync(p, "beheer.a")) { Breedte = 320 },
        new(Teams, "met fouten, smal", "beheer.a", async p =>
        {
            await TeamsAsync(p, "consulent.a");
            await DrukAsync(p, "Zet bij dit team");
        }) { Breedte = 320 },
        new(Controle, "gewoon", "beheer.a", p => p.GotoAsync("/accounts/controle")),
        new(Controle, "met fouten, smal", "beheer.a", async p =>
        {
            await p.GotoAsync("/accounts/controle");
            await DrukAsync(p, "Bevestig de controle");
        }) { Breedte = 320 },
        new(Controle, "met een eerdere controle", "beheer.b", async p =>
        {
            await p.GotoAsync("/accounts/controle");
            foreach (var keuze in await p.GetByRole(AriaRole.Radio, new() { Name = "klopt", Exact = true }).AllAsync())
            {
                await keuze.CheckAsync();
            }

            await p.Knop("Bevestig de controle").ClickAsync();
            await Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Eerdere controles" })).ToBeVisibleAsync();
        }),
    ];

    private static DateTimeOffset Nu => new StilleKlok(Toepassing.Vandaag).GetUtcNow();

    /// <summary>Two accounts with an app and one without.</summary>
    public static async Task MaakAsync(JeugdhulpDbContext db)
    {
        var voorbeeld = await db.Users.AsNoTracking().SingleAsync(a => a.Email == "consulent.a@voorbeeld.test");
        foreach (var naam in new[] { MetApp, MetApp2, ZonderApp })
        {
            var email = $"{naam}@voorbeeld.test";
            var account = new Account
            {
                Id = Guid.NewGuid(),
                Naam = "Consulent Pim Proefbalans",
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                PasswordHash = voorbeeld.PasswordHash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            db.AddRange(account, new Aanstelling { AccountId = account.Id, GemeenteCode = "9991", Rol = Rol.Consulent });
            if (naam != ZonderApp)
            {
                db.AddRange(
                    new Tweedefactor { AccountId = account.Id, Sleutel = Convert.ToBase64String(Sleutel), Sinds = Nu, LaatsteTijdvak = 0 },
                    new Herstelcode { AccountId = account.Id, Hash = Herstelcodes.Hash(Herstelcode)! });
            }
        }

        await db.SaveChangesAsync();
    }

    private static async Task CodepaginaAsync(IPage pagina, string account)
    {
        await pagina.GotoAsync("/aanmelden");
        await pagina.GetByLabel("E-mailadres").FillAsync($"{account}@voorbeeld.test");
        await pagina.GetByLabel("Wachtwoord").FillAsync(Demoaccounts.Wachtwoord);
        await pagina.Knop("Aanmelden").ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Code");
    }

    /// <summary>Once by the code of the app and once by a recovery code: both ways in.</summary>
    private static async Task AangemeldAsync(IPage pagina, string adres)
    {
        var metCode = adres == "/account";
        await CodepaginaAsync(pagina, metCode ? MetApp : MetApp2);
        if (metCode)
        {
            await pagina.GetByLabel("Code uit uw app").FillAsync(Appsleutel.Code(Sleutel, Nu));
        }
        else
        {
            await pagina.GetByText("Ik heb mijn telefoon niet bij me").ClickAsync();
            await pagina.GetByLabel("Herstelcode").FillAsync(Herstelcode);
        }

        await pagina.Knop("Aanmelden").PressAsync("Enter");
        await Expect(pagina.Kop()).ToHaveTextAsync("Mijn werk");
        await pagina.GotoAsync(adres);
    }

    private static async Task RollenAsync(IPage pagina, string account)
    {
        await pagina.GotoAsync("/accounts");
        await pagina.Locator("tr").Filter(new() { HasText = $"{account}@voorbeeld.test" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Rollen wijzigen");
    }

    private static async Task TeamsAsync(IPage pagina, string account)
    {
        await RollenAsync(pagina, account);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Teams van deze medewerker" }).ClickAsync();
        await Expect(pagina.Kop()).ToHaveTextAsync("Teams van deze medewerker");
    }

    private static async Task DrukAsync(IPage pagina, string knop)
    {
        await pagina.Knop(knop).ClickAsync();
        await Expect(pagina.Locator("#foutsamenvatting")).ToBeVisibleAsync();
    }
}
