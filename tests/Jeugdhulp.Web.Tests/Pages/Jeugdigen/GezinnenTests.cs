using System.Net;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Jeugdigen;

/// <summary>Who belongs to a household, how they are related, and who steers.</summary>
[Trait("Eis", "GEZ-01")]
public sealed class GezinnenTests(JeugdigenTests.Proef web) : IClassFixture<JeugdigenTests.Proef>
{
    [Fact]
    public async Task Post_RelatieMetZichzelf_Weigert()
    {
        using var antwoord = await GezinAsync("Relatie", ("Relatie.AnderId", web.Team.Noor.Id.ToString()), ("Relatie.JeugdigeId", web.Team.Noor.Id.ToString()), ("Relatie.Soort", "broerZus"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Relatie_AnderId-fout")!.TextContent.ShouldContain("geen relatie met zichzelf");
    }

    [Fact]
    public async Task Post_LidUitEenAndereGemeente_Weigert()
    {
        using var antwoord = await GezinAsync("Lid", ("Lid.PersoonId", web.AnderTeam.Noor.Id.ToString()), ("Lid.Zoek", "noor"), ("Lid.Rol", "jeugdige"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Lid_Zoek-fout")!.TextContent.ShouldContain("niet gevonden in uw gemeente");
    }

    [Fact]
    public async Task Post_LidEnRelatieEnRegie_StaanOpHetGezin()
    {
        var buur = await web.PersoonAsync("Guusje", null);
        using (var lid = await GezinAsync("Lid", ("Lid.PersoonId", buur.Id.ToString()), ("Lid.Zoek", "Guusje"), ("Lid.Rol", "ander"), ("Lid.Van", "1-10-2026")))
        {
            lid.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using (var relatie = await GezinAsync("Relatie", ("Relatie.AnderId", buur.Id.ToString()), ("Relatie.JeugdigeId", web.Team.Noor.Id.ToString()), ("Relatie.Soort", "grootouder"), ("Relatie.Gezag", "nee")))
        {
            relatie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using (var einde = await GezinAsync("Einde", ("Einde.PersoonId", buur.Id.ToString()), ("Einde.Tot", "1-9-2026")))
        {
            (await einde.HtmlAsync()).QuerySelector("#Einde_Tot-fout")!.TextContent.ShouldContain("kwam op 1-10-2026");
        }

        using (var zonder = await GezinAsync("Regie", ("Regie.Soort", "casusregie")))
        {
            (await zonder.HtmlAsync()).QuerySelector("#Regie_MedewerkerId-fout")!.TextContent.ShouldContain("Kies wie de regie voert");
        }

        using (var regie = await GezinAsync("Regie", ("Regie.Soort", "regieElders"), ("Regie.AnderePartij", "GI Oost")))
        {
            regie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var pagina = await web.Carla.PaginaAsync($"/gezinnen/{web.Team.Gezin.Id}");
        pagina.Body!.TextContent.ShouldContain("grootouder");
        pagina.Body.TextContent.ShouldContain("GI Oost");
        pagina.Body.TextContent.ShouldContain("waarvan 2 jeugdigen. Telt als 1 gezin.");
    }

    [Fact]
    public async Task Post_NieuwGezin_MaaktEenTweedeGezinWaarDePersoonOokBijHoort()
    {
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{web.Team.Daan.Id}");
        using (var leeg = await web.Carla.VerstuurAsync($"/jeugdigen/{web.Team.Daan.Id}", pagina, [], "form[action*='handler=Nieuwgezin']"))
        {
            leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await leeg.HtmlAsync()).QuerySelector("#Nieuwgezin_Van-fout")!.TextContent.ShouldContain("eerste dag");
        }

        using var antwoord = await web.Carla.VerstuurAsync($"/jeugdigen/{web.Team.Daan.Id}", pagina, [new("Nieuwgezin.Rol", "jeugdige"), new("Nieuwgezin.Van", "1-9-2026")], "form[action*='handler=Nieuwgezin']");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adres = antwoord.Headers.Location!.OriginalString;
        (await web.Carla.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("sinds 1-9-2026");
        var na = await web.Carla.PaginaAsync($"/jeugdigen/{web.Team.Daan.Id}");
        na.QuerySelectorAll("a[href^='/gezinnen/']").Select(a => a.GetAttribute("href")).Distinct().ShouldBe([$"/gezinnen/{web.Team.Gezin.Id}", adres], ignoreOrder: true);
    }

    private async Task<HttpResponseMessage> GezinAsync(string handler, params (string Naam, string Waarde)[] velden) => await web.Carla.VerstuurAsync(
        $"/gezinnen/{web.Team.Gezin.Id}", await web.Carla.PaginaAsync($"/gezinnen/{web.Team.Gezin.Id}"), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), $"form[action$='handler={handler}']");
}
