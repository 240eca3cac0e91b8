using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "DOS-01")]
public sealed class DossierlensTests
{
    private static readonly LokaleInstellingen Voorliggend = new()
    {
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend,
        PohJeugd = WijkteamOfVoorliggend.Voorliggend,
    };

    [Fact]
    public void Buiten_bereik_telt_niet()
    {
        MoetNietTellen(Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(23), LokaleInstellingen.Leeg);
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Een_voorliggende_voorziening_telt_niet(Activiteit activiteit)
    {
        MoetNietTellen(Feiten.Van(activiteit), Voorliggend);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    public void Informatie_advies_consult_en_collectief_tellen_niet(Activiteit activiteit)
    {
        MoetNietTellen(Feiten.Van(activiteit), LokaleInstellingen.Leeg);
    }

    [Fact]
    public void Een_anoniem_contact_telt_niet()
    {
        MoetNietTellen(Feiten.Van(Activiteit.Begeleiding) with { Anoniem = true }, LokaleInstellingen.Leeg);
    }

    [Fact]
    public void Een_eerste_kort_gesprek_telt_niet_een_tweede_wel()
    {
        var kort = Feiten.Van(Activiteit.KortGesprek);

        MoetNietTellen(kort with { Gespreknummer = 1 }, LokaleInstellingen.Leeg);
        MoetTellen(kort with { Gespreknummer = 2 }, LokaleInstellingen.Leeg);
    }

    [Theory]
    [InlineData(SiblingPreventie.InBestaandDossier, false)]
    [InlineData(SiblingPreventie.EigenDossier, true)]
    [InlineData(SiblingPreventie.EigenTraject, true)]
    [InlineData(null, true)]
    [Trait("Eis", "LOK-12")]
    public void Een_broer_of_zus_telt_niet_als_alles_in_het_bestaande_dossier_komt(SiblingPreventie? keuze, bool telt)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = Vervolg.SiblingVanTraject };

        contact.Onder(new LokaleInstellingen { SiblingPreventie = keuze }).Dossier.Telt.ShouldBe(telt);
    }

    [Fact]
    public void De_instelling_voor_broers_en_zussen_raakt_andere_jeugdigen_niet()
    {
        MoetTellen(Feiten.Van(Activiteit.Begeleiding), new LokaleInstellingen { SiblingPreventie = SiblingPreventie.InBestaandDossier });
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.Intake)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    [InlineData(Activiteit.Overbruggingszorg)]
    [InlineData(Activiteit.OpenHouden)]
    public void Elke_verdere_betrokkenheid_telt_ook_als_de_gemeente_niets_heeft_ingesteld(Activiteit activiteit)
    {
        MoetTellen(Feiten.Van(activiteit), LokaleInstellingen.Leeg);
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Schoolmaatschappelijk_werk_en_praktijkondersteuning_van_het_wijkteam_tellen(Activiteit activiteit)
    {
        var wijkteam = new LokaleInstellingen
        {
            SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
            PohJeugd = WijkteamOfVoorliggend.Wijkteam,
        };

        MoetTellen(Feiten.Van(activiteit), wijkteam);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(null)]
    [Trait("Eis", "LOK-11")]
    public void De_lens_wacht_niet_op_het_gesprek_waarbij_de_gemeente_een_dossier_opent(int? vanafGesprek)
    {
        MoetTellen(Feiten.Van(Activiteit.Begeleiding), new LokaleInstellingen { DossierVanafGesprek = vanafGesprek });
    }

    [Fact]
    public void Ook_hulp_door_een_team_zonder_taak_hulp_telt()
    {
        MoetTellen(Feiten.Van(Activiteit.Begeleiding).ZonderTaakHulp(), LokaleInstellingen.Leeg);
    }

    [Fact]
    public void De_dossierlens_hangt_niet_af_van_de_klasse()
    {
        var contact = Feiten.Opvoedondersteuning(3, 4);

        MoetTellen(contact, new LokaleInstellingen { KorteReeksKlasse = KorteReeksKlasse.Preventie });
        MoetTellen(contact, new LokaleInstellingen { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 6 });
    }

    private static void MoetTellen(Contactfeiten feiten, LokaleInstellingen instellingen) => Controleer(feiten, instellingen, telt: true);

    private static void MoetNietTellen(Contactfeiten feiten, LokaleInstellingen instellingen) => Controleer(feiten, instellingen, telt: false);

    private static void Controleer(Contactfeiten feiten, LokaleInstellingen instellingen, bool telt)
    {
        var dossier = feiten.Onder(instellingen).Dossier;

        dossier.Telt.ShouldBe(telt);
        dossier.Waarom.ShouldNotBeNullOrWhiteSpace();
    }
}
