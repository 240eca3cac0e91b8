using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Which version holds, and what it asks.</summary>
[Trait("Eis", "CLS-13")]
public sealed class ProtocolversieTests
{
    [Theory]
    [InlineData(2015, 1, "2.0")]
    [InlineData(2017, 2, "2.0")]
    [InlineData(2018, 1, "4")]
    [InlineData(2018, 2, "4")]
    [InlineData(2019, 1, "5")]
    [InlineData(2020, 2, "5")]
    [InlineData(2021, 1, "2020")]
    [InlineData(2021, 2, "2020")]
    [InlineData(2022, 1, "7")]
    [InlineData(2026, 1, "7")]
    public void De_periode_bepaalt_de_versie(int jaar, int helft, string versie) =>
        Protocollen.Alle.Voor(new(jaar, helft))!.Naam.ShouldBe(versie);

    [Fact]
    public void Voor_de_jeugdwet_is_er_geen_versie() => Protocollen.Alle.Voor(new(2014, 2)).ShouldBeNull();

    [Fact]
    public void Een_volgende_versie_is_een_bestand_erbij()
    {
        var (versies, fouten) = Protocollen.Alle.Met([Acht()]);

        fouten.ShouldBeEmpty();
        versies!.Voor(new(2026, 2))!.Naam.ShouldBe("7");
        versies.Voor(new(2027, 1))!.Naam.ShouldBe("8");
        versies.Van("8")!.Bron.ShouldBe("Regeling Jeugdwet, bijlage 2, zoals die geldt op 1 januari 2026");
    }

    [Fact]
    public void Een_versie_die_zegt_wanneer_zij_eindigt_geldt_daarna_niet_meer()
    {
        var versies = Protocollen.Alle.Met([Acht() with { GeldigTot = new(2029, 7, 1) }]).Versies!;

        versies.Voor(new(2029, 1))!.Naam.ShouldBe("8");
        versies.Voor(new(2029, 2)).ShouldBeNull();
        versies.Sterkte(new(2029, 2)).ShouldBe(Normsterkte.DienenNiet, "no text says that it is allowed");
    }

    [Fact]
    public void De_codes_voor_onbekend_en_ongeboren_zijn_omgewisseld()
    {
        Protocollen.Van2015.NummerOnbekend.ShouldBe(Protocollen.Van2022.NummerOngeboren);
        Protocollen.Van2015.NummerOngeboren.ShouldBe(Protocollen.Van2022.NummerOnbekend);
        Protocollen.Van2022.NummerOnbekend.Waarde.ShouldBe("999999999");
        Protocollen.Van2022.GeborenOngeboren.Waarde.ShouldBe("00000000");
        Protocollen.Van2015.GeborenOngeboren.Waarde.ShouldBe("99999999");
    }

    [Theory]
    [InlineData("2.0", "2014-12-31", true)]
    [InlineData("2.0", "2015-01-01", false)]
    [InlineData("7", "2014-12-31", false)]
    public void Een_onbekende_verwijzer_mocht_alleen_bij_hulp_van_voor_de_jeugdwet(string versie, string aanvang, bool kent) =>
        Protocollen.Alle.Van(versie)!.Kent(Recordveld.Verwijzer, Proef.Code("07"), Proef.D(aanvang)).ShouldBe(kent);

    [Theory]
    [InlineData("2.0", true, false, false)]
    [InlineData("4", true, true, true)]
    [InlineData("5", false, true, true)]
    [InlineData("2020", false, true, true)]
    [InlineData("7", false, true, true)]
    public void Perspectief_verviel_na_2018_en_crisis_en_uitkomst_kwamen_in_2018(string naam, bool perspectief, bool crisis, bool uitkomst)
    {
        var versie = Protocollen.Alle.Van(naam)!;

        versie.Vraagt(Recordveld.Perspectief).ShouldBe(perspectief);
        versie.Vraagt(Recordveld.Crisis).ShouldBe(crisis);
        versie.Vraagt(Recordveld.TevredenheidOuder).ShouldBe(uitkomst);
    }

