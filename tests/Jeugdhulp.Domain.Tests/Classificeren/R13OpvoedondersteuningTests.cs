using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-05")]
[Trait("Eis", "LOK-03")]
public sealed class R13OpvoedondersteuningTests
{
    private static readonly LokaleInstellingen KortIsJeugdhulp = new() { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 6 };

    private static LokaleInstellingen KortIs(KorteReeksKlasse klasse) => new()
    {
        KorteReeksKlasse = klasse,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
        PohJeugd = WijkteamOfVoorliggend.Wijkteam,
    };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 6)]
    [InlineData(6, 6)]
    [InlineData(6, 5)]
    public void Tot_en_met_zes_gesprekken_opvoedondersteuning_is_preventie_voor_de_norm(int gespreknummer, int verwacht)
    {
        Feiten.Opvoedondersteuning(gespreknummer, verwacht).ZonderInstellingen().Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(7, 6)]
    [InlineData(1, 7)]
    [InlineData(7, null)]
    [InlineData(20, 20)]
    public void Zeven_gesprekken_opvoedondersteuning_is_geen_preventie_meer_maar_een_grensgeval_voor_de_norm(int gespreknummer, int? verwacht)
    {
        var contact = Feiten.Opvoedondersteuning(gespreknummer, verwacht) with { WettelijkBeen = 1 };

        contact.ZonderInstellingen().Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R13");
    }

    // A missing estimate cannot exceed six, so only the actual number counts.
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Zonder_schatting_telt_voor_de_norm_alleen_het_echte_aantal_gesprekken(int gespreknummer)
    {
        Feiten.Opvoedondersteuning(gespreknummer, null).ZonderInstellingen().Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void De_norm_telt_tot_zes_wat_de_gemeente_ook_als_maximum_kiest(int maximum)
    {
        var instellingen = KortIsJeugdhulp with { MaxGesprekken = maximum };

        Feiten.Opvoedondersteuning(6, 6).Onder(instellingen).Norm.MoetZijn(Uitkomst.Preventie, "R13");
        Feiten.Opvoedondersteuning(7, 6).Onder(instellingen).Norm.Uitkomst.ShouldBe(Uitkomst.Grensgeval);
    }

    [Theory]
    [InlineData(KorteReeksKlasse.Preventie, 6, 6)]
    [InlineData(KorteReeksKlasse.Preventie, 1, 1)]
    [InlineData(KorteReeksKlasse.AlleenTellen, 6, 6)]
    [InlineData(KorteReeksKlasse.AlleenTellen, 2, 5)]
    public void Een_korte_reeks_die_als_preventie_of_alleen_tellen_geldt_is_preventie_binnen_het_maximum(KorteReeksKlasse klasse, int gespreknummer, int verwacht)
    {
        Feiten.Opvoedondersteuning(gespreknummer, verwacht).Onder(KortIs(klasse) with { MaxGesprekken = 6 })
            .Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(KorteReeksKlasse.Preventie, 7, 6)]
    [InlineData(KorteReeksKlasse.Preventie, 1, 7)]
    [InlineData(KorteReeksKlasse.Preventie, 7, null)]
    [InlineData(KorteReeksKlasse.AlleenTellen, 7, 6)]
    [InlineData(KorteReeksKlasse.AlleenTellen, 1, 7)]
    public void Boven_het_maximum_beslist_het_advies_en_dat_is_doorverwijzen(KorteReeksKlasse klasse, int gespreknummer, int? verwacht)
    {
        var classificatie = Feiten.Opvoedondersteuning(gespreknummer, verwacht).Onder(KortIs(klasse) with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R13", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Theory]
    [InlineData(KorteReeksKlasse.Preventie)]
    [InlineData(KorteReeksKlasse.AlleenTellen)]
    public void Boven_het_maximum_wordt_het_jeugdhulp_als_een_andere_drempel_genoeg_is(KorteReeksKlasse klasse)
    {
        var contact = Feiten.Opvoedondersteuning(1, 9) with { VerwachteDuurMaanden = 3 };
        var instellingen = KortIs(klasse) with { MaxGesprekken = 6, MaxDuurMaanden = 6, Combinatie = Combinatie.EenVan };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R13", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
    }

    // As under the norm: a missing estimate does not make the series go over the maximum.
    [Theory]
    [InlineData(KorteReeksKlasse.Preventie)]
    [InlineData(KorteReeksKlasse.AlleenTellen)]
    public void Zonder_schatting_blijft_een_korte_reeks_preventie_tot_het_echte_aantal_het_maximum_passeert(KorteReeksKlasse klasse)
    {
        Feiten.Opvoedondersteuning(6, null).Onder(KortIs(klasse) with { MaxGesprekken = 6 })
            .Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(KorteReeksKlasse.Preventie)]
    [InlineData(KorteReeksKlasse.AlleenTellen)]
    public void Zonder_maximum_blijft_een_reeks_die_als_preventie_geldt_preventie_hoe_lang_ook(KorteReeksKlasse klasse)
    {
        var contact = Feiten.Opvoedondersteuning(20, 30) with { VerwachteDuurMaanden = 24 };

        contact.Onder(KortIs(klasse) with { MaxDuurMaanden = 6 }).Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(1, 6, Uitkomst.Jeugdhulp, Adviesuitkomst.ZelfHelpen)]
    [InlineData(6, 6, Uitkomst.Jeugdhulp, Adviesuitkomst.ZelfHelpen)]
    [InlineData(1, 7, Uitkomst.Toegang, Adviesuitkomst.Doorverwijzen)]
    [InlineData(7, 6, Uitkomst.Toegang, Adviesuitkomst.Doorverwijzen)]
    public void Een_korte_reeks_die_als_jeugdhulp_geldt_volgt_de_drempels(int gespreknummer, int verwacht, Uitkomst uitkomst, Adviesuitkomst advies)
    {
        var classificatie = Feiten.Opvoedondersteuning(gespreknummer, verwacht).Onder(KortIsJeugdhulp);

        classificatie.Gemeente.MoetZijn(uitkomst, "R13", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(advies);
    }

    [Fact]
    public void Een_korte_reeks_die_als_jeugdhulp_geldt_is_zonder_schatting_een_grensgeval()
    {
        Feiten.Opvoedondersteuning(3, null).Onder(KortIsJeugdhulp)
            .Gemeente.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Toegang, "R13", "R15");
    }

    [Fact]
    public void Een_korte_reeks_die_als_jeugdhulp_geldt_vraagt_zonder_drempels_naar_de_drempels()
    {
        Feiten.Opvoedondersteuning(3, 4).Onder(KortIs(KorteReeksKlasse.Jeugdhulp))
            .Gemeente.MoetVragenNaar("drempels", "R13", "R15");
    }

    [Fact]
    public void Vier_gesprekken_als_jeugdhulp_wijkt_af_van_de_norm()
    {
        Feiten.Opvoedondersteuning(4, 4).Onder(KortIsJeugdhulp).Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void Zonder_keuze_gaat_opvoedondersteuning_naar_de_drempels_van_eigen_hulp()
    {
        Feiten.Opvoedondersteuning(3, 4).Onder(new LokaleInstellingen { MaxGesprekken = 6 })
            .Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Zonder_keuze_en_zonder_drempels_vraagt_opvoedondersteuning_naar_de_drempels()
    {
        Feiten.Opvoedondersteuning(3, 4).ZonderInstellingen().Gemeente.MoetVragenNaar("drempels", "R15");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    [Trait("Eis", "LOK-19")]
    [Trait("Eis", "LOK-20")]
    public void Schoolmaatschappelijk_werk_en_praktijkondersteuning_zijn_zonder_keuze_preventie(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { Gespreknummer = 12, VerwachtAantalGesprekken = 20, Doel = Doel.Opvoedondersteuning };
        var instellingen = new LokaleInstellingen
        {
            SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
            PohJeugd = WijkteamOfVoorliggend.Wijkteam,
            MaxGesprekken = 6,
        };

        contact.Onder(instellingen).Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, Doel.InformatieAdvies)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, Doel.Toeleiding)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, null)]
    [InlineData(Activiteit.PohJeugd, Doel.Opvoedondersteuning)]
    [InlineData(Activiteit.PohJeugd, Doel.VolgenRegie)]
    [InlineData(Activiteit.PohJeugd, null)]
    public void Schoolmaatschappelijk_werk_en_praktijkondersteuning_volgen_de_keuze_voor_korte_reeksen(Activiteit activiteit, Doel? doel)
    {
        var contact = Feiten.Van(activiteit) with { Doel = doel, VerwachtAantalGesprekken = 5 };

        var classificatie = contact.Onder(KortIs(KorteReeksKlasse.Jeugdhulp) with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R13", "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk)]
    [InlineData(Activiteit.PohJeugd)]
    public void Bij_bestaande_problematiek_is_schoolmaatschappelijk_werk_of_praktijkondersteuning_eigen_hulp(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with
        {
            Doel = Doel.BestaandeProblematiek,
            VerwachtAantalGesprekken = 5,
            WettelijkBeen = 1,
        };

        var classificatie = contact.Onder(KortIs(KorteReeksKlasse.Preventie) with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Opvoedondersteuning_bij_bestaande_problematiek_blijft_opvoedondersteuning()
    {
        var contact = Feiten.Opvoedondersteuning(2, 4) with { Doel = Doel.BestaandeProblematiek, WettelijkBeen = 1 };

        var classificatie = contact.Onder(KortIs(KorteReeksKlasse.Preventie));

        classificatie.Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
        classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Fact]
    public void De_keuze_voor_korte_reeksen_geldt_niet_voor_begeleiding()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 4 };

        contact.Onder(KortIs(KorteReeksKlasse.Preventie) with { MaxGesprekken = 6 }).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, 6, 6, Uitkomst.Preventie)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, 7, 6, Uitkomst.Grensgeval)]
    [InlineData(Activiteit.SchoolmaatschappelijkWerk, 1, 7, Uitkomst.Grensgeval)]
    [InlineData(Activiteit.PohJeugd, 6, 6, Uitkomst.Preventie)]
    [InlineData(Activiteit.PohJeugd, 7, 6, Uitkomst.Grensgeval)]
    public void Ook_voor_school_en_huisarts_houdt_de_norm_op_bij_zes_gesprekken(Activiteit activiteit, int gespreknummer, int verwacht, Uitkomst uitkomst)
    {
        var contact = Feiten.Van(activiteit) with { Gespreknummer = gespreknummer, VerwachtAantalGesprekken = verwacht };

        contact.Onder(KortIs(KorteReeksKlasse.Preventie)).Norm.Uitkomst.ShouldBe(uitkomst);
        contact.ZonderInstellingen().Norm.Uitkomst.ShouldBe(uitkomst, "de norm kijkt niet of de gemeente al heeft gekozen");
    }
}
