using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>From traject to record (Informatieprotocol §3.3 and §7.5).</summary>
[Trait("Eis", "CBS-01")]
public sealed class LeveringsmakerTests
{
    [Theory]
    [InlineData("2025-12-31", null, true)]
    [InlineData("2026-01-01", "2026-01-01", true)]
    [InlineData("2025-03-01", "2026-01-01", true)]
    [InlineData("2025-03-01", "2025-12-31", false)]
    [InlineData("2025-12-31", "2025-12-31", false)]
    [InlineData("2026-06-30", null, true)]
    [InlineData("2026-07-01", null, false)]
    [InlineData("2025-03-01", "2026-07-01", true)]
    public void Wat_begon_eindigde_of_liep_in_de_periode_gaat_mee(string aanvang, string? einde, bool mee) =>
        Maak(Traject(1, aanvang, einde)).Regels.Count.ShouldBe(mee ? 1 : 0);

    [Theory]
    [InlineData("2026-06-30", "2026-02-01/2026-06-30/01")]
    [InlineData("2026-07-01", "2026-02-01//")]
    public void Een_einde_na_de_periode_gaat_nog_niet_mee(string einde, string dagen) =>
        Maak(Traject(1, "2026-02-01", einde)).Dagen().ShouldBe(dagen);

    [Theory]
    [InlineData("2026-03-31", "2026-02-01/2026-05-31/01")]
    [InlineData("2026-04-01", "2026-02-01/2026-03-31/02 2026-04-01/2026-05-31/01")]
    public void Een_record_begint_na_de_laatste_dag_van_het_vorige(string begin, string dagen)
    {
        var eerste = Traject(1, "2026-02-01", "2026-03-31") with { Reden = "02" };
        var tweede = Traject(2, "2026-05-01", "2026-05-31") with { Aanvang = begin == "2026-03-31" ? D("2026-03-31") : D("2026-04-01") };

        Maak(tweede, eerste).Dagen().ShouldBe(dagen);
    }

    [Fact]
    public void Zolang_een_van_twee_overlappende_trajecten_loopt_is_er_geen_einde() =>
        Maak(Traject(1, "2026-02-01"), Traject(2, "2026-03-01", "2026-04-01")).Dagen().ShouldBe("2026-02-01//");

    [Fact]
    public void Alles_van_een_plan_is_een_record_ook_met_tijd_ertussen()
    {
        var plan = Id(77);

        var ontwerp = Maak(Traject(1, "2024-02-01", "2024-06-01") with { PlanId = plan }, Traject(2, "2026-03-01", "2026-04-01") with { PlanId = plan });

        ontwerp.Dagen().ShouldBe("2024-02-01/2026-04-01/01");
        ontwerp.Codes().ShouldContain("M07");
        ontwerp.Regels[0].Kandidaten.ShouldBe([Id(1001), Id(1002)]);
    }

    [Fact]
    public void Een_plan_dat_ook_met_ander_werk_overlapt_noemt_allebei()
    {
        var plan = Id(77);

        var ontwerp = Maak(Traject(1, "2026-02-01", "2026-03-01") with { PlanId = plan }, Traject(2, "2026-04-01", "2026-05-01") with { PlanId = plan }, Traject(3, "2026-02-10", "2026-02-20"));

        ontwerp.Dagen().ShouldBe("2026-02-01/2026-05-01/01");
        ontwerp.Codes().ShouldContain("M06");
        ontwerp.Codes().ShouldContain("M07");
    }

    [Fact]
    public void Eindigen_er_twee_op_een_dag_dan_telt_de_reden_van_wat_het_laatst_begon()
    {
        Maak(Traject(1, "2026-02-01", "2026-05-31") with { Reden = "02" }, Traject(2, "2026-03-01", "2026-05-31") with { Reden = "03" }).Dagen().ShouldBe("2026-02-01/2026-05-31/03");
        Maak(Traject(1, "2026-03-01", "2026-05-31") with { Reden = "02" }, Traject(2, "2026-02-01", "2026-05-31") with { Reden = "03" }).Dagen().ShouldBe("2026-02-01/2026-05-31/02");
    }

    [Fact]
    public void Van_twee_woonplaatsen_met_dezelfde_grond_telt_de_nieuwste()
    {
        var persoon = Persoon(1) with
        {
            Woonplaatsen =
            [
                new(D("2015-03-04"), null, "1234AB", Gemeente, Woonplaatsgrond.BrpAdres),
                new(D("2026-01-15"), null, "5678CD", Gemeente, Woonplaatsgrond.BrpAdres),
            ],
        };

        Maak(persoon, Traject(1, "2026-02-01")).Regels[0].Record.Woonplaats.Waarde.ShouldBe("5678CD");
    }

