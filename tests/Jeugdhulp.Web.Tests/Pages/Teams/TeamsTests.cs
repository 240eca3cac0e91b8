using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Teams;

[Trait("Eis", "BEH-03")]
public sealed class TeamsTests(TeamsTests.Proef web) : IClassFixture<TeamsTests.Proef>
{
    private const string Nieuw = "/teams/nieuw";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_LeegTeam_ToontElkeFoutBijZijnVeld()
    {
        using var antwoord = await MaakAsync(("Form.Naam", ""), ("Form.Soort", "straatteam"), ("Form.WijkteamVanaf", "1-3-2018"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Naam-fout")!.TextContent.ShouldContain("Vul de naam van het team in.");
        pagina.QuerySelector("#Form_Soort-fout")!.TextContent.ShouldContain("Kies een soort team uit de lijst.");
        pagina.QuerySelector("#Form_Taken-fout")!.TextContent.ShouldContain("Kies minstens één taak.");
        pagina.QuerySelector("#Form_GeldigVan-fout")!.TextContent.ShouldContain("Vul in vanaf welke dag het team bestaat.");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_WijkteamVanaf")!).Value.ShouldBe("1-3-2018");
    }

    [Fact]
    public async Task Post_DatumDieErGeenIs_HoudtAlleInvoer()
    {
        using var antwoord = await MaakAsync(("Form.Naam", "CJG Dorp"), ("Form.Soort", "cjg"), ("Form.Taken", "preventie"), ("Form.Taken", "hulp"), ("Form.GeldigVan", "31-2-2026"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_GeldigVan-fout").ShouldNotBeNull();
        ((IHtmlInputElement)pagina.QuerySelector("#Form_GeldigVan")!).Value.ShouldBe("31-2-2026");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Naam")!).Value.ShouldBe("CJG Dorp");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Soort")!).Value.ShouldBe("cjg");
        pagina.QuerySelectorAll("input[name='Form.Taken']").Cast<IHtmlInputElement>().Where(v => v.IsChecked).Select(v => v.Value).ShouldBe(["preventie", "hulp"]);
        (await web.TeamsAsync()).ShouldNotContain(t => t.Naam == "CJG Dorp");
    }

    [Fact]
    public async Task Post_NaamDieErAlIs_Weigert()
    {
        using var antwoord = await MaakAsync(("Form.Naam", web.Vol.Testteam.Team.Naam), ("Form.Soort", "cjg"), ("Form.Taken", "hulp"), ("Form.GeldigVan", "1-1-2026"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Naam-fout")!.TextContent.ShouldContain("Er is al een team met deze naam.");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Get_TeamVanEenAndereGemeente_BestaatNiet()
    {
        using var antwoord = await web.Bouke.GetAsync(new Uri($"/teams/{web.Vol.Testteam.Team.Id}", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await web.Bouke.PaginaAsync("/teams")).QuerySelector("main")!.TextContent.ShouldContain("Uw gemeente heeft nog geen teams.");
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public async Task Post_NieuwTeam_StaatInDeLijstMetEenRegelInHetLogboek()
    {
        using var antwoord = await MaakAsync(("Form.Naam", "MPG-team"), ("Form.Soort", "mpgTeam"), ("Form.Taken", "toegang"), ("Form.Taken", "hulp"), ("Form.GeldigVan", "1-1-2017"), ("Form.WijkteamVanaf", "1-3-2018"));

        antwoord.Headers.Location!.OriginalString.ShouldBe("/teams");
        var team = (await web.TeamsAsync()).Single(t => t.Naam == "MPG-team");
        (team.Soort, team.Taken, team.GeldigVan, team.WijkteamVanaf).ShouldBe((Teamsoort.MpgTeam, Teamtaken.Toegang | Teamtaken.Hulp, new DateOnly(2017, 1, 1), new DateOnly(2018, 3, 1)));
        (await web.HandelingenAsync(team.Id)).ShouldBe([Handeling.TeamGemaakt]);
        var rij = (await web.Anton.PaginaAsync("/teams")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("MPG-team", StringComparison.Ordinal) && r.TextContent.Contains("1-3-2018", StringComparison.Ordinal));
        rij.QuerySelectorAll("td").Skip(2).Select(c => c.TextContent.Trim()).ShouldBe(["toegang, hulp", "vanaf 1-1-2017", "vanaf 1-3-2018", "0"]);
    }

    [Fact]
    public async Task Post_TeamZonderContacten_WijzigtEnEindigt()
    {
        var team = await web.TeamAsync("POH-team");
        var adres = $"/teams/{team.Id}";

        using var gewijzigd = await VerstuurAsync(adres, "Wijzigen", ("Form.Naam", "POH jeugd"), ("Form.Soort", "poh"), ("Form.Taken", "regie"));
        using var teVroeg = await VerstuurAsync(adres, "Beeindigen", ("Einde.LaatsteDag", "31-12-2019"));
        using var beeindigd = await VerstuurAsync(adres, "Beeindigen", ("Einde.LaatsteDag", "31-12-2026"));

        gewijzigd.Headers.Location!.OriginalString.ShouldBe(adres);
        teVroeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fout = await teVroeg.HtmlAsync();
        fout.QuerySelector("#Einde_LaatsteDag-fout")!.TextContent.ShouldContain("Kies een dag vanaf 1-1-2020.");
        ((IHtmlInputElement)fout.QuerySelector("#Einde_LaatsteDag")!).Value.ShouldBe("31-12-2019");
        ((IHtmlInputElement)fout.QuerySelector("#Form_Naam")!).Value.ShouldBe("POH jeugd");
        beeindigd.Headers.Location!.OriginalString.ShouldBe(adres);
        var nu = (await web.TeamsAsync()).Single(t => t.Id == team.Id);
        (nu.Naam, nu.Soort, nu.Taken, nu.GeldigVan, nu.GeldigTot).ShouldBe(("POH jeugd", Teamsoort.Poh, Teamtaken.Regie, team.GeldigVan, new DateOnly(2027, 1, 1)));
        (await web.HandelingenAsync(team.Id)).ShouldBe([Handeling.TeamGewijzigd, Handeling.TeamBeeindigd]);
        (await web.Anton.PaginaAsync(adres)).QuerySelectorAll("main form").Length.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Post_AndereTakenBijContacten_GaanInAlsNieuwTeam()
    {
        var oud = web.Vol.Testteam.Team;
        var adres = $"/teams/{oud.Id}";

        using var teVroeg = await VerstuurAsync(adres, "Voortzetten", ("Vervolg.GeldigVan", "2-11-2026"), ("Vervolg.Naam", "Toegang Noord"), ("Vervolg.Taken", "toegang"));
        using var gelukt = await VerstuurAsync(adres, "Voortzetten", ("Vervolg.GeldigVan", "1-1-2027"), ("Vervolg.Naam", "Toegang Noord"), ("Vervolg.Taken", "toegang"));

        teVroeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await teVroeg.HtmlAsync();
        pagina.QuerySelector("#Form_Taken").ShouldBeNull();
        pagina.QuerySelector("#Vervolg_GeldigVan-fout")!.TextContent.ShouldContain("Kies een dag na 2-11-2026.");
        ((IHtmlInputElement)pagina.QuerySelector("#Vervolg_Naam")!).Value.ShouldBe("Toegang Noord");
        pagina.QuerySelectorAll("input[name='Vervolg.Taken']").Cast<IHtmlInputElement>().Where(v => v.IsChecked).Select(v => v.Value).ShouldBe(["toegang"]);
        var teams = await web.TeamsAsync();
        var nieuw = teams.Single(t => t.Naam == "Toegang Noord");
        gelukt.Headers.Location!.OriginalString.ShouldBe($"/teams/{nieuw.Id}");
        (nieuw.Soort, nieuw.Taken, nieuw.GeldigVan).ShouldBe((oud.Soort, Teamtaken.Toegang, new DateOnly(2027, 1, 1)));
        teams.Single(t => t.Id == oud.Id).ShouldSatisfyAllConditions(t => t.Taken.ShouldBe(oud.Taken), t => t.GeldigTot.ShouldBe(new DateOnly(2027, 1, 1)));
        (await web.HandelingenAsync(oud.Id)).ShouldBe([Handeling.TeamBeeindigd]);
        (await web.HandelingenAsync(nieuw.Id)).ShouldBe([Handeling.TeamGemaakt]);
    }

    [Fact]
    public async Task Post_TeamMetOpenWerk_VraagtWieHetOverneemt()
    {
        var (team, ander) = (await web.TeamAsync("Team aan de gracht"), await web.TeamAsync("Team aan de kade"));
        await web.WachtAsync(team);
        var adres = $"/teams/{team.Id}";

        using var zonder = await VerstuurAsync(adres, "Beeindigen", ("Einde.LaatsteDag", "31-12-2026"));
        using var met = await web.Anton.VerstuurAsync(adres, await zonder.HtmlAsync(), [new("Einde.Opvolger", ander.Id.ToString())], "form[action$='handler=Beeindigen']");

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await zonder.HtmlAsync();
        pagina.QuerySelector("#Einde_Opvolger-fout")!.TextContent.ShouldContain("1 plek op de wachtlijst");
        ((IHtmlInputElement)pagina.QuerySelector("#Einde_LaatsteDag")!).Value.ShouldBe("31-12-2026");
        met.Headers.Location!.OriginalString.ShouldBe(adres);
        (await web.Anton.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Team aan de kade");
        (await web.Anton.PaginaAsync($"/teams/{ander.Id}")).QuerySelector("main")!.TextContent.ShouldContain("Team aan de gracht");
    }

    [Fact]
    public async Task Post_OpvolgerDieIntussenStopte_WordtGeweigerd()
    {
        var (team, ander) = (await web.TeamAsync("Team aan de wal"), await web.TeamAsync("Team aan de haven"));
        await web.WachtAsync(team);
        var adres = $"/teams/{team.Id}";
        var open = await web.Anton.PaginaAsync(adres);
        using var gestopt = await VerstuurAsync($"/teams/{ander.Id}", "Beeindigen", ("Einde.LaatsteDag", "1-12-2026"));

        using var antwoord = await web.Anton.VerstuurAsync(adres, open, [new("Einde.LaatsteDag", "31-12-2026"), new("Einde.Opvolger", ander.Id.ToString())], "form[action$='handler=Beeindigen']");

        gestopt.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Einde_Opvolger-fout")!.TextContent.ShouldContain("De laatste dag van dit team is 1-12-2026.");
        (await web.TeamsAsync()).Single(t => t.Id == team.Id).GeldigTot.ShouldBeNull();
    }

    private async Task<HttpResponseMessage> MaakAsync(params (string Naam, string Waarde)[] velden) =>
        await web.Anton.VerstuurAsync(Nieuw, await web.Anton.PaginaAsync(Nieuw), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));

    private async Task<HttpResponseMessage> VerstuurAsync(string adres, string handler, params (string Naam, string Waarde)[] velden) =>
        await web.Anton.VerstuurAsync(adres, await web.Anton.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), $"form[action$='handler={handler}']");

    /// <summary>A beheerder of gemeente A, which has a team with a contact, and one of gemeente B, which has no team.</summary>
    public sealed class Proef : Webfabriek
    {
        public HttpClient Anton { get; private set; } = null!;

        public HttpClient Bouke { get; private set; } = null!;

        public Volgevuld Vol { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Vol = await Volgevuld.MaakAsync(Database, GemeenteA, 1);
            Anton = await MeldAanAsync(GemeenteA, Rol.Beheerder);
            Bouke = await MeldAanAsync(GemeenteB, Rol.Beheerder);
        }

        public async Task<Team> TeamAsync(string naam)
        {
            var team = new Team { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Naam = naam, Soort = Teamsoort.Cjg, Taken = Teamtaken.Preventie, GeldigVan = new DateOnly(2020, 1, 1) };
            await using var db = Database.CreateUnrestrictedContext();
            db.Teams.Add(team);
            await db.SaveChangesAsync();
            return team;
        }

        /// <summary>Someone waits for a first talk with the team.</summary>
        public async Task WachtAsync(Team team)
        {
            await using var db = Database.CreateUnrestrictedContext();
            db.Add(new Wachtende { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), PersoonId = Vol.Testteam.Noor.Id, TeamId = team.Id, AangemeldOp = new(2026, 11, 2), Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
            await db.SaveChangesAsync();
        }

        public async Task<List<Team>> TeamsAsync()
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Teams.IgnoreQueryFilters().AsNoTracking().Where(t => t.GemeenteCode == GemeenteA).ToListAsync();
        }

        public async Task<List<Handeling>> HandelingenAsync(Guid id)
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectSoort == "team" && l.ObjectId == id && l.Handeling != Handeling.ToegangGeweigerd).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
        }
    }
}
