using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>The page of a zwaarwegend advies, and where a referral and its list speak of it.</summary>
[Trait("Eis", "TRJ-11")]
public sealed class AdviesTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Schrijven = "form:has([name='Form.Tekst'])";
    private const string Beslissen = "form:has([name='Besluit.Reden'])";

    private static int _uur;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_niet_binnen()
    {
        var adres = $"/doorverwijzingen/{web.Vol.Contact.Doorverwijzingen[0].Id}/advies";
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);

        (await StatusAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(ander, adres)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(web.Sam, $"/doorverwijzingen/{Guid.NewGuid()}/advies")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(web.Sam, adres)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Waar_de_gemeente_het_niet_vraagt_is_er_nergens_iets_van_te_zien()
    {
        await ZetAsync(true);
        var adres = await VerwijzingAsync(new(2026, 11, 3));
        var open = await web.Sam.PaginaAsync($"{adres}/advies");
        await ZetAsync(false);

        (await StatusAsync(web.Sam, $"{adres}/advies")).ShouldBe(HttpStatusCode.NotFound);
        using var toch = await web.Sam.VerstuurAsync($"{adres}/advies", open, [new("Form.Tekst", "Nodig")], Schrijven);
        toch.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Tekst(await toch.HtmlAsync()).ShouldContain("Nodig", customMessage: "what was typed can still be read");
        Tekst(await web.Sam.PaginaAsync(adres)).ShouldNotContain("advies");
        Tekst(await web.Sam.PaginaAsync("/doorverwijzingen?stand=wachtOpGoedkeuring&naar=iedereen")).ShouldNotContain("goedkeuring");
        Tekst(await web.Sam.PaginaAsync("/werk/adviesbesluit")).ShouldNotContain("Mees");
    }

    [Fact]
    public async Task Een_advies_wordt_geschreven_met_een_fout_bij_zijn_veld_en_staat_dan_op_de_lijst()
    {
        await ZetAsync(true);
        var adres = await VerwijzingAsync();
        var pagina = await web.Sam.PaginaAsync($"{adres}/advies");
        ((IHtmlInputElement)pagina.QuerySelector("[name='Form.GeschrevenOp']")!).Value.ShouldNotBeEmpty("today is filled in");
        Tekst(await web.Sam.PaginaAsync(adres)).ShouldContain("Het is nog niet geschreven.");

        using var fout = await web.Sam.VerstuurAsync($"{adres}/advies", pagina, [new("Form.Tekst", "Traumabehandeling is nodig"), new("Form.GeschrevenOp", "31-12-2014")], Schrijven);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var opnieuw = await fout.HtmlAsync();
        opnieuw.QuerySelector("#Form_GeschrevenOp-fout")!.TextContent.ShouldContain("vanaf 1-1-2015");
        opnieuw.QuerySelector("[name='Form.Tekst']")!.TextContent.Trim().ShouldBe("Traumabehandeling is nodig");
        (await TelAsync(Handeling.AdviesGeschreven, adres)).ShouldBe(0);

        using var goed = await web.Sam.VerstuurAsync($"{adres}/advies", opnieuw, [new("Form.GeschrevenOp", "5-11-2026")], Schrijven);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        goed.Headers.Location!.OriginalString.ShouldBe($"{adres}/advies");
        (await TelAsync(Handeling.AdviesGeschreven, adres)).ShouldBe(1);
        var advies = await AdviesAsync(adres);
        (advies.Tekst, advies.GeschrevenOp, advies.Stand).ShouldBe(("Traumabehandeling is nodig", new DateOnly(2026, 11, 5), Adviesstand.Wacht));
        Tekst(await web.Sam.PaginaAsync(adres)).ShouldContain("Wacht op goedkeuring");
        (await web.Sam.PaginaAsync("/doorverwijzingen?stand=wachtOpGoedkeuring")).QuerySelectorAll("tbody a").ShouldContain(a => a.GetAttribute("href") == adres);
        (await web.Sam.PaginaAsync($"{adres}/advies")).QuerySelector(Beslissen).ShouldBeNull("who wrote it does not decide");
    }

    [Fact]
    public async Task Wie_later_is_ziet_wat_een_collega_schreef_en_houdt_de_eigen_tekst()
    {
        await ZetAsync(true);
        var adres = await VerwijzingAsync();
        var pagina = await web.Sam.PaginaAsync($"{adres}/advies");
        using var collega = await CollegaAsync();
        using var eerst = await collega.VerstuurAsync($"{adres}/advies", await collega.PaginaAsync($"{adres}/advies"), [new("Form.Tekst", "Van de collega")], Schrijven);
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var laat = await web.Sam.VerstuurAsync($"{adres}/advies", pagina, [new("Form.Tekst", "Van Sam")], Schrijven);

        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var gezien = await laat.HtmlAsync();
        Tekst(gezien).ShouldContain("Dit veranderde een collega");
        gezien.QuerySelector("[name='Form.Tekst']")!.TextContent.Trim().ShouldBe("Van Sam");
        using var toch = await web.Sam.VerstuurAsync($"{adres}/advies", gezien, [], Schrijven);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AdviesAsync(adres)).Tekst.ShouldBe("Van Sam");
        Tekst(await web.Sam.PaginaAsync(adres)).ShouldContain("Van de collega", Case.Sensitive, "what stood there stays in the history");
    }

    [Fact]
    public async Task Een_collega_legt_vast_wat_de_gemeente_besloot_en_de_schrijver_beantwoordt_de_vraag()
    {
        await ZetAsync(true);
        var adres = await GeschrevenAsync();
        using var collega = await CollegaAsync();
        Tekst(await collega.PaginaAsync("/werk/adviesbesluit")).ShouldContain("leg het besluit van de gemeente vast");
        var pagina = await collega.PaginaAsync($"{adres}/advies");

        using var fout = await collega.VerstuurAsync($"{adres}/advies", pagina, [new("Besluit.Uitkomst", "teruggegeven"), new("Besluit.Datum", "6-11-2026"), new("Besluit.Beslisser", "Toegangsadviseur")], Beslissen);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var opnieuw = await fout.HtmlAsync();
        opnieuw.QuerySelector("#Besluit_Reden-fout")!.TextContent.ShouldContain("Vul in wat de gemeente wil weten.");
        ((IHtmlInputElement)opnieuw.QuerySelector("[name='Besluit.Beslisser']")!).Value.ShouldBe("Toegangsadviseur");
        (await TelAsync(Handeling.AdviesBeslist, adres)).ShouldBe(0);

        using var goed = await collega.VerstuurAsync($"{adres}/advies", opnieuw, [new("Besluit.Reden", "Wat probeerde de school?")], Beslissen);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TelAsync(Handeling.AdviesBeslist, adres)).ShouldBe(1);
        Tekst(await web.Sam.PaginaAsync("/werk/adviesterug")).ShouldContain("Beantwoord de vraag");
        var terug = await web.Sam.PaginaAsync($"{adres}/advies");
        Tekst(terug).ShouldContain("Wat probeerde de school?");
        using var antwoord = await web.Sam.VerstuurAsync($"{adres}/advies", terug, [new("Form.Tekst", "Nodig, de school probeerde veel")], Schrijven);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AdviesAsync(adres)).Stand.ShouldBe(Adviesstand.Wacht);
        (await web.Sam.PaginaAsync($"{adres}/advies")).QuerySelectorAll("ol.geschiedenis li").Length.ShouldBe(1, "the decision before stays to be read");
    }

    [Fact]
    public async Task Wie_schreef_terwijl_er_werd_besloten_ziet_het_besluit_en_de_eigen_tekst()
    {
        await ZetAsync(true);
        var adres = await GeschrevenAsync();
        var oud = await web.Sam.PaginaAsync($"{adres}/advies");
        using var collega = await CollegaAsync();
        using var besluit = await collega.VerstuurAsync($"{adres}/advies", await collega.PaginaAsync($"{adres}/advies"), [new("Besluit.Uitkomst", "goedgekeurd"), new("Besluit.Datum", "6-11-2026")], Beslissen);
        besluit.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var laat = await web.Sam.VerstuurAsync($"{adres}/advies", oud, [new("Form.Tekst", "Nog een zin erbij")], Schrijven);

        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await laat.HtmlAsync();
        pagina.QuerySelector(Schrijven).ShouldBeNull();
        Tekst(pagina).ShouldContain("Nog een zin erbij");
        Tekst(pagina).ShouldContain("Goedgekeurd");
    }

    [Theory]
    [InlineData(false, "Er is geen zwaarwegend advies.")]
    [InlineData(true, "De gemeente keurde het zwaarwegend advies nog niet goed.")]
    public async Task Hulp_die_begon_zonder_goedkeuring_staat_er_in_woorden(bool geschreven, string zin)
    {
        await ZetAsync(true);
        var adres = geschreven ? await GeschrevenAsync(new(2026, 11, 4)) : await VerwijzingAsync(new(2026, 11, 4));

        Tekst(await web.Sam.PaginaAsync(adres)).ShouldContain($"De hulp begon op 4-11-2026. {zin}");
        Tekst(await web.Sam.PaginaAsync($"{adres}/advies")).ShouldContain(zin);
        await ZetAsync(false);
        Tekst(await web.Sam.PaginaAsync(adres)).ShouldNotContain("zonder goedkeuring");
    }

    [Fact]
    public async Task De_beheerder_zet_het_aan_en_iets_anders_dan_ja_of_nee_niet()
    {
        await ZetAsync(false);
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var pagina = await beheerder.PaginaAsync("/gemeente/dossiers");
        using var fout = await beheerder.VerstuurAsync("/gemeente/dossiers", pagina, [new("Form.ZwaarwegendAdvies", "misschien")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var goed = await beheerder.VerstuurAsync("/gemeente/dossiers", pagina, [new("Form.ZwaarwegendAdvies", "ja")]);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Tekst(await beheerder.PaginaAsync("/gemeente/dossiers")).ShouldContain("zwaarwegend advies: ja");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Dossierafspraken.IgnoreQueryFilters().Where(a => a.GemeenteCode == Webfabriek.GemeenteA).ToListAsync(Ct)).ShouldContain(a => a.ZwaarwegendAdvies && a.Door != "x");
        db.RemoveRange(await db.Dossierafspraken.IgnoreQueryFilters().Where(a => a.GemeenteCode == Webfabriek.GemeenteA && a.Door != "x").ToListAsync(Ct));
        await db.SaveChangesAsync(Ct);
    }

    private static string Tekst(IHtmlDocument pagina) => pagina.QuerySelector("main")!.TextContent;

    private static Guid Id(string adres) => Guid.Parse(adres["/doorverwijzingen/".Length..]);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }

    /// <summary>From now on the gemeente asks for an advice, or no longer.</summary>
    private async Task ZetAsync(bool aan)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(new Dossierafspraak { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TeltMee = [Dossierstatus.Actief], GeldtVanaf = new(2015, 1, 1), Gegevens = [], WekenZonderContact = 8, AndereWetten = false, ZwaarwegendAdvies = aan, DoorAccountId = web.Vol.Testteam.Account.Id, Door = "x", Op = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero).AddMinutes(Interlocked.Increment(ref _uur)) });
        await db.SaveChangesAsync(Ct);
    }

    private async Task<string> VerwijzingAsync(DateOnly? gestart = null)
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Vos", new(2018, 1, 1), 0);
        persoon.Bsn = null;
        var verwijzing = new Doorverwijzing { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = web.Vol.Trajecten.Traject.Id, PersoonId = persoon.Id, Bestemming = "specialistisch", Reden = "complexiteit", Datum = new(2026, 11, 2), GestartOp = gestart };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(persoon);
        await db.SaveChangesAsync(Ct);
        db.Add(verwijzing);
        await db.SaveChangesAsync(Ct);
        return $"/doorverwijzingen/{verwijzing.Id}";
    }

    /// <summary>A referral with an advice that Sam wrote.</summary>
    private async Task<string> GeschrevenAsync(DateOnly? gestart = null)
    {
        var adres = await VerwijzingAsync(gestart);
        using var antwoord = await web.Sam.VerstuurAsync($"{adres}/advies", await web.Sam.PaginaAsync($"{adres}/advies"), [new("Form.Tekst", "Nodig"), new("Form.GeschrevenOp", "5-11-2026")], Schrijven);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return adres;
    }

    private async Task<HttpClient> CollegaAsync()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        await using var db = web.Database.CreateUnrestrictedContext();
        var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
        db.AddRange(medewerker, new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = web.Vol.Testteam.Team.Id, MedewerkerId = medewerker.Id, Van = new(2020, 1, 1) });
        await db.SaveChangesAsync(Ct);
        return await web.MeldAanAsync(account);
    }

    private async Task<Zwaarwegendadvies> AdviesAsync(string adres)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Zwaarwegendeadviezen.IgnoreQueryFilters().AsNoTracking().SingleAsync(a => a.DoorverwijzingId == Id(adres), Ct);
    }

    private async Task<int> TelAsync(Handeling handeling, string adres)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == handeling && l.ObjectId == Id(adres), Ct);
    }
}
