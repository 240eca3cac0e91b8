using System.Net;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

[Trait("Eis", "BEH-01")]
public sealed class LidmaatschapTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_andere_rol_en_een_andere_gemeente_komen_er_niet_bij()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Consulent));
        using var niemand = web.Bezoeker();
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Teammanager);
        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        (await CodeAsync(niemand, Adres(account))).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(manager, Adres(account))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(elders, Adres(account))).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(elders, $"/accounts/{Guid.NewGuid()}/teams")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Wie_bij_een_team_komt_en_eruit_gaat_ziet_het_werk_meteen_wel_en_niet_en_de_dagen_blijven()
    {
        var volgevuld = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteA, 31);
        var contact = $"/contacten/{volgevuld.Contact.Id}";
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var consulent = await web.MeldAanAsync(account);
        (await CodeAsync(consulent, contact)).ShouldBe(HttpStatusCode.NotFound);
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var erbij = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), [new("Form.TeamId", volgevuld.Testteam.Team.Id.ToString()), new("Form.Van", "1-11-2026")], Begin);

        erbij.Headers.Location!.OriginalString.ShouldBe(Adres(account));
        (await CodeAsync(consulent, contact)).ShouldBe(HttpStatusCode.OK);
        var lid = await LidAsync(account);
        (lid.Van, lid.Tot).ShouldBe((new DateOnly(2026, 11, 1), null));

        using var eruit = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), [new("Einde.TeamId", volgevuld.Testteam.Team.Id.ToString()), new("Einde.LaatsteDag", "19-11-2026")], Einde);

        eruit.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(consulent, contact)).ShouldBe(HttpStatusCode.NotFound);
        (await LidAsync(account)).Tot.ShouldBe(Vandaag);
        (await beheer.PaginaAsync(Adres(account))).QuerySelector("main table")!.TextContent.ShouldContain("19-11-2026");
        await using var db = web.Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account.Id && l.ObjectSoort == "account").OrderBy(l => l.Id).ToListAsync(Ct);
        regels.Where(r => r.Handeling is Handeling.LidmaatschapBegonnen or Handeling.LidmaatschapBeeindigd).Select(r => r.Handeling).ShouldBe([Handeling.LidmaatschapBegonnen, Handeling.LidmaatschapBeeindigd]);
        regels.Last().Bijzonderheden!["tot"].ShouldBe("2026-11-20");
    }

    [Fact]
    public async Task Een_vergissing_neemt_u_terug_en_twee_keer_versturen_geeft_een_periode()
    {
        var team = (await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 32)).Team.Id.ToString();
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var pagina = await beheer.PaginaAsync(Adres(account));
        for (var keer = 0; keer < 2; keer++)
        {
            using var erbij = await beheer.VerstuurAsync(Adres(account), pagina, [new("Form.TeamId", team)], Begin);
            erbij.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var terug = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), [new("Einde.TeamId", team), new("Einde.LaatsteDag", "19-11-2026")], Einde);
        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LidAsync(account)).Tot.ShouldBe(Vandaag);
        (await beheer.PaginaAsync(Adres(account))).QuerySelector("main table")!.TextContent.ShouldContain("teruggenomen");

        using var alsnog = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), [new("Form.TeamId", team)], Begin);
        alsnog.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LidAsync(account)).Tot.ShouldBeNull();
    }

    [Theory]
    [InlineData("25-11-2026", "2026-11-26", "2026-12-01")]
    [InlineData("31-3-2027", "2026-12-01", "2027-04-01")]
    public async Task Wie_uit_een_team_gaat_komt_er_niet_later_stil_weer_in(string laatsteDag, string eerste, string tweede)
    {
        var team = (await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 36 + laatsteDag.Length)).Team.Id;
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        await using var db = web.Database.CreateUnrestrictedContext();
        var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
        db.AddRange(
            medewerker,
            new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = team, MedewerkerId = medewerker.Id, Van = new(2026, 11, 1), Tot = new(2026, 12, 1) },
            new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = team, MedewerkerId = medewerker.Id, Van = new(2026, 12, 1) });
        await db.SaveChangesAsync(Ct);
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var eruit = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), [new("Einde.TeamId", team.ToString()), new("Einde.LaatsteDag", laatsteDag)], Einde);

        eruit.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var leden = await db.Teamleden.IgnoreQueryFilters().AsNoTracking().Where(l => l.MedewerkerId == medewerker.Id).OrderBy(l => l.Van).Select(l => l.Tot).ToListAsync(Ct);
        leden.ShouldBe([DateOnly.Parse(eerste, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(tweede, System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_wat_gekozen_was_blijft_staan()
    {
        var team = (await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 33)).Team.Id.ToString();
        var vreemd = (await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteB, null, nummer: 34)).Team.Id.ToString();
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var pagina = await beheer.PaginaAsync(Adres(account));

        using var teVroeg = await beheer.VerstuurAsync(Adres(account), pagina, [new("Form.TeamId", team), new("Form.Van", "31-12-2014")], Begin);
        teVroeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fout = await teVroeg.HtmlAsync();
        fout.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("1-1-2015");
        fout.QuerySelector("select[name='Form.TeamId'] option[selected]")!.GetAttribute("value").ShouldBe(team);

        using var elders = await beheer.VerstuurAsync(Adres(account), pagina, [new("Form.TeamId", vreemd)], Begin);
        elders.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await elders.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies een team uit de lijst");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Teamleden.IgnoreQueryFilters().CountAsync(l => db.Medewerkers.IgnoreQueryFilters().Any(m => m.Id == l.MedewerkerId && m.AccountId == account.Id), Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task De_eigen_teams_wijzigt_niemand()
    {
        var team = (await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 35)).Team.Id.ToString();
        var zelf = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder), (Webfabriek.GemeenteA, Rol.Consulent));
        var ander = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var beheer = await web.MeldAanAsync(zelf);
        var pagina = await beheer.PaginaAsync(Adres(ander));
        pagina.QuerySelector(Begin)!.SetAttribute("action", $"{Adres(zelf)}?handler=Begin");

        using var antwoord = await beheer.VerstuurAsync(Adres(zelf), pagina, [new("Form.TeamId", team)], Begin);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await beheer.PaginaAsync(Adres(zelf))).QuerySelector("main")!.TextContent.ShouldContain("Uw eigen teams wijzigt een andere beheerder");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Medewerkers.IgnoreQueryFilters().AnyAsync(m => m.AccountId == zelf.Id, Ct)).ShouldBeFalse();
    }

    private const string Begin = "form[action$='handler=Begin']";
    private const string Einde = "form[action$='handler=Einde']";

    private static string Adres(Account account) => $"/accounts/{account.Id}/teams";

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private async Task<Teamlid> LidAsync(Account account)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Teamleden.IgnoreQueryFilters().SingleAsync(l => db.Medewerkers.IgnoreQueryFilters().Any(m => m.Id == l.MedewerkerId && m.AccountId == account.Id), Ct);
    }
}
