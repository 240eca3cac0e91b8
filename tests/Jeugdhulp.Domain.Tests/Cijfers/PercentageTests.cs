using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-17")]
public sealed class PercentageTests
{
    [Fact]
    [Trait("Eis", "DSH-06")]
    public void Zonder_geheel_is_een_percentage_niet_van_toepassing()
    {
        Percentage.Van(5, 0).ShouldBe(Percentage.Nvt);
        Percentage.Van(5, null).ShouldBe(Percentage.Nvt);
        Percentage.Van(null, 5).ShouldBe(Percentage.Nvt);
        (Percentage.Nvt.Tekst, Percentage.Nvt.Afgerond, Percentage.Nvt.Bestaat).ShouldBe(("n.v.t.", null, false));
    }

    [Fact]
    public void Nul_is_een_percentage()
    {
        Percentage.Van(0, 5).Bestaat.ShouldBeTrue();
        Percentage.Van(0, 5).Tekst.ShouldBe("0,0");
        new Percentage(-0.04m).Tekst.ShouldBe("0,0");
        new Percentage(-0.04m).Afgerond.ShouldBe(0m);
    }

    [Theory]
    [InlineData(1, 3, "33,3")]
    [InlineData(2, 3, "66,7")]
    [InlineData(1, 2000, "0,1")]
    [InlineData(-1, 2000, "-0,1")]
    public void Een_percentage_heeft_een_decimaal_en_de_helft_gaat_van_nul_af(int deel, int geheel, string tekst) => Percentage.Van(deel, geheel).Tekst.ShouldBe(tekst);

    [Fact]
    public void Een_gedrukt_percentage_wijkt_af_boven_vijf_honderdste_punt()
    {
        var percentage = Percentage.Van(529, 1000);

        percentage.WijktAfVan(52.9m).ShouldBeFalse();
        percentage.WijktAfVan(52.95m).ShouldBeFalse();
        percentage.WijktAfVan(52.96m).ShouldBeTrue();
        percentage.WijktAfVan(53m).ShouldBeTrue();
        percentage.WijktAfVan(null).ShouldBeFalse();
        Percentage.Nvt.WijktAfVan(0m).ShouldBeTrue();
        Percentage.Nvt.WijktAfVan(null).ShouldBeFalse();
    }
}
