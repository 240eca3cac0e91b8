using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-09")]
public sealed class R05IntakeTests
{
    private static readonly LokaleInstellingen StartHulp = new() { IntakeTeltAls = IntakeTeltAls.StartHulp };

    [Fact]
    public void Een_intake_die_als_toegang_telt_is_toegang()
    {
        var classificatie = Feiten.Van(Activiteit.Intake).Onder(new LokaleInstellingen { IntakeTeltAls = IntakeTeltAls.Toegang });

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R05");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R05");
    }

    [Fact]
    public void Zonder_keuze_vraagt_een_intake_naar_de_instelling()
    {
        var classificatie = Feiten.Van(Activiteit.Intake).Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetVragenNaar("intakeTeltAls", "R05");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R05");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_wordt_jeugdhulp_binnen_de_drempel()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { VerwachtAantalGesprekken = 6 };

        var classificatie = contact.Onder(StartHulp with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R05");
        classificatie.Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_geeft_toegang_boven_de_drempel()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { VerwachtAantalGesprekken = 7 };

        var classificatie = contact.Onder(StartHulp with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_telt_als_eerste_gesprek()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { Gespreknummer = 9, VerwachtAantalGesprekken = 4 };

        var classificatie = contact.Onder(StartHulp with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_zonder_drempels_vraagt_naar_de_drempels()
    {
        Feiten.Van(Activiteit.Intake).Onder(StartHulp).Gemeente.MoetVragenNaar("drempels", "R15");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_door_een_team_zonder_hulp_is_toegang_met_advies_doorverwijzen()
    {
        var classificatie = Feiten.Van(Activiteit.Intake).ZonderTaakHulp().Onder(StartHulp with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R05");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_voor_een_broer_of_zus_volgt_de_broer_en_zusinstelling()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { Vervolg = Vervolg.SiblingVanTraject };

        var classificatie = contact.Onder(StartHulp with { SiblingPreventie = SiblingPreventie.InBestaandDossier });

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R08");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_tijdens_het_wachten_is_overbruggingszorg()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { Vervolg = Vervolg.WachtOpAanbieder };

        var classificatie = contact.Onder(StartHulp with { Overbruggingszorg = HulpOfRegie.Casusregie });

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R10");
    }

    [Fact]
    public void Een_intake_als_start_van_de_hulp_na_specialistische_hulp_is_open_houden()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { Vervolg = Vervolg.SpecialistischGestopt };

        var classificatie = contact.Onder(StartHulp with { OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R11");
    }

    [Fact]
    public void Een_intake_die_als_toegang_telt_blijft_toegang_tijdens_het_wachten_op_een_aanbieder()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { Vervolg = Vervolg.WachtOpAanbieder };
        var instellingen = new LokaleInstellingen { IntakeTeltAls = IntakeTeltAls.Toegang, Overbruggingszorg = HulpOfRegie.Jeugdhulp };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Toegang, "R05");
    }

    [Fact]
    public void Een_intake_door_een_team_zonder_hulp_vraagt_eerst_hoe_een_intake_telt()
    {
        Feiten.Van(Activiteit.Intake).ZonderTaakHulp().ZonderInstellingen().Gemeente.MoetVragenNaar("intakeTeltAls", "R05");
    }
}
