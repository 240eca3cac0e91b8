using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Whether a delivery fits with what the team did.</summary>
[Trait("Eis", "CBS-05")]
public sealed class InhoudscontroleTests
{
    private static readonly Kandidaat Eigen = Traject(1, "2026-02-01");

    private static readonly Kandidaat VanAanbieder = Traject(2, "2026-02-01") with { Uitvoerder = Uitvoerder.Aanbieder, Hulpvorm = "02" };

    [Fact]
    public void Wat_over_het_geheel_gaat_telt_zo_vaak_als_het_zegt_en_de_rest_een_keer() =>
        Bevinding.Tel([new("I08", Aantal: 500), new("R02", Guid.NewGuid()), new("R02", Guid.NewGuid()), new("I01", Aantal: 40)])
            .ShouldBe(new Dictionary<string, int> { ["I01"] = 40, ["I08"] = 500, ["R02"] = 2 }, ignoreOrder: true);

    [Fact]
    public void Alleen_hulp_van_aanbieders_naast_eigen_contacten_houdt_tegen()
    {
        Vindt(Grond(VanAanbieder) with { MetHulpcontact = Set(1) }).ShouldBe(["I01", "I02"]);
        Vindt(Grond(VanAanbieder with { Bekostiging = Bekostiging.Pgb }) with { MetHulpcontact = Set(1) }).ShouldBe(["I01", "I02"]);
        Vindt(Grond(VanAanbieder with { Bekostiging = Bekostiging.Particulier }) with { MetHulpcontact = Set(1) }).ShouldBe(["I01", "I02"]);
        Vindt(Grond(VanAanbieder)).ShouldBeEmpty();
        Vindt(Grond(VanAanbieder, Eigen) with { MetHulpcontact = Set(1) }).ShouldBeEmpty();
        Controles.Van("I01").Ernst.ShouldBe(Ernst.Blokkeert);
    }

    [Theory]
    [InlineData("2025-02-01", "2025-12-31", true)]
    [InlineData("2025-02-01", "2026-01-01", false)]
    [InlineData("2026-06-30", null, false)]
    [InlineData("2026-07-01", null, true)]
    public void Eigen_contacten_zonder_traject_in_de_periode_worden_genoemd(string aanvang, string? einde, bool gevonden) =>
        Vindt(Grond(Traject(1, aanvang, einde)) with { MetHulpcontact = Set(1), WekenZonderContact = 104 }).Contains("I02").ShouldBe(gevonden);

    [Fact]
    public void Wat_is_ingetrokken_of_geen_hulp_is_is_geen_traject_bij_eigen_contacten()
    {
        var grond = Set(1);

        Vindt(Grond(Eigen with { Ingetrokken = true }) with { MetHulpcontact = grond }).ShouldContain("I02");
        Vindt(Grond(Eigen with { Werk = Werksoort.Toegang }) with { MetHulpcontact = grond }).ShouldContain("I02");
        Vindt(Grond(Eigen with { Werk = Werksoort.Preventie }) with { MetHulpcontact = grond }).ShouldContain("I02");
        Vindt(Grond(Eigen with { DossierTelt = false }) with { MetHulpcontact = grond }).ShouldNotContain("I02", "someone thought of it");
    }

