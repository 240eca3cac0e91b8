using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-16")]
[Trait("Eis", "CLS-12")]
public sealed class R12VoorkomenTests
{
    private static readonly LokaleInstellingen TeltAlsPreventie = new()
    {
        KorteBegeleidingTerVoorkoming = HulpOfPreventie.Preventie,
        MaxGesprekken = 6,
    };

    private static readonly LokaleInstellingen TeltAlsJeugdhulp = new()
    {
        KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
        MaxGesprekken = 6,
    };

    private static Contactfeiten KorteBegeleiding(int? verwacht = 4) => Feiten.Van(Activiteit.Begeleiding) with
    {
        Doel = Doel.VoorkomenSpecialistisch,
        VerwachtAantalGesprekken = verwacht,
    };

    [Fact]
    public void Korte_begeleiding_om_specialistische_hulp_te_voorkomen_is_preventie_als_de_gemeente_dat_kiest()
    {
        var classificatie = KorteBegeleiding().Onder(TeltAlsPreventie);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R12");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Voorkomen);
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void De_keuze_preventie_kijkt_niet_naar_de_drempels()
    {
        KorteBegeleiding(verwacht: 30).Onder(TeltAlsPreventie).Gemeente.MoetZijn(Uitkomst.Preventie, "R12");
    }

    // The design lets this row decide "by setting", yet pass the thresholds of R15; either may be named as the rule.
    [Fact]
    public void Korte_begeleiding_om_specialistische_hulp_te_voorkomen_is_jeugdhulp_binnen_de_drempels()
    {
        var classificatie = KorteBegeleiding(verwacht: 6).Onder(TeltAlsJeugdhulp);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R12", "R15");
        classificatie.Gemeente.Sublabels.ShouldContain(Sublabel.Voorkomen);
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
    }

    [Fact]
    public void Ook_als_de_gemeente_jeugdhulp_kiest_leidt_een_overschreden_drempel_tot_doorverwijzen()
    {
        var classificatie = KorteBegeleiding(verwacht: 7).Onder(TeltAlsJeugdhulp);

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R12", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    public void Zonder_schatting_is_korte_begeleiding_die_jeugdhulp_kan_zijn_een_grensgeval()
    {
        var classificatie = KorteBegeleiding(verwacht: null).Onder(TeltAlsJeugdhulp);

        classificatie.Gemeente.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Toegang, "R12", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Grensgeval);
    }

    [Fact]
    public void Zonder_drempels_vraagt_de_keuze_jeugdhulp_naar_de_drempels()
    {
        KorteBegeleiding().Onder(TeltAlsJeugdhulp with { MaxGesprekken = null })
            .Gemeente.MoetVragenNaar("drempels", "R12", "R15");
    }

    [Fact]
    public void Zonder_keuze_gaat_het_contact_verder_naar_de_drempels_van_eigen_hulp()
    {
        KorteBegeleiding().Onder(new LokaleInstellingen { MaxGesprekken = 6 }).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(HulpOfPreventie.Jeugdhulp)]
    [InlineData(HulpOfPreventie.Preventie)]
    [InlineData(null)]
    public void Voorkomen_is_voor_de_norm_altijd_een_grensgeval_wat_de_gemeente_ook_kiest(HulpOfPreventie? keuze)
    {
        var contact = KorteBegeleiding() with { WettelijkBeen = 1 };

        contact.Onder(new LokaleInstellingen { KorteBegeleidingTerVoorkoming = keuze, MaxGesprekken = 6 })
            .Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R12");
    }

    [Theory]
    [InlineData(Doel.InformatieAdvies)]
    [InlineData(Doel.Toeleiding)]
    [InlineData(Doel.Opvoedondersteuning)]
    [InlineData(Doel.BestaandeProblematiek)]
    [InlineData(Doel.VolgenRegie)]
    [InlineData(null)]
    public void Een_ander_doel_valt_niet_onder_voorkomen(Doel? doel)
    {
        var contact = KorteBegeleiding() with { Doel = doel, WettelijkBeen = 1 };

        var classificatie = contact.Onder(TeltAlsPreventie);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Voorkomen_gaat_voor_opvoedondersteuning()
    {
        var contact = Feiten.Opvoedondersteuning(2, 4) with { Doel = Doel.VoorkomenSpecialistisch };

        var classificatie = contact.Onder(TeltAlsPreventie with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp });

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R12");
        classificatie.Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R12");
    }

    [Fact]
    public void Een_algemene_preventieve_activiteit_is_nooit_een_grensgeval_ook_niet_met_het_doel_voorkomen()
    {
        var contact = Feiten.Van(Activiteit.Collectief) with { Doel = Doel.VoorkomenSpecialistisch };

        var classificatie = contact.Onder(TeltAlsJeugdhulp);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R03");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R03");
    }

    [Theory]
    [InlineData(Activiteit.Ouderondersteuning)]
    [InlineData(Activiteit.Crisishulp)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Voorkomen_geldt_voor_elke_vorm_van_hulp(Activiteit activiteit)
    {
        var contact = KorteBegeleiding() with { Activiteit = activiteit };
        var instellingen = TeltAlsPreventie with
        {
            SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
            PohJeugd = WijkteamOfVoorliggend.Wijkteam,
            KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp,
        };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R12");
        classificatie.Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R12");
    }
}
