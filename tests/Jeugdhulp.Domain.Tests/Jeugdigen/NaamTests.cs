using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "GEZ-01")]
public sealed class NaamTests
{
    [Fact]
    public void Een_naam_heeft_de_stukken_die_pg_trgm_ook_maakt() =>
        Trigrammen.Van("el amrani").Order(StringComparer.Ordinal).ShouldBe(["  a", "  e", " am", " el", "amr", "ani", "el ", "mra", "ni ", "ran"]);

    [Fact]
    public void Een_teken_van_twee_helften_wordt_niet_gedeeld() =>
        Trigrammen.Van("ab😀c").Order(StringComparer.Ordinal).ShouldBe(["  a", " ab", "b😀", "😀c"]);

    [Theory]
    [InlineData("jansen-de vries", "jansen de vries")]
    [InlineData("d'hont", "d hont")]
    public void Een_streepje_of_apostrof_scheidt_woorden_zoals_een_spatie(string naam, string metSpatie) =>
        Trigrammen.Van(naam).ShouldBe(Trigrammen.Van(metSpatie), ignoreOrder: true);

    [Theory]
    [InlineData("jansen", "jansn", true)]
    [InlineData("jansen", "janssen", true)]
    [InlineData("dijk", "dijck", true)]
    [InlineData("jansen", "bakker", false)]
    [InlineData("", "bakker", false)]
    public void Namen_die_bijna_gelijk_zijn_lijken_op_elkaar(string een, string ander, bool lijken) =>
        (Trigrammen.Gelijkenis(een, ander) >= Trigrammen.Grens).ShouldBe(lijken);

    [Fact]
    public void Alleen_een_ongeboren_kind_heet_zo_bij_het_CBS()
    {
        Bsnreden.Ongeboren.CbsOmschrijving().ShouldBe("Ongeboren kind");
        Enum.GetValues<Bsnreden>().Where(r => r is not Bsnreden.Ongeboren).ShouldAllBe(r => r.CbsOmschrijving() == "BSN onbekend");
    }

    [Fact]
    public void Tot_2022_telt_wie_het_gezag_heeft_en_daarna_het_adres()
    {
        Woonplaatsregel.Gronden(new DateOnly(2021, 12, 31)).ShouldBe([Woonplaatsgrond.Gezagsdrager, Woonplaatsgrond.WerkelijkVerblijf]);
        Woonplaatsregel.Gronden(new DateOnly(2022, 1, 1)).ShouldNotContain(Woonplaatsgrond.Gezagsdrager);
        Woonplaatsregel.Gronden(new DateOnly(2022, 1, 1))[0].ShouldBe(Woonplaatsgrond.BrpAdres);
    }
}
