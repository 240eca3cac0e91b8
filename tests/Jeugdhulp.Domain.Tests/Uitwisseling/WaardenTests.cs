using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Domain.Tests.Uitwisseling;

/// <summary>What can mean one thing is read, the rest is refused with what it is.</summary>
[Trait("Eis", "TRB-07")]
public sealed class WaardenTests
{
    [Theory]
    [InlineData("2024-03-05")]
    [InlineData("2024-3-5")]
    [InlineData("5-3-2024")]
    [InlineData("05-03-2024")]
    [InlineData("5.3.2024")]
    [InlineData("2024/3/5")]
    [InlineData("20240305")]
    [InlineData("2024-03-05 00:00:00")]
    [InlineData("2024-03-05T00:00:00")]
    public void Een_datum_die_een_dag_kan_zijn_wordt_gelezen(string tekst) =>
        Contact("datum", tekst).Van(Contactenbestand.Datum).ShouldBe(new DateOnly(2024, 3, 5));

    [Theory]
    [InlineData("13/4/2024", 13, 4)]
    [InlineData("4/13/2024", 13, 4)]
    [InlineData("4/4/2024", 4, 4)]
    public void Een_schuine_datum_die_een_dag_kan_zijn_ook(string tekst, int dag, int maand) =>
        Contact("datum", tekst).Van(Contactenbestand.Datum).ShouldBe(new DateOnly(2024, maand, dag));

    [Theory]
    [InlineData("3/4/2024", Foutsoort.DagTweeduidig)]
    [InlineData("30-2-2024", Foutsoort.DagBestaatNiet)]
    [InlineData("29/2/2023", Foutsoort.DagBestaatNiet)]
    [InlineData("14/14/2023", Foutsoort.DagBestaatNiet)]
    [InlineData("1-2-24", Foutsoort.JaarKort)]
    [InlineData("gisteren", Foutsoort.GeenDag)]
    [InlineData("45000", Foutsoort.GeenDag)]
    [InlineData("1989-12-31", Foutsoort.DagTeVroeg)]
    [InlineData("2026-07-02", Foutsoort.DagInToekomst)]
    [InlineData("=TODAY()", Foutsoort.Formule)]
    [InlineData("#REF!", Foutsoort.Formule)]
    [InlineData("2,02E+07", Foutsoort.Rekengetal)]
    [InlineData("", Foutsoort.Leeg)]
    public void Een_andere_datum_wordt_geweigerd(string tekst, Foutsoort soort) => Fout(Contact("datum", tekst), "datum", soort);

