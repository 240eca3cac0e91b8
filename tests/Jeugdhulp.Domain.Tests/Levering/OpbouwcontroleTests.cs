using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What comes up while records are made: found, not found, and on the border.</summary>
[Trait("Eis", "CBS-01")]
public sealed class OpbouwcontroleTests
{
    private static readonly Kandidaat Gewoon = Traject(1, "2026-02-01", "2026-05-31");

    [Fact]
    public void Een_gewoon_traject_heeft_geen_bevindingen() => Maak(Gewoon).Bevindingen.ShouldBeEmpty();

    [Fact]
    public void Zonder_geboortedatum_geen_record() => Vindt("M01", Persoon(1) with { Geboren = null }, Persoon(1), Persoon(1) with { Geboren = new(new(2015, 12, 31), Geboorteprecisie.Jaar) });

    [Fact]
    public void Zonder_geslacht_geen_record() => Vindt("M02", Persoon(1) with { Geslacht = null }, Persoon(1), Persoon(1) with { Geslacht = Geslachtcode.Onbekend });

    [Fact]
    public void Zonder_woonplaats_op_de_dag_die_telt_geen_record() =>
        Vindt("M03", Woont(tot: "2026-05-30"), Persoon(1), Woont(tot: "2026-05-31"));

    [Fact]
    public void Een_postcode_die_er_geen_is_telt_als_geen() =>
        Vindt("M03", Persoon(1) with { Woonplaatsen = [new(D("2015-03-04"), null, "onbekend", "gemeente", Woonplaatsgrond.BrpAdres)] }, Persoon(1), Persoon(1) with { Woonplaatsen = [new(D("2015-03-04"), null, "onbekend", Gemeente, Woonplaatsgrond.BrpAdres)] });

    [Fact]
    public void Zonder_hulpvorm_geen_record() => Vindt("M04", Gewoon with { Hulpvorm = "1" }, Gewoon, Gewoon with { Hulpvorm = "99" });

    [Fact]
    public void Zonder_bsn_is_alles_nodig_wat_ervoor_in_de_plaats_komt()
    {
        var zonder = Persoon(1) with { Bsn = null };
        Vindt("M05", zonder with { Geslacht = Geslachtcode.Onbekend }, Persoon(1) with { Geslacht = Geslachtcode.Onbekend }, zonder);
        Vindt("M05", zonder with { Geboren = new(new(2015, 3, 31), Geboorteprecisie.Maand) }, zonder, zonder with { Geboren = new(new(2026, 9, 1), Geboorteprecisie.Verwacht) });
        Vindt("M05", zonder with { Woonplaatsen = [new(D("2015-03-04"), null, null, Gemeente, Woonplaatsgrond.BrpAdres)] }, zonder, zonder);
    }

    [Theory]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void Overlap_wordt_genoemd(string begin, bool overlapt) =>
        Maak(Gewoon, Traject(2, begin)).Codes().Contains("M06").ShouldBe(overlapt);

    [Fact]
    public void Een_plan_met_twee_trajecten_wordt_genoemd()
    {
        Maak(Gewoon with { PlanId = Id(7) }, Traject(2, "2026-06-02") with { PlanId = Id(7) }).Codes().ShouldContain("M07");
        Maak(Gewoon with { PlanId = Id(7) }, Traject(2, "2026-06-02") with { PlanId = Id(8) }).Codes().ShouldNotContain("M07");
        Maak(Gewoon, Traject(2, "2026-06-02")).Codes().ShouldNotContain("M07");
    }

    [Fact]
    public void Een_einde_na_de_periode_wordt_genoemd() =>
        Vindt("M08", Traject(1, "2026-02-01", "2026-07-01"), Traject(1, "2026-02-01"), Traject(1, "2026-02-01", "2026-06-30"));

    [Fact]
    public void Twee_antwoorden_van_een_informant_worden_genoemd() => Vindt(
        "M09",
        Gewoon with { Metingen = [new(D("2026-05-30"), "ouder", 8, null), new(D("2026-05-31"), "ouder", 7, null)] },
        Gewoon,
        Gewoon with { Metingen = [new(D("2026-05-30"), "ouder", 8, null), new(D("2026-05-31"), "jeugdige", 7, null)] });

