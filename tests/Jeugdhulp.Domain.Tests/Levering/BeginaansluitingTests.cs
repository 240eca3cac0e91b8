using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Where it is that the beginning of a delivery differs from the end of the one before.</summary>
[Trait("Eis", "CBS-15")]
public sealed class BeginaansluitingTests
{
    [Fact]
    public void Wat_toen_liep_en_nu_loopt_is_geen_verschil() =>
        Plaatsen([Toen(1, 1)], Traject(1, "2025-08-01")).ShouldBeEmpty();

    [Fact]
    public void Wat_later_voor_de_periode_is_vastgelegd_is_een_plek_en_wat_erin_begon_niet()
    {
        Plaatsen([Toen(1, 1)], Traject(1, "2025-08-01"), Traject(2, "2025-12-31", persoon: 2)).ShouldBe([(Id(2), Id(1002))]);
        Plaatsen([Toen(1, 1)], Traject(1, "2025-08-01"), Traject(2, "2026-01-01", persoon: 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Wat_toen_liep_en_er_nu_niet_meer_is_is_een_plek()
    {
        Plaatsen([Toen(1, 1), Toen(2, 2)], Traject(1, "2025-08-01")).ShouldBe([(Id(2), Id(1002))]);
        Plaatsen([Toen(1, 1), Toen(2, 2)], Traject(1, "2025-08-01"), Traject(2, "2025-08-01", "2025-12-31", persoon: 2)).ShouldBe([(Id(2), Id(1002))], "its end was put before the half-year");
        Plaatsen([Toen(1, 1), Toen(2, 2)], Traject(1, "2025-08-01"), Traject(2, "2025-08-01", "2026-01-01", persoon: 2)).ShouldBeEmpty("it ran on the first day");
        Plaatsen([Toen(1, 1), Toen(2, 2)], Traject(1, "2025-08-01"), Traject(2, "2026-01-01", persoon: 2)).ShouldBe([(Id(2), Id(1002))], "its first day was put in the half-year");
    }

    [Fact]
    public void Van_een_record_uit_meer_trajecten_dat_verdween_is_het_laatste_de_plek() =>
        Plaatsen([new(Id(2), [Id(1002), Id(1003)])]).ShouldBe([(Id(2), Id(1003))]);

    [Fact]
    public void Een_record_dat_anders_is_samengesteld_is_geen_plek()
    {
        Plaatsen([new(Id(1), [Id(1001), Id(1002)])], Traject(1, "2025-07-01") with { Hulpvorm = "02" }, Traject(2, "2025-08-01")).ShouldBeEmpty();
        Plaatsen([Toen(1, 1), Toen(1, 2)], Traject(1, "2025-07-01"), Traject(2, "2025-08-01")).ShouldBeEmpty();
    }

    [Fact]
    public void Hulp_die_in_haar_plan_opnieuw_begon_komt_er_niet_bij_maar_liep_zij_toen_nog_dan_is_zij_weg()
    {
        Kandidaat[] plan = [Traject(1, "2025-03-01", "2025-09-30") with { PlanId = Id(7) }, Traject(2, "2026-02-01") with { PlanId = Id(7) }];

        Plaatsen([], plan).ShouldBeEmpty();
        Plaatsen([Toen(1, 1)], plan).ShouldBe([(Id(1), Id(1001))]);
    }

    private static Vorigrecord Toen(int persoon, int traject) => new(Id(persoon), [Id(1000 + traject)]);

    private static IEnumerable<(Guid?, Guid?)> Plaatsen(Vorigrecord[] liepen, params Kandidaat[] kandidaten) =>
        Beginaansluiting.Plaatsen(Leveringsmaker.Maak(Vraag(kandidaten, Persoon(1), Persoon(2))), Periode, liepen)
            .Select(b => (b.Controle == "I17" ? b.PersoonId : null, b.KandidaatId));
}
