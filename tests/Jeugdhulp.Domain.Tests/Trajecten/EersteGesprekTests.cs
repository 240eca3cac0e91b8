using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "CAP-01")]
public sealed class EersteGesprekTests
{
    [Fact]
    public void Alleen_wat_het_team_met_de_jeugdige_of_de_ouders_doet_is_een_eerste_gesprek()
    {
        EersteGesprek.Activiteiten.ShouldBe(
            [
                Activiteit.Intake, Activiteit.Planvorming, Activiteit.Opvoedondersteuning, Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.SchoolmaatschappelijkWerk,
                Activiteit.PohJeugd, Activiteit.Overbruggingszorg, Activiteit.OpenHouden, Activiteit.Crisishulp,
            ],
            ignoreOrder: true);
        EersteGesprek.Telt((Activiteit)999).ShouldBeFalse();
    }

    [Theory]
    [Trait("Eis", "CAP-04")]
    [InlineData(null, 10, 6, 4, "NormWerkdagen")]
    [InlineData(0, 10, 6, 4, "NormWerkdagen")]
    [InlineData(261, 10, 6, 4, "NormWerkdagen")]
    [InlineData(260, 105, 6, 4, "LangWeken")]
    [InlineData(1, 104, 53, 4, "NakijkenWeken")]
    [InlineData(1, 104, 52, -1, "OpvolgenWeken")]
    public void Een_termijn_buiten_de_grens_wordt_bij_zijn_veld_genoemd(int? norm, int lang, int nakijken, int opvolgen, string veld) =>
        Wachttermijnen.Controleer(norm, lang, nakijken, opvolgen).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Fact]
    public void Termijnen_op_de_grens_mogen()
    {
        var standaard = Wachttermijnen.Standaard;
        Wachttermijnen.Controleer(standaard.NormWerkdagen, standaard.LangWeken, standaard.NakijkenWeken, standaard.OpvolgenWeken).ShouldBeEmpty();
        Wachttermijnen.Controleer(Wachttermijnen.MaxWerkdagen, Wachttermijnen.MaxLang, Wachttermijnen.MaxWeken, 1).ShouldBeEmpty();
    }
}
