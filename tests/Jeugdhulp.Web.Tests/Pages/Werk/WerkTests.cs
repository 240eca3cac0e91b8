using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Werk;

public sealed class WerkTests(Contactproef web) : IClassFixture<Contactproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/werk/grensgeval")]
    [InlineData("/team")]
    [InlineData("/team?handler=Bestand")]
    [InlineData("/team/zonder-eigenaar")]
    [Trait("Eis", "PRV-01")]
    public async Task Wie_er_niets_mee_te_maken_heeft_komt_er_niet_in(string adres)
    {
        using var bezoeker = web.Bezoeker();
        (await bezoeker.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var rol in new[] { Rol.Beleidsmedewerker, Rol.Beheerder, Rol.Informatievoorziening })
        {
            using var ander = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            (await ander.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task Een_consulent_ziet_het_teambord_niet()
    {
        using var consulent = await web.AlsAsync(Ans);

        (await consulent.GetAsync(new Uri("/team", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await consulent.PaginaAsync("/")).QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")).ShouldNotContain("/team");
    }

    [Fact]
    public async Task Een_onbekende_soort_en_een_team_van_een_ander_bestaan_niet()
    {
        using var consulent = await web.AlsAsync(Ans);

        (await consulent.GetAsync(new Uri("/werk/alles", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await consulent.GetAsync(new Uri($"/werk/grensgeval?team={Guid.NewGuid()}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Een_grensgeval_staat_op_mijn_werk_met_een_link_naar_de_keuze_en_elke_soort_gaat_open()
    {
        await web.WisAsync();
        using var consulent = await web.AlsAsync(Ans);
        (await consulent.PaginaAsync("/werk/grensgeval")).QuerySelector("main")!.TextContent.ShouldContain("Hier wacht niets op u.");
        var contact = await web.MaakAsync(o => o.Contact(new DateOnly(2026, 11, 2), [o.Persoon("Mila", "Grens")], regel: r => r.Uitkomst = Uitkomst.Grensgeval));

        var start = await consulent.PaginaAsync("/");

        start.QuerySelectorAll("main nav[aria-label='Op deze pagina'] a").Select(a => (a.TextContent, start.QuerySelector($"main section{a.GetAttribute("href")} h2")?.TextContent))
            .ShouldBe([("Eerst dit", "Eerst dit"), ("Alles wat wacht (1)", "Alles wat wacht"), ("Laatste contacten", "Laatste contacten van uw teams")]);
        var link = start.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("/klasse/", StringComparison.Ordinal));
        link.GetAttribute("href").ShouldBe($"/contacten/{contact.Id}/klasse/{contact.Regels[0].Id}#Form_Klasse");
        link.ParentElement!.TextContent.ShouldContain("kies de klasse");
        (await consulent.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var soort in Enum.GetNames<Application.Werk.Werksoort>())
        {
            (await consulent.GetAsync(new Uri($"/werk/{soort}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.OK, soort);
        }

        using var elders = await web.AlsAsync(Oda);
        (await elders.PaginaAsync("/werk/grensgeval")).QuerySelector("main")!.InnerHtml.ShouldNotContain(contact.Id.ToString());
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task De_teammanager_ziet_het_eigen_team_zonder_een_medewerker_en_kan_het_meenemen()
    {
        using var manager = await web.TeammanagerAsync(Noord);

        var pagina = (await manager.PaginaAsync("/team")).QuerySelector("main")!;

        pagina.QuerySelectorAll(".kaart").Length.ShouldBe(1);
        pagina.TextContent.ShouldContain("De beheerder vulde nog geen fte in");
        pagina.TextContent.ShouldNotContain("Ans ");
        foreach (var adres in pagina.QuerySelectorAll("dl a").Select(a => a.GetAttribute("href")!))
        {
            (await manager.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.OK, adres);
        }

        using var bestand = await manager.GetAsync(new Uri("/team?handler=Bestand", UriKind.Relative), Ct);
        var regels = (await bestand.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        regels.Length.ShouldBe(2);
        var kolommen = regels[0].Split(';').Zip(regels[1].Split(';'), (naam, waarde) => (Naam: naam.Trim('"'), Waarde: waarde.Trim('"'))).ToDictionary(k => k.Naam, k => k.Waarde);
        kolommen.Count.ShouldBe(18);

        // The file says what the screen says, figure by figure.
        string Op(string kop) => pagina.QuerySelectorAll("dt").First(dt => dt.TextContent == kop).NextElementSibling!.TextContent.Trim();
        foreach (var (kop, kolom) in new[]
        {
            ("Wachtlijst", "wachtend"), ("Trajecten over termijn", "trajecten over termijn"), ("Trajecten om te bespreken", "trajecten om te bespreken"), ("Grensgevallen zonder keuze", "grensgevallen open"), ("Doelen te laat", "doelen te laat"),
            ("Dossiers lang zonder contact", "dossiers lang zonder contact"), ("Dossiers om af te sluiten", "dossiers om af te sluiten"), ("Dagen zonder contact", "dagen zonder contact"),
        })
        {
            Op(kop).ShouldStartWith(kolommen[kolom], customMessage: kop);
        }

        (kolommen["dossiers per fte"], kolommen["fte aan het werk"], kolommen["dossiers"]).ShouldBe(("", "", "0"));
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task De_beheerder_vult_de_formatie_in_en_een_fout_houdt_alles()
    {
        using var beheerder = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var adres = $"/teams/{Zuid}/formatie";
        var formulier = await beheerder.PaginaAsync(adres);

        using var fout = await beheerder.VerstuurAsync(adres, formulier, [new("Form.Van", "1-1-2026"), new("Form.Fte", "2,5"), new("Form.Vacature", "3")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Vacature")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Form_Fte")!.GetAttribute("value").ShouldBe("2,5");

        for (var keer = 0; keer < 2; keer++)
        {
            using var goed = await beheerder.VerstuurAsync(adres, pagina, [new("Form.Vacature", "0,5")]);
            goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await beheerder.PaginaAsync(adres)).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("2,5");
        using var manager = await web.TeammanagerAsync(Zuid);
        (await manager.PaginaAsync("/team")).QuerySelector("main")!.TextContent.ShouldContain("2 fte aan het werk, 0,5 fte vacant");
        (await manager.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        (await elders.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
