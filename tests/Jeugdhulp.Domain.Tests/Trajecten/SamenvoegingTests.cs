using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-01")]
public sealed class SamenvoegingTests
{
    private static readonly Guid Plan = Guid.NewGuid();
    private static readonly DateOnly Begin = new(2026, 1, 10);
    private static readonly DateOnly Midden = new(2026, 3, 1);
    private static readonly DateOnly Eind = new(2026, 6, 1);

    [Fact]
    public void Een_traject_dat_op_de_laatste_dag_van_het_vorige_begint_is_hetzelfde() =>
        Samenvoeging.VoegSamen([new(Midden, Eind, "01"), new(Begin, Midden, "02")]).ShouldBe([new(Begin, Eind, "01")]);

    [Fact]
    public void Een_dag_later_is_het_een_nieuw_traject() =>
        Samenvoeging.VoegSamen([new(Begin, Midden, "02"), new(Midden.AddDays(1), Eind, "01")]).Count.ShouldBe(2);

    [Fact]
    public void Een_dag_later_in_hetzelfde_plan_is_het_hetzelfde_traject()
    {
        Samenvoeging.VoegSamen([new(Begin, Midden, "02", Plan), new(Midden.AddDays(1), Eind, "01", Plan)]).ShouldBe([new(Begin, Eind, "01", Plan)]);
        Samenvoeging.VoegSamen([new(Begin, Midden, "02", Plan), new(Midden.AddDays(2), Eind, "01", Plan)]).Count.ShouldBe(2);
        Samenvoeging.VoegSamen([new(Begin, Midden, "02", Plan), new(Midden.AddDays(1), Eind, "01", Guid.NewGuid())]).Count.ShouldBe(2);
    }

    [Fact]
    public void Zolang_een_van_beide_loopt_is_er_geen_einde_en_geen_reden() =>
        Samenvoeging.VoegSamen([new(Begin, null), new(Midden, Eind, "01")]).ShouldBe([new(Begin, null)]);

    [Fact]
    public void Een_traject_binnen_een_ander_verandert_het_einde_niet() =>
        Samenvoeging.VoegSamen([new(Begin, Eind, "01"), new(Midden, Midden.AddDays(3), "03")]).ShouldBe([new(Begin, Eind, "01")]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Een_gedeelde_dag_is_overlap(int dagenLater, bool overlapt)
    {
        var (eerste, tweede) = (new Trajectperiode(Begin, Midden), new Trajectperiode(Midden.AddDays(dagenLater), null));

        eerste.Overlapt(tweede).ShouldBe(overlapt);
        tweede.Overlapt(eerste).ShouldBe(overlapt);
    }

    [Fact]
    public void De_hulp_begint_bij_het_eerste_echte_gesprek() =>
        Aanvangsbepaler.Bepaal([new(Begin, Activiteit.Begeleiding), new(Begin.AddDays(7), Activiteit.Begeleiding)]).ShouldBe(Begin);

    [Theory]
    [InlineData(Aanvangsbepaler.WachtenVanafDagen, 0)]
    [InlineData(Aanvangsbepaler.WachtenVanafDagen + 1, Aanvangsbepaler.WachtenVanafDagen + 1)]
    public void Een_kennismaking_telt_als_begin_als_er_geen_wachten_op_volgt(int dagenLater, int begin) =>
        Aanvangsbepaler.Bepaal([new(Begin.AddDays(dagenLater), Activiteit.Begeleiding), new(Begin, Activiteit.Intake)]).ShouldBe(Begin.AddDays(begin));

    [Fact]
    public void Met_alleen_een_kennismaking_is_er_nog_geen_hulp()
    {
        Aanvangsbepaler.Bepaal([new(Begin, Activiteit.Intake), new(Midden, Activiteit.Triage)]).ShouldBeNull();
        Aanvangsbepaler.Bepaal([]).ShouldBeNull();
    }

    [Fact]
    public void De_wachttijd_telt_tussen_het_laatste_gesprek_en_het_volgende_en_niet_vanaf_de_eerste_kennismaking()
    {
        Aanvangsbepaler.Bepaal([new(Begin, Activiteit.Intake), new(Begin.AddDays(15), Activiteit.Triage), new(Begin.AddDays(30), Activiteit.Begeleiding)]).ShouldBe(Begin);
        Aanvangsbepaler.Bepaal([new(Begin, Activiteit.Intake), new(Begin.AddDays(30), Activiteit.KortGesprek), new(Begin.AddDays(40), Activiteit.Begeleiding)]).ShouldBe(Begin.AddDays(30));
        Aanvangsbepaler.Bepaal([new(Begin, Activiteit.Begeleiding), new(Begin, Activiteit.Intake)]).ShouldBe(Begin);
    }

    [Fact]
    public void Loopt_het_tweede_nog_dan_loopt_het_geheel_en_drie_op_een_rij_worden_er_een()
    {
        Samenvoeging.VoegSamen([new(Begin, Midden, "02"), new(Midden, null)]).ShouldBe([new(Begin, null)]);
        Samenvoeging.VoegSamen([new(Midden, Eind, "03"), new(Begin, Midden, "02"), new(Eind, Eind.AddDays(9), "01")]).ShouldBe([new(Begin, Eind.AddDays(9), "01")]);
        Samenvoeging.VoegSamen([]).ShouldBeEmpty();
    }

    [Fact]
    public void Zonder_bekend_plan_is_een_dag_later_een_nieuw_traject_en_ook_op_een_schrikkeldag() =>
        Samenvoeging.VoegSamen([new(new(2028, 1, 1), new(2028, 2, 28), "02"), new(new(2028, 2, 29), null)]).Count.ShouldBe(2);
}
