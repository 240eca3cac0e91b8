using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
[Trait("Eis", "CLS-04")]
public sealed class R01BuitenBereikTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Vanaf_de_drieentwintigste_verjaardag_is_iemand_altijd_buiten_bereik(bool jeugdstrafrecht, bool voortgezet)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(23) with
        {
            Jeugdstrafrecht = jeugdstrafrecht,
            Voortgezet = voortgezet,
        };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R01");
        classificatie.Norm.MoetZijn(Uitkomst.BuitenBereik, "R01");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Op_de_dag_voor_de_drieentwintigste_verjaardag_kan_hulp_nog(bool jeugdstrafrecht, bool voortgezet)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with
        {
            Geboortedatum = Feiten.Contactdag.AddYears(-23).AddDays(1),
            Jeugdstrafrecht = jeugdstrafrecht,
            Voortgezet = voortgezet,
        };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MagNietDoorRegel("R01");
        classificatie.Norm.MagNietDoorRegel("R01");
    }

    [Theory]
    [InlineData(18)]
    [InlineData(20)]
    [InlineData(22)]
    public void Achttien_tot_en_met_tweeentwintig_is_buiten_bereik_zonder_jeugdstrafrecht_en_zonder_voortgezette_hulp(int leeftijd)
    {
        var classificatie = Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(leeftijd).ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R01");
        classificatie.Norm.MoetZijn(Uitkomst.BuitenBereik, "R01");
    }

    [Theory]
    [InlineData(18, true, false)]
    [InlineData(18, false, true)]
    [InlineData(22, true, false)]
    [InlineData(22, false, true)]
    [InlineData(20, true, true)]
    public void Achttien_tot_en_met_tweeentwintig_hoort_erbij_met_jeugdstrafrecht_of_voortgezette_hulp(int leeftijd, bool jeugdstrafrecht, bool voortgezet)
    {
        var contact = Feiten.Van(Activiteit.Consult).VanLeeftijd(leeftijd) with
        {
            Jeugdstrafrecht = jeugdstrafrecht,
            Voortgezet = voortgezet,
        };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R03");
    }

    [Fact]
    public void Op_de_dag_voor_de_achttiende_verjaardag_hoort_iemand_erbij()
    {
        var contact = Feiten.Van(Activiteit.Triage) with { Geboortedatum = Feiten.Contactdag.AddYears(-18).AddDays(1) };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
    }

    [Fact]
    public void Wie_op_29_februari_is_geboren_is_op_28_februari_van_een_gewoon_jaar_nog_zeventien()
    {
        var contact = Feiten.Van(Activiteit.Triage) with
        {
            Geboortedatum = new DateOnly(2008, 2, 29),
            Datum = new DateOnly(2026, 2, 28),
        };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
    }

    [Fact]
    public void Wie_op_29_februari_is_geboren_is_op_1_maart_van_een_gewoon_jaar_achttien()
    {
        var contact = Feiten.Van(Activiteit.Triage) with
        {
            Geboortedatum = new DateOnly(2008, 2, 29),
            Datum = new DateOnly(2026, 3, 1),
        };

        contact.ZonderInstellingen().Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R01");
    }

    [Fact]
    public void Zonder_geboortedatum_is_niemand_buiten_bereik()
    {
        var contact = Feiten.Van(Activiteit.Triage) with { Geboortedatum = null };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
        classificatie.Norm.MoetZijn(Uitkomst.Toegang, "R04");
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Alle), MemberType = typeof(Activiteiten))]
    public void Drieentwintig_jaar_gaat_voor_alle_andere_regels(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit).VanLeeftijd(23) with { Anoniem = true, GerichtOp = GerichtOp.Collectief };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R01");
        classificatie.Norm.MoetZijn(Uitkomst.BuitenBereik, "R01");
    }
}
