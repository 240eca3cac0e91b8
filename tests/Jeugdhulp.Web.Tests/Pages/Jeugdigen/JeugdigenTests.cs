using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Jeugdigen;

[Trait("Eis", "GEZ-01")]
public sealed class JeugdigenTests(JeugdigenTests.Proef web) : IClassFixture<JeugdigenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Persoon_ToontWieHetIsEnLogtDeInzage()
    {
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{web.Team.Daan.Id}");

        pagina.QuerySelector("h1")!.TextContent.ShouldBe("Daan van Dijk");
        pagina.Body!.TextContent.ShouldContain("14 jaar");
        pagina.Body.TextContent.ShouldContain("Gezin 1417");
        pagina.Body.TextContent.ShouldNotContain(web.Team.Daan.Bsn!);
        (await web.HandelingenAsync(web.Team.Daan.Id)).ShouldContain(Handeling.PersoonBekeken);
        (await web.HandelingenAsync(web.Team.Ouder.Id)).ShouldContain(Handeling.PersoonBekeken, "whose name stands on the page");
    }

    [Theory]
    [InlineData("/jeugdigen/{0}")]
    [InlineData("/jeugdigen/{0}/wijzigen")]
    public async Task Get_PersoonVanEenAndereGemeente_BestaatNiet(string adres)
    {
        using var antwoord = await web.Oda.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, adres, web.Team.Noor.Id), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_AlsBeleidsmedewerker_Weigert()
    {
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var antwoord = await beleid.GetAsync($"/jeugdigen/{web.Team.Noor.Id}", Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_FouteInvoer_ToontElkeFoutBijZijnVeldEnHoudtAlles()
    {
        var persoon = await web.PersoonAsync("Anna", 31);
        using var antwoord = await WijzigAsync(persoon, ("Form.Voornamen", ""), ("Form.Geboren", "31-2-2017"), ("Form.Bsn", "123456789"), ("Form.Postcode", "12"), ("Form.WoonplaatsGrond", "gezagsdrager"), ("Form.WoonplaatsGemeente", "9991"), ("Form.WoonplaatsVanaf", "1-3-2024"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Voornamen-fout")!.TextContent.ShouldContain("Vul de voornamen in.");
        pagina.QuerySelector("#Form_Geboren-fout")!.TextContent.ShouldContain("3-2017 of 2017");
        pagina.QuerySelector("#Form_Bsn-fout")!.TextContent.ShouldContain("geen geldig BSN");
        pagina.QuerySelector("#Form_Postcode-fout")!.TextContent.ShouldContain("1234 AB");
        pagina.QuerySelector("#Form_WoonplaatsGrond-fout")!.TextContent.ShouldContain("gold niet op die dag");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Geboren")!).Value.ShouldBe("31-2-2017");
    }

    [Fact]
    [Trait("Eis", "CBS-01")]
    public async Task Post_AnderePostcode_IsEenVerhuizingVanafVandaagOfVanafDeDagDieErStaat()
    {
        var persoon = await web.PersoonAsync("Bente", null);
        using (var eerste = await WijzigAsync(persoon, ("Form.Postcode", "1111 AA")))
        {
            eerste.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.LeesAsync(persoon.Id)).PostcodeVanaf.ShouldBeNull("there was none before it");
        using (var fout = await WijzigAsync(persoon, ("Form.Postcode", "2222 BB"), ("Form.PostcodeVanaf", "1-11-2026"), ("Form.PostcodeVerbeterd", "true")))
        {
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var pagina = await fout.HtmlAsync();
            pagina.QuerySelector("#Form_PostcodeVanaf-fout")!.TextContent.ShouldContain("verbetering");
            ((IHtmlInputElement)pagina.QuerySelector("#Form_PostcodeVanaf")!).Value.ShouldBe("1-11-2026");
        }

        using var verhuisd = await WijzigAsync(persoon, ("Form.Postcode", "2222 BB"));

        verhuisd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(persoon.Id)).PostcodeVanaf.ShouldBe(new DateOnly(2026, 11, 20));
        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).Body!.TextContent.ShouldContain("2222 BB, vanaf 20-11-2026");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Postcodeverleden.IgnoreQueryFilters().SingleAsync(v => v.PersoonId == persoon.Id, Ct)).ShouldSatisfyAllConditions(v => v.Postcode.ShouldBe("1111AA"), v => v.TotEnMet.ShouldBe(new(2026, 11, 19)));
        (await web.HandelingenAsync(persoon.Id)).Count(h => h is Handeling.PersoonGewijzigd).ShouldBe(2);
    }

    [Theory]
    [InlineData("\u200B\u2060", "Vul de voornamen in")]
    [InlineData("Noor\u202E", "tekens die niet te lezen zijn")]
    public async Task Post_EenNaamDieNiemandZietOfDieDeRegelOmkeert_IsEenFoutBijHetVeld(string naam, string melding)
    {
        var persoon = await web.PersoonAsync("Bibi", null);
        using var antwoord = await WijzigAsync(persoon, ("Form.Voornamen", naam));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Voornamen-fout")!.TextContent.ShouldContain(melding);
        (await web.LeesAsync(persoon.Id)).Voornamen.ShouldBe("Bibi");
    }

    [Fact]
    public async Task Post_BsnVanEenAnder_ZegtVanWieMetEenLink()
    {
        var persoon = await web.PersoonAsync("Bas", null);
        using var antwoord = await WijzigAsync(persoon, ("Form.Bsn", web.Team.Noor.Bsn!));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector($"a[href='/jeugdigen/{web.Team.Noor.Id}']")!.TextContent.ShouldContain("Noor");
    }

    [Fact]
    public async Task Post_AlleenHetJaarBekend_BewaartHetJaarMetDeLaatsteDag()
    {
        var persoon = await web.PersoonAsync("Cem", null);
        using var antwoord = await WijzigAsync(persoon, ("Form.Geboren", "2012"), ("Form.ZonderBsn", "nogOpTeZoeken"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bewaard = await web.LeesAsync(persoon.Id);
        bewaard.Geboortedag.ShouldBe(new Geboortedag(new DateOnly(2012, 12, 31), Geboorteprecisie.Jaar));
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        pagina.Body!.TextContent.ShouldContain("ongeveer 13 jaar");
        pagina.Body.TextContent.ShouldContain("aan het CBS als 999999999");
    }

    [Fact]
    public async Task Post_ZonderBsnEnZonderAdres_VraagtWatDeWetVraagt()
    {
        var persoon = await web.PersoonAsync("Dunya", null);
        using var antwoord = await WijzigAsync(persoon, ("Form.ZonderBsn", "nietIngeschreven"));

        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Postcode-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Huisnummer-fout").ShouldNotBeNull();
        pagina.QuerySelector("#Form_Geslacht-fout").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OngeborenKind_WordtEenGeborenKind()
    {
        var persoon = await web.PersoonAsync("Baby", null);
        using (var verwacht = await WijzigAsync(persoon, ("Form.Geboren", "3-2-2027"), ("Form.Ongeboren", "true")))
        {
            verwacht.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).Body!.TextContent.ShouldContain("aan het CBS als 000000000");
        using (var geboren = await WijzigAsync(await web.LeesAsync(persoon.Id), ("Form.Geboren", "18-11-2026"), ("Form.Ongeboren", "false"), ("Form.ZonderBsn", ""), ("Form.Voornamen", "Evi")))
        {
            geboren.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.LeesAsync(persoon.Id)).Geboorteprecisie.ShouldBe(Geboorteprecisie.Dag);
    }

    [Fact]
    public async Task Post_NaDeWijzigingVanEenAnder_ToontWatVeranderdeEnBewaartDeEigenTekstToch()
    {
        var persoon = await web.PersoonAsync("Fenna", 33);
        var formulier = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/wijzigen");
        using (var eerst = await WijzigAsync(persoon, ("Form.Plaats", "Zwolle")))
        {
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var tweede = await VerstuurAsync($"/jeugdigen/{persoon.Id}/wijzigen", formulier, "main form[method=post]", ("Form.Plaats", "Kampen"));
        tweede.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await tweede.HtmlAsync();
        pagina.Body!.TextContent.ShouldContain("Plaats was ‘leeg’ en is nu ‘Zwolle’");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Plaats")!).Value.ShouldBe("Kampen");

        using var toch = await VerstuurAsync($"/jeugdigen/{persoon.Id}/wijzigen", pagina, "main form[method=post]");
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(persoon.Id)).Plaats.ShouldBe("Kampen");
    }

    [Fact]
    public async Task Post_NaDeWijzigingVanEenAnder_LaatStaanWatZelfNietVeranderdIs()
    {
        var persoon = await web.PersoonAsync("Fien", 34);
        var formulier = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/wijzigen");
        using (var eerst = await WijzigAsync(persoon, ("Form.Plaats", "Zwolle")))
        {
            eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var tweede = await VerstuurAsync($"/jeugdigen/{persoon.Id}/wijzigen", formulier, "main form[method=post]", ("Form.Straat", "Dorpsstraat"));
        tweede.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var toch = await VerstuurAsync($"/jeugdigen/{persoon.Id}/wijzigen", await tweede.HtmlAsync(), "main form[method=post]");

        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(persoon.Id)).ShouldSatisfyAllConditions(p => p.Straat.ShouldBe("Dorpsstraat"), p => p.Plaats.ShouldBe("Zwolle"));
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Persoonwijzigingen.IgnoreQueryFilters().Where(w => w.PersoonId == persoon.Id).OrderBy(w => w.Op).Select(w => w.Velden).ToListAsync(Ct))
            .Select(v => v.ShouldHaveSingleItem().Veld).ShouldBe(["Plaats", "Straat"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CON-09")]
    public async Task Post_VraagKlaar_SluitDeHulpvraagDieDaarnaWeerOpenKan()
    {
        var persoon = await web.PersoonAsync("Imke", null);
        var vraag = await web.VraagAsync(persoon.Id);
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        using (var fout = await VerstuurAsync($"/jeugdigen/{persoon.Id}", pagina, "form[action*='handler=VraagKlaar']", ("dag", "1-8-2026")))
        {
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var terug = await fout.HtmlAsync();
            terug.QuerySelector($"#dag-{vraag}-fout")!.TextContent.ShouldContain("begon op 1-9-2026");
            ((IHtmlInputElement)terug.QuerySelector($"#dag-{vraag}")!).Value.ShouldBe("1-8-2026");
        }

        using (var klaar = await VerstuurAsync($"/jeugdigen/{persoon.Id}", pagina, "form[action*='handler=VraagKlaar']", ("dag", "1-10-2026")))
        {
            klaar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var na = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        na.QuerySelector("#hulpvragen")!.TextContent.ShouldContain("1-9-2026 tot 1-10-2026");
        (await web.HandelingenAsync(vraag)).ShouldContain(Handeling.HulpvraagGewijzigd);
        using var open = await VerstuurAsync($"/jeugdigen/{persoon.Id}", na, "form[action*='handler=VraagOpen']");
        open.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).QuerySelector("#hulpvragen")!.TextContent.ShouldNotContain("tot 1-10-2026");
    }

    [Fact]
    public async Task Get_EenDeelVanDeGeboortedatumIsBekend_ToontNooitEenHeleDag()
    {
        var persoon = await web.PersoonAsync("Joep", null, new DateOnly(2018, 12, 31), Geboorteprecisie.Jaar);

        foreach (var adres in new[] { $"/jeugdigen/{persoon.Id}", $"/trajecten/starten/{persoon.Id}", $"/wachtlijst/toevoegen/{persoon.Id}" })
        {
            var tekst = (await web.Carla.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
            tekst.ShouldContain("2018", customMessage: adres);
            tekst.ShouldNotContain("31-12-2018", customMessage: adres);
        }
    }

    [Fact]
    public async Task Post_Zoeken_ToontWieErIsZonderDeTekstInHetAdres()
    {
        var start = await web.Carla.PaginaAsync("/zoeken");
        using var antwoord = await web.Carla.PostAsync("/zoeken", new FormUrlEncodedContent(
        [
            new("zoek", "dijck"), new("__RequestVerificationToken", ((IHtmlInputElement)start.QuerySelector("input[name='__RequestVerificationToken']")!).Value),
        ]), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var pagina = await antwoord.HtmlAsync();
        pagina.Body!.TextContent.ShouldContain("Lijkt op wat u zocht");
        pagina.QuerySelectorAll("#verder-zoeken a").Select(a => a.GetAttribute("href")).ShouldBe(["/noodtoegang", "/jeugdigen/dubbel"]);
        pagina.Body.TextContent.ShouldContain("gezocht op ‘dijck’");
        ((IHtmlInputElement)pagina.QuerySelector("#zoekbalk")!).Value.ShouldBe("dijck");
        pagina.QuerySelector($"a[href='/jeugdigen/{web.Team.Noor.Id}']").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "GEZ-05")]
    public async Task Post_KeuzeNa18_StaatOpDePaginaEnInHetLogboek()
    {
        var persoon = await web.PersoonAsync("Hanna", null, new DateOnly(2009, 2, 1));
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        pagina.Body!.TextContent.ShouldContain("Hanna wordt 18 op 1-2-2027");

        using var antwoord = await VerstuurAsync($"/jeugdigen/{persoon.Id}", pagina, "form[action$='handler=Vervolg']", ("Vervolg.Keuze", "wmo"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).QuerySelector("#vervolg")!.TextContent.ShouldContain("Wmo");
        (await web.HandelingenAsync(persoon.Id)).ShouldContain(Handeling.VervolgkeuzeVastgelegd);
    }

    [Fact]
    [Trait("Eis", "GEZ-05")]
    public async Task Post_KeuzeNa18_TweeKeerIsEen_EnWieLaterIsZietWatEenCollegaKoos()
    {
        var persoon = await web.PersoonAsync("Hilde", null, new DateOnly(2009, 2, 1));
        var adres = $"/jeugdigen/{persoon.Id}";
        var pagina = await web.Carla.PaginaAsync(adres);
        Task<HttpResponseMessage> Kies(IHtmlDocument formulier, string keuze) => VerstuurAsync(adres, formulier, "form[action$='handler=Vervolg']", ("Vervolg.Keuze", keuze), ("Vervolg.Toelichting", $"Over {keuze}"));

        using var eerste = await Kies(pagina, "wmo");
        using var nogEens = await Kies(pagina, "wmo");
        using var ander = await Kies(pagina, "geen");
        ander.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var geweigerd = await ander.HtmlAsync();
        using var daarna = await Kies(geweigerd, "geen");

        new[] { eerste, nogEens, daarna }.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        geweigerd.Body!.TextContent.ShouldContain("legde intussen vast: Wmo. Klopt uw keuze nog?");
        ((IHtmlInputElement)geweigerd.QuerySelector("[name='Vervolg.Toelichting']")!).Value.ShouldBe("Over geen");
        (await web.HandelingenAsync(persoon.Id)).Count(h => h == Handeling.VervolgkeuzeVastgelegd).ShouldBe(2);
    }

    private async Task<HttpResponseMessage> WijzigAsync(Persoon persoon, params (string Naam, string Waarde)[] velden) =>
        await VerstuurAsync($"/jeugdigen/{persoon.Id}/wijzigen", await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/wijzigen"), "main form[method=post]", velden);

    private Task<HttpResponseMessage> VerstuurAsync(string adres, IHtmlDocument pagina, string formulier, params (string Naam, string Waarde)[] velden) =>
        web.Carla.VerstuurAsync(adres, pagina, velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), formulier);

    public sealed class Proef : Webfabriek
    {
        public HttpClient Carla { get; private set; } = null!;

        public HttpClient Oda { get; private set; } = null!;

        public Testteam Team { get; private set; } = null!;

        public Testteam AnderTeam { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
            Team = await Testteam.MaakAsync(Database, GemeenteA, null, nummer: 1, account: account);
            AnderTeam = await Testteam.MaakAsync(Database, GemeenteB, null, nummer: 2);
            Carla = await MeldAanAsync(account);
            Oda = await MeldAanAsync(GemeenteB, Rol.Consulent);
        }

        public async Task<Guid> VraagAsync(Guid persoon)
        {
            var vraag = new Application.Contacten.Hulpvraag { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon, Doel = Domain.Contacten.Doel.Opvoedondersteuning, Geopend = new(2026, 9, 1) };
            await using var db = Database.CreateUnrestrictedContext();
            db.Add(vraag);
            await db.SaveChangesAsync();
            return vraag.Id;
        }

        public async Task<Persoon> PersoonAsync(string voornaam, int? bsn, DateOnly? geboren = null, Geboorteprecisie precisie = Geboorteprecisie.Dag)
        {
            var persoon = Testteam.Persoon(GemeenteA, voornaam, null, "Bakker", geboren ?? new DateOnly(2015, 6, 7), bsn ?? 0);
            persoon.Geboorteprecisie = precisie;
            if (bsn is null)
            {
                persoon.Bsn = null;
            }

            await using var db = Database.CreateUnrestrictedContext();
            db.Personen.Add(persoon);
            await db.SaveChangesAsync();
            return persoon;
        }

        /// <summary>A household with these as jeugdigen.</summary>
        public async Task<Guid> GezinAsync(params Persoon[] jeugdigen)
        {
            await using var db = Database.CreateUnrestrictedContext();
            var gezin = new Gezin { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Nummer = 80_000 + await db.Gezinnen.IgnoreQueryFilters().CountAsync() };
            db.Add(gezin);
            db.AddRange(jeugdigen.Select(p => new Gezinslid { GemeenteCode = GemeenteA, GezinId = gezin.Id, PersoonId = p.Id, Rol = Gezinsrol.Jeugdige }));
            await db.SaveChangesAsync();
            return gezin.Id;
        }

        public async Task<Persoon> LeesAsync(Guid id)
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Personen.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Id == id);
        }

        public async Task<List<Handeling>> HandelingenAsync(Guid id)
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).Select(l => l.Handeling).ToListAsync();
        }
    }
}
