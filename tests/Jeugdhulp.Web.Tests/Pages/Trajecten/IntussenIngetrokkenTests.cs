using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>A colleague withdrew what someone was still writing about.</summary>
[Trait("Eis", "TRJ-01")]
public sealed class IntussenIngetrokkenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Tekst = "Moeder belde dat het weer mis ging.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/trajecten/bespreking/ID", "Form.Motivering")]
    [InlineData("/trajecten/ID/wijzigen", "Form.Reden")]
    [InlineData("/trajecten/ID/sluiten", "Form.StandEinde")]
    public async Task Wie_over_een_ingetrokken_traject_schreef_houdt_de_tekst_en_leest_wat_er_gebeurde(string vorm, string veld)
    {
        var id = await web.NieuwTrajectAsync();
        var (adres, traject) = (vorm.Replace("ID", id.ToString(), StringComparison.Ordinal), $"/trajecten/{id}");
        var mijn = await web.Sam.PaginaAsync(adres);
        using var weg = await web.Sam.VerstuurAsync(traject, await web.Sam.PaginaAsync(traject), [new("Intrek.Reden", "Verkeerd kind")], "form[action$='handler=TrekIn']");
        weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var daarna = await web.Sam.VerstuurAsync(adres, mijn, [new(veld, Tekst)]);

        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await daarna.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("trok dit traject in"), t => t.ShouldContain("Verkeerd kind"), t => t.ShouldContain("Er is niets opgeslagen"));
        ((IHtmlTextAreaElement)pagina.QuerySelector($"textarea[name='{veld}']")!).Value.ShouldBe(Tekst);
        (await GeweigerdAsync(id)).ShouldBe(0);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);
        using var elders = await ander.VerstuurAsync(adres, pagina, [new(veld, Tekst)]);
        elders.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        using var nieuw = await web.Sam.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        nieuw.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GeweigerdAsync(id)).ShouldBe(1, "who asks for a form of what is no longer there");
    }

    [Fact]
    public async Task Wie_op_de_pagina_van_een_ingetrokken_traject_schreef_houdt_de_tekst_en_twee_keer_intrekken_is_een_keer()
    {
        var id = await web.NieuwTrajectAsync();
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Add(new Terugkoppeling { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = id, Verwijzer = Verwijzer.School, Sinds = new(2026, 9, 1) });
            await db.SaveChangesAsync(Ct);
        }

        var traject = $"/trajecten/{id}";
        var mijn = await web.Sam.PaginaAsync(traject);
        for (var keer = 0; keer < 2; keer++)
        {
            using var weg = await web.Sam.VerstuurAsync(traject, mijn, [new("Intrek.Reden", "Verkeerd kind")], "form[action$='handler=TrekIn']");
            weg.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var daarna = await web.Sam.VerstuurAsync(traject, mijn, [new("Terug.Inhoud", Tekst), new("Terug.Toestemming", "gegeven")], "form[action$='handler=Terug']");

        daarna.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await daarna.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("trok dit traject in"), t => t.ShouldContain("Er is niets opgeslagen"));
        pagina.QuerySelectorAll(".aanhaling").Select(a => a.TextContent).ShouldContain(Tekst);
        (await GeweigerdAsync(id)).ShouldBe(0);
        await using var na = web.Database.CreateUnrestrictedContext();
        (await na.Verloopregels.IgnoreQueryFilters().CountAsync(v => v.TrajectId == id && v.Soort == Verloopsoort.Ingetrokken, Ct)).ShouldBe(1);
        (await na.Terugkoppelingen.IgnoreQueryFilters().SingleAsync(t => t.TrajectId == id, Ct)).GedaanOp.ShouldBeNull();
    }

    private async Task<int> GeweigerdAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.ToegangGeweigerd && l.ObjectId == id && l.GemeenteCode == Webfabriek.GemeenteA, Ct);
    }
}
