using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-09")]
public sealed class TermijnenTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Theory]
    [InlineData(4, false, Termijnstand.Binnen)]
    [InlineData(5, false, Termijnstand.Nadert)]
    [InlineData(6, false, Termijnstand.Nadert)]
    [InlineData(7, false, Termijnstand.Overschreden)]
    [InlineData(6, true, Termijnstand.Binnen)]
    [InlineData(7, true, Termijnstand.Overschreden)]
    public void Zes_gesprekken_naderen_bij_het_vijfde_en_zijn_om_bij_het_zevende(int gehad, bool geeindigd, Termijnstand stand) =>
        Termijnen.Stand(null, 6, gehad, geeindigd ? Vandaag : null, Vandaag).ShouldBe(stand);

    [Theory]
    [InlineData(-1, 0, Termijnstand.Overschreden)]
    [InlineData(60, 7, Termijnstand.Overschreden)]
    [InlineData(Termijnen.NadertDagen, 0, Termijnstand.Nadert)]
    [InlineData(60, 0, Termijnstand.Binnen)]
    public void Van_dagen_en_gesprekken_geldt_wat_het_eerst_om_is(int dagen, int gehad, Termijnstand stand) =>
        Termijnen.Stand(Vandaag.AddDays(dagen), 6, gehad, null, Vandaag).ShouldBe(stand);

    [Theory]
    [InlineData(Termijnstand.Binnen, Besprekingsuitkomst.Afschalen, 0, false, false)]
    [InlineData(Termijnstand.Nadert, Besprekingsuitkomst.Afschalen, 0, false, true)]
    [InlineData(Termijnstand.Overschreden, Besprekingsuitkomst.Afschalen, 27, false, true)]
    [InlineData(Termijnstand.Overschreden, Besprekingsuitkomst.Afschalen, 28, false, false)]
    [InlineData(Termijnstand.Overschreden, Besprekingsuitkomst.Doorverwijzen, 28, true, true)]
    [InlineData(Termijnstand.Overschreden, Besprekingsuitkomst.Doorverwijzen, 28, false, false)]
    [InlineData(Termijnstand.Overschreden, Besprekingsuitkomst.Verlengen, 0, false, false)]
    public void Een_bespreking_geeft_rust_zolang_gedaan_kan_worden_wat_besloten_is(Termijnstand toen, Besprekingsuitkomst uitkomst, int geleden, bool wacht, bool rust) =>
        Termijnen.Rust(toen, uitkomst, Vandaag.AddDays(-geleden), wacht, Wachttermijnen.Standaard.Opvolgen(Vandaag)).ShouldBe(rust);
}
