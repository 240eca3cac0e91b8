using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Leveringen;

/// <summary>From dry run to sealed delivery and a correction, through the pages.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringTests(LeveringTests.MetTraject web) : IClassFixture<LeveringTests.MetTraject>
{
    private static readonly string Vast = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.VasteBreedte).Naam;

    [Fact]
    public async Task Post_OnvoltooidHalfjaarOfNietsGekozen_WeigertBijHetVeld()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        using var lopend = await BeginAsync(browser, "2026H2", "trajecten");
        lopend.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await lopend.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("nog niet voorbij. Lever vanaf 1-1-2027.");

        using var niets = await BeginAsync(browser, "", "");
        niets.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await niets.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(2, "both faults at once");
    }

    [Fact]
    public async Task Post_Indeling_WeigertMetElkeOorzaakEnBewaartWatGoedIs()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        var goed = Bestandsindelingen.Voorbeelden.Single(i => i.Naam == Vast) with { Naam = "Eigen indeling", Voorbeeld = false };
        var overlapt = goed with { Velden = [.. goed.Velden.Select((v, i) => i == 2 ? v with { Positie = v.Positie - 1 } : v)] };

        using var leeg = await PlaatsAsync(browser, null);
        (await leeg.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies een bestand met een indeling.");
        using var onzin = await PlaatsAsync(browser, "geen json");
        (await onzin.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Dit is geen indeling");
        using var fout = await PlaatsAsync(browser, overlapt.Schrijf());
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("overlappen op positie");
        using var klaar = await PlaatsAsync(browser, goed.Schrijf());
        klaar.Headers.Location!.OriginalString.ShouldBe("/leveringen/indelingen");

        (await browser.PaginaAsync("/leveringen/indelingen")).QuerySelector("main")!.TextContent.ShouldContain("Eigen indeling");
    }

    [Fact]
    public async Task Van_proef_tot_verzegelde_levering_en_een_correctie()
    {
        using var eerste = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        using var tweede = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Informatievoorziening);
        (await eerste.PaginaAsync("/")).QuerySelector("main")!.TextContent.ShouldContain("Levering over het 1e halfjaar 2026");

        using var begonnen = await BeginAsync(eerste, "2026H1", "trajecten");
        var adres = begonnen.Headers.Location!.OriginalString;
        var proef = (await eerste.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
        proef.ShouldContain("Wat er in zit");
        var pagina = await eerste.PaginaAsync(adres);
        var sprongen = pagina.QuerySelectorAll("nav[aria-label='Op deze pagina'] a").ToList();
        sprongen[0].TextContent.ShouldBe("Stap 1: controleren");
        sprongen.ShouldAllBe(a => pagina.QuerySelector($"main {a.GetAttribute("href")}") != null);
        proef.ShouldContain("Hulp van een andere aanbieder");
        (await eerste.PaginaAsync(adres)).QuerySelectorAll("[aria-label='Wat er in zit'] tbody tr").Select(r => string.Join(" → ", r.QuerySelectorAll("td").Take(2).Select(c => c.TextContent.Trim())))
            .ShouldBe(["1 → 0", "0 → 0", "0 → 0", "1 → 0", "1 → 0", "1 → 0"], "what the CBS publishes is rounded to five");
        (await eerste.PaginaAsync($"{adres}/lenzen")).QuerySelector("tbody")!.TextContent.ShouldContain("Geen dossier in dit halfjaar");
        (await eerste.GetStringAsync(new Uri($"{adres}/lenzen?handler=bestand", UriKind.Relative))).ShouldContain("\"trajecten\";\"Geen dossier in dit halfjaar\"");
        using (var nogNiet = await eerste.GetAsync(new Uri($"{adres}?handler=bestand", UriKind.Relative)))
        {
            nogNiet.StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody put it in force");
        }

        using (var zonder = await StapAsync(eerste, adres, "Controleer", ("Controle.Indeling", "")))
        {
            zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await zonder.HtmlAsync()).QuerySelector("#Controle_Indeling")!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        await GeluktAsync(eerste, adres, "Controleer", ("Controle.Indeling", Vast));
        (await eerste.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain("Laat een collega haar vaststellen.");
        (await tweede.PaginaAsync(adres)).QuerySelector("main")!.TextContent.ShouldContain($"Indeling van het bestand: {Vast}", customMessage: "who agrees sees how the file is written");
        var vondsten = (await tweede.PaginaAsync(adres)).QuerySelector("main")!.TextContent;
        vondsten.ShouldContain("Wat niet meeging", customMessage: "who agrees sees what was left out");
        (await tweede.PaginaAsync($"{adres}/vindplaatsen?code=andereAanbieder")).QuerySelector("tbody")!.TextContent.ShouldContain("Zonder dossier, Wijkteam Noord 2");
        (await tweede.GetStringAsync(new Uri($"{adres}/vindplaatsen?handler=bestand", UriKind.Relative))).ShouldContain("\"Hulp van een andere aanbieder\";\"Gaat niet mee\";\"\";\"Wijkteam Noord 2\"");
        using (var onbekend = await tweede.GetAsync(new Uri($"{adres}/vindplaatsen?code=onbekend", UriKind.Relative)))
        {
            onbekend.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using (var zelf = await StapAsync(eerste, adres, "StelVast", ("Vast.Akkoord", "true")))
        {
            zelf.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using (var vinkje = await StapAsync(tweede, adres, "StelVast"))
        {
            vinkje.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await vinkje.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Zet hier een vinkje");
        }

        await GeluktAsync(tweede, adres, "StelVast", ("Vast.Akkoord", "true"));
        var bestand = await tweede.GetByteArrayAsync(new Uri($"{adres}?handler=bestand", UriKind.Relative));
        using (var leeg = await StapAsync(tweede, adres, "Lever"))
        {
            leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var fouten = (await leeg.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent;
            fouten.ShouldContain("Schrijf op hoe u weet dat het CBS de levering heeft", customMessage: "both at once");
            fouten.ShouldContain("Zet hier een vinkje");
        }

        await GeluktAsync(tweede, adres, "Lever", ("Lever.Ontvangst", "Bevestigd op 20-7-2026"), ("Lever.Akkoord", "true"));

        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var levering = await db.Cbsleveringen.IgnoreQueryFilters().SingleAsync(l => l.GemeenteCode == Webfabriek.GemeenteB);
            levering.Stand.ShouldBe(Leveringsstand.Geleverd);
            levering.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bestand)));
            (await db.Verzegelingen.IgnoreQueryFilters().CountAsync(v => v.GemeenteCode == Webfabriek.GemeenteB)).ShouldBe(1);
            (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.LeveringGedownload && l.ObjectId == levering.Id)).ShouldBe(1);
        }

        // A layout that was looked at after the delivery was put in force writes the same records, says so, and does not look like the sealed file.
        var later = Bestandsindelingen.Voorbeelden.Single(i => i.Naam == Vast) with { Naam = "Indeling van later", Voorbeeld = false };
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            var moment = (await db.Cbsleveringen.IgnoreQueryFilters().SingleAsync(l => l.GemeenteCode == Webfabriek.GemeenteB)).VastgesteldOp!.Value.AddMinutes(1);
            var accounts = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).Take(2).ToListAsync();
            var indeling = new Leveringsindeling { GemeenteCode = Webfabriek.GemeenteB, Id = Guid.NewGuid(), Naam = later.Naam, Protocol = "7", Inhoud = later.Schrijf(), Sha256 = new string('a', 64), DoorAccountId = accounts[0], Door = "Test", Op = moment.AddDays(-1) };
            db.Add(indeling);
            await db.SaveChangesAsync();
            (indeling.Stand, indeling.NagekekenDoorAccountId, indeling.NagekekenDoor, indeling.NagekekenOp) = (Indelingsstand.Goedgekeurd, accounts[1], "Test", moment);
            await db.SaveChangesAsync();
        }

        var keuze = (await tweede.PaginaAsync(adres)).QuerySelectorAll("main a[download]").Single(a => a.TextContent.Contains("Indeling van later", StringComparison.Ordinal));
        keuze.ParentElement!.TextContent.ShouldContain("goedgekeurd op 20-11-2026, na het vaststellen");
        using (var anders = await tweede.GetAsync(new Uri(keuze.GetAttribute("href")!, UriKind.Relative)))
        {
            anders.Content.Headers.ContentDisposition!.FileName!.ShouldContain("andere-indeling");
            (await anders.Content.ReadAsByteArrayAsync()).ShouldBe(bestand, "it is laid out as the sealed one, under another name");
        }

        var ander = Bestandsindelingen.Voorbeelden.First(i => i.Protocol == "7" && i.Naam != Vast).Naam;
        using (var anders = await tweede.GetAsync(new Uri($"{adres}?handler=bestand&indeling={Uri.EscapeDataString(ander)}", UriKind.Relative)))
        {
            anders.Content.Headers.ContentDisposition!.FileName!.ShouldContain("andere-indeling");
        }

        await GeluktAsync(tweede, adres, "Toets");
        using (var vroeg = await StapAsync(tweede, adres, "Antwoord", ("Antwoord.Datum", "1-8-2026"), ("Antwoord.Aantal", "1")))
        {
            vroeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await vroeg.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Deze levering is vastgesteld op 20-11-2026");
        }

        await GeluktAsync(tweede, adres, "Antwoord", ("Antwoord.Datum", "20-11-2026"), ("Antwoord.Aantal", "2"), ("Antwoord.Opmerking", "Eerst twee geteld"));
        (await tweede.PaginaAsync(adres)).QuerySelector("[aria-label='Eerdere antwoorden van het CBS']").ShouldBeNull();
        await GeluktAsync(tweede, adres, "Antwoord", ("Antwoord.Datum", "20-11-2026"), ("Antwoord.Aantal", "1"), ("Antwoord.Jeugdigen", "0"), ("Antwoord.Instroom", "11"), ("Antwoord.Uitstroom", "5"));
        (await tweede.PaginaAsync(adres)).QuerySelectorAll("[aria-label='Antwoord van het CBS naast de levering'] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim())))
            .ShouldBe(["Records|1|1|Gelijk", "Jeugdigen|1|0|Gelijk na afronden op vijf", "Begonnen|0|11|Verschilt", "Geëindigd|0|5|Verschilt"]);
        (await tweede.PaginaAsync(adres)).QuerySelectorAll("[aria-label='Eerdere antwoorden van het CBS'] tbody tr").ShouldHaveSingleItem().Children.Select(c => c.TextContent.Trim()).Take(6)
            .ShouldBe(["20-11-2026", "2", "niet gezegd", "niet gezegd", "niet gezegd", "Eerst twee geteld"]);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.LeveringslijstGedownload && l.GemeenteCode == Webfabriek.GemeenteB).OrderBy(l => l.Id).ToListAsync())
                .Select(l => l.Bijzonderheden!["lijst"]).ShouldBe(["lenzen", "vindplaatsen"]);
        }

        await WerkboekIsHetBestandAsync(tweede, adres);

        var records = (await tweede.PaginaAsync($"{adres}/records")).QuerySelector("main")!.TextContent;
        records.ShouldNotContain(web.Bsn);
        records.ShouldContain("01 – Uitgevoerd door het wijk- of buurtteam", customMessage: "a code says what it means");
        records.ShouldContain("Zonder dossier, ", customMessage: "the way back is a dossier and a team, or the team alone");
        var record = (await tweede.PaginaAsync($"{adres}/records/1")).QuerySelector("main")!.TextContent;
        record.ShouldContain("Er zijn geen contacten", Case.Insensitive, customMessage: "the fixture has a traject without contacts");
        record.ShouldNotContain(web.Bsn);
        record.ShouldContain("06 – Geen verwijzer");
        using var correctie = await BeginAsync(tweede, "2026H1", "trajecten");
        (await tweede.PaginaAsync(correctie.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("Dit is een correctie op");
        (await tweede.PaginaAsync($"{correctie.Headers.Location!.OriginalString}/verschil")).QuerySelector("main")!.TextContent.ShouldContain("Alle records zijn gelijk.");
    }

    /// <summary>Downloads both, reads them back and compares them record by record; only a layout of a workbook gives one.</summary>
    private static async Task WerkboekIsHetBestandAsync(HttpClient browser, string adres)
    {
        var indeling = Bestandsindelingen.Voorbeelden.Single(i => i.Protocol == "7" && i.Soort is Bestandssoort.Werkboek);
        var tekst = await browser.GetStringAsync(new Uri($"{adres}?handler=bestand", UriKind.Relative));
        var records = Bestandslezer.Lees(new StringReader(tekst), Bestandsindelingen.Voorbeelden.Single(i => i.Naam == Vast)).Select(r => r.Record!).ToList();
        using var boek = await browser.GetAsync(new Uri($"{adres}?handler=werkboek&indeling={Uri.EscapeDataString(indeling.Naam)}", UriKind.Relative));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(await boek.Content.ReadAsStreamAsync(), false);
        document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).ShouldBe([indeling.Blad, "Codes", "Over deze levering"]);
        var blad = (DocumentFormat.OpenXml.Packaging.WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        var rijen = blad.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => (IReadOnlyList<string>)[.. r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText)]);

        records.ShouldNotBeEmpty();
        var codes = (DocumentFormat.OpenXml.Packaging.WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(1).Id!);
        codes.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => string.Join('|', r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText)))
            .ShouldContain("reden|05|Voortijdig afgesloten: wegens externe omstandigheden");
        Bestandslezer.Vergelijk(records, Bestandslezer.LeesRijen(rijen, indeling)).ShouldBeEmpty();
        foreach (var mis in new[] { "handler=werkboek", $"handler=werkboek&indeling={Uri.EscapeDataString(Vast)}", $"handler=bestand&indeling={Uri.EscapeDataString(indeling.Naam)}" })
        {
            using var antwoord = await browser.GetAsync(new Uri($"{adres}?{mis}", UriKind.Relative));
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, mis);
        }
    }

    [Fact]
    public async Task Een_traject_zegt_over_welk_halfjaar_het_is_geleverd()
    {
        using var levering = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var collega = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        using var begonnen = await BeginAsync(levering, "2025H2", "trajecten");
        var adres = begonnen.Headers.Location!.OriginalString;
        await GeluktAsync(levering, adres, "Controleer", ("Controle.Indeling", Vast));
        await GeluktAsync(collega, adres, "StelVast", ("Vast.Akkoord", "true"));
        await GeluktAsync(levering, adres, "Lever", ("Lever.Ontvangst", "Bevestigd"), ("Lever.Akkoord", "true"));

        using var consulent = await web.MeldAanAsync(web.ConsulentA);

        (await consulent.PaginaAsync($"/trajecten/{web.TrajectA}")).QuerySelector("main")!.TextContent.ShouldContain("2e halfjaar 2025");
    }

    internal static async Task<HttpResponseMessage> BeginAsync(HttpClient browser, string halfjaar, string definitie) =>
        await browser.VerstuurAsync("/leveringen?handler=Begin", await browser.PaginaAsync("/leveringen"), [new("Begin.Halfjaar", halfjaar), new("Begin.Definitie", definitie)]);

    /// <summary>Posts also what the page does not offer, as someone may who keeps an old page open.</summary>
    internal static async Task<HttpResponseMessage> StapAsync(HttpClient browser, string adres, string stap, params (string Naam, string Waarde)[] velden)
    {
        var pagina = await browser.PaginaAsync(adres);
        string Verborgen(string naam) => (pagina.QuerySelector($"main input[name={naam}]") as IHtmlInputElement)?.Value ?? string.Empty;
        using var inhoud = new FormUrlEncodedContent(
        [
            new("Versie", Verborgen("Versie")), new("__RequestVerificationToken", Verborgen("__RequestVerificationToken")), .. velden.Select(v => new KeyValuePair<string, string>(v.Naam, v.Waarde)),
        ]);
        return await browser.PostAsync(new Uri($"{adres}?handler={stap}", UriKind.Relative), inhoud);
    }

    private static async Task GeluktAsync(HttpClient browser, string adres, string stap, params (string Naam, string Waarde)[] velden)
    {
        using var antwoord = await StapAsync(browser, adres, stap, velden);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, antwoord.StatusCode is HttpStatusCode.BadRequest ? (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")?.TextContent : stap);
    }

    private static async Task<HttpResponseMessage> PlaatsAsync(HttpClient browser, string? inhoud)
    {
        var pagina = await browser.PaginaAsync("/leveringen/indelingen");
        var token = ((IHtmlInputElement)pagina.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var formulier = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (inhoud is not null)
        {
            formulier.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(inhoud)), "Form.Bestand", "indeling.json");
        }

        return await browser.PostAsync(new Uri("/leveringen/indelingen", UriKind.Relative), formulier);
    }

    /// <summary>Both gemeenten with a jeugdige whom the wijkteam helps, and another whom an aanbieder helps.</summary>
    public sealed class MetTraject : Webfabriek
    {
        public Guid TrajectA { get; private set; }

        /// <summary>Someone of the team of that traject.</summary>
        public Account ConsulentA { get; private set; } = null!;

        public string Bsn { get; private set; } = string.Empty;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (code, nummer) in new[] { (GemeenteA, 1), (GemeenteB, 2) })
            {
                var consulent = await MaakAccountAsync((code, Rol.Consulent));
                var team = await Testteam.MaakAsync(Database, code, new LokaleInstellingen(), nummer: nummer, account: consulent);
                await using var db = Database.CreateUnrestrictedContext();
                var ids = new[] { team.Noor.Id, team.Daan.Id };
                await db.Personen.IgnoreQueryFilters().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"));
                var eigen = Traject(team, team.Noor.Id, Uitvoerder.Wijkteam);
                db.AddRange(eigen, Traject(team, team.Daan.Id, Uitvoerder.Aanbieder));
                await db.SaveChangesAsync();
                if (code == GemeenteA)
                {
                    (TrajectA, ConsulentA, Bsn) = (eigen.Id, consulent, team.Noor.Bsn!);
                }
            }
        }

        private static Traject Traject(Testteam team, Guid persoon, Uitvoerder uitvoerder) => new()
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            PersoonId = persoon,
            TeamId = team.Team.Id,
            Hulpvorm = uitvoerder is Uitvoerder.Wijkteam ? "01" : "02",
            Uitvoerder = uitvoerder,
            Aanbieder = uitvoerder is Uitvoerder.Aanbieder ? "De Proeve" : null,
            DirecteVerwijzer = Verwijzer.School,
            VerwijzerCode = uitvoerder is Uitvoerder.Wijkteam ? "06" : "01",
            Crisis = false,
            Aanvang = new(2025, 9, 1),
        };
    }
}
