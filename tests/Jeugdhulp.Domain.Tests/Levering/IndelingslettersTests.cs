using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Indelingsproef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The letters of texts of a layout that stand side by side in a line are no name together, with every code that can stand there.</summary>
[Trait("Eis", "CBS-06")]
public sealed partial class IndelingslettersTests
{
    private static readonly string[] Stukken = ["A", "N", "JA", "NR", "GEB", "DAT", "KIND", "A1", "1N", "7", "X2E", "CODE"];

    [Fact]
    public void Een_naam_die_over_vaste_teksten_en_codes_is_verdeeld_wordt_gezien()
    {
        Fouten(Rij(Tekst("SA"), Codes("geslacht", "NN", "1", "2"), Codes("crisis", "1", "E"))).ShouldBe(
            ["De letters van veld 13 (vaste tekst) en veld 14 (geslacht) staan naast elkaar en zijn samen geen woord uit het protocol. Zet er een cijfer of een ander veld tussen, of gebruik de codes van het protocol."]);
        Fouten(Rij(Tekst("JA"), Codes("geslacht", "1", "N", "2"))).ShouldHaveSingleItem().ShouldContain("(vaste tekst) en veld 15 (geslacht)");
        Fouten(Rij(Codes("crisis", "1", "JA"), Tekst("N"))).ShouldHaveSingleItem();
        Fouten(Rij(Tekst("TO"), Veld("geslacht"))).ShouldHaveSingleItem("every boy would be TOM");
        Fouten(Rij(Tekst("E"), Veld("geslacht"), Tekst("A", 2))).ShouldHaveSingleItem("every girl would be EVA").ShouldContain("veld 14 (vaste tekst), veld 15 (geslacht) en veld 16 (vaste tekst)");
        Fouten(Rij(Tekst("JA"), Veld("reden"), Codes("crisis", "1", "N"))).ShouldHaveSingleItem("help that goes on has no reason").ShouldContain("veld 13 (vaste tekst) en veld 15 (crisis)");
        Fouten(Rij(Tekst("1JA"), Codes("crisis", "1", "N1"))).ShouldHaveSingleItem();
        Fouten(Rij(Tekst("JA"), Tekst("NS", 2))).ShouldHaveSingleItem().ShouldStartWith("De vaste teksten achter elkaar", customMessage: "and not once more");
    }

    [Fact]
    public void Wat_geen_naam_kan_zijn_blijft_goed()
    {
        Fouten(Rij(Tekst("JA"), Codes("crisis", "1N", "2N"))).ShouldBeEmpty("a digit stands between them");
        Fouten(Rij(Tekst("JA"), Veld("hulpvorm"), Codes("crisis", "1", "N"))).ShouldBeEmpty("a code of the record stands between them");
        Fouten(Rij(Codes("geslacht", "VROUW", "MAN", "ONBEKEND"))).ShouldBeEmpty("one text is looked at by itself");
        Fouten(Rij(Codes("crisis", "JA", "NEE"))).ShouldBeEmpty();
        Fouten(Rij(Tekst("GEB"), Reden("DATUM", "1", "2", "3", "4"))).ShouldBeEmpty("words of the protocol, as in a heading");
        Fouten(Rij(Tekst("JEUGD"), Codes("crisis", "HULP", "HULPVORM"))).ShouldBeEmpty();
        Fouten(Rij(Tekst("JH"), Codes("crisis", "01", "02"))).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_van_een_letter_staan_met_twee_naast_elkaar_en_niet_met_drie()
    {
        var (crisis, verwijzer) = (Codes("crisis", "J", "N"), Codes("verwijzer", "A", "B", "C", "D", "E", "F", "G"));

        Fouten(Rij(Veld("geslacht"), crisis)).ShouldBeEmpty();
        Fouten(Rij(verwijzer, crisis)).ShouldBeEmpty();
        Fouten(Rij(Veld("geslacht"), crisis, verwijzer)).ShouldHaveSingleItem().ShouldContain("veld 12 (geslacht), veld 13 (crisis) en veld 14 (verwijzer)");
        Fouten(Rij(Codes("geslacht", "VROUW", "MAN", "ONBEKEND"), crisis)).ShouldHaveSingleItem("VROUWJ is no word");
    }

    [Fact]
    public void In_een_bestand_met_vaste_posities_telt_de_plek_en_niet_de_volgorde_in_de_indeling()
    {
        Bestandsindeling Met(int plek) => Vast with
        {
            Velden = [new() { Vast = "JA", Positie = plek, Lengte = 2 }, .. Vast.Velden.Select(v => v.Veld == "crisis" ? v with { Positie = 110, Codes = Codes("crisis", "1", "N1").Codes } : v)],
        };

        Fouten(Met(100)).ShouldHaveSingleItem().ShouldContain("veld 1 (vaste tekst) en veld 9 (crisis)");
        Fouten(Met(120)).ShouldBeEmpty("after the crisis");
    }

    [Fact]
    public void Te_veel_codes_met_letters_naast_elkaar_worden_geweigerd_en_niet_overgeslagen()
    {
        Indelingsveld Letters(string veld) => Codes(veld, [.. Waarden(veld).Select((_, i) => $"{(char)('A' + i)}")]);

        Fouten(Rij([.. new[] { "tevredenheidJeugdige", "tevredenheidOuder", "verwijzer", "hulpvorm", "reden", "crisis" }.Select(Letters)])).ShouldBe(
            ["Vanaf veld 9 (tevredenheidJeugdige) staan veel codes met letters naast elkaar. Daardoor is niet na te gaan of er een naam uit kan komen. Zet er een cijfer of een ander veld tussen, of gebruik de codes van het protocol."]);
    }

    [Fact]
    public void Van_drie_teksten_naast_elkaar_wordt_precies_geweigerd_wat_geen_woord_is()
    {
        var (goed, fout) = (0, 0);
        Check.One(
            Proef.MetZaad(3_000, zaad: 13),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
            {
                var kans = new Random(zaad);
                string[] teksten = [Stukken[kans.Next(Stukken.Length)], Stukken[kans.Next(Stukken.Length)], Stukken[kans.Next(Stukken.Length)]];
                Indelingsveld[] velden = [Tekst(teksten[0]), Reden(teksten[1], "31", "32", "33", "34"), Codes("crisis", teksten[2], "35")];
                int[] volgorde = [0, 1, 2];
                kans.Shuffle(volgorde);
                string[][] mogelijk = [[teksten[0]], [teksten[1], "31", string.Empty], [teksten[2], "35"]];
                var naam = mogelijk[volgorde[0]].Any(a => mogelijk[volgorde[1]].Any(b => mogelijk[volgorde[2]].Any(c => Woord().Matches(a + b + c).Any(w => !Indelingstekst.IsWoord(w.Value)))));
                var fouten = Fouten(Rij([.. volgorde.Select(i => velden[i])]));
                (goed, fout) = naam ? (goed, fout + 1) : (goed + 1, fout);
                return fouten.Count > 0 == naam && fouten.TrueForAll(f => f.StartsWith("De letters van ", StringComparison.Ordinal));
            }));

        goed.ShouldBeGreaterThan(300);
        fout.ShouldBeGreaterThan(300);
    }

    private static Indelingsveld Tekst(string vast, int nummer = 1) => new() { Vast = vast, Kop = $"vast {nummer}" };

    [GeneratedRegex("[A-Z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Woord();
}
