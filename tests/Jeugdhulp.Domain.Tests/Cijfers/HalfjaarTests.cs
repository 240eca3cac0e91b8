using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-02")]
public sealed class HalfjaarTests
{
    [Theory]
    [InlineData("2026-01-01", "2026H1")]
    [InlineData("2026-06-30", "2026H1")]
    [InlineData("2026-07-01", "2026H2")]
    [InlineData("2026-12-31", "2026H2")]
    [InlineData("2024-02-29", "2024H1")]
    public void Een_dag_ligt_in_het_halfjaar_van_zijn_maand(string dag, string code)
    {
        var halfjaar = Halfjaar.Van(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture));

        halfjaar.Code.ShouldBe(code);
        Halfjaar.TryParse(code, out var gelezen).ShouldBeTrue();
        gelezen.ShouldBe(halfjaar);
    }

    [Fact]
    public void Een_halfjaar_kent_zijn_eerste_en_laatste_dag()
    {
        (new Halfjaar(2026, 1).Begin, new Halfjaar(2026, 1).Einde).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)));
        (new Halfjaar(2026, 2).Begin, new Halfjaar(2026, 2).Einde).ShouldBe((new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)));
        new Halfjaar(2026, 1).Naam.ShouldBe("1e halfjaar 2026");
        new Halfjaar(2026, 1).ToString().ShouldBe("2026H1");
    }

    [Fact]
    public void Halfjaren_sluiten_op_elkaar_aan()
    {
        foreach (var halfjaar in new Halfjaar[] { new(2025, 2), new(2026, 1) })
        {
            halfjaar.Volgende.Begin.ShouldBe(halfjaar.Einde.AddDays(1));
            halfjaar.Volgende.Vorige.ShouldBe(halfjaar);
            (halfjaar < halfjaar.Volgende).ShouldBeTrue();
            (halfjaar.Volgende > halfjaar).ShouldBeTrue();
            var zelfde = Halfjaar.Van(halfjaar.Einde);
            (halfjaar <= zelfde && halfjaar >= zelfde).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026H3")]
    [InlineData("2026H0")]
    [InlineData("2026h1")]
    [InlineData("0000H1")]
    [InlineData("+026H1")]
    [InlineData("2026H12")]
    public void Wat_geen_halfjaar_is_wordt_niet_gelezen(string? code) => Halfjaar.TryParse(code, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 3)]
    public void Een_jaar_heeft_twee_helften(int jaar, int helft) => Should.Throw<ArgumentOutOfRangeException>(() => new Halfjaar(jaar, helft));
}
