using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "DOS-06")]
public sealed class LeeftijdsbezwaarTests
{
    [Theory]
    [InlineData(Geboorteprecisie.Dag, "2010-06-29", Leeftijdsbezwaar.NogNietGeboren)]
    [InlineData(Geboorteprecisie.Dag, "2010-06-30", null)]
    [InlineData(Geboorteprecisie.Dag, "2033-06-29", null)]
    [InlineData(Geboorteprecisie.Dag, "2033-06-30", Leeftijdsbezwaar.GeenJeugdige)]
    [InlineData(Geboorteprecisie.Maand, "2010-06-01", null)]
    [InlineData(Geboorteprecisie.Maand, "2010-05-31", Leeftijdsbezwaar.NogNietGeboren)]
    [InlineData(Geboorteprecisie.Verwacht, "2010-01-01", null)]
    public void Hulp_begint_na_de_geboorte_en_voor_de_drieentwintigste_verjaardag(Geboorteprecisie precisie, string dag, Leeftijdsbezwaar? bezwaar) =>
        Leeftijdsbezwaren.Van(new(new DateOnly(2010, 6, 30), precisie), DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(bezwaar);

    [Theory]
    [Trait("Eis", "GEZ-01")]
    [InlineData(Geboorteprecisie.Dag, "geboren 30-6-2010", "15 jaar")]
    [InlineData(Geboorteprecisie.Maand, "geboren in juni 2010", "ongeveer 15 jaar")]
    [InlineData(Geboorteprecisie.Jaar, "geboren in 2010", "ongeveer 15 jaar")]
    [InlineData(Geboorteprecisie.Verwacht, "verwacht op 30-6-2010", "ongeboren")]
    public void Een_geboortedag_zegt_niet_meer_dan_bekend_is(Geboorteprecisie precisie, string zin, string leeftijd)
    {
        var dag = new Geboortedag(new(2010, 6, 30), precisie);

        (dag.Zin, dag.InJaren(15)).ShouldBe((zin, leeftijd));
    }
}
