using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-17")]
public sealed class R09KortGesprekTests
{
    [Fact]
    public void Een_kort_gesprek_is_preventie_en_een_contactnotitie()
    {
        var classificatie = Feiten.Van(Activiteit.KortGesprek).ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R09");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Contactnotitie);
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R09");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [InlineData(Vervolg.WachtOpAanbieder)]
    [InlineData(Vervolg.SpecialistischGestopt)]
    [InlineData(Vervolg.AanbiederActief)]
    public void Een_kort_gesprek_blijft_een_contactnotitie_wat_de_reeks_ook_omringt(Vervolg vervolg)
    {
        var contact = Feiten.Van(Activiteit.KortGesprek) with { Vervolg = vervolg };
        var instellingen = new LokaleInstellingen
        {
            Overbruggingszorg = HulpOfRegie.Jeugdhulp,
            OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
        };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R09");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R09");
    }

    [Fact]
    public void Een_kort_gesprek_blijft_preventie_boven_de_drempel_en_met_het_doel_voorkomen()
    {
        var contact = Feiten.Van(Activiteit.KortGesprek) with
        {
            Gespreknummer = 12,
            VerwachtAantalGesprekken = 20,
            Doel = Doel.VoorkomenSpecialistisch,
            WettelijkBeen = 1,
        };
        var instellingen = new LokaleInstellingen
        {
            MaxGesprekken = 6,
            KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
            GeenIndicatieIsHulp = true,
        };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R09");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R09");
    }
}
