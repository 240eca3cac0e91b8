using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "DSH-14")]
public sealed class VerwijzersaandeelTests
{
    [Fact]
    public void Landelijk_TeltOpTotHetTotaalVanHetCbs()
    {
        Verwijzersaandeel.Landelijk.Values.Sum().ShouldBe(Verwijzersaandeel.LandelijkTotaal);
        Verwijzersaandeel.Landelijk.Keys.ShouldBe(Enum.GetValues<Verwijsgroep>());
        Enum.GetValues<Verwijsgroep>().Select(g => Percentage.Van(Verwijzersaandeel.Landelijk[g], Verwijzersaandeel.LandelijkTotaal).Tekst)
            .ShouldBe(["34,3", "29,3", "9,5", "7,0", "10,4", "9,6"]);
    }

    [Theory]
    [InlineData(Verwijzer.PohJeugd, Verwijsgroep.Huisarts)]
    [InlineData(Verwijzer.MedischSpecialist, Verwijsgroep.ArtsOfSpecialist)]
    [InlineData(Verwijzer.Zelfmelder, Verwijsgroep.Zelf)]
    [InlineData(Verwijzer.School, Verwijsgroep.Overig)]
    [InlineData(Verwijzer.Rechter, Verwijsgroep.Overig)]
    public void Van_DeeltIn(Verwijzer verwijzer, Verwijsgroep groep) => Verwijzersaandeel.Van(verwijzer).ShouldBe(groep);

    [Fact]
    public void Tel_TeltOp_EnVerbergtDeGroepZodraEenDeelVerborgenIs()
    {
        Verwijzersaandeel.Tel(Verwijsgroep.ArtsOfSpecialist, v => Cijferwaarde.Van(v is Verwijzer.Jeugdarts ? 12 : 30)).ShouldBe(Cijferwaarde.Van(42));
        Verwijzersaandeel.Tel(Verwijsgroep.ArtsOfSpecialist, v => v is Verwijzer.Jeugdarts ? Cijferwaarde.TeKlein : Cijferwaarde.Van(30)).ShouldBe(Cijferwaarde.Terugrekenbaar);
        Verwijzersaandeel.Tel(Verwijsgroep.Huisarts, _ => Cijferwaarde.Onbekend).ShouldBe(Cijferwaarde.Onbekend);
        Verwijzersaandeel.Tel(Verwijsgroep.Huisarts, _ => Cijferwaarde.Van(0)).ShouldBe(Cijferwaarde.Van(0));
    }
}
