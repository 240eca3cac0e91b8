using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Indelingsproef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The texts of a layout that stand side by side are no BSN together: in a line with every code that can stand there, and above it.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingscijfersTests
{
    [Theory]
    [InlineData("99990000", "5", "6", "7", "8", "9")]
    [InlineData("9999000", "01", "02", "03", "04", "06")]
    [InlineData("9999", "1", "2", "3", "4", "00006")]
    [InlineData("19999", "1", "2", "3", "4", "000061")]
    [InlineData("A9999", "1", "2", "3", "4", "00006A")]
    public void Een_vaste_tekst_is_met_geen_enkele_code_ernaast_een_BSN(string vast, params string[] codes)
    {
        Fouten(Rij(new() { Vast = vast, Kop = "vast" }, Reden(codes))).ShouldBe(
            ["De cijfers van veld 14 (vaste tekst) en veld 15 (reden) staan naast elkaar en kunnen samen een BSN zijn. Kies andere cijfers, of zet er een letter tussen."]);
    }

    [Fact]
    public void Ook_een_code_voor_een_vaste_tekst_twee_codes_en_een_lege_waarde_ertussen_worden_gezien()
    {
        var informant = Veld("informantJeugdige") with { Codes = new Dictionary<string, string> { ["jeugdige"] = "0006" } };
        Indelingsveld eerste = new() { Vast = "9999", Kop = "vast" }, laatste = new() { Vast = "00006", Kop = "code" };

        Fouten(Rij(Reden("9999", "A", "B", "C", "D"), laatste)).ShouldHaveSingleItem().ShouldContain("veld 14 (reden) en veld 15 (vaste tekst)");
        Fouten(Rij(Reden("A", "B", "C", "D", "99990"), informant)).ShouldHaveSingleItem().ShouldContain("veld 13 (reden) en veld 14 (informantJeugdige)");
        Fouten(Rij(eerste, Veld("reden"), laatste)).ShouldHaveSingleItem().ShouldContain("veld 14 (vaste tekst) en veld 16 (vaste tekst)", customMessage: "help that goes on has no reason");
        Fouten(Rij(eerste, Veld("hulpvorm"), laatste)).ShouldBeEmpty("a code of the record always stands between them");
        Fouten(Rij(eerste, Reden("A", "B", "C", "D", "E"), laatste)).ShouldHaveSingleItem();
        Fouten(Rij(eerste, Veld("einde"), Reden("00006", "B", "C", "D", "E"))).ShouldBeEmpty("what has a reason has an end");
        Fouten(Rij(Veld("informantOuder") with { Codes = new Dictionary<string, string> { ["ouder"] = "9999" } }, Veld("tevredenheidOuder"), Veld("zonderHulpOuder"), laatste)).ShouldBeEmpty("who answers says something");
        Fouten(Rij(Veld("informantOuder") with { Codes = new Dictionary<string, string> { ["ouder"] = "9999" } }, Veld("tevredenheidOuder"), laatste)).ShouldHaveSingleItem();
        Fouten(Rij(eerste, Veld("informantOuder"), Veld("tevredenheidOuder"), Veld("zonderHulpOuder"), laatste)).ShouldHaveSingleItem();
        Fouten(Rij(eerste, new() { Vast = "A", Kop = "aantal" }, laatste)).ShouldBeEmpty("a letter stands between them");
    }

    [Fact]
    public void In_een_bestand_met_vaste_posities_telt_de_plek_en_niet_de_volgorde_in_de_indeling()
    {
        Bestandsindeling Met(int plek) => Vast with
        {
            Velden = [new() { Vast = "99990000", Positie = plek, Lengte = 10 }, .. Vast.Velden.Select(v => v.Veld == "reden" ? v with { Positie = 110, Codes = Reden("4", "5", "6", "8", "9").Codes } : v)],
        };

        Fouten(Met(100)).ShouldHaveSingleItem().ShouldContain("veld 1 (vaste tekst) en veld 12 (reden)");
        Fouten(Met(120)).ShouldBeEmpty();
    }

    [Fact]
    public void Wat_geen_BSN_kan_zijn_blijft_goed()
    {
        Fouten(Met(Csv, "JH", "2026", "9991")).ShouldBeEmpty();
        Fouten(Met(Csv, "12345678", "JH")).ShouldBeEmpty();
        Fouten(Rij(new() { Vast = "JH", Kop = "soort" }, Reden("1", "2", "3", "4", "5"))).ShouldBeEmpty();
        Fouten(Rij(new() { Vast = "9999", Kop = "vast" }, Reden("0001", "0002", "0003", "0004", "0005"))).ShouldBeEmpty("eight digits are no BSN");

        // Who writes the codes of the protocol down once more, says with them what is in the record.
        foreach (var versie in Protocollen.Alle.Alle)
        {
            var indeling = Bestandsindelingen.Voor(versie).Single(i => i.Soort is Bestandssoort.Csv);
            var eigen = indeling with { Velden = [.. indeling.Velden.Select(v => Codes(v, versie) is { Count: > 0 } codes ? v with { Codes = codes } : v)] };
            Indelingscontrole.Controleer(eigen, versie).ShouldBeEmpty(versie.Naam);
        }
    }

    [Fact]
    public void Te_veel_codes_met_cijfers_naast_elkaar_worden_geweigerd_en_niet_overgeslagen()
    {
        Indelingsveld Cijfers(string veld) => Veld(veld) with { Codes = Codes(Veld(veld), Protocollen.Van2022).Keys.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i == 0 ? "A00" : $"{c.i}") };
        var indeling = Rij([.. new[] { "tevredenheidJeugdige", "tevredenheidOuder", "verwijzer", "hulpvorm", "reden", "crisis" }.Select(Cijfers)]);

        Fouten(indeling).ShouldHaveSingleItem().ShouldBe(
            "Vanaf veld 9 (tevredenheidJeugdige) staan veel codes met cijfers naast elkaar. Daardoor is niet na te gaan of er een BSN uit kan komen. Begin elke code daar met een letter, zet er een ander veld tussen, of gebruik de codes van het protocol.");
    }

    [Theory]
    [InlineData(false, "bsn 9999", "nr 0000", "id 6")]
    [InlineData(false, "bsn 9999", "nr", "dag 0", "id 0006")]
    [InlineData(false, "id 1999", "bsn 9000", "nr 061")]
    [InlineData(true, "bsn 9999", "nr 000", "id 6")]
    [InlineData(true, "Outcome 1", "Outcome 2", "PC6")]
    [InlineData(true, "Module 1", "Module 2", "Module 3", "Module 4", "Module 5", "Module 6", "Module 7", "Module 8", "Module 9")]
    [InlineData(true, "Aanvang 2026", "Einde 2026")]
    public void Koppen_naast_elkaar_zijn_samen_geen_BSN(bool goed, params string[] koppen)
    {
        var indeling = Csv with { Velden = [.. Csv.Velden.Select((v, i) => v with { Kop = i < koppen.Length ? koppen[i] : v.Kop })] };

        Fouten(indeling).Count.ShouldBe(goed ? 0 : 1);
        Fouten(indeling).ShouldAllBe(f => f.StartsWith("De cijfers in de koppen van veld ", StringComparison.Ordinal) && f.EndsWith(" kunnen samen een BSN zijn. Gebruik minder cijfers.", StringComparison.Ordinal));
    }

    [Fact]
    public void Koppen_met_een_volgnummer_mogen_altijd_en_de_melding_noemt_elke_kop()
    {
        Fouten(Csv with { Velden = [.. Csv.Velden.Select((v, i) => v with { Kop = $"kolom {i + 1}" })] }).ShouldBeEmpty("213141516 is the middle of 12 13 14 15 16");
        Fouten(Csv with { Velden = [.. Csv.Velden.Select((v, i) => v with { Kop = i switch { 0 => "bsn 9999", 2 => "nr 0000", 5 => "id 6", _ => v.Kop } })] })
            .ShouldBe(["De cijfers in de koppen van veld 1 (bsn), veld 3 (geslacht) en veld 6 (hulpvorm) kunnen samen een BSN zijn. Gebruik minder cijfers."]);
    }

    [Fact]
    public void Van_drie_teksten_naast_elkaar_wordt_precies_geweigerd_wat_een_BSN_kan_zijn()
    {
        var (goed, fout) = (0, 0);
        Check.One(
            Proef.MetZaad(4_000, zaad: 11),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
            {
                var kans = new Random(zaad);
                string[][] teksten = [[Tekst(kans)], [.. Enumerable.Range(0, 5).Select(i => kans.Next(3) == 0 ? $"X{i}" : Tekst(kans) + i)], [$"{Tekst(kans)}1", "X"]];
                Indelingsveld[] velden =
                [
                    new() { Vast = teksten[0][0], Kop = "vast" },
                    Reden(teksten[1]),
                    Veld("crisis") with { Codes = new Dictionary<string, string> { ["01"] = teksten[2][0], ["02"] = teksten[2][1] } },
                ];
                int[] volgorde = [0, 1, 2];
                kans.Shuffle(volgorde);
                // The code of the protocol itself is of the record, and stands between them.
                string[][] mogelijk = [teksten[0], [.. teksten[1], string.Empty], [.. teksten[2].Select(t => t == "01" ? "." : t)]];
                var bsn = mogelijk[volgorde[0]].Any(a => mogelijk[volgorde[1]].Any(b => mogelijk[volgorde[2]].Any(c => HeeftBsn(a + b + c))));
                var fouten = Fouten(Rij([.. volgorde.Select(i => velden[i])]));
                (goed, fout) = bsn ? (goed, fout + 1) : (goed + 1, fout);
                return fouten.Count > 0 == bsn && fouten.TrueForAll(f => f.Contains("kunnen samen een BSN zijn", StringComparison.Ordinal));
            }));

        goed.ShouldBeGreaterThan(300);
        fout.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Over_hoeveel_velden_een_BSN_ook_is_verdeeld_hij_wordt_gezien()
    {
        Indelingsveld[] velden = [new() { Vast = "9", Kop = "vast" }, Een("geslacht", "99"), Een("verwijzer", "90"), Een("hulpvorm", "00"), Een("crisis", "06")];

        Fouten(Rij(velden)).ShouldBe(
            ["De cijfers van veld 11 (vaste tekst), veld 12 (geslacht), veld 13 (verwijzer), veld 14 (hulpvorm) en veld 15 (crisis) staan naast elkaar en kunnen samen een BSN zijn. Kies andere cijfers, of zet er een letter tussen."]);
        Fouten(Vast with { Velden = [.. Rij(velden).Velden.Select((v, i) => v with { Kop = null, Positie = (10 * i) + 1, Lengte = 10 })] }).ShouldHaveSingleItem().ShouldContain("veld 15 (crisis)");
        Fouten(Rij([velden[0], Veld("woonplaats"), .. velden[1..]])).ShouldBeEmpty("there is something of the record between the first two, and what is left has eight digits");
    }

    [Fact]
    public void Een_code_die_gelijk_is_aan_die_van_het_protocol_hoort_bij_het_record_en_een_verwisselde_niet()
    {
        Indelingsveld vast = new() { Vast = "9999000", Kop = "vast" }, crisis = Veld("crisis");

        Fouten(Rij(vast, crisis with { Codes = new Dictionary<string, string> { ["01"] = "01", ["02"] = "06" } })).ShouldHaveSingleItem().ShouldContain("veld 14 (vaste tekst) en veld 15 (crisis)");
        Fouten(Rij(vast, Reden("01", "02", "03", "04", "05"))).ShouldBeEmpty();
        Fouten(Rij(vast, Veld("verwijzer") with { Codes = Codes(Veld("verwijzer"), Protocollen.Van2022) })).ShouldBeEmpty("06 is what the record says, as without codes");
        Fouten(Rij(vast, Veld("verwijzer") with { Codes = Codes(Veld("verwijzer"), Protocollen.Van2022).ToDictionary(c => c.Key, c => c.Key switch { "05" => "06", "06" => "05", _ => c.Key }) })).ShouldHaveSingleItem();
    }

    [Fact]
    public void Van_vijf_velden_naast_elkaar_wordt_precies_geweigerd_wat_een_BSN_kan_zijn()
    {
        var (goed, fout) = (0, 0);
        Check.One(
            Proef.MetZaad(3_000, zaad: 12),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
            {
                var kans = new Random(zaad);
                Indelingsveld[] velden = [new() { Vast = Kort(kans), Kop = "vast" }, .. new[] { "geslacht", "verwijzer", "hulpvorm", "crisis" }.Select(naam => Een(naam, Kort(kans)))];
                kans.Shuffle(velden);
                var bsn = HeeftBsn(string.Concat(velden.Select(v => v.Vast ?? v.Codes!.Values.First())));
                var fouten = Fouten(Rij(velden));
                (goed, fout) = bsn ? (goed, fout + 1) : (goed + 1, fout);
                return fouten.Count > 0 == bsn && fouten.TrueForAll(f => f.Contains("kunnen samen een BSN zijn", StringComparison.Ordinal));
            }));

        goed.ShouldBeGreaterThan(300);
        fout.ShouldBeGreaterThan(100);
    }

    // Pieces of a BSN, and digits that are none.
    private static string Tekst(Random kans)
    {
        var lengte = 1 + kans.Next(6);
        return kans.Next(2) == 0 ? "999900006".Substring(kans.Next(10 - lengte), lengte) : string.Concat(Enumerable.Range(0, lengte).Select(_ => kans.Next(10)));
    }

    private static string Kort(Random kans) => kans.Next(10, 100).ToString(CultureInfo.InvariantCulture);

    /// <summary>One value has this code, the others have a letter on both sides.</summary>
    private static Indelingsveld Een(string veld, string code) => Codes(veld, [code, .. Enumerable.Range(1, Waarden(veld).Count - 1).Select(i => $"X{i}X")]);

    private static bool HeeftBsn(string tekst) => Enumerable.Range(0, Math.Max(0, tekst.Length - 8)).Any(i => tekst[i..(i + 9)].All(char.IsAsciiDigit) && Bsn.TryParse(tekst[i..(i + 9)], out _));

    private static Bestandsindeling Met(Bestandsindeling indeling, params string[] vast) =>
        indeling with { Velden = [.. indeling.Velden, .. vast.Select((v, i) => new Indelingsveld { Vast = v, Kop = $"vast {i}" })] };
}
