using System.Globalization;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>The counting of figures on every border, by hand (ontwerp §4; F7, F8, F9; domein §3).</summary>
public sealed class CijfertellerTests
{
    private static readonly Guid Noord = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Zuid = new("00000000-0000-0000-0000-00000000000b");
    private static readonly Guid Anna = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Bram = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Huis = new("00000000-0000-0000-0000-0000000000f1");
    private static readonly DateOnly Erna = new(2026, 1, 1);

    [Theory]
    [Trait("Eis", "DSH-02")]
    [InlineData("2025-01-01", null, true, true)]
    [InlineData("2025-06-30", null, true, true)]
    [InlineData("2025-07-01", null, false, false)]
    [InlineData("2024-03-01", "2024-12-31", false, false)]
    [InlineData("2024-03-01", "2025-01-01", true, false)]
    [InlineData("2024-03-01", "2025-06-29", true, false)]
    [InlineData("2024-03-01", "2025-06-30", true, false)]
    [InlineData("2024-03-01", "2025-07-01", true, true)]
    public void Een_traject_telt_in_de_periode_op_zijn_eerste_en_laatste_dag_en_op_de_peildatum_niet_als_het_die_dag_eindigt(
        string aanvang, string? einde, bool inPeriode, bool opPeildatum)
    {
        var cijfers = Tel(2025, [Traject(Anna, aanvang, einde)]);

        cijfers.Van("2025H1", Maat.Trajecten).ShouldBe(inPeriode ? 1 : 0);
        cijfers.Van("2025H1", Maat.Jeugdigen).ShouldBe(inPeriode ? 1 : 0);
        cijfers.Van("2025-06-30", Maat.Trajecten).ShouldBe(opPeildatum ? 1 : 0);
        cijfers.Van("2025-06-30", Maat.Jeugdigen).ShouldBe(opPeildatum ? 1 : 0);
        cijfers.Van("2025H1", Maat.Eindstand).ShouldBe(opPeildatum ? 1 : 0);
    }

