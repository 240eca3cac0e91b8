using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-18")]
public sealed class AdviesTests
{
    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [MemberData(nameof(Activiteiten.Preventief), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Toegangstaken), MemberType = typeof(Activiteiten))]
    [MemberData(nameof(Activiteiten.Regietaken), MemberType = typeof(Activiteiten))]
    [InlineData(Activiteit.KortGesprek)]
    public void Wat_geen_hulp_is_krijgt_geen_advies_ook_niet_boven_een_drempel(Activiteit activiteit)
    {
        var contact = Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 40 };

        contact.Onder(HoogstensZesGesprekken).Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Een_contact_buiten_bereik_krijgt_geen_advies()
    {
        Feiten.Van(Activiteit.Begeleiding).VanLeeftijd(23).Onder(HoogstensZesGesprekken)
            .Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Een_broer_of_zus_zonder_eigen_traject_krijgt_geen_advies()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Vervolg = Vervolg.SiblingVanTraject, VerwachtAantalGesprekken = 40 };

        contact.Onder(HoogstensZesGesprekken with { SiblingPreventie = SiblingPreventie.EigenDossier })
            .Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Een_intake_die_als_toegang_telt_krijgt_geen_advies()
    {
        var contact = Feiten.Van(Activiteit.Intake) with { VerwachtAantalGesprekken = 40 };

        contact.Onder(HoogstensZesGesprekken with { IntakeTeltAls = IntakeTeltAls.Toegang })
            .Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Een_vraag_naar_een_ontbrekende_instelling_geeft_geen_advies()
    {
        var contact = Feiten.Van(Activiteit.Overbruggingszorg) with { VerwachtAantalGesprekken = 40 };

        contact.Onder(HoogstensZesGesprekken).Advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
    }

    [Fact]
    public void Het_advies_doorverwijzen_noemt_de_overschreden_drempel_met_grens_en_waarde()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 9 };

        var advies = contact.Onder(HoogstensZesGesprekken).Advies;

        var drempel = advies.Drempels.ShouldHaveSingleItem();
        drempel.Naam.ShouldBe("maxGesprekken");
        drempel.Stand.ShouldBe(Drempelstand.Overschreden);
        drempel.Grens.ShouldContain("6");
        drempel.Waarde.ShouldNotBeNull().ShouldContain("9");
    }

    [Fact]
    public void De_waarde_bij_het_aantal_gesprekken_is_het_hoogste_van_verwacht_en_echt()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Gespreknummer = 8, VerwachtAantalGesprekken = 5 };

        contact.Onder(HoogstensZesGesprekken).Advies.Drempels.ShouldHaveSingleItem().Waarde.ShouldNotBeNull().ShouldContain("8");
    }

    [Fact]
    public void De_drempels_staan_altijd_in_dezelfde_volgorde()
    {
        var instellingen = new LokaleInstellingen
        {
            LangdurigIntensief = true,
            UrenPerWeek = 2,
            DuurVenster = new Duurvenster(3, 6),
            MaxDuurMaanden = 6,
            MaxGesprekken = 6,
        };
        var weinig = Feiten.Van(Activiteit.Begeleiding);
        var veel = weinig with { VerwachtAantalGesprekken = 99, VerwachteDuurMaanden = 99, Langdurig = true, Intensief = true };

        var eerst = weinig.Onder(instellingen).Advies.Drempels.Select(d => d.Naam);

        veel.Onder(instellingen).Advies.Drempels.Select(d => d.Naam).ShouldBe(eerst);
    }

    [Fact]
    public void Het_advies_staat_los_van_de_klasse_van_de_norm()
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = 9, WettelijkBeen = 1 };

        var classificatie = contact.Onder(HoogstensZesGesprekken);

        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
        classificatie.Norm.Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
    }

    [Fact]
    [Trait("Eis", "LOK-33")]
    public void Ook_zonder_advies_blijven_de_ingestelde_drempels_zichtbaar()
    {
        var advies = Feiten.Van(Activiteit.Consult).Onder(HoogstensZesGesprekken).Advies;

        advies.Uitkomst.ShouldBe(Adviesuitkomst.Geen);
        advies.Drempels.ShouldHaveSingleItem().Naam.ShouldBe("maxGesprekken");
    }

    [Fact]
    public void Bij_een_intake_als_start_van_de_hulp_telt_het_gespreknummer_niet_mee_in_de_waarde()
    {
        var intake = Feiten.Van(Activiteit.Intake) with { Gespreknummer = 9, VerwachtAantalGesprekken = 4 };

        var drempel = intake.Onder(HoogstensZesGesprekken with { IntakeTeltAls = IntakeTeltAls.StartHulp }).Advies.Drempels.ShouldHaveSingleItem();

        drempel.Stand.ShouldBe(Drempelstand.Voldaan);
        drempel.Waarde.ShouldNotBeNull().ShouldNotContain("9");
    }

    [Theory]
    [InlineData(true, true, "langdurig en intensief")]
    [InlineData(true, false, "langdurig, maar niet intensief")]
    [InlineData(false, true, "intensief, maar niet langdurig")]
    [InlineData(false, false, "niet langdurig en niet intensief")]
    [InlineData(false, null, "niet langdurig")]
    [InlineData(null, false, "niet intensief")]
    [InlineData(true, null, null)]
    [InlineData(null, true, null)]
    [InlineData(null, null, null)]
    [Trait("Eis", "LOK-07")]
    public void De_waarde_bij_langdurig_en_intensief_zegt_alleen_wat_bekend_is(bool? langdurig, bool? intensief, string? waarde)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Langdurig = langdurig, Intensief = intensief };

        contact.Onder(new LokaleInstellingen { LangdurigIntensief = true }).Advies.Drempels.ShouldHaveSingleItem().Waarde.ShouldBe(waarde);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(6, null)]
    [InlineData(7, "7 gesprekken")]
    public void Zonder_schatting_is_het_aantal_gesprekken_pas_een_waarde_als_het_over_de_grens_is(int gespreknummer, string? waarde)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { Gespreknummer = gespreknummer };

        contact.Onder(HoogstensZesGesprekken).Advies.Drempels.ShouldHaveSingleItem().Waarde.ShouldBe(waarde);
    }
}
