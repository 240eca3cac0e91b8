using System.IO.Compression;
using System.Text;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>Files as other programs write them, and files that mean harm.</summary>
[Trait("Eis", "TRB-07")]
public sealed class BronlezerTests
{
    private const string Kop = "persoon_id;geboortedatum;achternaam;voornamen;straat";

    private static readonly Leesomgeving Omgeving = new(new(2026, 7, 1), TimeZoneInfo.Utc, new([]), Kaart.Leeg);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8", ";")]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8", "\t")]
    [InlineData("utf-16", ";")]
    [InlineData("windows-1252", ";")]
    public void Elke_gewone_codering_en_scheiding_wordt_herkend(string codering, string scheiding)
    {
        var tekst = $"{Kop}\r\n1;2015-01-01;Yıldız;Zoë;\"Straat; 5\"\r\n".Replace(";", scheiding, StringComparison.Ordinal);
        if (codering == "windows-1252")
        {
            tekst = tekst.Replace('ı', 'i');
        }

        var soort = CodePagesEncodingProvider.Instance.GetEncoding(codering) ?? Encoding.GetEncoding(codering);

        var rij = Lees([.. soort.GetPreamble(), .. soort.GetBytes(tekst)]).Rijen["personen"].ShouldHaveSingleItem();

        rij.Fouten.ShouldBeEmpty();
        rij.Van(Personenbestand.Voornamen).ShouldBe("Zoë");
        rij.Van(Personenbestand.Straat).ShouldBe($"Straat{scheiding} 5");
        rij.Regel.ShouldBe(2);
    }

    [Fact]
    public void De_regel_van_een_spreadsheet_die_de_scheiding_noemt_telt_niet_mee_als_kop() =>
        Lees("sep=,\r\n" + Kop.Replace(';', ',') + "\r\n1,2015-01-01,A,B,\r\n").Rijen["personen"].ShouldHaveSingleItem().Regel.ShouldBe(3);

    [Fact]
    public void Een_tekst_over_meer_regels_blijft_een_veld_en_de_regels_erna_houden_hun_nummer()
    {
        var rijen = Lees($"{Kop}\n1;2015-01-01;A;B;\"een\ntwee\"\n2;2015-01-01;C;D;\n").Rijen["personen"];

        rijen.Select(r => r.Regel).ShouldBe([2, 4]);
        rijen[0].Van(Personenbestand.Straat).ShouldBe("een\ntwee");
    }

    [Fact]
    public void Een_aanhalingsteken_dat_niet_sluit_kost_een_regel_en_niet_de_rest()
    {
        var rijen = Lees($"{Kop}\n1;2015-01-01;\"A;B;\n2;2015-01-01;C;D;\n3;2015-01-01;\"E\";F;\n").Rijen["personen"];

        rijen.Select(r => (r.Regel, r.Goed)).ShouldBe([(2, false), (3, true), (4, true)]);
        rijen[0].Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.Aanhalingsteken);
    }

    [Fact]
    public void Duizend_regels_met_zo_een_aanhalingsteken_worden_een_voor_een_geweigerd()
    {
        var rijen = Lees(Kop + "\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{i};2015-01-01;\"A;B;\n"))).Rijen["personen"];

        rijen.Count.ShouldBe(1_000);
        rijen.ShouldAllBe(r => r.Fouten.Count == 1);
    }

    [Fact]
    public void Een_regel_met_tienduizend_kolommen_en_een_van_een_miljoen_tekens_worden_geweigerd()
    {
        var rijen = Lees($"{Kop}\n1{new string(';', 10_000)}\n2;2015-01-01;A;B;{new string('x', Bronlezer.MaxRegel)}\n3;2015-01-01;A;B;\n").Rijen["personen"];

        rijen.Select(r => r.Fouten.Select(f => f.Soort).SingleOrDefault()).ShouldBe([Foutsoort.TeVeelKolommen, Foutsoort.RegelTeLang, default]);
        rijen[2].Goed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", Foutsoort.BestandLeeg)]
    [InlineData("\n\n", Foutsoort.BestandLeeg)]
    [InlineData("persoon_id;achternaam;voornamen", Foutsoort.KolomOntbreekt)]
    [InlineData(Kop + ";straat", Foutsoort.KolomDubbel)]
    [InlineData("a\0b", Foutsoort.GeenTekst)]
    [InlineData("PK\u0003\u0004", Foutsoort.GeenTekst)]
    public void Een_bestand_dat_niet_kan_zegt_waarom(string tekst, Foutsoort soort) => Lees(tekst).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(soort);

    [Fact]
    public void Bytes_die_in_geen_codering_passen_zijn_geen_tekst() => Lees([.. Encoding.UTF8.GetBytes(Kop), 0x0A, 0x81]).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.TekensOnbekend);

    [Fact]
    public void Een_ontbrekend_en_een_onbekend_bestand_worden_genoemd() =>
        Bronlezer.Lees(new(new Dictionary<string, byte[]> { ["brieven.csv"] = [] }, []), "9991", Omgeving).Fouten
            .Select(f => (f.Bestand, f.Soort)).ShouldBe([("personen", Foutsoort.BestandOntbreekt), ("brieven.csv", Foutsoort.BestandOnbekend)]);

    [Fact]
    public void Een_manifest_van_een_ander_of_van_andere_bestanden_houdt_het_inlezen_tegen()
    {
        var inhoud = Encoding.UTF8.GetBytes(Kop + "\n");
        var som = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(inhoud));
        var nu = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

        Met(new(1, "9991", nu, [new("personen.csv", 0, som)])).ShouldBeEmpty();
        Met(new(1, "9992", nu, [new("personen.csv", 0, som)])).ShouldBe([Foutsoort.AndereGemeente]);
        Met(new(1, "9992", nu, [new("personen.csv", 0, som)]), new() { VanGemeente = "9992" }).ShouldBeEmpty();
        Met(new(1, "9991", nu, [new("personen.csv", 0, som.Replace(som[0], som[0] == '0' ? '1' : '0'))])).ShouldBe([Foutsoort.ManifestVerschilt]);
        Met(new(1, "9991", nu, [new("contacten.csv", 0, som)])).ShouldBe([Foutsoort.ManifestVerschilt]);
        Met(new(2, "9991", nu, [])).ShouldBe([Foutsoort.ManifestVerschilt]);

        IEnumerable<Foutsoort> Met(Uitwisselmanifest manifest, Kaart? kaart = null) => Bronlezer.Lees(
            new(new Dictionary<string, byte[]> { ["personen.csv"] = inhoud, [Uitwisselformaat.Manifest] = Encoding.UTF8.GetBytes(manifest.Json()) }, []),
            "9991",
            Omgeving with { Kaart = kaart ?? Kaart.Leeg }).Fouten.Select(f => f.Soort);
    }

    [Theory]
    [InlineData("../personen.csv")]
    [InlineData("a/../../personen.csv")]
    [InlineData("/etc/personen.csv")]
    [InlineData("..\\personen.csv")]
    [InlineData("C:\\personen.csv")]
    public async Task Een_zip_met_een_pad_naar_buiten_wordt_geweigerd(string naam) =>
        (await ZipAsync((naam, 10))).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.ZipBuitenMap);

    [Fact]
    public async Task Een_zip_die_uitpakt_tot_meer_dan_mag_wordt_niet_uitgepakt()
    {
        (await ZipAsync(("personen.csv", 1_000_001))).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.ZipTeGroot);
        (await ZipAsync(("personen.csv", 900_000), ("contacten.csv", 900_000), ("dossiers.csv", 900_000))).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.ZipTeGroot);
        (await ZipAsync([.. Enumerable.Range(0, 101).Select(i => ($"{i}.csv", 1))])).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.ZipTeGroot);
        (await ZipAsync(("map/personen.csv", 1_000_000))).Bestanden.Keys.ShouldBe(["personen.csv"]);
    }

    [Fact]
    public async Task Een_zip_met_twee_bestanden_van_een_naam_wordt_geweigerd_met_die_naam()
    {
        var fout = (await ZipAsync(("noord/personen.csv", 10), ("zuid/Personen.csv", 10))).Fouten.ShouldHaveSingleItem();

        fout.Soort.ShouldBe(Foutsoort.BestandDubbel);
        fout.Bestand.ShouldBe("Personen.csv");
    }

    [Fact]
    public async Task Een_zip_die_geen_zip_is_wordt_geweigerd()
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes("dit is geen zip, maar wel lang genoeg om er een te kunnen zijn"));
        (await Bronmap.LeesZipAsync(stroom, 1_000_000, 2_000_000, Ct)).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.ZipKapot);
    }

    private static async Task<Bronmap> ZipAsync(params (string Naam, int Bytes)[] delen)
    {
        using var stroom = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(stroom, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, Ct))
        {
            foreach (var (naam, bytes) in delen)
            {
                await using var deel = await zip.CreateEntry(naam).OpenAsync(Ct);
                await deel.WriteAsync(new byte[bytes], Ct);
            }
        }

        stroom.Position = 0;
        return await Bronmap.LeesZipAsync(stroom, 1_000_000, 2_000_000, Ct);
    }

    private static Bron Lees(string tekst) => Lees(Encoding.UTF8.GetBytes(tekst));

    private static Bron Lees(byte[] inhoud) => Bronlezer.Lees(new(new Dictionary<string, byte[]> { ["personen.csv"] = inhoud }, []), "9991", Omgeving);
}
