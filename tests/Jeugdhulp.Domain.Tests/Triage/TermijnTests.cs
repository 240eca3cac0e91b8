using Jeugdhulp.Domain.Triage;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Triage;

[Trait("Eis", "TRI-03")]
public sealed class TermijnTests
{
    private static readonly DateOnly Maandag = new(2026, 11, 2);

    [Fact]
    public void De_gewone_route_duurt_zonder_eigen_keuze_zes_weken() =>
        Triagetermijnstand.Einde(risico: false, Maandag, Triagetermijnen.Standaard).ShouldBe(Maandag.AddDays(42));

    [Fact]
    [Trait("Eis", "TRI-02")]
    public void Met_risico_geldt_de_snelle_route() =>
        Triagetermijnstand.Einde(risico: true, Maandag, new(5, 30, 90)).ShouldBe(Maandag.AddDays(5));

    [Theory]
    [InlineData(false, 0, 42, Termijnalarm.OpTijd, "Nog 42 dagen")]
    [InlineData(false, 34, 8, Termijnalarm.OpTijd, "Nog 8 dagen")]
    [InlineData(false, 35, 7, Termijnalarm.Bijna, "Nog 7 dagen")]
    [InlineData(false, 41, 1, Termijnalarm.Bijna, "Nog 1 dag")]
    [InlineData(false, 42, 0, Termijnalarm.Bijna, "Vandaag is de laatste dag")]
    [InlineData(false, 43, -1, Termijnalarm.TeLaat, "1 dag te laat")]
    [InlineData(true, 0, 3, Termijnalarm.Bijna, "Nog 3 dagen")]
    [InlineData(true, 5, -2, Termijnalarm.TeLaat, "2 dagen te laat")]
    public void Een_open_termijn_zegt_hoeveel_dagen_er_zijn(bool risico, int dagen, int over, Termijnalarm alarm, string zin)
    {
        var uiterlijk = Triagetermijnstand.Einde(risico, Maandag, Triagetermijnen.Standaard);

        var stand = Triagetermijnstand.Op(risico, uiterlijk, null, Maandag.AddDays(dagen));

        (stand.DagenOver, stand.Alarm, stand.Zin).ShouldBe((over, alarm, zin));
    }

    [Theory]
    [InlineData(42, "Klaar binnen de termijn")]
    [InlineData(45, "Klaar, 3 dagen te laat")]
    public void Wat_klaar_is_geeft_geen_alarm_meer(int dagen, string zin)
    {
        var stand = Triagetermijnstand.Op(false, Maandag.AddDays(42), Maandag.AddDays(dagen), Maandag.AddDays(400));

        (stand.Alarm, stand.Zin).ShouldBe((Termijnalarm.Klaar, zin));
    }

    [Theory]
    [InlineData(3, 42, 90, new string[0])]
    [InlineData(42, 42, 90, new[] { "SpoedDagen" })]
    [InlineData(50, 42, 90, new[] { "SpoedDagen" })]
    [InlineData(0, 42, 731, new[] { "SpoedDagen", "DubbelDagen" })]
    [InlineData(null, null, null, new[] { "SpoedDagen", "AnalyseDagen", "DubbelDagen" })]
    public void De_snelle_route_is_altijd_korter_dan_de_gewone(int? spoed, int? analyse, int? dubbel, string[] velden) =>
        Triagetermijnen.Controleer(spoed, analyse, dubbel).Select(f => f.Veld).ShouldBe(velden);

    [Theory]
    [InlineData(1, 2, 1, 0)]
    [InlineData(729, 730, 730, 0)]
    [InlineData(1, 731, 1, 1)]
    [InlineData(730, 730, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    public void Een_termijn_loopt_van_een_dag_tot_twee_jaar(int spoed, int analyse, int dubbel, int fouten) =>
        Triagetermijnen.Controleer(spoed, analyse, dubbel).Count().ShouldBe(fouten);

    [Fact]
    public void Op_de_laatste_dag_klaar_is_binnen_de_termijn_en_een_dag_later_een_dag_te_laat()
    {
        Triagetermijnstand.Op(true, Maandag, Maandag, Maandag.AddDays(9)).Zin.ShouldBe("Klaar binnen de termijn");
        Triagetermijnstand.Op(true, Maandag, Maandag.AddDays(1), Maandag.AddDays(9)).Zin.ShouldBe("Klaar, 1 dag te laat");
        Triagetermijnstand.Op(true, Maandag, null, Maandag).Alarm.ShouldBe(Termijnalarm.Bijna);
        Triagetermijnstand.Einde(false, new(2028, 1, 18), Triagetermijnen.Standaard).ShouldBe(new DateOnly(2028, 2, 29));
    }
}
