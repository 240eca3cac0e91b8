using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What a version of the protocol must satisfy, by itself and beside the others: right, wrong, and on the border.</summary>
[Trait("Eis", "CLS-13")]
public sealed class ProtocolcontroleTests
{
    [Theory]
    [InlineData("2018-07-01", false)]
    [InlineData("2019-01-01", true)]
    public void Vanaf_2019_vraagt_geen_versie_het_perspectief(string van, bool fout) =>
        Protocolcontrole.Controleer([Protocollen.Van2018 with { GeldigVan = Proef.D(van), GeldigTot = null }])
            .Any(f => f.Melding.Contains("vraagt het veld perspectief", StringComparison.Ordinal)).ShouldBe(fout);

    [Fact]
    public void Wat_meekomt_klopt() => Protocolcontrole.Controleer(Protocollen.Alle.Alle).ShouldBeEmpty();

    [Fact]
    public void Een_volgende_die_op_de_vorige_lijkt_klopt() => Fouten(Acht()).ShouldBeEmpty();

    [Theory]
    [InlineData("7", "Versie 7 staat er twee keer. Geef elke versie een eigen naam.")]
    [InlineData("v7", null)]
    public void Een_naam_staat_er_een_keer(string naam, string? melding) => Fouten(Acht() with { Naam = naam }).ShouldBe(Verwacht(melding));

    [Fact]
    public void Hoofdletters_maken_geen_andere_naam() =>
        Fouten(Acht() with { Naam = "8a" }, Acht() with { Naam = "8A", GeldigVan = new(2028, 1, 1) }).ShouldBe(["Versie 8a staat er twee keer. Geef elke versie een eigen naam."]);

    [Theory]
    [InlineData("2022-01-01", "Twee versies beginnen op 1-1-2022. Kies voor elke versie een andere dag.")]
    [InlineData("2022-07-01", null)]
    public void Op_een_dag_begint_een_versie(string van, string? melding) => Fouten(Acht() with { GeldigVan = Proef.D(van) }).ShouldBe(Verwacht(melding));

    [Theory]
    [InlineData("2014-07-01", "Versie 8 begint voor de Jeugdwet. Kies een dag vanaf 1-1-2015.")]
    [InlineData("2015-07-01", "Versie 2.0 en versie 8 gelden tegelijk vanaf 1-7-2015. Verander een van de twee.")]
    public void Voor_de_jeugdwet_begint_geen_versie(string van, string melding) =>
        Protocolcontrole.Controleer([Protocollen.Van2015 with { GeldigTot = Proef.D("2018-01-01") }, Acht() with { GeldigVan = Proef.D(van), GeldigTot = null }])
            .Select(f => f.Melding).ShouldBe([melding]);

    [Theory]
    [InlineData("2027-01-01", null)]
    [InlineData("2027-01-02", "Versie 8 begint midden in een verslagperiode. Kies 1 januari of 1 juli.")]
    [InlineData("2027-06-30", "Versie 8 begint midden in een verslagperiode. Kies 1 januari of 1 juli.")]
    [InlineData("2027-07-01", null)]
    public void Een_versie_begint_met_een_verslagperiode(string van, string? melding) => Fouten(Acht() with { GeldigVan = Proef.D(van) }).ShouldBe(Verwacht(melding));

    [Theory]
    [InlineData("2027-07-01", null)]
    [InlineData("2027-06-30", "Versie 8 eindigt midden in een verslagperiode. Kies 1 januari of 1 juli.")]
    [InlineData("2027-07-02", "Versie 8 eindigt midden in een verslagperiode. Kies 1 januari of 1 juli.")]
    [InlineData("2027-01-01", "Versie 8 eindigt voor zij begint. Kies een latere dag.")]
    [InlineData("2026-07-01", "Versie 8 eindigt voor zij begint. Kies een latere dag.")]
    public void Een_versie_eindigt_met_een_verslagperiode_en_na_haar_begin(string tot, string? melding) => Fouten(Acht() with { GeldigTot = Proef.D(tot) }).ShouldBe(Verwacht(melding));

