using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

[Trait("Eis", "CBS-14")]
public sealed class VerzegelingTests(VerzegelingTests.MetHalfjaar web) : IClassFixture<VerzegelingTests.MetHalfjaar>
{
    [Fact]
    public async Task Get_AndereRol_Geeft403()
    {
        foreach (var rol in Enum.GetValues<Rol>().Where(r => r is not (Rol.Informatievoorziening or Rol.LandelijkBeheerder)))
        {
            using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            using var antwoord = await browser.GetAsync(new Uri("/leveringen", UriKind.Relative));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, rol.ToString());
        }
    }

    [Fact]
    public async Task Post_ZonderKeuzeOfReden_MeldtHetBijHetVeldEnHoudtDeInvoer()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        using var zonderKeuze = await StuurAsync(browser, "2026H9", "Bevestigd");
        zonderKeuze.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await zonderKeuze.HtmlAsync();
        pagina.QuerySelector("#Form_Halfjaar")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Reden")!).Value.ShouldBe("Bevestigd");

        using var leeg = await StuurAsync(browser, "", "");
        (await leeg.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(2, "both faults at once");

        using var zonderReden = await StuurAsync(browser, "2024H1", " ");
        zonderReden.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonderReden.HtmlAsync()).QuerySelector("#Form_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Post_MetReden_VerzegeltEnLogt()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        using var antwoord = await StuurAsync(browser, "2024H2", "Bevestigd op 20-1-2025");

        antwoord.Headers.Location!.OriginalString.ShouldBe("/leveringen");
        (await browser.PaginaAsync("/leveringen")).QuerySelector("main")!.TextContent.ShouldContain("Bevestigd op 20-1-2025");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Verzegelingen.IgnoreQueryFilters().CountAsync(v => v.GemeenteCode == Webfabriek.GemeenteA && v.Begin == new DateOnly(2024, 7, 1))).ShouldBe(1);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.HalfjaarVerzegeld && l.GemeenteCode == Webfabriek.GemeenteA)).ShouldBe(1);
    }

    [Fact]
    public async Task Get_NaHetVerzegelenIngevoerd_ZegtDatHetNietInDeLeveringZat()
    {
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Verzegelingen.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Begin = new(2026, 7, 1), Einde = new(2026, 12, 31), VerzegeldOp = DateTimeOffset.UnixEpoch, DoorNaam = "Test", Reden = "Test" });
            await db.SaveChangesAsync();
        }

        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        (await browser.PaginaAsync("/leveringen")).QuerySelector("main")!.TextContent.ShouldContain("Na het verzegelen ingevoerd: 1 contact, waarvan 1 jeugdhulp. Dat zat niet in de levering.");
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient browser, string halfjaar, string reden) =>
        await browser.VerstuurAsync("/leveringen", await browser.PaginaAsync("/leveringen"), [new("Form.Halfjaar", halfjaar), new("Form.Reden", reden)], "main form[action='/leveringen']");

    /// <summary>With a contact in a half-year that has ended.</summary>
    public sealed class MetHalfjaar : Webfabriek
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Volgevuld.MaakAsync(Database, GemeenteA, 1);
        }
    }
}
