using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers.Cbs;

[Trait("Eis", "CBS-07")]
public sealed class CbsTests(CbsTests.MetCijfers web) : IClassFixture<CbsTests.MetCijfers>
{
    private const string Begin = "/cijfers/cbs";
    private const string Inlezen = "/cijfers/cbs/inlezen";
    private const string Invoeren = "/cijfers/cbs/invoeren";
    private const string Kop = "Vormen van jeugdhulp;Regio's;Perioden;Jongeren met jeugdhulp\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EenAndereRol_KomtErNietIn_EnEenTeammanagerLeestAlleen()
    {
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Teammanager);

        foreach (var (browser, adres, verwacht) in new[]
        {
            (consulent, Begin, HttpStatusCode.Forbidden), (consulent, Inlezen, HttpStatusCode.Forbidden),
            (manager, Inlezen, HttpStatusCode.Forbidden), (manager, Invoeren, HttpStatusCode.Forbidden), (manager, Begin, HttpStatusCode.OK),
        })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(verwacht, adres);
        }

        (await manager.PaginaAsync(Begin)).QuerySelector("main a[href='/cijfers/cbs/inlezen']").ShouldBeNull();
    }

    [Fact]
    public async Task WatErNietIs_OfVanEenAndereGemeenteIs_IsErNiet()
    {
        using var beleid = await BeleidAsync();

        foreach (var adres in new[]
        {
            $"{Begin}?tabel=onzin", $"{Begin}?tabel={MetCijfers.Vreemd}", Cijferadres(MetCijfers.Vreemd), Cijferadres("85000NED", "2023H3"), "/cijfers/cbs/cijfer",
        })
        {
            using var antwoord = await beleid.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
        }

        (await beleid.PaginaAsync(Begin)).QuerySelector("main")!.TextContent.ShouldNotContain(MetCijfers.Vreemd);
    }

    [Theory]
    [InlineData("Vormen van jeugdhulp;Regio's;Perioden;Jongeren met jeugdhulp\nTotaal;GM9991;2023;15\nTotaal;GM9992;2023;15\n", "Regel 3: “GM9992” is niet Voorbeeld A (9991).")]
    [InlineData("Vormen van jeugdhulp;Regio's;Perioden;Jongeren met jeugdhulp\nTotaal;GM9991;2023KW01;15\n", "Regel 2: de periode “2023KW01” bestaat niet.")]
    [InlineData("naam;waarde\na;1\n", "geen tabel van het CBS")]
    [InlineData("%PDF-1.4 \u0001", "geen tekstbestand")]
    [InlineData("", "leeg")]
    public async Task Inlezen_EenVerkeerdBestand_NoemtDeRegelEnHoudtDeInvoerEnBewaartNiets(string inhoud, string melding)
    {
        using var beleid = await BeleidAsync();

        using var antwoord = await LeesAsync(beleid, "80001NED", Encoding.UTF8.GetBytes(inhoud));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain(melding);
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Tabel")!).Value.ShouldBe("80001NED");
        (await RevisiesAsync("80001NED")).ShouldBe(0);
    }

    [Fact]
    public async Task Inlezen_EenTeGrootBestandOfZonderIets_MeldtHetBijHetVeld()
    {
        using var beleid = await BeleidAsync();

        using var groot = await LeesAsync(beleid, "80002NED", new byte[Cbstabel.MaxBytes + 1]);
        (await groot.HtmlAsync()).QuerySelector("#Form_Bestand-fout")!.TextContent.ShouldContain("hoogstens 1 MB");

        using var leeg = await LeesAsync(beleid, "", null, "");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await leeg.HtmlAsync()).QuerySelectorAll("#foutsamenvatting li").Length.ShouldBe(3, "table, status and file at once");
    }

    [Fact]
    public async Task Inlezen_NogEensMetEenAndereWaarde_GeeftEenRevisie()
    {
        using var beleid = await BeleidAsync();

        using var eerst = await LeesAsync(beleid, "80003NED", Encoding.UTF8.GetBytes(Kop + "Uitgevoerd door het wijk- of buurtteam;GM9991;2022*;45\nUitgevoerd door het wijk- of buurtteam;GM9991;2021;.\n"));
        using var daarna = await LeesAsync(beleid, "80003NED", Encoding.UTF8.GetBytes(Kop + "Uitgevoerd door het wijk- of buurtteam;GM9991;2022*;50\n"));

        eerst.Headers.Location!.OriginalString.ShouldBe(Begin);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await beleid.PaginaAsync(Begin)).QuerySelector("main")!.TextContent.ShouldContain("0 nieuw, 1 gewijzigd, 0 gelijk");
        var tekst = (await beleid.PaginaAsync($"{Begin}?tabel=80003NED")).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("revisie 2");
        tekst.ShouldContain(". (onbekend, onbetrouwbaar of geheim)");
        var cijfer = (await beleid.PaginaAsync(Cijferadres("80003NED", "2022"))).QuerySelector("main")!.TextContent;
        cijfer.ShouldContain("48 tot en met 52");
        cijfer.ShouldContain("ingelezen door Proefpersoon, 20-11-2026");
        (await RevisiesAsync("80003NED")).ShouldBe(3);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.CbscijfersIngelezen && l.GemeenteCode == Webfabriek.GemeenteA, Ct)).ShouldBeGreaterThan(1);
    }

    [Fact]
    [Trait("Eis", "DSH-17")]
    public async Task Invoeren_EenGedruktPercentageDatNietKlopt_StaatErbij()
    {
        using var beleid = await BeleidAsync();

        using var fout = await VoerInAsync(beleid, "2023", "abc", null);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlInputElement)(await fout.HtmlAsync()).QuerySelector("#Form_Waarde")!).Value.ShouldBe("abc");

        using var eerder = await VoerInAsync(beleid, "2022", "15", null);
        using var later = await VoerInAsync(beleid, "2023", "60", "400");
        later.Headers.Location!.OriginalString.ShouldBe(Begin);

        var tekst = (await beleid.PaginaAsync($"{Begin}?tabel=80004NED")).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("Eén gedrukt percentage klopt niet");
        tekst.ShouldContain("gedrukt 400%, berekend 300,0%");
    }

    internal static string Cijferadres(string tabel, string moment = "2023") => $"/cijfers/cbs/cijfer?tabel={tabel}&indicator=jongerenWijkteam&moment={moment}";

    private static async Task<HttpResponseMessage> LeesAsync(HttpClient browser, string tabel, byte[]? inhoud, string status = "definitief")
    {
        var pagina = await browser.PaginaAsync(Inlezen);
        using var lading = new MultipartFormDataContent
        {
            { new StringContent(pagina.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(tabel), "Form.Tabel" },
            { new StringContent(status), "Form.Status" },
        };
        if (inhoud is not null)
        {
            lading.Add(new ByteArrayContent(inhoud), "Form.Bestand", "tabel.csv");
        }

        return await browser.PostAsync(new Uri(Inlezen, UriKind.Relative), lading, Ct);
    }

    private static async Task<HttpResponseMessage> VoerInAsync(HttpClient browser, string moment, string waarde, string? gedrukt) =>
        await browser.VerstuurAsync(
            Invoeren,
            await browser.PaginaAsync(Invoeren),
            [new("Form.Tabel", "80004NED"), new("Form.Indicator", "trajectenWijkteam"), new("Form.Moment", moment), new("Form.Status", "definitief"), new("Form.Waarde", waarde), new("Form.Gedrukt", gedrukt ?? "")]);

    private Task<HttpClient> BeleidAsync() => web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);

    private async Task<int> RevisiesAsync(string tabel)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Cbscijfers.IgnoreQueryFilters().CountAsync(c => c.Tabel == tabel, Ct);
    }

    /// <summary>With own and published figures of gemeente A, which has no team with help as a task, and a table of gemeente B.</summary>
    public sealed class MetCijfers : Webfabriek
    {
        public const string Vreemd = "VREEMDE-TABEL";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var db = Database.CreateUnrestrictedContext();
            foreach (var (moment, jeugdigen) in new[] { ("2023H1", 47), ("2024H1", 47), ("2024H2", 30) })
            {
                Tel(Maat.Jeugdigen, "", jeugdigen, Celstand.Getoond);
                Tel(Maat.JeugdigenMetContact, "toegang", 20, Celstand.Getoond);
                Tel(Maat.JeugdigenMetContact, "preventie", 10, Celstand.Getoond);
                Tel(Maat.JeugdigenMetContact, "casusregie", 4, Celstand.TeKlein);

                void Tel(Maat maat, string deel, int waarde, Celstand stand) =>
                    db.Cijfers.Add(new() { GemeenteCode = GemeenteA, Moment = moment, Lens = Cijferlens.Gemeente, Maat = maat, Deel = deel, Waarde = waarde, Stand = stand });
            }

            foreach (var (naam, waarde, stand) in new[] { ("Team Noord", 43, Celstand.Terugrekenbaar), ("Team Zuid", 4, Celstand.TeKlein) })
            {
                var team = new Team { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), Naam = naam, Soort = Teamsoort.Wijkteam, Taken = Teamtaken.Toegang, GeldigVan = new DateOnly(2015, 1, 1) };
                db.Teams.Add(team);
                db.Cijfers.Add(new() { GemeenteCode = GemeenteA, Moment = "2024H1", Lens = Cijferlens.Gemeente, Maat = Maat.Jeugdigen, Deel = new Uitsplitsing(team.Id, null).ToString(), Waarde = waarde, Stand = stand });
            }

            // With the year of the clock too: a gemeente with teams and without it is counted, and then these figures would be gone.
            foreach (var jaar in new[] { 2023, 2024, 2026 })
            {
                db.Cijferstanden.Add(new() { GemeenteCode = GemeenteA, Jaar = jaar, GeteldOp = new(jaar + 1, 1, 1, 12, 0, 0, TimeSpan.Zero) });
            }

            foreach (var (gemeente, tabel, moment, teken, waarde) in new[]
            {
                (GemeenteA, "85000NED", "2023", Cbsteken.Getal, (decimal?)90), (GemeenteA, "85000NED", "2023H1", Cbsteken.Getal, 60), (GemeenteA, "85000NED", "2024H1", Cbsteken.Getal, 45),
                (GemeenteA, "85000NED", "2024H2", Cbsteken.Punt, null), (GemeenteB, Vreemd, "2023", Cbsteken.Getal, 15),
            })
            {
                db.Cbscijfers.Add(new() { GemeenteCode = gemeente, Tabel = tabel, Indicator = "jongerenWijkteam", Moment = moment, Status = Cbsstatus.Definitief, Revisie = 1, Teken = teken, Waarde = waarde, Handmatig = false, DoorNaam = "Test", Op = DateTimeOffset.UnixEpoch });
            }

            await db.SaveChangesAsync();
        }
    }
}
