using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What stands in each field of a record (Informatieprotocol §3, §4 and §7.5).</summary>
[Trait("Eis", "CBS-01")]
public sealed class RecordbouwerTests
{
    [Theory]
    [InlineData("2.0", "000000000", "999999999", "99999999")]
    [InlineData("7", "999999999", "000000000", "00000000")]
    public void De_versie_bepaalt_de_codes_voor_onbekend_en_ongeboren(string versie, string onbekend, string ongeboren, string geboren)
    {
        var (norm, periode) = versie == "7" ? (Protocollen.Van2022, Periode) : (Protocollen.Van2015, new(2016, 1));
        Leveringsrecord Eerste(Kandidaatpersoon persoon) =>
            Leveringsmaker.Maak(Vraag([Traject(1, "2016-02-01")], persoon) with { Versie = norm, Periode = periode }).Regels[0].Record;

        Eerste(Persoon(1) with { Bsn = null }).Nummer.Waarde.ShouldBe(onbekend);
        var kind = Eerste(Persoon(1) with { Bsn = null, Geboren = new(new(2026, 8, 1), Geboorteprecisie.Verwacht), Geslacht = null });
        kind.Nummer.Waarde.ShouldBe(ongeboren);
        kind.Geboren.Waarde.ShouldBe(geboren);
        kind.Geslacht.ShouldBe(Geslachtcode.Onbekend);
    }

    [Fact]
    public void De_woonplaats_is_die_op_de_laatste_dag_van_de_hulp_in_de_periode()
    {
        var persoon = Persoon(1) with
        {
            Woonplaatsen =
            [
                new(D("2015-03-04"), D("2026-04-14"), "1234AB", Gemeente, Woonplaatsgrond.BrpAdres),
                new(D("2026-04-15"), null, "5678CD", "9002", Woonplaatsgrond.BrpAdres),
            ],
        };

        Maak(persoon, Traject(1, "2026-02-01", "2026-04-14")).Regels[0].Record.Woonplaats.Waarde.ShouldBe("1234AB");
        Maak(persoon, Traject(1, "2026-02-01", "2026-04-15")).Regels[0].Record.Woonplaats.Waarde.ShouldBe("5678CD");
        var loopt = Maak(persoon, Traject(1, "2026-02-01"));
        loopt.Regels.Count.ShouldBe(1);
        loopt.Regels[0].Record.Woonplaats.Waarde.ShouldBe("5678CD");
        loopt.Codes().ShouldContain("M13");
    }

    [Theory]
    [InlineData("2026-06-01", null, "5678CD")]
    [InlineData("2026-04-02", "2026-04-15", "5678CD")]
    [InlineData("2026-04-02", "2026-04-14", "1234AB")]
    public void Alle_records_van_een_jeugdige_hebben_een_woonplaats_die_op_de_laatste_dag_van_de_hulp(string aanvang, string? einde, string woonplaats)
    {
        var persoon = Persoon(1) with
        {
            Woonplaatsen =
            [
                new(D("2015-03-04"), D("2026-04-14"), "1234AB", Gemeente, Woonplaatsgrond.BrpAdres),
                new(D("2026-04-15"), null, "5678CD", Gemeente, Woonplaatsgrond.BrpAdres),
            ],
        };
        foreach (var bsn in new[] { persoon.Bsn, null })
        {
            var ontwerp = Maak(persoon with { Bsn = bsn }, Traject(1, "2026-02-01", "2026-03-31"), Traject(2, aanvang, einde), Traject(3, "2024-01-01", "2025-12-31") with { Hulpvorm = "02" });

            ontwerp.Regels.Select(r => r.Record.Woonplaats.Waarde).ShouldBe([woonplaats, woonplaats]);
            ontwerp.Codes().ShouldNotContain("B05");
        }
    }

