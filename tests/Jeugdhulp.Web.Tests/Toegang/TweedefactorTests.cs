using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>Signing in with a code beside the password.</summary>
[Trait("Eis", "BEH-01")]
public sealed class TweedefactorTests(Factorproef web) : IClassFixture<Factorproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Factorproef.Codepagina)]
    [InlineData(Factorproef.Instelpagina)]
    public async Task Zonder_wachtwoord_is_er_geen_tweede_stap(string adres)
    {
        using var niemand = web.Bezoeker();
        using var gelezen = await niemand.GetAsync(adres, Ct);
        var token = (await niemand.PaginaAsync("/aanmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var verstuurd = await niemand.PostAsync(adres, new FormUrlEncodedContent([new("Form.Code", "123456"), new("__RequestVerificationToken", token)]), Ct);

        gelezen.Headers.Location!.ToString().ShouldBe("/aanmelden");
        verstuurd.Headers.Location!.ToString().ShouldBe("/aanmelden");
    }

    [Fact]
    public async Task Tussen_wachtwoord_en_code_gaat_geen_pagina_open()
    {
        var (account, _) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Beheerder));
        using var browser = await web.NaWachtwoordAsync(account);

        foreach (var eindpunt in (await Eindpuntlijst.VanAsync(web.Services)).Where(e => !e.Kortelijst && e.Methode == "GET"))
        {
            using var antwoord = await browser.GetAsync(eindpunt.Adres(p => p.Name == "soort" ? "grensgeval" : Guid.Empty.ToString()), Ct);

            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, eindpunt.ToString());
            antwoord.Headers.Location!.ToString().ShouldStartWith("https://localhost/aanmelden", Case.Sensitive, eindpunt.ToString());
        }

        using var instellen = await browser.GetAsync(Factorproef.Instelpagina, Ct);
        instellen.Headers.Location!.ToString().ShouldBe("/aanmelden", "who has an app does not get another one in the place of a code");
    }

    [Fact]
    public async Task De_goede_code_brengt_naar_de_gevraagde_pagina_en_staat_in_het_logboek()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = web.Bezoeker();
        using var wachtwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord, "/contacten");
        wachtwoord.Headers.Location!.ToString().ShouldBe("/aanmelden/code?returnUrl=%2Fcontacten");
        var code = web.Code(sleutel);
        using var antwoord = await browser.VerstuurAsync(
            Factorproef.Codepagina, await browser.PaginaAsync("/aanmelden/code?returnUrl=%2Fcontacten"), [new("Form.Code", $"{code[..3]} {code[3..]}")]);

        antwoord.Headers.Location!.ToString().ShouldBe("/contacten");
        (await browser.PaginaAsync("/contacten")).QuerySelector("h1").ShouldNotBeNull();
        (await web.LogAsync(account.Id)).ShouldBe([(Webfabriek.GemeenteA, Handeling.TweedefactorGevraagd, null), (Webfabriek.GemeenteA, Handeling.Aangemeld, null)]);
    }

    [Fact]
    public async Task Wie_in_meer_gemeenten_werkt_kiest_na_de_code()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        using var antwoord = await Factorproef.StuurCodeAsync(browser, web.Code(sleutel));

        antwoord.Headers.Location!.ToString().ShouldBe("/gemeente-kiezen?returnUrl=%2F");
    }

    [Fact]
    public async Task Een_adres_van_buiten_wordt_niet_gevolgd()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        using var antwoord = await browser.VerstuurAsync(
            Factorproef.Codepagina, await browser.PaginaAsync("/aanmelden/code?returnUrl=https%3A%2F%2Fkwaad.test"), [new("Form.Code", web.Code(sleutel))]);

        antwoord.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Een_code_werkt_een_keer()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var eerste = await web.NaWachtwoordAsync(account);
        using var tweede = await web.NaWachtwoordAsync(account);
        var code = web.Code(sleutel);
        using var goed = await Factorproef.StuurCodeAsync(eerste, code);
        using var nogEens = await Factorproef.StuurCodeAsync(tweede, code);
        web.WachtOpVolgendeCode();
        using var nogSteedsGeldig = await Factorproef.StuurCodeAsync(tweede, code);
        using var volgende = await Factorproef.StuurCodeAsync(tweede, web.Code(sleutel));

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogEens.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nogEens.HtmlAsync()).QuerySelector("#Form_Code-fout")!.TextContent.ShouldContain("al gebruikt");
        nogSteedsGeldig.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        volgende.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LogAsync(account.Id)).Count(l => l is (_, Handeling.AanmeldenGeweigerd, "herhaaldeCode")).ShouldBe(2);
    }

    [Fact]
    public async Task Dezelfde_code_tegelijk_brengt_er_een_binnen()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        var browsers = new List<HttpClient>();
        for (var i = 0; i < 3; i++)
        {
            browsers.Add(await web.NaWachtwoordAsync(account));
        }

        var antwoorden = await Task.WhenAll(browsers.Select(b => Factorproef.StuurCodeAsync(b, web.Code(sleutel))));

        antwoorden.Count(a => a.StatusCode is HttpStatusCode.Redirect).ShouldBe(1);
        browsers.ForEach(b => b.Dispose());
        Array.ForEach(antwoorden, a => a.Dispose());
    }

    [Fact]
    public async Task Vijf_verkeerde_codes_blokkeren_het_account_ook_met_het_wachtwoord_ertussen()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        for (var i = 0; i < 5; i++)
        {
            using var browser = await web.NaWachtwoordAsync(account);
            using var fout = await Factorproef.StuurCodeAsync(browser, i == 0 ? null : "12345" + i, i == 0 ? "AAAA-BBBB-CCCC-DDDD" : null);
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var met = web.Bezoeker();
        using var wachtwoord = await met.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        wachtwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await web.LogAsync(account.Id)).Where(l => l.Handeling is Handeling.AanmeldenGeweigerd).Select(l => l.Reden).ShouldBe(["herstelcode", "code", "code", "code", "code", "geblokkeerd"]);

        web.Klok.Advance(TimeSpan.FromMinutes(16));
        using var daarna = await web.AangemeldAsync(account, sleutel);
        (await daarna.PaginaAsync("/account")).QuerySelector("h1")!.TextContent.ShouldBe("Mijn account");
    }

    [Fact]
    public async Task Wie_geblokkeerd_raakt_komt_ook_met_de_goede_code_niet_verder()
    {
        var (account, sleutel) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        for (var i = 0; i < 5; i++)
        {
            using var fout = await Factorproef.StuurCodeAsync(browser, "12345" + i);
        }

        using var goed = await Factorproef.StuurCodeAsync(browser, web.Code(sleutel));

        goed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await web.LogAsync(account.Id))[^1].ShouldBe((Webfabriek.GemeenteA, Handeling.AanmeldenGeweigerd, "geblokkeerd"));
    }

    [Fact]
    public async Task Na_tien_minuten_vragen_wij_het_wachtwoord_opnieuw()
    {
        var (account, _) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        web.Klok.Advance(TimeSpan.FromMinutes(11));
        using var antwoord = await browser.GetAsync(Factorproef.Codepagina, Ct);

        antwoord.Headers.Location!.ToString().ShouldBe("/aanmelden");
    }

    [Fact]
    public async Task Zonder_code_en_zonder_herstelcode_staat_de_fout_bij_het_veld_en_telt_er_niets()
    {
        var (account, _) = await web.MetAppAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var browser = await web.NaWachtwoordAsync(account);
        using var leeg = await Factorproef.StuurCodeAsync(browser, " ");

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelector("#Form_Code-fout")!.TextContent.ShouldContain("Vul de code uit uw app in");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.SingleAsync(a => a.Id == account.Id, Ct)).AccessFailedCount.ShouldBe(0);
    }

    [Theory]
    [InlineData(Rol.Beleidsmedewerker)]
    [InlineData(Rol.LandelijkBeheerder)]
    public async Task Wie_geen_personen_bereikt_komt_binnen_met_het_wachtwoord(Rol rol)
    {
        using var browser = await web.MeldAanAsync(rol is Rol.LandelijkBeheerder ? Aanstelling.Land : Webfabriek.GemeenteA, rol);

        (await browser.PaginaAsync("/account")).Body!.TextContent.ShouldContain("Tweede factor instellen");
    }
}
