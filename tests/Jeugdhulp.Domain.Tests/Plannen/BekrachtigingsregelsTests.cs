using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "TRJ-10")]
public sealed class BekrachtigingsregelsTests
{
    [Theory]
    [InlineData(Teambesluit.Bekrachtigd, null, null)]
    [InlineData(Teambesluit.Bekrachtigd, null, "Mooi plan")]
    [InlineData(Teambesluit.Teruggegeven, Teruggeefreden.TeVeelTaken, null)]
    [InlineData(Teambesluit.Teruggegeven, Teruggeefreden.Anders, "Eerst de school")]
    public void Een_besluit_dat_klopt(Teambesluit besluit, Teruggeefreden? reden, string? toelichting) =>
        Bekrachtigingsregels.Controleer(besluit, reden, toelichting).ShouldBeEmpty();

    [Theory]
    [InlineData(null, null, null, "Besluit")]
    [InlineData(Teambesluit.Teruggegeven, null, null, "Reden")]
    [InlineData(Teambesluit.Teruggegeven, null, "Eerst de school", "Reden")]
    [InlineData(Teambesluit.Bekrachtigd, Teruggeefreden.TeVeelTaken, null, "Reden")]
    [InlineData(Teambesluit.Teruggegeven, Teruggeefreden.Anders, " ", "Toelichting")]
    public void Een_besluit_dat_niet_klopt_zegt_bij_welk_veld(Teambesluit? besluit, Teruggeefreden? reden, string? toelichting, string veld) =>
        Bekrachtigingsregels.Controleer(besluit, reden, toelichting).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void Een_toelichting_is_hooguit_4000_tekens(int tekens, bool goed) =>
        Bekrachtigingsregels.Controleer(Teambesluit.Bekrachtigd, null, new string('a', tekens)).Any().ShouldBe(!goed);

    [Fact]
    public void Elke_keuze_heeft_een_naam_en_een_onbekende_niet()
    {
        Enum.GetValues<Teambesluit>().Select(b => b.Naam()).ShouldBe(["Bekrachtigd", "Teruggegeven"]);
        Enum.GetValues<Teruggeefreden>().Select(r => r.Naam()).ShouldBe(["Te veel taken voor het team", "De doelen zijn niet duidelijk", "Andere hulp past beter", "Anders"]);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Teambesluit)9).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Teruggeefreden)9).Naam());
    }
}
