using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-15")]
public sealed class R11OpenHoudenTests
{
    [Theory]
    [InlineData(HulpOfRegie.Jeugdhulp, Uitkomst.Jeugdhulp)]
    [InlineData(HulpOfRegie.Casusregie, Uitkomst.Casusregie)]
    public void Een_casus_open_houden_krijgt_de_klasse_die_de_gemeente_kiest(HulpOfRegie keuze, Uitkomst verwacht)
    {
        var classificatie = Feiten.Van(Activiteit.OpenHouden).Onder(new LokaleInstellingen { OpenHoudenNaSpecialistisch = keuze });

        classificatie.Gemeente.MoetZijn(verwacht, "R11");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.OpenHouden);
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [InlineData(HulpOfRegie.Jeugdhulp)]
    [InlineData(HulpOfRegie.Casusregie)]
    [InlineData(null)]
    public void Een_casus_open_houden_is_voor_de_norm_een_grensgeval_tussen_jeugdhulp_en_casusregie(HulpOfRegie? keuze)
    {
        var contact = Feiten.Van(Activiteit.OpenHouden) with { WettelijkBeen = 1 };

        contact.Onder(new LokaleInstellingen { OpenHoudenNaSpecialistisch = keuze })
            .Norm.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Casusregie, "R11");
    }

    [Fact]
    public void Zonder_keuze_vraagt_de_regel_naar_de_instelling_open_houden()
    {
        Feiten.Van(Activiteit.OpenHouden).Onder(new LokaleInstellingen { MaxGesprekken = 6 })
            .Gemeente.MoetVragenNaar("openHoudenNaSpecialistisch", "R11");
    }

    [Theory]
    [InlineData(Activiteit.Begeleiding)]
    [InlineData(Activiteit.Ouderondersteuning)]
    [InlineData(Activiteit.Crisishulp)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    public void Hulp_nadat_specialistische_hulp_is_gestopt_is_open_houden(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { Vervolg = Vervolg.SpecialistischGestopt };

        var classificatie = contact.Onder(new LokaleInstellingen { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie });

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R11");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.OpenHouden);
        classificatie.Norm.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Casusregie, "R11");
    }

    [Fact]
    public void Hulp_na_specialistische_hulp_vraagt_naar_de_instelling_als_die_er_niet_is()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = Vervolg.SpecialistischGestopt };

        contact.Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Gemeente.MoetVragenNaar("openHoudenNaSpecialistisch", "R11");
    }

    [Theory]
    [InlineData(Vervolg.Geen)]
    [InlineData(Vervolg.AanbiederActief)]
    public void Hulp_zonder_gestopte_specialistische_hulp_is_geen_open_houden(Vervolg vervolg)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = vervolg, VerwachtAantalGesprekken = 4 };
        var instellingen = new LokaleInstellingen { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie, MaxGesprekken = 6 };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void De_drempels_gelden_niet_voor_een_casus_die_open_blijft()
    {
        var contact = Feiten.Van(Activiteit.OpenHouden) with { Gespreknummer = 20, VerwachtAantalGesprekken = 30 };
        var instellingen = new LokaleInstellingen { OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp, MaxGesprekken = 6 };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R11");
    }

    [Fact]
    public void Open_houden_gaat_voor_voorkomen_en_opvoedondersteuning()
    {
        var contact = Feiten.Opvoedondersteuning(2, 4) with
        {
            Vervolg = Vervolg.SpecialistischGestopt,
            Doel = Doel.VoorkomenSpecialistisch,
        };
        var instellingen = new LokaleInstellingen
        {
            OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie,
            KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie,
            KorteReeksKlasse = KorteReeksKlasse.Preventie,
        };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Casusregie, "R11");
    }
}
