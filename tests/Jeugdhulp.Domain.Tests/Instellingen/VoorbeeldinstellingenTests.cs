using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Instellingen;

/// <summary>The presets against what chapter 4 of the research says of gemeente A to F.</summary>
[Trait("Eis", "LOK-35")]
public sealed class VoorbeeldinstellingenTests
{
    public static TheoryData<string> Codes { get; } = ["9991", "9992", "9993", "9994", "9995", "9996"];

    [Fact]
    public void Er_zijn_zes_voorbeeldgemeenten_met_een_eigen_code_en_naam()
    {
        Voorbeeldinstellingen.Alle.Select(g => (g.Code, g.Naam)).ShouldBe(
        [
            ("9991", "Voorbeeld A"), ("9992", "Voorbeeld B"), ("9993", "Voorbeeld C"),
            ("9994", "Voorbeeld D"), ("9995", "Voorbeeld E"), ("9996", "Voorbeeld F"),
        ]);
    }

    [Fact]
    public void Elk_voorbeeld_heet_naar_de_grens_die_de_gemeente_zelf_noemt()
    {
        Voorbeeldinstellingen.Alle.Select(g => g.Preset).ShouldBe(
            ["5–6 gesprekken", "half jaar", "2 uur per week", "3–6 maanden", "langdurig intensief", "alleen toegang"]);
    }

    [Fact]
    [Trait("Eis", "LOK-02")]
    [Trait("Eis", "LOK-19")]
    [Trait("Eis", "LOK-21")]
    public void Gemeente_a_helpt_zelf_tot_zes_gesprekken_en_rekent_school_en_huisarts_tot_het_wijkteam()
    {
        var a = Voorbeeldinstellingen.A;

        a.MaxGesprekken.ShouldBe(6);
        a.MaxDuurMaanden.ShouldBeNull();
        a.SchoolmaatschappelijkWerk.ShouldBe(WijkteamOfVoorliggend.Wijkteam);
        a.PohJeugd.ShouldBe(WijkteamOfVoorliggend.Wijkteam);
        a.MpgMaxDuurMaanden.ShouldBe(6);
        a.RegieNaVerwijzing.ShouldBe(RegieNaVerwijzing.Soms);
        a.Heraanmelding.ShouldBe(Heraanmelding.NieuwTraject);
    }

    [Fact]
    [Trait("Eis", "LOK-03")]
    [Trait("Eis", "LOK-32")]
    public void In_gemeente_a_zijn_de_grens_en_de_klasse_van_de_korte_reeks_betwist()
    {
        var betwist = Gemeente("9991").Versies.ShouldHaveSingleItem().Betwist;

        betwist.ShouldContain("maxGesprekken");
        betwist.ShouldContain("korteReeksKlasse");
        Voorbeeldinstellingen.Alle.Where(g => g.Code != "9991").ShouldAllBe(g => g.Versies.All(v => v.Betwist.Count == 0));
    }

    [Fact]
    [Trait("Eis", "CLS-02")]
    public void Gemeente_a_levert_de_hulp_van_het_wijkteam_niet_aan_het_cbs()
    {
        Voorbeeldinstellingen.A.LevertAanCbs.ShouldBe(false);
    }

    [Fact]
    [Trait("Eis", "LOK-03")]
    public void Niemand_in_gemeente_a_noemt_de_korte_reeks_preventie_wel_jeugdhulp_of_alleen_tellen()
    {
        Voorbeeldinstellingen.A.KorteReeksKlasse.ShouldBeOneOf(KorteReeksKlasse.Jeugdhulp, KorteReeksKlasse.AlleenTellen);
    }

    [Fact]
    [Trait("Eis", "LOK-27")]
    public void In_gemeente_d_telt_het_cjg_sinds_2017_niet_meer_mee()
    {
        Op("9994", new DateOnly(2016, 12, 31)).Instellingen.CjgMeetellen.ShouldNotBe(false);
        Op("9994", new DateOnly(2017, 1, 1)).Instellingen.CjgMeetellen.ShouldBe(false);
        Op("9994", new DateOnly(2018, 1, 1)).Instellingen.CjgMeetellen.ShouldBe(false);
    }

    [Fact]
    [Trait("Eis", "LOK-04")]
    [Trait("Eis", "LOK-12")]
    public void Gemeente_b_helpt_zelf_tot_een_half_jaar_en_zet_een_broer_of_zus_in_het_bestaande_dossier()
    {
        var b = Voorbeeldinstellingen.B;

        b.MaxDuurMaanden.ShouldBe(6);
        b.MaxGesprekken.ShouldBeNull();
        b.SiblingPreventie.ShouldBe(SiblingPreventie.InBestaandDossier);
        b.SchoolmaatschappelijkWerk.ShouldBe(WijkteamOfVoorliggend.Voorliggend);
        b.LevertAanCbs.ShouldNotBe(false);
    }

    [Fact]
    [Trait("Eis", "LOK-06")]
    [Trait("Eis", "LOK-23")]
    public void Gemeente_c_helpt_zelf_bij_ongeveer_twee_uur_per_week_en_legt_dat_alleen_in_het_dossier_vast()
    {
        var c = Voorbeeldinstellingen.C;

        c.UrenPerWeek.ShouldBe(2);
        c.VeelMeerGrens.ShouldNotBeNull().ShouldBeGreaterThan(2 + c.UrenTolerantie.GetValueOrDefault());
        c.RegieNaVerwijzing.ShouldBe(RegieNaVerwijzing.Blijft);
        c.EigenHulpRegistratie.ShouldBe(EigenHulpRegistratie.AlleenDossier);
    }

