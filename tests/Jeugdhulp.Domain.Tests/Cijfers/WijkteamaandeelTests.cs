using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class WijkteamaandeelTests
{
    [Theory]
    [Trait("Eis", "DSH-03")]
    [InlineData(84855, 492260, "17,2", true, true)]
    [InlineData(30, 1510, "2,0", true, false)]
    [InlineData(5, 100, "5,0", true, true)]
    [InlineData(4996, 100000, "5,0", true, false)]
    [InlineData(1, 100, "1,0", false, false)]
    [InlineData(1001, 100000, "1,0", true, false)]
    [InlineData(0, 100, "0,0", false, false)]
    public void De_grenzen_gelden_voor_het_aandeel_voor_afronding(long wijkteam, long zonderVerblijf, string aandeel, bool intensief, bool actief)
    {
        var uitkomst = Wijkteamaandeel.Bereken(wijkteam, zonderVerblijf, Aandeelgrenzen.Onderzoek);

        (uitkomst.Aandeel.Tekst, uitkomst.IsIntensief, uitkomst.IsActief).ShouldBe((aandeel, intensief, actief));
    }

    [Theory]
    [Trait("Eis", "DSH-03")]
    [InlineData(null, 100L)]
    [InlineData(5L, null)]
    [InlineData(0L, 0L)]
    public void Zonder_aandeel_is_een_wijkteam_niet_actief(long? wijkteam, long? zonderVerblijf) =>
        Wijkteamaandeel.Bereken(wijkteam, zonderVerblijf, new(0, 0)).ShouldBe(new Wijkteamaandeel(Percentage.Nvt, IsIntensief: false, IsActief: false));

    [Fact]
    [Trait("Eis", "DSH-03")]
    public void De_grenzen_zijn_in_te_stellen() =>
        Wijkteamaandeel.Bereken(7, 100, new Aandeelgrenzen(7, 7.5m)).ShouldBe(new Wijkteamaandeel(new Percentage(7), IsIntensief: false, IsActief: false));

    [Fact]
    [Trait("Eis", "DSH-20")]
    public void Zonder_het_wijkteam_blijft_de_rest_over()
    {
        Wijkteamaandeel.Exclusief(5295, 2390).ShouldBe(2905);
        Wijkteamaandeel.Exclusief(5295, null).ShouldBeNull();
        Wijkteamaandeel.Exclusief(null, 2390).ShouldBeNull();
    }

    [Theory]
    [Trait("Eis", "DSH-20")]
    [InlineData(2350L, 2245L, "95,5")]
    [InlineData(31095L, 21110L, "67,9")]
    [InlineData(10L, 0L, "0,0")]
    [InlineData(10L, 10L, "100,0")]
    [InlineData(10L, 11L, "n.v.t.")]
    [InlineData(10L, -1L, "n.v.t.")]
    [InlineData(0L, 0L, "n.v.t.")]
    [InlineData(-5L, -5L, "n.v.t.")]
    [InlineData(null, 5L, "n.v.t.")]
    [InlineData(5L, null, "n.v.t.")]
    public void De_bijdrage_bestaat_alleen_binnen_groei(long? zonderVerblijf, long? wijkteam, string bijdrage) =>
        Wijkteamaandeel.Bijdrage(zonderVerblijf, wijkteam).Tekst.ShouldBe(bijdrage);

    [Fact]
    [Trait("Eis", "DSH-01")]
    public void Trajecten_per_jongere_heeft_twee_decimalen()
    {
        Wijkteamaandeel.TrajectenPerJongere(2390, 2285).ShouldBe(1.05m);
        Wijkteamaandeel.TrajectenPerJongere(25, 30).ShouldBe(0.83m);
        Wijkteamaandeel.TrajectenPerJongere(5, 0).ShouldBeNull();
        Wijkteamaandeel.TrajectenPerJongere(5, null).ShouldBeNull();
        Wijkteamaandeel.TrajectenPerJongere(null, 5).ShouldBeNull();
    }

    [Theory]
    [Trait("Eis", "DSH-14")]
    [InlineData(10L, 95L, "10,5")]
    [InlineData(30L, 670L, "4,5")]
    [InlineData(null, 35L, "n.v.t.")]
    [InlineData(0L, 35L, "0,0")]
    public void Een_ontbrekend_aantal_verwijzingen_is_geen_nul(long? verwijzingen, long? trajecten, string aandeel) =>
        Wijkteamaandeel.Huisartsaandeel(verwijzingen, trajecten).Tekst.ShouldBe(aandeel);
}
