using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-21")]
public sealed class VoorzieningregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Theory]
    [InlineData(null, "2026-11-20", "Weken")]
    [InlineData(-1, "2026-11-20", "Weken")]
    [InlineData(261, "2026-11-20", "Weken")]
    [InlineData(4, null, "GezegdOp")]
    [InlineData(4, "2026-11-21", "GezegdOp")]
    [InlineData(4, "2025-11-19", "GezegdOp")]
    public void Een_wacht_zonder_weken_of_van_een_onmogelijke_dag_wordt_geweigerd(int? weken, string? dag, string veld) =>
        Voorzieningregels.Wacht(weken, dag is null ? null : DateOnly.ParseExact(dag, "yyyy-MM-dd"), Vandaag).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Theory]
    [InlineData(0, "2026-11-20")]
    [InlineData(260, "2025-11-20")]
    public void Een_wacht_op_de_rand_mag(int weken, string dag) =>
        Voorzieningregels.Wacht(weken, DateOnly.ParseExact(dag, "yyyy-MM-dd"), Vandaag).ShouldBeEmpty();

    [Theory]
    [InlineData("bel de balie")]
    [InlineData("12")]
    [InlineData("0101+23456")]
    [InlineData("1234567890123456")]
    public void Wat_niet_te_bellen_is_wordt_geweigerd(string nummer) => Voorzieningregels.IsTelefoon(nummer).ShouldBeFalse();

    [Theory]
    [InlineData("112")]
    [InlineData("010 123 45 67")]
    [InlineData("+31 (0)6-12345678")]
    public void Een_nummer_mag_zoals_mensen_het_schrijven(string nummer) => Voorzieningregels.IsTelefoon(nummer).ShouldBeTrue();

    [Theory]
    [InlineData(84, false)]
    [InlineData(85, true)]
    public void Na_twaalf_weken_moet_de_wacht_opnieuw_worden_gevraagd(int dagen, bool verouderd) =>
        Voorzieningregels.IsVerouderd(Vandaag.AddDays(-dagen), Vandaag).ShouldBe(verouderd);
}
