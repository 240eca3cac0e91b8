using System.Net;
using AngleSharp.Dom;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Pages.Cijfers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>The page about waiting and referring: who may see it, what of it, and what the page of quality beside it gives away.</summary>
[Trait("Eis", "CAP-02")]
public sealed class WachtenTests(WachtenTests.MetWachtenden proef) : IClassFixture<WachtenTests.MetWachtenden>
{
    private const string Adres = "/cijfers/wachten?periode=2026H1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WieErNietsMeeTeMakenHeeft_KomtErNietIn()
    {
        using var bezoeker = proef.Basis.Web.Bezoeker();
        using var consulent = await proef.Basis.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        (await bezoeker.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var adres in new[] { Adres, $"{Adres}&handler=Csv" })
        {
            (await consulent.GetAsync(new Uri(adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_ToontWieWacht_EnVanEenKleinTeamNiets()
    {
        using var browser = await proef.Basis.BeleidAsync();

        var pagina = await browser.PaginaAsync(Adres);

        pagina.QuerySelectorAll("main h2").Select(k => k.Id).ShouldBeSubsetOf(["wachten", "doorverwijzen", .. pagina.QuerySelectorAll(".kaart h2").Select(k => k.Id)]);
        pagina.QuerySelectorAll("nav[aria-label='Op deze pagina'] a").Select(a => a.GetAttribute("href")).ShouldBe(["#wachten", "#doorverwijzen"]);
        Rij(pagina, "Hele gemeente").ShouldBe("15");
        Rij(pagina, "Zuid").ShouldBe("<10");
        pagina.QuerySelectorAll("[data-maat=verslagen], [data-maat=dossiersPerFte]").ShouldBeEmpty("of how is registered the other page tells");
        pagina.Body!.TextContent.ShouldNotContain("Bakker");
        pagina.QuerySelector("[name=weergave]").ShouldBeNull();
    }

    [Fact]
    public async Task Get_EenPagina_WijstNaarDeAndere_MetDezelfdeKeuze()
    {
        using var browser = await proef.Basis.BeleidAsync();

        foreach (var (van, naar) in new[] { ("/cijfers/wachten", "/cijfers/kwaliteit"), ("/cijfers/kwaliteit", "/cijfers/wachten") })
        {
            var link = (await browser.PaginaAsync($"{van}?periode=2026H1&team={Contactopstelling.Zuid}")).QuerySelector($"main a[href^='{naar}']").ShouldNotBeNull().GetAttribute("href")!;
            (await browser.PaginaAsync(link)).QuerySelectorAll("#Periode option[selected], #Team option[selected]").Select(o => o.GetAttribute("value")).ShouldBe(["2026H1", Contactopstelling.Zuid.ToString()]);
        }

        (await browser.PaginaAsync("/cijfers")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain("/cijfers/wachten");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_KleineGetallen_AlleenVoorWieMetPersonenWerkt_EnDanVanHetEigenTeam()
    {
        using var beleid = await proef.Basis.BeleidAsync();
        using var precies = await proef.Basis.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var manager = await proef.Basis.Web.TeammanagerAsync(Contactopstelling.Zuid);

        (await beleid.GetAsync(new Uri(Adres + "&weergave=intern", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await manager.GetAsync(new Uri($"{Adres}&weergave=intern&team={Contactopstelling.Noord}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Rij(await precies.PaginaAsync(Adres + "&weergave=intern"), "Zuid").ShouldBe("3");
        var bestand = await manager.GetStringAsync(new Uri(Adres + "&weergave=intern&handler=Csv", UriKind.Relative), Ct);
        bestand.ShouldContain("\"wachtlijst\";\"Zuid\";");
        bestand.ShouldNotContain("Noord");
        bestand.ShouldNotContain("Hele gemeente");
    }

    [Theory]
    [InlineData("/cijfers/wachten?periode=2026", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/wachten?periode=2199H1", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/wachten?weergave=gepubliceerd", HttpStatusCode.BadRequest)]
    [InlineData("/cijfers/wachten?periode=2026H1&team=krant", HttpStatusCode.NotFound)]
    [InlineData("/cijfers/wachten?handler=Csv&periode=ooit", HttpStatusCode.BadRequest)]
    public async Task Get_WatNietBestaat_ZegtHetBijHetVeld(string adres, HttpStatusCode status)
    {
        using var browser = await proef.Basis.BeleidAsync();
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(status);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Wat_geteld_wordt_staat_op_een_van_de_twee_paginas() =>
        Kwaliteitswoorden.Kwaliteit.Concat(Kwaliteitswoorden.Wachten).SelectMany(o => o.Maten).ShouldBe(Enum.GetValues<Kwaliteitsmaat>(), ignoreOrder: true);

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task De_twee_bestanden_laten_samen_niet_meer_zien_dan_wat_over_het_geheel_is_beschermd()
    {
        using var browser = await proef.Basis.BeleidAsync();
        List<(string Maat, string Team, string Uitkomst, string Aantal, string Status)> regels = [];
        foreach (var pagina in new[] { "kwaliteit", "wachten" })
        {
            var bestand = await browser.GetStringAsync(new Uri($"/cijfers/{pagina}?periode=2026H1&handler=Csv", UriKind.Relative), Ct);
            regels.AddRange(bestand.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(';').Select(c => c.Trim('"')).ToArray()).Select(c => (c[2], c[3], c[4], c[6], c[8])));
        }

        await using var db = proef.Basis.Web.Database.CreateContext(Contactopstelling.Als(Guid.NewGuid(), Webfabriek.GemeenteA, Rol.Beleidsmedewerker));
        var beeld = await new KwaliteitQuery(db, new(), proef.Basis.Web.Services.GetRequiredService<TimeProvider>()).LaadAsync(new(2026, 1), intern: false, Ct);
        (Guid? Id, string Naam)[] rijen = [(null, "Hele gemeente"), .. beeld.Teams.Select(t => ((Guid?)t.Id, t.Naam))];
        var verwacht = Enum.GetValues<Kwaliteitsmaat>().SelectMany(m => rijen.SelectMany(r => m.Uitkomsten().Select(u => (Maat: m, Rij: r, Uitkomst: u, Waarde: beeld.Van(new(m, u, r.Id))))))
            .Select(c => (Contractnaam.Van(c.Maat), c.Rij.Naam, c.Uitkomst.Naam(beeld.Termijnen), c.Waarde.Getal is { } getal ? $"{getal:0}" : string.Empty, Contractnaam.Van(c.Waarde.Stand))).ToList();

        verwacht.ShouldBeSubsetOf(regels);
        verwacht.Count(c => c.Item5 != Contractnaam.Van(Celstand.Getoond)).ShouldBeGreaterThan(5, "of both pages something is hidden");
        regels.Where(r => r.Status != Contractnaam.Van(Celstand.Getoond)).ShouldAllBe(r => r.Aantal.Length == 0);
    }

    private static string Rij(IParentNode pagina, string team) => pagina.QuerySelectorAll("[data-maat=wachtlijst] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.StartsWith(team, StringComparison.Ordinal))
        .QuerySelectorAll("td")[^1].TextContent.Trim().Split("verborgen")[0];

    /// <summary>In the first half of 2026 twelve wait for Noord and three for Zuid.</summary>
    public sealed class MetWachtenden : IAsyncLifetime
    {
        public Cijferproef Basis { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Basis.InitializeAsync();
            await using var db = Basis.Web.Database.CreateUnrestrictedContext();
            var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").OrderBy(p => p.Achternaam).Select(p => p.Id).ToListAsync();
            db.AddRange(personen.Index().Select(p => new Wachtende
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Id = Guid.NewGuid(),
                PersoonId = p.Item,
                TeamId = p.Index < 12 ? Contactopstelling.Noord : Contactopstelling.Zuid,
                AangemeldOp = new(2026, 5, 1),
                Urgentie = Wachturgentie.Gewoon,
                Overbrugging = false,
            }));
            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => Basis.DisposeAsync();
    }
}
