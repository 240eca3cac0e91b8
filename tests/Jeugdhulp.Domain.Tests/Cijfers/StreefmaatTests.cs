using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-22")]
public sealed class StreefmaatTests
{
    [Theory]
    [InlineData("2024H2", null)]
    [InlineData("2025H1", 20)]
    [InlineData("2025H2", 20)]
    [InlineData("2026H1", 17)]
    [InlineData("2026H2", null)]
    public void Wat_geldt_is_de_nieuwste_versie_van_wat_het_laatst_begon(string halfjaar, int? waarde)
    {
        Halfjaar.TryParse(halfjaar, out var wanneer).ShouldBeTrue();
        Streefwaarde[] alle = [new(Streefmaat.Duur, 1, new(2025, 1), 20), new(Streefmaat.Duur, 2, new(2026, 1), 18), new(Streefmaat.Duur, 3, new(2026, 1), 17), new(Streefmaat.Duur, 4, new(2026, 2), null), new(Streefmaat.Trajecten, 1, new(2015, 1), 5)];

        (Streefwaarde.Geldend(alle, Streefmaat.Duur, wanneer)?.Waarde).ShouldBe(waarde);
        (Streefwaarde.Geldend(alle, Streefmaat.Duur, wanneer) is null).ShouldBe(waarde is null);
    }

    [Theory]
    [InlineData(Streefmaat.AandeelWijkteam, 100, true)]
    [InlineData(Streefmaat.AandeelWijkteam, 100.1, false)]
    [InlineData(Streefmaat.AandeelWijkteam, 12.5, true)]
    [InlineData(Streefmaat.AandeelWijkteam, 12.55, false)]
    [InlineData(Streefmaat.Trajecten, 0, true)]
    [InlineData(Streefmaat.Trajecten, -1, false)]
    [InlineData(Streefmaat.Trajecten, 1.5, false)]
    [InlineData(Streefmaat.Trajecten, 1_000_000, true)]
    [InlineData(Streefmaat.Trajecten, 1_000_001, false)]
    [InlineData(Streefmaat.Wachttijd, 10.5, true)]
    [InlineData(Streefmaat.Duur, 10_000, true)]
    [InlineData(Streefmaat.Duur, 10_001, false)]
    public void Een_waarde_past_bij_wat_het_is(Streefmaat maat, double waarde, bool kan) => (maat.Controleer((decimal)waarde) is null).ShouldBe(kan);

    [Fact]
    public void Elk_cijfer_heeft_een_naam_en_een_onbekend_niet()
    {
        Enum.GetValues<Streefmaat>().Select(m => m.Naam()).Distinct().Count().ShouldBe(6);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Streefmaat)99).Naam());
    }
}
