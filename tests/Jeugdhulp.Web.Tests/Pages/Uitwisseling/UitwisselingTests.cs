using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using Proef = Jeugdhulp.Web.Tests.Pages.Uitwisseling.Uitwisselproef;

namespace Jeugdhulp.Web.Tests.Pages.Uitwisseling;

/// <summary>Bringing data in from another system and taking all of it out, in the browser.</summary>
public sealed class UitwisselingTests(Uitwisselproef web) : IClassFixture<Uitwisselproef>
{
    private const string Personen = "persoon_id;geboortedatum;achternaam;voornamen\r\n";
    private const string Contacten = "contact_id;persoon_id;datum;activiteit;team;medewerker;oude_klasse;dag_van_de_week\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Team => web.Eigen.Testteam.Team.Naam;

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task NietAangemeldEenAndereRolEnEenAndereGemeente_KomenNietBinnen()
    {
        var bron = await Proef.GeplaatstAsync(web.Anton, "Deuren", ("personen.csv", Personen + "D1;2014-05-17;Dijk;Bram\r\n"));
        using var niemand = web.Bezoeker();
        using var consulent = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        foreach (var adres in new[] { Proef.Adres, bron, $"{bron}/kaart", $"{bron}/twijfel" })
        {
            using var zonder = await niemand.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            zonder.StatusCode.ShouldBe(HttpStatusCode.Redirect, adres);
            using var rol = await consulent.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            rol.StatusCode.ShouldBe(HttpStatusCode.Forbidden, adres);
            if (adres != Proef.Adres)
            {
                using var elders = await web.Bouke.GetAsync(new Uri(adres, UriKind.Relative), Ct);
                elders.StatusCode.ShouldBe(HttpStatusCode.NotFound, adres);
            }
        }
    }

    [Fact]
    public async Task Post_ZonderBestand_WeigertNaastHetVeldEnHoudtDeRest()
    {
        using var antwoord = await Proef.PlaatsAsync(web.Anton, "Oud systeem");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector("#Form_Bestanden-fout")!.TextContent.ShouldContain("Kies een ZIP of de CSV-bestanden.");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Bron")!).Value.ShouldBe("Oud systeem");
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Levert")!).Value.ShouldBe("Afdeling Jeugd");
    }

    public static TheoryData<string, string> Slecht() => new()
    {
        { "buiten", "pad dat naar buiten wijst" },
        { "groot", "uitgepakt te groot" },
        { "kapot", "niet te openen" },
        { "vreemd", "hoort niet bij het formaat" },
        { "leeg", "Dit bestand ontbreekt" },
        { "gemeente", "uitvoer van een andere gemeente" },
        { "soort", "CSV-bestanden" },
    };

