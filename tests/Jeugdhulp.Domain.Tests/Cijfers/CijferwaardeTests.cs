using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "CBS-10")]
public sealed class CijferwaardeTests
{
    [Fact]
    public void Nul_is_een_getal_en_wat_nooit_is_ingevuld_is_onbekend()
    {
        Cijferwaarde.Van(0m).Stand.ShouldBe(Celstand.Getoond);
        Cijferwaarde.Van(0m).Getal.ShouldBe(0m);
        default(Cijferwaarde).Stand.ShouldBe(Celstand.Onbekend);
        default(Cijferwaarde).ShouldBe(Cijferwaarde.Onbekend);
        Cijferwaarde.Van(null).ShouldBe(Cijferwaarde.Onbekend);
        Cijferwaarde.Zonder(Celstand.Onbekend).Stand.ShouldBe(Celstand.Onbekend);
    }

    [Fact]
    public void Zes_dingen_die_een_cel_kan_zijn_zijn_zes_verschillende_dingen()
    {
        Cijferwaarde[] waarden =
        [
            Cijferwaarde.Van(0m), Cijferwaarde.Onbekend, Cijferwaarde.TeKlein, Cijferwaarde.Terugrekenbaar, Cijferwaarde.NietGeleverd, Cijferwaarde.Onbetrouwbaar,
        ];

        waarden.Select(w => w.Stand).ShouldBe(Enum.GetValues<Celstand>(), ignoreOrder: true);
        waarden.Distinct().Count().ShouldBe(6);
        waarden.Skip(1).ShouldAllBe(w => w.Getal == null);
        waarden.Where(w => w.IsVerborgen).ShouldBe([Cijferwaarde.TeKlein, Cijferwaarde.Terugrekenbaar]);
    }

    [Fact]
    public void Zonder_getal_is_er_een_reden()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Cijferwaarde.Zonder(Celstand.Getoond));
        Should.Throw<ArgumentOutOfRangeException>(() => Cijferwaarde.Zonder((Celstand)99));
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Afronden_op_vijf_laat_wat_geen_getal_is_zoals_het_is()
    {
        Cijferwaarde.Van(13m).OpVijf().ShouldBe(Cijferwaarde.Van(15m));
        Cijferwaarde.NietGeleverd.OpVijf().ShouldBe(Cijferwaarde.NietGeleverd);
    }
}
