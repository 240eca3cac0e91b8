using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Tests.Classificeren;

namespace Jeugdhulp.Domain.Tests.Instellingen;

/// <summary>What the research found, replayed: one and the same contact has another class in another gemeente.</summary>
[Trait("Eis", "LOK-01")]
[Trait("Eis", "CLS-02")]
public sealed class ZelfdeContactAndereGemeenteTests
{
    /// <summary>Fourth talk of five; it will take eight months, now and then.</summary>
    private static readonly Contactfeiten Opvoedgesprek = Feiten.Opvoedondersteuning(4, 5) with
    {
        GerichtOp = GerichtOp.Gezin,
        VerwachteDuurMaanden = 8,
        VerwachteUrenPerWeek = 1,
        Langdurig = true,
        Intensief = false,
    };

    [Fact]
    public void Het_vierde_opvoedgesprek_is_preventie_in_a_toegang_in_b_en_jeugdhulp_in_e()
    {
        In("9991", Opvoedgesprek).Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
        In("9992", Opvoedgesprek).Gemeente.MoetZijn(Uitkomst.Toegang, "R15");
        In("9995", Opvoedgesprek).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
    }

    [Fact]
    public void De_norm_is_voor_alle_drie_dezelfde_en_wijst_de_afwijking_aan()
    {
        var a = In("9991", Opvoedgesprek);
        var b = In("9992", Opvoedgesprek);
        var e = In("9995", Opvoedgesprek);

        foreach (var classificatie in new[] { a, b, e })
        {
            classificatie.Norm.MoetZijn(Uitkomst.Preventie, "R13");
        }

        a.Afwijking.ShouldBeFalse();
        b.Afwijking.ShouldBeTrue();
        e.Afwijking.ShouldBeTrue();
    }

    [Fact]
    public void De_uitleg_noemt_in_b_de_duur_en_in_e_langdurig_en_intensief()
    {
        var b = In("9992", Opvoedgesprek).Advies;
        var e = In("9995", Opvoedgesprek).Advies;

        b.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
        b.Drempels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Naam.ShouldBe("maxDuurMaanden"),
            d => d.Grens.ShouldContain("6"),
            d => d.Waarde.ShouldNotBeNull().ShouldContain("8"),
            d => d.Stand.ShouldBe(Drempelstand.Overschreden));
        e.Uitkomst.ShouldBe(Adviesuitkomst.ZelfHelpen);
        e.Drempels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Naam.ShouldBe("langdurigIntensief"),
            d => d.Stand.ShouldBe(Drempelstand.Voldaan));
    }

    [Fact]
    public void In_c_is_het_jeugdhulp_die_alleen_in_het_dossier_staat_en_in_e_telt_het_mee()
    {
        var c = In("9993", Opvoedgesprek);
        var e = In("9995", Opvoedgesprek);

        c.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        c.Gemeente.Levert.ShouldBeFalse();
        e.Gemeente.Levert.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "LOK-05")]
    public void In_d_verandert_de_uitkomst_op_de_dag_dat_het_team_gaat_coordineren()
    {
        var begeleiding = Feiten.Van(Activiteit.Begeleiding) with { VerwachteDuurMaanden = 5 };

        var oud = In("9994", begeleiding with { Datum = new DateOnly(2017, 12, 31) });
        var nieuw = In("9994", begeleiding with { Datum = new DateOnly(2018, 1, 1) });

        oud.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        nieuw.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        nieuw.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public void In_f_is_hetzelfde_gesprek_toegang_met_het_advies_door_te_verwijzen()
    {
        var f = In("9996", Opvoedgesprek);

        f.Gemeente.MoetZijn(Uitkomst.Toegang, "R07");
        f.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    [Trait("Eis", "LOK-14")]
    public void Overbruggingszorg_is_in_e_jeugdhulp_en_in_a_en_b_nog_niet_vastgelegd()
    {
        var overbrugging = Feiten.Van(Activiteit.Overbruggingszorg);

        In("9995", overbrugging).Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R10");
        In("9991", overbrugging).Gemeente.MoetVragenNaar("overbruggingszorg", "R10");
        In("9992", overbrugging).Gemeente.MoetVragenNaar("overbruggingszorg", "R10");
    }

    [Fact]
    [Trait("Eis", "LOK-19")]
    public void Schoolmaatschappelijk_werk_is_in_a_preventie_van_het_wijkteam_en_in_b_en_f_voorliggend()
    {
        var gesprek = Feiten.Van(Activiteit.SchoolmaatschappelijkWerk) with { VerwachtAantalGesprekken = 3 };

        In("9991", gesprek).Gemeente.MoetZijn(Uitkomst.Preventie, "R13");
        In("9992", gesprek).Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R02");
        In("9996", gesprek).Gemeente.MoetZijn(Uitkomst.BuitenBereik, "R02");
    }

    [Fact]
    [Trait("Eis", "LOK-12")]
    public void Een_gesprek_met_een_broer_of_zus_komt_in_b_in_het_dossier_dat_er_al_is()
    {
        var b = In("9992", Opvoedgesprek with { Vervolg = Vervolg.SiblingVanTraject });

        b.Gemeente.MoetZijn(Uitkomst.Preventie, "R08");
        b.Dossier.Telt.ShouldBeFalse();
    }

    [Theory]
    [InlineData("6", Uitkomst.Jeugdhulp)]
    [InlineData("6.5", Uitkomst.Toegang)]
    [Trait("Eis", "LOK-21")]
    public void Het_mpg_team_van_a_helpt_hoogstens_zes_maanden(string maanden, Uitkomst verwacht)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with
        {
            TeamSoort = Teamsoort.MpgTeam,
            VerwachteDuurMaanden = decimal.Parse(maanden, System.Globalization.CultureInfo.InvariantCulture),
            VerwachtAantalGesprekken = 5,
        };

        In("9991", contact).Gemeente.MoetZijn(verwacht, "R15");
    }

    /// <summary>The contact as a team of that gemeente would have had it, under the version in force on its date.</summary>
    private static Classificatie In(string code, Contactfeiten feiten)
    {
        var versie = Voorbeeldinstellingen.Alle.Single(g => g.Code == code).Versies.Last(v => v.GeldigVan <= feiten.Datum);
        return (feiten with { TeamTaken = versie.Taken }).Onder(versie.Instellingen);
    }
}
