using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Api;

public sealed class ProefclassificatieTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/api/v1/classificaties/proef";

    /// <summary>The example of the contract.</summary>
    private const string Voorbeeld =
        """
        { "contact":   { "datum": "2026-03-02", "activiteit": "opvoedondersteuning", "anoniem": false, "gerichtOp": "gezin" },
          "hulpvraag": { "doel": "opvoedondersteuning", "gespreknummer": 4, "verwachtAantalGesprekken": 5, "verwachteDuurMaanden": null,
                         "verwachteUrenPerWeek": null, "langdurig": null, "intensief": null, "wettelijkBeen": null,
                         "planVastgesteld": false, "eerderKlasse": "preventie", "vervolg": "geen" },
          "jeugdige":  { "geboortedatum": "2015-06-01", "jeugdstrafrecht": false, "voortgezet": false },
          "team":      { "soort": "wijkteam", "taken": ["preventie","toegang","hulp","regie"] },
          "instellingen": { "maxGesprekken": 6, "korteReeksKlasse": "preventie" } }
        """;

    [Fact]
    public async Task Post_VoorbeeldVanHetContract_GeeftPreciesDeVormVanHetContract()
    {
        using var antwoord = await StuurAsync(Voorbeeld);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var json = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!.AsObject();
        Namen(json).ShouldBe(["gemeente", "norm", "dossier", "advies", "afwijking", "omslag", "bewijs", "zin"]);
        foreach (var lens in new[] { "gemeente", "norm" })
        {
            Namen(json[lens]!).ShouldBe(["uitkomst", "kandidaten", "sublabels", "levert", "regel", "spoor"]);
            Namen(json[lens]!["regel"]!).ShouldBe(["code", "tekst", "bron"]);
            json[lens]!["spoor"]!.AsArray().Count.ShouldBe(15);
            Namen(json[lens]!["spoor"]![0]!).ShouldBe(["regel", "geldt", "waarom"]);
        }

        Namen(json["dossier"]!).ShouldBe(["telt", "waarom"]);
        Namen(json["advies"]!).ShouldBe(["uitkomst", "drempels"]);
        Namen(json["bewijs"]!).ShouldBe(["regelset", "versie", "sha256"]);
        json["gemeente"]!["uitkomst"]!.GetValue<string>().ShouldBe("preventie");
        json["gemeente"]!["regel"]!["code"]!.GetValue<string>().ShouldBe("R13");
        json["norm"]!["uitkomst"]!.GetValue<string>().ShouldBe("preventie");
        json["afwijking"]!.GetValue<bool>().ShouldBeFalse();
        json["zin"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Post_DrempelOverschreden_GeeftElkeDrempelMetGrensEnWaarde()
    {
        using var antwoord = await StuurAsync("""{"contact":{"datum":"2026-03-02","activiteit":"begeleiding"},"hulpvraag":{"gespreknummer":7,"verwachtAantalGesprekken":7},"jeugdige":{"geboortedatum":"2015-06-01"},"instellingen":{"maxGesprekken":6,"maxDuurMaanden":6}}""");

        var json = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
        json["advies"]!["uitkomst"]!.GetValue<string>().ShouldBe("doorverwijzen");
        var drempels = json["advies"]!["drempels"]!.AsArray();
        drempels.Count.ShouldBe(2);
        Namen(drempels[0]!).ShouldBe(["naam", "grens", "waarde", "overschreden"]);
        drempels[0]!["naam"]!.GetValue<string>().ShouldBe("maxGesprekken");
        drempels[0]!["overschreden"]!.GetValue<bool>().ShouldBeTrue();
        drempels[1]!["waarde"].ShouldBeNull();
        drempels[1]!["overschreden"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"informatieAdvies"}}""")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"informatieAdvies"},"hulpvraag":null,"jeugdige":null,"team":null,"instellingen":null,"instellingenVan":null}""")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"informatieAdvies","anoniem":null,"gerichtOp":null},"hulpvraag":{"gespreknummer":2.0,"verwachteDuurMaanden":1e1},"team":{"soort":null,"taken":[]},"instellingen":{"duurVenster":null}}""")]
    public async Task Post_AllesWatWegMagWeggelaten_WordtGeclassificeerd(string json)
    {
        using var antwoord = await StuurAsync(json);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["gemeente"]!["uitkomst"]!.GetValue<string>().ShouldBe("preventie");
    }

    [Fact]
    public async Task Post_VeelFoutenTegelijk_NoemtZeAllemaalMetHunPad()
    {
        var fouten = await WeigeringAsync(
            """
            { "contact": { "datum": "2026-02-30", "activiteit": "Begeleiding", "gerichtOp": 1, "anoniem": "nee", "plaats": "thuis" },
              "hulpvraag": { "gespreknummer": 0, "verwachtAantalGesprekken": 2.5, "wettelijkBeen": 4, "langdurig": 1 },
              "jeugdige": { "geboortedatum": "01-06-2015", "naam": "x" },
              "team": { "soort": "straatteam", "taken": ["hulp", "geen", 3] },
              "instellingen": { "maxGesprekken": "zes", "urenPerWeek": -1, "duurVenster": { "van": 3 }, "korteReeksKlasse": "JEUGDHULP" },
              "extra": {} }
            """);

        fouten.Keys.ShouldBe(
            [
                "contact.datum", "contact.activiteit", "contact.gerichtOp", "contact.anoniem", "contact.plaats",
                "hulpvraag.gespreknummer", "hulpvraag.verwachtAantalGesprekken", "hulpvraag.wettelijkBeen", "hulpvraag.langdurig",
                "jeugdige.geboortedatum", "jeugdige.naam", "team.soort", "team.taken[1]", "team.taken[2]",
                "instellingen.maxGesprekken", "instellingen.urenPerWeek", "instellingen.duurVenster.tot", "instellingen.korteReeksKlasse", "extra",
            ],
            ignoreOrder: true);
        fouten.Values.ShouldAllBe(f => f.EndsWith('.'));
    }

    [Theory]
    [InlineData("{}", "contact")]
    [InlineData("""{"contact":null}""", "contact")]
    [InlineData("""{"contact":[]}""", "contact")]
    [InlineData("""{"contact":{"activiteit":"intake"}}""", "contact.datum")]
    [InlineData("""{"contact":{"datum":"2026-03-02"}}""", "contact.activiteit")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":null}}""", "contact.activiteit")]
    [InlineData("""{"contact":{"datum":"0001-01-01","activiteit":"intake"}}""", "contact.datum")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"jeugdige":{"geboortedatum":"1899-12-31"}}""", "jeugdige.geboortedatum")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingen":{},"instellingenVan":"9991"}""", "instellingenVan")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingenVan":"0001"}""", "instellingenVan")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingenVan":"\u0000"}""", "instellingenVan")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingenVan":"999\u0000"}""", "instellingenVan")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingenVan":9991}""", "instellingenVan")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"instellingen":{"maxGesprekken":1e400}}""", "instellingen.maxGesprekken")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake","datum":"2026-03-03"}}""", "$")]
    [InlineData("""[]""", "$")]
    [InlineData("""null""", "$")]
    [InlineData("", "$")]
    [InlineData("""{"contact":""", "$")]
    [InlineData("""{"contact":{"datum":"2026-03-02","activiteit":"intake"},}""", "$")]
    public async Task Post_EenFout_NoemtHetPad(string json, string pad) =>
        (await WeigeringAsync(json)).Keys.ShouldBe([pad]);

    [Fact]
    public async Task Post_VeldDatErTweeKeerInStaat_KrijgtEenEigenZin()
    {
        var fouten = await WeigeringAsync("""{"contact":{"datum":"2026-03-02","datum":"2026-03-02"}}""");

        fouten["$"].ShouldBe("Een veld staat er twee keer in. Stuur elk veld een keer.");
    }

    [Fact]
    public async Task Post_ZeventienLagenDiep_HoortDatHetTeDiepIs()
    {
        var fouten = await WeigeringAsync($"{{\"x\":{new string('[', 16)}{new string(']', 16)}}}");

        fouten["$"].ShouldBe("Dit is te diep genest: op regel 1 meer dan 16 lagen.");
        (await WeigeringAsync(new string('[', 40)))["$"].ShouldBe("Dit is geen geldige JSON: het gaat mis op regel 1.");
    }

    [Fact]
    public async Task Post_MetEenByteOrderMark_WordtGeclassificeerd()
    {
        using var antwoord = await StuurAsync($"\uFEFF{Voorbeeld}");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_TekstDieGeenUtf8Is_KrijgtEenEigenZin()
    {
        var fouten = await WeigeringAsync("""{"contact":{"datum":"\ud800","activiteit":"intake"}}""");

        fouten["$"].ShouldBe("Dit is geen geldige JSON: een tekst is geen UTF-8.");
    }

    [Fact]
    public async Task Post_DuizendenFouten_KrijgtEenKleinAntwoordMetHetAantal()
    {
        var velden = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"{i}\":1"));
        var taken = string.Join(',', Enumerable.Repeat('1', 5000));
        using var antwoord = await StuurAsync($$$"""{"contact":{"datum":"2026-03-02","activiteit":"intake"},"team":{"taken":[{{{taken}}}]},"instellingen":{{{{velden}}}}}""");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        tekst.Length.ShouldBeLessThan(8_000);
        JsonNode.Parse(tekst)!["errors"]!["$"]![0]!.GetValue<string>().ShouldBe("En nog 9950 fouten.");
    }

    [Fact]
    public async Task Post_OnbekendeVelden_NoemtDeBekendeNamenEenKeer()
    {
        var fouten = await WeigeringAsync("""{"contact":{"datum":"2026-03-02","activiteit":"intake","plaats":"thuis","zaal":"2"}}""");

        fouten["contact.plaats"].ShouldStartWith("Dit veld bestaat niet. Bekend zijn: ");
        fouten["contact.zaal"].ShouldBe("Dit veld bestaat niet.");
    }

    [Fact]
    public async Task Post_Binair_WordtGeweigerd()
    {
        using var browser = web.Bezoeker();
        using var inhoud = new ByteArrayContent([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x22, 0x3a, 0x31, 0x7d]) { Headers = { ContentType = new("application/json") } };

        using var antwoord = await browser.PostAsync(new Uri(Adres, UriKind.Relative), inhoud);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_MeerDan64KB_WordtGeweigerd(bool metLengte)
    {
        using var browser = web.Bezoeker();
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes("{\"extra\":\"" + new string('x', 64 * 1024) + "\"}"));
        using var inhoud = new StreamContent(stroom) { Headers = { ContentType = new("application/json") } };
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(Adres, UriKind.Relative)) { Content = inhoud };
        verzoek.Headers.TransferEncodingChunked = !metLengte;

        using var antwoord = await browser.SendAsync(verzoek);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Post_Precies64KB_WordtGeclassificeerd()
    {
        using var antwoord = await StuurAsync(Voorbeeld.PadRight(64 * 1024));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_GeenJson_WordtGeweigerd()
    {
        using var browser = web.Bezoeker();
        using var inhoud = new StringContent(Voorbeeld, Encoding.UTF8, "text/plain");

        using var antwoord = await browser.PostAsync(new Uri(Adres, UriKind.Relative), inhoud);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Put_KanNiet()
    {
        using var browser = web.Bezoeker();

        using var inhoud = new StringContent(Voorbeeld, Encoding.UTF8, "application/json");

        using var antwoord = await browser.PutAsync(new Uri(Adres, UriKind.Relative), inhoud);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Post_InstellingenVanEenGemeente_GebruiktDeVersieVanDieDag()
    {
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            db.Instellingenversies.AddRange(
                Versie(1, new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 1), new LokaleInstellingen { KorteReeksKlasse = KorteReeksKlasse.Preventie }),
                Versie(2, new DateOnly(2026, 1, 1), null, new LokaleInstellingen { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 6 }));
            await db.SaveChangesAsync();
        }

        var uitkomsten = new List<string>();
        foreach (var datum in new[] { "2024-12-31", "2025-12-31", "2026-01-01" })
        {
            using var antwoord = await StuurAsync($$"""{"contact":{"datum":"{{datum}}","activiteit":"opvoedondersteuning"},"hulpvraag":{"verwachtAantalGesprekken":5},"jeugdige":{"geboortedatum":"2015-06-01"},"instellingenVan":"9991"}""");
            uitkomsten.Add(JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["gemeente"]!["uitkomst"]!.GetValue<string>());
        }

        uitkomsten.ShouldBe(["nietVastgelegd", "preventie", "jeugdhulp"]);
    }

    [Fact]
    public async Task Post_Bewaart_Niets()
    {
        using var antwoord = await StuurAsync(Voorbeeld);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Contacten.IgnoreQueryFilters().AnyAsync()).ShouldBeFalse();
        (await db.Logboek.IgnoreQueryFilters().AnyAsync()).ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> StuurAsync(string json)
    {
        using var browser = web.Bezoeker();
        using var inhoud = new StringContent(json, Encoding.UTF8, "application/json");
        return await browser.PostAsync(new Uri(Adres, UriKind.Relative), inhoud);
    }

    private async Task<Dictionary<string, string>> WeigeringAsync(string json)
    {
        using var antwoord = await StuurAsync(json);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var probleem = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync());
        probleem.RootElement.GetProperty("title").GetString().ShouldBe("Het verzoek klopt niet");
        probleem.RootElement.GetProperty("status").GetInt32().ShouldBe(400);
        return probleem.RootElement.GetProperty("errors").EnumerateObject().ToDictionary(e => e.Name, e => e.Value[0].GetString()!, StringComparer.Ordinal);
    }

    private static Instellingenversie Versie(int nummer, DateOnly van, DateOnly? tot, LokaleInstellingen instellingen) => new()
    {
        GemeenteCode = Webfabriek.GemeenteA,
        Nummer = nummer,
        GeldigVan = van,
        GeldigTot = tot,
        Instellingen = instellingen,
        Auteur = "Test",
        Reden = "Test",
        VastgesteldOp = DateTimeOffset.UnixEpoch,
    };

    private static IEnumerable<string> Namen(JsonNode node) => node.AsObject().Select(v => v.Key);
}
