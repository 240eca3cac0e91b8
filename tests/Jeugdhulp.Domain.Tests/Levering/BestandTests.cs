using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Writing records in a layout, and reading them back.</summary>
[Trait("Eis", "CBS-06")]
public sealed class BestandTests
{
    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

    private static readonly Leveringsrecord Leeg = Voorbeeld with { Einde = null, Reden = null, Jeugdige = null, Woonplaats = Plaats("9001") };

    [Fact]
    public void Elke_versie_heeft_een_voorbeeld_met_vaste_posities_een_csv_en_een_werkboek()
    {
        foreach (var versie in Protocollen.Alle.Alle)
        {
            var indelingen = Bestandsindelingen.Voor(versie).ToList();

            indelingen.Select(i => i.Soort).ShouldBe([Bestandssoort.Csv, Bestandssoort.VasteBreedte, Bestandssoort.Werkboek]);
            indelingen.ShouldAllBe(i => i.Voorbeeld && Indelingscontrole.Controleer(i, versie).Count == 0);
        }
    }

    [Fact]
    public void Vaste_posities_staan_waar_de_indeling_zegt() =>
        Schrijf(Vast, Voorbeeld, Leeg).ShouldBe(
            $"JH{Voorbeeld.Nummer.Waarde}20150304V1234AB060102202602012026053101" + "10804".PadRight(10) + "\r\n" +
            $"JH{Leeg.Nummer.Waarde}20150304V9001  06010220260201".PadRight(60) + "\r\n",
            string.Join(", ", Vast.Velden.Select(v => $"{v.Naam} {v.Positie}+{v.Lengte}")));

    [Fact]
    public void Csv_heeft_een_kopregel_en_een_teken_tussen_de_velden() =>
        Schrijf(Csv, Voorbeeld, Leeg).ShouldBe(
            "bsn;geboortedatum;geslacht;woonplaats;verwijzer;hulpvorm;crisis;aanvang;einde;reden;informantJeugdige;tevredenheidJeugdige;zonderHulpJeugdige;informantOuder;tevredenheidOuder;zonderHulpOuder\r\n" +
            $"{Voorbeeld.Nummer.Waarde};20150304;V;1234AB;06;01;02;20260201;20260531;01;1;8;04;;;\r\n" +
            $"{Leeg.Nummer.Waarde};20150304;V;9001;06;01;02;20260201;;;;;;;;\r\n");

    [Fact]
    public void Een_andere_vorm_van_datum_teken_en_regeleinde_komt_uit_de_indeling()
    {
        var indeling = Csv with
        {
            Scheidingsteken = '|',
            Regeleinde = Regeleinde.Lf,
            Kopregel = false,
            Velden = [.. Csv.Velden.Select(v => v with { Kop = null, Vorm = v.Veld is "aanvang" or "geboortedatum" ? "DD-MM-JJJJ" : null })],
        };

        Indelingscontrole.Controleer(indeling, Protocollen.Van2022).ShouldBeEmpty();
        Schrijf(indeling, Leeg with { Geboren = Geboortecode.Lees("20150300") }).ShouldBe($"{Leeg.Nummer.Waarde}|00-03-2015|V|9001|06|01|02|01-02-2026||||||||\n");
    }

