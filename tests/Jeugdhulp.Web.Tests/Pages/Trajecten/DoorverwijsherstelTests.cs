using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>What the page of a referral puts right.</summary>
public sealed class DoorverwijsherstelTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Een_uitkomst_die_het_wachten_beeindigt_zegt_dat_vooraf_en_achteraf_en_is_met_een_klik_terug_te_draaien()
    {
        var adres = await VerwijzingAsync();
        var pagina = await web.Sam.PaginaAsync(adres);
        pagina.QuerySelector("form[action$='handler=Nakijken']")!.TextContent.ShouldContain("Dan eindigt deze doorverwijzing");

        using var gedaan = await web.Sam.VerstuurAsync(adres, pagina, [new("Controle.Uitkomst", "lichterGeholpen")], "form[action$='handler=Nakijken']");
        gedaan.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var daarna = await web.Sam.PaginaAsync(adres);
        daarna.QuerySelector("#meldingen")!.TextContent.ShouldContain("De doorverwijzing is daarmee geëindigd");
        daarna.QuerySelector("main")!.TextContent.ShouldNotContain("Ingetrokken op");

        using var terug = await web.Sam.VerstuurAsync(adres, daarna, [], "form[action$='handler=Terugzetten']");
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync(adres)).QuerySelector("form[action$='handler=Nakijken']").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "CAP-09")]
    public async Task Een_verbetering_zonder_uitleg_houdt_wat_is_gekozen()
    {
        var adres = await VerwijzingAsync();

        using var fout = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Verbeter.RedenCode", "wachtlijstAanbieder"), new("Verbeter.Verwezen", "2-11-2026")], "form[action$='handler=Verbeteren']");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Verbeter_Waarom-fout").ShouldNotBeNull();
        ((IHtmlSelectElement)pagina.QuerySelector("select[name='Verbeter.RedenCode']")!).Value.ShouldBe("wachtlijstAanbieder");
        pagina.QuerySelector("form[action$='handler=Verbeteren']")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();

        using var goed = await web.Sam.VerstuurAsync(adres, pagina, [new("Verbeter.Waarom", "Verkeerd gekozen")], "form[action$='handler=Verbeteren']");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync(adres)).QuerySelector("ol.geschiedenis")!.TextContent.ShouldContain("Verkeerd gekozen");
    }

    [Fact]
    [Trait("Eis", "TRJ-06")]
    public async Task Een_ingetrokken_doorverwijzing_is_er_niet_meer()
    {
        var adres = await VerwijzingAsync();

        using var weg = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Intrek.Reden", "Verkeerd kind")], "form[action$='handler=Intrekken']");
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var pagina = await web.Sam.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        pagina.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres.Split('/')[^1]);
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.DoorverwijzingId == id, Ct)).Reden.ShouldBe("Verkeerd kind");
    }

    [Theory]
    [InlineData("Form.AfloopReden", "']")]
    [InlineData("Controle.Toelichting", "?handler=Nakijken']")]
    [InlineData("Verbeter.Waarom", "?handler=Verbeteren']")]
    [Trait("Eis", "TRJ-06")]
    public async Task Wie_schreef_toen_een_collega_haar_introk_houdt_de_tekst_en_leest_waarom(string veld, string formulier)
    {
        var adres = await VerwijzingAsync();
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var weg = await web.Sam.VerstuurAsync(adres, collega, [new("Intrek.Reden", "Verkeerd kind")], "form[action$='handler=Intrekken']");
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new(veld, "Vader wil toch wachten")], $"form[action$='{adres}{formulier}");

        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await daarna.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("trok deze doorverwijzing in"), t => t.ShouldContain("Verkeerd kind"));
        ((IHtmlInputElement)pagina.QuerySelector($"input[name='{veld}']")!).Value.ShouldBe("Vader wil toch wachten");
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres.Split('/')[^1]);
        (await db.Logboek.IgnoreQueryFilters().AnyAsync(l => l.ObjectId == id && l.Handeling == Handeling.ToegangGeweigerd, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_onbekend_traject_bij_een_doorverwijzing_die_er_is_blijft_onvindbaar()
    {
        var adres = await VerwijzingAsync();
        var pagina = await web.Sam.PaginaAsync(adres);
        pagina.QuerySelector("form[action$='handler=Nakijken']")!.SetAttribute("action", $"{adres}?handler=Overbruggen");

        using var antwoord = await web.Sam.VerstuurAsync(adres, pagina, [new("Traject", Guid.NewGuid().ToString())], "form[action$='handler=Overbruggen']");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> VerwijzingAsync()
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Tijn", null, "Herstel", new(2018, 1, 1), 0);
        persoon.Bsn = null;
        var verwijzing = new Doorverwijzing { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = web.Vol.Trajecten.Traject.Id, PersoonId = persoon.Id, Bestemming = "specialistisch", Reden = "complexiteit", Datum = new(2026, 11, 2) };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(persoon);
        await db.SaveChangesAsync(Ct);
        db.Add(verwijzing);
        await db.SaveChangesAsync(Ct);
        return $"/doorverwijzingen/{verwijzing.Id}";
    }
}
