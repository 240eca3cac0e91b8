using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>The contact of the published contract, followed through all of its answer, and a series that crosses over.</summary>
public sealed class VoorbeeldcontactTests
{
    private static readonly LokaleInstellingen Instellingen = new()
    {
        MaxGesprekken = 6,
        KorteReeksKlasse = KorteReeksKlasse.Preventie,
    };

    private static readonly Contactfeiten Contact = Feiten.Opvoedondersteuning(4, 5) with
    {
        GerichtOp = GerichtOp.Gezin,
        EerderKlasse = Klasse.Preventie,
    };

    [Fact]
    [Trait("Eis", "CLS-01")]
    [Trait("Eis", "CLS-05")]
    public void Het_vierde_van_vijf_gesprekken_is_preventie_en_telt_voor_het_dossier()
    {
        var classificatie = Contact.Onder(Instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R13");
        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Norm.Levert.ShouldBeFalse();
        classificatie.Dossier.Telt.ShouldBeTrue();
        classificatie.Afwijking.ShouldBeFalse();
        classificatie.Zin.ShouldNotBeNullOrWhiteSpace();
        classificatie.Bewijs.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    [Trait("Eis", "CLS-19")]
    public void Een_reeks_steekt_over_zodra_het_zevende_gesprek_er_is()
    {
        var uitkomsten = Enumerable.Range(1, 8)
            .Select(nummer => (Contact with { Gespreknummer = nummer }).Onder(Instellingen).Gemeente.Uitkomst);

        uitkomsten.ShouldBe(
        [
            Uitkomst.Preventie, Uitkomst.Preventie, Uitkomst.Preventie, Uitkomst.Preventie, Uitkomst.Preventie, Uitkomst.Preventie,
            Uitkomst.Toegang, Uitkomst.Toegang,
        ]);
    }

    [Fact]
    [Trait("Eis", "LOK-01")]
    public void Hetzelfde_contact_onder_een_oudere_en_een_nieuwere_instelling_geeft_twee_uitkomsten()
    {
        var voor = Contact.Onder(Instellingen);
        var na = Contact.Onder(Instellingen with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp });

        voor.Gemeente.Uitkomst.ShouldBe(Uitkomst.Preventie);
        na.Gemeente.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        na.Norm.Uitkomst.ShouldBe(voor.Norm.Uitkomst);
        na.Bewijs.Sha256.ShouldNotBe(voor.Bewijs.Sha256);
    }
}
