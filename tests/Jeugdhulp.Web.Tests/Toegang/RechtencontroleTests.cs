using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

[Trait("Eis", "BEH-01")]
public sealed class RechtencontroleTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/accounts/controle";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_er_niet_bij()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);
        var id = await ControleerAsync(beheer, await beheer.PaginaAsync(Adres), "klopt", Webfabriek.GemeenteB);
        using var niemand = web.Bezoeker();
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Teammanager);
        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        foreach (var adres in new[] { Adres, $"{Adres}?handler=Csv&id={id}" })
        {
            (await CodeAsync(niemand, adres)).ShouldBe(HttpStatusCode.Redirect);
            (await CodeAsync(manager, adres)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await CodeAsync(elders, $"{Adres}?handler=Csv&id={id}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(elders, $"{Adres}?handler=Csv&id={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(beheer, $"{Adres}?handler=Csv&id={id}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Elk_account_krijgt_een_oordeel_of_er_wordt_niets_bewaard()
    {
        var consulent = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteA, Rol.Teammanager));
        var beheerder = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder));
        var elders = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Consulent));
        using var browser = await web.MeldAanAsync(beheerder);
        (await browser.PaginaAsync("/accounts")).QuerySelector("main")!.TextContent.ShouldContain("Controleer de rechten");
        var pagina = await browser.PaginaAsync(Adres);
        pagina.Source.Text.ShouldContain(consulent.Email!);
        pagina.Source.Text.ShouldNotContain(elders.Email!);

        var open = Velden(pagina, "klopt").Select(v => v.Key.EndsWith("Oordeel", StringComparison.Ordinal) && v.Key == Velden(pagina, "klopt")[0].Key ? new KeyValuePair<string, string?>(v.Key, "onzin") : v).ToList();
        using var fout = await browser.VerstuurAsync(Adres, pagina, open);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var metFout = await fout.HtmlAsync();
        metFout.QuerySelectorAll("[id$='Oordeel-fout']").Length.ShouldBe(1);
        metFout.QuerySelectorAll("input[type=radio][value=klopt]").Count(r => ((IHtmlInputElement)r).IsChecked).ShouldBe(open.Count - 1, "what was chosen stays chosen");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Rechtencontroles.IgnoreQueryFilters().AnyAsync(c => c.GemeenteCode == Webfabriek.GemeenteA, Ct)).ShouldBeFalse();

        var id = await ControleerAsync(browser, pagina, "aanpassen", Webfabriek.GemeenteA);
        var regels = await db.Set<Rechtencontroleregel>().IgnoreQueryFilters().Where(r => r.ControleId == id).ToListAsync(Ct);
        regels.Single(r => r.AccountId == consulent.Id).Rollen.ShouldBe("consulent,teammanager");
        regels.Single(r => r.AccountId == consulent.Id).Oordeel.ShouldBe(Rechtoordeel.Aanpassen);
        regels.Single(r => r.AccountId == beheerder.Id).Oordeel.ShouldBe(Rechtoordeel.EigenAccount);
        regels.ShouldNotContain(r => r.AccountId == elders.Id);
        (await browser.PaginaAsync("/accounts")).QuerySelector("main")!.TextContent.ShouldNotContain("Controleer de rechten");
        var csv = await browser.GetStringAsync($"{Adres}?handler=Csv&id={id}", Ct);
        csv.ShouldContain($"\"{consulent.Email}\";\"consulent,teammanager\"");
        csv.ShouldContain("aanpassen of weghalen");
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct)).ShouldBe([Handeling.RechtenGecontroleerd, Handeling.RechtencontroleGedownload]);

        web.Klok.Advance(TimeSpan.FromDays(366));
        using var later = await web.MeldAanAsync(beheerder);
        (await later.PaginaAsync("/accounts")).QuerySelector("main")!.TextContent.ShouldContain("Controleer de rechten");
    }

    /// <summary>The same judgement for every account.</summary>
    private static List<KeyValuePair<string, string?>> Velden(IHtmlDocument pagina, string oordeel) =>
        [.. pagina.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => new KeyValuePair<string, string?>(n, oordeel))];

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private async Task<Guid> ControleerAsync(HttpClient browser, IHtmlDocument pagina, string oordeel, string gemeente)
    {
        using var antwoord = await browser.VerstuurAsync(Adres, pagina, Velden(pagina, oordeel));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Rechtencontroles.IgnoreQueryFilters().Where(c => c.GemeenteCode == gemeente).Select(c => c.Id).SingleAsync(Ct);
    }
}
