using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cbs;

[Trait("Eis", "CBS-07")]
public sealed class CbstabelTests
{
    private static readonly Cbslezing Lezing = new("9991", "Voorbeeld A", new DateOnly(2026, 11, 20), Cbsstatus.Definitief);

    [Fact]
    public void Een_tabel_met_regio_s_en_perioden_als_kolommen_wordt_gelezen()
    {
        var tabel = Cbstabel.Lees(
            Regels("""
            Jeugdhulptrajecten; verwijzer
            Vormen van jeugdhulp|Regio's|Perioden|Jongeren met jeugdhulp (aantal)|Trajecten
            Totaal jeugdhulp|GM9991|2021 1e halfjaar*|1.230|1 500
            Uitgevoerd door het wijk- of buurtteam|9991|2021JJ00|.|-
            Uitgevoerd door het wijk- of buurtteam|Voorbeeld A|2022**||20
            Totaal jeugdhulp|NL01|2021JJ00|400000|500000
            Bron: CBS
            """),
            Lezing);

        tabel.Fouten.ShouldBeEmpty();
        tabel.Overgeslagen.ShouldBe(1);
        tabel.Cijfers.Select(c => $"{c.Regel} {c.Indicator} {c.Moment} {c.Status} {c.Cel.Teken} {c.Cel.Getal}").ShouldBe(
        [
            "3 jongerenJeugdhulp 2021H1 Voorlopig Getal 1230", "3 trajectenJeugdhulp 2021H1 Voorlopig Getal 1500",
            "4 jongerenWijkteam 2021 Definitief Punt ", "4 trajectenWijkteam 2021 Definitief Streep ",
            "5 jongerenWijkteam 2022 NaderVoorlopig Leeg ", "5 trajectenWijkteam 2022 NaderVoorlopig Getal 20",
        ]);
    }

    [Fact]
    public void Staat_er_in_de_kop_een_eenheid_dan_geldt_de_naam_erboven()
    {
        var tabel = Cbstabel.Lees(
            Regels("""
            Titel van de tabel
            Onderwerp|Onderwerp|Jongeren met jeugdhulp|Trajecten jeugdhulp
            Perioden|Regio's|aantal|aantal
            2021|Voorbeeld A|15|20
            """),
            Lezing);

        tabel.Cijfers.Select(c => (c.Indicator, c.Cel.Getal)).ShouldBe([("jongerenJeugdhulp", 15), ("trajectenJeugdhulp", 20)]);
    }

    [Fact]
    public void Perioden_mogen_kolommen_zijn()
    {
        var tabel = Cbstabel.Lees(Regels("Regio's|2021|2022 1e halfjaar*\nGM9991|15|.\n"), Lezing with { Vorm = Cbsvorm.Wijkteam, OpPeildatum = true });

        tabel.Cijfers.Select(c => $"{c.Indicator} {c.Moment} {c.Status} {c.Cel.Teken}").ShouldBe(
            ["trajectenWijkteam 2021-12-31 Definitief Getal", "trajectenWijkteam 2022-06-30 Voorlopig Punt"]);
    }

    [Fact]
    public void Een_onderwerp_dat_hier_niet_bekend_is_houdt_zijn_eigen_naam()
    {
        var tabel = Cbstabel.Lees(Regels("Leeftijd|Regio's|Perioden|Jongeren\n4 tot 12 jaar|GM9991|2021|15\n"), Lezing);

        tabel.Cijfers.ShouldHaveSingleItem().Indicator.ShouldBe("4 tot 12 jaar – Jongeren");
        Cbsindicatoren.Naam("4 tot 12 jaar – Jongeren").ShouldBe("4 tot 12 jaar – Jongeren");
        Cbsindicatoren.Naam("jongerenWijkteam").ShouldBe("Jongeren met jeugdhulp door het wijkteam");
    }

    [Fact]
    [Trait("Eis", "DSH-17")]
    public void Een_gedrukte_toename_hoort_bij_het_laatste_aantal()
    {
        var tabel = Cbstabel.Lees(
            Regels("maat|Nederland|A\njongeren_2016|62130|35\njongeren_2017|81875|85\ntoename_jongeren_pct_gedrukt|31.8|142.9\ntoename_jongeren_pct_herrekend|1|1\n"),
            Lezing with { Regionaam = "a", Vorm = Cbsvorm.Wijkteam });

        tabel.Fouten.ShouldBeEmpty();
        tabel.Cijfers.Select(c => (c.Moment.Code, c.Gedrukt)).ShouldBe([("2016", null), ("2017", 142.9m)]);
        var groei = Gedruktegroei.Alle(tabel.Cijfers.Select(c => (c.Indicator, c.Moment, c.Cel.Getal, c.Gedrukt))).ShouldHaveSingleItem();
        (groei.Berekend.Tekst, groei.IsFout).ShouldBe(("142,9", false));
    }

