using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
public sealed class OmslagTests
{
    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [InlineData(6, "[57]")]
    [InlineData(7, "[67]")]
    public void Vlak_bij_de_drempel_noemt_de_omslag_het_ene_gesprek_of_de_ene_stap_van_de_drempel(int verwacht, string getal)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        var omslag = contact.Onder(HoogstensZesGesprekken).Omslag;

        omslag.ShouldMatch($@"\b{getal}\b");
        omslag.ShouldEndWith(".");
    }

    [Fact]
    public void Een_omslag_is_een_zin()
    {
        foreach (var activiteit in Enum.GetValues<Activiteit>())
        {
            var omslag = (Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 4 }).Onder(HoogstensZesGesprekken).Omslag;

            if (omslag.Length > 0)
            {
                omslag.ShouldEndWith(".");
                char.IsUpper(omslag[0]).ShouldBeTrue(omslag);
                omslag.Count(c => c == '\n').ShouldBe(0);
            }
        }
    }
}
