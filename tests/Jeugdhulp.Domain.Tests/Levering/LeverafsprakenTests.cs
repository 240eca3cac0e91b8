using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Who delivers for a team, by half-year.</summary>
[Trait("Eis", "CBS-19")]
public sealed class LeverafsprakenTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);

    [Fact]
    public void Zonder_afspraak_levert_de_gemeente() => Leverafspraken.PartijOver([], Begin).ShouldBe(Leverendepartij.Gemeente);

    [Fact]
    public void Een_afspraak_geldt_vanaf_haar_eigen_halfjaar_en_niet_eerder()
    {
        var afspraak = Afspraak(Begin, 1, Leverendepartij.Aanbieder);

        Leverafspraken.PartijOver([afspraak], Begin).ShouldBe(Leverendepartij.Aanbieder);
        Leverafspraken.PartijOver([afspraak], Begin.AddMonths(6)).ShouldBe(Leverendepartij.Aanbieder);
        Leverafspraken.PartijOver([afspraak], Begin.AddMonths(-6)).ShouldBe(Leverendepartij.Gemeente);
    }

    [Fact]
    public void Het_laatste_halfjaar_telt_ook_als_het_eerder_is_afgesproken() => Leverafspraken
        .PartijOver([Afspraak(Begin, 1, Leverendepartij.Aanbieder), Afspraak(Begin.AddMonths(-6), 2, Leverendepartij.Wijkteamorganisatie)], Begin)
        .ShouldBe(Leverendepartij.Aanbieder);

    [Fact]
    public void Van_twee_afspraken_over_een_halfjaar_geldt_de_laatste() => Leverafspraken
        .PartijOver([Afspraak(Begin, 2, Leverendepartij.Gemeente), Afspraak(Begin, 1, Leverendepartij.Aanbieder)], Begin)
        .ShouldBe(Leverendepartij.Gemeente);

    [Fact]
    [Trait("Eis", "CBS-18")]
    public void Elke_partij_en_elke_reden_heeft_een_eigen_naam()
    {
        Enum.GetValues<Leverendepartij>().Select(p => p.Naam()).ShouldBeUnique();
        Enum.GetValues<Nietleverreden>().Select(r => r.Naam()).ShouldBeUnique();
        Should.Throw<ArgumentOutOfRangeException>(() => ((Leverendepartij)9).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Nietleverreden)9).Naam());
    }

    private static (DateOnly, DateTimeOffset, Leverendepartij) Afspraak(DateOnly vanaf, int op, Leverendepartij partij) => (vanaf, DateTimeOffset.UnixEpoch.AddDays(op), partij);
}
