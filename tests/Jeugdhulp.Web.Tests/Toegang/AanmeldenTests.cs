using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

public sealed class AanmeldenTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_ZonderAanmelding_StuurtNaarAanmeldenMetTerugkeeradres()
    {
        using var browser = web.Bezoeker();

        using var antwoord = await browser.GetAsync(new Uri("/?soort=recent", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("https://localhost/aanmelden?returnUrl=%2F%3Fsoort%3Drecent");
    }

    [Fact]
    public async Task Post_OnbekendAccountEnVerkeerdWachtwoord_GevenDezelfdePagina()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();

        using var onbekend = await browser.VerstuurAanmeldenAsync("niemand@voorbeeld.test", Webfabriek.Wachtwoord);
        using var verkeerd = await browser.VerstuurAanmeldenAsync(account.Email!, "een ander wachtwoord");

        onbekend.StatusCode.ShouldBe(HttpStatusCode.OK);
        verkeerd.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tekst = (await onbekend.HtmlAsync()).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("Dit e-mailadres en wachtwoord horen niet bij elkaar");
        (await verkeerd.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldBe(tekst);
        (await LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, Handeling.AanmeldenGeweigerd, "geweigerd")]);
    }

    [Fact]
    public async Task Post_LegeVelden_NoemtBeide()
    {
        using var browser = web.Bezoeker();

        using var antwoord = await browser.VerstuurAanmeldenAsync("", "");

        var tekst = (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("Vul uw e-mailadres in");
        tekst.ShouldContain("Vul uw wachtwoord in");
    }

    [Fact]
    public async Task Post_VijfKeerVerkeerd_WeigertOokHetGoedeWachtwoordEenKwartier()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();
        for (var i = 0; i < 5; i++)
        {
            using var poging = await browser.VerstuurAanmeldenAsync(account.Email!, $"verkeerd wachtwoord {i}");
        }

        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LogAsync(account.Id)).Count(r => r.Handeling == Handeling.AanmeldenGeweigerd).ShouldBe(6);
        (await LogAsync(account.Id)).ShouldNotContain(r => r.Handeling == Handeling.Aangemeld);
    }

    [Fact]
    public async Task Post_TegelijkVerkeerd_TeltElkePoging()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            using var browser = web.Bezoeker();
            using var poging = await browser.VerstuurAanmeldenAsync(account.Email!, $"verkeerd wachtwoord {i}");
        }));

        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.SingleAsync(a => a.Id == account.Id)).LockoutEnd.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_TerugkeeradresElders_GaatNaarDeStartpagina(string returnUrl)
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();

        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord, returnUrl);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Post_JuisteGegevens_OpentDeGevraagdePaginaEnSchrijftInHetLogboek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();

        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord, "/?soort=recent");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("/?soort=recent");
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-Jeugdhulp=", StringComparison.Ordinal));
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires", Case.Insensitive);
        (await LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, Handeling.Aangemeld, "gelukt")]);
        (await browser.PaginaAsync("/")).QuerySelector("h1")!.TextContent.ShouldBe("Mijn werk");
    }

    [Fact]
    public async Task Aanmelden_ZetDeFocusInHetEersteVeldEnNaEenFoutBijDeFouten()
    {
        using var browser = web.Bezoeker();

        (await browser.PaginaAsync("/aanmelden")).QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("Form_Email");
        using var antwoord = await browser.VerstuurAanmeldenAsync("", "");
        (await antwoord.HtmlAsync()).QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("foutsamenvatting");
    }

    [Fact]
    public async Task Get_NaEenHalfUurZonderVerzoek_VraagtOpnieuwAanTeMelden()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        web.Klok.Advance(TimeSpan.FromMinutes(29));
        using var opTijd = await browser.GetAsync(new Uri("/", UriKind.Relative));
        web.Klok.Advance(TimeSpan.FromMinutes(29));
        using var nogSteeds = await browser.GetAsync(new Uri("/", UriKind.Relative));
        web.Klok.Advance(TimeSpan.FromMinutes(31));
        using var teLaat = await browser.GetAsync(new Uri("/", UriKind.Relative));

        opTijd.StatusCode.ShouldBe(HttpStatusCode.OK);
        nogSteeds.StatusCode.ShouldBe(HttpStatusCode.OK);
        teLaat.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_NadatDeRolIsIngetrokken_GeeftBinnenEenMinuutGeenToegangMeer()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Aanstellingen.Where(a => a.AccountId == account.Id).ExecuteDeleteAsync();
        }

        web.Klok.Advance(TimeSpan.FromSeconds(61));
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldBe("/gemeente-kiezen");
    }

    [Fact]
    public async Task Get_NadatHetAccountIsGewijzigd_EindigtDeSessieBinnenEenMinuut()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SecurityStamp, "anders"));
        }

        web.Klok.Advance(TimeSpan.FromSeconds(61));
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldStartWith("https://localhost/aanmelden");
    }

    [Fact]
    public async Task Post_MeerGemeenten_LaatKiezenEnWerktInEenTegelijk()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Beheerder));
        using var browser = web.Bezoeker();
        using var aangemeld = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        using var nogNiet = await browser.GetAsync(new Uri("/", UriKind.Relative));
        var keuze = await browser.PaginaAsync("/gemeente-kiezen");

        using var vreemd = await browser.VerstuurAsync("/gemeente-kiezen", keuze, [new("Form.Gemeente", "9993")]);
        using var gekozen = await browser.VerstuurAsync("/gemeente-kiezen", keuze, [new("Form.Gemeente", Webfabriek.GemeenteB)]);

        aangemeld.Headers.Location!.ToString().ShouldBe("/gemeente-kiezen?returnUrl=%2F");
        nogNiet.Headers.Location!.ToString().ShouldBe("/gemeente-kiezen");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        gekozen.Headers.Location!.ToString().ShouldBe("/");
        var kop = (await browser.PaginaAsync("/")).QuerySelector("header")!;
        kop.TextContent.ShouldContain("Voorbeeld B");
        kop.QuerySelector("a[href='/gemeente-kiezen']").ShouldNotBeNull();
        (await LogAsync(account.Id)).ShouldBe(
            [
                (Webfabriek.GemeenteA, Handeling.Aangemeld, "gelukt"),
                (Webfabriek.GemeenteB, Handeling.Aangemeld, "gelukt"),
                (Webfabriek.GemeenteB, Handeling.GemeenteGekozen, "gelukt"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Post_Afmelden_EindigtDeSessieEnSchrijftInHetLogboek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.MeldAanAsync(account);
        var pagina = await browser.PaginaAsync("/afmelden");

        using var antwoord = await browser.VerstuurAsync("/afmelden", pagina, []);

        antwoord.Headers.Location!.ToString().ShouldBe("/aanmelden");
        using var daarna = await browser.GetAsync(new Uri("/", UriKind.Relative));
        daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LogAsync(account.Id)).ShouldContain((Webfabriek.GemeenteA, Handeling.Afgemeld, "gelukt"));
    }

    [Fact]
    public async Task Post_Afmelden_EindigtOokEenKopieVanHetCookieBinnenEenMinuut()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();
        using var aangemeld = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        using var kopie = web.Bezoeker(cookies: false);
        kopie.DefaultRequestHeaders.Add("Cookie", aangemeld.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var ervoor = await kopie.GetAsync(new Uri("/", UriKind.Relative));
        using var afgemeld = await browser.VerstuurAsync("/afmelden", await browser.PaginaAsync("/afmelden"), []);

        web.Klok.Advance(TimeSpan.FromSeconds(61));
        using var erna = await kopie.GetAsync(new Uri("/", UriKind.Relative));

        ervoor.StatusCode.ShouldBe(HttpStatusCode.OK);
        afgemeld.Headers.Location!.ToString().ShouldBe("/aanmelden");
        erna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        erna.Headers.Location!.ToString().ShouldStartWith("https://localhost/aanmelden");
    }

    [Fact]
    public async Task Get_TwaalfUurNaHetAanmelden_VraagtOpnieuwOokAanWieSteedsBezigWas()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        for (var kwartier = 1; kwartier < 48; kwartier++)
        {
            web.Klok.Advance(TimeSpan.FromMinutes(15));
            using var bezig = await browser.GetAsync(new Uri("/", UriKind.Relative));
            bezig.StatusCode.ShouldBe(HttpStatusCode.OK, $"{kwartier}");
        }

        web.Klok.Advance(TimeSpan.FromMinutes(15));
        using var antwoord = await browser.GetAsync(new Uri("/", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.ToString().ShouldStartWith("https://localhost/aanmelden");
    }

    [Fact]
    public async Task Post_VervalstFormulier_GeeftDePaginaDatHetVerlopenIs()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        using var antwoord = await browser.PostAsync(new Uri("/afmelden", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", "vals")]));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Dit formulier is verlopen");
        (await browser.PaginaAsync("/")).QuerySelector("h1")!.TextContent.ShouldBe("Mijn werk");
    }

    private async Task<List<(string Gemeente, Handeling Handeling, string Resultaat)>> LogAsync(Guid accountId)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == accountId).OrderBy(l => l.Id).ToListAsync();
        return [.. regels.Select(l => (l.GemeenteCode, l.Handeling, l.Resultaat))];
    }
}