    [Theory]
    [InlineData(2021, 2, "1111AA")]
    [InlineData(2022, 1, "2222BB")]
    public void De_regel_die_toen_gold_bepaalt_de_woonplaats(int jaar, int helft, string postcode)
    {
        var persoon = Persoon(1) with
        {
            Woonplaatsen =
            [
                new(D("2015-03-04"), null, "2222BB", Gemeente, Woonplaatsgrond.BrpAdres),
                new(D("2015-03-04"), null, "1111AA", Gemeente, Woonplaatsgrond.Gezagsdrager),
            ],
        };
        var periode = new Halfjaar(jaar, helft);

        Leveringsmaker.Maak(Vraag([Traject(1, "2020-02-01")], persoon) with { Periode = periode, Versie = Protocollen.Alle.Voor(periode)! })
            .Regels[0].Record.Woonplaats.Waarde.ShouldBe(postcode);
    }

    [Fact]
    public void Zonder_postcode_gaat_de_gemeentecode_mee()
    {
        var persoon = Persoon(1) with { Woonplaatsen = [new(D("2015-03-04"), null, null, Gemeente, Woonplaatsgrond.BrpAdres)] };

        Maak(persoon, Traject(1, "2026-02-01")).Regels[0].Record.Woonplaats.Waarde.ShouldBe(Gemeente);
    }

    [Fact]
    public void Een_grond_waarvan_niemand_de_plaats_weet_gaat_niet_voor_een_grond_met_een_plaats()
    {
        var persoon = Persoon(1) with
        {
            Woonplaatsen = [new(D("2015-03-04"), null, null, null, Woonplaatsgrond.BrpAdres), new(D("2015-03-04"), null, "5678CD", Gemeente, Woonplaatsgrond.WerkelijkVerblijf)],
        };

        Maak(persoon, Traject(1, "2026-02-01")).Regels[0].Record.Woonplaats.Waarde.ShouldBe("5678CD");
    }

    [Theory]
    [InlineData("2020", "02")]
    [InlineData("7", "06")]
    public void Hulp_door_het_wijkteam_heeft_in_versie_7_geen_verwijzer(string versie, string code)
    {
        var norm = Protocollen.Alle.Van(versie)!;

        Leveringsmaker.Maak(Vraag([Traject(1, "2020-02-01")]) with { Versie = norm, Periode = Halfjaar.Van(norm.GeldigVan) })
            .Regels[0].Record.Verwijzer!.Waarde.ShouldBe(code);
    }

    [Theory]
    [InlineData(false, "09")]
    [InlineData(true, "06")]
    [Trait("Eis", "CBS-06")]
    public void Een_code_van_een_volgende_versie_gaat_mee_zoals_zij_bewaard_is(bool zonderVerwijzer, string code)
    {
        var acht = Protocollen.Van2022 with { WijkteamZonderVerwijzer = zonderVerwijzer, Codes = [.. Protocollen.Van2022.Codes, new(Recordveld.Verwijzer, "09")] };

        var ontwerp = Leveringsmaker.Maak(Vraag([Traject(1, "2026-02-01") with { Verwijzercode = "09" }]) with { Versie = acht });

        ontwerp.Regels[0].Record.Verwijzer!.Waarde.ShouldBe(code);
        ontwerp.Codes().ShouldNotContain("R12");
    }

    [Fact]
    public void Een_verwijzer_van_voor_de_jeugdwet_mag_onbekend_zijn()
    {
        var traject = Traject(1, "2014-12-31") with { Verwijzer = Verwijzer.Onbekend, Perspectief = "03" };
        var vraag = Vraag([traject], Persoon(1) with { Geboren = new(new(2005, 3, 4), Geboorteprecisie.Dag) }) with { Versie = Protocollen.Van2015, Periode = new(2015, 1) };

        Leveringsmaker.Maak(vraag).Regels[0].Record.Verwijzer!.Waarde.ShouldBe("07");
        var later = Leveringsmaker.Maak(vraag with { Kandidaten = [traject with { Aanvang = D("2015-01-01") }] });
        later.Regels[0].Record.Verwijzer.ShouldBeNull();
        later.Codes().ShouldContain("R12");
    }

