using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "TRJ-19")]
public sealed class HerkomstbeschermingTests
{
    [Theory]
    [InlineData(0, 0, Celstand.Getoond)]
    [InlineData(0, 5, Celstand.Getoond)]
    [InlineData(1, 100, Celstand.TeKlein)]
    [InlineData(9, 100, Celstand.TeKlein)]
    [InlineData(9, 9, Celstand.TeKlein)]
    [InlineData(10, 100, Celstand.Getoond)]
    [InlineData(10, 10, Celstand.Getoond)]
    [InlineData(10, 11, Celstand.Terugrekenbaar)]
    [InlineData(10, 19, Celstand.Terugrekenbaar)]
    [InlineData(10, 20, Celstand.Getoond)]
    public void Een_klein_getal_en_een_kleine_rest_worden_niet_getoond(int elders, int alle, Celstand stand)
    {
        var waarde = Herkomstbescherming.Bescherm(elders, alle);

        waarde.Stand.ShouldBe(stand);
        waarde.Getal.ShouldBe(stand is Celstand.Getoond ? elders : null);
    }

    [Fact]
    public void Een_gemeente_met_een_hogere_grens_toont_minder()
    {
        Herkomstbescherming.Bescherm(12, 100, 13).Stand.ShouldBe(Celstand.TeKlein);
        Herkomstbescherming.Bescherm(20, 32, 13).Stand.ShouldBe(Celstand.Terugrekenbaar);
        Herkomstbescherming.Bescherm(20, 33, 13).Getal.ShouldBe(20);
    }
}