    [Theory]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2021HJ03|15\nGM9991|2021|abc\nGM9991|2021JJ00|5\n", "Regel 2: de periode “2021HJ03” bestaat niet. Gebruik een jaar, een halfjaar, 30 juni of 31 december.")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2021|15\nGM9991|2022|15\nGM9991|2023|abc\n", "Regel 4: “abc” in de kolom Jongeren is geen getal en geen teken dat het CBS gebruikt (. of - of leeg).")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2021|15\nGM0307|2021|15\n", "Regel 3: “GM0307” is niet Voorbeeld A (9991). Kies in StatLine alleen uw eigen gemeente.")]
    [InlineData("Regio's|Perioden|Jongeren\nAmersfoort|2021|15\n", "Regel 2: “Amersfoort” is niet Voorbeeld A (9991). Kies in StatLine alleen uw eigen gemeente.")]
    [InlineData("Regio's|Perioden|Jongeren\nNL01|2021|15\n", "In dit bestand staat geen cijfer van Voorbeeld A.")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2021\n", "Regel 2: hier staan 2 kolommen, en in de kop 3.")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2021|15|16\n", "Regel 2: hier staan 4 kolommen, en in de kop 3.")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2014|15\n", "Regel 2: over 2014 zijn er geen cijfers: de Jeugdwet begon in 2015.")]
    [InlineData("Regio's|Perioden|Jongeren\nGM9991|2027H1|15\n", "Regel 2: 1e halfjaar 2027 moet nog beginnen.")]
    [InlineData("Regio's|Perioden|Jongeren jeugdhulp\nGM9991|2021|15,5\n", "Regel 2: “15,5” in de kolom Jongeren jeugdhulp is geen heel getal.")]
    [InlineData("Regio's|Perioden|Jongeren jeugdhulp\nGM9991|2021|-15\n", "Regel 2: “-15” in de kolom Jongeren jeugdhulp is geen getal en geen teken dat het CBS gebruikt (. of - of leeg).")]
    [InlineData("Regio's|Perioden|Jongeren jeugdhulp\nGM9991|2021|15\n9991|2021JJ00|20\n", "Regel 3: Jongeren met jeugdhulp in 2021 staat er al, op regel 2.")]
    [InlineData("Regio's|Jongeren\nGM9991|15\n", "Regel 1: bij de kolom “Jongeren” staat geen periode, en een kolom Perioden is er niet.")]
    [InlineData("Regio's|Perioden|Soort\nGM9991|2021|appel\n", "Regel 1: er is geen kolom met cijfers.")]
    [InlineData("naam|waarde\nGM9991|15\n", "In dit bestand staat geen tabel van het CBS. Er is een kop nodig met de kolommen Regio's en Perioden, of met de gemeenten als kolommen.")]
    [InlineData("", "In dit bestand staat geen tabel van het CBS. Er is een kop nodig met de kolommen Regio's en Perioden, of met de gemeenten als kolommen.")]
    [InlineData("maat|Nederland|A\njongeren_2016|1|2\n", "Regel 1: Voorbeeld A is hier geen kolom. De kolommen zijn Nederland, A.")]
    [InlineData("maat|9991\njongeren|1\n", "Regel 2: bij “jongeren” staat geen periode.")]
    [InlineData("maat|9991\ntoename_jongeren_pct_gedrukt|1\n", "Regel 2: bij de toename van “jongeren” staan er geen aantallen in de tabel.")]
    [InlineData("maat|9991\njongeren jeugdhulp_2016|1\ntoename_juni_pct_gedrukt|een\n", "Regel 3: “een” is geen percentage.")]
    public void Een_fout_noemt_de_regel_en_laat_niets_over(string bestand, string melding)
    {
        var tabel = Cbstabel.Lees(Regels(bestand), Lezing);

        tabel.Cijfers.ShouldBeEmpty();
        tabel.Fouten[0].Tekst.ShouldBe(melding);
    }

    [Fact]
    public void Alle_fouten_tegelijk_en_niet_meer_dan_tien()
    {
        var regels = Regels("Regio's|Perioden|Jongeren\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"GM9991|{i}|15\n")));

        Cbstabel.Lees(regels, Lezing).Fouten.Count.ShouldBe(Cbstabel.MaxFouten);
    }

    [Fact]
    public void Een_tabel_met_te_veel_cijfers_wordt_geweigerd()
    {
        var regels = Regels("Leeftijd|Regio's|Perioden|Jongeren\n" + string.Concat(Enumerable.Range(0, Cbstabel.MaxCijfers + 1).Select(i => $"groep {i}a|GM9991|2021|15\n")));

        Cbstabel.Lees(regels, Lezing).Fouten.ShouldHaveSingleItem().Melding.ShouldContain("meer dan 2000 cijfers");
    }

    private static List<Csvregel> Regels(string tekst) =>
        [.. tekst.Split('\n').Select((r, i) => new Csvregel(i + 1, r.Split('|'))).Where(r => r.Velden is not [""])];
}