    [Theory]
    [InlineData("2028-01-01", "2028-07-01", "Tussen versie 8 en versie 9 geldt er geen, vanaf 1-1-2028. Laat versie 9 op die dag beginnen.")]
    [InlineData("2028-07-01", "2028-01-01", "Versie 8 en versie 9 gelden tegelijk vanaf 1-1-2028. Verander een van de twee.")]
    [InlineData("2028-01-01", "2028-01-01", null)]
    [InlineData(null, "2028-01-01", null)]
    public void Versies_sluiten_op_elkaar_aan(string? tot, string volgende, string? melding) =>
        Fouten(Acht() with { GeldigTot = tot is null ? null : Proef.D(tot) }, Acht() with { Naam = "9", GeldigVan = Proef.D(volgende) }).ShouldBe(Verwacht(melding));

    [Fact]
    public void De_volgorde_waarin_versies_komen_maakt_niet_uit() =>
        Fouten(Acht() with { Naam = "9", GeldigVan = new(2028, 7, 1) }, Acht() with { GeldigTot = new(2028, 1, 1) })
            .ShouldBe(["Tussen versie 8 en versie 9 geldt er geen, vanaf 1-1-2028. Laat versie 9 op die dag beginnen."]);

    [Theory]
    [InlineData("999999999", "000000000", true)]
    [InlineData("000000000", "999999999", true)]
    [InlineData("999999999", "999999999", false)]
    [InlineData("999900006", "000000000", false)]
    [InlineData("999999999", "999900006", false)]
    [InlineData("999900007", "000000000", true)]
    public void De_codes_in_het_BSN_zijn_verschillend_en_geen_echt_BSN(string onbekend, string ongeboren, bool goed) =>
        Fouten(Acht() with { NummerOnbekend = Persoonsnummer.Lees(onbekend), NummerOngeboren = Persoonsnummer.Lees(ongeboren) })
            .ShouldBe(goed ? [] : ["In versie 8 zijn de codes voor een onbekend BSN en een ongeboren kind gelijk, of een echt BSN. Kies twee andere codes."]);

    [Theory]
    [InlineData("00000000", true)]
    [InlineData("99999999", true)]
    [InlineData("20150304", false)]
    [InlineData("20150300", false)]
    [InlineData("20150229", true)]
    public void De_code_voor_een_ongeboren_kind_is_geen_dag(string code, bool goed) =>
        Fouten(Acht() with { GeborenOngeboren = Geboortecode.Lees(code) }).ShouldBe(goed ? [] : ["In versie 8 is de code voor de geboortedag van een ongeboren kind een echte dag. Kies een andere code."]);

    [Theory]
    [InlineData(Recordveld.Bsn)]
    [InlineData(Recordveld.Geboortedatum)]
    [InlineData(Recordveld.Geslacht)]
    [InlineData(Recordveld.Woonplaats)]
    [InlineData(Recordveld.Verwijzer)]
    [InlineData(Recordveld.Hulpvorm)]
    [InlineData(Recordveld.Aanvang)]
    [InlineData(Recordveld.Einde)]
    [InlineData(Recordveld.Reden)]
    public void Zonder_een_veld_dat_elke_versie_heeft_gaat_het_niet(Recordveld veld) =>
        Fouten(Zonder(veld)).ShouldBe([$"In versie 8 ontbreekt het veld {Contractnaam.Van(veld)}. Voeg het toe."]);

    [Theory]
    [InlineData(Recordveld.Crisis)]
    [InlineData(Recordveld.TevredenheidJeugdige)]
    [InlineData(Recordveld.ZonderHulpOuder)]
    public void Een_ander_veld_mag_ontbreken(Recordveld veld) => Fouten(Zonder(veld)).ShouldBeEmpty();

    [Theory]
    [InlineData(Recordveld.InformantJeugdige, "Jeugdige")]
    [InlineData(Recordveld.InformantOuder, "Ouder")]
    public void Een_meting_zonder_informant_wordt_genoemd(Recordveld informant, string wie) => Fouten(Zonder(informant)).ShouldBe(
        [
            $"Versie 8 vraagt tevredenheid{wie}, maar niet wie het zei. Voeg informant{wie} toe.",
            $"Versie 8 vraagt zonderHulp{wie}, maar niet wie het zei. Voeg informant{wie} toe.",
        ]);

    [Fact]
    public void Een_informant_zonder_metingen_mag() =>
        Fouten(Zonder(Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder)).ShouldBeEmpty();

