using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Jeugdigen;

/// <summary>A BSN is masked everywhere; all digits are shown to who says why, and that stands in the log.</summary>
[Trait("Eis", "PRV-11")]
public sealed class BsnTests(JeugdigenTests.Proef web) : IClassFixture<JeugdigenTests.Proef>
{
    private const string Formulier = "form[action*='handler=Bsn']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_niet_mag_ziet_het_BSN_niet()
    {
        using var niemand = web.Bezoeker();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        var (daan, vreemd) = (web.Team.Daan.Id, web.AnderTeam.Noor.Id);
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{daan}");

        (await VraagAsync(niemand, daan, pagina)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await VraagAsync(beleid, daan, await beleid.PaginaAsync("/afmelden"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await VraagAsync(web.Carla, vreemd, pagina)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await VraagAsync(web.Carla, Guid.NewGuid(), pagina)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await web.HandelingenAsync(daan)).ShouldNotContain(Handeling.BsnGetoond);
        (await web.HandelingenAsync(vreemd)).ShouldNotContain(Handeling.BsnGetoond);
    }

    [Theory]
    [InlineData("")]
    [InlineData("onzin")]
    [InlineData("0")]
    public async Task Zonder_reden_blijft_het_BSN_verborgen_en_staat_er_niets_in_het_logboek(string reden)
    {
        var persoon = await web.PersoonAsync("Ida", 51 + reden.Length);

        var (status, pagina) = await VraagAsync(web.Carla, persoon.Id, await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}"), reden);

        status.ShouldBe(HttpStatusCode.BadRequest);
        pagina.QuerySelector("#Bsninzage_Reden-fout")!.TextContent.ShouldContain("Kies waarom");
        pagina.Source.Text.ShouldNotContain(persoon.Bsn!);
        (await web.HandelingenAsync(persoon.Id)).ShouldNotContain(Handeling.BsnGetoond);
    }

    [Fact]
    public async Task Met_een_reden_staat_het_hele_BSN_op_de_pagina_en_elke_keer_in_het_logboek()
    {
        var persoon = await web.PersoonAsync("Jip", 61);
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        pagina.Source.Text.ShouldNotContain(persoon.Bsn!);

        var (status, getoond) = await VraagAsync(web.Carla, persoon.Id, pagina);
        await VraagAsync(web.Carla, persoon.Id, pagina, "opVerzoek");

        status.ShouldBe(HttpStatusCode.OK);
        getoond.QuerySelector("#bsn")!.TextContent.ShouldContain(persoon.Bsn!);
        (await RedenenAsync(persoon.Id)).ShouldBe(["controleren", "opVerzoek"]);
        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).Source.Text.ShouldNotContain(persoon.Bsn!);
    }

    [Fact]
    public async Task Zonder_bekend_BSN_is_er_niets_te_tonen()
    {
        var persoon = await web.PersoonAsync("Kas", null);
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}");
        pagina.QuerySelector(Formulier).ShouldBeNull();

        var (status, _) = await VraagAsync(web.Carla, persoon.Id, pagina);

        status.ShouldBe(HttpStatusCode.BadRequest);
        (await web.HandelingenAsync(persoon.Id)).ShouldNotContain(Handeling.BsnGetoond);
    }

    [Fact]
    public async Task Wijzigen_houdt_het_BSN_zonder_het_naar_de_browser_te_sturen()
    {
        var persoon = await web.PersoonAsync("Lot", 62);
        var pagina = await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}/wijzigen");
        pagina.Source.Text.ShouldNotContain(persoon.Bsn!);
        pagina.Body!.TextContent.ShouldContain($"••••••{persoon.Bsn![6..]}");