    [Theory]
    [InlineData("2024-03-05", "2024-03-05T12:00:00Z")]
    [InlineData("2024-03-05 09:30", "2024-03-05T09:30:00Z")]
    [InlineData("2024-03-05T09:30:15+01:00", "2024-03-05T08:30:15Z")]
    [InlineData("5-3-2024 9:30", "2024-03-05T09:30:00Z")]
    public void Een_moment_mag_een_dag_zijn_of_een_tijd(string tekst, string moment) =>
        Contact("geregistreerd_op", tekst).Van(Contactenbestand.GeregistreerdOp).ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("duur", "0", Foutsoort.BuitenGrens)]
    [InlineData("duur", "1441", Foutsoort.BuitenGrens)]
    [InlineData("duur", "-5", Foutsoort.BuitenGrens)]
    [InlineData("duur", "12,5", Foutsoort.GeenHeelGetal)]
    [InlineData("duur", "een uur", Foutsoort.GeenGetal)]
    [InlineData("duur", "1.234,5", Foutsoort.GeenGetal)]
    [InlineData("verwacht_uren", "0", Foutsoort.BuitenGrens)]
    [InlineData("verwacht_uren", "168,5", Foutsoort.BuitenGrens)]
    [InlineData("geregistreerd_op", "2024-03-05 25:00", Foutsoort.GeenMoment)]
    [InlineData("anoniem", "misschien", Foutsoort.GeenJaNee)]
    [InlineData("activiteit", "huisbezoek", Foutsoort.KeuzeOnbekend)]
    [InlineData("kanaal", "rook", Foutsoort.CodeOnbekend)]
    [InlineData("thema", "dit\u0001dat", Foutsoort.TekenOnleesbaar)]
    [InlineData("thema", "caf\uFFFD", Foutsoort.TekenOnleesbaar)]
    public void Wat_niet_kan_wordt_geweigerd(string kolom, string tekst, Foutsoort soort) => Fout(Contact(kolom, tekst), kolom, soort);

    [Fact]
    public void Een_tekst_van_het_langste_mag_en_een_teken_meer_niet()
    {
        Contact("thema", new('a', 200)).Goed.ShouldBeTrue();
        Fout(Contact("thema", new('a', 201)), "thema", Foutsoort.TeLang);
    }

    [Theory]
    [InlineData("99990000", Foutsoort.BsnKort)]
    [InlineData("9999000061", Foutsoort.BsnVorm)]
    [InlineData("99990000A", Foutsoort.BsnVorm)]
    [InlineData("999900007", Foutsoort.BsnElfproef)]
    [InlineData("9,999E+08", Foutsoort.Rekengetal)]
    public void Een_nummer_dat_geen_bsn_is_wordt_geweigerd(string tekst, Foutsoort soort) => Fout(Persoon("bsn", tekst), "bsn", soort);

    [Fact]
    public void Een_bsn_met_punten_wordt_gelezen() => Persoon("bsn", "9999.00.006").Van(Personenbestand.Bsn).ShouldBe("999900006");

    [Theory]
    [InlineData("2017", 2017, 12, 31, Geboorteprecisie.Jaar)]
    [InlineData("2017-02", 2017, 2, 28, Geboorteprecisie.Maand)]
    [InlineData("2017-02-03", 2017, 2, 3, Geboorteprecisie.Dag)]
    public void Een_geboortedatum_mag_voor_een_deel_bekend_zijn(string tekst, int jaar, int maand, int dag, Geboorteprecisie precisie) =>
        Persoon("geboortedatum", tekst).Van(Personenbestand.Geboortedatum).ShouldBe(new Geboortedag(new(jaar, maand, dag), precisie));

    [Fact]
    public void Een_code_zonder_de_nul_van_voren_wordt_herkend() =>
        Proefrijen.Rij(Trajectenbestand.Bestand, 2, null, ("hulpvorm", "1")).Van(Trajectenbestand.Hulpvorm).ShouldBe("01");

    [Theory]
    [InlineData("kortGesprek")]
    [InlineData("Kort gesprek")]
    [InlineData("KORT_GESPREK")]
    public void Een_keuze_wordt_herkend_zonder_op_hoofdletters_en_streepjes_te_letten(string tekst) =>
        Contact("activiteit", tekst).Van(Contactenbestand.Activiteit).ShouldBe(Activiteit.KortGesprek);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("'=x", "''=x")]
    [InlineData("'t Hart", "'t Hart")]
    [InlineData("gewoon", "gewoon")]
    [InlineData("", "")]
    public void Een_formule_wordt_een_tekst_en_komt_heel_terug(string tekst, string geschreven)
    {
        Formules.Neutraal(tekst).ShouldBe(geschreven);
        Formules.Herstel(geschreven).ShouldBe(tekst);
    }

    [Fact]
    public void Een_kaart_vertaalt_kolommen_en_codes_en_een_lege_vertaling_laat_een_veld_leeg()
    {
        var (kaart, fout) = Kaart.Lees(
            """
            { "bron": "Oud", "kolommen": { "contacten": { "Soort": "activiteit" } },
              "codes": { "contacten.activiteit": { "HB": "begeleiding" }, "team": { "N1": "Noord" }, "kanaal": { "?": "" } } }
            """);
        fout.ShouldBeNull();
        var (kop, _) = Koprij.Lees(Contactenbestand.Bestand, ["contact_id", "Datum", "Soort", "TEAM", "medewerker", "kanaal", "Kleur"], kaart!);
        kop!.Onbekend.ShouldBe(["Kleur"]);

        var rij = kop.Rij(2, ["7", "2024-03-05", "HB", "N1", "Jo", "?", "groen"], null, Proefrijen.Omgeving(kaart));

        rij.Fouten.ShouldBeEmpty();
        rij.Van(Contactenbestand.Activiteit).ShouldBe(Activiteit.Begeleiding);
        rij.Van(Contactenbestand.Team).ShouldBe("Noord");
        rij.Van(Contactenbestand.Kanaal).ShouldBeNull();
        rij.Origineel.ShouldContain(new KeyValuePair<string, string>("Kleur", "groen"));
        rij.Origineel.ShouldContain(new KeyValuePair<string, string>("Soort", "HB"));
    }

    [Theory]
    [InlineData("{", "De kaart is niet te lezen. Kijk naar regel 1.")]
    [InlineData("""{ "iets": 1 }""", "De kaart is niet te lezen. Kijk naar regel 1.")]
    [InlineData("""{ "kolommen": { "brieven": {} } }""", "De kaart noemt een bestand dat het formaat niet kent: brieven.")]
    [InlineData("""{ "kolommen": { "contacten": { "a": "kleur" } } }""", "De kaart noemt een kolom die contacten.csv niet heeft: kleur.")]
    [InlineData("""{ "codes": { "contacten.datum": {} } }""", "De kaart vertaalt een kolom die dat niet kan: contacten.datum.")]
    public void Een_kaart_die_niet_klopt_zegt_wat_er_mis_is(string json, string zin) => Kaart.Lees(json).Fout.ShouldBe(zin);

    [Fact]
    public void Een_kop_zonder_een_verplichte_kolom_met_een_dubbele_of_met_tienduizend_wordt_geweigerd()
    {
        Koprij.Lees(Contactenbestand.Bestand, ["contact_id", "datum", "datum", "activiteit", "team"], Kaart.Leeg).Fouten
            .Select(f => (f.Kolom, f.Soort)).ShouldBe([("datum", Foutsoort.KolomDubbel), ("medewerker", Foutsoort.KolomOntbreekt)]);
        Koprij.Lees(Contactenbestand.Bestand, [.. Enumerable.Range(0, 10_000).Select(i => $"k{i}")], Kaart.Leeg).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.TeVeelKolommen);
    }

    private static void Fout(Bronrij rij, string kolom, Foutsoort soort)
    {
        var fout = rij.Fouten.ShouldHaveSingleItem();
        (fout.Kolom, fout.Soort).ShouldBe((kolom, soort));
    }

    private static Bronrij Contact(string kolom, string tekst) => Proefrijen.Rij(Contactenbestand.Bestand, 2, null, (kolom, tekst));

    private static Bronrij Persoon(string kolom, string tekst) => Proefrijen.Rij(Personenbestand.Bestand, 2, null, (kolom, tekst));
}
