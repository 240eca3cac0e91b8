using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leren;

[Trait("Eis", "CLS-16")]
public sealed class RondesTests(Leerproef web) : IClassFixture<Leerproef>
{
    private const string Nieuw = "/leren/rondes/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_RondeZonderCasussen_WeigertEnHoudtWatIsIngevuld()
    {
        using var antwoord = await MaakAsync(("Form.Titel", "Najaar"), ("Form.Tot", "31-2-2027"));
        using var leeg = await MaakAsync(("Form.Titel", "Najaar"), ("Form.Tot", "1-11-2026"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlInputElement)(await antwoord.HtmlAsync()).QuerySelector("#Form_Tot")!).Value.ShouldBe("31-2-2027");
        var pagina = await leeg.HtmlAsync();
        pagina.QuerySelector("#Form_Casussen-fout")!.TextContent.ShouldContain("Kies 1 tot en met 20 casussen.");
        pagina.QuerySelector("#Form_Tot-fout")!.TextContent.ShouldContain("Vul een laatste dag in van 20-11-2026");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Titel")!).Value.ShouldBe("Najaar");
    }

    [Fact]
    public async Task Post_AntwoordZonderKlasse_WeigertEnHoudtDeMotivering()
    {
        var adres = $"/leren/rondes/{await web.RondeAsync(0, 5)}/casus/{Leerproef.Casus(1)}";

        using var antwoord = await AntwoordAsync(web.Consulent, adres, ("Form.Motivering", "Ik twijfel"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Klasse-fout")!.TextContent.ShouldContain("Kies een klasse");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Motivering")!).Value.ShouldBe("Ik twijfel");
    }