    [Fact]
    public void Stabilisatie_van_een_crisis_is_alleen_in_versie_2_een_perspectief()
    {
        Protocollen.Van2015.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2017, 1, 1)).ShouldBeTrue();
        Protocollen.Van2018.Kent(Recordveld.Perspectief, Proef.Code("01"), new(2018, 1, 1)).ShouldBeFalse();
        Protocollen.Van2018.Kent(Recordveld.Perspectief, Proef.Code("02"), new(2018, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Toegang_leveren_hoefde_eerst_niet_en_mag_nu_niet()
    {
        Protocollen.Alle.Voor(new(2016, 1))!.Sterkte.ShouldBe(Normsterkte.HoevenNiet);
        Protocollen.Alle.Voor(new(2022, 1))!.Sterkte.ShouldBe(Normsterkte.DienenNiet);
        Weglaatreden.Toegang.Zin(Normsterkte.HoevenNiet).ShouldContain("hoeft niet");
        Weglaatreden.Toegang.Zin(Normsterkte.DienenNiet).ShouldContain("mag niet");
    }

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

    [Theory]
    [InlineData("2027-01-01", "2028-01-01", "2028-07-01", "Tussen versie 8 en versie 9 geldt er geen, vanaf 1-1-2028. Laat versie 9 op die dag beginnen.")]
    [InlineData("2027-01-01", "2028-07-01", "2028-01-01", "Versie 8 en versie 9 gelden tegelijk vanaf 1-1-2028. Verander een van de twee.")]
    [InlineData("2027-01-01", "2028-01-01", "2028-01-01", null)]
    [InlineData("2027-01-01", null, "2028-01-01", null)]
    [InlineData("2027-01-01", "2027-04-01", null, "Versie 8 eindigt midden in een verslagperiode. Kies 1 januari of 1 juli.")]
    [InlineData("2027-01-01", "2027-01-01", null, "Versie 8 eindigt voor zij begint. Kies een latere dag.")]
    [InlineData("2021-07-01", null, null, "Versie 2020 en versie 8 gelden tegelijk vanaf 1-7-2021. Verander een van de twee.")]
    [InlineData("2014-01-01", null, null, "Versie 8 begint voor de Jeugdwet. Kies een dag vanaf 1-1-2015.")]
    public void Versies_sluiten_op_elkaar_aan(string van, string? tot, string? volgende, string? melding)
    {
        var acht = Acht() with { GeldigVan = Proef.D(van), GeldigTot = tot is null ? null : Proef.D(tot) };
        Protocolversie[] erbij = volgende is null ? [acht] : [acht, Acht() with { Naam = "9", GeldigVan = Proef.D(volgende) }];

        Fouten(erbij).ShouldBe(melding is null ? [] : [melding]);
    }

    [Theory]
    [InlineData(Recordveld.Verwijzer, "6", "In versie 8 is ‘6’ bij verwijzer geen code. Een code heeft twee cijfers.")]
    [InlineData(Recordveld.Verwijzer, "06", "In versie 8 staat code 06 twee keer bij verwijzer. Haal er een weg.")]
    [InlineData(Recordveld.Woonplaats, "12", "In versie 8 staan codes bij woonplaats. Dat veld heeft geen codes. Haal ze weg.")]
    [InlineData(Recordveld.Perspectief, "02", "In versie 8 staan codes bij perspectief. Die versie vraagt dat veld niet. Haal ze weg.")]
    public void Een_code_die_niet_kan_wordt_genoemd(Recordveld veld, string code, string melding) =>
        Fouten(Acht() with { Codes = [.. Acht().Codes, new(veld, code)] }).ShouldBe([melding]);

    [Theory]
    [InlineData(Recordveld.Hulpvorm, "01", "Versie 8 kent code 01 van hulpvorm niet. Hulp van het wijkteam heeft die nodig. Voeg haar toe.")]
    [InlineData(Recordveld.Verwijzer, "06", "Versie 8 kent code 06 van verwijzer niet. Hulp van het wijkteam heeft die nodig. Voeg haar toe.")]
    [InlineData(Recordveld.Crisis, "02", "Versie 8 kent code 02 van crisis niet. Hulp van het wijkteam heeft die nodig. Voeg haar toe.")]
    [InlineData(Recordveld.Reden, "05", null)]
    public void Een_code_die_het_wijkteam_nodig_heeft_moet_er_zijn(Recordveld veld, string code, string? melding) =>
        Fouten(Acht() with { Codes = [.. Acht().Codes.Where(c => c.Veld != veld || c.Code != code)] }).ShouldBe(melding is null ? [] : [melding]);

    [Fact]
    public void Een_meting_zonder_informant_en_een_echte_geboortedag_worden_genoemd() =>
        Fouten(Acht() with { Velden = Acht().Velden.Where(v => v is not Recordveld.InformantOuder).ToHashSet(), GeborenOngeboren = Geboortecode.Lees("20150304") }).ShouldBe(
            [
                "In versie 8 is de code voor de geboortedag van een ongeboren kind een echte dag. Kies een andere code.",
                "Versie 8 vraagt tevredenheidOuder, maar niet wie het zei. Voeg informantOuder toe.",
                "Versie 8 vraagt zonderHulpOuder, maar niet wie het zei. Voeg informantOuder toe.",
            ]);

    [Fact]
    public void Van_een_verkeerd_bestand_wordt_elke_oorzaak_genoemd()
    {
        var (versie, fouten) = Protocolbestand.Lees(
            """
            {"naam": " ", "geldigVan": "1-1-2027", "sterkte": "misschien", "nummerOnbekend": "12", "geborenOngeboren": "00000000", "voegtOverlapSamen": true,
             "velden": ["bsn", "schoenmaat"], "codes": [{"veld": "kleur", "codes": ["01"]}, {"veld": "reden", "codes": ["01"], "aanvangVoor": "ooit"}]}
            """);

        versie.ShouldBeNull();
        fouten.Select(f => f.Veld).ShouldBe(["naam", "bron", "geldigVan", "sterkte", "nummerOnbekend", "nummerOngeboren", "wijkteamZonderVerwijzer", "velden", "codes", "aanvangVoor"], ignoreOrder: true);
        fouten.ShouldContain(f => f.Melding.StartsWith("Bij ‘velden’: Het veld ‘schoenmaat’ bestaat niet. Kies uit bsn, ", StringComparison.Ordinal));
        fouten.ShouldContain(f => f.Melding == "Bij ‘geldigVan’: ‘1-1-2027’ is geen dag. Schrijf een dag als 2027-01-01.");
    }

    [Theory]
    [InlineData("null", "Dit bestand is leeg")]
    [InlineData("{\n\"naam\": 8}", "kijk naar regel 2")]
    [InlineData("{\"naam\": \"8\",\n\"kleur\": \"rood\"}", "kijk naar regel 2")]
    [InlineData("{", "kijk naar regel 1")]
    public void Wat_geen_versie_is_wordt_geweigerd(string json, string melding)
    {
        var (versie, fouten) = Protocolbestand.Lees(json);

        versie.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Melding.ShouldContain(melding);
    }

    private static Protocolversie Acht() => Protocollen.Van2022 with { Naam = "8", GeldigVan = new(2027, 1, 1) };

    private static List<string> Fouten(params Protocolversie[] erbij) => [.. Protocollen.Alle.Met(erbij).Fouten.Select(f => f.Melding)];
}
