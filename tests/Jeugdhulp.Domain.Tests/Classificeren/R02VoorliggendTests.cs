using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-19")]
[Trait("Eis", "LOK-20")]
public sealed class R02VoorliggendTests
{
    private static readonly LokaleInstellingen AllesVoorliggend = new()
    {
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend,
        PohJeugd = WijkteamOfVoorliggend.Voorliggend,
    };

    private static readonly LokaleInstellingen AllesWijkteam = new()
    {
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
        PohJeugd = WijkteamOfVoorliggend.Wijkteam,
    };

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Een_voorliggende_voorziening_is_geen_contact_van_het_wijkteam_maar_blijft_telbaar(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(AllesVoorliggend);

        classificatie.Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R02");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Voorliggend);
        classificatie.Norm.MoetZijn(Uitkomst.BuitenBereik, "R02");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Als_onderdeel_van_het_wijkteam_gaat_het_contact_verder_langs_de_regels(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(AllesWijkteam);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, "schoolmaatschappelijkWerk")]
    [InlineData(Activiteit.PohJeugd, "pohJeugd")]
    public void Zonder_keuze_van_de_gemeente_vraagt_de_regel_naar_die_instelling(Activiteit activiteit, string instelling)
    {
        Feiten.Van(activiteit).ZonderInstellingen().Gemeente.MoetVragenNaar(instelling, "R02");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Zonder_keuze_van_de_gemeente_gaat_de_norm_verder_naar_opvoedondersteuning(Activiteit activiteit)
    {
        Feiten.Van(activiteit).ZonderInstellingen().Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Fact]
    public void De_keuze_voor_schoolmaatschappelijk_werk_zegt_niets_over_de_praktijkondersteuner()
    {
        var alleenSchool = new LokaleInstellingen { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend };

        Feiten.Van(Activiteit.PohJeugd).Onder(alleenSchool).Gemeente.MoetVragenNaar("pohJeugd", "R02");
    }

    [Fact]
    public void De_keuze_voor_de_praktijkondersteuner_zegt_niets_over_schoolmaatschappelijk_werk()
    {
        var alleenPoh = new LokaleInstellingen { PohJeugd = WijkteamOfVoorliggend.Voorliggend };

        Feiten.Van(Activiteit.SchoolmaatschappelijkWerk).Onder(alleenPoh).Gemeente.MoetVragenNaar("schoolmaatschappelijkWerk", "R02");
    }

    [Fact]
    public void Voorliggend_raakt_geen_andere_activiteit()
    {
        Feiten.Van(Activiteit.Regie).Onder(AllesVoorliggend).Gemeente.MoetZijn(Uitkomst.Casusregie, "R06");
    }

    [Fact]
    public void Voorliggend_gaat_voor_anoniem()
    {
        var contact = Feiten.Van(Activiteit.SchoolmaatschappelijkWerk) with { Anoniem = true };

        contact.Onder(AllesVoorliggend).Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R02");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Zonder_keuze_van_de_gemeente_kan_het_voor_de_norm_jeugdhulp_zijn_bij_bestaande_problematiek(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { Doel = Doel.BestaandeProblematiek, WettelijkBeen = 1 };

        var classificatie = contact.ZonderInstellingen();

        classificatie.Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.NietVastgelegd);
        classificatie.Afwijking.ShouldBeFalse();
    }
}
