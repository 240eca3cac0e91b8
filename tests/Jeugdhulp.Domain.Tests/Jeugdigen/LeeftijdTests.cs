using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "CLS-04")]
public sealed class LeeftijdTests
{
    [Theory]
    [InlineData("2008-03-02", "2026-03-01", 17)]
    [InlineData("2008-03-02", "2026-03-02", 18)]
    [InlineData("2008-03-02", "2026-03-03", 18)]
    [InlineData("2003-03-02", "2026-03-01", 22)]
    [InlineData("2003-03-02", "2026-03-02", 23)]
    [InlineData("2008-12-31", "2026-12-30", 17)]
    [InlineData("2008-12-31", "2026-12-31", 18)]
    [InlineData("2008-01-01", "2025-12-31", 17)]
    [InlineData("2008-01-01", "2026-01-01", 18)]
    public void Iemand_wordt_een_jaar_ouder_op_de_verjaardag_zelf(string geboren, string peildatum, int leeftijd)
    {
        Leeftijd.Op(Dag(geboren), Dag(peildatum)).ShouldBe(leeftijd);
    }

    [Theory]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2004-02-29", "2027-02-28", 22)]
    [InlineData("2004-02-29", "2027-03-01", 23)]
    public void Wie_op_29_februari_is_geboren_wordt_in_een_gewoon_jaar_op_1_maart_ouder(string geboren, string peildatum, int leeftijd)
    {
        Leeftijd.Op(Dag(geboren), Dag(peildatum)).ShouldBe(leeftijd);
    }

    [Fact]
    public void Wie_op_28_februari_is_geboren_is_jarig_op_28_februari_ook_in_een_schrikkeljaar()
    {
        Leeftijd.Op(new DateOnly(2010, 2, 28), new DateOnly(2028, 2, 27)).ShouldBe(17);
        Leeftijd.Op(new DateOnly(2010, 2, 28), new DateOnly(2028, 2, 28)).ShouldBe(18);
    }

    [Fact]
    public void Op_de_dag_van_de_geboorte_is_de_leeftijd_nul()
    {
        Leeftijd.Op(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)).ShouldBe(0);
    }

    [Fact]
    public void Voor_de_geboorte_is_de_leeftijd_negatief()
    {
        Leeftijd.Op(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2)).ShouldBe(-1);
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
