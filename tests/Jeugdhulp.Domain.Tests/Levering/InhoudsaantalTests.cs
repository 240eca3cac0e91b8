using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What a finding about the whole counts, and what it does not count.</summary>
[Trait("Eis", "CBS-05")]
public sealed class InhoudsaantalTests
{
    private static readonly Kandidaat VanAanbieder = Traject(2, "2026-02-01") with { Uitvoerder = Uitvoerder.Aanbieder, Hulpvorm = "02" };

    [Fact]
    public void Zonder_hulp_van_aanbieders_houden_eigen_contacten_niets_tegen()
    {
        Vindt(Grond() with { MetHulpcontact = Set(1) }).ShouldBe(["I02"]);
        Vindt(Grond(Traject(1, "2026-02-01") with { Werk = Werksoort.Toegang }) with { MetHulpcontact = Set(1) }).ShouldBe(["I02"]);
    }

    [Fact]
    public void Een_bevinding_over_het_geheel_zegt_over_hoeveel_zij_gaat()
    {
        int Hoeveel(string code, Inhoudsgrond grond) => Bevindingen(grond).Single(b => b.Controle == code).Aantal;

        // Two records: one began in the period and runs, one ran already and ended.
        var twee = Grond(Traject(1, "2026-02-01"), Traject(3, "2025-03-01", "2026-03-01") with { Hulpvorm = "02" });

        Hoeveel("I01", Grond(VanAanbieder) with { MetHulpcontact = Set(1, 2, 3) }).ShouldBe(3);
        Hoeveel("I03", twee with { GeeftHulp = false }).ShouldBe(2);
        Hoeveel("I15", twee with { LevertEigenHulp = false }).ShouldBe(2);
        Hoeveel("I17", twee with { VorigEind = 4 }).ShouldBe(3);
        Hoeveel("I08", twee with { VorigAantal = 30 }).ShouldBe(28);
        Hoeveel("I07", twee with { EerderGesloten = [0, 0, 0, 1] }).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "TRB-05")]
    public void Een_sluitpiek_gaat_over_wat_eindigde_en_niet_over_wat_loopt()
    {
        var lopen = Enumerable.Range(1, 6).Select(i => Traject(i, "2026-02-01") with { Hulpvorm = $"1{i}" }).ToArray();

        Vindt(Grond(lopen) with { EerderGesloten = [1, 1, 1, 1] }).ShouldNotContain("I07");
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Van_een_jeugdige_telt_elk_record_dat_in_zijn_plan_opnieuw_begon()
    {
        Kandidaat[] trajecten =
        [
            Traject(1, "2025-03-01", "2025-09-30") with { PlanId = Id(7) }, Traject(2, "2026-02-01") with { PlanId = Id(7) },
            Traject(3, "2025-03-01", "2025-09-30") with { PlanId = Id(7), Hulpvorm = "02" }, Traject(4, "2026-02-01") with { PlanId = Id(7), Hulpvorm = "02" },
        ];

        Vindt(Grond(trajecten) with { VorigEind = 0 }).ShouldNotContain("I17");
        Vindt(Grond(trajecten) with { VorigEind = 1 }).ShouldContain("I17");
    }

    [Fact]
    public void Wat_voor_de_periode_eindigde_is_geen_gemiste_jeugdhulp() =>
        Vindt(Grond(Traject(1, "2025-02-01", "2025-12-31") with { Werk = Werksoort.Preventie, Norm = Uitkomst.Jeugdhulp })).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "CBS-13")]
    public void Hulp_die_een_andere_organisatie_levert_is_een_traject_bij_eigen_contacten_en_telt_ook_als_de_eigen_hulp_eindigde()
    {
        Vindt(Grond(Traject(1, "2026-02-01") with { ElderGeleverd = true }) with { MetHulpcontact = Set(1) }).ShouldNotContain("I02");
        Vindt(Grond(Traject(1, "2026-02-01", "2026-05-31")) with { ElderGeleverd = Set(1) }).ShouldBe(["I09"]);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public void Wie_volgens_het_team_niet_in_de_BRP_staat_hoeft_niet_te_worden_opgezocht_en_wie_vaststelt_leest_dat()
    {
        string[] Codes(Kandidaatpersoon persoon)
        {
            var vraag = Vraag([Traject(1, "2026-02-01")], persoon);
            var ontwerp = Leveringsmaker.Maak(vraag);
            return [.. ontwerp.Codes().Concat(Vindt(new() { Vraag = vraag, Ontwerp = ontwerp })).Where(c => c is "R02" or "I20").Distinct()];
        }

        Codes(Persoon(1) with { Bsn = null }).ShouldBe(["R02"]);
        Codes(Persoon(1) with { Bsn = null, NietInBrp = true }).ShouldBe(["I20"]);
        Codes(Persoon(1) with { NietInBrp = true }).ShouldBeEmpty("there is a BSN");
        Codes(Persoon(1) with { Bsn = null, NietInBrp = true, Geboren = new(new(2026, 9, 1), Jeugdhulp.Domain.Jeugdigen.Geboorteprecisie.Verwacht) }).ShouldBeEmpty("of an unborn child nobody asks it");
        Controles.Van("I20").Ernst.ShouldBe(Ernst.MerktOp);
    }

    private static Inhoudsgrond Grond(params Kandidaat[] kandidaten)
    {
        var vraag = Vraag(kandidaten);
        return new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) };
    }

    private static HashSet<Guid> Set(params int[] nummers) => [.. nummers.Select(Id)];

    private static IEnumerable<Bevinding> Bevindingen(Inhoudsgrond grond) => Inhoudscontroles.Geheel(grond).Concat(Inhoudscontroles.PerJeugdige(grond));

    private static string[] Vindt(Inhoudsgrond grond) => [.. Bevindingen(grond).Select(b => b.Controle).Distinct()];
}