    [Fact]
    public void Wat_geschreven_is_is_terug_te_lezen()
    {
        foreach (var indeling in Bestandsindelingen.Voorbeelden.SelectMany(i => new[] { i, i with { Regeleinde = Regeleinde.Lf } }))
        {
            var versie = Protocollen.Alle.Van(indeling.Protocol)!;
            Check.One(
                Proef.MetZaad(150, zaad: 1),
                Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
                {
                    var kans = new Random(zaad);
                    Leveringsrecord[] records = [.. Enumerable.Range(0, kans.Next(6)).Select(_ => Willekeurig(kans, versie))];

                    return Lees(Schrijf(indeling, records), indeling).Select(r => r.Record!).SequenceEqual(records);
                }));
        }
    }

    [Fact]
    public void Een_werkboek_heeft_een_rij_per_record_en_is_terug_te_lezen()
    {
        var boek = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Werkboek);
        var indeling = boek with { Velden = [.. boek.Velden.Select(v => v.Veld is "aanvang" ? v with { Vorm = "DD-MM-JJJJ" } : v)] };
        Leveringsrecord[] records = [Voorbeeld, Leeg];
        IReadOnlyList<string>[] rijen = [Bestandsschrijver.Koppen(indeling), .. Bestandsschrijver.Rijen(records, indeling)];

        rijen[1].ShouldBe([Voorbeeld.Nummer.Waarde, "20150304", "V", "1234AB", "06", "01", "02", "01-02-2026", "20260531", "01", "1", "8", "04", "", "", ""]);
        rijen[2].Skip(8).ShouldAllBe(cel => cel.Length == 0);
        Bestandslezer.Vergelijk(records, Bestandslezer.LeesRijen(rijen, indeling)).ShouldBeEmpty();
        Bestandslezer.Vergelijk(records, Bestandslezer.LeesRijen(rijen.Reverse(), indeling)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Een_rij_van_een_werkboek_die_anders_is_wordt_genoemd_zonder_wat_er_staat()
    {
        var boek = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Werkboek);
        var goed = Bestandsschrijver.Rijen([Voorbeeld], boek).Single();
        IReadOnlyList<string>[] rijen = [["bsn"], goed, [.. goed, "meer"], [.. goed.Select((cel, i) => i == 7 ? "geheim" : cel)]];

        var regels = Bestandslezer.LeesRijen(rijen, boek).ToList();

        regels.Select(r => (r.Nummer, r.Record is null)).ShouldBe([(1, true), (2, false), (3, true), (4, true)]);
        regels.SelectMany(r => r.Fouten).ShouldAllBe(f => !f.Melding.Contains("geheim") && !f.Melding.Contains("meer"));
    }

    [Fact]
    public void Het_bestand_heeft_alleen_tekens_uit_de_tekenset()
    {
        foreach (var indeling in Bestandsindelingen.Voorbeelden)
        {
            var tekst = Schrijf(indeling, Voorbeeld);

            indeling.Codering.GetString(indeling.Codering.GetBytes(tekst)).ShouldBe(tekst);
            tekst.ShouldAllBe(c => c < 128);
        }

        Should.Throw<EncoderFallbackException>(() => Vast.Codering.GetBytes("é"));
        (Vast with { Tekenset = Tekenset.Latijn1 }).Codering.GetBytes("é").ShouldBe([0xE9]);
        (Vast with { Tekenset = Tekenset.Utf8 }).Codering.GetPreamble().ShouldBeEmpty();
    }

    [Fact]
    public void Een_waarde_die_niet_past_wordt_nooit_afgekapt()
    {
        var fout = Should.Throw<InvalidOperationException>(() => Schrijf(Vast, Voorbeeld with { Jeugdige = new(123, null) }));

        fout.Message.ShouldNotContain("123");
    }

    [Theory]
    [InlineData("afgekapt", "Regel")]
    [InlineData("geen einde", "Regel")]
    [InlineData("tekens", "Regel")]
    [InlineData("regeleinde", "Regel")]
    [InlineData("leeg bsn", "bsn")]
    [InlineData("letters", "aanvang")]
    [InlineData("vast", "vaste tekst")]
    [InlineData("informant", "informantJeugdige")]
    [InlineData("geen informant", "informantJeugdige")]
    public void Een_regel_die_niet_klopt_noemt_het_veld_en_niet_de_waarde(string wat, string veld)
    {
        var regel = Schrijf(Vast, Voorbeeld);
        regel = wat switch
        {
            "afgekapt" => regel[..^5],
            "geen einde" => regel[..^2],
            "tekens" => regel.Insert(10, "x"),
            "regeleinde" => regel.Replace("\r\n", "\n", StringComparison.Ordinal),
            "leeg bsn" => regel.Replace(Voorbeeld.Nummer.Waarde, "         ", StringComparison.Ordinal),
            "letters" => regel.Replace("20260201", "2026geen", StringComparison.Ordinal),
            "vast" => "JB" + regel[2..],
            "informant" => regel.Replace("0110804", "0190804", StringComparison.Ordinal),
            _ => regel.Replace("0110804", "01 0804", StringComparison.Ordinal),
        };

        var gelezen = Lees(regel, Vast).ShouldHaveSingleItem();

        gelezen.Record.ShouldBeNull();
        gelezen.Fouten[0].Veld.ShouldBe(veld);
        gelezen.Fouten.ShouldAllBe(f => !f.Melding.Contains(Voorbeeld.Nummer.Waarde, StringComparison.Ordinal) && !f.Melding.Contains("geen", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_bestand_zonder_regeleinde_vult_het_geheugen_niet()
    {
        var gelezen = Lees(new string('x', 2_000_000), Vast).ShouldHaveSingleItem();

        gelezen.Record.ShouldBeNull();
        gelezen.Fouten.Count.ShouldBe(2);
    }

    [Fact]
    public void Verkeerde_koppen_worden_genoemd() =>
        Lees("a;b\r\n", Csv).ShouldHaveSingleItem().Fouten[0].Veld.ShouldBe("Kopregel");

    [Fact]
    public void Een_vergelijking_noemt_elk_verschil_per_record()
    {
        var ander = Leeg with { Crisis = Code("01"), Aanvang = new(2026, 2, 2) };
        var regels = Lees(Schrijf(Vast, Voorbeeld, ander, Leeg) + "x\r\n", Vast);

        var verschillen = Bestandslezer.Vergelijk([Voorbeeld, Leeg, Leeg, Voorbeeld, Leeg], regels).ToList();

        verschillen.Select(v => v.Nummer).ShouldBe([2, 4, 5]);
        verschillen[0].Velden.ShouldBe([Recordveld.Crisis, Recordveld.Aanvang]);
        verschillen[1].Melding.ShouldContain("niet te lezen");
        verschillen[2].Melding.ShouldContain("staat niet in het bestand");
        Bestandslezer.Vergelijk([], Lees(Schrijf(Vast, Leeg), Vast)).ShouldHaveSingleItem().Melding.ShouldContain("hoort bij geen record");
    }

    [Fact]
    public void Schrijven_en_lezen_gaan_record_voor_record()
    {
        // What was asked of the records when the first line is there: one, and not all of them.
        var gevraagd = 0;
        IEnumerable<Leveringsrecord> Records()
        {
            for (; gevraagd < 1_000; gevraagd++)
            {
                yield return Voorbeeld;
            }
        }

        using var naar = new Teller(() => gevraagd);
        Bestandsschrijver.Schrijf(naar, Records(), Vast).ShouldBe(1_000);

        naar.Gevraagd[0].ShouldBe(0);
        naar.Gevraagd[499].ShouldBe(499);
    }

    [Fact]
    public void De_gepubliceerde_stromen_van_2021_komen_uit_het_bestand_terug()
    {
        // CBS, first half of 2021, wijk- of buurtteam: 47,480 + 14,715 − 17,115 → 45,075, active 62,190, each rounded to five by itself.
        var (begin, instroom, uitstroom) = (47_478, 14_714, 17_115);
        var periode = new Halfjaar(2021, 1);
        var indeling = Bestandsindelingen.Voor(Protocollen.Van2021).First();
        var kandidaten = Enumerable.Range(0, begin + instroom).Select(i => Traject(i, i < begin ? "2020-09-01" : "2021-03-01", i < uitstroom ? "2021-06-30" : null, persoon: i + 1)).ToList();
        var vraag = Vraag(kandidaten, [.. Enumerable.Range(1, kandidaten.Count).Select(Persoon)]) with { Periode = periode, Versie = Protocollen.Van2021, Dag = new(2021, 7, 10) };

        var records = Leveringsmaker.Maak(vraag).Regels.Select(r => r.Record).ToList();
        var tekst = Schrijf(indeling, [.. records]);

        Bestandslezer.Vergelijk(records, Lees(tekst, indeling)).ShouldBeEmpty();
        Recordtelling.Tel(Lees(tekst, indeling).Select(r => r.Record!), periode).Afgerond().ShouldBe(new(47_480, 14_715, 17_115, 45_075, 62_190));
    }

    private static string Schrijf(Bestandsindeling indeling, params Leveringsrecord[] records)
    {
        using var naar = new StringWriter();
        Bestandsschrijver.Schrijf(naar, records, indeling).ShouldBe(records.Length);
        return naar.ToString();
    }

    private static List<Leesregel> Lees(string tekst, Bestandsindeling indeling) => [.. Bestandslezer.Lees(new StringReader(tekst), indeling)];

    private sealed class Teller(Func<int> gevraagd) : StringWriter
    {
        public List<int> Gevraagd { get; } = [];

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Gevraagd.Add(gevraagd());
            base.Write(buffer);
        }
    }
}
