using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "GEZ-05")]
public sealed class LeeftijdsmomentTests
{
    [Fact]
    public void Twaalf_zestien_achttien_en_drieentwintig_staan_er_met_de_dag()
    {
        var momenten = Leeftijdsmoment.Van(new DateOnly(2012, 1, 9));

        momenten.Select(m => (m.Leeftijd, m.Op)).ShouldBe([(12, new(2024, 1, 9)), (16, new(2028, 1, 9)), (18, new(2030, 1, 9)), (23, new(2035, 1, 9))]);
        momenten[0].Rechten.ShouldContain("samen toestemming");
        momenten[1].Rechten.ShouldContain("zelf toestemming");
        momenten[2].Jeugdhulp!.ShouldContain("tenzij");
    }

    [Fact]
    public void Wie_op_29_februari_is_geboren_bereikt_een_leeftijd_op_1_maart_van_een_gewoon_jaar()
    {
        var geboren = new DateOnly(2008, 2, 29);

        Leeftijdsmoment.Bereikt(geboren, 18).ShouldBe(new DateOnly(2026, 3, 1));
        Leeftijdsmoment.Bereikt(geboren, 16).ShouldBe(new DateOnly(2024, 2, 29));
        Leeftijd.Op(geboren, Leeftijdsmoment.Bereikt(geboren, 18)).ShouldBe(18);
        Leeftijd.Op(geboren, Leeftijdsmoment.Bereikt(geboren, 18).AddDays(-1)).ShouldBe(17);
        Leeftijdsmoment.SignaalVanaf(geboren).ShouldBe(new DateOnly(2025, 9, 1));
    }

    [Theory]
    [InlineData("2026-05-15", false)]
    [InlineData("2026-05-16", true)]
    [InlineData("2026-11-16", true)]
    [InlineData("2027-05-15", true)]
    [InlineData("2027-05-16", false)]
    public void Een_half_jaar_voor_en_na_de_18e_verjaardag_wordt_een_keuze_gevraagd(string vandaag, bool vraagt) =>
        Leeftijdsmoment.VraagtKeuze(new DateOnly(2008, 11, 16), DateOnly.Parse(vandaag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(vraagt);

    [Theory]
    [InlineData("2008-08-31", "2026-02-27", false)]
    [InlineData("2008-08-31", "2026-02-28", true)]
    [InlineData("2010-08-29", "2028-02-28", false)]
    [InlineData("2010-08-29", "2028-02-29", true)]
    [InlineData("2008-02-29", "2025-08-31", false)]
    [InlineData("2008-02-29", "2025-09-01", true)]
    [InlineData("2008-02-29", "2026-08-31", true)]
    [InlineData("2008-02-29", "2026-09-01", false)]
    public void Een_half_jaar_voor_de_18e_verjaardag_is_in_een_korte_maand_de_laatste_dag(string geboren, string vandaag, bool vraagt) =>
        Leeftijdsmoment.VraagtKeuze(DateOnly.Parse(geboren, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(vandaag, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(vraagt);

    [Theory]
    [InlineData("2021-12-31", Woonplaatsgrond.Gezagsdrager)]
    [InlineData("2022-01-01", Woonplaatsgrond.BrpAdres)]
    public void Tot_en_met_31_december_2021_geldt_de_oude_regel_voor_de_woonplaats(string dag, Woonplaatsgrond eerste)
    {
        var op = DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);

        Woonplaatsregel.Gronden(op)[0].ShouldBe(eerste);
        Woonplaatsregel.Gronden(op).ShouldContain(Woonplaatsgrond.WerkelijkVerblijf);
        Woonplaatsregel.Uitleg(op).ShouldStartWith(op.Year < 2022 ? "Tot 2022" : "Sinds 2022");
    }
}