    [Theory]
    [MemberData(nameof(Slecht))]
    public async Task Post_BestandenDieKwaadDoenOfNietKunnen_WordenNaastHetVeldGeweigerdEnNietBewaard(string wat, string melding)
    {
        var goed = Encoding.UTF8.GetBytes(Personen);
        var manifest = new Uitwisselmanifest(1, Webfabriek.GemeenteB, DateTimeOffset.UnixEpoch, [new("personen.csv", 0, Convert.ToHexStringLower(SHA256.HashData(goed)))]);
        (string Naam, byte[] Inhoud) bestand = wat switch
        {
            "buiten" => ("a.zip", await Proef.ZipAsync(("../personen.csv", goed))),
            "groot" => ("a.zip", await Proef.ZipAsync(("personen.csv", new byte[100 * 1024 * 1024]))),
            "kapot" => ("a.zip", Encoding.UTF8.GetBytes("dit is geen zip, al heet het zo")),
            "vreemd" => ("a.zip", await Proef.ZipAsync(("personen.csv", goed), ("brieven.csv", goed))),
            "leeg" => ("a.zip", await Proef.ZipAsync(("contacten.csv", goed))),
            "gemeente" => ("a.zip", await Proef.ZipAsync(("personen.csv", goed), ("manifest.json", Encoding.UTF8.GetBytes(manifest.Json())))),
            _ => ("personen.xlsx", goed),
        };

        using var antwoord = await Proef.PlaatsAsync(web.Anton, $"Slecht {wat}", bestand);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_Bestanden-fout")!.TextContent.ShouldContain(melding);
        (await GetalAsync($"select count(*) from uitwisselpakket where bron = 'Slecht {wat}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Post_DezelfdeBestandenTweeKeer_ZijnEenPakket()
    {
        (string, string)[] bestanden = [("personen.csv", Personen + "T1;2014-05-17;Dijk;Bram\r\n")];

        (await Proef.GeplaatstAsync(web.Anton, "Tweemaal", bestanden)).ShouldBe(await Proef.GeplaatstAsync(web.Anton, "Tweemaal", bestanden));

        (await GetalAsync("select count(*) from uitwisselpakket where bron = 'Tweemaal'")).ShouldBe(1);
        (await GetalAsync("select count(*) from uitwisseldeel d join uitwisselpakket p on p.id = d.pakket_id where p.bron = 'Tweemaal' and d.inhoud like 'v1.%'")).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task VanBestandTotBevestigd_ViaKaartEnVerklaring()
    {
        var bron = await Proef.GeplaatstAsync(
            web.Anton,
            "Hele weg",
            ("personen.csv", Personen + "W1;2014-05-17;Wegman;Bram\r\n"),
            ("contacten.csv", $"{Contacten}C1;W1;2024-03-04;informatie advies gegeven;{Team[..^1]};J. de Boer;Toegang;maandag\r\nC2;W9;2024-03-05;informatieAdvies;{Team};J. de Boer;Preventie;dinsdag\r\n"));

        // A row tells of its team once its activity can be read; each try changes nothing.
        await ProbeerAsync(bron);
        (await GetalAsync("select count(*) from persoon where achternaam = 'Wegman'")).ShouldBe(0);
        await BewaarKaartAsync(bron, "informatieAdvies");
        await ProbeerAsync(bron);
        await BewaarKaartAsync(bron, Team);

        // The real thing asks for a try under the newest table; before that there is no button for it.
        (await web.Anton.PaginaAsync(bron)).QuerySelector("form[action$='handler=LeesIn']").ShouldBeNull();

        await ProbeerAsync(bron);
        await Proef.DrukAsync(web.Anton, bron, "LeesIn");
        await web.WerkAfAsync();
        (await GetalAsync("select count(*) from persoon where achternaam = 'Wegman'")).ShouldBe(1);
        var verslag = await VerslagAsync("Hele weg", proef: false);

        // One row was refused, and one line got another class: neither may go by without a word.
        using (var geweigerd = await web.Anton.VerstuurAsync(verslag, await web.Anton.PaginaAsync(verslag), [], "form[action$='handler=Bevestig']"))
        {
            geweigerd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await geweigerd.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("zonder verklaring");
        }

        await VerklaarAsync(verslag, "fout:contacten:verwijzingOnbekend");
        await VerklaarAsync(verslag, "klasse:0");
        await Proef.DrukAsync(web.Anton, verslag, "Bevestig");

        (await GetalAsync("select count(*) from inlezing where bron = 'Hele weg' and bevestigd_op is not null")).ShouldBe(1);
        (await GetalAsync("select count(*) from annotatie where gemeente_code = '9991' and tekst like '%Hele weg.'")).ShouldBe(1);
        foreach (var handeling in new[] { "bronGeplaatst", "kaartBewaard", "bronBeproefd", "bronIngelezen", "inlezingVerklaard", "inlezingBekeken", "inlezingBevestigd" })
        {
            (await GetalAsync($"select count(*) from logboekregel where gemeente_code = '9991' and handeling = '{handeling}'")).ShouldBeGreaterThan(0, handeling);
        }
    }

    [Fact]
    public async Task Post_VerklarenZonderRedenOfVanIetsDatErNietIs_WeigertNaastHetVeld()
    {
        var bron = await Proef.GeplaatstAsync(web.Anton, "Verklaren", ("personen.csv", Personen + "V1;2014-02-30;Dijk;Verklaard\r\nV2;2014-05-17;Goed;Verklaard\r\n"));
        await ProbeerAsync(bron);
        await Proef.DrukAsync(web.Anton, bron, "LeesIn");
        await web.WerkAfAsync();
        var verslag = await VerslagAsync("Verklaren", proef: false);

        using var zonder = await web.Anton.VerstuurAsync(verslag, await web.Anton.PaginaAsync(verslag), [new("Form.Verschil", "fout:personen:dagBestaatNiet"), new("Form.Reden", " ")], "form[action$='handler=Verklaar']");
        using var vreemd = await web.Anton.VerstuurAsync(verslag, await web.Anton.PaginaAsync(verslag), [new("Form.Verschil", "fout:personen:bsnElfproef"), new("Form.Reden", "Zomaar")], "form[action$='handler=Verklaar']");

        zonder.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zonder.HtmlAsync()).QuerySelector("#Form_Reden-fout")!.TextContent.ShouldContain("Vul in waarom dit klopt.");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await vreemd.HtmlAsync()).QuerySelector("#Form_Verschil-fout")!.TextContent.ShouldContain("Dit verschil is er niet.");

        // The database refuses what the page would refuse.
        await using var db = web.Database.CreateUnrestrictedContext();
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update inlezing set bevestigd_op = now(), bevestigd_door_account_id = door_account_id where bron = 'Verklaren' and not proef", Ct)))
            .SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);

        await Proef.DrukAsync(web.Anton, verslag, "Ongedaan");
        (await GetalAsync("select count(*) from persoon where voornamen = 'Verklaard'")).ShouldBe(0);
    }

    [Fact]
    public async Task Twijfel_EenPersoonKiestWieHetIs_EnDaarnaIsErGeenTwijfelMeer()
    {
        var daan = web.Eigen.Testteam.Daan;
        var bron = await Proef.GeplaatstAsync(web.Anton, "Twijfel", ("personen.csv", $"{Personen}N1;{daan.Geboortedatum:yyyy-MM-dd};{daan.Achternaam};{daan.Voornamen}\r\n"));
        await ProbeerAsync(bron);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            (await db.Inleesregels.IgnoreQueryFilters().Join(db.Inlezingen.IgnoreQueryFilters().Where(i => i.Bron == "Twijfel"), r => r.InlezingId, i => i.Id, (r, _) => r).SingleAsync(Ct)).Fouten.ShouldBe(["persoonLijktBekend"]);
        }

        using (var gekozen = await web.Anton.VerstuurAsync($"{bron}/twijfel", await web.Anton.PaginaAsync($"{bron}/twijfel"), [new("Keuzes[0]", daan.Id.ToString())]))
        {
            gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await GetalAsync($"select count(*) from logboekregel where handeling = 'persoonBekeken' and object_id = '{daan.Id}'")).ShouldBeGreaterThan(0);
        await ProbeerAsync(bron);
        (await GetalAsync($"select count(*) from inleesregel r join inlezing i on i.id = r.inlezing_id where i.bron = 'Twijfel' and r.uitkomst = 'samengevoegd' and r.object_id = '{daan.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Proef_DieGestoptIs_LaatNietsAchterEnKanOpnieuw()
    {
        var bron = await Proef.GeplaatstAsync(web.Anton, "Gestopt", ("personen.csv", Personen + "G1;2014-05-17;Dijk;Stop\r\n"));
        await Proef.DrukAsync(web.Anton, bron, "Proef");
        await Proef.DrukAsync(web.Anton, bron, "Stop");
        await web.WerkAfAsync();
        (await GetalAsync("select count(*) from inlezing where bron = 'Gestopt'")).ShouldBe(0);

        await ProbeerAsync(bron);
        (await GetalAsync("select count(*) from inlezing where bron = 'Gestopt' and proef and rijen = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Grootboek_GefilterdEnAlsBestand_NoemtGeenPersoon()
    {
        var bron = await Proef.GeplaatstAsync(web.Anton, "Grootboek", ("personen.csv", Personen + "B1;2014-02-30;Geheimnaam;Geheim\r\nB2;2014-05-17;Anders;Geheim\r\n"));
        await ProbeerAsync(bron);
        var verslag = await VerslagAsync("Grootboek", proef: true);

        var pagina = await web.Anton.PaginaAsync($"{verslag}?soort=dagBestaatNiet");
        pagina.QuerySelectorAll("#grootboek tbody tr").Length.ShouldBe(1);
        pagina.Body!.TextContent.ShouldNotContain("Geheimnaam");
        using var antwoord = await web.Anton.GetAsync(new Uri($"{verslag}?handler=Bestand&uitkomst=geweigerd", UriKind.Relative), Ct);
        var regels = (await antwoord.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        regels.Length.ShouldBe(2);
        regels[1].ShouldStartWith("personen;2;geweigerd;;geboortedatum;dagBestaatNiet;");
    }

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task Uitvoer_IsEenZipMetEenManifestDatKlopt_EnDeTweedeVervangtDeEerste()
    {
        var adres = await Proef.DrukAsync(web.Bouke, Proef.Adres, "Uitvoer");
        (await Proef.DrukAsync(web.Bouke, Proef.Adres, "Uitvoer")).ShouldBe(adres);
        using (var teVroeg = await web.Bouke.GetAsync(new Uri($"{adres}?handler=Bestand", UriKind.Relative), Ct))
        {
            teVroeg.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await WerkAfAsync(adres);
        using (var elders = await web.Anton.GetAsync(new Uri($"{adres}?handler=Bestand", UriKind.Relative), Ct))
        {
            elders.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var antwoord = await web.Bouke.GetAsync(new Uri($"{adres}?handler=Bestand", UriKind.Relative), Ct);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync(Ct);
        var pagina = await web.Bouke.PaginaAsync(adres);
        pagina.Body!.TextContent.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        using var lezer = new StreamReader(await zip.GetEntry(Uitwisselformaat.Manifest)!.OpenAsync(Ct));
        var manifest = Uitwisselmanifest.Lees(await lezer.ReadToEndAsync(Ct))!;
        manifest.Gemeente.ShouldBe(Webfabriek.GemeenteB);
        manifest.Bestanden.Select(b => b.Naam).ShouldBe(Uitwisselformaat.Bestanden.Select(b => b.Bestandsnaam));
        (await GetalAsync("select count(*) from logboekregel where gemeente_code = '9992' and handeling in ('gemeenteUitgevoerd', 'uitvoerGedownload')")).ShouldBe(2);

        var volgende = await Proef.DrukAsync(web.Bouke, Proef.Adres, "Uitvoer");
        volgende.ShouldNotBe(adres);
        using var gewist = await web.Bouke.GetAsync(new Uri($"{adres}?handler=Bestand", UriKind.Relative), Ct);
        gewist.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ProbeerAsync(string bron)
    {
        await Proef.DrukAsync(web.Anton, bron, "Proef");
        await WerkAfAsync(bron);
    }

    private async Task WerkAfAsync(string adres)
    {
        await web.WerkAfAsync();
        await using var db = web.Database.CreateUnrestrictedContext();
        var id = Guid.Parse(adres[(adres.LastIndexOf('/') + 1)..]);
        var taak = await db.Uitwisselpakketten.IgnoreQueryFilters().Where(p => p.Id == id).Join(db.Taken.IgnoreQueryFilters(), p => p.TaakId, t => t.Id, (_, t) => t).SingleAsync(Ct);
        taak.Stand.ShouldBe(Taakstand.Klaar, taak.Foutsoort);
    }

    /// <summary>Keeps the proposals, of which this is one.</summary>
    private async Task BewaarKaartAsync(string bron, string voorstel)
    {
        var kaart = await web.Anton.PaginaAsync($"{bron}/kaart");
        kaart.QuerySelectorAll("select").Select(s => ((IHtmlSelectElement)s).Value).ShouldContain(voorstel);
        using var bewaard = await web.Anton.VerstuurAsync($"{bron}/kaart", kaart, []);
        bewaard.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task VerklaarAsync(string verslag, string verschil)
    {
        using var antwoord = await web.Anton.VerstuurAsync(verslag, await web.Anton.PaginaAsync(verslag), [new("Form.Verschil", verschil), new("Form.Reden", "Zo hoort het.")], "form[action$='handler=Verklaar']");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, verschil);
    }

    private async Task<string> VerslagAsync(string bron, bool proef)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return $"/uitwisseling/inlezingen/{await db.Inlezingen.IgnoreQueryFilters().Where(i => i.Bron == bron && i.Proef == proef).OrderByDescending(i => i.Op).Select(i => i.Id).FirstAsync(Ct)}";
    }

    private async Task<long> GetalAsync(string sql)
    {
        await using var verbinding = new NpgsqlConnection(web.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return (long)(await opdracht.ExecuteScalarAsync(Ct))!;
    }
}
