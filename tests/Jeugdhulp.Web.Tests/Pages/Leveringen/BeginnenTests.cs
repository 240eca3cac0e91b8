using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>What the page of deliveries says before one is begun.</summary>
[Trait("Eis", "CBS-14")]
public sealed class BeginnenTests(BeginnenTests.MetInstellingenVanaf2026 web) : IClassFixture<BeginnenTests.MetInstellingenVanaf2026>
{
    [Fact]
    public async Task Een_halfjaar_zonder_instellingen_zegt_dat_voor_het_beginnen_met_de_weg_voor_wie_er_iets_aan_doet()
    {
        using var levering = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var allebei = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening, Rol.Beheerder);

        var kaart = (await levering.PaginaAsync("/leveringen")).QuerySelector("#begin").ShouldNotBeNull();

        kaart.QuerySelectorAll("option").ToDictionary(o => o.GetAttribute("value")!, o => o.TextContent.Trim()).ShouldSatisfyAllConditions(
            o => o["2025H2"].ShouldBe("2e halfjaar 2025: geen instellingen van kracht"),
            o => o["2026H1"].ShouldBe("1e halfjaar 2026"));
        kaart.TextContent.ShouldContain("Op 31-12-2025 waren er geen instellingen van kracht. Over het 2e halfjaar 2025 kunt u daarom nog niet leveren.");
        kaart.QuerySelector("a[href='/leidraad']").ShouldBeNull("this reader can do nothing there");
        (await allebei.PaginaAsync("/leveringen")).QuerySelector("#begin a[href='/leidraad']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Gelden_er_overal_instellingen_dan_staat_er_niets_over()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);

        (await browser.PaginaAsync("/leveringen")).QuerySelector("#begin")!.TextContent.ShouldNotContain("instellingen van kracht");
    }

    /// <summary>The settings of A hold from the first day of 2026, those of B always did.</summary>
    public sealed class MetInstellingenVanaf2026 : Webfabriek
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Testteam.MaakAsync(Database, GemeenteA, null, nummer: 1);
            await Testteam.MaakAsync(Database, GemeenteB, new(), nummer: 2);
            await using var db = Database.CreateUnrestrictedContext();
            db.Instellingenversies.Add(new Instellingenversie { GemeenteCode = GemeenteA, Nummer = 1, GeldigVan = new(2026, 1, 1), Instellingen = new(), Auteur = "Test", Reden = "Test", VastgesteldOp = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync();
        }
    }
}
