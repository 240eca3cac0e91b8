using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Jeugdigen;

/// <summary>Links to and forms about someone who was merged lead to who stayed, and lose nothing.</summary>
[Trait("Eis", "GEZ-01")]
public sealed class SamengevoegdTests(JeugdigenTests.Proef web) : IClassFixture<JeugdigenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/trajecten/starten/{0}")]
    [InlineData("/wachtlijst/toevoegen/{0}")]
    [InlineData("/dossiers/openen?persoon={0}")]
    [InlineData("/jeugdigen/{0}/toestemming")]
    [InlineData("/jeugdigen/{0}/wijzigen")]
    public async Task Een_link_naar_wie_is_samengevoegd_gaat_naar_wie_bleef(string adres)
    {
        var (blijft, vervalt) = (await web.PersoonAsync("Cato", null), await web.PersoonAsync("Kato", null));
        await VoegSamenAsync(blijft, vervalt);

        using var antwoord = await web.Carla.GetAsync(new Uri(Op(adres, vervalt), UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        antwoord.Headers.Location!.OriginalString.ShouldBe(Op(adres, blijft));
        (await web.Carla.PaginaAsync(Op(adres, blijft))).QuerySelector("main")!.TextContent.ShouldContain(Samenvoegwacht.Gebleven);
    }

    [Fact]
    public async Task Een_formulier_over_wie_intussen_is_samengevoegd_komt_ingevuld_terug_bij_wie_bleef()
    {
        var (blijft, vervalt) = (await web.PersoonAsync("Cato", null), await web.PersoonAsync("Kato", null));
        var adres = Op("/wachtlijst/toevoegen/{0}", vervalt);
        var open = await web.Carla.PaginaAsync(adres);
        await VoegSamenAsync(blijft, vervalt);

        using var te = await web.Carla.VerstuurAsync(adres, open, [new("Form.Urgentie", "spoed"), new("Form.AangemeldOp", "2-11-2026")]);
        te.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var verder = te.Headers.Location!.OriginalString;
        verder.ShouldStartWith("/verder/");
        var uitleg = await web.Carla.PaginaAsync(verder);
        uitleg.QuerySelector("main")!.TextContent.ShouldContain("is samengevoegd met Cato Bakker");
        (await WachtAsync(blijft, vervalt)).ShouldBe(0);

        using var terug = await web.Carla.VerstuurAsync(verder, uitleg, []);
        terug.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var formulier = await terug.HtmlAsync();
        formulier.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain(Samenvoegwacht.Melding);
        ((IHtmlInputElement)formulier.QuerySelector("input[name='Form.Urgentie']:checked")!).Value.ShouldBe("spoed");
        (await WachtAsync(blijft, vervalt)).ShouldBe(0);

        using var goed = await web.Carla.VerstuurAsync(Op("/wachtlijst/toevoegen/{0}", blijft), formulier, []);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        goed.Headers.Location!.OriginalString.ShouldBe("/wachtlijst");
        (await WachtAsync(blijft)).ShouldBe(1);
    }

    [Fact]
    public async Task Wie_wordt_samengevoegd_terwijl_het_formulier_bewaard_wordt_krijgt_niets_en_de_tekst_blijft()
    {
        var (blijft, vervalt) = (await web.PersoonAsync("Cato", null), await web.PersoonAsync("Kato", null));
        var adres = Op("/wachtlijst/toevoegen/{0}", vervalt);
        var open = await web.Carla.PaginaAsync(adres);
        await using var db = web.Database.CreateUnrestrictedContext();
        await using var transactie = await db.Database.BeginTransactionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"select 1 from persoon where id = {vervalt.Id} for update", Ct);
        await db.Personen.IgnoreQueryFilters().Where(p => p.Id == vervalt.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.SamengevoegdMetId, blijft.Id), Ct);

        var versturen = web.Carla.VerstuurAsync(adres, open, [new("Form.Urgentie", "spoed"), new("Form.AangemeldOp", "2-11-2026")]);
        await transactie.CommitAsync(Ct);

        using var te = await versturen;
        te.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        te.Headers.Location!.OriginalString.ShouldStartWith("/verder/");
        (await WachtAsync(blijft, vervalt)).ShouldBe(0);
    }

    [Fact]
    public async Task Een_formulier_dat_iets_van_beiden_heeft_komt_ook_terug()
    {
        var (blijft, vervalt) = (await web.PersoonAsync("Cato", null), await web.PersoonAsync("Kato", null));
        var gezin = await web.GezinAsync(blijft, vervalt);
        var open = await web.Carla.PaginaAsync($"/gezinnen/{gezin}");
        await VoegSamenAsync(blijft, vervalt);

        using var te = await web.Carla.VerstuurAsync(
            $"/gezinnen/{gezin}", open, [new("Verbeter.PersoonId", vervalt.Id.ToString()), new("Verbeter.Rol", "jeugdige"), new("Verbeter.Van", "2-11-2026")], "form[action$='handler=Verbeter']");

        te.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        te.Headers.Location!.OriginalString.ShouldStartWith("/verder/");
        (await web.Carla.PaginaAsync(te.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("is samengevoegd met Cato Bakker");
    }

    [Fact]
    public async Task Op_het_formulier_van_wie_intussen_is_samengevoegd_blijft_de_tekst_en_staat_wie_bleef()
    {
        var (blijft, vervalt) = (await web.PersoonAsync("Cato", null), await web.PersoonAsync("Kato", null));
        var adres = $"/jeugdigen/{vervalt.Id}/wijzigen";
        var mijn = await web.Carla.PaginaAsync(adres);
        await VoegSamenAsync(blijft, vervalt);

        using var antwoord = await web.Carla.VerstuurAsync(adres, mijn, [new("Form.Plaats", "Verzonnen Dorp")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("samengevoegd met iemand anders");
        pagina.QuerySelector($"main a[href='/jeugdigen/{blijft.Id}']").ShouldNotBeNull();
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Plaats")!).Value.ShouldBe("Verzonnen Dorp");
        (await web.HandelingenAsync(vervalt.Id)).ShouldNotContain(Handeling.ToegangGeweigerd);
        using var oda = await web.Oda.GetAsync(adres, Ct);
        oda.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bij_mogelijk_dubbel_staan_beide_geboortedatums_als_er_een_niet_heel_bekend_is()
    {
        await web.PersoonAsync("Semme", null, new(2018, 5, 31), Domain.Jeugdigen.Geboorteprecisie.Maand);
        await web.PersoonAsync("Semme", null, new(2018, 5, 7));

        var cellen = (await web.Carla.PaginaAsync("/jeugdigen/dubbel")).QuerySelectorAll("tbody tr td:first-child").Select(c => c.TextContent.Trim());

        cellen.ShouldContain(c => c == "mei 2018 of 7-5-2018" || c == "7-5-2018 of mei 2018");
    }

    private static string Op(string adres, Persoon persoon) => string.Format(System.Globalization.CultureInfo.InvariantCulture, adres, persoon.Id);

    private async Task VoegSamenAsync(Persoon blijft, Persoon vervalt)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        await db.Personen.IgnoreQueryFilters().Where(p => p.Id == vervalt.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.SamengevoegdMetId, blijft.Id), Ct);
    }

    private async Task<int> WachtAsync(params Persoon[] personen)
    {
        var ids = personen.Select(p => p.Id).ToArray();
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Wachtenden.IgnoreQueryFilters().CountAsync(w => ids.Contains(w.PersoonId), Ct);
    }
}
