using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Herclassificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Herclassificeren;

[Trait("Eis", "LOK-31")]
public sealed class KlasseveranderingTests
{
    private static readonly Telling Begin = new(Uitkomst.Preventie, "R13", Levert: false, DossierTelt: true);

    [Fact]
    public void Een_andere_klasse_is_een_verandering() =>
        Klasseverandering.Tussen(Begin, Begin with { Uitkomst = Uitkomst.Toegang }).ShouldNotBeNull().Naar.Uitkomst.ShouldBe(Uitkomst.Toegang);

    [Fact]
    public void Wel_of_niet_leveren_is_een_verandering() => Klasseverandering.Tussen(Begin, Begin with { Levert = true }).ShouldNotBeNull();

    [Fact]
    public void Wel_of_niet_tellen_als_dossier_is_een_verandering() => Klasseverandering.Tussen(Begin, Begin with { DossierTelt = false }).ShouldNotBeNull();

    [Fact]
    public void Dezelfde_uitkomst_door_een_andere_regel_is_geen_verandering() => Klasseverandering.Tussen(Begin, Begin with { Regel = "R03" }).ShouldBeNull();

    [Fact]
    public void Een_telling_noemt_de_regel_die_besliste()
    {
        var feiten = new Contactfeiten { Datum = new DateOnly(2026, 3, 2), Activiteit = Activiteit.Opvoedondersteuning, Doel = Doel.Opvoedondersteuning, Geboortedatum = new DateOnly(2015, 6, 1) };

        Telling.Van(Classificator.Bepaal(feiten, Voorbeeldinstellingen.A)).ShouldBe(new Telling(Uitkomst.Preventie, "R13", Levert: false, DossierTelt: true));
    }
}
