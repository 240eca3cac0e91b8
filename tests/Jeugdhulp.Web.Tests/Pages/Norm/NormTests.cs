using System.Net;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Norm;

[Trait("Eis", "CLS-13")]
public sealed class NormTests(NormTests.Proef web) : IClassFixture<NormTests.Proef>
{
    [Fact]
    public async Task EenNieuweVersieZonderNaamEnPublicatie_WordtGeweigerdBijDeVelden()
    {
        using var antwoord = await web.Lotte.VerstuurAsync("/norm/concepten/nieuw", await web.Lotte.PaginaAsync("/norm/concepten/nieuw"), [new("Form.Naam", " "), new("Form.Publicatie", "")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Naam-fout")!.TextContent.ShouldContain("Vul in hoe deze versie heet");
        html.QuerySelector("#Form_Publicatie-fout")!.TextContent.ShouldContain("Vul in waar deze versie staat");
    }

    [Fact]
    public async Task EenNaamDieErAlIs_WordtGeweigerdEnWatErStondBlijftStaan()
    {
        using var antwoord = await web.BeginAsync("7");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Naam-fout")!.TextContent.ShouldContain("Versie 7 is er al");
        html.QuerySelector("#Form_Publicatie")!.GetAttribute("value").ShouldBe("Staatscourant 2027, 1");
    }

    [Fact]
    public async Task EenBepalingDieErAlStaat_WordtGeweigerdBijHetVeldEnHoudtDeTekst()
    {
        var id = await web.ConceptAsync("12");

        using var antwoord = await web.BepaalAsync(id, null, "§1.3", "Een tekst om te houden", "dienenNiet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await antwoord.HtmlAsync();
        html.QuerySelector("#Form_Bron-fout")!.TextContent.ShouldContain("staat er al");
        html.QuerySelector("#Form_Tekst")!.TextContent.ShouldContain("Een tekst om te houden");
        html.QuerySelector("input[value=dienenNiet]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("")]
    [InlineData("1")]
    public async Task EenSterkteDieNietBestaat_WordtGeweigerd(string sterkte)
    {
        var id = await web.ConceptAsync("13" + sterkte);

        using var antwoord = await web.BepaalAsync(id, null, "§9", "Tekst", sterkte);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Sterkte-fout")!.TextContent.ShouldContain("Kies hoe stellig de bepaling is");
    }

    [Fact]
    public async Task EenDagWaaropEenVersieBegint_WordtGeweigerdBijHetVeld()
    {
        var id = await web.ConceptAsync("14");

        using var antwoord = await Proef.VerstuurAsync(web.Lotte, id, "Indienen", ("Form.GeldigVan", "1-1-2022"), ("Form.Reden", "Nieuwe versie"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_GeldigVan-fout")!.TextContent.ShouldContain("Versie 7 begint al op deze dag");
    }

    [Fact]
    public async Task WieHetSchreef_StelDeVersieNietZelfVast()
    {
        var id = await web.ConceptAsync("15");
        using var ingediend = await Proef.VerstuurAsync(web.Lotte, id, "Indienen", ("Form.GeldigVan", "1-1-2031"), ("Form.Reden", "Nieuwe versie"));

        var eigen = await web.Lotte.PaginaAsync($"/norm/concepten/{id}");

        eigen.QuerySelector("#vaststellen").ShouldBeNull();
        eigen.QuerySelector("main")!.TextContent.ShouldContain("Een andere beheerder stelt het vast");
        using var verzoek = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", eigen.QuerySelector("#intrekken [name=__RequestVerificationToken]")!.GetAttribute("value")!),
            new("versie", eigen.QuerySelector("#intrekken [name='Weg.Versie']")!.GetAttribute("value")!),
            new("laatsteVersie", "2"),
        ]);
        using var geweigerd = await web.Lotte.PostAsync(new Uri($"/norm/concepten/{id}?handler=Vaststellen", UriKind.Relative), verzoek);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await web.LeesAsync(id)).Stand.ShouldBe(Conceptstand.TerBeoordeling);
    }

    [Theory]
    [InlineData("/norm/concepten/nieuw")]
    [InlineData("/norm/concepten/00000000-0000-0000-0000-000000000000")]
    public async Task EenBeheerderVanEenGemeente_KomtNietBijConcepten(string adres)
    {
        using var antwoord = await web.Beheerder.GetAsync(new Uri(adres, UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task EenTweedeLandelijkBeheerder_StelVast_EnIedereenLeestDeVersie()
    {
        var id = await web.ConceptAsync("16");
        using var bepaling = await web.BepaalAsync(id, 1, "§1.3", "Andere tekst", "hoevenNiet");
        bepaling.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var ingediend = await Proef.VerstuurAsync(web.Lotte, id, "Indienen", ("Form.GeldigVan", "1-1-2028"), ("Form.Reden", "Nieuwe versie"));

        using var antwoord = await Proef.VerstuurAsync(web.Lars, id, "Vaststellen");

        antwoord.Headers.Location!.OriginalString.ShouldBe($"/norm/concepten/{id}");
        (await web.Lars.PaginaAsync($"/norm/concepten/{id}")).QuerySelector("#meldingen")!.TextContent.ShouldContain("geldt vanaf 1-1-2028");
        foreach (var lezer in new[] { web.Lotte, web.Beheerder, web.Consulent, web.Beleid })
        {
            (await lezer.PaginaAsync("/norm")).QuerySelector("main")!.TextContent.ShouldContain("Versie 16");
            (await lezer.PaginaAsync("/norm/versie?naam=16")).QuerySelector("main")!.TextContent.ShouldContain("Andere tekst");
        }

        (await web.Consulent.PaginaAsync("/norm")).QuerySelector("main")!.TextContent.ShouldNotContain("Concepten");
        var vergelijking = (await web.Beleid.PaginaAsync("/norm/vergelijken?links=7&rechts=16")).QuerySelector("main")!;
        vergelijking.QuerySelector("h2")!.TextContent.ShouldBe("1 bepaling verschilt");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.ObjectSoort == "normconcept").OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync())
            .ShouldBe([Handeling.NormconceptBegonnen, Handeling.NormconceptGewijzigd, Handeling.NormconceptIngediend, Handeling.NormVastgesteld]);
        (await db.Normversies.SingleAsync(v => v.Naam == "16")).Sterkte.ShouldBe(Normsterkte.DienenNiet);
    }

    [Theory]
    [InlineData("/norm/versie")]
    [InlineData("/norm/versie?naam=onzin")]
    [InlineData("/norm/versie?naam=7%00")]
    [InlineData("/norm/concepten/00000000-0000-0000-0000-000000000000")]
    [InlineData("/norm/concepten/00000000-0000-0000-0000-000000000000/bepaling")]
    public async Task WatErNietIs_GeeftNietGevonden(string adres)
    {
        using var antwoord = await web.Lotte.GetAsync(new Uri(adres, UriKind.Relative));

        antwoord.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task EenPlaatsZonderBepaling_GeeftNietGevonden()
    {
        var id = await web.ConceptAsync("17");
        using var antwoord = await web.Lotte.GetAsync(new Uri($"/norm/concepten/{id}/bepaling?plaats=9", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EenVersieDieNietInDeLijstStaat_WordtBijVergelijkenGeweigerd()
    {
        using var antwoord = await web.Beleid.GetAsync(new Uri("/norm/vergelijken?links=onzin&rechts=7", UriKind.Relative));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Links-fout")!.TextContent.ShouldContain("Kies een versie uit de lijst");
    }

    [Fact]
    public async Task TweeMensenTegelijk_OverschrijvenElkaarNiet()
    {
        var id = await web.ConceptAsync("18");
        var oud = await web.Lotte.PaginaAsync($"/norm/concepten/{id}/bepaling?plaats=1");
        using var eerst = await web.BepaalAsync(id, 2, "§3.1, toegang", "Anders", "dienenNiet");

        using var antwoord = await web.Lotte.VerstuurAsync($"/norm/concepten/{id}/bepaling?plaats=1", oud, [new("Form.Tekst", "Te laat")]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Tekst")!.TextContent.ShouldContain("Te laat");
        (await web.LeesAsync(id)).Bepalingen[0].Tekst.ShouldNotBe("Te laat");
    }

    public sealed class Proef : Webfabriek
    {
        public HttpClient Lotte { get; private set; } = null!;

        public HttpClient Lars { get; private set; } = null!;

        public HttpClient Beheerder { get; private set; } = null!;

        public HttpClient Consulent { get; private set; } = null!;

        public HttpClient Beleid { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Lotte = await MeldAanAsync(Aanstelling.Land, Rol.LandelijkBeheerder);
            Lars = await MeldAanAsync(Aanstelling.Land, Rol.LandelijkBeheerder);
            Beheerder = await MeldAanAsync(GemeenteA, Rol.Beheerder);
            Consulent = await MeldAanAsync(GemeenteA, Rol.Consulent);
            Beleid = await MeldAanAsync(GemeenteA, Rol.Beleidsmedewerker);
        }

        public async Task<HttpResponseMessage> BeginAsync(string naam) => await Lotte.VerstuurAsync(
            "/norm/concepten/nieuw", await Lotte.PaginaAsync("/norm/concepten/nieuw"), [new("Form.Naam", naam), new("Form.Van", "7"), new("Form.Publicatie", "Staatscourant 2027, 1")]);

        /// <summary>A concept of Lotte with the bepalingen of version 7.</summary>
        public async Task<Guid> ConceptAsync(string naam)
        {
            using var antwoord = await BeginAsync(naam);
            return antwoord.StatusCode == HttpStatusCode.Redirect
                ? Guid.Parse(antwoord.Headers.Location!.OriginalString.Split('/')[^1])
                : throw new InvalidOperationException($"Beginning a concept gave {antwoord.StatusCode}.");
        }

        public async Task<HttpResponseMessage> BepaalAsync(Guid concept, int? plaats, string bron, string tekst, string sterkte)
        {
            var adres = $"/norm/concepten/{concept}/bepaling{(plaats is { } p ? $"?plaats={p}" : "")}";
            return await Lotte.VerstuurAsync(adres, await Lotte.PaginaAsync(adres), [new("Form.Bron", bron), new("Form.Tekst", tekst), new("Form.Sterkte", sterkte)]);
        }

        public static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, Guid concept, string handler, params (string Naam, string Waarde)[] velden)
        {
            var adres = $"/norm/concepten/{concept}";
            return await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), $"form[action$='handler={handler}']");
        }

        public async Task<Normconcept> LeesAsync(Guid id)
        {
            await using var db = Database.CreateUnrestrictedContext();
            return await db.Normconcepten.AsNoTracking().SingleAsync(c => c.Id == id);
        }
    }
}