    [Fact]
    [Trait("Eis", "TRB-04")]
    public void Beginstand_instroom_uitstroom_en_eindstand_kloppen_met_de_hand()
    {
        Trajectfeit[] trajecten =
        [
            Traject(Anna, "2024-05-01", "2025-02-01"),
            Traject(Bram, "2024-12-31", null),
            Traject(Anna, "2025-03-01", "2025-03-01"),
            Traject(Anna, "2025-06-30", null),
            Traject(Bram, "2024-06-01", "2024-12-31", hulpvorm: "04"),
        ];

        var cijfers = Tel(2025, trajecten);

        cijfers.Van("2025H1", Maat.Beginstand).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Instroom).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Uitstroom).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Eindstand).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Trajecten).ShouldBe(4);
        cijfers.Van("2025H1", Maat.Jeugdigen).ShouldBe(2);
        cijfers.Van("2025H2", Maat.Beginstand).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "DSH-02")]
    public void Een_jaar_is_de_vereniging_van_zijn_halfjaren_en_niet_de_som()
    {
        var cijfers = Tel(2025, [Traject(Anna, "2025-02-01", "2025-08-01"), Traject(Bram, "2025-09-01", null)]);

        cijfers.Van("2025H1", Maat.Jeugdigen).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Jeugdigen).ShouldBe(2);
        cijfers.Van("2025", Maat.Jeugdigen).ShouldBe(2);
        cijfers.Van("2025", Maat.Trajecten).ShouldBe(2);
        cijfers.Van("2025", Maat.Instroom).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "DSH-07")]
    public void Een_jeugdige_bij_twee_teams_telt_bij_elk_team_en_samen_een_keer()
    {
        var cijfers = Tel(2025, [Traject(Anna, "2025-02-01", "2025-03-01"), Traject(Anna, "2025-04-01", null, team: Zuid)]);

        cijfers.Van("2025H1", Maat.Jeugdigen, new(Noord, null)).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Jeugdigen, new(Zuid, null)).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Jeugdigen).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Trajecten).ShouldBe(2);
        cijfers.Van("2025-06-30", Maat.Jeugdigen, new(Noord, null)).ShouldBe(0);
    }

    [Theory]
    [Trait("Eis", "DSH-01")]
    [InlineData(null, null, Maat.Nieuw)]
    [InlineData("2024-01-01", "2025-02-28", Maat.Aansluitend)]
    [InlineData("2024-01-01", "2025-02-27", Maat.HerhaaldBeroep)]
    [InlineData("2024-01-01", null, Maat.Aansluitend)]
    [InlineData("2019-01-01", "2020-01-01", Maat.HerhaaldBeroep)]
    [InlineData("2019-01-01", "2019-12-31", Maat.Nieuw)]
    [InlineData("2025-01-10", "2025-02-01", Maat.Nieuw)]
    public void Wie_begint_is_nieuw_herhaald_of_sluit_aan(string? eerderVan, string? eerderTot, Maat soort)
    {
        List<Trajectfeit> trajecten = [Traject(Anna, "2025-03-01", null, hulpvorm: "01")];
        if (eerderVan is not null)
        {
            trajecten.Add(Traject(Anna, eerderVan, eerderTot, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02"));
        }

        var cijfers = Tel(2025, trajecten);

        foreach (var mogelijk in new[] { Maat.Nieuw, Maat.HerhaaldBeroep, Maat.Aansluitend })
        {
            cijfers.Van("2025H1", mogelijk).ShouldBe(mogelijk == soort ? 1 : 0, mogelijk.ToString());
        }

        cijfers.Van("2025H1", Maat.Instroom).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "TRB-10")]
    public void De_duur_is_van_begin_tot_einde_in_dagen_en_telt_waar_het_eindigt()
    {
        Trajectfeit[] trajecten =
        [
            Traject(Anna, "2025-01-01", "2025-01-01"),
            Traject(Bram, "2025-01-01", "2025-01-11"),
            Traject(Anna, "2023-05-10", "2025-05-10"),
            Traject(Bram, "2023-05-11", "2025-05-10", hulpvorm: "04"),
            Traject(Bram, "2025-02-01", "2025-07-01"),
        ];

        var cijfers = Tel(2025, trajecten);

        cijfers.Van("2025H1", Maat.Uitstroom).ShouldBe(4);
        cijfers.Van("2025H1", Maat.Duur).ShouldBe(0 + 10 + 731 + 730);
        cijfers.Van("2025H1", Maat.DuurMediaan).ShouldBe(370);
        cijfers.Van("2025H1", Maat.Langdurig).ShouldBe(1);
        cijfers.Van("2025H2", Maat.DuurMediaan).ShouldBe(150);
    }

    [Fact]
    [Trait("Eis", "DSH-03")]
    public void Trajecten_van_aanbieders_tellen_alleen_naast_die_van_het_wijkteam_en_met_verblijf_nergens()
    {
        Trajectfeit[] trajecten =
        [
            Traject(Anna, "2025-01-01", null),
            Traject(Bram, "2025-01-01", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02"),
            Traject(Bram, "2025-01-01", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "11"),
        ];

        var cijfers = Tel(2025, trajecten);

        cijfers.Van("2025H1", Maat.Trajecten).ShouldBe(1);
        cijfers.Van("2025H1", Maat.ZonderVerblijf).ShouldBe(2);
        cijfers.Van("2025H1", Maat.ZonderVerblijf, new(null, "01")).ShouldBe(1);
        cijfers.Van("2025-06-30", Maat.ZonderVerblijf, new(Noord, "02")).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CLS-02")]
    public void Onder_de_norm_telt_een_traject_vanaf_het_eerste_contact_dat_volgens_de_norm_jeugdhulp_is()
    {
        Trajectfeit[] trajecten =
        [
            Traject(Anna, "2024-11-01", null, norm: "2025-02-01"),
            Traject(Bram, "2025-01-01", null),
        ];

        var cijfers = Tel(2025, trajecten);

        cijfers.Van("2025H1", Maat.Trajecten, lens: Cijferlens.Norm).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Beginstand, lens: Cijferlens.Norm).ShouldBe(0);
        cijfers.Van("2025H1", Maat.Nieuw, lens: Cijferlens.Norm).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Beginstand).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "GEZ-02")]
    public void Gezinnen_tellen_apart_van_jeugdigen_en_alleen_wie_er_dan_woont()
    {
        Gezinsfeit[] gezinnen =
        [
            new(Anna, Huis, Dag("2020-01-01"), null),
            new(Bram, Huis, Dag("2020-01-01"), Dag("2024-12-31")),
            new(Bram, Noord, Dag("2025-01-01"), Dag("2025-03-01")),
        ];

        var cijfers = Tel(2025, [Traject(Anna, "2025-01-01", null), Traject(Bram, "2025-03-01", null)], gezinnen: gezinnen);

        cijfers.Van("2025H1", Maat.Gezinnen).ShouldBe(2);
        cijfers.Van("2025-06-30", Maat.Gezinnen).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Gezinnen).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public void Onder_lens_dossier_tellen_dossiers_en_wie_er_hulp_in_krijgt()
    {
        Dossierfeit[] dossiers =
        [
            new(Noord, Verwijzer.Huisarts, Dag("2025-01-01"), Dag("2025-05-01"), [new(Anna, Dag("2025-01-01"), Dag("2025-05-01")), new(Bram, Dag("2025-04-01"), null)]),
            new(Noord, Verwijzer.Huisarts, Dag("2025-06-01"), null, [new(Anna, Dag("2025-06-01"), null)]),
        ];

        var cijfers = Tel(2025, [], dossiers);

        cijfers.Van("2025H1", Maat.Trajecten, lens: Cijferlens.Dossier).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Jeugdigen, lens: Cijferlens.Dossier).ShouldBe(2);
        cijfers.Van("2025-06-30", Maat.Jeugdigen, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Nieuw, lens: Cijferlens.Dossier).ShouldBe(2);
        cijfers.Van("2025", Maat.Uitstroom, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Trajecten).ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-10")]
    public void Een_dossier_dat_sliep_en_wakker_werd_is_een_dossier_en_geen_herhaald_beroep()
    {
        var id = Guid.NewGuid();
        Dossierfeit[] dossiers =
        [
            new(Noord, Verwijzer.Huisarts, Dag("2025-01-01"), Dag("2025-08-01"), [new(Anna, Dag("2025-01-01"), null)]) { DossierId = id, OpenTotEnMet = null },
            new(Noord, Verwijzer.Huisarts, Dag("2025-10-01"), null, [new(Anna, Dag("2025-01-01"), null)]) { DossierId = id },
        ];

        var cijfers = Tel(2025, [], dossiers);

        cijfers.Van("2025H2", Maat.Trajecten, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025", Maat.Trajecten, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Instroom, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Uitstroom, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Aansluitend, lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H2", Maat.HerhaaldBeroep, lens: Cijferlens.Dossier).ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "DOS-12")]
    public void Onder_lens_dossier_telt_ook_wie_de_vraag_bracht_en_onbekend_blijft_onbekend()
    {
        var cijfers = Tel(2025, [], [new(Noord, Verwijzer.Huisarts, Dag("2025-01-01"), null, [new(Anna, Dag("2025-01-01"), null)]), new(Noord, Verwijzer.Onbekend, Dag("2025-02-01"), null, [new(Bram, Dag("2025-02-01"), null)])]);

        cijfers.Van("2025H1", Maat.Verwijzer, deel: new(null, "huisarts"), lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Verwijzer, deel: new(null, "onbekend"), lens: Cijferlens.Dossier).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Verwijzer, lens: Cijferlens.Dossier).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "DSH-01")]
    public void Contacten_tellen_per_klasse_per_lens_en_een_jeugdige_per_klasse_een_keer()
    {
        var teller = new Telling(2025, 2025);
        teller.Voeg(new(Dag("2025-06-30"), Noord, Anna, Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp, true));
        teller.Voeg(new(Dag("2025-07-01"), Noord, Anna, Uitkomst.Jeugdhulp, Uitkomst.Preventie, true));
        teller.Voeg(new(Dag("2025-07-02"), Zuid, Anna, Uitkomst.Preventie, Uitkomst.Preventie, false));
        teller.Voeg(new(Dag("2025-07-03"), Zuid, null, Uitkomst.Preventie, Uitkomst.Preventie, false));
        teller.Voeg(new(Dag("2026-01-01"), Zuid, Bram, Uitkomst.Preventie, Uitkomst.Preventie, false));
        teller.Voeg(new(Dag("2024-12-31"), Zuid, Bram, Uitkomst.Preventie, Uitkomst.Preventie, false));

        var cijfers = teller.Tel(new([], [], [], [], []));

        cijfers.Van("2025", Maat.Contacten).ShouldBe(4);
        cijfers.Van("2025", Maat.Contacten, new(null, "jeugdhulp")).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Contacten, new(null, "jeugdhulp")).ShouldBe(1);
        cijfers.Van("2025", Maat.Contacten, new(null, "jeugdhulp"), Cijferlens.Norm).ShouldBe(1);
        cijfers.Van("2025H2", Maat.Contacten, new(Zuid, "preventie")).ShouldBe(2);
        cijfers.Van("2025", Maat.Contacten, lens: Cijferlens.Dossier).ShouldBe(2);
        cijfers.Van("2025", Maat.JeugdigenMetContact).ShouldBe(1);
        cijfers.Van("2025", Maat.JeugdigenMetContact, new(null, "jeugdhulp")).ShouldBe(1);
        cijfers.Van("2025", Maat.JeugdigenMetContact, new(null, "preventie")).ShouldBe(1);
        cijfers.Van("2025", Maat.JeugdigenMetContact, new(Noord, "preventie")).ShouldBe(0);
        cijfers.Van("2025H1", Maat.JeugdigenMetContact, new(null, "preventie"), Cijferlens.Norm).ShouldBe(0);
        cijfers.Van("2025", Maat.JeugdigenMetContact, lens: Cijferlens.Dossier).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CAP-05")]
    public void Doorlooptijd_is_per_hulpvorm_tot_het_einde_of_tot_het_einde_van_het_halfjaar()
    {
        var cijfers = Tel(2025, [
            Traject(Anna, "2025-01-01", "2025-01-31"),
            Traject(Bram, "2024-12-31", null),
            Traject(Anna, "2025-03-01", "2025-08-31", uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02"),
            Traject(Bram, "2025-06-30", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02"),
            Traject(Bram, "2025-01-01", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "07")]);

        cijfers.Van("2025H1", Maat.Doorlooptijd, new(null, "01")).ShouldBe(30 + 181);
        cijfers.Van("2025H1", Maat.Doorlooptijd, new(null, "02")).ShouldBe(121 + 0);
        cijfers.Van("2025H2", Maat.Doorlooptijd, new(null, "02")).ShouldBe(183 + 184);
        cijfers.Keys.Where(s => s.Maat is Maat.Doorlooptijd).ShouldAllBe(s => s.Moment.Wijze == Meetwijze.Halfjaar && s.Deel.TeamId == null && (s.Deel.Code == "01" || s.Deel.Code == "02"));
    }

    [Theory]
    [Trait("Eis", "CAP-05")]
    [Trait("Eis", "TRB-14")]
    [InlineData("2025-06-30", 180 + 179, 0)]
    [InlineData("2025-07-01", 181 + 180, 0)]
    [InlineData("2025-11-27", 330 + 304, 0)]
    [InlineData("2025-12-02", 335 + 304, 1)]
    [InlineData("2025-12-31", 364 + 304, 30)]
    [InlineData("2026-01-01", 364 + 304, 30)]
    public void Hulp_die_loopt_heeft_geen_dagen_die_nog_moeten_komen(string vandaag, int wijkteam, int aanbieder)
    {
        var cijfers = Tel(2025, [
            Traject(Anna, "2025-01-01", null) with { Complexiteit = Complexiteit.Complex },
            Traject(Bram, "2025-01-02", "2025-11-02") with { Complexiteit = Complexiteit.Complex },
            Traject(Bram, "2025-12-01", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02")], vandaag: vandaag);

        cijfers.Van("2025H1", Maat.Doorlooptijd, new(null, "01")).ShouldBe(180 + 179, "a half-year that is over does not change");
        cijfers.Van("2025H2", Maat.Doorlooptijd, new(null, "01")).ShouldBe(wijkteam);
        cijfers.Van("2025H2", Maat.Complexiteitsduur, new(null, "complex")).ShouldBe(wijkteam);
        cijfers.Van("2025H2", Maat.Doorlooptijd, new(null, "02")).ShouldBe(aanbieder);
    }

    [Fact]
    [Trait("Eis", "TRB-14")]
    public void Complexiteit_telt_de_trajecten_van_het_wijkteam_per_halfjaar_met_hun_dagen()
    {
        var cijfers = Tel(2025, [
            Traject(Anna, "2025-01-01", "2025-01-31") with { Complexiteit = Complexiteit.Complex },
            Traject(Bram, "2024-12-31", null) with { Complexiteit = Complexiteit.Complex },
            Traject(Anna, "2025-06-30", null),
            Traject(Bram, "2025-01-01", null, uitvoerder: Uitvoerder.Aanbieder, hulpvorm: "02") with { Complexiteit = Complexiteit.Complex }]);

        cijfers.Van("2025H1", Maat.Complexiteit, new(null, "complex")).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Complexiteit, new(null, Cijferteller.NietVastgelegd)).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Complexiteitsduur, new(null, "complex")).ShouldBe(30 + 181);
        cijfers.Van("2025H2", Maat.Complexiteit, new(null, "complex")).ShouldBe(1);
        cijfers.Keys.Where(s => s.Maat is Maat.Complexiteit).ShouldAllBe(s => s.Moment.Wijze == Meetwijze.Halfjaar && s.Deel.TeamId == null);
    }

    [Fact]
    [Trait("Eis", "DSH-15")]
    public void Doorverwijzingen_verwijzers_en_wachten_tellen_op_de_dag_dat_ze_er_zijn()
    {
        var feiten = new Cijferfeiten(
            [Traject(Anna, "2025-01-01", null, verwijzer: Verwijzer.Huisarts), Traject(Bram, "2024-12-31", null, verwijzer: Verwijzer.School)],
            [],
            [],
            [new(Dag("2025-06-30"), Noord, "ggz"), new(Dag("2025-07-01"), null, "ggz")],
            [new(Noord, Dag("2025-04-17"), Dag("2025-04-22")), new(Noord, Dag("2024-12-30"), Dag("2025-07-01"))]);

        var cijfers = new Cijferteller(2025, 2025, Erna).Tel(feiten);

        cijfers.Van("2025H1", Maat.Verwijzer, new(null, "huisarts")).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Verwijzer, new(null, "school")).ShouldBe(0);
        cijfers.Van("2025H1", Maat.Doorverwijzingen, new(Noord, "ggz")).ShouldBe(1);
        cijfers.Van("2025", Maat.Doorverwijzingen).ShouldBe(2);
        cijfers.Van("2025H1", Maat.Gewacht).ShouldBe(1);

        // Thursday to Tuesday with Good Friday, which is a working day, and Easter Monday, which is none.
        cijfers.Van("2025H1", Maat.Wachttijd).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "DSH-07")]
    public void Een_jeugdige_telt_een_keer_in_de_wijk_waar_hij_woont_en_zonder_wijken_is_er_niets_te_tellen()
    {
        var feiten = new Cijferfeiten([Traject(Anna, "2025-01-01", null), Traject(Anna, "2025-02-01", null), Traject(Bram, "2025-01-01", "2025-03-01")], [], [], [], []);

        var cijfers = new Cijferteller(2025, 2025, Erna).Tel(feiten with { Wijken = new Dictionary<Guid, string> { [Anna] = "Noord" } });

        cijfers.Van("2025H1", Maat.Woonwijk).ShouldBe(0, "alle wijken samen zijn de jeugdigen");
        cijfers.Van("2025H1", Maat.Woonwijk, new(null, "Noord")).ShouldBe(1);
        cijfers.Van("2025H1", Maat.Woonwijk, new(null, "onbekend")).ShouldBe(1);
        cijfers.Van("2025-06-30", Maat.Woonwijk, new(null, "onbekend")).ShouldBe(0);
        cijfers.Keys.Where(s => s.Maat is Maat.Woonwijk).ShouldAllBe(s => s.Deel.TeamId == null && s.Lens != Cijferlens.Dossier);
        new Cijferteller(2025, 2025, Erna).Tel(feiten).Keys.ShouldAllBe(s => s.Maat != Maat.Woonwijk);
    }

    private static IReadOnlyDictionary<Cijfersleutel, decimal> Tel(
        int jaar, IReadOnlyList<Trajectfeit> trajecten, IReadOnlyList<Dossierfeit>? dossiers = null, IReadOnlyList<Gezinsfeit>? gezinnen = null, string? vandaag = null) =>
        new Cijferteller(jaar, jaar, vandaag is null ? Erna : Dag(vandaag)).Tel(new(trajecten, dossiers ?? [], gezinnen ?? [], [], []));

    private static Trajectfeit Traject(
        Guid persoon, string aanvang, string? einde, Guid? team = null, Uitvoerder uitvoerder = Uitvoerder.Wijkteam, string hulpvorm = "01", Verwijzer verwijzer = Verwijzer.Zelfmelder, string? norm = null) =>
        new(persoon, team ?? Noord, uitvoerder, hulpvorm, verwijzer, Dag(aanvang), einde is null ? null : Dag(einde), norm is null ? null : Dag(norm));

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);
}

internal static class Cijferlezer
{
    public static decimal Van(this IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, string moment, Maat maat, Uitsplitsing deel = default, Cijferlens lens = Cijferlens.Gemeente)
    {
        Meetmoment.TryParse(moment, out var gelezen).ShouldBeTrue();
        return cijfers.GetValueOrDefault(new(gelezen, lens, maat, deel));
    }
}
