using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-03")]
[Trait("Eis", "CLS-08")]
public sealed class R06RegieTests
{
    [Theory]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    public void Regie_casusoverleg_en_evaluatie_met_de_aanbieder_zijn_casusregie(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R06");
        classificatie.Norm.MoetZijn(Uitkomst.Casusregie, "R06");
        classificatie.Gemeente.Levert.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Vervolg.WachtOpAanbieder)]
    [InlineData(Vervolg.AanbiederActief)]
    [InlineData(Vervolg.SpecialistischGestopt)]
    [InlineData(Vervolg.SiblingVanTraject)]
    public void Wat_de_reeks_omringt_verandert_niets_aan_regie(Vervolg vervolg)
    {
        var contact = Feiten.Van(Activiteit.Regie) with { Vervolg = vervolg, WettelijkBeen = 1 };
        var gretig = new LokaleInstellingen
        {
            Overbruggingszorg = HulpOfRegie.Jeugdhulp,
            OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
            GeenIndicatieIsHulp = true,
        };

        var classificatie = contact.Onder(gretig);

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R06");
        classificatie.Norm.MoetZijn(Uitkomst.Casusregie, "R06");
    }

    [Theory]
    [InlineData(Teamtaken.Toegang)]
    [InlineData(Teamtaken.Geen)]
    public void Regie_van_een_team_zonder_taak_hulp_blijft_casusregie(Teamtaken taken)
    {
        var contact = Feiten.Van(Activiteit.Regie) with { TeamTaken = taken };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R06");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }
}