    [Fact]
    public void Van_elke_informant_gaat_het_nieuwste_antwoord_mee_en_zonder_informant_geen()
    {
        var traject = Traject(1, "2026-02-01", "2026-05-31") with
        {
            Metingen =
            [
                new(D("2026-05-01"), "jeugdige", 5, "03"), new(D("2026-05-31"), "jeugdige", 8, "04"), new(D("2026-05-31"), "ouder", 7, null),
                new(D("2026-05-31"), null, 10, "04"), new(D("2026-07-01"), "ouder", 1, "01"),
            ],
        };

        var ontwerp = Maak(traject);

        ontwerp.Regels[0].Record.Jeugdige.ShouldBe(new(8, Code("04")));
        ontwerp.Regels[0].Record.Ouder.ShouldBe(new(7, null));
        ontwerp.Codes().ShouldBe(["M09", "M10"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(true, "01")]
    [InlineData(false, "02")]
    public void De_crisis_is_die_van_de_hulp_die_het_eerst_begon(bool eerst, string code) =>
        Maak(Traject(1, "2026-02-01") with { Crisis = eerst }, Traject(2, "2026-03-01") with { Crisis = !eerst }).Regels[0].Record.Crisis!.Waarde.ShouldBe(code);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Beginnen_er_twee_op_een_dag_en_een_met_een_crisis_dan_begon_het_met_een_crisis(bool een, bool ander) =>
        Maak(Traject(1, "2026-02-01") with { Crisis = een }, Traject(2, "2026-02-01") with { Crisis = ander }).Regels[0].Record.Crisis!.Waarde.ShouldBe("01");

    [Fact]
    public void Van_twee_antwoorden_op_een_dag_gaat_het_laatste_mee_dat_is_opgeschreven()
    {
        Kandidaatmeting Meting(int cijfer) => new(D("2026-05-31"), "jeugdige", cijfer, "04");

        Maak(Traject(1, "2026-02-01", "2026-05-31") with { Metingen = [Meting(5), Meting(8)] }).Regels[0].Record.Jeugdige!.Tevredenheid.ShouldBe(8);
        Maak(Traject(1, "2026-02-01", "2026-05-31") with { Metingen = [Meting(8), Meting(5)] }).Regels[0].Record.Jeugdige!.Tevredenheid.ShouldBe(5);
    }

    [Theory]
    [InlineData("2026-05-30", "")]
    [InlineData("2026-05-30", null)]
    [InlineData("2026-05-31", null)]
    [Trait("Eis", "PLN-08")]
    public void Een_nieuwer_antwoord_waarin_niets_voor_het_CBS_staat_komt_niet_in_de_plaats_van_een_waarin_dat_wel_staat(string eerder, string? zonderHulp)
    {
        var ontwerp = Maak(Traject(1, "2026-02-01", "2026-05-31") with { Metingen = [new(D(eerder), "jeugdige", 8, "04"), new(D("2026-05-31"), "jeugdige", null, zonderHulp)] });

        ontwerp.Regels[0].Record.Jeugdige.ShouldBe(new(8, Code("04")));
        ontwerp.Bevindingen.ShouldBeEmpty("there is one answer for the CBS");
    }

    [Fact]
    public void Een_nieuwer_antwoord_komt_in_zijn_geheel_in_de_plaats_van_het_oude()
    {
        Leveringsontwerp Met(Kandidaatmeting nieuw) => Maak(Traject(1, "2026-02-01", "2026-05-31") with { Metingen = [new(D("2026-05-30"), "jeugdige", 8, "04"), nieuw] });

        Met(new(D("2026-05-31"), "jeugdige", 5, null)).Regels[0].Record.Jeugdige.ShouldBe(new(5, null));
        Met(new(D("2026-05-31"), "jeugdige", null, "01")).Regels[0].Record.Jeugdige.ShouldBe(new(null, Code("01")));
        var geenCode = Met(new(D("2026-05-31"), "jeugdige", null, "geen hulp"));
        geenCode.Regels[0].Record.Jeugdige.ShouldBe(new(8, Code("04")));
        geenCode.Codes().ShouldBe(["M18"]);
    }

    [Fact]
    public void Een_antwoord_dat_alleen_uit_een_verkeerde_code_bestaat_is_geen_antwoord()
    {
        var ontwerp = Maak(Traject(1, "2026-02-01", "2026-05-31") with { Metingen = [new(D("2026-05-31"), "jeugdige", null, "geen hulp")] });

        ontwerp.Regels[0].Record.Jeugdige.ShouldBeNull();
        ontwerp.Codes().ShouldBe(["M18", "R28"]);
    }

    [Fact]
    public void De_verwijzer_is_die_van_de_hulp_die_het_eerst_begon()
    {
        var (eerste, tweede) = (Traject(1, "2026-02-01") with { Hulpvorm = "02", Verwijzer = Verwijzer.Huisarts }, Traject(2, "2026-03-01") with { Hulpvorm = "02", Verwijzer = Verwijzer.Jeugdarts });

        Maak(tweede, eerste).Regels.ShouldHaveSingleItem().Record.Verwijzer!.Waarde.ShouldBe("02");
        Maak(eerste with { Verwijzer = Verwijzer.Jeugdarts }, tweede with { Verwijzer = Verwijzer.Huisarts }).Regels[0].Record.Verwijzer!.Waarde.ShouldBe("03");
    }

    [Theory]
    [InlineData(2017, 2, "03")]
    [InlineData(2018, 2, "03")]
    [InlineData(2019, 1, null)]
    public void Na_2018_gaat_er_geen_perspectief_mee(int jaar, int helft, string? perspectief)
    {
        var vraag = Vraag([Traject(1, "2016-02-01") with { Perspectief = "03" }]) with { Periode = new(jaar, helft), Versie = Protocollen.Alle.Voor(new(jaar, helft))! };

        (Leveringsmaker.Maak(vraag).Regels[0].Record.Perspectief?.Waarde).ShouldBe(perspectief);
        (Leveringsmaker.Maak(vraag).Regels[0].Record.Perspectief is null).ShouldBe(perspectief is null);
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public void Een_versie_die_alleen_de_ouder_vraagt_krijgt_het_antwoord_van_de_ouder_en_geen_ander()
    {
        Protocolcontrole.Controleer([.. Protocollen.Alle.Alle, AlleenOuder]).ShouldBeEmpty("whoever runs the program can add it");
        var traject = Traject(1, "2026-02-01", "2026-05-31") with
        {
            Metingen = [new(D("2026-05-30"), "jeugdige", 4, "geen hulp"), new(D("2026-05-31"), "jeugdige", 3, "01"), new(D("2026-05-31"), "ouder", 7, "02")],
        };

        var ontwerp = Leveringsmaker.Maak(Vraag([traject]) with { Versie = AlleenOuder });

        ontwerp.Regels[0].Record.Ouder.ShouldBe(new(7, Code("02")));
        ontwerp.Regels[0].Record.Jeugdige.ShouldBeNull();
        ontwerp.Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public void Ook_bij_een_versie_die_alleen_de_ouder_vraagt_wordt_genoemd_dat_er_geen_antwoord_is_of_van_wie_het_is()
    {
        string[] Codes(params Kandidaatmeting[] metingen) =>
            [.. Leveringsmaker.Maak(Vraag([Traject(1, "2026-02-01", "2026-05-31") with { Metingen = metingen }]) with { Versie = AlleenOuder }).Codes()];

        Codes().ShouldBe(["R28"]);
        Codes(new Kandidaatmeting(D("2026-05-31"), "jeugdige", 7, "02")).ShouldBe(["R28"]);
        Codes(new Kandidaatmeting(D("2026-05-31"), null, 7, "02")).ShouldBe(["M10", "R28"]);
        Codes(new(D("2026-05-30"), "ouder", 6, "01"), new(D("2026-05-31"), "ouder", 7, "geen hulp")).ShouldBe(["M09", "M18"]);
    }

    private static Protocolversie AlleenOuder
    {
        get
        {
            var zeven = Protocollen.Van2022;
            Recordveld[] weg = [Recordveld.InformantJeugdige, Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige];
            return zeven with { Naam = "8", GeldigVan = new(2026, 1, 1), Velden = zeven.Velden.Except(weg).ToHashSet(), Codes = [.. zeven.Codes.Where(c => !weg.Contains(c.Veld))] };
        }
    }
}
