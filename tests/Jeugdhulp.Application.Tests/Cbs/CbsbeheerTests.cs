using System.Globalization;
using System.Text;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Cbs;

[Trait("Eis", "CBS-07")]
public sealed class CbsbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const string Kop = "\"Vormen van jeugdhulp\";\"Regio's\";\"Perioden\";\"Jongeren met jeugdhulp (aantal)\";\"Trajecten\"\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync(Ct))
        {
            await new Contactopstelling(db).MaakAsync();
            await db.SaveChangesAsync(Ct);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_tabel_van_StatLine_wordt_gelezen_met_titel_voet_en_merk_vooraan()
    {
        var resultaat = await LeesAsync(
            "81234NED",
            "\uFEFF\"Jeugdhulptrajecten; verwijzer, gemeente\"\r\n" + Kop
            + $"\"Totaal jeugdhulp\";\"GM{Gemeente}\";\"2021 1e halfjaar*\";\"1.230\";1500\r\n"
            + $"\"Uitgevoerd door het wijk- of buurtteam\";\"{Gemeente}\";\"2021JJ00\";.;-\r\n"
            + $"\"Uitgevoerd door het wijk- of buurtteam\";\"GM{Gemeente}\";\"2022**\";;20\r\n\r\n\"Bron: CBS\"\r\n");

        resultaat.Fouten.ShouldBeEmpty();
        (resultaat.Nieuw, resultaat.Gewijzigd, resultaat.Gelijk).ShouldBe((6, 0, 0));
        (await StandenAsync("81234NED")).Select(s => $"{s.Indicator} {s.Moment} {s.Geldend.Status} {s.Geldend.Teken} {s.Geldend.Waarde:0}").ShouldBe(
        [
            "jongerenWijkteam 2022 NaderVoorlopig Leeg ", "trajectenWijkteam 2022 NaderVoorlopig Getal 20",
            "jongerenWijkteam 2021 Definitief Punt ", "trajectenWijkteam 2021 Definitief Streep ",
            "jongerenJeugdhulp 2021H1 Voorlopig Getal 1230", "trajectenJeugdhulp 2021H1 Voorlopig Getal 1500",
        ]);
    }

    [Fact]
    public async Task Een_tabel_met_kommas_en_decimale_punten_is_dezelfde()
    {
        (await LeesAsync("82234NED", Tabel("2021", "1230", "."))).Nieuw.ShouldBe(2);

        var nogEens = await LeesAsync("82234ned", $"Vormen van jeugdhulp,Regio's,Perioden,Jongeren met jeugdhulp (aantal),Trajecten\nTotaal jeugdhulp,{Gemeente},2021JJ00,1230.0,.\n");

        (nogEens.Nieuw, nogEens.Gewijzigd, nogEens.Gelijk).ShouldBe((0, 0, 2));
    }

    [Fact]
    public async Task Andere_waarden_geven_een_volgende_revisie_met_wie_en_wanneer_en_een_logregel()
    {
        await LeesAsync("83234NED", Tabel("2021", "100", "."));
        var resultaat = await LeesAsync("83234NED", Tabel("2021", "105", "."));
        await LeesAsync("83234NED", Tabel("2021", "105", "."));

        (resultaat.Nieuw, resultaat.Gewijzigd, resultaat.Gelijk).ShouldBe((0, 1, 1));
        var jongeren = (await StandenAsync("83234NED")).Single(s => s.Indicator == "jongerenJeugdhulp");
        jongeren.Revisies.Select(r => (r.Revisie, r.Waarde)).ShouldBe([(2, 105), (1, 100)]);
        jongeren.Geldend.Op.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        jongeren.Geldend.DoorAccountId.ShouldBe(Ans);
        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.CbscijfersIngelezen).OrderBy(l => l.Id).LastAsync(Ct))
            .Bijzonderheden.ShouldNotBeNull().ShouldBe(new Dictionary<string, string> { ["nieuw"] = "0", ["gewijzigd"] = "0" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Van_teken_veranderen_is_ook_een_revisie_en_definitief_gaat_voor()
    {
        await LeesAsync("84234NED", Tabel("2021*", ".", "10"));
        (await LeesAsync("84234NED", Tabel("2021*", "", "10"))).Gewijzigd.ShouldBe(1);
        (await LeesAsync("84234NED", Tabel("2021", "15", "-"))).Nieuw.ShouldBe(2);
        (await LeesAsync("84234NED", Tabel("2021*", "-", "10"))).Gewijzigd.ShouldBe(1);

        var jongeren = (await StandenAsync("84234NED")).Single(s => s.Indicator == "jongerenJeugdhulp");
        jongeren.Revisies.Select(r => (r.Status, r.Revisie, r.Teken)).ShouldBe(
            [(Cbsstatus.Definitief, 1, Cbsteken.Getal), (Cbsstatus.Voorlopig, 3, Cbsteken.Streep), (Cbsstatus.Voorlopig, 2, Cbsteken.Leeg), (Cbsstatus.Voorlopig, 1, Cbsteken.Punt)]);
    }

    [Fact]
    public async Task Een_fout_op_de_laatste_regel_houdt_alles_tegen()
    {
        var resultaat = await LeesAsync("85234NED", Tabel("2021", "100", "110") + $"Totaal jeugdhulp;GM0307;2022;1;1\r\n");

        resultaat.Fouten.ShouldHaveSingleItem().ShouldBe(new("Bestand", $"Regel 3: “GM0307” is niet Voorbeeld A ({Gemeente}). Kies in StatLine alleen uw eigen gemeente."));
        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Cbscijfers.IgnoreQueryFilters().AnyAsync(c => c.Tabel == "85234NED", Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("\0PK\u0003", "geen tekstbestand")]
    [InlineData("een;twee\n1;2\n", "geen tabel van het CBS")]
    public async Task Een_bestand_dat_geen_tabel_is_wordt_geweigerd(string inhoud, string melding) =>
        (await LeesAsync("86234NED", inhoud)).Fouten.ShouldHaveSingleItem().Melding.ShouldContain(melding);

    [Fact]
    public async Task Een_te_groot_bestand_wordt_geweigerd() =>
        (await LeesAsync("86234NED", new string('a', Cbstabel.MaxBytes + 1))).Fouten.ShouldHaveSingleItem().Melding.ShouldContain("te groot");

    [Fact]
    public async Task Zonder_tabel_status_en_bestand_wordt_er_niets_gelezen()
    {
        await using var db = database.CreateContext(Beleid);
        var fouten = (await new Cbsbeheer(db, new StilleKlok(Vandaag)).LeesInAsync(new() { Tabel = " ", Vorm = "onzin", Regionaam = new string('a', 101) }, Ct)).Fouten;

        fouten.Select(f => f.Veld).ShouldBe(["Tabel", "Status", "Vorm", "Regionaam", "Bestand"]);
    }

    [Fact]
    [Trait("Eis", "DSH-17")]
    public async Task Van_de_tabellen_van_het_onderzoek_zijn_precies_deze_gedrukte_percentages_fout()
    {
        var (fout, gedrukt) = (new List<string>(), 0);
        foreach (var (nummer, bestand, vorm) in new[]
        {
            ("3.2", "tabel_3_2_jeugdhulp_totaal.csv", Cbsvorm.Jeugdhulp),
            ("3.3", "tabel_3_3_jeugdhulp_zonder_verblijf.csv", Cbsvorm.ZonderVerblijf),
            ("3.4", "tabel_3_4_jeugdhulp_zonder_verblijf_door_wijkteam.csv", Cbsvorm.Wijkteam),
            ("3.5", "tabel_3_5_trajecten_wijkteam_op_peildatum.csv", Cbsvorm.Wijkteam),
        })
        {
            foreach (var regio in new[] { "Nederland", "A", "B", "C", "D", "E", "F" })
            {
                var tabel = $"Onderzoek 2018, {nummer} {regio}";
                (await LeesAsync(tabel, Bestand(bestand), vorm, regio)).Fouten.ShouldBeEmpty(tabel);
                var standen = await StandenAsync(tabel);
                standen.Count.ShouldBe(4, tabel);
                gedrukt += standen.Count(s => s.Gedrukt is not null);
                fout.AddRange(standen.Where(s => s.Gedrukt is { IsFout: true }).OrderBy(s => s.Moment).Select(s => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{nummer} {(s.Moment.Wijze is not Meetwijze.Peildatum ? s.Indicator.StartsWith("jongeren", StringComparison.Ordinal) ? "jongeren" : "trajecten" : s.Moment.Einde.Month == 6 ? "juni" : "december")} {regio[0]}: {s.Gedrukt!.Gedrukt:0.#} is {s.Gedrukt.Berekend.Tekst}")));
            }
        }

        // Of the 56 the report leaves two open: gemeente F had no figure in 2016.
        gedrukt.ShouldBe(54);
        fout.ShouldBe(
            [
                "3.2 jongeren N: 2.7 is 2,8", "3.2 jongeren D: -2.3 is -2,4", "3.3 jongeren B: -0.1 is 0,1", "3.3 trajecten E: 21.7 is 21,6",
                "3.4 trajecten N: 33 is 33,1", "3.4 trajecten A: 171 is 171,4", "3.4 trajecten B: 0.1 is 1,0", "3.4 trajecten E: 106 is 106,2",
                "3.5 juni A: 400 is 300,0", "3.5 juni E: 53 is 52,9", "3.5 december N: 23 is 23,4", "3.5 december A: 240 is 140,0",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task De_verwijzingen_van_het_onderzoek_worden_gelezen_en_een_streep_is_geen_nul()
    {
        (await LeesAsync("Onderzoek 2018, 5.1", Bestand("tabel_5_1_verwijzingen_door_huisarts_naar_wijkteam.csv"), null, "A")).Fouten.ShouldBeEmpty();

        (await StandenAsync("Onderzoek 2018, 5.1")).Select(s => $"{s.Indicator} {s.Moment} {s.Geldend.Teken} {s.Geldend.Waarde:0}").ShouldBe(
            ["huisartsWijkteam 2017 Getal 10", "trajectenWijkteam 2017 Getal 95", "huisartsWijkteam 2016 Streep ", "trajectenWijkteam 2016 Getal 35"], ignoreOrder: true);
    }

    /// <summary>These hold classes of size, numbers of gemeenten, or percentages without their years.</summary>
    [Theory]
    [InlineData("tabel_1_1_inwoners.csv", "Regel 1: er is geen kolom met cijfers.")]
    [InlineData("tabel_3_1_aantal_gemeenten_met_gegevens_jeugdhulpt.csv", "Regel 1: A is hier geen kolom. De kolommen zijn peildatum_30_juni, peildatum_31_december, jaarcijfers.")]
    [InlineData("tabel_4_x_samenvatting_per_gemeente.csv", "Regel 1: bij de kolom “jeugdhulp” staat geen periode, en een kolom Perioden is er niet.")]
    public async Task Een_tabel_zonder_aantallen_van_een_periode_zegt_wat_eraan_ontbreekt(string bestand, string melding) =>
        (await LeesAsync("Onderzoek 2018", Bestand(bestand), null, "A")).Fouten.ShouldContain(f => f.Melding == melding);

    [Fact]
    public async Task Een_cijfer_overtypen_houdt_het_gedrukte_percentage_erbij()
    {
        (await VoerInAsync(new() { Tabel = "87234NED", Indicator = "jongerenWijkteam", Moment = "2024H1", Status = "definitief", Teken = "getal", Waarde = 50 })).Fouten.ShouldBeEmpty();
        (await VoerInAsync(new() { Tabel = "87234NED", Indicator = "jongerenWijkteam", Moment = "1e halfjaar 2025", Status = "voorlopig", Teken = "getal", Waarde = 55, Gedrukt = 11 })).Nieuw.ShouldBe(1);

        var stand = (await StandenAsync("87234NED"))[0];
        (stand.Moment.Code, stand.Geldend.Handmatig, stand.Gedrukt!.Berekend.Tekst, stand.Gedrukt.IsFout).ShouldBe(("2025H1", true, "10,0", true));
    }

    [Fact]
    public async Task Een_verkeerd_overgetypt_cijfer_wordt_geweigerd()
    {
        (await VoerInAsync(new())).Fouten.Select(f => f.Veld).ShouldBe(["Tabel", "Status", "Indicator", "Moment", "Teken"]);
        var goed = new Cbsinvoer { Tabel = "88234NED", Indicator = "jongerenWijkteam", Moment = "2024", Status = "definitief", Teken = "getal", Waarde = 50 };
        (await VoerInAsync(goed with { Waarde = null })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Waarde");
        (await VoerInAsync(goed with { Waarde = 1.5m })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Waarde");
        (await VoerInAsync(goed with { Waarde = -1 })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Waarde");
        (await VoerInAsync(goed with { Teken = "punt" })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Waarde");
        (await VoerInAsync(goed with { Moment = "2031" })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Moment");
        (await VoerInAsync(goed with { Moment = "2024-05-01" })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Moment");
        (await VoerInAsync(goed with { Gedrukt = 1.234m })).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Gedrukt");
    }

    private static Aanmelding Beleid => Als(Ans, Gemeente, Rol.Beleidsmedewerker);

    private static string Tabel(string periode, string jongeren, string trajecten) => Kop + $"\"Totaal jeugdhulp\";\"GM{Gemeente}\";\"{periode}\";{jongeren};{trajecten}\r\n";

    private static string Bestand(string naam)
    {
        using var lezer = new StreamReader(typeof(CbsbeheerTests).Assembly.GetManifestResourceStream(naam)!);
        return lezer.ReadToEnd();
    }

    private async Task<Cbsresultaat> LeesAsync(string tabel, string inhoud, Cbsvorm? vorm = null, string? regio = null)
    {
        await using var db = database.CreateContext(Beleid);
        return await new Cbsbeheer(db, new StilleKlok(Vandaag)).LeesInAsync(
            new() { Tabel = tabel, Status = "definitief", Vorm = vorm is { } v ? Domain.Contractnaam.Van(v) : null, Regionaam = regio, Inhoud = Encoding.UTF8.GetBytes(inhoud) }, Ct);
    }

    private async Task<Cbsresultaat> VoerInAsync(Cbsinvoer invoer)
    {
        await using var db = database.CreateContext(Beleid);
        return await new Cbsbeheer(db, new StilleKlok(Vandaag)).VoerInAsync(invoer, Ct);
    }

    private async Task<IReadOnlyList<Cbsstand>> StandenAsync(string tabel)
    {
        await using var db = database.CreateContext(Beleid);
        return (await new CbsQuery(db).LaadAsync(tabel, Ct)).ShouldNotBeNull().Cijfers;
    }
}