    [Fact]
    public void Wat_van_een_plan_na_de_periode_begint_telt_nog_niet()
    {
        var plan = Id(77);

        var ontwerp = Maak(Traject(1, "2026-02-01", "2026-04-01") with { PlanId = plan }, Traject(2, "2026-08-01") with { PlanId = plan });

        ontwerp.Dagen().ShouldBe("2026-02-01/2026-04-01/01");
        ontwerp.Weglatingen.ShouldBe([new(Id(1002), Id(1), Weglaatreden.NaPeriode)]);
    }

    [Fact]
    public void Versie_2_kende_alleen_een_plan_een_record()
    {
        var vraag = Vraag([Traject(1, "2016-02-01"), Traject(2, "2016-02-01")]) with { Periode = new(2016, 1), Versie = Protocollen.Van2015 };

        Leveringsmaker.Maak(vraag).Regels.Count.ShouldBe(2);
    }

    [Fact]
    public void Een_andere_hulpvorm_is_een_ander_record_met_eigen_verwijzer_en_reden()
    {
        var ontwerp = Maak(Traject(1, "2026-02-01", "2026-03-31") with { Reden = "02" }, Traject(2, "2026-03-31", "2026-05-31") with { Hulpvorm = "02", Reden = "03" });

        ontwerp.Dagen().ShouldBe("2026-02-01/2026-03-31/02 2026-03-31/2026-05-31/03");
        ontwerp.Regels.Select(r => r.Record.Verwijzer!.Waarde).ShouldBe(["06", "02"]);
    }

    [Fact]
    public void Een_bsn_is_een_jeugdige_ook_als_de_registratie_er_twee_heeft() =>
        Leveringsmaker.Maak(Vraag([Traject(1, "2026-02-01"), Traject(2, "2026-02-01", persoon: 2)], Persoon(1), Persoon(1) with { Id = Id(2) })).Regels.Count.ShouldBe(1);

    [Fact]
    public void Zonder_bsn_beslist_een_mens_of_het_een_tweeling_is()
    {
        var (een, ander) = (Persoon(1) with { Bsn = null }, Persoon(2) with { Bsn = null });
        Kandidaat[] trajecten = [Traject(1, "2026-02-01"), Traject(2, "2026-02-01", persoon: 2)];

        Leveringsmaker.Maak(Vraag(trajecten, een, ander)).Codes().ShouldContain("B01");
        Leveringsmaker.Maak(Vraag(trajecten, een with { Meerling = true }, ander)).Codes().ShouldContain("B01");
        var tweeling = Leveringsmaker.Maak(Vraag(trajecten, een with { Meerling = true }, ander with { Meerling = true }));
        tweeling.Codes().ShouldBe(["B02", "B10", "R02"], ignoreOrder: true);
        tweeling.IsLeverbaar.ShouldBeTrue();
        Leveringsmaker.Maak(Vraag(trajecten, een, ander with { Geslacht = Geslachtcode.Man })).Codes().ShouldNotContain("B01");
    }

    [Fact]
    public void Hulp_van_voor_de_periode_geeft_een_record_zijn_eerste_dag_en_is_verder_niet_weggelaten()
    {
        var eerder = Traject(1, "2025-01-01", "2025-09-15") with { Voorheen = true };

        Maak(eerder, Traject(2, "2025-09-15")).Dagen().ShouldBe("2025-01-01//");
        foreach (var ontwerp in new[] { Maak(eerder, Traject(2, "2025-09-16")), Maak(eerder with { ElderGeleverd = true }, Traject(2, "2025-09-16")) })
        {
            ontwerp.Dagen().ShouldBe("2025-09-16//");
            ontwerp.Weglatingen.ShouldBeEmpty();
        }

        var onbekend = Maak(Persoon(1) with { Geslacht = null }, eerder, Traject(2, "2025-09-15"));
        onbekend.Weglatingen.ShouldBe([new(Id(1002), Id(1), Weglaatreden.GegevensOntbreken)]);
    }

