using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What a correction changes, record by record (Informatieprotocol §7.6).</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringsverschilTests
{
    private static readonly Leveringsrecord Ander = Voorbeeld with { Nummer = Persoonsnummer.Van(Bsn(2)) };

    private static readonly Leveringsrecord Tweeling = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

    [Fact]
    public void Dezelfde_levering_heeft_geen_verschillen() => Verschil([Voorbeeld, Ander], [Ander, Voorbeeld with { }]).ShouldBeEmpty();

    [Fact]
    public void Wat_in_de_correctie_ontbreekt_is_vervallen_en_wat_erbij_komt_is_nieuw() =>
        Verschil([Voorbeeld], [Ander]).ShouldBe([(Verschilsoort.Vervallen, ""), (Verschilsoort.Nieuw, "")]);

    [Fact]
    public void Een_wijziging_noemt_de_velden() =>
        Verschil([Voorbeeld, Ander], [Voorbeeld with { Einde = new(2026, 5, 30), Reden = Code("02") }, Ander]).ShouldBe([(Verschilsoort.Gewijzigd, "Einde Reden")]);

    [Fact]
    public void Een_andere_eerste_dag_is_een_ander_record() =>
        Verschil([Voorbeeld], [Voorbeeld with { Aanvang = new(2026, 2, 2) }]).Select(v => v.Soort).ShouldBe([Verschilsoort.Vervallen, Verschilsoort.Nieuw]);

    [Fact]
    public void Bij_een_tweeling_blijft_wat_gelijk_is_gelijk()
    {
        var kort = Tweeling with { Einde = new(2026, 3, 1) };

        Verschil([Tweeling, kort], [kort, Tweeling]).ShouldBeEmpty();
        Verschil([Tweeling, kort], [kort, Tweeling with { Reden = Code("03") }]).ShouldBe([(Verschilsoort.Gewijzigd, "Reden")]);
        Verschil([Tweeling, kort], [kort]).ShouldBe([(Verschilsoort.Vervallen, "")]);
        Verschil([Tweeling, Tweeling], [Tweeling]).ShouldBe([(Verschilsoort.Vervallen, "")]);
        Verschil([Tweeling], [Tweeling, Tweeling with { }]).ShouldBe([(Verschilsoort.Nieuw, "")]);
    }

    [Fact]
    public void Veranderen_ze_allebei_dan_gaan_ze_in_de_volgorde_van_het_bestand_bij_elkaar()
    {
        Leveringsrecord Met(string reden) => Tweeling with { Reden = Code(reden) };

        Leveringsverschil.Bereken([Met("01"), Met("02")], [Met("03"), Met("04")], Protocollen.Van2022)
            .Select(v => (v.Oud!.Reden!.Waarde, v.Nieuw!.Reden!.Waarde)).ShouldBe([("01", "03"), ("02", "04")]);
    }

    [Fact]
    public void Zonder_bsn_hoort_de_postcode_bij_de_sleutel()
    {
        Verschil([Tweeling], [Tweeling with { Woonplaats = Plaats("1234AC") }]).Count.ShouldBe(2);
        Verschil([Voorbeeld], [Voorbeeld with { Woonplaats = Plaats("1234AC") }]).ShouldBe([(Verschilsoort.Gewijzigd, "Woonplaats")]);
    }

    [Fact]
    public void Het_verschil_toegepast_op_de_oude_levering_geeft_de_nieuwe()
    {
        var kans = new Random(11);
        for (var ronde = 0; ronde < 500; ronde++)
        {
            List<Leveringsrecord> Levering() => [.. Enumerable.Range(0, kans.Next(8)).Select(_ => Voorbeeld with
            {
                Nummer = kans.Next(3) == 0 ? Protocollen.Van2022.NummerOnbekend : Persoonsnummer.Van(Bsn(kans.Next(3))),
                Hulpvorm = Code(kans.Next(2) == 0 ? "01" : "02"),
                Reden = Code($"0{kans.Next(1, 4)}"),
            })];
            var (eerder, later) = (Levering(), Levering());
            var toegepast = eerder.ToList();
            foreach (var verschil in Leveringsverschil.Bereken(eerder, later, Protocollen.Van2022))
            {
                (verschil.Oud is null || toegepast.Remove(verschil.Oud)).ShouldBeTrue();
                toegepast.AddRange(verschil.Nieuw is { } nieuw ? [nieuw] : []);
                verschil.Velden.Count.ShouldBe(verschil.Soort is Verschilsoort.Gewijzigd ? verschil.Velden.Distinct().Count() : 0);
            }

            toegepast.OrderBy(Tekst).Select(Tekst).ShouldBe(later.OrderBy(Tekst).Select(Tekst));
        }
    }

    private static string Tekst(Leveringsrecord record) => string.Join('|', Enum.GetValues<Recordveld>().Select(v => record.Tekst(v)));

    private static List<(Verschilsoort Soort, string Velden)> Verschil(Leveringsrecord[] eerder, Leveringsrecord[] later) =>
        [.. Leveringsverschil.Bereken(eerder, later, Protocollen.Van2022).Select(v => (v.Soort, string.Join(' ', v.Velden)))];
}
