using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>What ends a session ends it at the next request, with no time in between.</summary>
[Trait("Eis", "BEH-01")]
public sealed class SessiesTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/account/sessies";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task De_lijst_toont_waar_iemand_is_aangemeld_en_niet_waar_een_ander_dat_is()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var telefoon = await MetApparaatAsync(account, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Safari/604.1");
        using var laptop = await MetApparaatAsync(account, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/144.0");
        using var ander = await MetApparaatAsync(await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent)), "Mozilla/5.0 (Linux; Android 10; K) Chrome/141.0.0.0");

        var rijen = (await laptop.PaginaAsync(Adres)).QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td")!.TextContent.Trim()).ToList();

        rijen.ShouldBe(["Firefox op Windows dit apparaat", "Safari op iPhone"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_sessie_elders_eindigt_bij_het_volgende_verzoek_en_staat_in_het_logboek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var hier = await MetApparaatAsync(account, "Firefox Windows");
        using var daar = await MetApparaatAsync(account, "Chrome Android");
        var pagina = await hier.PaginaAsync(Adres);
        var sessie = Sessie(pagina, "Chrome op Android");

        using var afgemeld = await hier.VerstuurAsync(Adres, pagina, [new("sessie", sessie)]);
        using var erna = await daar.GetAsync("/", Ct);
        using var nogSteeds = await hier.GetAsync("/", Ct);
        using var nogEens = await hier.VerstuurAsync(Adres, pagina, [new("sessie", sessie)]);

        afgemeld.Headers.Location!.ToString().ShouldBe(Adres);
        NaarAanmelden(erna);
        nogSteeds.StatusCode.ShouldBe(HttpStatusCode.OK);
        nogEens.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, "1")]);
    }

    [Fact]
    public async Task Een_sessie_van_een_ander_bestaat_niet()
    {
        var ander = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var daar = await web.MeldAanAsync(ander);
        var sessie = Sessie(await daar.PaginaAsync(Adres), "Onbekend apparaat");
        using var hier = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        using var vreemd = await hier.VerstuurAsync(Adres, await hier.PaginaAsync(Adres), [new("sessie", sessie)]);
        using var onbekend = await hier.VerstuurAsync(Adres, await hier.PaginaAsync(Adres), [new("sessie", Guid.NewGuid().ToString())]);
        using var erna = await daar.GetAsync("/", Ct);

        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        onbekend.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        erna.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LogAsync(ander.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Meld_overal_af_eindigt_alles_ook_hier()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Consulent));
        using var hier = await web.MeldAanAsync(account);
        using var daar = await web.MeldAanAsync(account);

        using var afgemeld = await hier.VerstuurAsync(Adres, await hier.PaginaAsync(Adres), [], "form[action*='handler=Alles']");
        using var erna = await daar.GetAsync("/account", Ct);
        using var ook = await hier.GetAsync("/account", Ct);

        afgemeld.Headers.Location!.ToString().ShouldBe("/aanmelden");
        NaarAanmelden(erna);
        NaarAanmelden(ook);
        (await LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, "2"), (Webfabriek.GemeenteB, "2")], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_kopie_van_het_cookie_eindigt_meteen_met_afmelden()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();
        using var aangemeld = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        using var kopie = web.Bezoeker(cookies: false);
        kopie.DefaultRequestHeaders.Add("Cookie", aangemeld.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var afgemeld = await browser.VerstuurAsync("/afmelden", await browser.PaginaAsync("/afmelden"), []);
        using var erna = await kopie.GetAsync("/", Ct);

        NaarAanmelden(erna);
    }

    [Fact]
    public async Task Een_rol_die_verandert_geldt_bij_het_volgende_verzoek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        (await CodeAsync(browser, "/contacten")).ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(browser, "/teams")).ShouldBe(HttpStatusCode.Forbidden);

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Aanstellingen.Remove(await db.Aanstellingen.SingleAsync(a => a.AccountId == account.Id, Ct));
            db.Aanstellingen.Add(new() { AccountId = account.Id, GemeenteCode = Webfabriek.GemeenteA, Rol = Rol.Beheerder });
            await db.SaveChangesAsync(Ct);
        }

        (await CodeAsync(browser, "/contacten")).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(browser, "/teams")).ShouldBe(HttpStatusCode.OK);

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Aanstellingen.Where(a => a.AccountId == account.Id).ExecuteDeleteAsync(Ct);
        }

        using var zonder = await browser.GetAsync("/teams", Ct);
        zonder.Headers.Location!.ToString().ShouldBe("/gemeente-kiezen");
    }

    [Fact]
    public async Task Een_account_dat_verandert_is_meteen_afgemeld()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, "anders"), Ct);
        }

        using var erna = await browser.GetAsync("/", Ct);

        NaarAanmelden(erna);
    }

    [Fact]
    public async Task Na_twaalf_uur_is_van_een_sessie_niets_over()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var eerst = await web.MeldAanAsync(account);
        web.Klok.Advance(TimeSpan.FromHours(13));
        using var later = await web.MeldAanAsync(account);

        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Accountsessies.CountAsync(s => s.AccountId == account.Id, Ct)).ShouldBe(1);
    }

    private static void NaarAanmelden(HttpResponseMessage antwoord)
    {
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldStartWith("https://localhost/aanmelden");
    }

    private static string Sessie(IHtmlDocument pagina, string apparaat) =>
        ((IHtmlInputElement)pagina.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(apparaat, StringComparison.Ordinal)).QuerySelector("input[name=sessie]")!).Value;

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private async Task<HttpClient> MetApparaatAsync(Account account, string apparaat)
    {
        var browser = web.Bezoeker();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", apparaat).ShouldBeTrue();
        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    private async Task<List<(string Gemeente, string Aantal)>> LogAsync(Guid account)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account && l.Handeling == Handeling.SessiesBeeindigd).ToListAsync(Ct);
        return [.. regels.Select(l => (l.GemeenteCode, l.Bijzonderheden!["aantal"]))];
    }
}
