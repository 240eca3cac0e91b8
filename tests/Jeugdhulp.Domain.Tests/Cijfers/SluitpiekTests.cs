using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class SluitpiekTests
{
    [Theory]
    [Trait("Eis", "TRB-05")]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void Meer_dan_twee_keer_het_gemiddelde_van_vier_halfjaren_is_een_piek(int nu, bool piek) =>
        Sluitpiek.Is([1_000, 30, 50, 45, 35], nu).ShouldBe(piek);

    [Fact]
    [Trait("Eis", "TRB-05")]
    public void Zonder_vier_halfjaren_ervoor_is_er_niets_te_zeggen()
    {
        Sluitpiek.Is([30, 50, 45], 500).ShouldBeNull();
        Sluitpiek.Is([30, null, 45, 35], 500).ShouldBeNull();
        Sluitpiek.Is([30, 50, 45, 35], null).ShouldBeNull();
        Sluitpiek.Is([null, 30, 50, 45, 35], 500).ShouldBe(true);
    }

    [Fact]
    [Trait("Eis", "TRB-05")]
    public void De_factor_is_in_te_stellen()
    {
        Sluitpiek.Is([40, 40, 40, 40], 70, 1.5m).ShouldBe(true);
        Sluitpiek.Is([40, 40, 40, 40], 60, 1.5m).ShouldBe(false);
        Should.Throw<ArgumentOutOfRangeException>(() => Sluitpiek.Is([40, 40, 40, 40], 60, 0));
    }
}

public sealed class OverlapTests
{
    [Fact]
    [Trait("Eis", "DSH-18")]
    public void Twee_groepen_verdelen_een_geheel_in_vieren()
    {
        Overlap.Bereken(eerste: 30, tweede: 20, beide: 12, totaal: 50).ShouldBe(new Overlap(18, 8, 12, 12));
        Overlap.Bereken(5, 5, 5, 5).ShouldBe(new Overlap(0, 0, 5, 0));
    }

    [Theory]
    [InlineData(3, 9, 4, 20)]
    [InlineData(9, 3, 4, 20)]
    [InlineData(9, 8, 1, 15)]
    [InlineData(9, 8, -1, 50)]
    public void Groepen_die_niet_bestaan_worden_geweigerd(long eerste, long tweede, long beide, long totaal) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Overlap.Bereken(eerste, tweede, beide, totaal));
}