    [Fact]
    public async Task Get_RondeDieNogLoopt_GeeftGeenKlasseEnGeenCijfers()
    {
        var ronde = await web.RondeAsync(0, 5, metAntwoorden: true);

        var casus = await web.Consulent.PaginaAsync($"/leren/rondes/{ronde}/casus/{Leerproef.Casus(1)}");
        using var cijfers = await web.Teammanager.GetAsync(new Uri($"/leren/rondes/{ronde}/overeenstemming", UriKind.Relative), Ct);
        using var bestand = await web.Teammanager.GetAsync(new Uri($"/leren/rondes/{ronde}/overeenstemming?handler=Bestand", UriKind.Relative), Ct);
        var bibliotheek = await web.Teammanager.PaginaAsync($"/leren/casussen/{Leerproef.Casus(1)}");

        casus.QuerySelector(".klasse").ShouldBeNull();
        casus.QuerySelector(".spreiding").ShouldBeNull();
        (cijfers.StatusCode, bestand.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        bibliotheek.QuerySelector(".klasse").ShouldBeNull();
        bibliotheek.QuerySelector("main")!.TextContent.ShouldContain("U ziet de klasse na uw antwoord.");
    }

    [Fact]
    public async Task MijnWerk_NoemtEenOpenRondeTotAllesIsBeantwoord()
    {
        var (browser, _) = await web.MedewerkerAsync(Rol.Consulent);
        var (ronde, voorbij, later) = (await web.RondeAsync(0, 3), await web.RondeAsync(-9, -2), await web.RondeAsync(2, 9));
        var begin = await RegelAsync(ronde);
        var (gesloten, gepland) = (await RegelAsync(voorbij), await RegelAsync(later));

        using var eerste = await AntwoordAsync(browser, $"/leren/rondes/{ronde}/casus/{Leerproef.Casus(1)}", ("Form.Klasse", "preventie"));
        var halverwege = await RegelAsync(ronde);
        using var tweede = await AntwoordAsync(browser, $"/leren/rondes/{ronde}/casus/{Leerproef.Casus(4)}", ("Form.Klasse", "weetIkNiet"));

        begin.ShouldStartWith("2 casussen wachten op uw antwoord: Ronde");
        begin.ShouldEndWith(", tot en met 23-11-2026.");
        halverwege.ShouldStartWith("1 casus wacht op uw antwoord");
        new[] { gesloten, gepland, await RegelAsync(ronde) }.ShouldAllBe(regel => regel.Length == 0);

        async Task<string> RegelAsync(Guid welke) =>
            (await browser.PaginaAsync("/")).QuerySelector($"main a[href='/leren/rondes/{welke}']")?.ParentElement!.TextContent ?? "";
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_RondeVanEenAndereGemeente_BestaatNiet()
    {
        var ronde = await web.RondeAsync(-9, -2, metAntwoorden: true);

        foreach (var deel in new[] { "", "/beheren", "/overeenstemming", $"/casus/{Leerproef.Casus(1)}" })
        {
            using var antwoord = await web.Bouke.GetAsync(new Uri($"/leren/rondes/{ronde}{deel}", UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, deel);
        }
    }

    [Fact]
    public async Task Post_AntwoordVanWieNietRegistreert_WordtNietBewaard()
    {
        var adres = $"/leren/rondes/{await web.RondeAsync(0, 5)}/casus/{Leerproef.Casus(1)}";

        var pagina = await web.Beheerder.PaginaAsync(adres);
        using var antwoord = await RechtstreeksAsync(web.Beheerder, adres, Nieuw, "jeugdhulp");

        pagina.QuerySelector("#Form_Klasse").ShouldBeNull();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await web.Beheerder.PaginaAsync(adres.Split("/casus")[0])).QuerySelector("main")!.TextContent.ShouldContain("0 collega's deden mee");
    }

    [Fact]
    public async Task Post_Antwoorden_GaanDoorNaarDeVolgendeEnStaanVastNaDeUitkomst()
    {
        var ronde = await web.RondeAsync(0, 5, metAntwoorden: true);
        var (eerste, tweede) = ($"/leren/rondes/{ronde}/casus/{Leerproef.Casus(1)}", $"/leren/rondes/{ronde}/casus/{Leerproef.Casus(4)}");

        using var door = await AntwoordAsync(web.Consulent, eerste, ("Form.Klasse", "preventie"));
        using var klaar = await AntwoordAsync(web.Consulent, tweede, ("Form.Klasse", "weetIkNiet"));
        using var gezien = await AntwoordAsync(web.Consulent, eerste, ("Form.Klasse", "jeugdhulp"), ("Form.Motivering", "Toch wel"), ("uitkomst", "ja"));
        var uitkomst = await web.Consulent.PaginaAsync(eerste);
        using var teLaat = await RechtstreeksAsync(web.Consulent, eerste, tweede, "toegang");

        door.Headers.Location!.OriginalString.ShouldBe(tweede);
        klaar.Headers.Location!.OriginalString.ShouldBe($"/leren/rondes/{ronde}");
        gezien.Headers.Location!.OriginalString.ShouldBe(eerste);
        uitkomst.QuerySelector(".klasse")!.TextContent.ShouldBe("Jeugdhulp");
        uitkomst.QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Toch wel"), t => t.ShouldContain("4 antwoorden tot nu toe."), t => t.ShouldNotContain("Geheim"));
        uitkomst.QuerySelectorAll(".spreiding td.getal").Select(c => c.TextContent).ShouldBe(["0", "1", "0", "3", "0"]);
        uitkomst.QuerySelector("#Form_Klasse").ShouldBeNull();
        teLaat.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await teLaat.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Uw antwoord blijft daarom staan");
        (await web.AntwoordenAsync(ronde, web.Medewerker.Id)).Single(a => a.CasusId == Leerproef.Casus(1)).ShouldSatisfyAllConditions(a => a.Klasse.ShouldBe(Klasse.Jeugdhulp), a => a.GezienOp.ShouldNotBeNull());
        (await web.HandelingenAsync(ronde)).ShouldBe([Handeling.CasusBeantwoord, Handeling.CasusBeantwoord, Handeling.CasusBeantwoord, Handeling.CasusuitkomstBekeken]);
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Get_RondeDieVoorbijIs_ToontDeOnduidelijksteRegelEerstEnNooitEenMens()
    {
        var ronde = await web.RondeAsync(-9, -2, metAntwoorden: true);

        var pagina = await web.Beleid.PaginaAsync($"/leren/rondes/{ronde}/overeenstemming");
        using var bestand = await web.Beleid.GetAsync(new Uri($"/leren/rondes/{ronde}/overeenstemming?handler=Bestand", UriKind.Relative), Ct);

        var regels = pagina.QuerySelectorAll("[aria-label='Per regel'] tbody tr");
        regels[0].TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("R15"), t => t.ShouldContain("Deze regel is onduidelijk."));
        regels[0].QuerySelectorAll("td.getal").Select(c => c.TextContent).ShouldBe(["1", "33%", "67%", "-0,09"]);
        regels[1].TextContent.ShouldContain("Deze regel is duidelijk.");
        pagina.QuerySelector("[aria-label='Per team'] tbody")!.TextContent.ShouldContain("Wijkteam Noord");
        pagina.QuerySelector("main")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldNotContain("Geheim"), t => t.ShouldNotContain("Proefpersoon"));
        bestand.Content.Headers.ContentDisposition!.FileName.ShouldBe("overeenstemming-2026-11-11-2026-11-18.csv");
        var regelsInBestand = (await bestand.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        regelsInBestand.Length.ShouldBe(7);
        regelsInBestand[2].ShouldBe("\"regel\";\"\";\"R15\";\"\";\"3\";\"3\";\"\";\"\";\"\";\"\";\"0\";\"33,3\";\"66,7\";\"'-0,09\";\"Fleiss' kappa\"");
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Get_AlsAllesMinHetTeamEenCollegaOverlaat_StaanDeCijfersVanHetTeamErNiet()
    {
        var ronde = await web.RondeAsync(-9, -2, metAntwoorden: true);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var buiten = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Naam = "Zonder team" };
            db.AddRange(buiten, new Antwoord { GemeenteCode = Webfabriek.GemeenteA, RondeId = ronde, CasusId = Leerproef.Casus(1), MedewerkerId = buiten.Id, Klasse = Klasse.Toegang, Op = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Ct);
        }

        var pagina = await web.Beleid.PaginaAsync($"/leren/rondes/{ronde}/overeenstemming");
        using var bestand = await web.Beleid.GetAsync(new Uri($"/leren/rondes/{ronde}/overeenstemming?handler=Bestand", UriKind.Relative), Ct);

        pagina.QuerySelectorAll("[aria-label='Per team'] tbody td").Select(c => c.TextContent).ShouldBe(["Wijkteam Noord", "3", "–", "–", "–", "te weinig collega's"]);
        (await bestand.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[^1]
            .ShouldBe("\"team\";\"Wijkteam Noord\";\"\";\"\";\"3\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\"");
    }

    [Fact]
    public async Task Post_Beheren_VerzetHetEindeEnVerwijdertAlleenZonderAntwoorden()
    {
        using var gemaakt = await MaakAsync(("Form.Titel", "Winter"), ("Form.Casussen", Leerproef.Casus(2).ToString()), ("Form.Casussen", Leerproef.Casus(9).ToString()));
        var adres = gemaakt.Headers.Location!.OriginalString;
        var beheren = $"{adres}/beheren";

        using var fout = await VerstuurAsync(beheren, "Einde", ("Einde.Tot", "1-11-2026"));
        using var verzet = await VerstuurAsync(beheren, "Einde", ("Einde.Tot", "24-12-2026"));
        (await web.Consulent.PaginaAsync(adres)).QuerySelectorAll(".casuslijst li").Length.ShouldBe(2);
        using var weg = await VerstuurAsync(beheren, "Verwijderen");
        using var daarna = await web.Consulent.GetAsync(new Uri(adres, UriKind.Relative), Ct);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#Einde_Tot-fout")!.TextContent.ShouldContain("van 20-11-2026");
        verzet.Headers.Location!.OriginalString.ShouldBe(adres);
        weg.Headers.Location!.OriginalString.ShouldBe("/leren");
        daarna.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await web.HandelingenAsync(Guid.Parse(adres.Split('/')[^1]))).ShouldBe([Handeling.RondeGemaakt, Handeling.RondeGewijzigd, Handeling.RondeVerwijderd]);
    }

    [Fact]
    public async Task Get_Leren_ZonderRondes_ZegtWieErEenKlaarzet()
    {
        (await web.Bouke.PaginaAsync("/leren")).QuerySelector("main")!.TextContent.ShouldContain("Begin met een nieuwe ronde.");
    }

    private static async Task<HttpResponseMessage> AntwoordAsync(HttpClient browser, string adres, params (string Naam, string Waarde)[] velden) =>
        await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));

    /// <summary>As from a page that was opened before: with a token, but without the form being there now.</summary>
    private static async Task<HttpResponseMessage> RechtstreeksAsync(HttpClient browser, string adres, string anderePagina, string klasse)
    {
        var token = (await browser.PaginaAsync(anderePagina)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Form.Klasse", klasse)]);
        return await browser.PostAsync(new Uri(adres, UriKind.Relative), inhoud, Ct);
    }

    private async Task<HttpResponseMessage> MaakAsync(params (string Naam, string Waarde)[] velden) =>
        await web.Beheerder.VerstuurAsync(Nieuw, await web.Beheerder.PaginaAsync(Nieuw), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));

    private async Task<HttpResponseMessage> VerstuurAsync(string adres, string handler, params (string Naam, string Waarde)[] velden) =>
        await web.Beheerder.VerstuurAsync(adres, await web.Beheerder.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), $"form[action$='handler={handler}']");
}
