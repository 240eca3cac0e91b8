using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;
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

    [Fact]
    public async Task Wie_uit_het_dossier_gaat_gaat_op_de_dag_die_gekozen_is()
    {
        var (een, ander) = await web.MaakAsync(o => (o.Persoon("Yara", "Uitdag"), o.Persoon("Boris", "Uitdag")));
        var id = Guid.NewGuid();
        await using (var db = web.Database.CreateContext(Als(Ans)))
        {
            await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = een.Id, Soort = "individueel", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct);
        }

        await using (var db = web.Database.CreateContext(Als(Ans)))
        {
            (await new Dossierbeheer(db, web.Klok).ZetPersoonAsync(id, 1, ander.Id, "indirectBetrokken", new DateOnly(2026, 5, 4), Ct)).ShouldBe(new DossierOpgeslagen(id));
        }

        var adres = $"/dossiers/{id}/personen";
        using var browser = await web.AlsAsync(Ans);
        var kies = (IHtmlAnchorElement)(await browser.PaginaAsync(adres)).QuerySelectorAll("a").Single(a => a.TextContent == "Haal uit het dossier: Boris Uitdag");
        kies.GetAttribute("href").ShouldBe($"{adres}?uit={ander.Id}#uit");
        var pagina = await browser.PaginaAsync($"{adres}?uit={ander.Id}");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Vanaf")!).Value.ShouldBe(Notatie.Datum(web.Klok.Vandaag()));

        using var fout = await browser.VerstuurAsync($"{adres}?handler=Uit", pagina, [new("Form.Vanaf", "3-5-2026")], "form#uit");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var opnieuw = await fout.HtmlAsync();
        opnieuw.QuerySelector("#Form_Vanaf-fout")!.TextContent.ShouldContain("De rol van nu begon op 4-5-2026. Kies die dag of een latere.");
        ((IHtmlInputElement)opnieuw.QuerySelector("#Form_Vanaf")!).Value.ShouldBe("3-5-2026");

        using var goed = await browser.VerstuurAsync($"{adres}?handler=Uit", opnieuw, [new("Form.Vanaf", "1-6-2026")], "form#uit");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var vrij = web.Database.CreateUnrestrictedContext();
        var deel = await vrij.Dossierpersonen.IgnoreQueryFilters().SingleAsync(p => p.DossierId == id && p.PersoonId == ander.Id, Ct);
        (deel.Tot, deel.EruitOp).ShouldBe((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 1)));
        (await browser.PaginaAsync($"{adres}?uit={ander.Id}")).QuerySelector("form#uit").ShouldBeNull("who is out is not taken out again");
    }

    [Fact]
    [Trait("Eis", "DOS-13")]
    public async Task Wie_uit_het_dossier_ging_is_daar_niet_meer_in_zorg()
    {
        var (een, ander) = await web.MaakAsync(o => (o.Persoon("Yara", "Inzorg"), o.Persoon("Boris", "Inzorg")));
        await web.MaakAsync(o => o.Contact(new(2026, 5, 11), [een, ander], activiteit: Activiteit.Begeleiding, regel: r => r.Uitkomst = Uitkomst.Jeugdhulp));
        var id = Guid.NewGuid();
        await using (var db = web.Database.CreateContext(Als(Ans)))
        {
            await new Dossieropener(db, web.Klok).OpenAsync(new() { Id = id, PersoonId = een.Id, Soort = "systeem", TeamId = Noord, Begin = new DateOnly(2026, 1, 5) }, Ct);
        }

        await ZetAsync(1, "ontvangtHulp", new(2026, 1, 5));
        using var browser = await web.AlsAsync(Ans);
        (await InZorgAsync()).ShouldBe(["Boris Inzorg", "Yara Inzorg"]);

        await ZetAsync(2, null, new(2026, 6, 1));

        (await InZorgAsync()).ShouldBe(["Yara Inzorg"]);

        async Task ZetAsync(int volgnummer, string? rol, DateOnly vanaf)
        {
            await using var db = web.Database.CreateContext(Als(Ans));
            (await new Dossierbeheer(db, web.Klok).ZetPersoonAsync(id, volgnummer, ander.Id, rol, vanaf, Ct)).ShouldBe(new DossierOpgeslagen(id));
        }

        async Task<IEnumerable<string>> InZorgAsync() => (await browser.PaginaAsync($"/dossiers/{id}")).QuerySelectorAll("[aria-label='Personen'] tbody tr")
            .Where(r => r.QuerySelector(".merk")?.TextContent == "in zorg").Select(r => r.QuerySelector("a")!.TextContent).Order();
    }
}
