using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.EigenGemeente;

[Trait("Eis", "BEH-04")]
public sealed class WoordTests(WoordTests.Proef web) : IClassFixture<WoordTests.Proef>
{
    [Fact]
    public async Task ZonderWoord_WordtGeweigerdBijDeVelden()
    {
        using var antwoord = await Proef.NoemAsync(web.Bouke, "", " ", "");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        foreach (var veld in new[] { "Lidwoord", "Enkelvoud", "Meervoud" })
        {
            html.QuerySelector($"#Form_{veld}-fout").ShouldNotBeNull(veld);
        }
    }

    [Theory]
    [InlineData("een\nteam")]
    [InlineData("<script>")]
    [InlineData("team\u202Emaet")]
    [InlineData("een woord dat veel te lang is voor in een zin")]
    public async Task EenWoordDatNietKan_WordtGeweigerdEnBlijftStaan(string woord)
    {
        using var antwoord = await Proef.NoemAsync(web.Bouke, "het", woord, "teams");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Enkelvoud-fout").ShouldNotBeNull();
        html.QuerySelector("#Form_Meervoud")!.GetAttribute("value").ShouldBe("teams");
    }

    [Fact]
    public async Task EenConsulent_KomtNietBijDeGemeente()
    {
        using var antwoord = await web.Consulent.GetAsync(new Uri("/gemeente", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task HetWoordVanDeGemeente_StaatInHaarSchermenEnNietInDieVanEenAnder()
    {
        (await web.Anton.PaginaAsync("/teams/nieuw")).QuerySelector("main")!.TextContent.ShouldContain("Telt als wijkteam vanaf");

        using var antwoord = await Proef.NoemAsync(web.Anton, "de", "buurtploeg", "buurtploegen");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var teams = (await web.Anton.PaginaAsync("/teams/nieuw")).QuerySelector("main")!;
        teams.TextContent.ShouldContain("Telt als buurtploeg vanaf");
        teams.QuerySelector("option[value=wijkteam]")!.TextContent.ShouldBe("Buurtploeg");
        (await web.Bouke.PaginaAsync("/teams/nieuw")).QuerySelector("main")!.TextContent.ShouldContain("Telt als wijkteam vanaf");
        (await web.Consulent.PaginaAsync("/contacten/registreren")).QuerySelector("main")!.TextContent.ShouldContain("Biedt het wijkteam zelf hulp?", customMessage: "wie al werkte, merkt het als de sessie weer wordt nagekeken");
        web.Klok.Advance(TimeSpan.FromMinutes(2));
        (await web.Consulent.PaginaAsync("/contacten/registreren")).QuerySelector("main")!.TextContent.ShouldContain("Biedt de buurtploeg zelf hulp?");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.WoordGewijzigd && l.GemeenteCode == Webfabriek.GemeenteA)).ShouldBe(1);
    }

    public sealed class Proef : Webfabriek
    {
        public HttpClient Anton { get; private set; } = null!;

        public HttpClient Bouke { get; private set; } = null!;

        public HttpClient Consulent { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Anton = await MeldAanAsync(GemeenteA, Rol.Beheerder);
            Bouke = await MeldAanAsync(GemeenteB, Rol.Beheerder);
            Consulent = await MeldAanAsync(GemeenteA, Rol.Consulent);
        }

        public static async Task<HttpResponseMessage> NoemAsync(HttpClient browser, string lidwoord, string enkelvoud, string meervoud) =>
            await browser.VerstuurAsync("/gemeente", await browser.PaginaAsync("/gemeente"), [new("Form.Lidwoord", lidwoord), new("Form.Enkelvoud", enkelvoud), new("Form.Meervoud", meervoud)], "#woord");
    }
}
