using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

[Trait("Eis", "DSH-22")]
public sealed class StreefdoelenTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Lijst = "/cijfers/streefdoelen";
    private const string Vastleggen = "/cijfers/streefdoelen/vastleggen";
    private const string Afspraak = "Raadsbesluit van maart.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Rol.Consulent, false)]
    [InlineData(Rol.Privacyfunctionaris, false)]
    [InlineData(Rol.Teammanager, true)]
    [InlineData(Rol.Informatievoorziening, true)]
    public async Task Vastleggen_DoorWieDatNietMag_Geeft403(Rol rol, bool leest)
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);

        (await browser.GetAsync(new Uri(Lijst, UriKind.Relative), Ct)).StatusCode.ShouldBe(leest ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await browser.GetAsync(new Uri(Vastleggen, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var verstuurd = await browser.PostAsync(new Uri(Vastleggen, UriKind.Relative), new FormUrlEncodedContent([new("Form.Maat", "duur")]), Ct);
        verstuurd.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "2026H1", "10", Afspraak, "Maat")]
    [InlineData("krant", "2026H1", "10", Afspraak, "Maat")]
    [InlineData("duur", "ooit", "10", Afspraak, "Vanaf")]
    [InlineData("duur", "2014H2", "10", Afspraak, "Vanaf")]
    [InlineData("duur", "2037H1", "10", Afspraak, "Vanaf")]
    [InlineData("duur", "2026H1", "veel", Afspraak, "Waarde")]
    [InlineData("duur", "2026H1", "-1", Afspraak, "Waarde")]
    [InlineData("duur", "2026H1", "10,5", Afspraak, "Waarde")]
    [InlineData("aandeelWijkteam", "2026H1", "100,1", Afspraak, "Waarde")]
    [InlineData("doorverwijzingen", "2026H1", "", Afspraak, "Waarde")]
    [InlineData("duur", "2026H1", "10", "", "Afspraak")]
    [InlineData("duur", "2026H1", "10", "\u200B", "Afspraak")]
    [InlineData("duur", "2026H1", "10", "Bel 06-12345678.", "Afspraak")]
    public async Task Post_WatNietKlopt_MeldtHetBijHetVeldEnBewaartNiets(string maat, string vanaf, string waarde, string afspraak, string veld)
    {
        using var browser = await proef.BeleidAsync();
        var eerder = await AantalAsync();

        using var antwoord = await VerstuurAsync(browser, maat, vanaf, waarde, afspraak);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector($"#Form_{veld}")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Form_Waarde")!.GetAttribute("value").ShouldBe(waarde);
        (await AantalAsync()).ShouldBe(eerder);
    }

    [Fact]
    public async Task Post_BewaartEenVersieMetLogregel_TweeKeerVersturenIsEen_EnHetStaatAlsLijnBijDeCijfers()
    {
        using var beheerder = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        foreach (var (vanaf, waarde) in new[] { ("2025H1", "20"), ("2025H1", "20"), ("2026H1", "18") })
        {
            using var antwoord = await VerstuurAsync(beheerder, "trajecten", vanaf, waarde, Afspraak);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        var rijen = await db.Streefdoelen.IgnoreQueryFilters().Where(s => s.Maat == Streefmaat.Trajecten).OrderBy(s => s.Versie).ToListAsync(Ct);
        rijen.Select(s => (s.GemeenteCode, s.Versie, s.Vanaf, s.Waarde)).ShouldBe([(Webfabriek.GemeenteA, 1, new DateOnly(2025, 1, 1), 20m), (Webfabriek.GemeenteA, 2, new DateOnly(2026, 1, 1), 18m)]);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.StreefdoelVastgelegd, Ct)).ShouldBe(2);
        using var beleid = await proef.BeleidAsync();
        var regels = (await beleid.PaginaAsync("/cijfers?periode=2026H1")).QuerySelectorAll("[data-streefdoel=trajecten] tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim()))).ToArray();
        regels[^3..].ShouldBe(["20|1", "20|1", "18|2"]);
        (await beleid.PaginaAsync($"/cijfers?periode=2026H1&team={TestCommon.Contactopstelling.Noord}")).QuerySelector("[data-streefdoel]").ShouldBeNull("no target of a team");
        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await ander.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldNotContain(Afspraak);
    }

    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, string maat, string vanaf, string waarde, string afspraak) =>
        await browser.VerstuurAsync(Vastleggen, await browser.PaginaAsync(Vastleggen), [new("Form.Maat", maat), new("Form.Vanaf", vanaf), new("Form.Waarde", waarde), new("Form.Afspraak", afspraak)]);

    private async Task<int> AantalAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        return await db.Streefdoelen.IgnoreQueryFilters().CountAsync(Ct);
    }
}