    [Theory]
    [InlineData(Recordveld.Verwijzer)]
    [InlineData(Recordveld.Hulpvorm)]
    [InlineData(Recordveld.Reden)]
    [InlineData(Recordveld.Crisis)]
    [InlineData(Recordveld.ZonderHulpJeugdige)]
    public void Een_gevraagd_veld_heeft_zijn_codes(Recordveld veld) =>
        Fouten(Acht() with { Codes = [.. Acht().Codes.Where(c => c.Veld != veld)] }).ShouldBe([$"Versie 8 vraagt {Contractnaam.Van(veld)}, maar heeft er geen codes voor. Voeg de codes toe."]);

    [Theory]
    [InlineData(Recordveld.Verwijzer, "6", "In versie 8 is ‘6’ bij verwijzer geen code. Een code heeft twee cijfers.")]
    [InlineData(Recordveld.Verwijzer, "006", "In versie 8 is ‘006’ bij verwijzer geen code. Een code heeft twee cijfers.")]
    [InlineData(Recordveld.Verwijzer, "O6", "In versie 8 is ‘O6’ bij verwijzer geen code. Een code heeft twee cijfers.")]
    [InlineData(Recordveld.Verwijzer, "09", null)]
    [InlineData(Recordveld.Verwijzer, "06", "In versie 8 staat code 06 twee keer bij verwijzer. Haal er een weg.")]
    [InlineData(Recordveld.Woonplaats, "12", "In versie 8 staan codes bij woonplaats. Dat veld heeft geen codes. Haal ze weg.")]
    [InlineData(Recordveld.Perspectief, "02", "In versie 8 staan codes bij perspectief. Die versie vraagt dat veld niet. Haal ze weg.")]
    public void Een_code_die_niet_kan_wordt_genoemd(Recordveld veld, string code, string? melding) =>
        Fouten(Acht() with { Codes = [.. Acht().Codes, new(veld, code)] }).ShouldBe(Verwacht(melding));

    [Theory]
    [InlineData(Recordveld.Hulpvorm, "01", true)]
    [InlineData(Recordveld.Hulpvorm, "02", false)]
    [InlineData(Recordveld.Verwijzer, "06", true)]
    [InlineData(Recordveld.Verwijzer, "05", false)]
    [InlineData(Recordveld.Crisis, "01", true)]
    [InlineData(Recordveld.Crisis, "02", true)]
    [InlineData(Recordveld.Reden, "01", true)]
    [InlineData(Recordveld.Reden, "05", false)]
    public void Een_code_die_het_wijkteam_nodig_heeft_moet_er_zijn(Recordveld veld, string code, bool nodig)
    {
        string[] verwacht = nodig ? [$"Versie 8 kent code {code} van {Contractnaam.Van(veld)} niet. Hulp van het wijkteam heeft die nodig. Voeg haar toe."] : [];

        Fouten(Acht() with { Codes = [.. Acht().Codes.Where(c => c.Veld != veld || c.Code != code)] }).ShouldBe(verwacht);
        Fouten(Acht() with { Codes = [.. Acht().Codes.Select(c => c.Veld == veld && c.Code == code ? c with { AanvangVoor = new(2015, 1, 1) } : c)] }).ShouldBe(verwacht, ignoreOrder: false, "for old help alone is not enough");
    }

