using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>What is published about a gemeente comes in whole or not at all, and stands beside its figures with year and source.</summary>
[Trait("Eis", "DSH-10")]
public sealed class OmgevingscijfersTests(Cijferproef proef) : IClassFixture<Cijferproef>, IAsyncLifetime
{
    private const string Adres = "/cijfers/context";
    private const string Inlezen = "/cijfers/context/inlezen";
    private const string Kop = "indicator;wijk;jaar;waarde;bron\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each test begins in a gemeente that read nothing in.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        await db.Contextwaarden.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
        await db.Wijkgebieden.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(Rol.Consulent, false)]
    [InlineData(Rol.Privacyfunctionaris, false)]
    [InlineData(Rol.Teammanager, true)]
    [InlineData(Rol.Informatievoorziening, true)]
    public async Task Inlezen_DoorWieDatNietMag_Geeft403EnBewaartNiets(Rol rol, bool leest)
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);

        (await browser.GetAsync(new Uri(Adres, UriKind.Relative), Ct)).StatusCode.ShouldBe(leest ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await browser.GetAsync(new Uri(Inlezen, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var verstuurd = await browser.PostAsync(new Uri(Inlezen, UriKind.Relative), new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Kop + "armoede;;2025;7;CBS\n")), "Form.Bestand", "cijfers.csv" } }, Ct);
        verstuurd.IsSuccessStatusCode.ShouldBeFalse();
        (await AantalAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("naam;waarde\na;1\n", "Zet op de eerste regel de namen van de kolommen: indicator;wijk;jaar;waarde;bron.")]
    [InlineData(Kop + "armoede;;2025;7;CBS\narmoede;;2024;veel;CBS\nkrant;;2024;1;CBS\n", "Regel 3: De waarde is geen getal.|Regel 4: Deze indicator kennen wij niet.")]
    [InlineData(Kop + "armoede;Noord;2025;7;CBS\n", "Regel 2: Deze wijk kennen wij niet.")]
    [InlineData("%PDF-1.4 \u0001", "geen tekstbestand")]
    [InlineData("", "leeg")]
    public async Task Inlezen_EenVerkeerdBestand_NoemtElkeRegelEnBewaartNiets(string inhoud, string meldingen)
    {
        using var beleid = await proef.BeleidAsync();

        using var antwoord = await LeesAsync(beleid, inhoud);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fout = (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent;
        foreach (var melding in meldingen.Split('|'))
        {
            fout.ShouldContain(melding);
        }

        (await AantalAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Inlezen_ZonderBestand_VraagtErom()
    {
        using var beleid = await proef.BeleidAsync();

        using var antwoord = await LeesAsync(beleid, null);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain("Kies een bestand.");
    }

    [Fact]
    public async Task Inlezen_NogEens_VervangtWatGelijkIsEnHoudtWatErStond()
    {
        using var beheerder = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var gelogd = await GelogdAsync();
        (await beheerder.PaginaAsync(Adres)).QuerySelector("main .lege-staat")!.TextContent.ShouldContain("nog geen omgevingscijfers");
        using (var eerst = await LeesAsync(beheerder, Kop + "armoede;;2025;7,5;CBS eerste\narmoede;;2024;7;CBS eerste\n"))
        {
            eerst.Headers.Location!.OriginalString.ShouldBe(Adres);
        }

        // With commas, as another program writes it.
        using (var daarna = await LeesAsync(beheerder, "indicator,wijk,jaar,waarde,bron\narmoede,,2025,8.25,CBS tweede\narmoede,,2024,7,CBS eerste\n"))
        {
            daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var pagina = await beheerder.PaginaAsync(Adres);
        pagina.Body!.TextContent.ShouldContain("0 nieuw, 1 gewijzigd, 1 gelijk gebleven");
        var cellen = pagina.QuerySelectorAll("[data-indicator=armoede] tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()))).ToArray();
        cellen[0].ShouldStartWith("Hele gemeente|2025|8,3%|CBS tweede|7,5% (CBS eerste), ingelezen op ");
        cellen[1].ShouldBe("Hele gemeente|2024|7,0%|CBS eerste|");
        (await AantalAsync()).ShouldBe(3);
        var csv = await beheerder.GetStringAsync(new Uri($"{Adres}?handler=Csv", UriKind.Relative), Ct);
        csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe([
            "\"indicator\";\"wijk\";\"jaar\";\"waarde\";\"bron\"",
            "\"armoede\";\"\";\"2025\";\"8,25\";\"CBS tweede\"",
            "\"armoede\";\"\";\"2024\";\"7\";\"CBS eerste\"",
        ]);

        // What was exported can be read in again, and changes nothing.
        using var weer = await LeesAsync(beheerder, csv);
        weer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AantalAsync()).ShouldBe(3);
        (await GelogdAsync()).ShouldBe(gelogd + 2, "what changes nothing is no event");
        using var ander = await proef.Web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await ander.PaginaAsync(Adres)).QuerySelector("main")!.TextContent.ShouldNotContain("CBS tweede");
    }

    [Fact]
    public async Task Voorbeeld_HeeftElkeIndicatorEnIsZelfInTeLezen()
    {
        using var beleid = await proef.BeleidAsync();

        var voorbeeld = await beleid.GetStringAsync(new Uri($"{Adres}?handler=Voorbeeld", UriKind.Relative), Ct);

        using var antwoord = await LeesAsync(beleid, voorbeeld);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AantalAsync()).ShouldBe(12);
    }

    [Fact]
    public async Task ZetErnaast_EenIndicatorDieNietBestaat_Geeft400()
    {
        using var beleid = await proef.BeleidAsync();

        using var antwoord = await beleid.GetAsync(new Uri("/cijfers?ernaast=krant", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Ernaast-fout")!.TextContent.ShouldContain("Kies iets uit de lijst");
    }

    [Fact]
    public async Task ZetErnaast_ToontDeWaardeMetJaarEnBron_OokInHetBestand()
    {
        await proef.TelAsync();
        using var beleid = await proef.BeleidAsync();
        (await beleid.PaginaAsync("/cijfers?periode=2026H1&ernaast=aantalJeugdigen")).QuerySelector("#ernaast")!.TextContent.ShouldContain("nog niets ingelezen");
        using (var gelezen = await LeesAsync(beleid, Kop + "aantalJeugdigen;;2026;300;CBS A\naantalJeugdigen;;2024;200;CBS B\n"))
        {
            gelezen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var pagina = await beleid.PaginaAsync("/cijfers?periode=2026H1&ernaast=aantalJeugdigen");

        Cellen(pagina, "[data-moment='2026H1']")[1..].ShouldBe(["300", Aandeel(Cellen(pagina, "[data-moment='2026H1']")[0], 300), "2026, CBS A"]);

        // Of 2025 nothing was read in: the year before stands there, under its own year, and no share is made of two years.
        Cellen(pagina, "[data-moment='2025H1']")[1..].ShouldBe(["200", "n.v.t.", "2024, CBS B"]);
        pagina.QuerySelector("a[href*='handler=Csv'][href*='ernaast=aantalJeugdigen']").ShouldNotBeNull();
        var csv = await beleid.GetStringAsync(new Uri("/cijfers?periode=2026H1&ernaast=aantalJeugdigen&handler=Csv", UriKind.Relative), Ct);
        csv.ShouldContain("\"2026\";\"\";\"aantalJeugdigen\";\"bron=CBS A\";\"300\";\"bekend\"");
        using var xlsx = await beleid.GetAsync(new Uri("/cijfers?periode=2026H1&ernaast=aantalJeugdigen&handler=Xlsx", UriKind.Relative), Ct);
        xlsx.StatusCode.ShouldBe(HttpStatusCode.OK);

        static string Aandeel(string cijfer, decimal wonen) => cijfer.StartsWith('·') ? cijfer : $"{Rekenregels.Schrijf(decimal.Parse(cijfer, CultureInfo.InvariantCulture) * 100 / wonen, 1)}%";
    }

    [Fact]
    public async Task ZetErnaast_PerWijk_GeeftGeenAandeelVanEenVerborgenGetal()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            db.Wijkgebieden.AddRange(
                new() { GemeenteCode = Webfabriek.GemeenteA, Postcode = "1011", Wijk = "Noord" },
                new() { GemeenteCode = Webfabriek.GemeenteA, Postcode = "1012", Wijk = "Zuid" });
            var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").OrderBy(p => p.Achternaam).ToListAsync(Ct);
            foreach (var (i, persoon) in personen.Index())
            {
                persoon.Postcode = i < 11 ? "1011AA" : "1012AA";
            }

            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();
        using var beleid = await proef.BeleidAsync();
        using (var gelezen = await LeesAsync(beleid, Kop + "aantalJeugdigen;Zuid;2026;60;Eigen telling\n"))
        {
            gelezen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var pagina = await beleid.PaginaAsync("/cijfers?periode=2026H1&ernaast=aantalJeugdigen");

        var zuid = Cellen(pagina, "[data-wijk='Zuid']");
        zuid[0].ShouldStartWith("<10");
        zuid[1].ShouldBe("60");
        zuid[2].ShouldBe(zuid[0]);
        zuid[3].ShouldBe("2026, Eigen telling");
        pagina.QuerySelectorAll("#ernaast [data-wijk='Zuid'] [data-getal]").ShouldBeEmpty();
        Cellen(pagina, "[data-wijk='Noord']")[1..].ShouldBe(["–", "n.v.t.", "niet bekend"]);
    }

    [Theory]
    [InlineData("/cijfers?periode=2026H1&ernaast=armoede", Rol.Beleidsmedewerker)]
    [InlineData(Adres, Rol.Beleidsmedewerker)]
    [InlineData(Inlezen, Rol.Beheerder)]
    [InlineData("/cijfers/verwijzers", Rol.Beleidsmedewerker)]
    [InlineData("/gemeente/wijken", Rol.Beheerder)]
    public async Task Get_VraagtDeDatabaseHoogstensTienKeer(string adres, Rol rol)
    {
        using var browser = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, rol);
        var eenmalig = $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}keer={Guid.NewGuid():N}";

        // Lists that seldom change are kept in memory: the very first look of all asks for them, whichever page that is.
        await browser.PaginaAsync(adres);
        using var antwoord = await browser.GetAsync(new Uri(eenmalig, UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var opdrachten = proef.Web.Services.GetRequiredService<Verzoekteller>().Bij(eenmalig);
        opdrachten.Count.ShouldBeInRange(0, 10, string.Join("\n---\n", opdrachten));
    }

    private static string[] Cellen(IParentNode pagina, string rij) =>
        [.. pagina.QuerySelector($"#ernaast {rij}")!.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<HttpResponseMessage> LeesAsync(HttpClient browser, string? inhoud)
    {
        var pagina = await browser.PaginaAsync(Inlezen);
        using var lading = new MultipartFormDataContent
        {
            { new StringContent(pagina.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        if (inhoud is not null)
        {
            lading.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "Form.Bestand", "cijfers.csv");
        }

        return await browser.PostAsync(new Uri(Inlezen, UriKind.Relative), lading, Ct);
    }

    private async Task<int> GelogdAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.GemeenteCode == Webfabriek.GemeenteA && l.Handeling == Handeling.ContextcijfersIngelezen, Ct);
    }

    private async Task<int> AantalAsync()
    {
        await using var db = proef.Web.Database.CreateUnrestrictedContext();
        return await db.Contextwaarden.IgnoreQueryFilters().CountAsync(w => w.GemeenteCode == Webfabriek.GemeenteA, Ct);
    }
}
