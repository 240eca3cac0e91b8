using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>Which question a contact belongs to, and whose estimates stand in the form.</summary>
public sealed class ReeksTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    private const string Schatting = "Form.Inschatting.VerwachtAantalGesprekken";

    [Theory]
    [InlineData("2008-11-20", true)]
    [InlineData("2008-11-21", false)]
    public async Task Get_OpDeAchttiendeVerjaardag_VraagtNaarStrafrechtEnVoortgezetteHulp(string geboren, bool verwacht)
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var dag = DateOnly.Parse(geboren, CultureInfo.InvariantCulture);
        var nieuw = Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Nieuw.Geboortedatum", dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture)));
        using var getypt = await proef.VerstuurAsync(await proef.FormulierAsync(), "Controleer", nieuw);
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update persoon set geboortedatum = {dag} where id = {proef.Team.Noor.Id}");
        }

        foreach (var pagina in new[] { await getypt.HtmlAsync(), await proef.FormulierAsync() })
        {
            (pagina.QuerySelector("[name='Form.Inschatting.Jeugdstrafrecht']") is not null).ShouldBe(verwacht);
            (pagina.QuerySelector("[name='Form.Inschatting.Voortgezet']") is not null).ShouldBe(verwacht);
        }
    }

    [Fact]
    [Trait("Eis", "CON-09")]
    public async Task Post_ControleerMetNieuweHulpvraag_HaaltDeOudeSchattingWegEnHoudtWatIsGetypt()
    {
        var proef = await MetEenReeksAsync();
        var pagina = await proef.FormulierAsync();
        pagina.QuerySelector($"[name='{Schatting}']")!.GetAttribute("value").ShouldBe("5");
        KeyValuePair<string, string?>[] nieuw = [new("Form.HulpvraagId", "nieuw"), new("Form.Doel", "bestaandeProblematiek"), new("Form.Activiteit", "begeleiding")];

        using var ongewijzigd = await proef.VerstuurAsync(pagina, "Controleer", nieuw);
        using var getypt = await proef.VerstuurAsync(pagina, "Controleer", [.. nieuw, new(Schatting, "9")]);

        var leeg = await ongewijzigd.HtmlAsync();
        leeg.QuerySelector($"[name='{Schatting}']")!.GetAttribute("value").ShouldBeNullOrEmpty();
        leeg.QuerySelector("[name='Form.InschattingVan']")!.GetAttribute("value").ShouldBeNullOrEmpty();
        leeg.QuerySelector("#uitkomst")!.TextContent.ShouldContain("Grensgeval");
        (await getypt.HtmlAsync()).QuerySelector($"[name='{Schatting}']")!.GetAttribute("value").ShouldBe("9");
    }

    [Theory]
    [Trait("Eis", "CON-09")]
    [InlineData("5", null)]
    [InlineData("4", 4)]
    public async Task Post_NieuweHulpvraagMetAnderDoel_NeemtDeSchattingVanDeOudeNietOver(string schatting, int? bewaard)
    {
        var proef = await MetEenReeksAsync();

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new("Form.HulpvraagId", "nieuw"), new("Form.Doel", "toeleiding"), new("Form.Activiteit", "triage"), new(Schatting, schatting)));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reeksen = await ReeksenAsync(proef);
        reeksen.Select(h => (h.Doel, h.VerwachtAantalGesprekken)).ShouldBe([(Doel.Opvoedondersteuning, 5), (Doel.Toeleiding, bewaard)], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CON-09")]
    public async Task Post_LangNaHetLaatsteContact_BegintEenNieuweHulpvraagEnZegtDat()
    {
        var proef = await MetEenReeksAsync();
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update hulpvraag set geopend = '2026-01-13' where persoon_id = {proef.Team.Noor.Id}");
            await db.Database.ExecuteSqlAsync($"update contact set datum = '2026-02-17' where id in (select contact_id from contactregel where persoon_id = {proef.Team.Noor.Id})");
        }

        using var getypt = await proef.VerstuurAsync(await proef.FormulierAsync(), "Controleer", [new("Form.Doel", "opvoedondersteuning"), new("Form.Activiteit", "begeleiding")]);

        var uitkomst = (await getypt.HtmlAsync()).QuerySelector("#uitkomst")!.TextContent;
        uitkomst.ShouldContain("begint dit een nieuwe hulpvraag");
        uitkomst.ShouldContain("was op 17-2-2026");
        uitkomst.ShouldContain("gesprek 1 in deze reeks");
    }

    [Fact]
    public async Task Post_ControleerOpEenDagVoorHetBegin_ToontGeenSchattingVanDieReeks()
    {
        var proef = await MetEenReeksAsync();

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Controleer", [new("Form.Datum", "1-10-2026"), new("Form.Activiteit", "begeleiding")]);

        var html = await antwoord.HtmlAsync();
        html.QuerySelector($"[name='{Schatting}']")!.GetAttribute("value").ShouldBeNullOrEmpty();
        html.QuerySelector("#uitkomst")!.TextContent.ShouldContain("gesprek 1 in deze reeks");
    }

    [Fact]
    [Trait("Eis", "CON-02")]
    public async Task Post_MetEenPlan_VraagtOfHetWijkteamZelfHulpBiedtEnBewaartHetAntwoord()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var plan = Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.Inschatting.PlanVastgesteld", "true"));

        using var zonder = await proef.OpslaanAsync(await proef.FormulierAsync(), plan);
        var html = await zonder.HtmlAsync();
        using var met = await proef.OpslaanAsync(html, [new("Form.Inschatting.EigenHulp", "false")]);
        using var daarna = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        html.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies of het wijkteam zelf hulp biedt");
        html.QuerySelector("[name='Form.Inschatting.EigenHulp']")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        met.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReeksenAsync(proef)).ShouldHaveSingleItem().EigenHulp.ShouldBe(false);
    }

    private async Task<Registreerproef> MetEenReeksAsync()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon());
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return proef;
    }

    private async Task<List<Hulpvraag>> ReeksenAsync(Registreerproef proef)
    {
        await using var db = fabriek.Database.CreateUnrestrictedContext();
        return await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.PersoonId == proef.Team.Noor.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
