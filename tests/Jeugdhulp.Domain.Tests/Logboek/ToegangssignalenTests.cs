using Jeugdhulp.Domain.Logboek;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Logboek;

[Trait("Eis", "PRV-11")]
public sealed class ToegangssignalenTests
{
    [Fact]
    public void Een_gewone_week_geeft_geen_signaal() =>
        Toegangssignalen.Bepaal(new(Personen: 29, PersonenEerder: 0, BuitenEigenTeams: 0, OngewoneTijd: 2, Geweigerd: 4)).ShouldBeEmpty();

    [Theory]
    [InlineData(29, 0, false)]
    [InlineData(30, 0, true)]
    [InlineData(30, 14.75, true)]
    [InlineData(30, 15, false)]
    [InlineData(31, 15, true)]
    [InlineData(200, 100, false)]
    public void Veel_personen_zijn_er_dertig_en_meer_dan_twee_keer_zo_veel_als_eerder(int nu, double eerder, bool signaal) =>
        Toegangssignalen.Bepaal(new(nu, (decimal)eerder, 0, 0, 0)).Contains(Toegangssignaal.VeelPersonen).ShouldBe(signaal);

    [Fact]
    public void Een_persoon_buiten_de_eigen_teams_is_genoeg() =>
        Toegangssignalen.Bepaal(new(1, 1, BuitenEigenTeams: 1, 0, 0)).ShouldBe([Toegangssignaal.BuitenEigenTeams]);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Drie_personen_op_een_ongewone_tijd_is_een_signaal(int aantal, bool signaal) =>
        Toegangssignalen.Bepaal(new(3, 3, 0, aantal, 0)).Contains(Toegangssignaal.OngewoneTijd).ShouldBe(signaal);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Vijf_weigeringen_is_een_signaal(int aantal, bool signaal) =>
        Toegangssignalen.Bepaal(new(0, 0, 0, 0, aantal)).Contains(Toegangssignaal.VaakGeweigerd).ShouldBe(signaal);

    [Fact]
    public void Alles_tegelijk_staat_in_een_vaste_volgorde() =>
        Toegangssignalen.Bepaal(new(60, 2, 4, 5, 6)).ShouldBe(Enum.GetValues<Toegangssignaal>());
}