    [Fact]
    public void Een_antwoord_zonder_informant_wordt_genoemd() =>
        Vindt("M10", Gewoon with { Metingen = [new(D("2026-05-31"), "", 8, null)] }, Gewoon, Gewoon with { Metingen = [] });

    [Fact]
    public void Een_antwoord_dat_geen_code_is_wordt_genoemd() => Vindt(
        "M18",
        Gewoon with { Metingen = [new(D("2026-05-31"), "ouder", 8, "geen hulp")] },
        Gewoon,
        Gewoon with { Metingen = [new(D("2026-05-31"), "ouder", 8, "")] });

    [Fact]
    public void Van_een_antwoord_zonder_informant_wordt_alleen_dat_genoemd()
    {
        string[] Codes(params Kandidaatmeting[] metingen) => [.. Maak(Gewoon with { Metingen = metingen }).Codes()];
        var vanOuder = new Kandidaatmeting(D("2026-05-31"), "ouder", 7, null);

        Codes(new(D("2026-05-30"), null, 8, null), new(D("2026-05-31"), null, 7, null), vanOuder).ShouldBe(["M10"], "two of nobody are not two of one");
        Codes(new(D("2026-05-31"), null, 8, "geen hulp"), vanOuder).ShouldBe(["M10"]);
        Codes(new(D("2026-05-31"), "opvoeder", 8, "04"), vanOuder).ShouldBe(["M10"], "a word that is no informant is none");
    }

    [Fact]
    public void Een_geboortejaar_zonder_bsn_is_niet_alles()
    {
        var ontwerp = Maak(Persoon(1) with { Bsn = null, Geboren = new(new(2015, 12, 31), Geboorteprecisie.Jaar) }, Gewoon);

        ontwerp.Codes().ShouldBe(["M05", "R02", "R05"]);
    }

    [Fact]
    public void Hulp_die_na_de_achttiende_verjaardag_begint_heeft_een_grond()
    {
        Kandidaatpersoon Geboren(string dag) => Persoon(1) with { Geboren = new(D(dag), Geboorteprecisie.Dag), Woonplaatsen = [new(D("2000-01-01"), null, "1234AB", Gemeente, Woonplaatsgrond.BrpAdres)] };

        Vindt("M11", Geboren("2008-02-01"), Geboren("2008-02-01") with { GrondNa18 = true }, Geboren("2008-02-02"));
        Vindt("M11", Geboren("2005-01-01"), Geboren("2005-01-01") with { Jeugdstrafrecht = true }, Geboren("2010-01-01"));
    }

    [Theory]
    [InlineData(Geboorteprecisie.Maand, "2026-02-28", false)]
    [InlineData(Geboorteprecisie.Maand, "2026-03-01", true)]
    [InlineData(Geboorteprecisie.Jaar, "2026-03-01", false)]
    public void Van_een_dag_van_geboorte_die_niet_helemaal_bekend_is_telt_de_laatste_die_kan(Geboorteprecisie precisie, string aanvang, bool gevonden)
    {
        var geboren = precisie is Geboorteprecisie.Maand ? new DateOnly(2008, 2, 29) : new DateOnly(2008, 12, 31);

        Maak(Persoon(1) with { Geboren = new(geboren, precisie) }, Traject(1, aanvang)).Codes().Contains("M11").ShouldBe(gevonden);
    }

    [Theory]
    [InlineData("2025-12-31", "2026-01-01", true)]
    [InlineData("2026-01-01", "2026-01-02", false)]
    [InlineData("2025-12-30", "2025-12-31", false)]
    [Trait("Eis", "CBS-15")]
    public void Hulp_die_voor_de_periode_eindigde_en_in_haar_plan_opnieuw_begon_wordt_genoemd(string einde, string begin, bool gevonden)
    {
        var (eerste, tweede) = (Traject(1, "2025-03-01", einde) with { PlanId = Id(7) }, Traject(2, begin) with { PlanId = Id(7) });

        Maak(eerste, tweede).Codes().Contains("M19").ShouldBe(gevonden);
        Maak(eerste with { PlanId = null }, tweede).Codes().ShouldNotContain("M19");
    }

    [Fact]
    public void Een_grond_voor_de_woonplaats_die_niet_gold_wordt_genoemd() =>
        Vindt("M12", Woont(grond: Woonplaatsgrond.Gezagsdrager), Persoon(1), Woont(grond: Woonplaatsgrond.WerkelijkVerblijf));

