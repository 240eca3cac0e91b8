using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>
/// Files of made-up persons with a row for every kind of fault a row can have, and the example without one. What is expected of each
/// row stands in verwacht.txt: file, line, column, kind.
/// </summary>
[Trait("Eis", "TRB-07")]
public sealed class VuileSetTests
{
    /// <summary>Faults of a whole file, or too large for one; <see cref="BronlezerTests"/> has them.</summary>
    private static readonly Foutsoort[] Elders =
    [
        Foutsoort.BestandOntbreekt, Foutsoort.BestandLeeg, Foutsoort.BestandOnbekend, Foutsoort.BestandDubbel, Foutsoort.ZipKapot, Foutsoort.ZipBuitenMap, Foutsoort.ZipTeGroot, Foutsoort.GeenTekst,
        Foutsoort.TekensOnbekend, Foutsoort.KolomOntbreekt, Foutsoort.KolomDubbel, Foutsoort.TeVeelKolommen, Foutsoort.AndereGemeente, Foutsoort.ManifestVerschilt, Foutsoort.RegelTeLang,
    ];

    private static readonly Guid Bekende = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid Noor = Guid.Parse("0198c0de-0000-7000-8000-000000000002");

    [Fact]
    public async Task Elke_soort_fout_geeft_bij_haar_rij_de_goede_regel_en_geen_andere()
    {
        var samen = await LeesAsync("vuil", new() { Personen = new Dictionary<string, string> { ["besluit"] = "0198c0de-0000-7000-8000-00000000dead" } });

        samen.Alle.SelectMany(r => r.Fouten).Select(f => $"{f.Bestand};{f.Regel};{f.Kolom};{Contractnaam.Van(f.Soort)}").ShouldBe(Verwacht, ignoreOrder: true);
    }

    [Fact]
    public void Elke_soort_fout_die_een_rij_kan_hebben_komt_erin_voor()
    {
        var soorten = Verwacht.Select(v => v.Split(';')[3]).ToHashSet(StringComparer.Ordinal);

        Enum.GetValues<Foutsoort>().Except(Elders).Select(Contractnaam.Van).Where(s => !soorten.Contains(s)).ShouldBeEmpty();
        (soorten.Count + Elders.Length).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task Elke_rij_heeft_een_uitkomst_en_wat_er_stond_blijft_erbij()
    {
        var samen = await LeesAsync("vuil", Kaart.Leeg);

        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            var regels = (await File.ReadAllLinesAsync(Path.Combine(Map("vuil"), bestand.Bestandsnaam), TestContext.Current.CancellationToken)).Length - 1;
            samen.Rijen(bestand.Naam).Count.ShouldBe(regels);
        }

        samen.Alle.ShouldAllBe(r => r.Origineel.Count > 0 && r.Goed == (r.Uitkomst != Regeluitkomst.Geweigerd));
    }

    [Fact]
    public async Task Een_onbekende_waarde_krijgt_een_voorstel_dat_erop_lijkt()
    {
        var voorstel = Kaartvoorstel.Maak(await LeesAsync("vuil", Kaart.Leeg)).Codes;

        voorstel["contacten.activiteit"].Keys.ShouldContain("HB");
        voorstel["team"].Keys.ShouldContain("Maan");
        voorstel["dossiers.type"]["map"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Het_voorbeeld_heeft_geen_fout()
    {
        var samen = await LeesAsync("voorbeeld", Kaart.Leeg);

        samen.Alle.SelectMany(r => r.Fouten).ShouldBeEmpty();
        samen.Alle.Count().ShouldBe(17);
    }

    private static IReadOnlyList<string> Verwacht => File.ReadAllLines(Path.Combine(Map("vuil"), "verwacht.txt"));

    private static string Map(string naam) => Path.Combine(Repository.Root, "tests", "Uitwisseling", naam);

    private static async Task<Samenhang> LeesAsync(string naam, Kaart kaart)
    {
        var omgeving = new Leesomgeving(new(2026, 7, 1), TimeZoneInfo.Utc, Codes(), kaart);
        var bron = Bronlezer.Lees(await Bronmap.OpenAsync(Map(naam), TestContext.Current.CancellationToken), "9991", omgeving);
        bron.Fouten.ShouldBeEmpty();
        var begin = new DateOnly(2010, 1, 1);
        return Samenhang.Toets(
            bron.Rijen,
            omgeving,
            new()
            {
                Code = "9991",
                Teams = [new(Guid.NewGuid(), "Noord", begin, null), new(Guid.NewGuid(), "Oud", begin, new(2020, 1, 1)), new(Guid.NewGuid(), "Wijkteam Oost", begin, null), new(Guid.NewGuid(), "Wijkteam West", begin, null)],
                OpBsn = naam == "vuil"
                    ? new Dictionary<string, Bekende> { [TestBsn.Nummer(0)] = new(Bekende, true, Dag(2012, 4, 5)), [TestBsn.Nummer(1)] = new(Guid.NewGuid(), true, Dag(2000, 1, 1)) }
                    : new Dictionary<string, Bekende>(),
                OpNaam = new Dictionary<string, Bekende> { [Gemeentestand.Naamsleutel("Noor", "Jansen", new(2012, 1, 1))] = new(Noor, true, Dag(2012, 1, 1)) },
                Trajecten = [new(Guid.NewGuid(), Bekende, "01", new(2022, 1, 1), null)],
                Dossiers = [new(Guid.NewGuid(), Bekende, Gemeentestand.Dossiersleutel(Domain.Dossiers.Dossiersoort.Individueel, Domain.Dossiers.Wet.Jeugd), new(2022, 1, 1), null)],
                Verzegeld = [(new(2023, 7, 1), new(2023, 12, 31))],
            },
            new("proef", t => SHA256.HashData(Encoding.UTF8.GetBytes(t))));
    }

    private static Geboortedag Dag(int jaar, int maand, int dag) => new(new(jaar, maand, dag), Geboorteprecisie.Dag);

    /// <summary>The lists that ship with the application.</summary>
    private static Codetabel Codes()
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Repository.Root, "src", "Jeugdhulp.Application", "Data", "Vulling", "codewaarden.csv")), new CsvReaderOptions { CommentPrefix = '#' });
        List<Coderegel> codes = [];
        while (csv.Read())
        {
            codes.Add(new(csv.GetString("lijst"), csv.GetString("code"), csv.GetString("omschrijving"), Lees(csv.GetString("geldigVan"))!.Value, Lees(csv.GetString("geldigTot"))));
        }

        return new(codes);

        static DateOnly? Lees(string tekst) => tekst.Length == 0 ? null : DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
