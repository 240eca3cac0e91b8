using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "LOK-01")]
public sealed class ConceptverloopTests
{
    private static readonly Guid Auteur = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Indiener = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Ander = new("00000000-0000-0000-0000-000000000003");

    [Fact]
    public void Een_concept_mag_gewijzigd_ingediend_en_ingetrokken_worden()
    {
        Conceptverloop.Wijzigen(Conceptstand.Concept).ShouldBeNull();
        Conceptverloop.Indienen(Conceptstand.Concept).ShouldBeNull();
        Conceptverloop.Intrekken(Conceptstand.Concept).ShouldBeNull();
    }

    [Fact]
    public void Een_concept_kan_niet_worden_vastgesteld_of_teruggezet_voordat_het_is_ingediend()
    {
        Conceptverloop.Vaststellen(Conceptstand.Concept, [Auteur], Ander).ShouldBe("Dit concept ligt nog niet ter beoordeling.");
        Conceptverloop.Terugzetten(Conceptstand.Concept).ShouldBe("Dit concept ligt nog niet ter beoordeling.");
    }

    [Fact]
    public void Wat_ter_beoordeling_ligt_verandert_niet_meer_maar_kan_terug_of_weg()
    {
        Conceptverloop.Wijzigen(Conceptstand.TerBeoordeling).ShouldBe("Dit concept ligt ter beoordeling. Zet het eerst terug naar concept.");
        Conceptverloop.Indienen(Conceptstand.TerBeoordeling).ShouldBe("Dit concept ligt al ter beoordeling.");
        Conceptverloop.Terugzetten(Conceptstand.TerBeoordeling).ShouldBeNull();
        Conceptverloop.Intrekken(Conceptstand.TerBeoordeling).ShouldBeNull();
    }

    [Fact]
    public void Alleen_wie_er_niet_aan_meeschreef_stelt_vast()
    {
        const string Zelf = "U schreef zelf mee aan dit concept. Een andere beheerder stelt het vast.";

        Conceptverloop.Vaststellen(Conceptstand.TerBeoordeling, [Auteur, Indiener], Auteur).ShouldBe(Zelf);
        Conceptverloop.Vaststellen(Conceptstand.TerBeoordeling, [Auteur, Indiener], Indiener).ShouldBe(Zelf);
        Conceptverloop.Vaststellen(Conceptstand.TerBeoordeling, [Auteur, Indiener], Ander).ShouldBeNull();
    }

    [Theory]
    [InlineData(Conceptstand.Vastgesteld, "Deze versie is vastgesteld en verandert niet meer. Begin een nieuw concept vanuit deze versie.")]
    [InlineData(Conceptstand.Ingetrokken, "Dit concept is ingetrokken. Begin een nieuw concept.")]
    public void Na_vaststellen_of_intrekken_kan_niets_meer(Conceptstand stand, string zin)
    {
        Conceptverloop.Wijzigen(stand).ShouldBe(zin);
        Conceptverloop.Indienen(stand).ShouldBe(zin);
        Conceptverloop.Terugzetten(stand).ShouldBe(zin);
        Conceptverloop.Intrekken(stand).ShouldBe(zin);
        Conceptverloop.Vaststellen(stand, [Auteur], Ander).ShouldBe(zin);
    }

    [Theory]
    [InlineData(Conceptstand.Concept, "Concept")]
    [InlineData(Conceptstand.TerBeoordeling, "Ter beoordeling")]
    [InlineData(Conceptstand.Vastgesteld, "Vastgesteld")]
    [InlineData(Conceptstand.Ingetrokken, "Ingetrokken")]
    public void Elke_stand_heeft_een_naam(Conceptstand stand, string naam) => stand.Naam().ShouldBe(naam);
}
