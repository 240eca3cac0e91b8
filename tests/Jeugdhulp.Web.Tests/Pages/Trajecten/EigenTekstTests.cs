using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Pages.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>A colleague was first: what was typed is still there and can be kept, in every form of a wait.</summary>
[Trait("Eis", "CAP-02")]
public sealed class EigenTekstTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Tekst = "Moeder belde: <b>verhuisd</b>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Overdragen", "Overdracht.Reden", HttpStatusCode.Conflict)]
    [InlineData("Nakijken", "Controle.Toelichting", HttpStatusCode.BadRequest)]
    [InlineData("Wijzigen", null, HttpStatusCode.Conflict)]
    public async Task Van_de_wachtlijst_gehaald_terwijl_een_ander_typte(string handeling, string? veld, HttpStatusCode status)
    {
        await TeamAsync();
        var adres = await PlekAsync();
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Einde.Afloop", "nietMeerNodig")], "form[action$='handler=Afhalen']");
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [.. Velden(veld), new("Form.Urgentie", "spoed"), new("Controle.Uitkomst", "nogWachten")], $"form[action$='handler={handeling}']");

        daarna.StatusCode.ShouldBe(status);
        await TochBewaardAsync(adres, daarna, veld is null ? "Urgentie: spoed" : null, veld is null ? string.Empty : Tekst);
    }

    [Theory]
    [InlineData("Overdragen", "Overdracht.Reden", HttpStatusCode.Conflict)]
    [InlineData("Nakijken", "Controle.Toelichting", HttpStatusCode.BadRequest)]
    public async Task De_hulp_elders_begon_terwijl_een_ander_typte(string handeling, string veld, HttpStatusCode status)
    {
        await TeamAsync();
        var adres = await VerwijzingAsync();
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Form.GestartOp", "12-11-2026"), new("Form.ZelfAangemeld", "true"), new("Form.ZonderToestemming", "Moeder belde zelf")]);
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [.. Velden(veld), new("Controle.Uitkomst", "nogWachten")], $"form[action$='handler={handeling}']");

        daarna.StatusCode.ShouldBe(status);
        await TochBewaardAsync(adres, daarna, null, Tekst);
    }

    [Fact]
    public async Task Waar_het_formulier_blijft_staan_bewaart_het_de_tekst_toch_en_zegt_alleen_dat_formulier_dat()
    {
        var team = await TeamAsync();
        foreach (var adres in new[] { await PlekAsync(), await VerwijzingAsync() })
        {
            var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
            using var eerst = adres.StartsWith("/wachtlijst", StringComparison.Ordinal)
                ? await web.Sam.VerstuurAsync(adres, collega, [new("Form.Overbrugging", "ja")], "form[action$='handler=Wijzigen']")
                : await web.Sam.VerstuurAsync(adres, collega, [new("Form.Aanbieder", "De Brug")]);
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

            using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new("Overdracht.Team", team.Id.ToString()), new("Overdracht.Reden", Tekst)], "form#team");
            daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict, adres);
            var pagina = await daarna.HtmlAsync();

            pagina.QuerySelectorAll("button").Where(b => b.TextContent.Trim().StartsWith(Trajectwoorden.Toch, StringComparison.Ordinal)).ShouldHaveSingleItem().Closest("form")!.Id.ShouldBe("team");
            using var toch = await web.Sam.VerstuurAsync(adres, pagina, [], "form#team");
            toch.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
            using var ontvanger = await web.MeldAanInTeamAsync(team.Id, Rol.Consulent);
            (await ontvanger.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis li").ShouldContain(l => l.TextContent.Contains(Tekst, StringComparison.Ordinal) && l.TextContent.Contains(team.Naam, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Wie_nakijkt_wat_een_collega_net_nakeek_ziet_dat_eerst()
    {
        await TeamAsync();
        foreach (var adres in new[] { await PlekAsync(), await VerwijzingAsync() })
        {
            var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
            using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Controle.Uitkomst", "nogWachten")], "form[action$='handler=Nakijken']");
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);

            using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new("Controle.Uitkomst", "nietMeerNodig"), new("Controle.Toelichting", Tekst)], "form[action$='handler=Nakijken']");

            daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict, adres);
            var pagina = await daarna.HtmlAsync();
            ((IHtmlInputElement)pagina.QuerySelector("#Controle_Toelichting")!).Value.ShouldBe(Tekst);
            pagina.QuerySelector("form[action$='handler=Nakijken'] button")!.TextContent.Trim().ShouldStartWith(Trajectwoorden.Toch);
            using var toch = await web.Sam.VerstuurAsync(adres, pagina, [], "form[action$='handler=Nakijken']");
            toch.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
        }
    }

    [Fact]
    public async Task Een_te_lange_tekst_blijft_staan_ook_als_de_persoon_intussen_weer_wacht()
    {
        await TeamAsync();
        var adres = await PlekAsync();
        var (mijn, collega) = (await web.Sam.PaginaAsync(adres), await web.Sam.PaginaAsync(adres));
        using var eerst = await web.Sam.VerstuurAsync(adres, collega, [new("Einde.Afloop", "nietMeerNodig")], "form[action$='handler=Afhalen']");
        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new("Overdracht.Reden", Tekst)], "form[action$='handler=Overdragen']");
        var kaart = await daarna.HtmlAsync();
        using var terug = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [], "form[action$='handler=Terugzetten']");
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var lang = new string('a', 2001);

        using var teLang = await web.Sam.VerstuurAsync(adres, kaart, [new("Opmerking.Tekst", lang)], "form#eigen");

        teLang.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await teLang.HtmlAsync();
        ((IHtmlTextAreaElement)pagina.QuerySelector("form#eigen textarea")!).Value.ShouldBe(lang);
        pagina.QuerySelector("form#eigen")!.TextContent.ShouldContain("Een collega wijzigde dit intussen.");
        using var korter = await web.Sam.VerstuurAsync(adres, pagina, [new("Opmerking.Tekst", Tekst)], "form#eigen");
        korter.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Velden(string? veld) => veld is null ? [] : [new(veld, Tekst)];

    private async Task TochBewaardAsync(string adres, HttpResponseMessage antwoord, string? gekozen, string tekst)
    {
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("form#eigen")!.TextContent.ShouldContain(gekozen ?? "Dit kan dus niet meer");
        ((IHtmlTextAreaElement)pagina.QuerySelector("form#eigen textarea")!).Value.ShouldBe(tekst);
        using var leeg = await web.Sam.VerstuurAsync(adres, pagina, [new("Opmerking.Tekst", " ")], "form#eigen");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var nog = await leeg.HtmlAsync();
        nog.QuerySelector("#Opmerking_Tekst-fout")!.TextContent.ShouldContain("Vul uw tekst in.");

        for (var keer = 0; keer < 2; keer++)
        {
            using var toch = await web.Sam.VerstuurAsync(adres, nog, [new("Opmerking.Tekst", Tekst)], "form#eigen");
            toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.Sam.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis li").Count(l => l.TextContent.Contains(Tekst, StringComparison.Ordinal)).ShouldBe(1, "sent twice, kept once");
    }

    private async Task<string> PlekAsync()
    {
        var persoon = await PersoonAsync();
        var plek = new Wachtende { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = web.Vol.Testteam.Team.Id, AangemeldOp = new(2026, 11, 2), Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await BewaarAsync(plek);
        return $"/wachtlijst/{plek.Id}";
    }

    private async Task<string> VerwijzingAsync()
    {
        var persoon = await PersoonAsync();
        var verwijzing = new Doorverwijzing { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = web.Vol.Trajecten.Traject.Id, PersoonId = persoon.Id, Bestemming = "specialistisch", Reden = "complexiteit", Datum = new(2026, 11, 2) };
        await BewaarAsync(verwijzing);
        return $"/doorverwijzingen/{verwijzing.Id}";
    }

    private async Task<Persoon> PersoonAsync()
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Vos", new(2014, 1, 1), 0);
        persoon.Bsn = null;
        await BewaarAsync(persoon);
        return persoon;
    }

    private async Task<Team> TeamAsync()
    {
        var id = Guid.NewGuid();
        var team = new Team { GemeenteCode = Webfabriek.GemeenteA, Id = id, Naam = $"Team {id}", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await BewaarAsync(team);
        return team;
    }

    private async Task BewaarAsync(object rij)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(rij);
        await db.SaveChangesAsync(Ct);
    }
}
