using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-14")]
public sealed class R10OverbruggingTests
{
    [Theory]
    [InlineData(HulpOfRegie.Jeugdhulp, Uitkomst.Jeugdhulp)]
    [InlineData(HulpOfRegie.Casusregie, Uitkomst.Casusregie)]
    public void Overbruggingszorg_krijgt_de_klasse_die_de_gemeente_kiest(HulpOfRegie keuze, Uitkomst verwacht)
    {
        var classificatie = Feiten.Van(Activiteit.Overbruggingszorg).Onder(new LokaleInstellingen { Overbruggingszorg = keuze });

        classificatie.Gemeente.MoetZijn(verwacht, "R10");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Overbruggingszorg);
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [InlineData(HulpOfRegie.Jeugdhulp)]
    [InlineData(HulpOfRegie.Casusregie)]
    [InlineData(null)]
    public void Overbruggingszorg_is_voor_de_norm_een_grensgeval_tussen_jeugdhulp_en_casusregie(HulpOfRegie? keuze)
    {
        var contact = Feiten.Van(Activiteit.Overbruggingszorg) with { WettelijkBeen = 1 };

        contact.Onder(new LokaleInstellingen { Overbruggingszorg = keuze })
            .Norm.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Casusregie, "R10");
    }

    [Fact]
    public void Zonder_keuze_vraagt_de_regel_naar_de_instelling_overbruggingszorg()
    {
        Feiten.Van(Activiteit.Overbruggingszorg).Onder(new LokaleInstellingen { MaxGesprekken = 6 })
            .Gemeente.MoetVragenNaar("overbruggingszorg", "R10");
    }

    // "A helping activity" is read as every activity that is left at this row, support in upbringing and school social work included.
    [Theory]
    [InlineData(Activiteit.Begeleiding)]
    [InlineData(Activiteit.Ouderondersteuning)]
    [InlineData(Activiteit.Crisishulp)]
    [InlineData(Activiteit.Opvoedondersteuning)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Hulp_tijdens_het_wachten_op_een_aanbieder_is_overbruggingszorg(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { Vervolg = Vervolg.WachtOpAanbieder };
        var instellingen = new LokaleInstellingen
        {
            Overbruggingszorg = HulpOfRegie.Casusregie,
            SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
            PohJeugd = WijkteamOfVoorliggend.Wijkteam,
        };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Casusregie, "R10");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Overbruggingszorg);
        classificatie.Norm.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Casusregie, "R10");
    }

    [Fact]
    public void Hulp_tijdens_het_wachten_vraagt_naar_de_instelling_als_die_er_niet_is()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = Vervolg.WachtOpAanbieder };

        contact.Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Gemeente.MoetVragenNaar("overbruggingszorg", "R10");
    }

    [Theory]
    [InlineData(Vervolg.Geen)]
    [InlineData(Vervolg.AanbiederActief)]
    public void Hulp_zonder_wachten_is_geen_overbruggingszorg(Vervolg vervolg)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = vervolg, VerwachtAantalGesprekken = 4 };
        var instellingen = new LokaleInstellingen { Overbruggingszorg = HulpOfRegie.Casusregie, MaxGesprekken = 6 };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void De_drempels_gelden_niet_voor_overbruggingszorg()
    {
        var contact = Feiten.Van(Activiteit.Overbruggingszorg) with { Gespreknummer = 20, VerwachtAantalGesprekken = 30 };
        var instellingen = new LokaleInstellingen { Overbruggingszorg = HulpOfRegie.Jeugdhulp, MaxGesprekken = 6 };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R10");
    }

    [Fact]
    public void Overbrugging_gaat_voor_open_houden_en_voorkomen()
    {
        var contact = Feiten.Van(Activiteit.Overbruggingszorg) with
        {
            Vervolg = Vervolg.SpecialistischGestopt,
            Doel = Doel.VoorkomenSpecialistisch,
        };
        var instellingen = new LokaleInstellingen
        {
            Overbruggingszorg = HulpOfRegie.Casusregie,
            OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
            KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie,
        };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Casusregie, "R10");
    }
}
