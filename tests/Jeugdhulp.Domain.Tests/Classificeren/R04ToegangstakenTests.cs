using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-03")]
[Trait("Eis", "TRI-15")]
public sealed class R04ToegangstakenTests
{
    [Theory]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    public void Een_toegangstaak_is_toegang_in_beide_lenzen(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R04");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    public void Geen_instelling_maakt_van_een_toegangstaak_jeugdhulp(Activiteit activiteit)
    {
        var gretig = new LokaleInstellingen
        {
            GeenIndicatieIsHulp = true,
            IntakeTeltAls = IntakeTeltAls.StartHulp,
            KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
            Overbruggingszorg = HulpOfRegie.Jeugdhulp,
            MaxGesprekken = 99,
        };
        var contact = Feiten.Van(activiteit) with
        {
            Doel = Doel.VoorkomenSpecialistisch,
            Vervolg = Vervolg.WachtOpAanbieder,
            WettelijkBeen = 1,
        };

        var classificatie = contact.Onder(gretig);

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R04");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    public void Een_toegangsteam_zonder_andere_taken_doet_toegang_zonder_advies_om_door_te_verwijzen(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { TeamSoort = Teamsoort.Toegangsteam, TeamTaken = Teamtaken.Toegang };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Triage_voor_een_broer_of_zus_is_toegang()
    {
        var contact = Feiten.Van(Activiteit.Triage) with { Vervolg = Vervolg.SiblingVanTraject };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
    }
}
