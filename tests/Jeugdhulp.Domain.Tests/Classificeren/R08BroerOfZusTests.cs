using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-12")]
public sealed class R08BroerOfZusTests
{
    private static Contactfeiten GesprekMetZus(Activiteit activiteit = Activiteit.Begeleiding) =>
        Feiten.Van(activiteit) with { Vervolg = Vervolg.SiblingVanTraject, VerwachtAantalGesprekken = 3, WettelijkBeen = 1 };

    [Theory]
    [InlineData(SiblingPreventie.InBestaandDossier)]
    [InlineData(SiblingPreventie.EigenDossier)]
    public void Gesprekken_met_een_broer_of_zus_zijn_preventie_als_ze_geen_eigen_traject_krijgen(SiblingPreventie keuze)
    {
        var classificatie = GesprekMetZus().Onder(new LokaleInstellingen { SiblingPreventie = keuze, MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R08");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R08");
        classificatie.Gemeente.Levert.ShouldBeFalse();
    }

    [Fact]
    public void Met_een_eigen_traject_gaat_de_broer_of_zus_verder_naar_de_drempels()
    {
        var instellingen = new LokaleInstellingen { SiblingPreventie = SiblingPreventie.EigenTraject, MaxGesprekken = 6 };

        var classificatie = GesprekMetZus().Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R08");
        classificatie.Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void Zonder_keuze_vraagt_de_regel_naar_de_instelling_voor_broers_en_zussen()
    {
        var classificatie = GesprekMetZus().Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetVragenNaar("siblingPreventie", "R08");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R08");
    }

    [Fact]
    public void Een_kort_gesprek_met_een_broer_of_zus_valt_onder_broer_of_zus()
    {
        var instellingen = new LokaleInstellingen { SiblingPreventie = SiblingPreventie.EigenDossier };

        GesprekMetZus(Activiteit.KortGesprek).Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Preventie, "R08");
    }

    [Fact]
    public void Een_kort_gesprek_met_een_broer_of_zus_met_eigen_traject_is_een_contactnotitie()
    {
        var instellingen = new LokaleInstellingen { SiblingPreventie = SiblingPreventie.EigenTraject };

        GesprekMetZus(Activiteit.KortGesprek).Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Preventie, "R09");
    }

    [Fact]
    public void Broer_of_zus_gaat_voor_overbrugging_en_voorkomen()
    {
        var contact = GesprekMetZus(Activiteit.Overbruggingszorg) with { Doel = Doel.VoorkomenSpecialistisch };
        var instellingen = new LokaleInstellingen
        {
            SiblingPreventie = SiblingPreventie.InBestaandDossier,
            Overbruggingszorg = HulpOfRegie.Jeugdhulp,
            KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
        };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Preventie, "R08");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.Opvoedondersteuning)]
    [InlineData(Activiteit.Overbruggingszorg)]
    [InlineData(Activiteit.OpenHouden)]
    public void Elke_vorm_van_hulp_aan_een_broer_of_zus_is_voor_de_norm_preventie(Activiteit activiteit)
    {
        foreach (SiblingPreventie? keuze in new SiblingPreventie?[] { null, SiblingPreventie.EigenDossier, SiblingPreventie.EigenTraject })
        {
            GesprekMetZus(activiteit).Onder(new LokaleInstellingen { SiblingPreventie = keuze })
                .Norm.MoetZijn(Uitkomst.Preventie, "R08");
        }
    }
}