    public static TheoryData<string, Weglaatreden> Weggelaten => new()
    {
        { "ingetrokken", Weglaatreden.Ingetrokken }, { "toegang", Weglaatreden.Toegang }, { "preventie", Weglaatreden.Preventie },
        { "informatieEnAdvies", Weglaatreden.InformatieEnAdvies }, { "consult", Weglaatreden.Consult }, { "casusregie", Weglaatreden.Casusregie },
        { "collectief", Weglaatreden.Collectief }, { "anoniem", Weglaatreden.Anoniem }, { "pgb", Weglaatreden.Pgb }, { "particulier", Weglaatreden.Particulier },
        { "aanbiederPgb", Weglaatreden.Pgb }, { "aanbiederParticulier", Weglaatreden.Particulier }, { "aanbieder", Weglaatreden.AndereAanbieder }, { "elders", Weglaatreden.ElderGeleverd }, { "rol", Weglaatreden.AndereRol },
        { "dossier", Weglaatreden.DossierTeltNiet }, { "inschatting", Weglaatreden.Inschatting }, { "later", Weglaatreden.NaPeriode },
        { "eerder", Weglaatreden.VoorPeriode }, { "leeg", Weglaatreden.GegevensOntbreken },
    };

    [Theory]
    [MemberData(nameof(Weggelaten))]
    [Trait("Eis", "CBS-02")]
    public void Wat_niet_meegaat_heeft_een_reden(string wat, Weglaatreden reden)
    {
        var traject = Traject(1, "2026-02-01");
        traject = wat switch
        {
            "ingetrokken" => traject with { Ingetrokken = true },
            "anoniem" => traject with { PersoonId = null },
            "pgb" => traject with { Bekostiging = Bekostiging.Pgb },
            "particulier" => traject with { Bekostiging = Bekostiging.Particulier },
            "aanbieder" => traject with { Uitvoerder = Uitvoerder.Aanbieder, Hulpvorm = "02" },
            "aanbiederPgb" => traject with { Uitvoerder = Uitvoerder.Aanbieder, Hulpvorm = "02", Bekostiging = Bekostiging.Pgb },
            "aanbiederParticulier" => traject with { Uitvoerder = Uitvoerder.Aanbieder, Hulpvorm = "02", Bekostiging = Bekostiging.Particulier },
            "elders" => traject with { ElderGeleverd = true },
            "rol" => traject with { Rol = Dossierrol.IndirectBetrokken },
            "dossier" => traject with { DossierTelt = false },
            "inschatting" => traject with { Inschatting = true },
            "later" => Traject(1, "2026-07-01"),
            "eerder" => Traject(1, "2025-02-01", "2025-12-31"),
            "leeg" => traject with { Hulpvorm = null },
            _ => traject with { Werk = Contractnaam.TryParse<Werksoort>(wat, out var werk) ? werk : throw new InvalidOperationException(wat) },
        };

        var ontwerp = Maak(traject);

        ontwerp.Regels.ShouldBeEmpty();
        ontwerp.Weglatingen.ShouldHaveSingleItem().Reden.ShouldBe(reden);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public void Van_elk_soort_werk_een_geeft_een_record()
    {
        var ontwerp = Maak([.. Enum.GetValues<Werksoort>().Select((w, i) => Traject(i, "2026-02-01") with { Werk = w })]);

        ontwerp.Regels.ShouldHaveSingleItem().Kandidaten.ShouldBe([Id(1000)]);
        ontwerp.Weglatingen.Count.ShouldBe(8);
    }

    [Fact]
    public void Zonder_bsn_en_zonder_wat_ervoor_in_de_plaats_komt_is_er_geen_record_en_wordt_elke_oorzaak_genoemd()
    {
        var ontwerp = Maak(new Kandidaatpersoon { Id = Id(1) }, Traject(1, "2026-02-01") with { Hulpvorm = "hulp" });

        ontwerp.Codes().ShouldBe(["B06", "M01", "M02", "M03", "M04"]);
        ontwerp.IsLeverbaar.ShouldBeFalse();
    }

    [Fact]
    public void Een_levering_die_niet_kan_noemt_elke_oorzaak()
    {
        var vraag = Vraag([Traject(1, "2026-02-01", persoon: 9)]) with { Dag = D("2026-06-30"), InstellingenVanKracht = false, Versie = Protocollen.Van2022 with { GeldigVan = new(2027, 1, 1) } };

        vraag.Controleer().Select(f => f.Veld).ShouldBe(["Periode", "Instellingen", "Versie", "Personen"]);
        Should.Throw<ArgumentException>(() => Leveringsmaker.Maak(vraag)).Message.ShouldNotContain("9001");
        (Vraag([]) with { Dag = D("2026-07-01") }).Controleer().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2025, 2, "2026-01-21")]
    [InlineData(2026, 1, "2026-07-21")]
    public void De_termijn_is_drie_weken(int jaar, int helft, string dag) => Leveringsvraag.Termijn(new(jaar, helft)).ShouldBe(D(dag));

