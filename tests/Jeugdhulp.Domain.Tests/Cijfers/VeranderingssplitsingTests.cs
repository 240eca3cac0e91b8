using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>A change as what the rules did, what registering did, and what is left.</summary>
[Trait("Eis", "TRB-01")]
public sealed class VeranderingssplitsingTests
{
    [Fact]
    public void De_delen_zijn_regels_registratie_en_de_rest() =>
        Veranderingssplitsing.Splits([new(100, 180, 110, false), new(50, 20, 20, true), new(0, 40, 30, true)])
            .ShouldBe(new Verandering(150, 240, DoorRegels: 70 + 10, DoorRegistratie: -30 + 30, Overig: 10, IsGemengd: true));

    [Fact]
    public void Zonder_teams_verandert_er_niets() => Veranderingssplitsing.Splits([]).ShouldBe(new Verandering(0, 0, 0, 0, 0, IsGemengd: false));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void De_delen_zijn_samen_altijd_precies_het_verschil(int zaad)
    {
        var willekeurig = new Random(zaad);
        for (var i = 0; i < 1000; i++)
        {
            var teams = Enumerable.Range(0, willekeurig.Next(20)).Select(_ => new Teamverandering(willekeurig.Next(500), willekeurig.Next(500), willekeurig.Next(500), willekeurig.Next(2) == 0)).ToList();

            var verandering = Veranderingssplitsing.Splits(teams);

            (verandering.DoorRegels + verandering.DoorRegistratie + verandering.Overig).ShouldBe(verandering.Totaal);
            verandering.Totaal.ShouldBe(teams.Sum(t => t.Later) - teams.Sum(t => t.Eerder));
        }
    }

    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(0, 0, 10, false, true)]
    [InlineData(-10, 0, 10, false, true)]
    [InlineData(9, 0, 10, false, false)]
    [InlineData(10, -1, 0, false, false)]
    [InlineData(10, 0, 3, false, false)]
    [InlineData(10, 5, 5, true, true)]
    [InlineData(10, 20, -15, true, false)]
    public void Met_een_klein_deel_is_er_niets_te_zien(long regels, long registratie, long overig, bool gemengd, bool getoond) =>
        Veranderingssplitsing.MagGetoond(new(100, 100 + regels + registratie + overig, regels, registratie, overig, gemengd)).ShouldBe(getoond);

    [Fact]
    public void Een_aantal_onder_nul_bestaat_niet() => Should.Throw<ArgumentOutOfRangeException>(() => Veranderingssplitsing.Splits([new(-1, 0, 0, false)]));
}
