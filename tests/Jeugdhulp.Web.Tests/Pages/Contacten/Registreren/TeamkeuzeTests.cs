using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>A worker of more than one team.</summary>
[Trait("Eis", "CON-01")]
public sealed class TeamkeuzeTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_MetTweeTeams_VultHetTeamVanHetLaatsteContactInEnHoudtZevenVerplichteVelden()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var tweede = await MaakTweedeTeamAsync(proef.Team);
        var eerst = await proef.FormulierAsync();
        Team(eerst).Value.ShouldBeNullOrEmpty("who never registered has to say for which team");
        Verplicht(await LeegAsync(proef)).ShouldContain("Form.TeamId");

        using var antwoord = await proef.OpslaanAsync(eerst, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.TeamId", tweede.ToString())));

        (await proef.ContactenAsync()).ShouldHaveSingleItem().TeamId.ShouldBe(tweede);
        var daarna = await LeegAsync(proef);
        Team(daarna).Value.ShouldBe(tweede.ToString());
        Verplicht(daarna).ShouldBe(["Form.Zoek", "Form.Datum", "Form.Activiteit", "Form.Doel", "Form.DuurMinuten", "Form.GesprokenMet", "Form.Feit"], ignoreOrder: true);
        (await proef.ConceptenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_MetEenTeamVanEenAndereDag_VraagtOpnieuwWelkTeam()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        await MaakTweedeTeamAsync(proef.Team);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.TeamId", Guid.NewGuid().ToString())));

        var pagina = await antwoord.HtmlAsync();
        Team(pagina).Value.ShouldBeNullOrEmpty();
        Verplicht(pagina).ShouldContain("Form.TeamId");
    }

    private static Task<IHtmlDocument> LeegAsync(Registreerproef proef) => proef.Browser.PaginaAsync(Registreerproef.Adres);

    private static IHtmlSelectElement Team(IParentNode pagina) => (IHtmlSelectElement)pagina.QuerySelector("[name='Form.TeamId']")!;

    /// <summary>Required fields of an ordinary contact.</summary>
    private static IEnumerable<string> Verplicht(IParentNode pagina) => pagina.QuerySelectorAll("#contact [aria-required=true]")
        .Where(v => v.Closest(".bij-collectief") is null)
        .Select(v => v.GetAttribute("name")!);

    private async Task<Guid> MaakTweedeTeamAsync(Testteam eigen)
    {
        var van = new DateOnly(2015, 1, 1);
        var team = new Team { GemeenteCode = eigen.GemeenteCode, Id = Guid.NewGuid(), Naam = $"Aan de dijk {eigen.Gezin.Nummer}", Soort = Teamsoort.Wijkteam, Taken = Testteam.AlleTaken, GeldigVan = van };
        await using var db = fabriek.Database.CreateUnrestrictedContext();
        db.AddRange(team, new Teamlid { GemeenteCode = eigen.GemeenteCode, TeamId = team.Id, MedewerkerId = eigen.Medewerker.Id, Van = van });
        await db.SaveChangesAsync();
        return team.Id;
    }
}