    [Fact]
    [Trait("Eis", "LOK-05")]
    [Trait("Eis", "LOK-18")]
    public void Gemeente_d_hielp_tot_en_met_2017_zelf_als_het_binnen_drie_tot_zes_maanden_kon()
    {
        var laatsteDag = Op("9994", new DateOnly(2017, 12, 31));

        laatsteDag.Instellingen.DuurVenster.ShouldBe(new Duurvenster(3, 6));
        laatsteDag.Instellingen.GeenIndicatieIsHulp.ShouldBe(true);
        laatsteDag.Instellingen.LevertAanCbs.ShouldBe(false);
        laatsteDag.Taken.HasFlag(Teamtaken.Hulp).ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "LOK-05")]
    [Trait("Eis", "LOK-08")]
    public void Gemeente_d_coordineert_vanaf_2018_en_helpt_niet_meer_zelf()
    {
        var eersteDag = Op("9994", new DateOnly(2018, 1, 1));

        eersteDag.Instellingen.DuurVenster.ShouldBeNull();
        eersteDag.Taken.HasFlag(Teamtaken.Hulp).ShouldBeFalse();
        eersteDag.Taken.HasFlag(Teamtaken.Regie).ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "LOK-07")]
    [Trait("Eis", "LOK-14")]
    [Trait("Eis", "LOK-15")]
    [Trait("Eis", "LOK-16")]
    [Trait("Eis", "LOK-22")]
    public void Gemeente_e_verwijst_bij_langdurig_intensief_en_kent_geen_grens_in_getallen()
    {
        var e = Voorbeeldinstellingen.E;

        e.LangdurigIntensief.ShouldBe(true);
        e.MaxGesprekken.ShouldBeNull();
        e.MaxDuurMaanden.ShouldBeNull();
        e.DuurVenster.ShouldBeNull();
        e.UrenPerWeek.ShouldBeNull();
        e.Overbruggingszorg.ShouldBe(HulpOfRegie.Jeugdhulp);
        e.OpenHoudenNaSpecialistisch.ShouldBe(HulpOfRegie.Jeugdhulp);
        e.KorteBegeleidingTerVoorkoming.ShouldBe(HulpOfPreventie.Jeugdhulp);
        e.ZelfBeschikken.ShouldBe(true);
        e.LevertAanCbs.ShouldNotBe(false);
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public void Gemeente_f_doet_alleen_toegang_en_verwijst_naar_schoolmaatschappelijk_werk()
    {
        var f = Gemeente("9996").Versies.ShouldHaveSingleItem();

        f.Taken.HasFlag(Teamtaken.Toegang).ShouldBeTrue();
        f.Taken.HasFlag(Teamtaken.Hulp).ShouldBeFalse();
        f.Taken.HasFlag(Teamtaken.Preventie).ShouldBeFalse();
        f.Instellingen.SchoolmaatschappelijkWerk.ShouldBe(WijkteamOfVoorliggend.Voorliggend);
    }

    [Theory]
    [InlineData("9991")]
    [InlineData("9992")]
    [InlineData("9993")]
    [InlineData("9995")]
    [Trait("Eis", "LOK-08")]
    public void De_teams_van_a_b_c_en_e_geven_zelf_hulp_en_doen_de_toegang(string code)
    {
        Gemeente(code).Versies.ShouldAllBe(v => v.Taken.HasFlag(Teamtaken.Hulp | Teamtaken.Toegang));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Eis", "BEH-08")]
    public void Elk_antwoord_heeft_een_bron_en_wat_de_bron_niet_zegt_is_niet_ingevuld(string code)
    {
        var gemeente = Gemeente(code);
        var ingevuld = gemeente.Versies.SelectMany(v => Ingevuld(v.Instellingen)).Distinct(StringComparer.Ordinal);
        var metBron = gemeente.Antwoorden.Select(a => a.Instelling).Where(i => i != "teamTaken").Distinct(StringComparer.Ordinal);

        metBron.ShouldBe(ingevuld, ignoreOrder: true);
        gemeente.Antwoorden.ShouldAllBe(a => a.Citaat.Trim().Length > 20);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Eis", "LOK-01")]
    public void De_versies_volgen_elkaar_op_en_beginnen_bij_de_jeugdwet(string code)
    {
        var dagen = Gemeente(code).Versies.Select(v => v.GeldigVan).ToList();

        dagen[0].ShouldBe(new DateOnly(2015, 1, 1));
        dagen.ShouldBeInOrder();
        dagen.Distinct().Count().ShouldBe(dagen.Count);
    }

    private static Voorbeeldgemeente Gemeente(string code) => Voorbeeldinstellingen.Alle.Single(g => g.Code == code);

    private static Voorbeeldversie Op(string code, DateOnly datum) => Gemeente(code).Versies.Last(v => v.GeldigVan <= datum);

    private static IEnumerable<string> Ingevuld(LokaleInstellingen instellingen) =>
        typeof(LokaleInstellingen)
            .GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
            .Where(p => p.GetValue(instellingen) is not null)
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
}
