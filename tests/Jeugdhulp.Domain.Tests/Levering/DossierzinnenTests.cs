using Jeugdhulp.Domain.Levering;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Levering;

public sealed class DossierzinnenTests
{
    [Theory]
    [Trait("Eis", "CBS-03")]
    [InlineData("I06", "Dit dossier staat open")]
    [InlineData("I23", "of dit dossier mee moet gaan")]
    [InlineData("R08", "in het dossier")]
    public void Op_dossiers_noemt_een_controle_het_dossier_en_geen_traject(string code, string woorden)
    {
        var controle = Controles.Van(code);

        controle.ZinVan(opDossiers: true).ShouldContain(woorden);
        controle.ZinVan(opDossiers: true).ShouldNotContain("traject");
        controle.ZinVan(opDossiers: false).ShouldBe(controle.Zin);
    }

    [Fact]
    public void Een_andere_controle_zegt_op_dossiers_hetzelfde() => Controles.Van("M03").ZinVan(opDossiers: true).ShouldBe(Controles.Van("M03").Zin);
}
