using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Domain.Tests.Dossiers;

[Trait("Eis", "DOS-06")]
public sealed class TrajectindossierTests
{
    private static readonly DateOnly Van = new(2026, 3, 1);
    private static readonly DateOnly Tot = new(2026, 6, 1);

    [Theory]
    [InlineData(Wet.Jeugd, "2026-03-10", "2026-06-01", true, true)]
    [InlineData(Wet.Jeugd, "2026-03-10", "2026-06-02", true, false)]
    [InlineData(Wet.Jeugd, "2026-03-10", null, true, false)]
    [InlineData(Wet.Jeugd, "2026-03-10", null, false, true)]
    [InlineData(Wet.Jeugd, "2026-06-02", null, false, false)]
    [InlineData(Wet.Jeugd, "2026-01-01", "2026-02-28", true, false)]
    [InlineData(Wet.Jeugd, "2026-01-01", "2026-03-01", true, true)]
    [InlineData(Wet.Wmo, "2026-03-10", "2026-04-01", true, false)]
    public void Een_traject_past_bij_de_tijd_waarin_de_jeugdige_er_hulp_ontvangt(Wet wet, string aanvang, string? einde, bool eigen, bool past) =>
        Trajectindossier.Past(wet, Van, Tot, Dag(aanvang), einde is null ? null : Dag(einde), eigen).ShouldBe(past);

    [Fact]
    public void In_een_dossier_dat_loopt_mag_ook_de_hulp_lopen() => Trajectindossier.Past(Wet.Jeugd, Van, null, Van, null, eigenHulp: true).ShouldBeTrue();

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
}
