using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-18")]
public sealed class DrempelTests
{
    private static readonly Contactfeiten Begeleiding = Feiten.Van(Activiteit.Begeleiding);

    private static readonly Contactfeiten MpgBegeleiding = Begeleiding with { TeamSoort = Teamsoort.MpgTeam };

    [Theory]
    [InlineData(1, 5, Drempelstand.Voldaan)]
    [InlineData(1, 6, Drempelstand.Voldaan)]
    [InlineData(6, 6, Drempelstand.Voldaan)]
    [InlineData(6, 2, Drempelstand.Voldaan)]
    [InlineData(1, 7, Drempelstand.Overschreden)]
    [InlineData(7, 6, Drempelstand.Overschreden)]
    [InlineData(7, 2, Drempelstand.Overschreden)]
    [InlineData(1, null, Drempelstand.NietTeToetsen)]
    [InlineData(6, null, Drempelstand.NietTeToetsen)]
    [InlineData(7, null, Drempelstand.Overschreden)]
    [Trait("Eis", "LOK-02")]
    public void Het_hoogste_van_verwacht_en_echt_aantal_gesprekken_telt_en_precies_het_maximum_mag(int gespreknummer, int? verwacht, Drempelstand stand)
    {
        var contact = Begeleiding with { Gespreknummer = gespreknummer, VerwachtAantalGesprekken = verwacht };

        Toets(contact, new LokaleInstellingen { MaxGesprekken = 6 }, "maxGesprekken").Stand.ShouldBe(stand);
    }

    [Fact]
    [Trait("Eis", "LOK-02")]
    public void De_getallen_van_een_drempel_zijn_die_waarmee_is_getoetst()
    {
        var intake = Feiten.Van(Activiteit.Intake) with { Gespreknummer = 7, VerwachtAantalGesprekken = 5, VerwachteUrenPerWeek = 2.5m, Langdurig = true };
        var lokaal = new LokaleInstellingen { IntakeTeltAls = IntakeTeltAls.StartHulp, MaxGesprekken = 6, MaxDuurMaanden = 6, UrenPerWeek = 2, UrenTolerantie = 1, LangdurigIntensief = true };

        var drempels = intake.Onder(lokaal).Advies.Drempels;

        drempels.Select(d => (d.Naam, d.GrensWaarde, d.GetoetsteWaarde)).ShouldBe(
        [
            ("maxGesprekken", 6m, 5m), ("maxDuurMaanden", 6m, null), ("urenPerWeek", 3m, 2.5m), ("langdurigIntensief", null, null),
        ]);
    }

    [Theory]
    [InlineData(5, 5, Drempelstand.Voldaan)]
    [InlineData(5, 6, Drempelstand.Overschreden)]
    [InlineData(6, 6, Drempelstand.Voldaan)]
    [Trait("Eis", "LOK-02")]
    public void De_gemeente_kiest_of_het_er_vijf_of_zes_zijn(int maximum, int verwacht, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachtAantalGesprekken = verwacht };

