using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-02")]
public sealed class LevertTests
{
    private static readonly Contactfeiten Jeugdhulp = Feiten.Van(Activiteit.Begeleiding) with
    {
        VerwachtAantalGesprekken = 4,
        WettelijkBeen = 1,
    };

    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(true, null, true)]
    [InlineData(null, EigenHulpRegistratie.Traject, true)]
    [InlineData(true, EigenHulpRegistratie.Traject, true)]
    [InlineData(false, null, false)]
    [InlineData(false, EigenHulpRegistratie.Traject, false)]
    [InlineData(null, EigenHulpRegistratie.AlleenDossier, false)]
    [InlineData(true, EigenHulpRegistratie.AlleenDossier, false)]
    [InlineData(false, EigenHulpRegistratie.AlleenDossier, false)]
    public void Jeugdhulp_wordt_geleverd_tenzij_de_gemeente_niet_levert_of_alleen_een_dossier_bijhoudt(bool? levert, EigenHulpRegistratie? registratie, bool verwacht)
    {
        var instellingen = HoogstensZesGesprekken with { LevertAanCbs = levert, EigenHulpRegistratie = registratie };

        var classificatie = Jeugdhulp.Onder(instellingen);

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
        classificatie.Gemeente.Levert.ShouldBe(verwacht);
        classificatie.Norm.Levert.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.KortGesprek)]
    public void Toegang_preventie_en_casusregie_worden_nooit_geleverd(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(HoogstensZesGesprekken with { LevertAanCbs = true });

        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Norm.Levert.ShouldBeFalse();
    }

    [Fact]
    public void Een_grensgeval_wordt_niet_geleverd_zolang_niemand_kiest()
    {
        var classificatie = Feiten.Van(Activiteit.Begeleiding).Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.Grensgeval);
        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Grensgeval);
        classificatie.Norm.Levert.ShouldBeFalse();
    }

    [Fact]
    public void Wat_niet_is_vastgelegd_wordt_niet_geleverd()
    {
        var classificatie = Jeugdhulp.ZonderInstellingen();

        classificatie.Gemeente.Uitkomst.ShouldBe(Uitkomst.NietVastgelegd);
        classificatie.Gemeente.Levert.ShouldBeFalse();
    }

    [Fact]
    public void Wat_buiten_bereik_is_wordt_niet_geleverd()
    {
        var classificatie = Jeugdhulp.VanLeeftijd(23).Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.Levert.ShouldBeFalse();
        classificatie.Norm.Levert.ShouldBeFalse();
    }

    [Fact]
    public void Overbruggingszorg_als_jeugdhulp_wordt_geleverd()
    {
        Feiten.Van(Activiteit.Overbruggingszorg).Onder(new LokaleInstellingen { Overbruggingszorg = HulpOfRegie.Jeugdhulp })
            .Gemeente.Levert.ShouldBeTrue();
    }

    [Fact]
    public void De_gemeente_kan_leveren_wat_de_norm_niet_vraagt()
    {
        var instellingen = HoogstensZesGesprekken with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp };

        var classificatie = Feiten.Opvoedondersteuning(4, 4).Onder(instellingen);

        classificatie.Gemeente.Levert.ShouldBeTrue();
        classificatie.Norm.Levert.ShouldBeFalse();
    }
}
