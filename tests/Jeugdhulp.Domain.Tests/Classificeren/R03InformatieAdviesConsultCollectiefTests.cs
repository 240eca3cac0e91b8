using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-03")]
[Trait("Eis", "CLS-20")]
public sealed class R03InformatieAdviesConsultCollectiefTests
{
    [Theory]
    [InlineData(Activiteit.InformatieAdvies, Sublabel.InformatieAdvies)]
    [InlineData(Activiteit.Consult, Sublabel.Consult)]
    [InlineData(Activiteit.Collectief, Sublabel.Collectief)]
    public void Informatie_advies_consult_en_collectief_zijn_preventie_met_een_eigen_merk(Activiteit activiteit, Sublabel merk)
    {
        var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Gemeente.Sublabels.ShouldContain(merk);
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Norm.Levert.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.Intake)]
    [InlineData(Activiteit.KortGesprek)]
    [InlineData(Activiteit.Overbruggingszorg)]
    public void Een_anoniem_contact_is_preventie_ook_als_het_anders_toegang_regie_of_hulp_was(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { Anoniem = true, Geboortedatum = null };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R03");
    }

    [Theory]
    [InlineData(Activiteit.Begeleiding)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    [InlineData(Activiteit.Intake)]
    [InlineData(Activiteit.Triage)]
    public void Een_contact_gericht_op_een_groep_is_preventie(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { GerichtOp = GerichtOp.Collectief, Geboortedatum = null };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Collectief);
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R03");
    }

    [Fact]
    public void Gericht_op_het_gezin_is_niet_collectief()
    {
        var contact = Feiten.Van(Activiteit.Triage) with { GerichtOp = GerichtOp.Gezin };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    public void Een_consult_of_advies_van_een_team_zonder_taak_hulp_blijft_preventie(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderTaakHulp().ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    public void Geen_instelling_maakt_van_informatie_advies_of_consult_jeugdhulp(Activiteit activiteit)
    {
        var gretig = new LokaleInstellingen { GeenIndicatieIsHulp = true, KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 99 };

        Feiten.Van(activiteit).Onder(gretig).Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
    }

    [Fact]
    public void Een_consult_over_een_broer_of_zus_vraagt_niet_naar_de_broer_en_zusinstelling()
    {
        var contact = Feiten.Van(Activiteit.Consult) with { Vervolg = Vervolg.SiblingVanTraject };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
    }
}
