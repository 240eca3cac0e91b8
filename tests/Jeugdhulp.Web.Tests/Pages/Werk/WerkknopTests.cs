using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Trajecten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Werk;

/// <summary>The button of a row does it, and brings its reader back to the same place of the list.</summary>
[Trait("Eis", "CAP-04")]
public sealed class WerkknopTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Lijst = "/werk/wachtlijst";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nakijken_in_de_rij_gaat_terug_naar_de_volgende_rij_van_dezelfde_lijst()
    {
        // The list begins with who waits longest; the other tests of this class leave places of this year behind.
        var (eerste, tweede) = (await PlekAsync(new(2025, 3, 1)), await PlekAsync(new(2025, 3, 2)));
        var pagina = await web.Sam.PaginaAsync(Lijst);
        pagina.QuerySelector("#rij-0")!.GetAttribute("href").ShouldBe($"/wachtlijst/{eerste}#Controle_Uitkomst");

        using var gedaan = await web.Sam.VerstuurAsync(Lijst, pagina, [], Knop(eerste));

        gedaan.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        gedaan.Headers.Location!.OriginalString.ShouldBe($"{Lijst}#rij-0");
        var daarna = await web.Sam.PaginaAsync(Lijst);
        daarna.QuerySelector("#meldingen")!.TextContent.ShouldContain("wacht nog");
        daarna.QuerySelector("#rij-0")!.GetAttribute("href").ShouldBe($"/wachtlijst/{tweede}#Controle_Uitkomst");

        // The same button of the old page, pressed again, does nothing more.
        using var nogEens = await web.Sam.VerstuurAsync(Lijst, pagina, [], Knop(eerste));
        nogEens.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Wachtcontroles.IgnoreQueryFilters().CountAsync(c => c.WachtendeId == eerste, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Op_de_startpagina_blijft_de_lezer_op_de_startpagina()
    {
        var plek = await PlekAsync(new(2026, 2, 1));
        var pagina = await web.Sam.PaginaAsync("/");

        using var gedaan = await web.Sam.VerstuurAsync("/", pagina, [], Knop(plek));

        gedaan.Headers.Location!.OriginalString.ShouldStartWith("/#rij-");
    }

    [Fact]
    public async Task Was_een_collega_eerder_dan_staat_dat_boven_de_lijst_en_is_er_niets_opgeslagen()
    {
        var plek = await PlekAsync(new(2026, 1, 5));
        var pagina = await web.Sam.PaginaAsync(Lijst);
        var adres = $"/wachtlijst/{plek}";
        using var collega = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [new("Einde.Afloop", "nietMeerNodig")], "form[action$='handler=Afhalen']");
        collega.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Sam.VerstuurAsync(Lijst, pagina, [], Knop(plek));

        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await daarna.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("staat niet meer op de wachtlijst");
    }

    [Fact]
    public async Task Een_knop_die_na_afmelden_terugkomt_doet_pas_iets_als_zij_opnieuw_wordt_ingedrukt()
    {
        var plek = await PlekAsync(new(2026, 1, 12));
        var pagina = await web.Sam.PaginaAsync(Lijst);

        using var terug = await web.Sam.VerstuurAsync(Lijst, pagina, [new("Hervat", Guid.NewGuid().ToString())], Knop(plek));

        terug.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await terug.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("nog niets opgeslagen");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Wachtcontroles.IgnoreQueryFilters().AnyAsync(c => c.WachtendeId == plek, Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Van_de_lijst_gehaald_met_een_knop_is_met_een_knop_terug_te_draaien()
    {
        var regel = web.Vol.Contact.Regels[0];
        var plek = new Wachtende { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = regel.PersoonId!.Value, TeamId = regel.TeamId, AangemeldOp = regel.Feiten.Datum, Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Wachtenden.IgnoreQueryFilters().Where(w => w.PersoonId == plek.PersoonId && w.EindeOp == null).ExecuteUpdateAsync(s => s.SetProperty(w => w.EindeOp, w => w.AangemeldOp).SetProperty(w => w.Afloop, Wachtafloop.NietMeerNodig), Ct);
            db.Add(plek);
            await db.SaveChangesAsync(Ct);
        }

        const string Gesprekken = "/werk/eerstegesprek";
        using var af = await web.Sam.VerstuurAsync(Gesprekken, await web.Sam.PaginaAsync(Gesprekken), [], Knop(plek.Id));
        af.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var daarna = await web.Sam.PaginaAsync(Gesprekken);
        using var terug = await web.Sam.VerstuurAsync(Gesprekken, daarna, [], "#meldingen form");

        terug.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var alles = web.Database.CreateUnrestrictedContext();
        (await alles.Wachtenden.IgnoreQueryFilters().SingleAsync(w => w.Id == plek.Id, Ct)).EindeOp.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "PLN-04")]
    public async Task Een_doel_dat_vier_weken_later_komt_gaat_met_een_knop_terug_naar_de_dag_die_met_het_gezin_was_afgesproken()
    {
        var doel = new Plandoel { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), GezinsplanId = web.Vol.Plan.Id, Wat = "Weer naar school", HoeGezien = "Elke dag", Evaluatiedatum = new(2026, 10, 1), BegonnenOp = new(2026, 9, 1) };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            await db.Gezinsplannen.IgnoreQueryFilters().Where(p => p.Id == web.Vol.Plan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.BegonnenOp, doel.BegonnenOp), Ct);
            db.Add(doel);
            await db.SaveChangesAsync(Ct);
        }

        const string Doelen = "/werk/evaluatie";
        using var later = await web.Sam.VerstuurAsync(Doelen, await web.Sam.PaginaAsync(Doelen), [], Knop(doel.Id));
        later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var daarna = await web.Sam.PaginaAsync(Doelen);
        var adres = $"/plannen/{web.Vol.Plan.Id}/doelen/{doel.Id}";
        (await web.Sam.PaginaAsync(adres)).QuerySelector("form#verzet")!.TextContent.ShouldContain("Met het gezin was 1-10-2026 afgesproken.");
        (await web.Sam.PaginaAsync($"/plannen/{web.Vol.Plan.Id}")).QuerySelector("#doelen")!.TextContent.ShouldContain("Afgesproken was 1-10-2026.");
        using var terug = await web.Sam.VerstuurAsync(Doelen, daarna, [], "#meldingen form");

        terug.Headers.Location!.OriginalString.ShouldBe(adres);
        var pagina = await web.Sam.PaginaAsync(adres);
        pagina.QuerySelector("#meldingen")!.TextContent.ShouldContain("De afgesproken dag geldt weer: 1-10-2026.");
        pagina.QuerySelector("form#verzet").ShouldBeNull();
        using var telaat = await web.Sam.VerstuurAsync(Doelen, daarna, [new("afgesproken", "2-10-2026")], "#meldingen form");
        telaat.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Een_soort_zonder_knop_of_een_rij_zonder_dag_bestaat_niet()
    {
        await PlekAsync(new(2026, 4, 1));
        var pagina = await web.Sam.PaginaAsync(Lijst);

        foreach (var (adres, dag) in new[] { ("/werk/grensgeval?handler=Doe", "1-4-2026"), ("/werk/onzin?handler=Doe", "1-4-2026"), ("/werk/wachtlijst?handler=Doe", "31-2-2026") })
        {
            var form = (IHtmlFormElement)pagina.QuerySelector("tbody form")!;
            form.SetAttribute("action", adres);
            using var antwoord = await web.Sam.VerstuurAsync(adres, pagina, [new("Datum", dag)], "tbody form");
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }
    }

    private static string Knop(Guid id) => $"tbody form:has(input[value='{id}'])";

    private async Task<Guid> PlekAsync(DateOnly aangemeld)
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Wachter", new(2014, 1, 1), 0);
        persoon.Bsn = null;
        var plek = new Wachtende { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = web.Vol.Testteam.Team.Id, AangemeldOp = aangemeld, Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.AddRange(persoon, plek);
        await db.SaveChangesAsync(Ct);
        return plek.Id;
    }
}
