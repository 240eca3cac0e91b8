using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-04")]
[Trait("Eis", "CLS-18")]
public sealed class R15EigenHulpTests
{
    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    public void Hulp_binnen_de_drempels_is_jeugdhulp(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 6 };

        var classificatie = contact.Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    public void Hulp_boven_een_drempel_is_toegang_met_het_advies_om_door_te_verwijzen(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 7 };

        var classificatie = contact.Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    [Trait("Eis", "CLS-06")]
    public void Hulp_met_een_drempel_die_niet_te_toetsen_is_vraagt_een_mens_om_te_kiezen(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.MoetGrensgevalZijn(Klasse.Jeugdhulp, Klasse.Toegang, "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Grensgeval);
    }

    [Theory]
    [MemberData(nameof(Activiteiten.EigenHulp), MemberType = typeof(Activiteiten))]
    public void Hulp_zonder_een_enkele_drempel_vraagt_naar_de_drempels(Activiteit activiteit)
    {
        var classificatie = Feiten.Van(activiteit).ZonderInstellingen();

        classificatie.Gemeente.MoetVragenNaar("drempels", "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Onder_de_achttien_is_elk_been_van_de_wet_jeugdhulp_voor_de_norm(int been)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { WettelijkBeen = been };

        var norm = contact.ZonderInstellingen().Norm;

        norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        norm.Levert.ShouldBeTrue();
    }

    [Fact]
    public void Zonder_been_van_de_wet_is_hulp_voor_de_norm_een_grensgeval()
    {
        Feiten.Van(Activiteit.Begeleiding).Onder(HoogstensZesGesprekken)
            .Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Op_de_dag_voor_de_achttiende_verjaardag_passen_been_twee_en_drie_nog(int been)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with
        {
            Geboortedatum = Feiten.Contactdag.AddYears(-18).AddDays(1),
            WettelijkBeen = been,
        };

        contact.ZonderInstellingen().Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(18, 2)]
    [InlineData(18, 3)]
    [InlineData(22, 2)]
    public void Vanaf_achttien_passen_been_twee_en_drie_niet_bij_voortgezette_hulp(int leeftijd, int been)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(leeftijd) with { Voortgezet = true, WettelijkBeen = been };

        contact.ZonderInstellingen().Norm.MoetGrensgevalZijn(Klasse.Preventie, Klasse.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bij_jeugdstrafrecht_geldt_de_grens_van_achttien_jaar_niet(int been)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(18) with { Jeugdstrafrecht = true, WettelijkBeen = been };

        contact.ZonderInstellingen().Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Been_een_past_ook_bij_voortgezette_hulp_vanaf_achttien()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(18) with { Voortgezet = true, WettelijkBeen = 1 };

        contact.ZonderInstellingen().Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void Het_been_van_de_wet_beslist_niet_onder_de_regels_van_de_gemeente()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 4 };

        contact.Onder(HoogstensZesGesprekken).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        (contact with { WettelijkBeen = 1 }).Onder(HoogstensZesGesprekken).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void De_drempels_van_de_gemeente_beslissen_niet_onder_de_norm()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 40, WettelijkBeen = 1 };

        var classificatie = contact.Onder(HoogstensZesGesprekken);

        classificatie.Gemeente.MoetZijn(Uitkomst.Toegang, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Afwijking.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Klasse.Toegang)]
    [InlineData(Klasse.Preventie)]
    [InlineData(Klasse.Casusregie)]
    [InlineData(Klasse.Jeugdhulp)]
    [InlineData(null)]
    [Trait("Eis", "CLS-19")]
    public void De_klasse_van_het_vorige_contact_beslist_niet_over_dit_contact(Klasse? eerder)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 4, EerderKlasse = eerder };

        contact.Onder(HoogstensZesGesprekken).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Theory]
    [InlineData(Financiering.Lumpsum)]
    [InlineData(Financiering.Kwantitatief)]
    [InlineData(Financiering.Beschikking)]
    [Trait("Eis", "CLS-15")]
    public void De_manier_van_betalen_beslist_nooit_mee(Financiering financiering)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 4, WettelijkBeen = 1 };

        var classificatie = contact.Onder(HoogstensZesGesprekken with { Financiering = financiering });

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Norm.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
    }
}
