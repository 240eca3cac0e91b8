using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>Who waits, at the team or at an aanbieder: a place on the list, a referral, and what the gemeente agreed about both.</summary>
public sealed class WachtenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Traject => $"/trajecten/{web.Vol.Trajecten.Traject.Id}";

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Iemand_komt_op_de_wachtlijst_en_gaat_eraf()
    {
        var adres = $"/wachtlijst/toevoegen/{web.Vol.Testteam.Noor.Id}";
        using var op = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Form.Urgentie", "spoed")]);
        op.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var lijst = await web.Sam.PaginaAsync("/wachtlijst");
        var plek = lijst.QuerySelectorAll("tbody a").Cast<IHtmlAnchorElement>().First(a => a.Closest("tr")!.TextContent.Contains("Spoed", StringComparison.Ordinal)).PathName;
        using var af = await web.Sam.VerstuurAsync(plek, await web.Sam.PaginaAsync(plek), [new("Einde.Afloop", "eersteGesprek")], "form[action$='handler=Afhalen']");

        af.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync("/wachtlijst")).QuerySelector("main")!.TextContent.ShouldNotContain("Spoed");
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Op_de_wachtlijst_schrijft_niemand_ongezien_over_een_collega_heen()
    {
        var plek = $"/wachtlijst/{web.Vol.Trajecten.Wachtende.Id}";
        var (mijn, collega) = (await web.Sam.PaginaAsync(plek), await web.Sam.PaginaAsync(plek));
        using var eerst = await web.Sam.VerstuurAsync(plek, collega, [new("Form.Overbrugging", "ja")], "form[action$='handler=Wijzigen']");

        using var onleesbaar = await web.Sam.VerstuurAsync(plek, mijn, [new("Einde.EindeOp", "31-2-2026"), new("Einde.Afloop", "eersteGesprek")], "form[action$='handler=Afhalen']");
        using var daarna = await web.Sam.VerstuurAsync(plek, await onleesbaar.HtmlAsync(), [new("Einde.EindeOp", "20-11-2026")], "form[action$='handler=Afhalen']");

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        onleesbaar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Bij_het_gesprek_staat_wie_van_de_wachtlijst_is_en_een_klik_zet_terug()
    {
        var regel = web.Vol.Contact.Regels[0];
        var plaats = new Wachtende
        {
            GemeenteCode = Webfabriek.GemeenteA,
            Id = Guid.NewGuid(),
            PersoonId = regel.PersoonId!.Value,
            TeamId = regel.TeamId,
            AangemeldOp = regel.Feiten.Datum,
            Urgentie = Wachturgentie.Gewoon,
            Overbrugging = false,
            EindeOp = regel.Feiten.Datum,
            Afloop = Wachtafloop.EersteGesprek,
            ContactregelId = regel.Id,
        };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(plaats);
            await db.SaveChangesAsync(Ct);
        }

        var contact = await web.Sam.PaginaAsync($"/contacten/{regel.ContactId}");
        contact.QuerySelector("main")!.TextContent.ShouldContain("is van de wachtlijst gehaald: eerste gesprek op");
        using var terug = await web.Sam.VerstuurAsync($"/wachtlijst/{plaats.Id}", contact, [], "form[action$='handler=Terugzetten']");

        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync($"/contacten/{regel.ContactId}")).QuerySelector("main")!.TextContent.ShouldNotContain("van de wachtlijst gehaald");
        var pagina = await web.Sam.PaginaAsync($"/wachtlijst/{plaats.Id}");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("haalt deze persoon niet vanzelf van de lijst");
        using var af = await web.Sam.VerstuurAsync($"/wachtlijst/{plaats.Id}", pagina, [new("Einde.Afloop", "nietMeerNodig")], "form[action$='handler=Afhalen']");
        af.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Een_wachtplek_en_een_doorverwijzing_gaan_met_een_reden_naar_een_ander_team()
    {
        var team = new Team { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Naam = "Team van morgen", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(team);
            await db.SaveChangesAsync(Ct);
        }

        foreach (var adres in new[] { $"/wachtlijst/{web.Vol.Trajecten.Wachtende.Id}", $"/doorverwijzingen/{web.Vol.Contact.Doorverwijzingen[0].Id}" })
        {
            using var leeg = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Overdracht.Reden", "Ze zijn <verhuisd>")], "form#team");
            leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest, adres);
            var fout = await leeg.HtmlAsync();
            fout.QuerySelector("#Overdracht_Team-fout")!.TextContent.ShouldContain("Kies een team.");
            ((IHtmlInputElement)fout.QuerySelector("#Overdracht_Reden")!).Value.ShouldBe("Ze zijn <verhuisd>");

            using var goed = await web.Sam.VerstuurAsync(adres, fout, [new("Overdracht.Team", team.Id.ToString())], "form#team");
            goed.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
            var verloop = string.Concat((await web.Sam.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis").Select(l => l.TextContent));
            verloop.ShouldContain("Team van morgen");
            verloop.ShouldContain("Ze zijn <verhuisd>");

            using var terug = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Overdracht.Team", web.Vol.Testteam.Team.Id.ToString()), new("Overdracht.Reden", "Toch niet")], "form#team");
            terug.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
        }
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_beheerder_zegt_welke_norm_voor_wachten_geldt()
    {
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        const string Adres = "/gemeente/wachten";
        using var fout = await beheerder.VerstuurAsync(Adres, await beheerder.PaginaAsync(Adres), [new("Form.NormWerkdagen", "0")]);
        using var goed = await beheerder.VerstuurAsync(Adres, await fout.HtmlAsync(), [new("Form.NormWerkdagen", "8"), new("Form.EigenTraject", "eigen begeleiding")]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync("/wachtlijst")).QuerySelector("main")!.TextContent.ShouldContain("8 werkdagen");
        (await web.Sam.PaginaAsync(Traject)).QuerySelector("h1")!.TextContent.ShouldStartWith("Eigen begeleiding van");
    }

    [Fact]
    public async Task Bij_een_doorverwijzing_schrijft_niemand_ongezien_over_een_collega_heen()
    {
        var adres = $"/doorverwijzingen/{web.Vol.Contact.Doorverwijzingen[0].Id}";
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Form.Aanbieder", "De Brug"), new("Form.Toestemming", "gegeven"), new("Form.ToestemmingOp", "10-11-2026"), new("Form.ToestemmingGever", "ouders"), new("Form.ToestemmingDoor", "Moeder")]);

        using var onleesbaar = await web.Sam.VerstuurAsync(adres, mijn, [new("Form.GeaccepteerdOp", "31-2-2026")]);
        using var daarna = await web.Sam.VerstuurAsync(adres, await onleesbaar.HtmlAsync(), [new("Form.GeaccepteerdOp", "")]);

        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        onleesbaar.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
