using System.Globalization;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-12")]
public sealed class ProductregelsTests
{
    [Theory]
    [InlineData(null, null, "GeldigVan")]
    [InlineData("2014-12-31", null, "GeldigVan")]
    [InlineData("2100-01-01", null, "GeldigVan")]
    [InlineData("0001-01-01", null, "GeldigVan")]
    [InlineData("2026-03-02", "2026-03-01", "LaatsteDag")]
    [InlineData("2026-03-02", "2100-01-01", "LaatsteDag")]
    [InlineData("2026-03-02", "9999-12-31", "LaatsteDag")]
    public void Een_periode_die_niet_kan_wordt_geweigerd(string? van, string? laatste, string veld) => Productregels.Periode(Dag(van), Dag(laatste)).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Theory]
    [InlineData("2015-01-01", null)]
    [InlineData("2099-12-31", "2099-12-31")]
    [InlineData("2026-03-02", "2026-03-02")]
    public void Een_periode_op_de_rand_mag(string van, string? laatste) => Productregels.Periode(Dag(van), Dag(laatste)).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-03-02", null, null, null, null)]
    [InlineData("2026-03-02", "2026-06-01", "2026-03-02", "2026-06-01", null)]
    [InlineData("2026-03-02", null, "2026-03-01", "2026-06-01", "GeldigVan")]
    [InlineData("2026-03-02", "2026-06-01", "2026-03-02", "2026-06-02", "LaatsteDag")]
    public void Hulp_die_begon_met_een_product_blijft_binnen_de_periode(string van, string? laatste, string? eersteAanvang, string? laatsteAanvang, string? veld) =>
        (Productregels.Gebruikt(Dag(van)!.Value, Dag(laatste), Dag(eersteAanvang), Dag(laatsteAanvang))?.Veld).ShouldBe(veld);

    [Theory]
    [InlineData("01", "2026-03-02", true)]
    [InlineData("01", "2026-05-31", true)]
    [InlineData("01", "2026-03-01", false)]
    [InlineData("01", "2026-06-01", false)]
    [InlineData("02", "2026-03-02", false)]
    [InlineData(null, "2026-03-02", false)]
    public void Een_product_hoort_bij_een_hulpvorm_en_geldt_op_de_eerste_dag(string? hulpvorm, string aanvang, bool past)
    {
        var fout = Productregels.BijTraject("01", new(2026, 3, 2), new(2026, 6, 1), hulpvorm, Dag(aanvang));

        (fout?.Veld).ShouldBe(past ? null : "Product");
    }

    [Fact]
    public void Een_product_zonder_einde_past_ook_bij_hulp_zonder_eerste_dag() => Productregels.BijTraject("01", new(2026, 3, 2), null, "01", null).ShouldBeNull();

    private static DateOnly? Dag(string? dag) => dag is null ? null : DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
