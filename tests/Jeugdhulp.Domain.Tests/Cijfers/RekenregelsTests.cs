using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class RekenregelsTests
{
    [Theory]
    [Trait("Eis", "CBS-15")]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    [InlineData(-2, 0)]
    [InlineData(-3, -5)]
    public void Een_aantal_gaat_naar_het_dichtstbijzijnde_vijftal(long aantal, long vijftal) => Rekenregels.OpVijf(aantal).ShouldBe(vijftal);

    [Theory]
    [Trait("Eis", "DSH-17")]
    [InlineData("0.05", 1, "0,1")]
    [InlineData("-0.05", 1, "-0,1")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("1548.275", 1, "1.548,3")]
    [InlineData("2.345", 2, "2,35")]
    [InlineData("1234567", 0, "1.234.567")]
    public void Een_getal_staat_er_met_komma_en_de_helft_van_nul_af(string getal, int decimalen, string tekst) =>
        Rekenregels.Schrijf(decimal.Parse(getal, System.Globalization.CultureInfo.InvariantCulture), decimalen).ShouldBe(tekst);

    [Theory]
    [Trait("Eis", "CBS-15")]
    [InlineData(37, 35, true)]
    [InlineData(38, 35, false)]
    [InlineData(33, 35, true)]
    [InlineData(32, 35, false)]
    [InlineData(2, 0, true)]
    public void Een_eigen_aantal_is_gelijk_als_het_afgerond_het_gepubliceerde_is(long eigen, long gepubliceerd, bool gelijk) =>
        Rekenregels.IsGelijkOpVijf(eigen, gepubliceerd).ShouldBe(gelijk);

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void De_grenzen_van_een_gepubliceerd_aantal_zijn_precies_wat_gelijk_is()
    {
        Rekenregels.GrenzenOpVijf(0).ShouldBe((0, 2));
        Rekenregels.GrenzenOpVijf(35).ShouldBe((33, 37));
        Should.Throw<ArgumentOutOfRangeException>(() => Rekenregels.GrenzenOpVijf(-5));

        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Zip(Gen.Choose(0, 5_000), Gen.Choose(0, 1_000))), paar =>
        {
            var (laag, hoog) = Rekenregels.GrenzenOpVijf(paar.Item2 * 5);
            return Rekenregels.IsGelijkOpVijf(paar.Item1, paar.Item2 * 5) == (paar.Item1 >= laag && paar.Item1 <= hoog);
        }));
    }
}
