using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-02")]
[Trait("Eis", "CLS-03")]
public sealed class AfwijkingTests
{
    private static readonly LokaleInstellingen KortIsJeugdhulp = new() { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 6 };

    [Fact]
    public void Jeugdhulp_bij_de_gemeente_en_preventie_bij_de_norm_is_een_afwijking()
    {
        Feiten.Opvoedondersteuning(4, 4).Onder(KortIsJeugdhulp).Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void Dezelfde_klasse_in_beide_lenzen_is_geen_afwijking()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 4, WettelijkBeen = 1 };

        var classificatie = contact.Onder(KortIsJeugdhulp);

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        classificatie.Afwijking.ShouldBeFalse();
    }

    [Fact]
    public void Een_grensgeval_bij_de_norm_is_geen_afwijking()
    {
        var classificatie = Feiten.Van(Activiteit.Overbruggingszorg)
            .Onder(new LokaleInstellingen { Overbruggingszorg = HulpOfRegie.Jeugdhulp });

        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Grensgeval);
        classificatie.Afwijking.ShouldBeFalse();
    }

    [Fact]
    public void Een_grensgeval_bij_de_gemeente_is_geen_afwijking()
    {
        var classificatie = (Feiten.Van(Activiteit.Begeleiding) with { WettelijkBeen = 1 }).Onder(KortIsJeugdhulp);

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Grensgeval);
        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        classificatie.Afwijking.ShouldBeFalse();
    }

    [Fact]
    public void Niet_vastgelegd_is_geen_afwijking()
    {
        var classificatie = Feiten.Van(Activiteit.Intake).ZonderInstellingen();

        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Toegang);
        classificatie.Afwijking.ShouldBeFalse();
    }

    [Fact]
    public void Buiten_bereik_is_geen_afwijking()
    {
        Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(23).Onder(KortIsJeugdhulp).Afwijking.ShouldBeFalse();
    }

    [Fact]
    public void Toegang_bij_de_gemeente_en_jeugdhulp_bij_de_norm_is_ook_een_afwijking()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 9, WettelijkBeen = 1 };

        contact.Onder(KortIsJeugdhulp).Afwijking.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.Intake)]
    [InlineData(Activiteit.KortGesprek)]
    public void Toegang_preventie_en_casusregie_zijn_voor_de_norm_nooit_jeugdhulp_en_anders_is_het_een_zichtbare_afwijking(Activiteit activiteit)
    {
        foreach (var doel in Enum.GetValues<Doel>())
        {
            foreach (var vervolg in Enum.GetValues<Vervolg>())
            {
                var contact = Feiten.Van(activiteit) with { Doel = doel, Vervolg = vervolg, WettelijkBeen = 1, VerwachtAantalGesprekken = 4 };
                var gretig = KortIsJeugdhulp with
                {
                    IntakeTeltAls = IntakeTeltAls.StartHulp,
                    SiblingPreventie = SiblingPreventie.EigenTraject,
                    Overbruggingszorg = HulpOfRegie.Jeugdhulp,
                    OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
                    KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
                    GeenIndicatieIsHulp = true,
                };

                var classificatie = contact.Onder(gretig);

                classificatie.Norm.Uitkomst.ShouldNotBe(Uitkomst.Jeugdhulp);
                classificatie.Norm.Kandidaten.ShouldNotContain(Klasse.Jeugdhulp);
                classificatie.Afwijking.ShouldBe(classificatie.Gemeente.Uitkomst == Uitkomst.Jeugdhulp);
            }
        }
    }
}