    [Fact]
    public void Een_woonplaats_in_een_andere_gemeente_wordt_genoemd() => Vindt("M13", Woont(gemeente: "9002"), Persoon(1), Woont(gemeente: null));

    [Fact]
    public void Eigen_hulp_met_een_andere_hulpvorm_wordt_genoemd() => Vindt("M14", Gewoon with { Hulpvorm = "02" }, Gewoon, Gewoon with { Hulpvorm = "01" });

    [Fact]
    public void Een_eerste_dag_die_niet_klopt_met_de_contacten_wordt_genoemd() =>
        Vindt("M15", Gewoon with { EchteAanvang = D("2026-02-02") }, Gewoon, Gewoon with { EchteAanvang = D("2026-02-01") });

    [Fact]
    public void Een_eerste_dag_na_het_eerste_contact_wordt_ook_genoemd() =>
        Vindt("M15", Gewoon with { EchteAanvang = D("2026-01-31") }, Gewoon, Gewoon with { EchteAanvang = D("2026-02-01") });

    [Theory]
    [InlineData("2026-01-01", "2025-12-31", "M15")]
    [InlineData("2026-01-01", "2026-01-01", null)]
    [InlineData("2026-06-30", "2026-07-01", "M15")]
    [InlineData("2025-12-31", "2026-01-01", "M20")]
    [InlineData("2025-12-01", "2026-07-01", "M20")]
    [InlineData("2025-12-01", "2025-12-31", null)]
    [InlineData("2025-12-31", "2025-12-01", null)]
    public void Een_eerste_dag_van_voor_de_periode_wordt_genoemd_waar_de_contacten_beginnen(string aanvang, string echt, string? code) =>
        Maak(Traject(1, aanvang) with { EchteAanvang = D(echt) }).Codes().Where(c => c is "M15" or "M20").ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void Een_kind_dat_geboren_had_moeten_zijn_wordt_genoemd()
    {
        Kandidaatpersoon Verwacht(string dag) => Persoon(1) with { Bsn = null, Geboren = new(D(dag), Geboorteprecisie.Verwacht) };

        Vindt("M16", Verwacht("2026-06-30"), Persoon(1), Verwacht("2026-07-01"));
    }

    [Fact]
    public void Een_bsn_bij_twee_personen_wordt_bij_allebei_genoemd()
    {
        Leveringsontwerp Met(Kandidaatpersoon ander) => Leveringsmaker.Maak(Vraag([Gewoon, Traject(2, "2026-06-01", persoon: 2)], Persoon(1), ander));

        Met(Persoon(1) with { Id = Id(2) }).Bevindingen.Where(b => b.Controle == "M17").Select(b => b.PersoonId).ShouldBe([Id(1), Id(2)]);
        Met(Persoon(2)).Codes().ShouldNotContain("M17");
        Leveringsmaker.Maak(Vraag([Gewoon, Traject(2, "2026-06-01") with { PersoonId = Id(2), Ingetrokken = true }], Persoon(1), Persoon(1) with { Id = Id(2) })).Codes().ShouldNotContain("M17");
    }

    private static Kandidaatpersoon Woont(string? tot = null, string? gemeente = Gemeente, Woonplaatsgrond grond = Woonplaatsgrond.BrpAdres) =>
        Persoon(1) with { Woonplaatsen = [new(D("2015-03-04"), tot is null ? null : D(tot), "1234AB", gemeente, grond)] };

    private static void Vindt(string code, Kandidaatpersoon fout, Kandidaatpersoon goed, Kandidaatpersoon grens) =>
        Vindt(code, Maak(fout, Gewoon), Maak(goed, Gewoon), Maak(grens, Gewoon));

    private static void Vindt(string code, Kandidaat fout, Kandidaat goed, Kandidaat grens) => Vindt(code, Maak(fout), Maak(goed), Maak(grens));

    private static void Vindt(string code, Leveringsontwerp fout, Leveringsontwerp goed, Leveringsontwerp grens)
    {
        fout.Codes().ShouldContain(code);
        goed.Codes().ShouldNotContain(code);
        grens.Codes().ShouldNotContain(code);
        (fout.Regels.Count == 0).ShouldBe(Controles.Van(code).Ernst is Ernst.Blokkeert);
    }
}
