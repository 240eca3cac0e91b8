using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Dossiers;

/// <summary>What the page of closing tells, and how a mistake in the end of a dossier is put right.</summary>
[Trait("Eis", "DOS-09")]
public sealed class EindeTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Vulling.LaadReferentiedataAsync(web.Database.ConnectionString, Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "TRI-01")]
    public async Task Wie_nu_onveilig_is_staat_bij_het_afsluiten_met_de_weg_naar_de_triage()
    {
        var (persoon, vraag) = await web.MaakAsync(o =>
        {
            var kind = o.Persoon("Yara", "Onveilig");
            return (kind, o.Hulpvraag(kind));
        });
        var id = await OpenAsync(persoon);
        using var browser = await web.AlsAsync(Ans);
        var adres = $"/dossiers/{id}/sluiten";
        (await browser.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldNotContain("nu onveilig");
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Hulpvraagtriage
            {
                GemeenteCode = Gemeente,
                Id = Guid.NewGuid(),
                HulpvraagId = vraag.Id,
                Risico = true,
                Datum = new(2026, 3, 2),
                GedaanOp = web.Klok.GetUtcNow(),
                TermijnDagen = 3,
                VolleTermijnDagen = 42,
                DoorAccountId = Ans,
                DoorNaam = "Een collega",
                Veiligheid = Veiligheid.AcuutOnveilig,
                VeiligheidToelichting = "Er is ruzie thuis",
                Leefgebieden = [],
            });
            await db.SaveChangesAsync(Ct);
        }

        var main = (await browser.PaginaAsync(adres)).QuerySelector("main")!;

        main.TextContent.ShouldContain($"In de triage van {persoon.VolledigeNaam} staat: nu onveilig. Die triage blijft open.");
        main.QuerySelector($"a[href='/triage/{vraag.Id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Hoe_een_afgesloten_dossier_eindigde_is_te_verbeteren_met_een_reden()
    {
        var id = await OpenAsync(await web.MaakAsync(o => o.Persoon("Yara", "Einde")));
        using var browser = await web.AlsAsync(Ans);
        using var gesloten = await browser.VerstuurAsync($"/dossiers/{id}/sluiten", await browser.PaginaAsync($"/dossiers/{id}/sluiten"), [new("Form.Einde", "1-4-2026"), new("Form.Reden", "01"), new("Form.Doelen", "geenDoelen")]);
        gesloten.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adres = $"/dossiers/{id}/wijzigen";

        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.RedenEinde", "02")]);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Reden-fout").ShouldNotBeNull();
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_RedenEinde")!).Value.ShouldBe("02");
        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Form.Reden", "Verkeerd gekozen"), new("Form.HerkomstGemeente", "9992")]);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        var dossier = await db.Dossiers.IgnoreQueryFilters().AsNoTracking().SingleAsync(d => d.Id == id, Ct);
        (dossier.RedenEinde, dossier.Doelen, dossier.Einde).ShouldBe(("02", Doelenstand.GeenDoelen, new DateOnly(2026, 4, 1)));
        dossier.HerkomstGemeente.ShouldBe("9992");
        (await browser.PaginaAsync(adres)).QuerySelector("#Form_HerkomstGemeente")!.GetAttribute("value").ShouldBe("9992", "another mend does not wipe it");
        (await browser.PaginaAsync($"/dossiers/{id}/geschiedenis")).QuerySelector("main")!.TextContent.ShouldContain("Verkeerd gekozen");
    }

    private async Task<Guid> OpenAsync(Persoon persoon)
    {
        var id = Guid.NewGuid();
        await using var db = web.Database.CreateContext(Als(Ans));
        (await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = persoon.Id, Soort = "individueel", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct)).ShouldBe(new DossierOpgeslagen(id));
        return id;
    }
}