        using (var fout = await WijzigAsync(persoon, ("Form.Achternaam", "")))
        {
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await fout.Content.ReadAsStringAsync(Ct)).ShouldNotContain(persoon.Bsn!);
        }

        using var goed = await WijzigAsync(persoon, ("Form.Plaats", "Zwolle"), ("Form.BsnBron", "register"));

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bewaard = await web.LeesAsync(persoon.Id);
        (bewaard.Bsn, bewaard.BsnBron).ShouldBe((persoon.Bsn, Bsnbron.Register));
        (await GewijzigdAsync(persoon.Id)).ShouldBe(["Bron van het BSN", "Plaats"], ignoreOrder: true);
    }

    [Fact]
    public async Task Wijzigen_vervangt_het_BSN_door_wat_getypt_is()
    {
        var persoon = await web.PersoonAsync("Mo", 63);

        using var antwoord = await WijzigAsync(persoon, ("Form.Bsn", TestBsn.Nummer(64)));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.LeesAsync(persoon.Id)).Bsn.ShouldBe(TestBsn.Nummer(64));
        (await web.Carla.PaginaAsync($"/jeugdigen/{persoon.Id}")).Source.Text.ShouldNotContain(persoon.Bsn!);
    }

    [Fact]
    public async Task Wijzigen_haalt_het_BSN_alleen_weg_als_dat_is_aangekruist()
    {
        var persoon = await web.PersoonAsync("Nel", 65);
        using (var bekend = await WijzigAsync(persoon, ("Form.ZonderBsn", "nogOpTeZoeken")))
        {
            (await bekend.HtmlAsync()).QuerySelector("#Form_ZonderBsn-fout")!.TextContent.ShouldContain("Kruis aan dat het weg moet");
        }

        using (var allebei = await WijzigAsync(persoon, ("Form.Bsn", TestBsn.Nummer(66)), ("Form.BsnWeg", "true")))
        {
            (await allebei.HtmlAsync()).QuerySelector("#Form_Bsn-fout")!.TextContent.ShouldContain("Niet allebei");
        }

        (await web.LeesAsync(persoon.Id)).Bsn.ShouldBe(persoon.Bsn);
        using var weg = await WijzigAsync(persoon, ("Form.ZonderBsn", "nogOpTeZoeken"), ("Form.BsnWeg", "true"));

        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bewaard = await web.LeesAsync(persoon.Id);
        (bewaard.Bsn, bewaard.ZonderBsn).ShouldBe((null, Bsnreden.NogOpTeZoeken));
    }

    [Fact]
    public async Task Een_kind_met_een_BSN_wordt_niet_ongeboren()
    {
        var persoon = await web.PersoonAsync("Oki", 67);

        using var antwoord = await WijzigAsync(persoon, ("Form.Geboren", "3-2-2027"), ("Form.Ongeboren", "true"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Bsn-fout")!.TextContent.ShouldContain("ongeboren kind");
        (await web.LeesAsync(persoon.Id)).Bsn.ShouldBe(persoon.Bsn);
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Pagina)> VraagAsync(HttpClient browser, Guid persoon, IHtmlDocument pagina, string reden = "controleren")
    {
        var token = pagina.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var antwoord = await browser.PostAsync(new Uri($"/jeugdigen/{persoon}?handler=Bsn", UriKind.Relative), new FormUrlEncodedContent(
            [new("Bsninzage.Reden", reden), new("__RequestVerificationToken", token)]), Ct);
        return (antwoord.StatusCode, await antwoord.HtmlAsync());
    }

    private async Task<HttpResponseMessage> WijzigAsync(Persoon persoon, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/jeugdigen/{persoon.Id}/wijzigen";
        return await web.Carla.VerstuurAsync(adres, await web.Carla.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)));
    }

    private async Task<List<string>> RedenenAsync(Guid persoon)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == persoon && l.Handeling == Handeling.BsnGetoond).OrderBy(l => l.Id).ToListAsync(Ct);
        return [.. regels.Select(r => r.Bijzonderheden!["reden"])];
    }

    private async Task<List<string>> GewijzigdAsync(Guid persoon)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return [.. (await db.Persoonwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.PersoonId == persoon, Ct)).Velden.Select(v => v.Veld)];
    }
}
