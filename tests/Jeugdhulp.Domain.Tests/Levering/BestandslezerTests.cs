using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Reading back is the proof of a layout, so it takes nothing for right that a record cannot hold.</summary>
[Trait("Eis", "CBS-06")]
public sealed class BestandslezerTests
{
    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

    [Fact]
    public void Een_ander_einde_van_de_regel_dan_de_indeling_zegt_is_geen_regel()
    {
        var tekst = Schrijf(Vast, Voorbeeld);

        Lees(tekst, Vast).ShouldHaveSingleItem().Record.ShouldBe(Voorbeeld);
        Lees(tekst.Replace("\r\n", "\r", StringComparison.Ordinal), Vast).ShouldHaveSingleItem().Record.ShouldBeNull();
        Lees(tekst, Vast with { Regeleinde = Regeleinde.Lf }).ShouldHaveSingleItem().Record.ShouldBeNull();
    }

    [Theory]
    [InlineData(4_097)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(40_000)]
    public void Na_een_regel_die_veel_te_lang_is_zijn_de_volgende_gewoon_te_lezen(int lengte)
    {
        var regels = Lees(new string('0', lengte) + "\r\n" + Schrijf(Vast, Voorbeeld, Voorbeeld), Vast);

        regels.Select(r => r.Record).ShouldBe([null, Voorbeeld, Voorbeeld]);
        regels[0].Fouten[0].Melding.ShouldContain("te lang");
    }

    [Fact]
    public void Waar_het_geheugen_van_de_lezer_vol_raakt_maakt_voor_een_regel_niet_uit()
    {
        Leveringsrecord[] records = [.. Enumerable.Repeat(Voorbeeld, 500)];
        var tekst = Schrijf(Vast, records);

        // The first line moves all others on, one position at a time and further than a line is long.
        Enumerable.Range(0, (tekst.Length / records.Length) + 1)
            .Where(lengte => Lees(new string('x', lengte) + "\r\n" + tekst, Vast).Skip(1).Count(r => r.Record == Voorbeeld) != records.Length)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("20260201", "20260230", "aanvang")]
    [InlineData("20260201", "20260200", "aanvang")]
    [InlineData("20260201", "00000201", "aanvang")]
    [InlineData("20260531", "20260431", "einde")]
    [InlineData("20260531", "20261301", "einde")]
    [InlineData("20260531", "20260031", "einde")]
    public void Een_dag_die_niet_bestaat_noemt_het_veld(string dag, string fout, string veld)
    {
        var regel = Lees(Schrijf(Vast, Voorbeeld).Replace(dag, fout, StringComparison.Ordinal), Vast).ShouldHaveSingleItem();

        regel.Record.ShouldBeNull();
        regel.Fouten.Select(f => f.Veld).ShouldBe([veld]);
    }

    [Theory]
    [InlineData("bsn")]
    [InlineData("geboortedatum")]
    [InlineData("geslacht")]
    [InlineData("woonplaats")]
    [InlineData("hulpvorm")]
    [InlineData("aanvang")]
    public void Zonder_een_veld_dat_elk_record_heeft_is_er_geen_record(string veld) => Leeg(Voorbeeld, veld).ShouldBe([veld]);

    [Theory]
    [InlineData("informantJeugdige")]
    [InlineData("informantOuder")]
    public void Een_antwoord_zonder_informant_noemt_het_veld(string veld) => Leeg(Voorbeeld with { Ouder = new(7, Code("02")) }, veld).ShouldBe([veld]);

    private static string Schrijf(Bestandsindeling indeling, params Leveringsrecord[] records)
    {
        using var naar = new StringWriter();
        Bestandsschrijver.Schrijf(naar, records, indeling).ShouldBe(records.Length);
        return naar.ToString();
    }

    private static List<Leesregel> Lees(string tekst, Bestandsindeling indeling) => [.. Bestandslezer.Lees(new StringReader(tekst), indeling)];

    /// <summary>What is wrong with a record of which one field is left empty.</summary>
    private static List<string> Leeg(Leveringsrecord record, string veld)
    {
        string[] rij = [.. Bestandsschrijver.Rijen([record], Csv).Single()];
        rij[Csv.Velden.ToList().FindIndex(v => v.Veld == veld)] = "";
        var regel = Bestandslezer.LeesRijen([Bestandsschrijver.Koppen(Csv), rij], Csv).ShouldHaveSingleItem();
        regel.Record.ShouldBeNull();
        return [.. regel.Fouten.Select(f => f.Veld)];
    }
}
