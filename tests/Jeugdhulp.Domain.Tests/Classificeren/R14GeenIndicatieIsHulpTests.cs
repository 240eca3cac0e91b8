using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "LOK-18")]
public sealed class R14GeenIndicatieIsHulpTests
{
    private static readonly LokaleInstellingen GeenIndicatieIsHulp = new() { GeenIndicatieIsHulp = true };

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.Opvoedondersteuning)]
    public void Alle_hulp_zonder_indicatie_is_jeugdhulp_als_de_gemeente_dat_kiest_en_geen_drempel_heeft(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(GeenIndicatieIsHulp);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R14");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
        classificatie.Advies.Drempels.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(6, Uitkomst.Jeugdhulp, Adviesuitkomst.ZelfHelpen)]
    [InlineData(7, Uitkomst.Toegang, Adviesuitkomst.Doorverwijzen)]
    public void Met_een_drempel_beslist_de_drempel(int verwacht, Uitkomst uitkomst, Adviesuitkomst advies)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        var classificatie = contact.Onder(GeenIndicatieIsHulp with { MaxGesprekken = 6 });

        classificatie.Gemeente.MoetZijn(uitkomst, "R14", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(advies);
    }

    [Fact]
    public void Met_een_drempel_die_niet_te_toetsen_is_blijft_het_een_grensgeval()
    {
        Feiten.Van(Activiteit.Begeleiding).Onder(GeenIndicatieIsHulp with { MaxGesprekken = 6 })
            .Gemeente.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Toegang, "R14", "R15");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Nee_of_niet_ingevuld_vraagt_naar_de_drempels(bool? keuze)
    {
        Feiten.Van(Activiteit.Begeleiding).Onder(new LokaleInstellingen { GeenIndicatieIsHulp = keuze })
            .Gemeente.MoetVragenNaar("drempels", "R15");
    }

    [Fact]
    public void De_norm_laat_zien_welk_deel_preventie_had_kunnen_zijn()
    {
        var begeleiding = Feiten.Van(Activiteit.Begeleiding).Onder(GeenIndicatieIsHulp);
        var opvoeding = Feiten.Opvoedondersteuning(2, 4).Onder(GeenIndicatieIsHulp);

        begeleiding.Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R15");
        opvoeding.Norm.MoetZijn(Uitkomst.Preventie, "R13");
        opvoeding.Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void De_keuze_voor_korte_reeksen_gaat_voor_geen_indicatie_is_hulp()
    {
        Feiten.Opvoedondersteuning(2, 4).Onder(GeenIndicatieIsHulp with { KorteReeksKlasse = KorteReeksKlasse.Preventie })
            .Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
    }

    [Fact]
    public void Regie_en_toegang_zijn_geen_hulp_ook_zonder_indicatie()
    {
        Feiten.Van(Activiteit.Regie).Onder(GeenIndicatieIsHulp).Gemeente.MoetZijn(Uitkomst.Casusregie, "R06");
        Feiten.Van(Activiteit.Triage).Onder(GeenIndicatieIsHulp).Gemeente.MoetZijn(Uitkomst.Toegang, "R04");
    }
}