    [Fact]
    [Trait("Eis", "CBS-17")]
    public void Een_gemeente_die_alleen_toegang_doet_levert_niets()
    {
        Vindt(Grond(Eigen) with { GeeftHulp = false }).ShouldBe(["I03"]);
        Vindt(Grond() with { GeeftHulp = false }).ShouldBe(["I10"]);
        Vindt(Grond(Eigen)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CBS-18")]
    public void Records_van_een_gemeente_die_volgens_haar_Leidraad_niet_levert_worden_genoemd()
    {
        Vindt(Grond(Eigen) with { LevertEigenHulp = false }).ShouldBe(["I15"]);
        Vindt(Grond() with { LevertEigenHulp = false }).ShouldBeEmpty();
        Vindt(Grond(Eigen) with { LevertEigenHulp = false, GeeftHulp = false }).ShouldBe(["I03"], "that says more");
    }

    [Theory]
    [InlineData(2016, Uitkomst.Preventie, "I05")]
    [InlineData(2021, Uitkomst.Toegang, "I05")]
    [InlineData(2022, Uitkomst.Preventie, "I04")]
    [InlineData(2026, Uitkomst.Casusregie, "I04")]
    [InlineData(2026, Uitkomst.BuitenBereik, "I04")]
    [InlineData(2026, Uitkomst.Jeugdhulp, null)]
    [InlineData(2026, Uitkomst.Grensgeval, null)]
    [InlineData(2026, null, null)]
    [Trait("Eis", "CLS-13")]
    public void Wat_landelijk_geen_jeugdhulp_is_was_toegestaan_en_is_nu_een_afwijking(int jaar, Uitkomst? norm, string? code)
    {
        var vraag = Vraag([Eigen with { Aanvang = new(jaar, 2, 1), Norm = norm }]) with { Periode = new(jaar, 1), Versie = Protocollen.Alle.Voor(new(jaar, 1))! };

        Vindt(new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) }).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("2026-06-30", Uitkomst.Jeugdhulp, true)]
    [InlineData("2026-07-01", Uitkomst.Jeugdhulp, false)]
    [InlineData("2026-02-01", Uitkomst.Preventie, false)]
    [InlineData("2026-02-01", Uitkomst.Grensgeval, false)]
    public void Wat_landelijk_wel_jeugdhulp_is_en_toch_niet_meegaat_wordt_genoemd(string aanvang, Uitkomst norm, bool gevonden)
    {
        var preventie = Traject(1, aanvang) with { Werk = Werksoort.Preventie, Norm = norm };

        Vindt(Grond(preventie)).ShouldBe(gevonden ? ["I12"] : []);
        Vindt(Grond(preventie with { Ingetrokken = true })).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public void Wat_nog_niet_beslist_is_waarschuwt_en_is_niet_iets_anders_dan_landelijk()
    {
        var open = Traject(1, "2026-02-01") with { Werk = Werksoort.NietBeslist, Norm = Uitkomst.Jeugdhulp };

        Vindt(Grond(open)).ShouldBe(["I14"]);
        Controles.Van("I14").Ernst.ShouldBe(Ernst.Waarschuwt);
        Vindt(Grond(open with { WachtOpLeidraad = true })).ShouldBe(["I18"]);
        Vindt(Grond(open with { WachtOpLeidraad = true, Ingetrokken = true })).ShouldBeEmpty();
        Vindt(Grond(open with { WachtOpLeidraad = true }, open with { Id = Id(2000) })).ShouldBe(["I14", "I18"], ignoreOrder: true);
        (Controles.Van("I18").Ernst, Controles.Van("I18").Waar).ShouldBe((Ernst.Waarschuwt, Herstelplek.Instellingen));
        Maak(open).Weglatingen.ShouldHaveSingleItem().Reden.ShouldBe(Weglaatreden.NietBeslist);
        Vindt(Grond(open with { Werk = Werksoort.BuitenBereik })).ShouldBe(["I12"]);
        Maak(open with { Werk = Werksoort.BuitenBereik }).Weglatingen.ShouldHaveSingleItem().Reden.ShouldBe(Weglaatreden.BuitenBereik);
        new[] { Weglaatreden.NietBeslist, Weglaatreden.BuitenBereik }.ShouldAllBe(r => r.IsAnderWerk());
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public void Een_einde_waarvan_niemand_de_reden_opschreef_wordt_genoemd()
    {
        var eindigt = Traject(1, "2026-02-01", "2026-06-30");

        Vindt(Grond(eindigt with { RedenAangenomen = true })).ShouldBe(["I13"]);
        Vindt(Grond(eindigt)).ShouldBeEmpty();
        Vindt(Grond(eindigt with { RedenAangenomen = true, Einde = D("2026-07-01") })).ShouldBeEmpty("the end is for the next delivery");
        Vindt(Grond(eindigt with { RedenAangenomen = true, Einde = D("2026-03-01") }, Traject(2, "2026-02-01", "2026-06-30"))).ShouldBeEmpty("help that ended later says why");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Eis", "CBS-03")]
    public void Eindigen_er_twee_op_een_dag_dan_gaat_het_om_de_reden_die_meegaat(int persoon)
    {
        // The reason of what began last goes along; also where one BSN stands at two persons.
        var (eerst, laatst) = (Traject(1, "2026-02-01", "2026-05-31"), Traject(2, "2026-03-01", "2026-05-31", persoon) with { Reden = "03" });
        Inhoudsgrond Met(bool eerste, bool laatste)
        {
            var vraag = Vraag([eerst with { RedenAangenomen = eerste }, laatst with { RedenAangenomen = laatste }], Persoon(1), Persoon(1) with { Id = Id(2) });
            return new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) };
        }

        Met(true, false).Ontwerp.Dagen().ShouldBe("2026-02-01/2026-05-31/03");
        Vindt(Met(true, false)).ShouldNotContain("I13", "that reason was written down");
        Vindt(Met(false, true)).ShouldContain("I13");
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public void Van_twee_kinderen_in_een_dossier_wordt_dat_genoemd_waarvan_niemand_de_reden_opschreef()
    {
        var dossier = Traject(1, "2026-02-01", "2026-05-31");
        var vraag = Vraag([dossier with { RedenAangenomen = true }, dossier with { PersoonId = Id(2) }], Persoon(1), Persoon(2));

        Inhoudscontroles.PerJeugdige(new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) }).ShouldBe([new("I13", Id(1), Id(1001))]);
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public void Op_dossiers_gaat_ander_werk_mee_in_het_dossier_van_wie_meegaat()
    {
        var preventie = Traject(1, "2026-02-01") with { Werk = Werksoort.Preventie, Norm = Uitkomst.Jeugdhulp };

        Vindt(Grond(preventie, Traject(2, "2026-02-01"))).ShouldBe(["I12"]);
        Vindt(Grond(preventie, Traject(2, "2026-02-01")) with { DossierNeemtWerkMee = true }).ShouldBeEmpty();
        Vindt(Grond(preventie) with { DossierNeemtWerkMee = true }).ShouldBe(["I12"], "there is no dossier that goes along");
    }

    [Theory]
    [InlineData("2025-12-29", true)]
    [InlineData("2025-12-30", false)]
    public void Een_traject_dat_openstaat_zonder_contact_wordt_genoemd(string contact, bool gevonden)
    {
        Vindt(Grond(Traject(1, "2025-02-01") with { LaatsteContact = D(contact) })).Contains("I06").ShouldBe(gevonden);
        Vindt(Grond(Traject(1, "2025-02-01", "2026-06-30") with { LaatsteContact = D(contact) })).ShouldBeEmpty();
        Vindt(Grond(Traject(1, "2025-02-01", "2026-07-01") with { LaatsteContact = D(contact) })).Contains("I06").ShouldBe(gevonden, "it ran through the whole period");
    }

    [Theory]
    [InlineData("2025-12-29", true)]
    [InlineData("2025-12-30", false)]
    public void Zonder_contact_sinds_de_eerste_dag_telt_die_dag(string aanvang, bool gevonden)
    {
        Vindt(Grond(Traject(1, aanvang))).Contains("I06").ShouldBe(gevonden);
        Vindt(Grond(Traject(1, aanvang) with { LaatsteContact = D("2025-11-03") })).Contains("I06").ShouldBe(gevonden, "that contact was about something else");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [Trait("Eis", "TRB-05")]
    public void Een_sluitpiek_wordt_genoemd(int gesloten, bool gevonden)
    {
        var trajecten = Enumerable.Range(1, gesloten).Select(i => Traject(i, "2026-02-01", "2026-05-31") with { Hulpvorm = $"1{i}" }).ToArray();

        Vindt(Grond(trajecten) with { EerderGesloten = [2, 2, 2, 2] }).Contains("I07").ShouldBe(gevonden);
        Vindt(Grond(trajecten) with { EerderGesloten = [2, 2, 2] }).ShouldNotContain("I07");
    }

    [Theory]
    [InlineData(20, 30, true)]
    [InlineData(20, 10, true)]
    [InlineData(20, 29, false)]
    [InlineData(40, 50, false)]
    [InlineData(40, 51, true)]
    [InlineData(0, 10, true)]
    [InlineData(0, 9, false)]
    [InlineData(null, 30, false)]
    [Trait("Eis", "TRB-01")]
    public void Een_plotselinge_verandering_wordt_genoemd(int? vorig, int nu, bool gevonden)
    {
        var regel = Maak(Eigen).Regels[0];
        var grond = Grond(Eigen);

        Vindt(grond with { VorigAantal = vorig, Ontwerp = grond.Ontwerp with { Regels = [.. Enumerable.Repeat(regel, nu)] } }).Contains("I08").ShouldBe(gevonden);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void Een_traject_dat_doorloopt_in_een_dossier_dat_niet_meer_meetelt_gaat_mee_en_wordt_genoemd()
    {
        Vindt(Grond(Eigen with { DossierTeltNietMeer = true })).ShouldBe(["I16"]);
        Vindt(Grond(Eigen)).ShouldBeEmpty();
        Vindt(Grond(Eigen with { DossierTeltNietMeer = true, DossierTelt = false })).ShouldBeEmpty("it never was in a delivery");
        Vindt(Grond(VanAanbieder with { DossierTeltNietMeer = true })).ShouldBeEmpty();
        Grond(Eigen with { DossierTeltNietMeer = true }).Ontwerp.Regels.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-06-30", true)]
    [Trait("Eis", "TRJ-03")]
    public void Hulp_die_in_de_periode_zou_zijn_begonnen_terwijl_het_team_nog_niet_hielp_wordt_genoemd(string aanvang, bool gevonden)
    {
        Vindt(Grond(Traject(1, aanvang) with { ZonderHulpcontact = true })).Contains("I19").ShouldBe(gevonden);
        Vindt(Grond(Traject(1, aanvang))).ShouldNotContain("I19");
        Vindt(Grond(VanAanbieder with { ZonderHulpcontact = true })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1L, "2025-12-31", false)]
    [InlineData(0L, "2025-12-31", true)]
    [InlineData(2L, "2025-12-31", true)]
    [InlineData(0L, "2026-01-01", false)]
    [InlineData(null, "2025-12-31", false)]
    [Trait("Eis", "CBS-15")]
    public void De_beginstand_is_de_eindstand_van_de_vorige_levering(long? vorig, string aanvang, bool gevonden) =>
        Vindt(Grond(Traject(1, aanvang)) with { VorigEind = vorig, WekenZonderContact = 104 }).Contains("I17").ShouldBe(gevonden);

    [Theory]
    [InlineData(1L, false)]
    [InlineData(2L, true)]
    [InlineData(0L, true)]
    [Trait("Eis", "CBS-15")]
    public void Hulp_die_in_haar_plan_opnieuw_begon_liep_aan_het_einde_van_de_vorige_levering_niet(long vorig, bool gevonden)
    {
        Kandidaat[] trajecten = [Traject(1, "2025-03-01", "2025-09-30") with { PlanId = Id(7) }, Traject(2, "2026-02-01") with { PlanId = Id(7) }, Traject(3, "2025-03-01") with { Hulpvorm = "02" }];

        Vindt(Grond(trajecten) with { VorigEind = vorig, WekenZonderContact = 104 }).Contains("I17").ShouldBe(gevonden);
    }

    [Fact]
    [Trait("Eis", "CBS-13")]
    public void Hulp_die_ook_een_andere_organisatie_levert_wordt_genoemd()
    {
        Vindt(Grond(Eigen) with { ElderGeleverd = Set(1) }).ShouldBe(["I09"]);
        Vindt(Grond(Eigen) with { ElderGeleverd = Set(2) }).ShouldBeEmpty();
        Vindt(Grond(VanAanbieder) with { ElderGeleverd = Set(1) }).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CBS-12")]
    public void Een_inschatting_wacht_op_bevestiging()
    {
        Vindt(Grond(Eigen with { Inschatting = true })).ShouldBe(["I11"]);
        Vindt(Grond(Eigen)).ShouldBeEmpty();
        Vindt(Grond(Traject(1, "2026-07-01") with { Inschatting = true, Ingetrokken = true })).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public void Over_een_geleverd_halfjaar_wordt_niemand_meer_om_een_andere_klasse_gevraagd()
    {
        var open = Traject(1, "2026-02-01") with { Werk = Werksoort.NietBeslist };
        var gemist = Traject(1, "2026-02-01") with { Werk = Werksoort.Preventie, Norm = Uitkomst.Jeugdhulp };
        string[] Vast(params Kandidaat[] kandidaten) => Vindt(Grond(kandidaten) with { KlassenLiggenVast = true });

        Vast(open).ShouldBe(["I21"]);
        Vast(open with { WachtOpLeidraad = true }).ShouldBe(["I21"], "the Leidraad decides nothing about it any more");
        Vast(open with { Ingetrokken = true }).ShouldBeEmpty();
        Vast(gemist).ShouldBe(["I22"]);
        Vast(gemist with { Norm = Uitkomst.Preventie }).ShouldBeEmpty();
        Vast(Eigen).ShouldBeEmpty();
        foreach (var code in new[] { "I21", "I22" })
        {
            (Controles.Van(code).Ernst, Controles.Van(code).Waar).ShouldBe((Ernst.MerktOp, Herstelplek.Geen), code);
        }
    }

    [Theory]
    [InlineData(2021, Uitkomst.Toegang, "I05")]
    [InlineData(2022, Uitkomst.Preventie, "I23")]
    [InlineData(2026, Uitkomst.Jeugdhulp, null)]
    [Trait("Eis", "CLS-13")]
    [Trait("Eis", "BEH-08")]
    public void Over_een_geleverd_halfjaar_vraagt_wat_landelijk_geen_jeugdhulp_is_om_het_traject(int jaar, Uitkomst norm, string? code)
    {
        var vraag = Vraag([Eigen with { Aanvang = new(jaar, 2, 1), Norm = norm }]) with { Periode = new(jaar, 1), Versie = Protocollen.Alle.Voor(new(jaar, 1))! };

        Vindt(new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag), KlassenLiggenVast = true }).ShouldBe(code is null ? [] : [code]);
        (Controles.Van("I23").Ernst, Controles.Van("I23").Waar).ShouldBe((Ernst.Waarschuwt, Herstelplek.Traject));
        Controles.Van("I05").Waar.ShouldBe(Herstelplek.Geen, "it was allowed then");
    }

    private static Inhoudsgrond Grond(params Kandidaat[] kandidaten)
    {
        var vraag = Vraag(kandidaten);
        return new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) };
    }

    private static HashSet<Guid> Set(params int[] nummers) => [.. nummers.Select(Id)];

    private static string[] Vindt(Inhoudsgrond grond) => [.. Inhoudscontroles.Geheel(grond).Concat(Inhoudscontroles.PerJeugdige(grond)).Select(b => b.Controle).Distinct()];
}
