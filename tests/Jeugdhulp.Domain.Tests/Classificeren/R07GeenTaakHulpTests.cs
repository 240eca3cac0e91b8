using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-08")]
public sealed class R07GeenTaakHulpTests
{
    /// <summary>A gemeente that calls everything help, so that only the task of the team can stop it.</summary>
    private static readonly LokaleInstellingen Gretig = new()
    {
        MaxGesprekken = 99,
        KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp,
        IntakeTeltAls = IntakeTeltAls.StartHulp,
        SiblingPreventie = SiblingPreventie.EigenTraject,
        Overbruggingszorg = HulpOfRegie.Jeugdhulp,
        OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
        KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
        GeenIndicatieIsHulp = true,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
        PohJeugd = WijkteamOfVoorliggend.Wijkteam,
    };

    [Theory]
    [InlineData(Activiteit.KortGesprek)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    public void Lichte_steun_van_een_team_zonder_hulp_maar_met_preventie_is_preventie(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { TeamTaken = Teamtaken.Preventie | Teamtaken.Toegang };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R07");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R07");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [InlineData(Activiteit.KortGesprek)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    public void Lichte_steun_van_een_team_zonder_hulp_en_zonder_preventie_is_toegang_met_advies_doorverwijzen(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { TeamTaken = Teamtaken.Toegang };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);

        // "Preventie for those two" is read as the two activities: the norm does not look at the other tasks of the team.
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R07");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.HulpBehalveLichteSteun), MemberType = typeof(Activiteiten))]
    public void Hulp_door_een_team_zonder_taak_hulp_is_toegang_met_advies_doorverwijzen(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderTaakHulp().Onder(Gretig);

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.HulpBehalveLichteSteun), MemberType = typeof(Activiteiten))]
    public void Hulp_door_een_team_zonder_taak_hulp_is_voor_de_norm_een_grensgeval(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit).ZonderTaakHulp() with { WettelijkBeen = 1 };

        contact.Onder(Gretig).Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R07");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void Een_team_zonder_taak_hulp_krijgt_nooit_jeugdhulp_wat_de_gemeente_ook_instelt(Activiteit activiteit)
    {
        foreach (var vervolg in Enum.GetValues<Vervolg>())
        {
            var contact = Feiten.Van(activiteit).ZonderTaakHulp() with
            {
                Vervolg = vervolg,
                Doel = Doel.VoorkomenSpecialistisch,
                VerwachtAantalGesprekken = 3,
                WettelijkBeen = 1,
            };

            var classificatie = contact.Onder(Gretig);

            classificatie.Gemeente.Uitkomst.ShouldNotBe(Uitkomst.Jeugdhulp);
            classificatie.Gemeente.Kandidaten.ShouldNotContain(Klasse.Jeugdhulp);
        }
    }

    [Fact]
    public void Ook_zonder_ingestelde_drempels_volgt_bij_een_team_zonder_hulp_geen_vraag_maar_het_advies_doorverwijzen()
    {
        var classificatie = Feiten.Van(Activiteit.Begeleiding).ZonderTaakHulp().ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    public void Het_soort_team_doet_er_niet_toe_alleen_de_taken()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with
        {
            TeamSoort = Teamsoort.Toegangsteam,
            TeamTaken = Teamtaken.Toegang | Teamtaken.Hulp,
            VerwachtAantalGesprekken = 4,
        };

        contact.Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Geen_taak_hulp_gaat_voor_broer_of_zus()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding).ZonderTaakHulp() with { Vervolg = Vervolg.SiblingVanTraject };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
    }
}
