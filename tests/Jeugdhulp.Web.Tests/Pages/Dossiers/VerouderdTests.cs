using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Dossiers;

/// <summary>Who changes, closes or opens a dossier again after a colleague changed it sees that first, and keeps what was filled in.</summary>
public sealed class VerouderdTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Vulling.LaadReferentiedataAsync(web.Database.ConnectionString, Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_ander_was_eerder_geeft_409_met_wat_er_veranderde_en_de_eigen_tekst_die_toch_bewaard_kan_worden()
    {
        var id = await OpenAsync();
        var adres = $"/dossiers/{id}/wijzigen";
        using var een = await web.AlsAsync(Ans);
        using var ander = await web.MeldAanInTeamAsync(Noord, Rol.Consulent);
        var vanEen = await een.PaginaAsync(adres);
        var vanAnder = await ander.PaginaAsync(adres);
        (await een.VerstuurAsync(adres, vanEen, [new("Form.Toelichting", "Afspraak met school"), new("Form.Crisis", "ja")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var antwoord = await ander.VerstuurAsync(adres, vanAnder, [new("Form.Toelichting", "Moeder belt zelf")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("main table")!.TextContent.ShouldContain("Afspraak met school");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Toelichting")!).Value.ShouldBe("Moeder belt zelf");
        (await LeesAsync(id)).Toelichting.ShouldBe("Afspraak met school");
        (await ander.VerstuurAsync(adres, pagina, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var dossier = await LeesAsync(id);
        (dossier.Toelichting, dossier.Crisis).ShouldBe(("Moeder belt zelf", true));
        var geschiedenis = (await ander.PaginaAsync($"/dossiers/{id}/geschiedenis")).QuerySelector("main")!.TextContent;
        geschiedenis.ShouldContain("Afspraak met school");
        geschiedenis.ShouldContain("Moeder belt zelf");
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Sluiten_na_een_wijziging_van_een_ander_geeft_409_en_houdt_dag_reden_en_doelen()
    {
        var id = await OpenAsync();
        var adres = $"/dossiers/{id}/sluiten";
        using var een = await web.AlsAsync(Ans);
        using var ander = await web.MeldAanInTeamAsync(Noord, Rol.Consulent);
        var formulier = await ander.PaginaAsync(adres);
        await WijzigAsync(een, id, [new("Form.Toelichting", "Wacht op school")]);

        using var antwoord = await ander.VerstuurAsync(adres, formulier, [new("Form.Einde", "1-4-2026"), new("Form.Reden", "02"), new("Form.Doelen", "geenDoelen")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("main table")!.TextContent.ShouldContain("Wacht op school");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Einde")!).Value.ShouldBe("1-4-2026");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Reden")!).Value.ShouldBe("02");
        pagina.QuerySelectorAll("[name='Form.Doelen']").OfType<IHtmlInputElement>().Single(d => d.IsChecked).Value.ShouldBe("geenDoelen");
        (await LeesAsync(id)).Einde.ShouldBeNull();

        (await ander.VerstuurAsync(adres, pagina, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var dossier = await LeesAsync(id);
        (dossier.Einde, dossier.RedenEinde, dossier.Toelichting).ShouldBe((new DateOnly(2026, 4, 1), "02", "Wacht op school"));
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public async Task Heropenen_na_een_wijziging_van_een_ander_geeft_409_en_houdt_reden_en_dag()
    {
        var id = await OpenAsync();
        using var een = await web.AlsAsync(Ans);
        using var ander = await web.MeldAanInTeamAsync(Noord, Rol.Consulent);
        var sluiten = $"/dossiers/{id}/sluiten";
        (await een.VerstuurAsync(sluiten, await een.PaginaAsync(sluiten), [new("Form.Einde", "1-4-2026"), new("Form.Reden", "01"), new("Form.Doelen", "geenDoelen")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adres = $"/dossiers/{id}/heropenen";
        var formulier = await ander.PaginaAsync(adres);
        await WijzigAsync(een, id, [new("Form.Verwijzer", "02"), new("Form.Reden", "Bleek de huisarts")]);

        using var antwoord = await ander.VerstuurAsync(adres, formulier, [new("Form.Reden", "heraanmelding"), new("Form.Vanaf", "4-5-2026")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("main")!.TextContent.ShouldContain("Bleek de huisarts");
        pagina.QuerySelectorAll("[name='Form.Reden']").OfType<IHtmlInputElement>().Single(d => d.IsChecked).Value.ShouldBe("heraanmelding");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Vanaf")!).Value.ShouldBe("4-5-2026");
        (await LeesAsync(id)).Einde.ShouldBe(new DateOnly(2026, 4, 1));

        (await ander.VerstuurAsync(adres, pagina, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LeesAsync(id)).Einde.ShouldBeNull();
    }

    private async Task<Guid> OpenAsync()
    {
        var persoon = await web.MaakAsync(o => o.Persoon("Yara", "Ouderen"));
        var id = Guid.NewGuid();
        await using var db = web.Database.CreateContext(Als(Ans));
        (await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = persoon.Id, Soort = "individueel", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct)).ShouldBe(new DossierOpgeslagen(id));
        return id;
    }

    private static async Task WijzigAsync(HttpClient browser, Guid id, KeyValuePair<string, string?>[] velden)
    {
        var adres = $"/dossiers/{id}/wijzigen";
        (await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<Dossier> LeesAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Dossiers.IgnoreQueryFilters().AsNoTracking().SingleAsync(d => d.Id == id, Ct);
    }
}
