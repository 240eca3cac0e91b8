using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>What the page of a referral says and offers about consent.</summary>
[Trait("Eis", "PRV-02")]
public sealed class DoorverwijzingTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private const string Zelf = "[name='Form.ZelfAangemeld']";

    private static readonly KeyValuePair<string, string?>[] Gegeven =
        [new("Form.Toestemming", "gegeven"), new("Form.ToestemmingOp", "5-11-2026"), new("Form.ToestemmingGever", "ouders"), new("Form.ToestemmingDoor", "Beide ouders")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Praktijk Anders", "6-11-2026", "niet gevraagd")]
    [InlineData("Praktijk Nabrug", "4-11-2026", "gegeven")]
    public async Task Waar_de_fout_een_vinkje_vraagt_staat_het_en_gaat_de_pagina_over_wat_is_getypt(string aanbieder, string dag, string stand)
    {
        var adres = await VerwijzingAsync();
        using var eerst = await web.Sam.VerstuurAsync(adres, await web.Sam.PaginaAsync(adres), [.. Gegeven, new("Form.Aanbieder", "Praktijk Nabrug"), new("Form.GeaccepteerdOp", "6-11-2026")]);
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var bewaard = await web.Sam.PaginaAsync(adres);
        bewaard.QuerySelector(Zelf).ShouldBeNull("there is consent");
        AntwoordOpen(bewaard).ShouldBeFalse();

        using var fout = await web.Sam.VerstuurAsync(adres, bewaard, [new("Form.Aanbieder", aanbieder), new("Form.GeaccepteerdOp", dag)]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_GeaccepteerdOp-fout")!.TextContent.ShouldContain("Zet dan daar het vinkje.");
        pagina.QuerySelector(Zelf).ShouldNotBeNull();
        AntwoordOpen(pagina).ShouldBeTrue();
        pagina.QuerySelectorAll("main form p").ShouldContain(p => p.TextContent.Contains($"Toestemming om te delen met {aanbieder}: {stand}", StringComparison.Ordinal));

        using var goed = await web.Sam.VerstuurAsync(adres, pagina, [new("Form.ZelfAangemeld", "true"), new("Form.ZonderToestemming", "Moeder belde zelf")]);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Na_een_weigering_staat_het_vinkje_er_niet_maar_blijft_wat_was_getypt()
    {
        var adres = await VerwijzingAsync();
        var open = await web.Sam.PaginaAsync(adres);
        using var weigering = await web.Sam.VerstuurAsync(adres, open, [.. Gegeven[1..], new("Form.Toestemming", "geweigerd")]);
        weigering.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync(adres)).QuerySelector(Zelf).ShouldBeNull();

        // The page of before the refusal: first its sender sees that somebody changed it, and then that it cannot be.
        using var laat = await web.Sam.VerstuurAsync(adres, open, [new("Form.GeaccepteerdOp", "6-11-2026"), new("Form.ZelfAangemeld", "true"), new("Form.ZonderToestemming", "Moeder belde zelf")]);
        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var fout = await web.Sam.VerstuurAsync(adres, await laat.HtmlAsync(), [new("Form.ZelfAangemeld", "true")]);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlInputElement)(await fout.HtmlAsync()).QuerySelector("[name='Form.ZonderToestemming']")!).Value.ShouldBe("Moeder belde zelf");
    }

    private static bool AntwoordOpen(IHtmlDocument pagina) => pagina.QuerySelector("[name='Form.Toestemming']")!.Closest("details")!.HasAttribute("open");

    [Fact]
    public async Task Een_formulier_met_een_nieuw_antwoord_twee_keer_verstuurd_staat_een_keer_in_de_geschiedenis()
    {
        var adres = await VerwijzingAsync();
        var pagina = await web.Sam.PaginaAsync(adres);
        for (var keer = 0; keer < 2; keer++)
        {
            using var antwoord = await web.Sam.VerstuurAsync(adres, pagina, [.. Gegeven, new("Form.Aanbieder", "Praktijk Nabrug")]);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await web.Sam.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis li").Length.ShouldBe(1);

        // Gone back and changed: what was kept is shown, and over that it can be saved.
        using var anders = await web.Sam.VerstuurAsync(adres, pagina, [.. Gegeven, new("Form.Aanbieder", "Praktijk Anders")]);
        anders.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var toch = await web.Sam.VerstuurAsync(adres, await anders.HtmlAsync(), []);
        toch.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await web.Sam.PaginaAsync(adres)).QuerySelectorAll("ol.geschiedenis li").Length.ShouldBe(2);
    }

    private async Task<string> VerwijzingAsync()
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Vos", new(2018, 1, 1), 0);
        persoon.Bsn = null;
        var verwijzing = new Doorverwijzing { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), TrajectId = web.Vol.Trajecten.Traject.Id, PersoonId = persoon.Id, Bestemming = "specialistisch", Reden = "complexiteit", Datum = new(2026, 11, 2) };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(persoon);
        await db.SaveChangesAsync(Ct);
        db.Add(verwijzing);
        await db.SaveChangesAsync(Ct);
        return $"/doorverwijzingen/{verwijzing.Id}";
    }
}
