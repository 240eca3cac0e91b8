using System.Globalization;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-22")]
public sealed class VasteregelsTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2099-12-31", true)]
    [InlineData("2100-01-01", false)]
    public void De_eerste_dag_is_er_en_ligt_in_deze_tijd(string? dag, bool goed) => (Vasteregels.Begin(Dag(dag)) is null).ShouldBe(goed);

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-10-31", false)]
    [InlineData("2026-11-01", true)]
    [InlineData("2100-01-01", false)]
    public void De_laatste_dag_ligt_niet_voor_de_eerste(string? dag, bool goed) => (Vasteregels.Einde(Dag(dag), new(2026, 11, 1)) is null).ShouldBe(goed);

    private static DateOnly? Dag(string? dag) => dag is null ? null : DateOnly.Parse(dag, CultureInfo.InvariantCulture);
}
