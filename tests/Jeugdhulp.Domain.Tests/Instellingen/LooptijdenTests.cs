using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "LOK-01")]
public sealed class LooptijdenTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly Looptijd Eerste = new(1, new(2015, 1, 1), new(2025, 7, 1));
    private static readonly Looptijd Tweede = new(2, new(2025, 7, 1), null);

    [Fact]
    public void Zonder_andere_versies_geldt_een_versie_zonder_einde() =>
        Looptijden.Pas([], new(2027, 1, 1), Vandaag).ShouldBe(new Inpassing(new(2027, 1, 1), null, null, false));

    [Fact]
    public void Een_latere_versie_beeindigt_die_nu_geldt() =>
        Looptijden.Pas([Eerste, Tweede], new(2027, 1, 1), Vandaag).ShouldBe(new Inpassing(new(2027, 1, 1), null, Tweede, false));

    [Fact]
    public void Een_versie_tussen_twee_andere_geldt_tot_de_volgende_begint() =>
        Looptijden.Pas([Tweede, Eerste], new(2024, 3, 15), Vandaag).ShouldBe(new Inpassing(new(2024, 3, 15), new(2025, 7, 1), Eerste, true));

    [Fact]
    public void Een_versie_een_dag_voor_de_volgende_geldt_een_dag() =>
        Looptijden.Pas([Eerste, Tweede], new(2025, 6, 30), Vandaag).ShouldBe(new Inpassing(new(2025, 6, 30), new(2025, 7, 1), Eerste, true));

    [Fact]
    public void Een_versie_een_dag_na_het_begin_laat_de_vorige_een_dag_gelden() =>
        Looptijden.Pas([Eerste, Tweede], new(2025, 7, 2), Vandaag).Beeindigt.ShouldBe(Tweede);

    [Fact]
    public void Een_versie_voor_alle_andere_beeindigt_niets() =>
        Looptijden.Pas([Tweede], new(2025, 6, 30), Vandaag).ShouldBe(new Inpassing(new(2025, 6, 30), new(2025, 7, 1), null, true));

    [Fact]
    public void Van_meer_latere_versies_telt_de_eerste()
    {
        var later = new Looptijd(3, new(2027, 1, 1), null);

        Looptijden.Pas([later, Tweede with { Tot = later.Van }], new(2025, 6, 30), Vandaag).Tot.ShouldBe(new DateOnly(2025, 7, 1));
    }

    [Fact]
    public void Een_versie_in_een_gat_beeindigt_niets()
    {
        var oud = new Looptijd(1, new(2020, 1, 1), new(2021, 1, 1));
        var nieuw = new Looptijd(2, new(2022, 1, 1), null);

        Looptijden.Pas([oud, nieuw], new(2021, 1, 1), Vandaag).ShouldBe(new Inpassing(new(2021, 1, 1), new(2022, 1, 1), null, true));
        Looptijden.Pas([oud, nieuw], new(2020, 12, 31), Vandaag).Beeindigt.ShouldBe(oud);
    }

    [Fact]
    public void Na_inpassen_geldt_op_elke_dag_hoogstens_een_versie()
    {
        var begin = new DateOnly(2025, 6, 20);
        for (var dag = 0; dag < 20; dag++)
        {
            var van = begin.AddDays(dag);
            if (van == Tweede.Van)
            {
                continue;
            }

            var plek = Looptijden.Pas([Eerste, Tweede], van, Vandaag);
            Looptijd[] versies = [.. new[] { Eerste, Tweede }.Select(v => v == plek.Beeindigt ? v with { Tot = van } : v), new(3, van, plek.Tot)];

            for (var d = begin.AddDays(-1); d < begin.AddDays(25); d = d.AddDays(1))
            {
                versies.Count(v => v.Van <= d && (v.Tot is null || v.Tot > d)).ShouldBe(1, $"start {van}, day {d}");
            }
        }
    }

    [Fact]
    public void Vandaag_beginnen_ligt_niet_in_het_verleden_en_gisteren_wel()
    {
        Looptijden.Pas([], Vandaag, Vandaag).InVerleden.ShouldBeFalse();
        Looptijden.Pas([], Vandaag.AddDays(-1), Vandaag).InVerleden.ShouldBeTrue();
    }

    [Fact]
    public void Op_de_dag_van_een_andere_versie_beginnen_kan_niet()
    {
        Looptijden.Weigering([Eerste, Tweede], new(2025, 7, 1), Vandaag).ShouldBe("Versie 2 begint al op deze dag. Kies een andere dag.");
        Looptijden.Weigering([Eerste, Tweede], new(2025, 7, 2), Vandaag).ShouldBeNull();
        Looptijden.Weigering([Eerste, Tweede], new(2025, 6, 30), Vandaag).ShouldBeNull();
    }

    [Fact]
    public void Voor_de_Jeugdwet_en_ver_na_nu_beginnen_kan_niet()
    {
        Looptijden.Weigering([], new(2014, 12, 31), Vandaag).ShouldBe("Kies een dag vanaf 1-1-2015. Toen begon de Jeugdwet.");
        Looptijden.Weigering([], new(2015, 1, 1), Vandaag).ShouldBeNull();
        Looptijden.Weigering([], new(2031, 11, 20), Vandaag).ShouldBeNull();
        Looptijden.Weigering([], new(2031, 11, 21), Vandaag).ShouldBe("Kies een dag binnen 5 jaar vanaf vandaag.");
    }
}
