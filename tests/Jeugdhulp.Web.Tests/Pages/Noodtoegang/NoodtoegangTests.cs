using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Noodtoegang;

/// <summary>Reading about a family of another team: with a reason, for a short while, seen by its teammanager.</summary>
[Trait("Eis", "PRV-11")]
public sealed class NoodtoegangTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Reden = "Crisis vannacht, ik moet weten wie er al helpt.";
    private const string Formulier = "form#noodtoegang";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alleen_wie_met_gezinnen_werkt_komt_op_de_pagina()
    {
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        (await CodeAsync(niemand, "/noodtoegang")).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(beleid, "/noodtoegang")).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(consulent, "/noodtoegang")).ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(consulent, "/team/noodtoegang")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Met_een_bsn_en_een_reden_leest_u_wat_een_ander_team_schreef_en_ziet_de_teammanager_het()
    {
        var (van, browser, account) = await VreemdAsync(41);
        var contact = $"/contacten/{van.Contact.Id}";
        (await CodeAsync(browser, contact)).ShouldBe(HttpStatusCode.NotFound);

        using var antwoord = await NeemAsync(browser, van.Testteam.Noor.Bsn!, Reden);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.OriginalString.ShouldBe($"/jeugdigen/{van.Testteam.Noor.Id}");
        (await CodeAsync(browser, $"/jeugdigen/{van.Testteam.Noor.Id}")).ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(browser, $"/dossiers/{van.Dossier.Id}")).ShouldBe(HttpStatusCode.OK);
        (await browser.PaginaAsync(contact)).Body!.TextContent.ShouldContain(van.Herkenning);
        await using var db = web.Database.CreateUnrestrictedContext();
        var rij = await db.Noodtoegangen.IgnoreQueryFilters().SingleAsync(n => n.AccountId == account.Id, Ct);
        (rij.PersoonId, rij.Tot - rij.Op).ShouldBe((van.Testteam.Noor.Id, TimeSpan.FromHours(4)));
        (await db.Noodmeldingen.IgnoreQueryFilters().Where(m => m.NoodtoegangId == rij.Id).Select(m => m.TeamId).ToListAsync(Ct)).ShouldBe([van.Testteam.Team.Id]);
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.Handeling == Handeling.NoodtoegangGevraagd && l.AccountId == account.Id, Ct)).ObjectId.ShouldBe(van.Testteam.Noor.Id);

        using var manager = await web.MeldAanInTeamAsync(van.Testteam.Team.Id, Rol.Teammanager);
        (await manager.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("Iemand van een ander team keek");
        var bord = await manager.PaginaAsync("/team/noodtoegang");
        bord.QuerySelector("main")!.TextContent.ShouldContain(Reden);
        (await manager.PaginaAsync($"/jeugdigen/{van.Testteam.Noor.Id}/wie-keek")).QuerySelector("main")!.TextContent.ShouldContain(Reden);
        using var gezien = await manager.VerstuurAsync("/team/noodtoegang", bord, [new("id", rij.Id.ToString())]);
        gezien.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await manager.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldNotContain("Iemand van een ander team keek");
    }

    [Fact]
    public async Task Noodtoegang_houdt_vanzelf_op_en_eerder_als_u_dat_kiest()
    {
        var (van, browser, account) = await VreemdAsync(42);
        var contact = $"/contacten/{van.Contact.Id}";
        using var eerste = await NeemAsync(browser, $"dossier {van.Dossier.Nummer}", Reden);
        eerste.Headers.Location!.OriginalString.ShouldBe($"/dossiers/{van.Dossier.Id}");
        (await CodeAsync(browser, contact)).ShouldBe(HttpStatusCode.OK);

        using var einde = await browser.VerstuurAsync("/noodtoegang", await browser.PaginaAsync("/noodtoegang"), [], "form[action$='handler=Einde']");
        einde.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(browser, contact)).ShouldBe(HttpStatusCode.NotFound);

        using var tweede = await NeemAsync(browser, van.Testteam.Noor.Bsn!, Reden);
        (await CodeAsync(browser, contact)).ShouldBe(HttpStatusCode.OK);
        await using var db = web.Database.CreateUnrestrictedContext();
        var over = TimeSpan.FromHours(5);
        await db.Database.ExecuteSqlAsync($"update noodtoegang set op = op - {over}, tot = tot - {over} where account_id = {account.Id} and beeindigd_op is null", Ct);
        (await CodeAsync(browser, contact)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wat_er_niet_is_en_wat_u_al_ziet_geven_hetzelfde_antwoord()
    {
        var (van, browser, _) = await VreemdAsync(43);
        var eigen = await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 44);

        string[] antwoorden =
        [
            await FoutAsync(browser, TestBsn.Nummer(TestBsn.Aantal - 1)),
            await FoutAsync(browser, "dossier 999999"),
            await FoutAsync(browser, eigen.Noor.Bsn!),
        ];

        antwoorden.Distinct().ShouldHaveSingleItem().ShouldContain("Hiermee is niets te openen");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Noodtoegangen.IgnoreQueryFilters().AnyAsync(n => n.PersoonId == eigen.Noor.Id, Ct)).ShouldBeFalse();
        van.ShouldNotBeNull();
    }

    [Fact]
    public async Task Zonder_reden_of_nummer_staat_de_fout_bij_het_veld_en_blijft_de_tekst_staan()
    {
        var (van, browser, account) = await VreemdAsync(45);

        using var antwoord = await NeemAsync(browser, van.Testteam.Noor.Bsn!, "te kort");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("minstens 20 tekens");
        pagina.QuerySelector("textarea[name='Form.Reden']")!.TextContent.Trim().ShouldBe("te kort");
        using var naam = await NeemAsync(browser, "Noor", Reden);
        (await naam.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Vul een BSN");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Noodtoegangen.IgnoreQueryFilters().AnyAsync(n => n.AccountId == account.Id, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Wie_blijft_proberen_moet_een_uur_wachten()
    {
        var (van, browser, account) = await VreemdAsync(46);
        for (var keer = 0; keer < 5; keer++)
        {
            (await FoutAsync(browser, $"dossier {900_000 + keer}")).ShouldContain("Hiermee is niets te openen");
        }

        (await FoutAsync(browser, van.Testteam.Noor.Bsn!)).ShouldContain("Wacht een uur");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Noodtoegangen.IgnoreQueryFilters().AnyAsync(n => n.AccountId == account.Id, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Twee_keer_versturen_geeft_een_noodtoegang()
    {
        var (van, browser, account) = await VreemdAsync(47);
        var pagina = await browser.PaginaAsync("/noodtoegang");
        List<KeyValuePair<string, string?>> velden = [new("Form.Wie", van.Testteam.Noor.Bsn), new("Form.Reden", Reden)];
        using var een = await browser.VerstuurAsync("/noodtoegang", pagina, velden, Formulier);
        using var twee = await browser.VerstuurAsync("/noodtoegang", pagina, velden, Formulier);

        twee.Headers.Location.ShouldBe(een.Headers.Location);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Noodtoegangen.IgnoreQueryFilters().CountAsync(n => n.AccountId == account.Id, Ct)).ShouldBe(1);
    }

    /// <summary>A family of one team, and a consulent of another.</summary>
    private async Task<(Volgevuld Van, HttpClient Browser, Account Account)> VreemdAsync(int nummer)
    {
        var van = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteA, nummer);
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        return (van, await web.MeldAanAsync(account), account);
    }

    private static async Task<HttpResponseMessage> NeemAsync(HttpClient browser, string wie, string reden) =>
        await browser.VerstuurAsync("/noodtoegang", await browser.PaginaAsync("/noodtoegang"), [new("Form.Wie", wie), new("Form.Reden", reden)], Formulier);

    private static async Task<string> FoutAsync(HttpClient browser, string wie)
    {
        using var antwoord = await NeemAsync(browser, wie, Reden);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent;
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }
}
