using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The checks over all records together.</summary>
[Trait("Eis", "CBS-01")]
public sealed class BestandscontroleTests
{
    private static readonly Leveringsrecord Later = Voorbeeld with { Aanvang = new(2026, 6, 1), Einde = null, Reden = null, Jeugdige = null };

    private static readonly Leveringsrecord Onbekend = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

    [Fact]
    public void Dezelfde_sleutel_houdt_de_levering_tegen()
    {
        Vindt(Voorbeeld, Voorbeeld).ShouldBe(["B01"]);
        Vindt(Voorbeeld, Voorbeeld with { Hulpvorm = Code("02"), Verwijzer = Code("01") }).ShouldBeEmpty();
        Vindt(Onbekend, Onbekend).ShouldBe(["B01"]);
        Vindt(Onbekend, Onbekend with { Woonplaats = Plaats("1234AC") }).ShouldBeEmpty();
        Vindt(Onbekend, Onbekend with { Geboren = Geboortecode.Lees("20150305") }).ShouldBeEmpty();
    }

    [Fact]
    public void Een_tweeling_mag_dezelfde_sleutel_hebben_maar_een_bsn_nooit()
    {
        Codes([new(Onbekend, Id(1), [Id(1)], true), new(Onbekend, Id(2), [Id(2)], true)]).ShouldBe(["B02", "B10"]);
        Codes([new(Voorbeeld, Id(1), [Id(1)], true), new(Voorbeeld, Id(2), [Id(2)], true)]).ShouldBe(["B01"]);
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Wie_zonder_bsn_op_elkaar_lijken_worden_genoemd_want_het_CBS_telt_er_misschien_een()
    {
        var later = Later with { Nummer = Onbekend.Nummer };

        Vindt(Onbekend, later).ShouldBe(["B10"]);
        Vindt(Onbekend, later with { Geslacht = Geslachtcode.Man }).ShouldBeEmpty();
        Vindt(Onbekend, later with { Woonplaats = Plaats("1234AC") }).ShouldBeEmpty();
        Codes([new(Onbekend, Id(1), [Id(1)]), new(later, Id(1), [Id(2)])]).ShouldBeEmpty("one person with two times of help");
        Bestandscontroles.Controleer([new(Onbekend, Id(1), [Id(1)]), new(later, Id(2), [Id(2)])], Periode, Protocollen.Van2015, Dag).ShouldBeEmpty("version 2.0 has no key");
    }

    [Fact]
    public void Records_van_dezelfde_hulpvorm_overlappen_nooit()
    {
        Vindt(Voorbeeld, Later).ShouldBeEmpty();
        Vindt(Voorbeeld, Later with { Aanvang = new(2026, 5, 31) }).ShouldBe(["B03"]);
        Vindt(Voorbeeld, Later with { Aanvang = new(2026, 5, 31), Hulpvorm = Code("02") }).ShouldBeEmpty();
        Vindt(Voorbeeld with { Einde = null, Reden = null }, Later).ShouldBe(["B03"]);
    }

    [Fact]
    public void Een_bsn_heeft_een_geboortedatum_een_geslacht_en_een_woonplaats()
    {
        Vindt(Voorbeeld, Later with { Geboren = Geboortecode.Lees("20150305") }).ShouldBe(["B04"]);
        Vindt(Voorbeeld, Later with { Geslacht = Geslachtcode.Man }).ShouldBe(["B04"]);
        Vindt(Voorbeeld, Later with { Woonplaats = Plaats("9001") }).ShouldBe(["B05"]);
        Vindt(Onbekend, Onbekend with { Geslacht = Geslachtcode.Man, Woonplaats = Plaats("9001") }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "B06")]
    [InlineData(1, null)]
    [InlineData(50, null)]
    [InlineData(51, "B07")]
    public void In_het_webformulier_passen_vijftig_trajecten(int aantal, string? code) =>
        Codes([.. Enumerable.Range(1, aantal).Select(i => new Leveringsregel(Voorbeeld with { Nummer = Persoonsnummer.Van(Bsn(i)) }, Id(i), [Id(i)]))])
            .ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("2026-07-21", "")]
    [InlineData("2026-07-22", "B08")]
    [InlineData("2026-12-31", "B08")]
    [InlineData("2027-06-30", "B08")]
    [InlineData("2027-07-01", "B08 B09")]
    public void Na_drie_weken_is_de_levering_te_laat_en_na_een_jaar_verwerkt_het_cbs_haar_niet_meer(string dag, string codes) =>
        string.Join(' ', Bestandscontroles.Controleer([new(Voorbeeld, Id(1), [Id(1)])], Periode, Protocollen.Van2022, D(dag)).Select(b => b.Controle)).ShouldBe(codes);

    [Fact]
    public void In_versie_2_is_er_geen_sleutel() =>
        Bestandscontroles.Controleer([new(Voorbeeld, Id(1), [Id(1)]), new(Voorbeeld, Id(1), [Id(2)])], Periode, Protocollen.Van2015, Dag).ShouldBeEmpty();

    private static string[] Vindt(params Leveringsrecord[] records) => Codes([.. records.Select((r, i) => new Leveringsregel(r, Id(i), [Id(i)]))]);

    private static string[] Codes(IReadOnlyList<Leveringsregel> regels) =>
        [.. Bestandscontroles.Controleer(regels, Periode, Protocollen.Van2022, Dag).Select(b => b.Controle).Distinct()];
}
