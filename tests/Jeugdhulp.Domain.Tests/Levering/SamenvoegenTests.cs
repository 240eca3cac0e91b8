using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What one record takes from each of the trajecten it is made from, where two of them could give it (Informatieprotocol §3.3).</summary>
[Trait("Eis", "CBS-01")]
public sealed class SamenvoegenTests
{
    private static readonly Guid Plan = Id(77);

    [Theory]
    [InlineData(null, "2026-02-01//")]
    [InlineData("2026-06-15", "2026-02-01/2026-06-15/02")]
    public void Een_plan_duurt_tot_het_einde_van_zijn_langste_traject_ook_als_een_ander_later_begon(string? einde, string dagen)
    {
        var lang = Traject(1, "2026-02-01", einde) with { PlanId = Plan, Reden = einde is null ? null : "02" };

        Maak(lang, Traject(2, "2026-03-01", "2026-04-01") with { PlanId = Plan }).Dagen().ShouldBe(dagen);
    }

    [Fact]
    public void Twee_trajecten_van_een_plan_overlappen_ook_met_wat_ertussen_valt()
    {
        var ontwerp = Maak(
            Traject(1, "2026-02-01", "2026-03-31") with { PlanId = Plan }, Traject(2, "2026-05-01", "2026-06-15") with { PlanId = Plan }, Traject(3, "2026-04-10", "2026-04-20"));

        ontwerp.Dagen().ShouldBe("2026-02-01/2026-06-15/01");
        ontwerp.Codes().ShouldBe(["M06", "M07", "M09"]);
    }

    [Fact]
    public void Begint_een_plan_na_wat_ermee_overlapt_dan_wordt_het_plan_ook_genoemd()
    {
        Kandidaat[] trajecten =
        [
            Traject(3, "2026-01-10", "2026-02-20"), Traject(1, "2026-02-01", "2026-03-01") with { PlanId = Plan }, Traject(2, "2026-04-01", "2026-05-01") with { PlanId = Plan },
        ];

        Maak(trajecten).Codes().ShouldBe(["M06", "M07", "M09"]);
    }

    [Fact]
    public void Van_wat_op_een_dag_begon_en_op_een_dag_eindigde_telt_de_reden_van_het_laatste_nummer_in_welke_volgorde_ook()
    {
        var (een, ander) = (Traject(1, "2026-02-01", "2026-05-31") with { Reden = "02" }, Traject(2, "2026-02-01", "2026-05-31") with { Reden = "03" });

        Maak(een, ander).Dagen().ShouldBe("2026-02-01/2026-05-31/03");
        Maak(ander, een).Dagen().ShouldBe("2026-02-01/2026-05-31/03");
    }

    [Fact]
    public void Van_wat_op_een_dag_begon_telt_de_verwijzer_van_wat_het_eerst_eindigde()
    {
        var kort = Traject(2, "2026-02-01", "2026-03-01") with { Hulpvorm = "02", Verwijzer = Verwijzer.Huisarts };
        var lang = Traject(1, "2026-02-01") with { Hulpvorm = "02", Verwijzer = Verwijzer.Jeugdarts };

        foreach (var ontwerp in new[] { Maak(kort, lang), Maak(lang, kort), Maak(kort with { PlanId = Plan }, lang with { PlanId = Plan }) })
        {
            ontwerp.Regels.ShouldHaveSingleItem().Record.Verwijzer!.Waarde.ShouldBe("02");
        }
    }

    [Fact]
    public void Begonnen_er_twee_op_een_dag_dan_telt_wat_er_van_een_van_beide_over_crisis_is_gezegd()
    {
        Leveringsontwerp Met(bool? een, bool? ander, string begin) => Maak(Traject(1, "2026-02-01") with { Crisis = een }, Traject(2, begin) with { Crisis = ander });

        Met(een: false, ander: null, begin: "2026-02-01").Regels[0].Record.Crisis!.Waarde.ShouldBe("02");
        Met(een: null, ander: true, begin: "2026-02-01").Regels[0].Record.Crisis!.Waarde.ShouldBe("01");
        Met(een: null, ander: false, begin: "2026-03-01").Codes().ShouldContain("R15", "what began later says nothing about the beginning");
    }

    [Fact]
    public void De_echte_eerste_dag_van_een_later_deel_zegt_niets_over_het_begin_van_het_record()
    {
        var (eerste, tweede) = (Traject(1, "2026-02-01") with { EchteAanvang = D("2026-02-01") }, Traject(2, "2026-03-01") with { EchteAanvang = D("2026-03-05") });

        Maak(eerste, tweede).Codes().ShouldNotContain("M15");
        Maak(eerste with { EchteAanvang = D("2026-02-05") }, tweede).Codes().ShouldContain("M15");
    }
}
