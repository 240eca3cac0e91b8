using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>Who brings a layout does not put it in use: a second person looks at it.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingTests(IndelingTests.MetTeams web) : IClassFixture<IndelingTests.MetTeams>
{
    private const string Lijst = "/leveringen/indelingen";

    [Fact]
    public async Task Get_ZonderRolAndereGemeenteOfOnbekend_GeeftNiets()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await NeergezetAsync(maker, "Van A");
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);

        foreach (var (browser, weg, verwacht) in new[] { (consulent, adres, HttpStatusCode.Forbidden), (ander, adres, HttpStatusCode.NotFound), (maker, $"{Lijst}/{Guid.NewGuid()}", HttpStatusCode.NotFound) })
        {
            using var antwoord = await browser.GetAsync(new Uri(weg, UriKind.Relative));
            antwoord.StatusCode.ShouldBe(verwacht);
        }

        using var vreemd = await StuurAsync(ander, adres, "Goed", ("Goed.Akkoord", "true"));
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var gestopt = await StuurAsync(ander, adres, "Stop", ("Stop.Reden", "Weg"));
        gestopt.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Goedkeuren_KanAlleenEenAnderMetEenVinkje()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var collega = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await NeergezetAsync(maker, "Goed");
        (await maker.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Laat een collega haar nakijken.");
        (await maker.PaginaAsync(adres)).QuerySelector("main form[action*=Goed]").ShouldBeNull();

        using (var zelf = await StuurAsync(maker, adres, "Goed", ("Goed.Akkoord", "true")))
        {
            zelf.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await zelf.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("zelf neergezet");
        }

        using (var zonder = await StuurAsync(collega, adres, "Goed"))
        {
            zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await zonder.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Zet hier een vinkje");
        }

        var gezien = (await collega.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
        gezien.ShouldContain("Zo ziet het bestand eruit");
        gezien.ShouldContain("Kijk of er geen naam, geen afkorting van een naam en geen BSN in staat.");
        gezien.ShouldContain("999900006", customMessage: "a made-up record as the layout writes it");
        using var goed = await StuurAsync(collega, adres, "Goed", ("Goed.Akkoord", "true"));
        goed.Headers.Location!.OriginalString.ShouldBe(adres);
        (await collega.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Goedgekeurd door");

        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres[(adres.LastIndexOf('/') + 1)..]);
        (await db.Leveringsindelingen.IgnoreQueryFilters().SingleAsync(i => i.Id == id)).Stand.ShouldBe(Indelingsstand.Goedgekeurd);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == id && l.Handeling == Handeling.LeveringsindelingGoedgekeurd)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Goedkeuren_VanEenWerkboek_BelooftNietDatErMeeGeleverdKanWorden()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var collega = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await NeergezetAsync(maker, "Eigen werkboek", Bestandssoort.Werkboek);

        using var goed = await StuurAsync(collega, adres, "Goed", ("Goed.Akkoord", "true"));

        var pagina = (await collega.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
        pagina.ShouldContain("Leveren doet u met een tekstbestand.");
        pagina.ShouldNotContain("U kunt ermee leveren");
    }

    [Fact]
    public async Task Post_UitGebruikNemen_VraagtDeRedenEnToontHaar()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var adres = await NeergezetAsync(maker, "Even");

        using (var leeg = await maker.VerstuurAsync(adres, await maker.PaginaAsync(adres), [new("Stop.Reden", "")], "form[action*=Stop]"))
        {
            leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await leeg.HtmlAsync()).QuerySelector("#Stop_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        using var klaar = await maker.VerstuurAsync(adres, await maker.PaginaAsync(adres), [new("Stop.Reden", "Er is een nieuwe")], "form[action*=Stop]");
        klaar.Headers.Location!.OriginalString.ShouldBe(adres);
        var pagina = (await maker.PaginaAsync(adres)).QuerySelector("main")!;
        pagina.TextContent.ShouldContain("Reden: Er is een nieuwe.");
        pagina.QuerySelector("form").ShouldBeNull();
        (await maker.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("Uit gebruik");
    }

    [Fact]
    public async Task Post_Afkeuren_VraagtDeRedenEnToontHaar()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        using var collega = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        var adres = await NeergezetAsync(maker, "Fout");

        using (var leeg = await StuurAsync(collega, adres, "Af", ("Af.Reden", " ")))
        {
            leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await leeg.HtmlAsync()).QuerySelector("#Af_Reden")!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        using var af = await StuurAsync(collega, adres, "Af", ("Af.Reden", "Het geslacht staat op de verkeerde plek"));
        af.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await maker.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Reden: Het geslacht staat op de verkeerde plek");
        (await maker.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("Afgekeurd");
    }

    [Fact]
    public async Task Post_EenTeGrootBestand_WordtNaastHetVeldGeweigerd()
    {
        using var maker = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var token = ((IHtmlInputElement)(await maker.PaginaAsync(Lijst)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var formulier = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(new byte[3_000_000]), "Form.Bestand", "indeling.json" } };

        using var antwoord = await maker.PostAsync(new Uri(Lijst, UriKind.Relative), formulier);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain("Dit bestand is te groot voor een indeling.");
    }

    /// <summary>Brings a layout with this name, and gives the address of its page.</summary>
    private static async Task<string> NeergezetAsync(HttpClient browser, string naam, Bestandssoort soort = Bestandssoort.Csv)
    {
        var indeling = Bestandsindelingen.Voorbeelden.First(i => i.Protocol == "7" && i.Soort == soort) with { Naam = naam, Voorbeeld = false };
        var token = ((IHtmlInputElement)(await browser.PaginaAsync(Lijst)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var formulier = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(indeling.Schrijf())), "Form.Bestand", "indeling.json" } };
        using var klaar = await browser.PostAsync(new Uri(Lijst, UriKind.Relative), formulier);
        klaar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await browser.PaginaAsync(Lijst)).QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th a")?.TextContent == naam).QuerySelector("td a")!.GetAttribute("href")!;
    }

    /// <summary>Posts also what the page does not offer.</summary>
    private static async Task<HttpResponseMessage> StuurAsync(HttpClient browser, string adres, string stap, params (string Naam, string Waarde)[] velden)
    {
        var token = ((IHtmlInputElement)(await browser.PaginaAsync(Lijst)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var inhoud = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. velden.Select(v => new KeyValuePair<string, string>(v.Naam, v.Waarde))]);
        return await browser.PostAsync(new Uri($"{adres}?handler={stap}", UriKind.Relative), inhoud);
    }

    public sealed class MetTeams : Webfabriek
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (code, nummer) in new[] { (GemeenteA, 1), (GemeenteB, 2) })
            {
                await Testteam.MaakAsync(Database, code, new LokaleInstellingen(), nummer: nummer);
            }
        }
    }
}
