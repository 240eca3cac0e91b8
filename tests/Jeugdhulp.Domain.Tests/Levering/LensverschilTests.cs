using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Two definitions of one delivery, and the counts that are published of it.</summary>
[Trait("Eis", "CBS-03")]
public sealed class LensverschilTests
{
    [Fact]
    public void Per_persoon_is_te_zien_in_welke_levering_hij_zit()
    {
        var verschil = Lensverschil.Bereken(Levering(3, 1), Levering(2, 3, 3));

        verschil.AlleenTrajecten.ShouldBe([Id(1)]);
        verschil.AlleenDossiers.ShouldBe([Id(2)]);
        verschil.Beide.ShouldBe([Id(3)]);
    }

    [Fact]
    public void Zonder_records_is_er_geen_verschil() => Lensverschil.Bereken(Levering(), Levering()).Beide.ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Een_jeugdige_met_twee_records_telt_een_keer_en_zonder_bsn_naar_wat_ervoor_in_de_plaats_komt()
    {
        var onbekend = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

        Jeugdigen(Voorbeeld, Voorbeeld with { Hulpvorm = Code("02") }, Voorbeeld with { Woonplaats = Plaats("9001") }).ShouldBe(1);
        Jeugdigen(onbekend, onbekend with { Aanvang = new(2026, 3, 1) }).ShouldBe(1);
        Jeugdigen(onbekend, onbekend with { Woonplaats = Plaats("9001") }).ShouldBe(2);
        Jeugdigen().ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Stromen_worden_elk_apart_afgerond()
    {
        var records = Enumerable.Range(1, 8).Select(i => i <= 3 ? Voorbeeld with { Aanvang = new(2025, 3, 1), Einde = null } : Voorbeeld).ToList();
        var telling = Recordtelling.Tel(records, Periode);

        telling.ShouldBe(new(3, 5, 5, 3, 8));
        Recordtelling.Tel([Voorbeeld with { Aanvang = Periode.Begin }], Periode).Instroom.ShouldBe(1);
        Recordtelling.Tel([Voorbeeld with { Aanvang = Periode.Begin.AddDays(-1) }], Periode).Begin.ShouldBe(1);
        telling.Afgerond().ShouldBe(new(5, 5, 5, 5, 10));
    }

    private static long Jeugdigen(params Leveringsrecord[] records) => Recordtelling.Jeugdigen(records, Protocolversies.Van2022);

    private static Leveringsregel Regel(int persoon, Leveringsrecord record) => new(record, Id(persoon), [Id(persoon)]);
}
