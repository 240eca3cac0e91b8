using Jeugdhulp.Domain.Levering;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Levering;

[Trait("Eis", "CBS-14")]
public sealed class LeveringsverloopTests
{
    private static readonly Guid Maker = Guid.NewGuid();
    private static readonly Guid Ander = Guid.NewGuid();

    [Fact]
    public void Alleen_een_concept_wordt_gecontroleerd() =>
        Mogelijk(s => Leveringsverloop.Controleren(s)).ShouldBe([Leveringsstand.Concept]);

    [Fact]
    public void Alleen_een_ander_stelt_vast_en_alleen_wat_gecontroleerd_is()
    {
        Mogelijk(s => Leveringsverloop.Vaststellen(s, [Maker], Ander)).ShouldBe([Leveringsstand.Gecontroleerd]);
        Mogelijk(s => Leveringsverloop.Vaststellen(s, [Maker, Ander], Ander)).ShouldBeEmpty();
    }

    [Fact]
    public void Alleen_wat_vastgesteld_is_wordt_geleverd() =>
        Mogelijk(s => Leveringsverloop.Leveren(s)).ShouldBe([Leveringsstand.Vastgesteld]);

    [Fact]
    public void Wat_bij_het_CBS_is_wordt_niet_meer_ingetrokken()
    {
        Mogelijk(s => Leveringsverloop.Intrekken(s)).ShouldBe([Leveringsstand.Concept, Leveringsstand.Gecontroleerd, Leveringsstand.Vastgesteld]);
        Leveringsverloop.Intrekken(Leveringsstand.Geleverd).ShouldBe("Deze levering is bij het CBS. Maak een correctie.");
    }

    [Fact]
    public void Een_bestand_gaat_pas_naar_buiten_als_een_tweede_persoon_keek() =>
        Enum.GetValues<Leveringsstand>().Where(s => s.MagNaarBuiten()).ShouldBe([Leveringsstand.Vastgesteld, Leveringsstand.Geleverd, Leveringsstand.Gecorrigeerd]);

    [Fact]
    public void Elke_stand_heeft_een_eigen_naam() => Enum.GetValues<Leveringsstand>().Select(s => s.Naam()).ShouldBeUnique();

    private static Leveringsstand[] Mogelijk(Func<Leveringsstand, string?> weigering) => [.. Enum.GetValues<Leveringsstand>().Where(s => weigering(s) is null)];
}