        Toets(contact, new LokaleInstellingen { MaxGesprekken = maximum }, "maxGesprekken").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData("0.5", Drempelstand.Voldaan)]
    [InlineData("6", Drempelstand.Voldaan)]
    [InlineData("6.5", Drempelstand.Overschreden)]
    [InlineData("7", Drempelstand.Overschreden)]
    [InlineData(null, Drempelstand.NietTeToetsen)]
    [Trait("Eis", "LOK-04")]
    public void Precies_een_half_jaar_mag_langer_niet(string? maanden, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteDuurMaanden = Getal(maanden) };

        Toets(contact, new LokaleInstellingen { MaxDuurMaanden = 6 }, "maxDuurMaanden").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData("1", Drempelstand.Voldaan)]
    [InlineData("3", Drempelstand.Voldaan)]
    [InlineData("6", Drempelstand.Voldaan)]
    [InlineData("6.1", Drempelstand.Overschreden)]
    [InlineData(null, Drempelstand.NietTeToetsen)]
    [Trait("Eis", "LOK-05")]
    public void Binnen_het_venster_van_drie_tot_zes_maanden_of_korter_is_voldaan(string? maanden, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteDuurMaanden = Getal(maanden) };

        Toets(contact, new LokaleInstellingen { DuurVenster = new Duurvenster(3, 6) }, "duurVenster").Stand.ShouldBe(stand);
    }

    // The design says "marked" without saying where; the text of the threshold is the only place the contract has.
    [Fact]
    [Trait("Eis", "LOK-05")]
    public void Korter_dan_het_venster_is_voldaan_maar_wordt_in_de_tekst_gemerkt()
    {
        var venster = new LokaleInstellingen { DuurVenster = new Duurvenster(3, 6) };

        var onder = Toets(Begeleiding with { VerwachteDuurMaanden = 2 }, venster, "duurVenster");
        var opDeRand = Toets(Begeleiding with { VerwachteDuurMaanden = 3 }, venster, "duurVenster");
        var binnen = Toets(Begeleiding with { VerwachteDuurMaanden = 4 }, venster, "duurVenster");

        ZonderGetal(onder, "2").ShouldNotBe(ZonderGetal(binnen, "4"));
        ZonderGetal(opDeRand, "3").ShouldBe(ZonderGetal(binnen, "4"));
    }

    [Theory]
    [InlineData("1", Drempelstand.Voldaan)]
    [InlineData("2", Drempelstand.Voldaan)]
    [InlineData("2.5", Drempelstand.Voldaan)]
    [InlineData("2.6", Drempelstand.Tussen)]
    [InlineData("3.9", Drempelstand.Tussen)]
    [InlineData("4", Drempelstand.Overschreden)]
    [InlineData("9", Drempelstand.Overschreden)]
    [InlineData(null, Drempelstand.NietTeToetsen)]
    [Trait("Eis", "LOK-06")]
    public void Ongeveer_twee_uur_mag_veel_meer_niet_en_daartussen_is_een_grensgeval(string? uren, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteUrenPerWeek = Getal(uren) };
        var instellingen = new LokaleInstellingen { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 4 };

        Toets(contact, instellingen, "urenPerWeek").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData("2.5", Drempelstand.Voldaan)]
    [InlineData("2.6", Drempelstand.Overschreden)]
    [Trait("Eis", "LOK-06")]
    public void Zonder_grens_voor_veel_meer_is_alles_boven_de_tolerantie_overschreden(string uren, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteUrenPerWeek = Getal(uren) };

        Toets(contact, new LokaleInstellingen { UrenPerWeek = 2, UrenTolerantie = 0.5m }, "urenPerWeek").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData("2", Drempelstand.Voldaan)]
    [InlineData("2.1", Drempelstand.Tussen)]
    [InlineData("4", Drempelstand.Overschreden)]
    [Trait("Eis", "LOK-06")]
    public void Zonder_tolerantie_telt_het_aantal_uren_precies(string uren, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteUrenPerWeek = Getal(uren) };

        Toets(contact, new LokaleInstellingen { UrenPerWeek = 2, VeelMeerGrens = 4 }, "urenPerWeek").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData("3", Drempelstand.Overschreden)]
    [InlineData("2.5", Drempelstand.Voldaan)]
    [Trait("Eis", "LOK-06")]
    public void Als_veel_meer_direct_op_de_tolerantie_volgt_is_er_geen_tussengebied(string uren, Drempelstand stand)
    {
        var contact = Begeleiding with { VerwachteUrenPerWeek = Getal(uren) };
        var instellingen = new LokaleInstellingen { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 2.5m };

        Toets(contact, instellingen, "urenPerWeek").Stand.ShouldBe(stand);
    }

    [Theory]
    [InlineData(true, true, Drempelstand.Overschreden)]
    [InlineData(true, false, Drempelstand.Voldaan)]
    [InlineData(false, true, Drempelstand.Voldaan)]
    [InlineData(false, false, Drempelstand.Voldaan)]
    [InlineData(false, null, Drempelstand.Voldaan)]
    [InlineData(null, false, Drempelstand.Voldaan)]
    [InlineData(true, null, Drempelstand.NietTeToetsen)]
    [InlineData(null, true, Drempelstand.NietTeToetsen)]
    [InlineData(null, null, Drempelstand.NietTeToetsen)]
    [Trait("Eis", "LOK-07")]
    public void Alleen_wat_zowel_langdurig_als_intensief_is_gaat_over_de_grens(bool? langdurig, bool? intensief, Drempelstand stand)
    {
        var contact = Begeleiding with { Langdurig = langdurig, Intensief = intensief };

        Toets(contact, new LokaleInstellingen { LangdurigIntensief = true }, "langdurigIntensief").Stand.ShouldBe(stand);
    }

    [Fact]
    [Trait("Eis", "LOK-07")]
    public void Langdurig_intensief_op_nee_is_geen_drempel()
    {
        var contact = Begeleiding with { Langdurig = true, Intensief = true };

        contact.Onder(new LokaleInstellingen { LangdurigIntensief = false }).Gemeente.MoetVragenNaar("drempels", "R15");
    }

    [Theory]
    [InlineData("6", Drempelstand.Voldaan)]
    [InlineData("6.5", Drempelstand.Overschreden)]
    [InlineData(null, Drempelstand.NietTeToetsen)]
    [Trait("Eis", "LOK-21")]
    public void Een_mpg_team_helpt_hoogstens_zes_maanden(string? maanden, Drempelstand stand)
    {
        var contact = MpgBegeleiding with { VerwachteDuurMaanden = Getal(maanden) };

        Toets(contact, new LokaleInstellingen { MpgMaxDuurMaanden = 6 }, "mpgMaxDuurMaanden").Stand.ShouldBe(stand);
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public void Voor_een_mpg_team_vervangt_de_eigen_grens_de_andere_grenzen_aan_de_duur()
    {
        var contact = MpgBegeleiding with { VerwachteDuurMaanden = 6 };
        var instellingen = new LokaleInstellingen
        {
            MpgMaxDuurMaanden = 6,
            MaxDuurMaanden = 3,
            DuurVenster = new Duurvenster(1, 2),
        };

        var classificatie = contact.Onder(instellingen);

        classificatie.Gemeente.MoetZijn(Uitkomst.Jeugdhulp, "R15");
        classificatie.Advies.Drempels.Select(d => d.Naam).ShouldBe(["mpgMaxDuurMaanden"]);
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public void Voor_een_mpg_team_blijven_de_grenzen_die_niet_over_duur_gaan_gelden()
    {
        var contact = MpgBegeleiding with { VerwachteDuurMaanden = 6, VerwachtAantalGesprekken = 7 };

        var classificatie = contact.Onder(new LokaleInstellingen { MpgMaxDuurMaanden = 6, MaxGesprekken = 6 });

        classificatie.Advies.Drempels.Select(d => d.Naam).ShouldBe(["maxGesprekken", "mpgMaxDuurMaanden"], ignoreOrder: true);
        classificatie.Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Theory]
    [InlineData(Teamsoort.Wijkteam)]
    [InlineData(Teamsoort.Jeugdteam)]
    [InlineData(Teamsoort.Cjg)]
    [InlineData(Teamsoort.Toegangsteam)]
    [InlineData(Teamsoort.Poh)]
    [Trait("Eis", "LOK-21")]
    public void Voor_een_ander_team_geldt_de_grens_van_het_mpg_team_niet(Teamsoort soort)
    {
        var contact = Begeleiding with { TeamSoort = soort, VerwachteDuurMaanden = 6 };

        contact.Onder(new LokaleInstellingen { MpgMaxDuurMaanden = 12 }).Gemeente.MoetVragenNaar("drempels", "R15");
        contact.Onder(new LokaleInstellingen { MpgMaxDuurMaanden = 12, MaxDuurMaanden = 3 })
            .Advies.Uitkomst.ShouldBe(Adviesuitkomst.Doorverwijzen);
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public void Zonder_eigen_grens_gelden_voor_een_mpg_team_de_gewone_grenzen_aan_de_duur()
    {
        var contact = MpgBegeleiding with { VerwachteDuurMaanden = 7 };

        Toets(contact, new LokaleInstellingen { MaxDuurMaanden = 6 }, "maxDuurMaanden").Stand.ShouldBe(Drempelstand.Overschreden);
    }

    [Fact]
    public void Een_tolerantie_zonder_uren_is_geen_drempel()
    {
        var instellingen = new LokaleInstellingen { UrenTolerantie = 1, VeelMeerGrens = 4 };

        (Begeleiding with { VerwachteUrenPerWeek = 9 }).Onder(instellingen).Gemeente.MoetVragenNaar("drempels", "R15");
    }

    [Fact]
    [Trait("Eis", "LOK-33")]
    public void Elke_ingestelde_drempel_staat_in_het_advies_met_grens_en_waarde()
    {
        var contact = Begeleiding with
        {
            VerwachtAantalGesprekken = 5,
            VerwachteDuurMaanden = 4.5m,
            VerwachteUrenPerWeek = 1.5m,
            Langdurig = false,
            Intensief = true,
        };
        var instellingen = new LokaleInstellingen
        {
            MaxGesprekken = 6,
            MaxDuurMaanden = 7,
            DuurVenster = new Duurvenster(3, 8),
            UrenPerWeek = 2,
            LangdurigIntensief = true,
        };

        var drempels = contact.Onder(instellingen).Advies.Drempels;

        drempels.Select(d => d.Naam).ShouldBe(
            ["maxGesprekken", "maxDuurMaanden", "duurVenster", "urenPerWeek", "langdurigIntensief"], ignoreOrder: true);
        Tekst(drempels, "maxGesprekken").ShouldSatisfyAllConditions(t => t.ShouldContain("6"), t => t.ShouldContain("5"));
        Tekst(drempels, "maxDuurMaanden").ShouldSatisfyAllConditions(t => t.ShouldContain("7"), t => t.ShouldContain("4,5"));
        Tekst(drempels, "duurVenster").ShouldSatisfyAllConditions(t => t.ShouldContain("3"), t => t.ShouldContain("8"));
        Tekst(drempels, "urenPerWeek").ShouldSatisfyAllConditions(t => t.ShouldContain("2"), t => t.ShouldContain("1,5"));
    }

    [Fact]
    [Trait("Eis", "LOK-33")]
    public void Wat_niet_is_geschat_heeft_in_het_advies_geen_waarde()
    {
        var instellingen = new LokaleInstellingen { MaxDuurMaanden = 6, UrenPerWeek = 2 };

        var drempels = Begeleiding.Onder(instellingen).Advies.Drempels;

        drempels.Count.ShouldBe(2);
        drempels.ShouldAllBe(d => d.Waarde == null && d.Grens.Length > 0);
    }

    private static Drempeltoets Toets(Contactfeiten feiten, LokaleInstellingen instellingen, string naam) =>
        feiten.Onder(instellingen).Advies.Drempels.Single(d => d.Naam == naam);

    private static string Tekst(IReadOnlyList<Drempeltoets> drempels, string naam)
    {
        var toets = drempels.Single(d => d.Naam == naam);
        return $"{toets.Grens} | {toets.Waarde}";
    }

    private static string ZonderGetal(Drempeltoets toets, string getal) =>
        $"{toets.Grens} | {toets.Waarde.ShouldNotBeNull().Replace(getal, "#", StringComparison.Ordinal)}";

    private static decimal? Getal(string? tekst) =>
        tekst is null ? null : decimal.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
