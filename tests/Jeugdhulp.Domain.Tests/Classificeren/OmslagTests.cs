using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
public sealed class OmslagTests
{
    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [InlineData(6, "[57]")]
    [InlineData(7, "[67]")]
    public void Vlak_bij_de_drempel_noemt_de_omslag_het_ene_gesprek_of_de_ene_stap_van_de_drempel(int verwacht, string getal)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        var omslag = contact.Onder(HoogstensZesGesprekken).Omslag;

        omslag.ShouldMatch($@"\b{getal}\b");
        omslag.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("1", null, "6 maanden")]
    [InlineData("5", null, "6 maanden")]
    [InlineData("6", null, "6 maanden")]
    [InlineData("7", null, "6 maanden")]
    [InlineData(null, "1", "meer dan 2")]
    [InlineData(null, "2", "meer dan 2")]
    public void De_omslag_noemt_de_drempel_die_is_ingesteld_en_geen_drempel_die_de_gemeente_niet_heeft(string? maanden, string? uren, string grens)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachteDuurMaanden = Getal(maanden), VerwachteUrenPerWeek = Getal(uren) };
        var duur = new LokaleInstellingen { MaxDuurMaanden = 6 };
        var venster = new LokaleInstellingen { DuurVenster = new Duurvenster(3, 6) };
        var perWeek = new LokaleInstellingen { UrenPerWeek = 2, VeelMeerGrens = 4 };

        foreach (var instellingen in maanden is null ? [perWeek] : new[] { duur, venster })
        {
            var omslag = contact.Onder(instellingen).Omslag;

            omslag.ShouldContain(grens);
            omslag.ShouldNotContain("gesprek");
        }
    }

    [Fact]
    public void Wie_niets_heeft_vastgelegd_leest_welke_keuze_de_uitkomst_verandert()
    {
        var contact = Feiten.Van(Activiteit.Intake);

        contact.Onder(HoogstensZesGesprekken).Omslag.ShouldContain("intake");
    }

    [Fact]
    public void Een_omslag_is_een_zin()
    {
        foreach (var activiteit in Enum.GetValues<Activiteit>())
        {
            var omslag = (Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 4 }).Onder(HoogstensZesGesprekken).Omslag;

            if (omslag.Length > 0)
            {
                omslag.ShouldEndWith(".");
                char.IsUpper(omslag[0]).ShouldBeTrue(omslag);
                omslag.Count(c => c == '\n').ShouldBe(0);
            }
        }
    }

    [Fact]
    public void Gesprekken_die_al_zijn_geweest_gaan_niet_terug_dus_dan_verandert_de_grens()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Gespreknummer = 8, VerwachtAantalGesprekken = 8 };

        contact.Onder(HoogstensZesGesprekken).Omslag.ShouldBe("Bij een grens van 8 gesprekken of meer wordt het jeugdhulp.");
    }

    [Fact]
    public void Een_reeks_die_langer_duurt_dan_geschat_telt_de_gesprekken_zelf()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Gespreknummer = 6, VerwachtAantalGesprekken = 3 };

        contact.Onder(HoogstensZesGesprekken).Omslag.ShouldBe("Bij 7 gesprekken of meer wordt het toegang, met het advies doorverwijzen.");
    }

    [Fact]
    public void Bij_gelijke_afstand_gaat_een_klasse_voor_een_grensgeval()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachteUrenPerWeek = 2, Langdurig = true, Intensief = false };
        var instellingen = new LokaleInstellingen { UrenPerWeek = 2, VeelMeerGrens = 4, LangdurigIntensief = true };

        contact.Onder(instellingen).Omslag.ShouldBe("Als de hulp intensief is, wordt het toegang, met het advies doorverwijzen.");
    }

    [Theory]
    [InlineData(Activiteit.Regie)]
    [InlineData(Activiteit.InformatieAdvies)]
    [InlineData(Activiteit.Indicatie)]
    public void Een_heel_ander_contact_is_geen_omslag(Activiteit activiteit) =>
        Feiten.Van(activiteit).Onder(HoogstensZesGesprekken).Omslag.ShouldBeEmpty();

    [Fact]
    public void Waar_geen_schatting_en_geen_grens_omslaat_is_de_omslag_leeg()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Langdurig = false, Intensief = false };

        contact.Onder(new LokaleInstellingen { LangdurigIntensief = true }).Omslag.ShouldBeEmpty();
    }

    [Fact]
    public void Een_gesprek_dat_ook_anders_kan_heten_noemt_die_andere_naam()
    {
        var contact = Feiten.Van(Activiteit.KortGesprek) with { VerwachtAantalGesprekken = 3 };

        contact.Onder(HoogstensZesGesprekken).Omslag.ShouldBe("Als de activiteit opvoedondersteuning is, wordt het jeugdhulp.");
    }

    [Fact]
    public void Een_keuze_die_de_gemeente_maakte_gaat_voor_een_andere_activiteit()
    {
        var contact = Feiten.Van(Activiteit.OpenHouden) with { VerwachtAantalGesprekken = 3 };

        contact.Onder(HoogstensZesGesprekken with { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie }).Omslag
            .ShouldBe("Als een casus open houden in uw gemeente jeugdhulp is, wordt het jeugdhulp.");
    }

    [Theory]
    [InlineData(5, "Bij een grens van 5 gesprekken of meer wordt het jeugdhulp.")]
    [InlineData(null, "Als alle hulp zonder indicatie in uw gemeente eigen hulp is, wordt het jeugdhulp.")]
    [Trait("Eis", "BEH-08")]
    public void Een_open_vraag_noemt_het_antwoord_dat_een_klasse_geeft(int? verwacht, string omslag)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        contact.ZonderInstellingen().Omslag.ShouldBe(omslag);
    }

    [Fact]
    public void Een_keuze_die_de_gemeente_nooit_maakte_komt_het_laatst()
    {
        var contact = Feiten.Opvoedondersteuning(2, null) with { Langdurig = false, Intensief = false };
        var instellingen = new LokaleInstellingen { LangdurigIntensief = true };

        contact.Onder(instellingen).Omslag.ShouldBe("Als een korte reeks in uw gemeente preventie is, wordt het preventie.");
        (contact with { Intensief = true }).Onder(instellingen).Omslag
            .ShouldBe("Als de hulp langdurig is, wordt het toegang, met het advies doorverwijzen.");
    }

    [Fact]
    public void Een_feit_gaat_voor_een_keuze_van_de_gemeente()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = Vervolg.SiblingVanTraject, VerwachtAantalGesprekken = 3 };

        contact.Onder(HoogstensZesGesprekken with { SiblingPreventie = SiblingPreventie.EigenDossier }).Omslag
            .ShouldBe("Als er geen broer of zus met een traject is, wordt het jeugdhulp.");
    }

    private static decimal? Getal(string? tekst) =>
        tekst is null ? null : decimal.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
