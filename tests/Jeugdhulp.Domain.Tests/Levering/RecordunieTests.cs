using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A year is the union of what was delivered over its half-years (domein §3).</summary>
[Trait("Eis", "CBS-08")]
public sealed class RecordunieTests
{
    private static readonly Leveringsrecord Ander = Voorbeeld with { Nummer = Persoonsnummer.Van(Bsn(2)) };

    private static readonly Leveringsrecord Tweeling = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

    [Fact]
    public void Zonder_leveringen_is_er_niets() => Recordunie.Tel([]).ShouldBe(new(0, 0));

    [Fact]
    public void Een_record_dat_in_beide_leveringen_staat_telt_een_keer_ook_als_het_in_de_tweede_eindigt() =>
        Tel([Voorbeeld, Ander], [Voorbeeld with { Einde = new(2026, 9, 1), Reden = Code("01"), Woonplaats = Plaats("1234AC") }]).ShouldBe(new(2, 2));

    [Fact]
    public void Andere_hulp_van_dezelfde_jeugdige_is_een_ander_record_en_dezelfde_jeugdige() =>
        Tel([Voorbeeld], [Voorbeeld with { Aanvang = new(2026, 8, 1) }, Voorbeeld with { Hulpvorm = Code("02") }]).ShouldBe(new(3, 1));

    [Fact]
    public void Een_tweeling_zonder_bsn_telt_zo_vaak_als_in_de_levering_waarin_hij_het_vaakst_staat()
    {
        Tel([Tweeling, Tweeling with { }], [Tweeling]).ShouldBe(new(2, 2));
        Tel([Tweeling], [Tweeling, Tweeling with { }]).ShouldBe(new(2, 2));
        Tel([Tweeling], [Tweeling]).ShouldBe(new(1, 1));
    }

    [Fact]
    public void Zonder_bsn_is_een_andere_postcode_voor_het_CBS_een_andere_jeugdige() =>
        Tel([Tweeling], [Tweeling with { Woonplaats = Plaats("1234AC") }]).ShouldBe(new(2, 2));

    [Fact]
    public void Zonder_bsn_blijft_wie_twee_soorten_hulp_krijgt_een_jeugdige() =>
        Tel([Tweeling, Tweeling with { Aanvang = new(2026, 3, 1) }], []).ShouldBe(new(2, 1));

    private static Recordunie Tel(Leveringsrecord[] eerste, Leveringsrecord[] tweede) => Recordunie.Tel([(eerste, Protocollen.Van2022), (tweede, Protocollen.Van2022)]);
}
