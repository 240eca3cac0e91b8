using Jeugdhulp.Domain.Triage;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Triage;

[Trait("Eis", "TRI-01")]
public sealed class TriageregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static readonly DateOnly Geopend = new(2026, 1, 5);

    private static readonly Triagegegevens Goed = new() { Risico = false, Datum = Vandaag, Veiligheid = Veiligheid.GeenZorgen };

    [Fact]
    [Trait("Eis", "TRI-09")]
    public void Risico_dag_en_veiligheid_zijn_genoeg_en_een_diagnose_hoeft_nooit() => Velden(Goed).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "TRI-10")]
    public void Zonder_antwoord_op_risico_en_veiligheid_wordt_niets_bewaard() =>
        Velden(new()).ShouldBe(["Risico", "Datum", "Veiligheid"]);

    [Theory]
    [Trait("Eis", "TRI-10")]
    [InlineData(Veiligheid.Zorgen)]
    [InlineData(Veiligheid.AcuutOnveilig)]
    public void Zorgen_over_veiligheid_vragen_wat_u_doet(Veiligheid veiligheid) =>
        Velden(Goed with { Risico = true, Veiligheid = veiligheid }).ShouldBe(["VeiligheidToelichting"]);

    [Fact]
    [Trait("Eis", "TRI-02")]
    public void Nu_onveilig_gaat_altijd_langs_de_snelle_route() =>
        Velden(Goed with { Veiligheid = Veiligheid.AcuutOnveilig, VeiligheidToelichting = "Veilig Thuis gebeld" }).ShouldBe(["Risico"]);

    [Theory]
    [Trait("Eis", "TRI-07")]
    [InlineData(90, new[] { "RedenDubbel" })]
    [InlineData(91, new string[0])]
    public void Een_tweede_triage_binnen_de_dagen_vraagt_een_reden(int dagenTerug, string[] velden) =>
        Velden(Goed, Vandaag.AddDays(-dagenTerug)).ShouldBe(velden);

    [Fact]
    [Trait("Eis", "TRI-07")]
    public void Met_een_reden_mag_een_tweede_triage() =>
        Velden(Goed with { RedenDubbel = "De situatie is veranderd" }, Vandaag.AddDays(-1)).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "TRI-07")]
    public void Van_een_andere_partij_staat_de_naam_erbij() => Velden(Goed with { DoorAnder = true }).ShouldBe(["AnderePartij"]);

    [Fact]
    public void Tekst_die_niemand_ziet_is_geen_tekst()
    {
        Velden(Goed with { DoorAnder = true, AnderePartij = "\u200B" }).ShouldBe(["AnderePartij"]);
        Velden(Goed with { RedenDubbel = "\u200B" }, Vandaag.AddDays(-1)).ShouldBe(["RedenDubbel"]);
        Velden(Goed with { Risico = true, Veiligheid = Veiligheid.Zorgen, VeiligheidToelichting = "\u200B\u2060" }).ShouldBe(["VeiligheidToelichting"]);
        Triageregels.Consult(Consultpartij.Poh, false, "\u200B", Vandaag, Geopend, Vandaag).Select(f => f.Veld).ShouldBe(["Vraag"]);
        Triageregels.Antwoord("\u200B", Vandaag, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Antwoord"]);
    }

    [Fact]
    [Trait("Eis", "TRI-13")]
    public void Na_de_crisisdienst_is_de_vraag_of_hulp_geregeld_is() => Velden(Goed with { Crisisdienst = true }).ShouldBe(["VervolgGeregeld"]);

    [Fact]
    [Trait("Eis", "TRI-08")]
    public void Een_uitkomst_hoort_bij_een_instrument() => Velden(Goed with { InstrumentUitkomst = "basis-GGZ" }).ShouldBe(["Instrument"]);

    [Theory]
    [InlineData(1, "Datum")]
    [InlineData(-5000, "Datum")]
    public void Een_dag_in_de_toekomst_of_voor_de_wet_wordt_geweigerd(int dagen, string veld) =>
        Velden(Goed with { Datum = Vandaag.AddDays(dagen) }).ShouldContain(veld);

    [Fact]
    public void De_analyse_is_niet_klaar_voor_de_triage() => Velden(Goed with { AnalyseKlaarOp = Vandaag.AddDays(-1) }).ShouldBe(["AnalyseKlaarOp"]);

    [Fact]
    [Trait("Eis", "TRI-11")]
    public void Een_vraag_om_advies_noemt_aan_wie_wat_en_wanneer() =>
        Triageregels.Consult(null, false, " ", null, Geopend, Vandaag).Select(f => f.Veld).ShouldBe(["Partij", "Vraag", "GevraagdOp"]);

    [Fact]
    [Trait("Eis", "TRI-11")]
    public void Een_antwoord_komt_niet_voor_de_vraag() =>
        Triageregels.Antwoord("Ja", Vandaag.AddDays(-1), Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["BeantwoordOp"]);

    [Fact]
    [Trait("Eis", "TRI-05")]
    public void Een_te_lange_notitie_wordt_geweigerd_bij_haar_eigen_veld() =>
        Velden(Goed with { Leefgebieden = [new(Leefgebied.Wonen, true, null), new(Leefgebied.School, true, new string('a', Triageregels.MaxTekst + 1))] }).ShouldBe(["Leefgebieden[1].Notitie"]);

    [Theory]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Een_triage_is_van_na_de_wet_en_van_voor_morgen(string dag, bool goed) =>
        Triageregels.Controleer(Goed with { Datum = DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture) }, Triageregels.Vroegst, Vandaag, [], 90).Any().ShouldBe(!goed);

    [Theory]
    [Trait("Eis", "TRI-07")]
    [InlineData(90, new[] { "RedenDubbel" })]
    [InlineData(91, new string[0])]
    public void Een_triage_die_later_was_telt_ook_als_andere_triage(int dagenTerug, string[] velden) =>
        Velden(Goed with { Datum = Vandaag.AddDays(-dagenTerug) }, Vandaag).ShouldBe(velden);

    [Fact]
    [Trait("Eis", "TRI-07")]
    public void Van_meer_andere_triages_noemt_de_melding_de_laatste() =>
        Triageregels.Vorige(Vandaag, [Vandaag.AddDays(-80), Vandaag.AddDays(-10), Vandaag.AddDays(-200)], 90).ShouldBe(Vandaag.AddDays(-10));

    [Fact]
    public void De_analyse_mag_klaar_zijn_op_de_dag_van_de_triage_en_niet_morgen()
    {
        Velden(Goed with { AnalyseKlaarOp = Vandaag }).ShouldBeEmpty();
        Velden(Goed with { Datum = Vandaag.AddDays(-1), AnalyseKlaarOp = Vandaag.AddDays(1) }).ShouldBe(["AnalyseKlaarOp"]);
    }

    [Fact]
    [Trait("Eis", "TRI-11")]
    public void Een_antwoord_mag_op_de_dag_van_de_vraag_komen_en_een_tekst_heeft_een_grens()
    {
        Triageregels.Antwoord("Ja", Vandaag, Vandaag, Vandaag).ShouldBeEmpty();
        Triageregels.Antwoord(new string('a', Triageregels.MaxTekst + 1), Vandaag, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Antwoord"]);
        Triageregels.Consult(Consultpartij.Poh, false, new string('a', Triageregels.MaxTekst), Vandaag, Geopend, Vandaag).ShouldBeEmpty();
        Triageregels.Consult(Consultpartij.Poh, false, new string('a', Triageregels.MaxTekst + 1), Vandaag, Geopend, Vandaag).Select(f => f.Veld).ShouldBe(["Vraag"]);
        Velden(Goed with { DoorAnder = true, AnderePartij = new string('a', Triageregels.MaxRegel + 1) }).ShouldBe(["AnderePartij"]);
    }

    [Fact]
    [Trait("Eis", "TRI-11")]
    public void Advies_wordt_niet_morgen_gevraagd_of_gegeven()
    {
        Triageregels.Consult(Consultpartij.Poh, false, "Vraag", Vandaag, Geopend, Vandaag).ShouldBeEmpty();
        Triageregels.Consult(Consultpartij.Poh, false, "Vraag", Vandaag.AddDays(1), Geopend, Vandaag).Select(f => f.Veld).ShouldBe(["GevraagdOp"]);
        Triageregels.Antwoord("Ja", Vandaag.AddDays(1), Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["BeantwoordOp"]);
    }

    [Theory]
    [InlineData(nameof(Triagegegevens.AnderePartij), Triageregels.MaxRegel)]
    [InlineData(nameof(Triagegegevens.RedenDubbel), Triageregels.MaxTekst)]
    [InlineData(nameof(Triagegegevens.VeiligheidToelichting), Triageregels.MaxTekst)]
    [InlineData(nameof(Triagegegevens.Instrument), Triageregels.MaxRegel)]
    [InlineData(nameof(Triagegegevens.InstrumentUitkomst), Triageregels.MaxTekst)]
    [InlineData(nameof(Triagegegevens.Diagnose), Triageregels.MaxTekst)]
    [InlineData(nameof(Triagegegevens.VervolgToelichting), Triageregels.MaxTekst)]
    public void Elke_tekst_van_een_triage_heeft_een_grens(string veld, int max)
    {
        Velden(Teksten.Met(Goed with { Instrument = "SDQ" }, veld, max)).ShouldBeEmpty();
        Velden(Teksten.Met(Goed with { Instrument = "SDQ" }, veld, max + 1)).ShouldBe([veld]);
    }

    [Fact]
    [Trait("Eis", "TRI-08")]
    public void Wat_bij_een_aspect_staat_heeft_een_grens()
    {
        Velden(Met(Triageregels.MaxTekst)).ShouldBeEmpty();
        Velden(Met(Triageregels.MaxTekst + 1)).ShouldBe(["Aspecten[1].Tekst"]);

        static Triagegegevens Met(int tekens) => Goed with { Aspecten = [new(Verwijsaspect.DsmAspecten, "Druk"), new(Verwijsaspect.Ernst, $" {new string('a', tekens)} ")] };
    }

    [Fact]
    public void Een_triage_is_niet_van_voor_de_hulpvraag_tenzij_een_ander_haar_deed()
    {
        Velden(Goed with { Datum = Geopend }).ShouldBeEmpty();
        Triageregels.Controleer(Goed with { Datum = Geopend.AddDays(-1) }, Geopend, Vandaag, [], 90).ShouldHaveSingleItem()
            .ShouldBe(new Fout("Datum", "Deze hulpvraag begon op 5-1-2026. Kies die dag of een latere."));
        Velden(Goed with { Datum = Geopend.AddDays(-1), DoorAnder = true, AnderePartij = "Praktijk Zuid" }).ShouldBeEmpty();
        Velden(Goed with { Datum = new(2014, 12, 31), DoorAnder = true, AnderePartij = "Praktijk Zuid" }).ShouldBe(["Datum"]);
    }

    [Fact]
    [Trait("Eis", "TRI-11")]
    public void Advies_wordt_niet_gevraagd_voordat_de_hulpvraag_begon()
    {
        Triageregels.Consult(Consultpartij.Poh, false, "Vraag", Geopend, Geopend, Vandaag).ShouldBeEmpty();
        Triageregels.Consult(Consultpartij.Poh, false, "Vraag", Geopend.AddDays(-1), Geopend, Vandaag).Select(f => f.Veld).ShouldBe(["GevraagdOp"]);
    }

    [Fact]
    [Trait("Eis", "TRI-04")]
    public void Zonder_QuickScan_en_met_elk_antwoord_erop_wordt_een_triage_bewaard()
    {
        Velden(Goed with { QuickScan = null }).ShouldBeEmpty();
        Velden(Goed with { QuickScan = QuickScan.Enkelvoudig }).ShouldBeEmpty();
        Velden(Goed with { QuickScan = QuickScan.Meervoudig }).ShouldBeEmpty();
    }

    [Theory]
    [Trait("Eis", "TRI-06")]
    [InlineData(QuickScan.Enkelvoudig, false, null, true)]
    [InlineData(QuickScan.Enkelvoudig, false, "\u200B", true)]
    [InlineData(QuickScan.Enkelvoudig, true, null, false)]
    [InlineData(QuickScan.Enkelvoudig, false, "Huurt een kamer", false)]
    [InlineData(QuickScan.Meervoudig, false, null, false)]
    [InlineData(null, false, null, false)]
    public void Kort_is_een_vraag_waarbij_geen_leefgebied_is_gevraagd(QuickScan? scan, bool gevraagd, string? notitie, bool kort) =>
        Triageregels.IsKort(scan, [new(Leefgebied.School, false, null), new(Leefgebied.Wonen, gevraagd, notitie)]).ShouldBe(kort);

    [Fact]
    [Trait("Eis", "TRI-06")]
    public void Een_korte_triage_met_risico_vraagt_de_veiligheidscheck_en_verder_niets()
    {
        var kort = Goed with { Risico = true, QuickScan = QuickScan.Enkelvoudig };

        Velden(kort).ShouldBeEmpty();
        Velden(kort with { Veiligheid = null }).ShouldBe(["Veiligheid"]);
    }

    private static IEnumerable<string> Velden(Triagegegevens gegevens, params DateOnly[] eerdere) =>
        Triageregels.Controleer(gegevens, Geopend, Vandaag, eerdere, 90).Select(f => f.Veld);
}
