using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Inzicht;

/// <summary>Two gemeenten on each other's contacts, from the switch to the page of both.</summary>
[Trait("Eis", "LOK-35")]
public sealed class TweeGemeentenTests(TweeGemeentenTests.TweeGevuld web) : IClassFixture<TweeGemeentenTests.TweeGevuld>, IAsyncLifetime
{
    private const string Adres = "/inzicht/twee-gemeenten";
    private const string A = Webfabriek.GemeenteA;
    private const string B = Webfabriek.GemeenteB;
    private const string Uitslag = $"{Adres}/uitslag?aanvrager={A}&gevraagde={B}&halfjaar=2026H1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"delete from vergelijkingsdeel", Ct);
        await db.Database.ExecuteSqlAsync($"delete from vergelijkingsdeelname", Ct);
        await db.Database.ExecuteSqlAsync($"delete from taak", Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Meedoen_IsAlleenVoorDeBeheerder()
    {
        foreach (var rol in new[] { Rol.Teammanager, Rol.Beleidsmedewerker, Rol.Consulent })
        {
            using var browser = await web.MeldAanAsync(A, rol);
            using var antwoord = await browser.GetAsync(new Uri("/inzicht/meedoen", UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Fact]
    public async Task Meedoen_StaatUit_EnAanEnUitStaanInHetLogboek()
    {
        using var browser = await web.MeldAanAsync(A, Rol.Beheerder);
        (await TekstAsync(browser, "/inzicht/meedoen")).ShouldContain("Uw gemeente doet niet mee");

        await ZetAsync(browser);
        (await TekstAsync(browser, "/inzicht/meedoen")).ShouldContain("Uw gemeente doet mee sinds 20-11-2026");
        await ZetAsync(browser);

        (await TekstAsync(browser, "/inzicht/meedoen")).ShouldContain("Uw gemeente doet niet mee");
        (await HandelingenAsync(A)).TakeLast(2).ShouldBe([Handeling.VergelijkenAangezet, Handeling.VergelijkenUitgezet]);
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Meedoen_ZonderLeesbareKeuze_WordtGeweigerdEnBlijftZoalsHetWas(string? keuze)
    {
        await DoeMeeAsync(A);
        using var browser = await web.MeldAanAsync(A, Rol.Beheerder);

        using var antwoord = await browser.VerstuurAsync("/inzicht/meedoen", await browser.PaginaAsync("/inzicht/meedoen"), [new("meedoen", keuze)]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Er is niets veranderd.");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Uw gemeente doet mee sinds");
        (await TekstAsync(browser, "/inzicht/meedoen")).ShouldContain("Uw gemeente doet mee sinds");
    }

    [Fact]
    public async Task Vragen_TerwijlDeEigenOfDeAndereGemeenteNietMeedoet_WordtGeweigerdMetReden()
    {
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);

        using var beide = await VraagAsync(browser, B, "2026H1");
        beide.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await beide.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Uw gemeente doet niet mee aan het vergelijken.");

        await DoeMeeAsync(A);
        using var ander = await VraagAsync(browser, B, "2026H1");
        ander.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ander.HtmlAsync()).QuerySelector("#Form_Gevraagde")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await web.WerkAfAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(B, "2026H2", "#Form_Halfjaar")]
    [InlineData(B, "ooit", "#Form_Halfjaar")]
    [InlineData(A, "2026H1", "#Form_Gevraagde")]
    [InlineData("", "2026H1", "#Form_Gevraagde")]
    [InlineData("onzin", "2026H1", "#Form_Gevraagde")]
    public async Task Vragen_OverEenLopendHalfjaarOfMetZichzelf_MeldtHetBijHetVeld(string gevraagde, string halfjaar, string veld)
    {
        await DoeMeeAsync(A, B);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);

        using var antwoord = await VraagAsync(browser, gevraagde, halfjaar);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector(veld)!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Uitslag_VanEenAnderPaarOfNooitGevraagd_IsErNiet()
    {
        await VergelijkAsync();
        using var buiten = await web.MeldAanAsync(TweeGevuld.GemeenteC, Rol.Beleidsmedewerker);
        using var eigen = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);

        foreach (var (browser, adres) in new[] { (buiten, Uitslag), (eigen, Uitslag.Replace("2026H1", "2025H2", StringComparison.Ordinal)), (eigen, $"{Adres}/uitslag"), (eigen, Uitslag.Replace("2026H1", "ooit", StringComparison.Ordinal)) })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }

        (await TekstAsync(buiten, Adres)).ShouldContain("Er is nog niets vergeleken.");
    }

    [Fact]
    public async Task Uitslag_ToontBijBeideGemeentenDeVierAandelenEnDeSplitsing()
    {
        await VergelijkAsync();

        foreach (var gemeente in new[] { A, B })
        {
            using var browser = await web.MeldAanAsync(gemeente, Rol.Beleidsmedewerker);
            var pagina = await browser.PaginaAsync(Uitslag);

            // 36 and 35 contacts, to the nearest five: 10 and 25 of 35, and twice 20 of 35.
            Cellen(pagina).ShouldBe(["28,6%", "57,1%", "71,4%", "57,1%"]);
            pagina.QuerySelectorAll(".gevolgen dd").Select(d => d.TextContent.Trim()).ShouldBe(["−28,5", "−21,4", "−7,1"]);
            (await TekstAsync(browser, Adres)).ShouldContain("Voorbeeld A en Voorbeeld B, 1e halfjaar 2026");
        }
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task ElkeGemeente_GeeftHaarDeelZelfEenKeer_MetEenRegelInHaarEigenLogboek()
    {
        await VergelijkAsync();
        using (var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker))
        {
            using var nogEens = await VraagAsync(browser, B, "2026H1");
            nogEens.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.WerkAfAsync()).ShouldBe(0);
        await using var db = web.Database.CreateUnrestrictedContext();
        var delen = await db.Vergelijkingsdelen.IgnoreQueryFilters().OrderBy(d => d.GemeenteCode).ToListAsync(Ct);
        delen.Select(d => (d.GemeenteCode, d.Deel.Contacten, d.Deel.Eerste.Hulp, d.Deel.Tweede.Hulp)).ShouldBe([(A, 35, 10, 25), (B, 35, 20, 20)]);
        (await HandelingenAsync(A)).ShouldContain(Handeling.VergelijkingsdeelGegeven);
        (await HandelingenAsync(B)).ShouldContain(Handeling.VergelijkingsdeelGegeven);
        var bijB = await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == B && l.Handeling == Handeling.VergelijkingsdeelGegeven).OrderBy(l => l.Id).LastAsync(Ct);
        (bijB.AccountId, bijB.Bijzonderheden!["aan"], bijB.Bijzonderheden["aanvrager"]).ShouldBe((null, A, A));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task DeDatabaseZelf_LaatEenDeelAlleenZienAanHetPaar_EnZolangBeideMeedoen()
    {
        await VergelijkAsync();

        (await LeesbaarAsync(A)).ShouldBe([A, B]);
        (await LeesbaarAsync(B)).ShouldBe([A, B]);
        (await LeesbaarAsync(TweeGevuld.GemeenteC)).ShouldBeEmpty();

        using var beheerder = await web.MeldAanAsync(B, Rol.Beheerder);
        await ZetAsync(beheerder);

        (await LeesbaarAsync(A)).ShouldBe([A]);
        (await LeesbaarAsync(B)).ShouldBe([B]);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        (await TekstAsync(browser, Uitslag)).ShouldContain("Een van beide gemeenten doet niet (meer) mee");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task GemeenteDieIntussenStopt_GeeftNietsMeer()
    {
        await DoeMeeAsync(A, B);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        using var vraag = await VraagAsync(browser, B, "2026H1");
        (await TekstAsync(browser, Uitslag)).ShouldContain("De vergelijking begint zo.");
        using var beheerder = await web.MeldAanAsync(B, Rol.Beheerder);
        await ZetAsync(beheerder);

        (await web.WerkAfAsync()).ShouldBe(1);

        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Vergelijkingsdelen.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task TeWeinigContacten_BlijvenVerborgen_EnErIsGeenSplitsing()
    {
        await DoeMeeAsync(A, TweeGevuld.GemeenteC);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        using var vraag = await VraagAsync(browser, TweeGevuld.GemeenteC, "2026H1");
        await web.WerkAfAsync();

        var pagina = await browser.PaginaAsync(vraag.Headers.Location!.OriginalString);

        Cellen(pagina).ShouldBe(["28,6%", "te klein om te tonen", "71,4%", "te klein om te tonen"]);
        pagina.QuerySelector("tfoot")!.TextContent.ShouldContain("te weinig om te tonen");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Het verschil is niet te splitsen");
        pagina.QuerySelector(".gevolgen").ShouldBeNull();
    }

    [Fact]
    public async Task EenDeelDatLaterKomt_RekentMetDezelfdeVersiesAlsHetEerste()
    {
        await VergelijkAsync();
        await using var db = web.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"delete from vergelijkingsdeel where gemeente_code = {B}", Ct);
        await TweedeVersieAsync(db, new DateOnly(2026, 4, 1));

        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        using var vraag = await VraagAsync(browser, B, "2026H1");

        await web.WerkAfAsync();

        (await db.Vergelijkingsdelen.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct)).Select(d => d.VersieGevraagde).ShouldBe([1, 1]);
        await ZonderTweedeVersieAsync(db);
    }

    [Fact]
    public async Task EenVersieDieOpDeLaatsteDagBegint_GeeftDeRegelsVanHetHalfjaar()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        await TweedeVersieAsync(db, new DateOnly(2026, 6, 30));

        await VergelijkAsync();

        (await db.Vergelijkingsdelen.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct)).Select(d => d.VersieGevraagde).ShouldBe([2, 2]);
        await ZonderTweedeVersieAsync(db);
    }

    [Fact]
    public async Task EenVierdeVraag_WachtTotErEenKlaarIs_EnDezelfdeVraagTeltNietOpnieuw()
    {
        await DoeMeeAsync(A, B);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        foreach (var halfjaar in new[] { "2026H1", "2026H1", "2025H2", "2025H1" })
        {
            using var gevraagd = await VraagAsync(browser, B, halfjaar);
            gevraagd.StatusCode.ShouldBe(HttpStatusCode.Redirect, halfjaar);
        }

        using var vierde = await VraagAsync(browser, B, "2024H2");

        vierde.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await vierde.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Er zijn al 3 vergelijkingen bezig.");
        (await web.WerkAfAsync()).ShouldBe(3);
    }

    private static async Task TweedeVersieAsync(JeugdhulpDbContext db, DateOnly van)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"update instellingenversie set geldig_tot = {van} where gemeente_code = {B} and nummer = 1", Ct);
        db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = B, Nummer = 2, GeldigVan = van, Instellingen = new() { MaxGesprekken = 1 }, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Ct);
        await transactie.CommitAsync(Ct);
    }

    /// <summary>The database lets nobody take an end back; the other tests want the version without one.</summary>
    private static async Task ZonderTweedeVersieAsync(JeugdhulpDbContext db) => await db.Database.ExecuteSqlRawAsync(
        $"""
         set session_replication_role = replica;
         delete from instellingenversie where gemeente_code = '{B}' and nummer = 2;
         update instellingenversie set geldig_tot = null where gemeente_code = '{B}';
         set session_replication_role = origin
         """,
        Ct);

    private static IEnumerable<string> Cellen(IParentNode pagina) => pagina.QuerySelectorAll(".vierluik tbody td").Select(c => c.ChildNodes.OfType<IText>().First(t => t.Text.Trim().Length > 0).Text.Trim());

    private static async Task<string> TekstAsync(HttpClient browser, string adres) => (await browser.PaginaAsync(adres)).QuerySelector("main")!.TextContent;

    private static async Task ZetAsync(HttpClient browser)
    {
        using var antwoord = await browser.VerstuurAsync("/inzicht/meedoen", await browser.PaginaAsync("/inzicht/meedoen"), []);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> VraagAsync(HttpClient browser, string gevraagde, string halfjaar) =>
        await browser.VerstuurAsync(Adres, await browser.PaginaAsync(Adres), [new("Form.Gevraagde", gevraagde), new("Form.Halfjaar", halfjaar)]);

    private async Task VergelijkAsync()
    {
        await DoeMeeAsync(A, B);
        using var browser = await web.MeldAanAsync(A, Rol.Beleidsmedewerker);
        using var antwoord = await VraagAsync(browser, B, "2026H1");
        antwoord.Headers.Location!.OriginalString.ShouldBe(Uitslag);
        (await web.WerkAfAsync()).ShouldBe(1);
    }

    private async Task DoeMeeAsync(params string[] gemeenten)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        db.AddRange(gemeenten.Select(g => new Vergelijkingsdeelname { GemeenteCode = g, Meedoen = true, Sinds = DateTimeOffset.UnixEpoch }));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<string>> LeesbaarAsync(string gemeente)
    {
        await using var db = web.Database.CreateContext(Contactopstelling.Als(Guid.NewGuid(), gemeente));
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        return await db.Vergelijkingsdelen.IgnoreQueryFilters().Select(d => d.GemeenteCode).Order().ToListAsync(Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(string gemeente)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.GemeenteCode == gemeente && l.ObjectSoort == "gemeente").OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }

    /// <summary>
    /// 9991 with 12 jeugdigen who have three contacts each, of which one is jeugdhulp under its own rules and two under those of
    /// 9992; 9992 with 35 jeugdigen, of whom 20 have jeugdhulp under both; 9993 with nothing. The tests work off the tasks themselves.
    /// </summary>
    public sealed class TweeGevuld : Webfabriek
    {
        public const string GemeenteC = "9993";

        public override async ValueTask InitializeAsync()
        {
            Instellingen["Taken:Uitvoeren"] = "false";
            await base.InitializeAsync();
            await using var db = Database.CreateUnrestrictedContext();
            db.Gemeenten.Add(new() { Code = GemeenteC, Naam = "Voorbeeld C", Fictief = true, GeldigVan = new DateOnly(2015, 1, 1) });
            await db.SaveChangesAsync(Ct);
            var opstelling = new Contactopstelling(db);
            await opstelling.MaakAsync();
            foreach (var code in new[] { GemeenteB, GemeenteC })
            {
                db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = code, Nummer = 1, GeldigVan = new DateOnly(2015, 1, 1), Instellingen = new() { MaxGesprekken = 10 }, Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
            }

            for (var i = 0; i < 12; i++)
            {
                var jeugdige = opstelling.Persoon("Noor", "Bakker");
                foreach (var (gesprekken, dag) in new (int, DateOnly)[] { (3, new(2026, 1, 1)), (8, new(2026, 6, 30)), (12, new(2026, 3, 2)) })
                {
                    Contact(opstelling, jeugdige, gesprekken, dag);
                }

                // The half-years beside it count for nothing here.
                Contact(opstelling, jeugdige, 3, new(2025, 12, 31));
                Contact(opstelling, jeugdige, 3, new(2026, 7, 1));
            }

            for (var i = 0; i < 35; i++)
            {
                Contact(opstelling, opstelling.Persoon("Sem", "Smit", GemeenteB), i < 20 ? 3 : 12, new(2026, 3, 2));
            }

            await db.SaveChangesAsync(Ct);
        }

        public async Task<int> WerkAfAsync()
        {
            var aantal = 0;
            while (await Services.GetRequiredService<Taakwerker>().WerkEenAfAsync(Ct))
            {
                aantal++;
            }

            return aantal;
        }

        private static void Contact(Contactopstelling opstelling, Application.Jeugdigen.Persoon jeugdige, int gesprekken, DateOnly dag)
        {
            var eigen = jeugdige.GemeenteCode == GemeenteA;
            opstelling.Contact(
                dag,
                [jeugdige],
                eigen ? Contactopstelling.Noord : Contactopstelling.Oost,
                eigen ? Contactopstelling.Ans : Contactopstelling.Oda,
                jeugdige.GemeenteCode,
                Activiteit.Begeleiding,
                regel: r => r.Feiten = r.Feiten with { VerwachtAantalGesprekken = gesprekken });
        }
    }
}
