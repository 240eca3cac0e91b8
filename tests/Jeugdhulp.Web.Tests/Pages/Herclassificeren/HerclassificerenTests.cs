using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Herclassificeren;

[Trait("Eis", "LOK-31")]
public sealed class HerclassificerenTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static int _volgende = 40;

    [Fact]
    public async Task Get_AndereRolTeamOfGemeente_KomtNietBijHetVoorstel()
    {
        var vol = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteA, Interlocked.Increment(ref _volgende));
        var adres = new Uri($"/herclassificeren/{vol.Groep.Id}", UriKind.Relative);
        foreach (var (gemeente, rol, verwacht) in new[]
        {
            (Webfabriek.GemeenteA, Rol.Consulent, HttpStatusCode.Forbidden),
            (Webfabriek.GemeenteA, Rol.Beheerder, HttpStatusCode.Forbidden),
            (Webfabriek.GemeenteA, Rol.Beleidsmedewerker, HttpStatusCode.Forbidden),
            (Webfabriek.GemeenteA, Rol.Teammanager, HttpStatusCode.NotFound),
            (Webfabriek.GemeenteB, Rol.Teammanager, HttpStatusCode.NotFound),
        })
        {
            using var browser = await web.MeldAanAsync(gemeente, rol);
            using var antwoord = await browser.GetAsync(adres);
            antwoord.StatusCode.ShouldBe(verwacht, $"{rol} van {gemeente}");
            (await antwoord.Content.ReadAsStringAsync()).ShouldNotContain(vol.Herkenning);
        }
    }

    [Fact]
    public async Task Get_Beheerder_ZietAantallenEnGeenPersonen()
    {
        var vol = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteA, Interlocked.Increment(ref _volgende));
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Herclassificaties.IgnoreQueryFilters().Where(h => h.Id == vol.Groep.HerclassificatieId).ExecuteUpdateAsync(h => h.SetProperty(x => x.KlaarOp, DateTimeOffset.UnixEpoch));
        }

        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        var pagina = await browser.PaginaAsync("/herclassificeren");

        pagina.QuerySelector("main")!.TextContent.ShouldContain("Versie 1 geldt vanaf");
        pagina.QuerySelector("main")!.TextContent.ShouldContain("een contact telt per jeugdige");
        pagina.QuerySelectorAll("main a").ShouldBeEmpty();
        pagina.QuerySelector("main")!.TextContent.ShouldNotContain(vol.Herkenning);
    }

    [Fact]
    public async Task Get_Teammanager_LeestWatErVerandertVoorDeContactenEnBeslistDaarna()
    {
        var (vol, browser) = await TeammanagerAsync();

        var pagina = await browser.PaginaAsync($"/herclassificeren/{vol.Groep.Id}");

        pagina.QuerySelectorAll("main h2").Select(h => h.TextContent).ShouldBe(["Wat er verandert", vol.Testteam.Team.Naam, "Uw besluit"]);
    }

    [Fact]
    public async Task Post_ZonderRedenOfBesluit_MeldtHetEnHoudtDeInvoer()
    {
        var (vol, browser) = await TeammanagerAsync();

        using var zonderReden = await BeslisAsync(browser, vol, "aanvaard", " ");
        zonderReden.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonderReden.HtmlAsync()).QuerySelector("#Form_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
        using var zonderBesluit = await BeslisAsync(browser, vol, "misschien", "Omdat het zo is");
        zonderBesluit.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlTextAreaElement)(await zonderBesluit.HtmlAsync()).QuerySelector("#Form_Reden")!).Value.ShouldBe("Omdat het zo is");
        (await GroepAsync(vol)).Stand.ShouldBe(Voorstelstand.Open);
    }

    [Fact]
    public async Task Post_Aanvaarden_BewaartHetBesluitEnVraagtDeUitvoering()
    {
        var (vol, browser) = await TeammanagerAsync();
        (await browser.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("wacht op uw besluit");
        (await browser.PaginaAsync($"/herclassificeren/{vol.Groep.Id}")).QuerySelector("main")!.TextContent.ShouldContain(vol.Herkenning);

        using var antwoord = await BeslisAsync(browser, vol, "aanvaard", "Besluit van het teamoverleg");

        antwoord.Headers.Location!.OriginalString.ShouldBe("/herclassificeren");
        var groep = await GroepAsync(vol);
        (groep.Stand, groep.Reden).ShouldBe((Voorstelstand.Aanvaard, "Besluit van het teamoverleg"));
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Taken.IgnoreQueryFilters().Where(t => t.Soort == Taaksoort.Herclassificeren).Select(t => t.Invoer).ToListAsync())
            .ShouldHaveSingleItem()[Herclassificatieaanvraag.Uitvoeren].ShouldBe(vol.Groep.Id.ToString());
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.VoorstelAanvaard && l.ObjectId == vol.Groep.Id)).ShouldBe(1);
        using var nogEens = await BeslisAsync(browser, vol, "geweigerd", "Toch niet");
        nogEens.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<(Volgevuld Vol, HttpClient Browser)> TeammanagerAsync()
    {
        var vol = await Volgevuld.MaakAsync(web.Database, Webfabriek.GemeenteA, Interlocked.Increment(ref _volgende));
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Teammanager));
        await using var db = web.Database.CreateUnrestrictedContext();
        var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
        db.AddRange(medewerker, new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = vol.Testteam.Team.Id, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync();
        return (vol, await web.MeldAanAsync(account));
    }

    private static async Task<HttpResponseMessage> BeslisAsync(HttpClient browser, Volgevuld vol, string besluit, string reden)
    {
        var adres = $"/herclassificeren/{vol.Groep.Id}";
        var pagina = await browser.PaginaAsync(adres);
        // After a decision there is no form any more; a page that was open still sends one.
        var formulier = pagina.QuerySelector("main form[method=post]") is null ? await browser.PaginaAsync("/contacten/registreren") : pagina;
        var token = formulier.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(
            new Uri(adres, UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Form.Besluit", besluit), new("Form.Reden", reden)]));
    }

    private async Task<Voorstelgroep> GroepAsync(Volgevuld vol)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Voorstelgroepen.IgnoreQueryFilters().AsNoTracking().SingleAsync(g => g.Id == vol.Groep.Id);
    }
}