    [Theory]
    [InlineData(Recordveld.Verwijzer, "06", "Onderwijs", "Geen verwijzer")]
    [InlineData(Recordveld.Verwijzer, "08", "Onderwijs", "Rechter, officier van justitie of functionaris justitiële jeugdinrichting")]
    [InlineData(Recordveld.Hulpvorm, "01", "Vervoer", "Uitgevoerd door het wijk- of buurtteam")]
    [InlineData(Recordveld.Crisis, "01", "Nee", "Ja")]
    [InlineData(Recordveld.Reden, "01", "Verhuisd", "Beëindigd volgens plan")]
    [InlineData(Recordveld.Reden, "01", " beëindigd  VOLGENS plan", null)]
    [InlineData(Recordveld.Reden, "01", null, null)]
    [InlineData(Recordveld.Reden, "02", "Verhuisd", null)]
    public void Een_code_waar_het_programma_op_rekent_houdt_haar_betekenis(Recordveld veld, string code, string? betekenis, string? verwacht)
    {
        var fouten = Fouten(Acht() with { Codes = [.. Acht().Codes.Select(c => c.Veld == veld && c.Code == code ? c with { Omschrijving = betekenis } : c)] });

        fouten.Count.ShouldBe(verwacht is null ? 0 : 1);
        fouten.ShouldAllBe(f => f.StartsWith($"In versie 8 betekent code {code} van {Contractnaam.Van(veld)} ‘{betekenis}’. Het programma rekent op ‘{verwacht}’: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Wat_de_formulieren_niet_kunnen_vragen_wordt_geweigerd_met_de_naam_erbij()
    {
        Fouten(Acht() with { Codes = [.. Acht().Codes, new(Recordveld.Crisis, "03")] })
            .ShouldBe(["In versie 8 staat code 03 bij crisis. De formulieren vragen alleen ja of nee. Daarvoor is een nieuwe versie van het programma nodig."]);
        Fouten(Acht() with { Codes = [.. Acht().Codes, new(Recordveld.ZonderHulpOuder, "05")] }).ShouldHaveSingleItem().ShouldContain("de codes van zonderHulpJeugdige en zonderHulpOuder niet gelijk");
        Fouten(Acht() with { Codes = [.. Acht().Codes, new(Recordveld.ZonderHulpOuder, "05"), new(Recordveld.ZonderHulpJeugdige, "05")] }).ShouldBeEmpty();
        Fouten(Acht() with { Velden = Acht().Velden.Append(Recordveld.Perspectief).ToHashSet(), Codes = [.. Acht().Codes, new(Recordveld.Perspectief, "02")] })
            .ShouldHaveSingleItem().ShouldStartWith("Versie 8 vraagt het veld perspectief. Dat legt hier niemand vast");
    }

    [Fact]
    public void Waar_het_wijkteam_zijn_verwijzer_houdt_is_geen_verwijzer_niet_nodig() =>
        Fouten(Acht() with { WijkteamZonderVerwijzer = false, Codes = [.. Acht().Codes.Where(c => c.Veld is not Recordveld.Verwijzer || c.Code != "06")] }).ShouldBeEmpty();

    [Fact]
    public void Van_een_verkeerde_lijst_wordt_elke_oorzaak_genoemd()
    {
        var fout = Acht() with { GeldigVan = new(2027, 3, 1), NummerOngeboren = Acht().NummerOnbekend, Codes = [], Velden = new HashSet<Recordveld>([Recordveld.Verwijzer]) };

        Fouten(Protocollen.Van2022, fout).ShouldBe(
            [
                "Versie 7 staat er twee keer. Geef elke versie een eigen naam.",
                "Twee versies beginnen op 1-1-2022. Kies voor elke versie een andere dag.",
                "Versie 8 begint midden in een verslagperiode. Kies 1 januari of 1 juli.",
                "In versie 8 zijn de codes voor een onbekend BSN en een ongeboren kind gelijk, of een echt BSN. Kies twee andere codes.",
                .. new[] { "bsn", "geboortedatum", "geslacht", "woonplaats", "hulpvorm", "aanvang", "einde", "reden" }.Select(v => $"In versie 8 ontbreekt het veld {v}. Voeg het toe."),
                "Versie 8 vraagt verwijzer, maar heeft er geen codes voor. Voeg de codes toe.",
            ],
            ignoreOrder: true);
    }

    private static string[] Verwacht(string? melding) => melding is null ? [] : [melding];

    private static Protocolversie Acht() => Protocollen.Van2022 with { Naam = "8", GeldigVan = new(2027, 1, 1) };

    /// <summary>Version 8 that does not ask these fields, and has no codes for them.</summary>
    private static Protocolversie Zonder(params Recordveld[] velden) =>
        Acht() with { Velden = Acht().Velden.Except(velden).ToHashSet(), Codes = [.. Acht().Codes.Where(c => !velden.Contains(c.Veld))] };

    private static List<string> Fouten(params Protocolversie[] erbij) => [.. Protocolcontrole.Controleer([.. Protocollen.Alle.Alle, .. erbij]).Select(f => f.Melding)];
}
