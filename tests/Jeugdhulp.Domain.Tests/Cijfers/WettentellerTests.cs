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
        var beschermd = Beschermd(Wettenteller.Tel([.. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd], 40), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Wmo], 12), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo], 4)]));

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
        var beschermd = Beschermd(Wettenteller.Tel(
        [
            .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd], 12), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Wmo], 40),
            .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo], 30), .. Enumerable.Repeat<IReadOnlyCollection<Wet>>([Wet.Jeugd, Wet.Wmo, Wet.Participatie], 4),
        ]));

        beschermd[Wettencel.AlleDrie].ShouldBe(Cijferwaarde.TeKlein);
        new[] { Wettencel.JeugdWmo, Wettencel.SamenloopJeugdWmo }.Count(c => beschermd[c].IsVerborgen).ShouldBeGreaterThan(0, "the one less the other is what is hidden");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Wat_verborgen_was_blijft_verborgen_als_een_ander_ook_kan()
    {
        IReadOnlyDictionary<Wettencel, long> Telling(int jeugd) => Wettenteller.Tel([.. Gezinnen(jeugd, Wet.Jeugd), .. Gezinnen(13, Wet.Wmo), .. Gezinnen(40, Wet.Participatie), .. Gezinnen(3, Wet.Jeugd, Wet.Wmo)]);
        var eerst = Beschermd(Telling(12));
        var verborgen = eerst.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ToHashSet();
        verborgen.ShouldContain(Wettencel.AlleenJeugd, "the smallest that helps");

        var later = Wettenteller.Bescherm(Telling(14), null, verborgen);

        later.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ShouldBe(verborgen, ignoreOrder: true, "else 70 - 14 - 40 - 13 is the 3 of before");
        Beschermd(Telling(14))[Wettencel.AlleenWmo].IsVerborgen.ShouldBeTrue("without the past another would be hidden");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void De_gezinnen_die_bij_de_cijfers_staan_geven_geen_klein_aantal_terug()
    {
        var geteld = Wettenteller.Tel([.. Gezinnen(40, Wet.Jeugd), .. Gezinnen(12, Wet.Wmo), .. Gezinnen(4, Wet.Jeugd, Wet.Wmo)]);

        var beschermd = Wettenteller.Bescherm(geteld, Celstand.Getoond, new HashSet<Wettencel>());

        beschermd[Wettencel.AlleenJeugd].IsVerborgen.ShouldBeTrue("44 less 40 is what is hidden");
        beschermd.Keys.ShouldNotContain((Wettencel)(-1));
    }

    [Theory]
    [InlineData(Celstand.TeKlein)]
    [InlineData(Celstand.Terugrekenbaar)]
    [Trait("Eis", "PRV-01")]
    public void Zijn_de_gezinnen_bij_de_cijfers_verborgen_dan_staat_er_niets_met_de_Jeugdwet(Celstand stand)
    {
        var geteld = Wettenteller.Tel([.. Gezinnen(40, Wet.Jeugd), .. Gezinnen(12, Wet.Wmo), .. Gezinnen(4, Wet.Wmo, Wet.Participatie)]);

        var beschermd = Wettenteller.Bescherm(geteld, stand, new HashSet<Wettencel>());

        beschermd.Where(c => c.Value == Cijferwaarde.Terugrekenbaar).Select(c => c.Key).ShouldBe(
            [Wettencel.AlleenJeugd, Wettencel.JeugdWmo, Wettencel.JeugdParticipatie, Wettencel.AlleDrie, Wettencel.SamenloopJeugdWmo, Wettencel.Totaal], ignoreOrder: true);
        (beschermd[Wettencel.AlleenWmo].Getal, beschermd[Wettencel.AlleenParticipatie].Getal, beschermd[Wettencel.WmoParticipatie]).ShouldBe((12, 0, Cijferwaarde.TeKlein));
    }

    private static IEnumerable<IReadOnlyCollection<Wet>> Gezinnen(int aantal, params Wet[] wetten) => Enumerable.Repeat<IReadOnlyCollection<Wet>>(wetten, aantal);

    private static IReadOnlyDictionary<Wettencel, Cijferwaarde> Beschermd(IReadOnlyDictionary<Wettencel, long> geteld) => Wettenteller.Bescherm(geteld, null, new HashSet<Wettencel>());

    [Fact]
    public void Elke_cel_heeft_een_naam_en_een_onbekende_niet()
    {
        Enum.GetValues<Wettencel>().Select(c => c.Naam()).Distinct().Count().ShouldBe(9);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Wettencel)99).Naam());
    }
}
