using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.SocialeKaart;

[Trait("Eis", "TRJ-22")]
public sealed class VastecontactpersonenTests(SocialeKaartTests.Proef web) : IClassFixture<SocialeKaartTests.Proef>
{
    private const string Lijst = "/sociale-kaart/contactpersonen";
    private const string Nieuw = "/sociale-kaart/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lezen_mag_het_team_en_aanwijzen_alleen_de_beheerder()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        var (school, gewoon) = (await VoegToeAsync(beheer, "Rechtenschool", "school"), await VoegToeAsync(beheer, "Rechtenplek", null));

        (await StatusAsync(web.Bezoeker(), Lijst)).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(beleid, Lijst)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(manager, Lijst)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(consulent, Lijst)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(consulent, $"{school}/contactpersonen")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(manager, $"{school}/contactpersonen")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(beheer, $"{school}/contactpersonen")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(beheer, $"{gewoon}/contactpersonen")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(ander, $"{school}/contactpersonen")).ShouldBe(HttpStatusCode.NotFound);
        (await ander.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldNotContain("Rechtenschool");
    }

    [Fact]
    public async Task Een_school_zonder_contactpersoon_staat_bovenaan_en_de_beheerder_wijst_iemand_aan_en_beeindigt_dat()
    {
        await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 93);
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        var school = await VoegToeAsync(beheer, "Aaschool", "school");
        var adres = $"{school}/contactpersonen";
        (await consulent.PaginaAsync(Lijst)).QuerySelectorAll("main tbody tr").First(r => r.TextContent.Contains("Aaschool", StringComparison.Ordinal)).TextContent.ShouldContain("heeft nog geen vaste contactpersoon");
        var formulier = await beheer.PaginaAsync(adres);
        var wie = formulier.QuerySelectorAll("#Form_Wie option").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));

        using var leeg = await beheer.VerstuurAsync(adres, formulier, [new("Form.Van", "1-11-2026")], "#aanwijzen");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelector("#Form_Wie-fout").ShouldNotBeNull();
        using var goed = await beheer.VerstuurAsync(adres, formulier, [new("Form.Wie", wie), new("Form.Van", "1-11-2026")], "#aanwijzen");
        using var nogmaals = await beheer.VerstuurAsync(adres, formulier, [new("Form.Wie", wie), new("Form.Van", "1-11-2026")], "#aanwijzen");

        (goed.StatusCode, nogmaals.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        (await consulent.PaginaAsync(school)).QuerySelector("main")!.TextContent.ShouldContain("vanaf 1-11-2026");
        (await consulent.PaginaAsync($"{Lijst}?wat=zonder")).QuerySelector("main")!.TextContent.ShouldNotContain("Aaschool");
        (await StatusAsync(consulent, $"{Lijst}?soort=krant")).ShouldBe(HttpStatusCode.BadRequest);

        // While someone is fixed for it, it stays a school.
        using var anders = await beheer.VerstuurAsync($"{school}/wijzigen", await beheer.PaginaAsync($"{school}/wijzigen"), [new("Form.Soort", "")]);
        (await anders.HtmlAsync()).QuerySelector("#Form_Soort-fout").ShouldNotBeNull();

        var (eerste, tweede) = (await beheer.PaginaAsync(adres), await beheer.PaginaAsync(adres));
        var rij = eerste.QuerySelectorAll("#Einde_Wie option").Select(o => o.GetAttribute("value")).Single(v => !string.IsNullOrEmpty(v));
        using var mis = await beheer.VerstuurAsync(adres, eerste, [new("Einde.Wie", rij), new("Einde.LaatsteDag", "1-10-2026")], "#beeindigen");
        mis.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var klaar = await beheer.VerstuurAsync(adres, eerste, [new("Einde.Wie", rij), new("Einde.LaatsteDag", "2-11-2026")], "#beeindigen");
        using var laat = await beheer.VerstuurAsync(adres, tweede, [new("Einde.Wie", rij), new("Einde.LaatsteDag", "9-11-2026")], "#beeindigen");

        klaar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await laat.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("t/m 2-11-2026", customMessage: "what the other did");
    }

    private static async Task<string> VoegToeAsync(HttpClient beheer, string naam, string? soort)
    {
        using var gemaakt = await beheer.VerstuurAsync(Nieuw, await beheer.PaginaAsync(Nieuw), [new("Form.Naam", naam), new("Form.Aanbod", "Les"), new("Form.Bestemming", "voorliggendWelzijn"), new("Form.Soort", soort)]);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return gemaakt.Headers.Location!.ToString();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        return antwoord.StatusCode;
    }
}