    [Fact]
    [Trait("Eis", "CBS-04")]
    public void Elk_traject_is_terug_te_vinden_in_een_record_of_bij_wat_niet_meegaat()
    {
        var kans = new Random(7);
        for (var ronde = 0; ronde < 300; ronde++)
        {
            var trajecten = Enumerable.Range(1, 12).Select(i => Kans(kans, i)).ToArray();
            var vraag = Vraag(trajecten, Persoon(1), Persoon(2) with { Bsn = null }, Persoon(3));
            var ontwerp = Leveringsmaker.Maak(vraag);
            kans.Shuffle(trajecten);
            var anders = Leveringsmaker.Maak(vraag with { Kandidaten = trajecten });
            var (inDelen, delen) = InDelen(vraag);

            ontwerp.Regels.SelectMany(r => r.Kandidaten).Concat(ontwerp.Weglatingen.Select(w => w.KandidaatId)).Order().ShouldBe(Enumerable.Range(1001, 12).Select(Id));
            anders.Regels.Select(r => r.Record).ShouldBe(ontwerp.Regels.Select(r => r.Record));
            anders.Weglatingen.ShouldBe(ontwerp.Weglatingen);
            anders.Bevindingen.ShouldBe(ontwerp.Bevindingen);
            inDelen.Regels.Select(r => (r.Record, r.PersoonId, r.Meerling, string.Join(' ', r.Kandidaten))).ShouldBe(ontwerp.Regels.Select(r => (r.Record, r.PersoonId, r.Meerling, string.Join(' ', r.Kandidaten))));
            inDelen.Weglatingen.ShouldBe(ontwerp.Weglatingen);
            inDelen.Bevindingen.ShouldBe(ontwerp.Bevindingen);
            delen.SelectMany(d => d.Regels).Select(r => r.Record).ShouldBe(ontwerp.Regels.Select(r => r.Record), ignoreOrder: true);
            ontwerp.Codes().Where(c => c[0] is 'R' or 'B').ShouldNotContain(c => Controles.NietUitRegistratie.Contains(c));
            ontwerp.Regels.ShouldAllBe(r => r.Record.Einde == null == (r.Record.Reden == null));
        }
    }

    /// <summary>The same delivery, made of one jeugdige at a time.</summary>
    private static (Leveringsontwerp Geheel, List<Leveringsontwerp> Delen) InDelen(Leveringsvraag vraag)
    {
        var opbouw = new Leveringsopbouw(vraag);
        List<Leveringsontwerp> delen = [.. vraag.Kandidaten.GroupBy(k => k.PersoonId).Select(g => opbouw.Voeg([.. g], vraag.Personen))];
        return (opbouw.Sluit(), delen);
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public void Twee_keer_hulp_in_een_dossier_zijn_twee_records_van_een_bron()
    {
        var eerste = Traject(1, "2026-01-05", "2026-03-01");
        var ontwerp = Maak(eerste, eerste with { Aanvang = D("2026-05-01"), Einde = null, Reden = null });

        ontwerp.Dagen().ShouldBe("2026-01-05/2026-03-01/01 2026-05-01//");
        ontwerp.Codes().ShouldNotContain("M07");

        // Help in another dossier that overlaps with both makes it one, and the dossier stands behind it once.
        Maak(eerste, eerste with { Aanvang = D("2026-05-01"), Einde = null, Reden = null }, Traject(2, "2026-02-01", "2026-05-01")).Regels.ShouldHaveSingleItem().Kandidaten.ShouldBe([Id(1001), Id(1002)]);
    }

    private static Kandidaat Kans(Random kans, int nummer)
    {
        var aanvang = D("2025-06-01").AddDays(kans.Next(420));
        DateOnly? einde = kans.Next(3) == 0 ? null : aanvang.AddDays(kans.Next(200));
        return Traject(nummer, "2026-02-01", persoon: kans.Next(1, 4)) with
        {
            Aanvang = aanvang,
            Einde = einde,
            Reden = einde is null ? null : "02",
            Hulpvorm = kans.Next(4) == 0 ? "02" : "01",
            PlanId = kans.Next(2) == 0 ? null : Id(500 + kans.Next(3)),
            Crisis = kans.Next(2) == 0,
            Werk = kans.Next(6) == 0 ? Werksoort.Preventie : Werksoort.Jeugdhulp,
        };
    }
}
