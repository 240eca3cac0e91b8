using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;
using Jeugdhulp.Web.Tests.Pages.Leidraad;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Documenten;

[Trait("Eis", "REG-01")]
public sealed class DocumentenTests(Leidraadproef web) : IClassFixture<Leidraadproef>, IAsyncLifetime
{
    private const string Beheer = "/leidraad/documenten";
    private const string Lezen = "/documenten";
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"delete from leesbevestiging; delete from document", Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task NietAangemeldOfEenAndereRol_KomtNietBinnen()
    {
        using var niemand = web.Bezoeker();
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        var id = await MaakAsync(Webfabriek.GemeenteA, Documentsoort.Leidraad);

        foreach (var adres in new[] { Beheer, Lezen, $"{Lezen}?handler=bestand&id={id}" })
        {
            using var antwoord = await niemand.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
            antwoord.Headers.Location!.OriginalString.ShouldContain("/aanmelden");
        }

        foreach (var (browser, adres) in new[] { (consulent, Beheer), (consulent, $"{Beheer}?handler=bestand&id={id}"), (beleid, Lezen), (web.Anton, $"{Lezen}?handler=bestand&id={id}") })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
        }
    }

    [Fact]
    public async Task EenDocumentVanEenAndereGemeente_IsErNiet()
    {
        var id = await MaakAsync(Webfabriek.GemeenteB, Documentsoort.Leidraad);
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        foreach (var (browser, adres) in new[] { (consulent, Lezen), (web.Anton, Beheer) })
        {
            using var antwoord = await browser.GetAsync(new Uri($"{adres}?handler=bestand&id={id}", UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }

        await MaakAsync(Webfabriek.GemeenteA, Documentsoort.Leidraad);
        using var bevestigd = await consulent.VerstuurAsync(Lezen, await consulent.PaginaAsync(Lezen), [new("id", id.ToString())]);
        bevestigd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await BevestigingenAsync(id)).ShouldBe(0);
    }

    public static TheoryData<string, string, string, string> Leugens() => new()
    {
        { "leeg.pdf", "application/pdf", "", "leeg" },
        { "script.pdf", "application/pdf", "#!/bin/sh\nexit 0\n%%EOF", "geen PDF" },
        { "pagina.pdf", "application/pdf", "<!DOCTYPE html><script>alert(1)</script>", "geen PDF" },
        { "half.pdf", "application/pdf", "%PDF-1.4\nafgebroken", "niet compleet" },
    };

    [Theory]
    [MemberData(nameof(Leugens))]
    public async Task Post_IetsDatGeenPdfIs_WeigertNaastHetVeldEnHoudtDeRest(string naam, string soort, string inhoud, string melding)
    {
        using var antwoord = await PlaatsAsync(web.Anton, System.Text.Encoding.UTF8.GetBytes(inhoud), naam, soort);

        await GeweigerdAsync(antwoord, melding);
    }

    [Fact]
    public async Task Post_EenTeGrootBestand_WeigertNaastHetVeldEnHoudtDeRest()
    {
        using var antwoord = await PlaatsAsync(web.Anton, new byte[Pdfcontrole.MaxBytes + 1]);

        await GeweigerdAsync(antwoord, "hoogstens 5 MB");
    }

    [Fact]
    public async Task Post_MeerDanEenFormulierMetBestandMag_WordtNietGelezen()
    {
        using var antwoord = await PlaatsAsync(web.Anton, new byte[(2 * Pdfcontrole.MaxBytes) + 1]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_ZonderDeRest_VraagtHetBestandOpnieuw()
    {
        using var antwoord = await PlaatsAsync(web.Anton, Proefdocument.Pdf(), titel: "", van: "31-2-2026");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_GeldigVan-fout")!.TextContent.ShouldContain("Deze datum bestaat niet.");
        pagina.QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain("Kies het bestand opnieuw.");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_GeldigVan")!).Value.ShouldBe("31-2-2026");
    }

    [Fact]
    public async Task Post_ZonderToken_VerandertNiets()
    {
        using var lading = Lading(Proefdocument.Pdf(), "a.pdf", "application/pdf", "Titel", "1-12-2026");
        using var antwoord = await web.Anton.PostAsync(new Uri(Beheer, UriKind.Relative), lading, Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await DocumentenAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "REG-10")]
    public async Task Post_NeerzettenLezenEnBevestigen_BewaartHetMetRegelsInHetLogboek()
    {
        // The name and the type of the sender are not believed, so they do not matter either; larger than other forms may be.
        var inhoud = (byte[])[.. Proefdocument.Pdf(), .. new byte[3 * 1024 * 1024], .. "\n%%EOF"u8];
        using var geplaatst = await PlaatsAsync(web.Anton, inhoud, "../../x.exe", "text/html", van: "20-11-2026");
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        var werk = await consulent.PaginaAsync("/");
        var pagina = await consulent.PaginaAsync(Lezen);
        using var bestand = await consulent.GetAsync(new Uri(pagina.QuerySelector("main a[download]")!.GetAttribute("href")!, UriKind.Relative), Ct);
        var open = await web.Anton.PaginaAsync(Beheer);
        using var bevestigd = await consulent.VerstuurAsync(Lezen, pagina, []);
        using var nogEens = await consulent.VerstuurAsync(Lezen, pagina, []);

        geplaatst.Headers.Location!.OriginalString.ShouldBe(Beheer);
        var document = (await DocumentenAsync()).ShouldHaveSingleItem();
        (document.Titel, document.GeldigVan, document.Bytes).ShouldBe(("Werkwijze", Vandaag, inhoud.Length));
        werk.QuerySelector("main")!.TextContent.ShouldContain("1 document wacht op uw bevestiging");

        bestand.StatusCode.ShouldBe(HttpStatusCode.OK);
        bestand.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        (bestand.Content.Headers.ContentDisposition!.DispositionType, bestand.Content.Headers.ContentDisposition.FileName).ShouldBe(("attachment", "leidraad-2026-11-20.pdf"));
        bestand.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        bestand.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        (await bestand.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(inhoud);

        open.QuerySelector("main")!.TextContent.ShouldContain("Nog niet bevestigd");
        (bevestigd.Headers.Location!.OriginalString, nogEens.StatusCode).ShouldBe((Lezen, HttpStatusCode.Redirect));
        (await BevestigingenAsync(document.Id)).ShouldBe(1);
        (await web.HandelingenAsync(document.Id)).ShouldBe([Handeling.DocumentGeplaatst, Handeling.DocumentGedownload, Handeling.DocumentBevestigd]);
        (await consulent.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldNotContain("op uw bevestiging");
        (await consulent.PaginaAsync(Lezen)).QuerySelector("main form").ShouldBeNull();
        (await web.Anton.PaginaAsync(Beheer)).QuerySelector("main")!.TextContent.ShouldContain("Bevestigd (1)");
    }

    [Fact]
    [Trait("Eis", "CLS-10")]
    public async Task UitlegBijDeKeuze_VerwijstNaarDeLeidraad()
    {
        var id = await MaakAsync(Webfabriek.GemeenteA, Documentsoort.Leidraad);
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.VerstuurAsync(await proef.FormulierAsync(), "Klasse", Registreerproef.Gewoon());

        var adres = (await antwoord.HtmlAsync()).QuerySelector("#uitleg a")!.GetAttribute("href")!;
        adres.ShouldBe($"{Lezen}?handler=bestand&id={id}");
        using var bestand = await proef.Browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        bestand.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static MultipartFormDataContent Lading(byte[] inhoud, string naam, string soort, string titel, string van)
    {
        var bestand = new ByteArrayContent(inhoud);
        bestand.Headers.ContentType = new MediaTypeHeaderValue(soort);
        return new MultipartFormDataContent
        {
            { new StringContent("leidraad"), "Form.Soort" },
            { new StringContent(titel), "Form.Titel" },
            { new StringContent("2026"), "Form.Versie" },
            { new StringContent(van), "Form.GeldigVan" },
            { bestand, "Form.Bestand", naam },
        };
    }

    private static async Task<HttpResponseMessage> PlaatsAsync(
        HttpClient browser, byte[] inhoud, string naam = "leidraad.pdf", string soort = "application/pdf", string titel = "Werkwijze", string van = "1-12-2026")
    {
        var pagina = await browser.PaginaAsync(Beheer);
        using var lading = Lading(inhoud, naam, soort, titel, van);
        lading.Add(new StringContent(pagina.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        return await browser.PostAsync(new Uri(Beheer, UriKind.Relative), lading, Ct);
    }

    private async Task GeweigerdAsync(HttpResponseMessage antwoord, string melding)
    {
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain(melding);
        ((IHtmlSelectElement)pagina.QuerySelector("#Form_Soort")!).Value.ShouldBe("leidraad");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Titel")!).Value.ShouldBe("Werkwijze");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_GeldigVan")!).Value.ShouldBe("1-12-2026");
        (await DocumentenAsync()).ShouldBeEmpty();
    }

    private async Task<Guid> MaakAsync(string gemeente, Documentsoort soort)
    {
        var document = Proefdocument.Maak(gemeente, soort, Vandaag);
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Documenten.Add(document);
        await db.SaveChangesAsync(Ct);
        return document.Id;
    }

    private async Task<List<Document>> DocumentenAsync()
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Documenten.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct);
    }

    private async Task<int> BevestigingenAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Leesbevestigingen.IgnoreQueryFilters().CountAsync(b => b.DocumentId == id, Ct);
    }
}
