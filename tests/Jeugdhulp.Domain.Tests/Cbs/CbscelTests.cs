using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cbs;

[Trait("Eis", "CBS-07")]
public sealed class CbscelTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1475.9", 1475.9)]
    [InlineData("1475,9", 1475.9)]
    [InlineData("1.475,9", 1475.9)]
    [InlineData("-14,8", -14.8)]
    [InlineData("0", 0)]
    [InlineData(" 15 ", 15)]
    public void Een_getal_mag_een_komma_of_een_punt_hebben(string tekst, double getal)
    {
        Cbscel.TryParse(tekst, out var cel).ShouldBeTrue();
        cel.Getal.ShouldBe((decimal)getal);
        cel.Teken.ShouldBe(Cbsteken.Getal);
    }

    [Theory]
    [Trait("Eis", "CBS-10")]
    [InlineData(".", Cbsteken.Punt)]
    [InlineData("-", Cbsteken.Streep)]
    [InlineData("", Cbsteken.Leeg)]
    [InlineData("  ", Cbsteken.Leeg)]
    [InlineData("x", Cbsteken.Geheim)]
    public void Elk_teken_is_iets_anders_en_geen_is_nul(string tekst, Cbsteken teken)
    {
        Cbscel.TryParse(tekst, out var cel).ShouldBeTrue();
        (cel.Teken, cel.Getal).ShouldBe((teken, null));
        cel.NaarWaarde().Getal.ShouldBeNull();
    }

    [Theory]
    [InlineData("< 100.000")]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("1e5")]
    [InlineData("12.34.567")]
    [InlineData("99999999999")]
    [InlineData("--")]
    [InlineData("..")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    public void Iets_anders_is_geen_cel(string tekst) => Cbscel.TryParse(tekst, out _).ShouldBeFalse();

    [Theory]
    [Trait("Eis", "CBS-10")]
    [InlineData(".", null, Celstand.Onbekend)]
    [InlineData(".", 0, Celstand.Onbekend)]
    [InlineData(".", 9, Celstand.TeKlein)]
    [InlineData(".", 10, Celstand.Onbekend)]
    [InlineData("-", 9, Celstand.NietGeleverd)]
    [InlineData("", 9, Celstand.Onbekend)]
    [InlineData("x", 50, Celstand.TeKlein)]
    [InlineData("0", 9, Celstand.Getoond)]
    public void Een_punt_naast_een_klein_eigen_cijfer_zegt_dat_het_is_afgeschermd(string tekst, int? eigen, Celstand stand)
    {
        Cbscel.TryParse(tekst, out var cel).ShouldBeTrue();
        cel.NaarWaarde(eigen).Stand.ShouldBe(stand);
    }

    [Fact]
    public void Een_teken_zonder_getal_is_geen_getal() => Should.Throw<ArgumentOutOfRangeException>(() => Cbscel.Zonder(Cbsteken.Getal));

    [Theory]
    [InlineData("2021", false, "2021", null)]
    [InlineData("2021*", false, "2021", Cbsstatus.Voorlopig)]
    [InlineData("2021JJ00", false, "2021", null)]
    [InlineData("2021 1e halfjaar**", false, "2021H1", Cbsstatus.NaderVoorlopig)]
    [InlineData("2021, 2e halfjaar*", false, "2021H2", Cbsstatus.Voorlopig)]
    [InlineData("1e halfjaar 2021", false, "2021H1", null)]
    [InlineData("2021HJ02", false, "2021H2", null)]
    [InlineData("2021H1*", false, "2021H1", Cbsstatus.Voorlopig)]
    [InlineData("30 juni 2021", false, "2021-06-30", null)]
    [InlineData("31 December 2021*", false, "2021-12-31", Cbsstatus.Voorlopig)]
    [InlineData("2021-06-30", false, "2021-06-30", null)]
    [InlineData("2021", true, "2021-12-31", null)]
    [InlineData("2021HJ01", true, "2021-06-30", null)]
    public void Een_periode_staat_er_in_woorden_of_als_code(string tekst, bool opPeildatum, string moment, Cbsstatus? status)
    {
        Cbsperiode.TryParse(tekst, opPeildatum, out var periode).ShouldBeTrue();
        (periode.Moment.Code, periode.Status).ShouldBe((moment, status));
    }

    [Theory]
    [InlineData("2021HJ03")]
    [InlineData("2021KW01")]
    [InlineData("2021H3")]
    [InlineData("3e halfjaar 2021")]
    [InlineData("31 juni 2021")]
    [InlineData("2021-04-30")]
    [InlineData("2021***")]
    [InlineData("21")]
    [InlineData("0000JJ00")]
    [InlineData("")]
    public void Een_periode_die_niet_bestaat_is_er_geen(string tekst) => Cbsperiode.TryParse(tekst, false, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2014", false)]
    [InlineData("2015", true)]
    [InlineData("2026H2", true)]
    [InlineData("2027H1", false)]
    [InlineData("2026-12-31", false)]
    public void Voor_de_Jeugdwet_en_in_de_toekomst_zijn_er_geen_cijfers(string code, bool kan)
    {
        Meetmoment.TryParse(code, out var moment).ShouldBeTrue();
        Cbsperiode.KanBestaan(moment, new DateOnly(2026, 11, 20)).ShouldBe(kan);
    }

    [Theory]
    [InlineData("jongeren", Cbsvorm.Wijkteam, Cbsindicator.JongerenWijkteam)]
    [InlineData("trajecten", Cbsvorm.ZonderVerblijf, Cbsindicator.TrajectenZonderVerblijf)]
    [InlineData("", Cbsvorm.Wijkteam, Cbsindicator.TrajectenWijkteam)]
    [InlineData("verwijzing huisarts", null, Cbsindicator.HuisartsWijkteam)]
    [InlineData("Totaal jeugdhulp|Jongeren met jeugdhulp", null, Cbsindicator.JongerenJeugdhulp)]
    [InlineData("Jeugdhulp zonder verblijf|Jongeren met jeugdhulp", null, Cbsindicator.JongerenZonderVerblijf)]
    [InlineData("Uitgevoerd door het wijk- of buurtteam|Totaal alle verwijzers|Trajecten", null, Cbsindicator.TrajectenWijkteam)]
    [InlineData("Uitgevoerd door het wijk- of buurtteam|4 tot 12 jaar|Trajecten", null, null)]
    [InlineData("Jeugdhulp met verblijf|Trajecten", null, null)]
    [InlineData("Totaal jeugdhulp|Huisarts|Jongeren", null, null)]
    [InlineData("Inwoners", Cbsvorm.Jeugdhulp, null)]
    public void Een_onderwerp_wordt_alleen_herkend_als_het_over_alles_gaat(string delen, Cbsvorm? vorm, Cbsindicator? indicator) =>
        Cbsindicatoren.Herken(delen.Split('|'), vorm).ShouldBe(indicator);
}
