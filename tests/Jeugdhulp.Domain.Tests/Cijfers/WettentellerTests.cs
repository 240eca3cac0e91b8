using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "GEZ-04")]
public sealed class WettentellerTests
{
    [Theory]
    [InlineData(Wettencel.AlleenJeugd, Wet.Jeugd)]
    [InlineData(Wettencel.AlleenJeugd, Wet.Jeugd, Wet.Jeugd)]
    [InlineData(Wettencel.AlleenWmo, Wet.Wmo)]
    [InlineData(Wettencel.AlleenParticipatie, Wet.Participatie)]
    [InlineData(Wettencel.JeugdWmo, Wet.Wmo, Wet.Jeugd)]
    [InlineData(Wettencel.JeugdParticipatie, Wet.Jeugd, Wet.Participatie)]
    [InlineData(Wettencel.WmoParticipatie, Wet.Wmo, Wet.Participatie)]
    [InlineData(Wettencel.AlleDrie, Wet.Wmo, Wet.Participatie, Wet.Jeugd)]
    public void Een_huishouden_hoort_bij_een_groep(Wettencel groep, params Wet[] wetten) => Wettenteller.Groep(wetten).ShouldBe(groep);

    [Fact]
    public void Een_huishouden_zonder_wet_telt_niet() => Should.Throw<ArgumentException>(() => Wettenteller.Groep([]));

    [Fact]
    public void De_groepen_tellen_op_tot_alle_huishoudens_en_alle_drie_is_ook_samenloop()
    {
        var geteld = Wettenteller.Tel([[Wet.Jeugd], [Wet.Jeugd, Wet.Wmo], [Wet.Jeugd, Wet.Wmo, Wet.Participatie], [Wet.Wmo]]);

        geteld[Wettencel.SamenloopJeugdWmo].ShouldBe(2);
        geteld[Wettencel.Totaal].ShouldBe(4);
        geteld[Wettencel.WmoParticipatie].ShouldBe(0);
        geteld.Count.ShouldBe(Enum.GetValues<Wettencel>().Length);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Een_klein_aantal_is_verborgen_en_niet_terug_te_rekenen()
    {
        var beschermd = Wettenteller.Bescherm(Wettenteller.Tel([.. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd], 40), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Wmo], 12), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo], 4)]));

        beschermd[Wettencel.JeugdWmo].ShouldBe(Cijferwaarde.TeKlein);
        beschermd[Wettencel.SamenloopJeugdWmo].ShouldBe(Cijferwaarde.TeKlein);
        new[] { Wettencel.AlleenJeugd, Wettencel.AlleenWmo, Wettencel.Totaal }.Count(c => beschermd[c].IsVerborgen).ShouldBe(1, "one of the others is hidden too, or the total would give it away");
        beschermd[Wettencel.AlleDrie].ShouldBe(Cijferwaarde.Van(0));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void De_samenloop_min_alleen_twee_wetten_geeft_niet_terug_hoeveel_er_onder_alle_drie_vallen()
    {
        // All groups but two are large, so within them the small one is safe beside another; the samenloop is a second sum with it.
        var beschermd = Wettenteller.Bescherm(Wettenteller.Tel(
        [
            .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd], 12), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Wmo], 40),
            .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo], 30), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo, Wet.Participatie], 4),
        ]));

        beschermd[Wettencel.AlleDrie].ShouldBe(Cijferwaarde.TeKlein);
        new[] { Wettencel.JeugdWmo, Wettencel.SamenloopJeugdWmo }.Count(c => beschermd[c].IsVerborgen).ShouldBeGreaterThan(0, "the one less the other is what is hidden");
    }

    [Fact]
    public void Elke_cel_heeft_een_naam_en_een_onbekende_niet()
    {
        Enum.GetValues<Wettencel>().Select(c => c.Naam()).Distinct().Count().ShouldBe(9);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Wettencel)99).Naam());
    }
}
