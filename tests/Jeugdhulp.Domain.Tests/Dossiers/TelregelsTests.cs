using Jeugdhulp.Domain.Dossiers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Dossiers;

/// <summary>Which statuses count on which day.</summary>
[Trait("Eis", "DOS-04")]
public sealed class TelregelsTests
{
    private static readonly DateOnly Juli = new(2026, 7, 1);
    private static readonly Dossierstatus[] MetSlapend = [Dossierstatus.Actief, Dossierstatus.Slapend];

    [Fact]
    public void Zonder_afspraak_telt_de_standaard_op_elke_dag() =>
        new Telregels([]).Op(DateOnly.MinValue).ShouldBe(Dossierafspraken.Standaard.TeltMee);

    [Fact]
    public void Wat_later_gezegd_is_geldt_vanaf_zijn_eerste_dag_en_wat_daarvoor_gold_blijft()
    {
        var regels = new Telregels([new(new(2026, 1, 1), [Dossierstatus.Actief]), new(Juli, MetSlapend)]);

        regels.Op(new(2025, 12, 31)).ShouldBe(Dossierafspraken.Standaard.TeltMee);
        regels.Op(Juli.AddDays(-1)).ShouldBe([Dossierstatus.Actief]);
        regels.Op(Juli).ShouldBe(MetSlapend);
    }

    [Fact]
    public void Wie_later_een_eerdere_dag_noemt_zet_recht_wat_daarna_gold()
    {
        var regels = new Telregels([new(Juli, MetSlapend), new(new(2026, 3, 1), [Dossierstatus.Regiedossier])]);

        regels.Op(Juli).ShouldBe([Dossierstatus.Regiedossier]);
        regels.Perioden.Count().ShouldBe(2);
    }

    [Fact]
    public void Een_dossier_telt_zonder_naden_zolang_zijn_status_meetelt()
    {
        var regels = new Telregels([]);
        Statustijd[] statussen =
        [
            new(Dossierstatus.Actief, new(2026, 1, 1), new(2026, 2, 1)), new(Dossierstatus.Regiedossier, new(2026, 2, 1), new(2026, 3, 1)),
            new(Dossierstatus.Slapend, new(2026, 3, 1), new(2026, 4, 1)), new(Dossierstatus.Actief, new(2026, 4, 1), null),
        ];

        regels.Geteld(statussen, false).ShouldBe([(new(2026, 1, 1), new(2026, 3, 1)), (new(2026, 4, 1), null)]);
    }

    [Fact]
    public void Een_slapend_dossier_gaat_tellen_op_de_dag_dat_de_regel_verandert()
    {
        var regels = new Telregels([new(Juli, MetSlapend)]);

        regels.Geteld([new(Dossierstatus.Slapend, new(2026, 3, 1), null)], false).ShouldBe([(Juli, null)]);
        regels.Geteld([new(Dossierstatus.Actief, new(2026, 3, 1), null)], false).ShouldBe([(new(2026, 3, 1), null)], "what counted before and after it has no seam");
        regels.Geteld([new(Dossierstatus.Regiedossier, new(2026, 3, 1), null)], false).ShouldBe([(new(2026, 3, 1), Juli)]);
    }

    [Fact]
    public void Een_status_die_op_de_dag_zelf_is_vervangen_gold_op_geen_dag_en_een_dossier_van_een_dag_op_die_dag()
    {
        var regels = new Telregels([]);
        var dag = new DateOnly(2026, 3, 1);

        regels.Geteld([new(Dossierstatus.Actief, dag, dag), new(Dossierstatus.Slapend, dag, null)], false).ShouldBeEmpty();
        regels.Geteld([new(Dossierstatus.Actief, dag, dag), new(Dossierstatus.Afgesloten, dag, null)], true).ShouldBe([(dag, dag)]);
    }

    [Fact]
    public void Een_andere_regel_maakt_verschil_vanaf_haar_eerste_dag_en_dezelfde_opnieuw_gezegd_niet()
    {
        var (zonder, met) = (new Telregels([]), new Telregels([new(Juli, MetSlapend)]));

        met.Verschilt(zonder, Juli.AddDays(-1)).ShouldBeFalse();
        met.Verschilt(zonder, Juli).ShouldBeTrue();
        zonder.Verschilt(met, Juli).ShouldBeTrue();
        new Telregels([new(Juli, MetSlapend), new(Juli, MetSlapend)]).Verschilt(met, DateOnly.MaxValue).ShouldBeFalse();
    }
}
