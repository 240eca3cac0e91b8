using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Dossiers;

[Trait("Eis", "DOS-06")]
public sealed class PersonenTests(Contactproef web) : IClassFixture<Contactproef>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Vulling.LaadReferentiedataAsync(web.Database.ConnectionString, Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task De_eerste_dag_van_een_rol_wordt_verbeterd_en_een_dag_die_niet_kan_staat_bij_het_veld()
    {
        var (een, ander) = await web.MaakAsync(o => (o.Persoon("Yara", "Roldag"), o.Persoon("Boris", "Roldag")));
        var id = Guid.NewGuid();
        await using (var db = web.Database.CreateContext(Als(Ans)))
        {
            await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = een.Id, Soort = "individueel", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct);
        }

        await using (var db = web.Database.CreateContext(Als(Ans)))
        {
            (await new Dossierbeheer(db, web.Klok).ZetPersoonAsync(id, 1, ander.Id, "contactpersoon", new DateOnly(2026, 5, 4), Ct)).ShouldBe(new DossierOpgeslagen(id));
        }

        var adres = $"/dossiers/{id}/personen";
        using var browser = await web.AlsAsync(Ans);
        KeyValuePair<string, string?>[] rol = [new("Form.PersoonId", $"{ander.Id}"), new("Form.Rol", "contactpersoon")];

        using var fout = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [.. rol, new("Form.Vanaf", "4-1-2026")], "form#rol");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_Vanaf-fout")!.TextContent.ShouldContain("Kies een dag vanaf 5-1-2026, de eerste dag van het dossier, tot en met vandaag.");
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Rol")!).Value.ShouldBe("contactpersoon");

        using var goed = await browser.VerstuurAsync(adres, pagina, [new("Form.Vanaf", "2-3-2026")], "form#rol");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var vrij = web.Database.CreateUnrestrictedContext();
        (await vrij.Dossierpersonen.IgnoreQueryFilters().SingleAsync(p => p.DossierId == id && p.PersoonId == ander.Id, Ct)).Van.ShouldBe(new DateOnly(2026, 3, 2));
        (await browser.PaginaAsync($"/dossiers/{id}/geschiedenis")).QuerySelector("main")!.TextContent.ShouldContain("Eerste dag van de rol verbeterd");
    }
}
