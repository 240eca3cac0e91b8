using System.Net;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Inzicht;

[Trait("Eis", "CLS-07")]
public sealed class InzichtTests(InzichtTests.Werk web) : IClassFixture<InzichtTests.Werk>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.Teammanager or Rol.Beleidsmedewerker or Rol.Beheerder or Rol.LandelijkBeheerder)))
        {
            using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, rol);
            using var antwoord = await browser.GetAsync(new Uri("/inzicht", UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Fact]
    public async Task Get_OnbekendFilter_MeldtHetBijHetVeldEnTeltNiets()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        using var antwoord = await browser.GetAsync(new Uri("/inzicht?periode=zelf&van=2-11-2026&tot=1-11-2026&regel=R99", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Tot")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Regel")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Van")!.GetAttribute("value").ShouldBe("2-11-2026");
        pagina.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Versie_Beheerder_ZietHoeveelContactenZijPerRegelBesliste()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var eigen = await browser.PaginaAsync("/leidraad/versie?gemeente=9991&nummer=1");

        Rijen(eigen, "Contacten onder deze versie").ShouldBe(["R13 Opvoedondersteuning|3", "R15 Eigen hulp|2"]);
        eigen.QuerySelector("tfoot")!.TextContent.ShouldBe("Samen5");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_Beleidsmedewerker_ZietTellingenPerRegelEnTeamEnGeenContact()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        var pagina = await browser.PaginaAsync("/inzicht?periode=jaar");

        Rijen(pagina, "Per regel").ShouldBe(["R13 Opvoedondersteuning|3|2|1|0", "R15 Eigen hulp|2|0|0|1"]);
        Rijen(pagina, "Per team").ShouldBe(["Noord|3|2|1|0", "Zuid|2|0|0|1"]);
        pagina.QuerySelectorAll("main a[href*='/contacten']").ShouldBeEmpty();
        pagina.QuerySelector("main")!.TextContent.ShouldNotContain("Bakker");
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Get_GekozenRegel_TeltDaarvanPerTeam()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var pagina = await browser.PaginaAsync("/inzicht?periode=jaar&regel=R15");

        pagina.QuerySelector("main section[aria-label='Per regel'], main [aria-label='Per regel']").ShouldBeNull();
        Rijen(pagina, "Per team").ShouldBe(["Zuid|2|0|0|1"]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_EenEnkeleDag_TeltDeHeleMaand_EnDeLinkGaatOverDezelfdeDagen()
    {
        using var beleid = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var manager = await web.TeammanagerAsync(Contactopstelling.Zuid);
        await using var db = web.Proef.Database.CreateUnrestrictedContext();
        var dag = await db.Contactregels.IgnoreQueryFilters().Where(r => r.TeamId == Contactopstelling.Zuid && r.GekozenKlasse != null).Select(r => r.Feiten.Datum).SingleAsync(Ct);
        var begin = new DateOnly(dag.Year, dag.Month, 1);

        var beelden = new List<string>();
        for (var dezelfde = begin; dezelfde.Month == dag.Month; dezelfde = dezelfde.AddDays(1))
        {
            beelden.Add(string.Join(' ', Rijen(await beleid.PaginaAsync(Dag(dezelfde)), "Per team")));
        }

        beelden.Distinct().ShouldHaveSingleItem().ShouldContain("Zuid|");
        var ander = begin == dag ? dag.AddDays(1) : begin;
        var link = (await manager.PaginaAsync(Dag(ander))).QuerySelectorAll("main a[href*='/contacten']").ShouldHaveSingleItem().GetAttribute("href")!;
        (await manager.PaginaAsync(link)).QuerySelectorAll(".lijst__tabel tbody tr").Length.ShouldBe(1);

        static string Dag(DateOnly dag) => $"/inzicht?periode=zelf&van={dag:d-M-yyyy}&tot={dag:d-M-yyyy}";
    }

    [Fact]
    public async Task Get_AndereGemeente_TeltNietMee()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);

        (await browser.PaginaAsync("/inzicht?periode=jaar")).QuerySelector("main")!.TextContent.ShouldContain("In deze periode zijn er geen contacten.");
    }

    [Fact]
    public async Task Get_Teammanager_KomtVanDeTellingBijDeContactenVanHetEigenTeam()
    {
        using var browser = await web.TeammanagerAsync(Contactopstelling.Zuid);

        var pagina = await browser.PaginaAsync("/inzicht?periode=jaar");

        var adressen = pagina.QuerySelectorAll("main a[href*='/contacten']").Select(a => a.GetAttribute("href")!).ToList();
        adressen.ShouldHaveSingleItem().ShouldContain("alleen=anders");
        var lijst = await browser.PaginaAsync(adressen[0]);
        lijst.QuerySelectorAll(".lijst__tabel tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("gekozen");
    }

    [Fact]
    public async Task Lijst_GefilterdOpRegel_ToontWatDieRegelBesliste()
    {
        using var browser = await web.TeammanagerAsync(Contactopstelling.Noord);

        (await browser.PaginaAsync("/contacten?periode=jaar&regel=R13")).QuerySelectorAll(".lijst__tabel tbody tr").Length.ShouldBe(3);
        (await browser.PaginaAsync("/contacten?periode=jaar&regel=R15")).QuerySelectorAll(".lijst__tabel tbody tr").ShouldBeEmpty();
        using var onbekend = await browser.GetAsync(new Uri("/contacten?regel=R99", UriKind.Relative), Ct);
        onbekend.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await onbekend.HtmlAsync()).QuerySelector("#Regel")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Bestand_HeeftElkeRegelEnElkTeam()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        using var antwoord = await browser.GetAsync(new Uri("/inzicht?periode=jaar&handler=Bestand", UriKind.Relative), Ct);

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        tekst.ShouldContain("\"R13\";\"Opvoedondersteuning\";\"Noord\";\"3\";\"2\";\"1\";\"0\"");
        tekst.ShouldContain("\"R01\";\"Buiten bereik\";\"Zuid\";\"0\";\"0\";\"0\";\"0\"");
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Reflectie_LeegOfOverEenPersoon_WordtGeweigerdMetDeTekstNogInHetVeld()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        using var leeg = await ReflecteerAsync(browser, "/inzicht?periode=jaar", " ");
        using var persoon = await ReflecteerAsync(browser, "/inzicht?periode=jaar", "Bel 06-12345678 over dit gezin.");

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelector("#Form_Tekst")!.GetAttribute("aria-invalid").ShouldBe("true");
        persoon.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await persoon.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("een telefoonnummer (06-12345678)");
        pagina.QuerySelector("#Form_Tekst")!.TextContent.Trim().ShouldBe("Bel 06-12345678 over dit gezin.");
        await using var db = web.Proef.Database.CreateUnrestrictedContext();
        (await db.Reflecties.IgnoreQueryFilters().Select(r => r.Tekst).ToListAsync(Ct)).ShouldAllBe(t => !t.Contains("06-"));
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Reflectie_StaatBijDePeriodeEnDeRegel_VoorIedereenMetInzichtInDezeGemeente()
    {
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        using var antwoord = await ReflecteerAsync(browser, "/inzicht?periode=jaar&regel=R13", "R13 leest elk team anders.");

        antwoord.Headers.Location!.OriginalString.ShouldBe("/inzicht?periode=jaar&regel=R13");
        using var beheerder = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var tekst = (await beheerder.PaginaAsync("/inzicht?periode=jaar")).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("R13 leest elk team anders.");
        tekst.ShouldContain("bij 1-1-2026 tot en met 31-12-2026, R13");
        await using var db = web.Proef.Database.CreateUnrestrictedContext();
        var reflectie = (await db.Reflecties.IgnoreQueryFilters().ToListAsync(Ct)).Single(r => r.Tekst == "R13 leest elk team anders.");
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.ReflectieGeschreven && l.ObjectId == reflectie.Id, Ct)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "LER-03")]
    public async Task Reflectie_TweeKeerVerstuurd_StaatErEenKeer()
    {
        const string Tekst = "Dubbel geklikt, een keer bedoeld.";
        using var browser = await web.Proef.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

        using var eerste = await ReflecteerAsync(browser, "/inzicht?periode=jaar", Tekst);
        using var tweede = await ReflecteerAsync(browser, "/inzicht?periode=jaar", Tekst);
        using var elders = await ReflecteerAsync(browser, "/inzicht?periode=jaar&regel=R13", Tekst);

        new[] { eerste, tweede, elders }.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        await using var db = web.Proef.Database.CreateUnrestrictedContext();
        (await db.Reflecties.IgnoreQueryFilters().ToListAsync(Ct)).Where(r => r.Tekst == Tekst).Select(r => r.Regel).ShouldBe([null, "R13"], ignoreOrder: true);
    }

    private static async Task<HttpResponseMessage> ReflecteerAsync(HttpClient browser, string adres, string tekst) =>
        await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Tekst", tekst)]);

    private static IEnumerable<string> Rijen(AngleSharp.Dom.IParentNode pagina, string tabel) =>
        pagina.QuerySelectorAll($"[aria-label='{tabel}'] tbody tr").Select(rij => string.Join('|', rij.Children.Select((cel, i) => i == 0 ? cel.TextContent.Trim() : cel.TextContent.Trim().Split([' ', '\n'])[0])));

    /// <summary>Three lines of R13 in Noord, two of them a grensgeval; two of R15 in Zuid, one with another class chosen.</summary>
    public sealed class Werk : IAsyncLifetime
    {
        public Contactproef Proef { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Proef.InitializeAsync();
            await Proef.MaakAsync(o =>
            {
                var dag = new DateOnly(2026, 9, 1);
                o.Contact(dag, [o.Persoon("Noor", "Bakker")], Contactopstelling.Noord, regel: r => Zet(r, "R13", Uitkomst.Preventie));
                o.Contact(dag, [o.Persoon("Noor", "Bakker")], Contactopstelling.Noord, regel: r => Zet(r, "R13", Uitkomst.Grensgeval));
                o.Contact(dag, [o.Persoon("Noor", "Bakker")], Contactopstelling.Noord, regel: r => Zet(r, "R13", Uitkomst.Grensgeval, Klasse.Jeugdhulp));
                o.Contact(dag, [o.Persoon("Sem", "Smit")], Contactopstelling.Zuid, Contactopstelling.Bea, regel: r => Zet(r, "R15", Uitkomst.Jeugdhulp));
                return o.Contact(dag, [o.Persoon("Sem", "Smit")], Contactopstelling.Zuid, Contactopstelling.Bea, regel: r => Zet(r, "R15", Uitkomst.Jeugdhulp, Klasse.Preventie));
            });
        }

        public async Task<HttpClient> TeammanagerAsync(Guid team)
        {
            var account = await Proef.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Teammanager));
            await using var db = Proef.Database.CreateUnrestrictedContext();
            var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = "Teammanager" };
            db.AddRange(medewerker, new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = team, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) });
            await db.SaveChangesAsync(Ct);
            return await Proef.MeldAanAsync(account);
        }

        public ValueTask DisposeAsync() => Proef.DisposeAsync();

        private static void Zet(Application.Contacten.Contactregel regel, string code, Uitkomst uitkomst, Klasse? keuze = null)
        {
            regel.Regel = code;
            regel.Uitkomst = uitkomst;
            if (keuze is { } gekozen)
            {
                (regel.GekozenKlasse, regel.KeuzeReden, regel.KeuzeOp, regel.KeuzeDoorAccountId) = (gekozen, "Omdat", DateTimeOffset.UnixEpoch, Guid.NewGuid());
            }
        }
    }
}
