using System.Text.Json.Nodes;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A layout that cannot be right is refused, and every cause is named.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingscontroleTests
{
    private static readonly Protocolversie Versie = Protocollen.Van2022;

    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voor(Versie).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    private static readonly Bestandsindeling Boek = Bestandsindelingen.Voor(Versie).Single(i => i.Soort is Bestandssoort.Werkboek);

    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voor(Versie).Single(i => i.Soort is Bestandssoort.Csv);

    [Fact]
    public void Overlappende_posities_worden_per_tweetal_genoemd()
    {
        var indeling = Wijzig(Vast, "verwijzer", v => v with { Positie = v.Positie - 1, Lengte = 4 });

        Meldingen(indeling).ShouldBe(
        [
            "De velden woonplaats en verwijzer overlappen op positie 26. Verschuif er een.",
            "De velden verwijzer en hulpvorm overlappen op positie 29. Verschuif er een.",
        ]);
    }

    [Fact]
    public void Velden_die_aan_elkaar_grenzen_overlappen_niet() => Meldingen(Vast).ShouldBeEmpty();

    [Fact]
    public void Een_onbekend_veld_wordt_genoemd()
    {
        Meldingen(Wijzig(Vast, "reden", v => v with { Veld = "achternaam" })).ShouldBe(
            ["Het veld reden ontbreekt. Het CBS vraagt dat veld.", "Het veld achternaam bestaat niet. Kies een veld van het protocol, of een vaste tekst."]);
        Meldingen(Wijzig(Vast, "reden", v => v with { Veld = "Reden" })).Count.ShouldBe(2);
    }

    [Fact]
    public void Een_veld_dat_de_versie_niet_vraagt_wordt_genoemd()
    {
        var indeling = Vast with { Velden = [.. Vast.Velden, new() { Veld = "perspectief", Positie = 61, Lengte = 2 }] };

        Meldingen(indeling).ShouldBe(["Het CBS vraagt het veld perspectief niet in versie 7. Haal het weg."]);
    }

    [Fact]
    public void Een_indeling_voor_een_andere_versie_wordt_genoemd() =>
        Meldingen(Vast with { Protocol = "8" }).ShouldBe(["De indeling is niet voor versie 7 van het protocol. Kies een andere indeling."]);

    [Theory]
    [InlineData("bsn", 8, "Het veld bsn heeft 8 posities, maar heeft er 9 nodig.")]
    [InlineData("woonplaats", 5, "Het veld woonplaats heeft 5 posities, maar heeft er 6 nodig.")]
    [InlineData("hulpvorm", 1, "Het veld hulpvorm heeft 1 positie, maar heeft er 2 nodig.")]
    [InlineData("tevredenheidOuder", 1, "Het veld tevredenheidOuder heeft 1 positie, maar heeft er 2 nodig.")]
    [InlineData("einde", 7, "Het veld einde heeft 7 posities, maar heeft er 8 nodig.")]
    public void Een_veld_dat_te_kort_is_wordt_genoemd(string veld, int lengte, string melding) =>
        Meldingen(Wijzig(Vast, veld, v => v with { Lengte = lengte })).ShouldBe([melding]);

    [Theory]
    [InlineData("JJJJMM")]
    [InlineData("JJJJMMDDDD")]
    [InlineData("DD-MM-JJ")]
    [InlineData("JJJJxMMxDD")]
    [InlineData("yyyyMMdd")]
    [InlineData(" JJJJMMDD")]
    [InlineData("JJJJMMDD-")]
    public void Een_vorm_van_een_datum_die_geen_datum_is_wordt_genoemd(string vorm) =>
        Meldingen(Wijzig(Csv, "aanvang", v => v with { Vorm = vorm })).ShouldHaveSingleItem().ShouldContain("De vorm van aanvang klopt niet.");

    [Fact]
    public void Een_vorm_bij_iets_anders_dan_een_datum_wordt_genoemd() =>
        Meldingen(Wijzig(Csv, "reden", v => v with { Vorm = "JJJJMMDD" })).ShouldBe(["Het veld reden is geen datum. Laat de vorm leeg."]);

    [Fact]
    public void Codes_die_niet_terug_te_lezen_zijn_worden_genoemd()
    {
        var codes = new Dictionary<string, string> { ["01"] = "1", ["02"] = "1", ["03"] = "a b", ["04"] = "4" };

        Meldingen(Wijzig(Csv, "reden", v => v with { Codes = codes })).ShouldBe(
        [
            "Niet elke code van reden kan. Gebruik hoogstens 8 hoofdletters en cijfers. Staan er meer dan 2 letters achter elkaar? Dan zijn het woorden uit het protocol, of het begin daarvan (5 letters of meer).",
            "Twee waarden van reden krijgen dezelfde code. Zo is het bestand niet terug te lezen.",
            "Voor waarde 05 van reden is er geen code. Voeg die toe.",
        ]);
    }

    [Fact]
    public void Een_code_voor_een_waarde_die_niet_bestaat_wordt_genoemd_en_een_oude_versie_vraagt_haar_juist()
    {
        Dictionary<string, string> Codes(Protocolversie versie, Recordveld veld) => versie.Codes.Where(c => c.Veld == veld).ToDictionary(c => c.Code, c => $"V{c.Code}", StringComparer.Ordinal);
        var zeven = Codes(Versie, Recordveld.Verwijzer);
        zeven["07"] = "V07";

        Meldingen(Wijzig(Csv, "verwijzer", v => v with { Codes = zeven })).ShouldBe(["De waarde 07 van verwijzer bestaat niet. Haal haar weg."]);
        foreach (var versie in Protocollen.Alle.Alle)
        {
            var indeling = Bestandsindelingen.Voor(versie).Single(i => i.Soort is Bestandssoort.Csv);
            var eigen = indeling with { Velden = [.. indeling.Velden.Select(v => Codes(versie, v.LeesVeld()!.Value) is { Count: > 0 } codes ? v with { Codes = codes } : v)] };

            Indelingscontrole.Controleer(eigen, versie).ShouldBeEmpty(versie.Naam);
        }

        var blad = Indelingsblad.Schrijf();
        blad.ShouldContain("| `verwijzer` | alle | versie 2.0: 01, 02, 03, 04, 05, 06, 07; versie 4, 5: 01, 02, 03, 04, 05, 06, 07, 08; versie 2020, 7: 01, 02, 03, 04, 05, 06, 08 | 2 |");
        blad.ShouldContain("| `perspectief` | 2.0, 4 | versie 2.0: 01, 02, 03, 04; versie 4: 02, 03, 04 | 2 |");
    }

    [Theory]
    [InlineData("bsn")]
    [InlineData("woonplaats")]
    [InlineData("aanvang")]
    public void Codes_bij_een_veld_zonder_vaste_waarden_worden_genoemd(string veld) =>
        Meldingen(Wijzig(Csv, veld, v => v with { Codes = new Dictionary<string, string> { ["00"] = "1" } })).ShouldBe([$"Het veld {veld} heeft geen vaste waarden. Laat de codes weg."]);

    [Theory]
    [InlineData("verwijzer", '0', false)]
    [InlineData("tevredenheidOuder", '0', true)]
    [InlineData("verwijzer", 'x', false)]
    [InlineData("verwijzer", '*', true)]
    public void Een_vulling_die_op_een_waarde_lijkt_wordt_genoemd(string veld, char vulling, bool goed) =>
        Meldingen(Wijzig(Vast, veld, v => v with { Vulling = vulling })).Count.ShouldBe(goed ? 0 : 1);

    [Fact]
    public void Een_nul_als_vulling_past_niet_bij_eigen_codes()
    {
        // "01" filled with zeros is read back as "1".
        var codes = Enumerable.Range(1, 10).ToDictionary(i => $"{i}", i => $"{i:00}");

        Meldingen(Wijzig(Vast, "tevredenheidOuder", v => v with { Vulling = '0', Codes = codes })).ShouldBe(["De vulling van tevredenheidOuder kan ook bij de waarde horen. Kies een spatie."]);
        Meldingen(Wijzig(Vast, "tevredenheidOuder", v => v with { Vulling = ' ', Codes = codes })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Jan Jansen")]
    [InlineData("")]
    [InlineData("é")]
    public void Een_vaste_tekst_die_een_naam_kan_zijn_wordt_genoemd(string tekst) =>
        Meldingen(Vast with { Velden = [new() { Vast = tekst, Positie = 1, Lengte = 2 }, .. Vast.Velden.Skip(1)] })[0].ShouldBe(
            "Deze vaste tekst kan niet. Gebruik hoogstens 8 hoofdletters en cijfers. Staan er meer dan 2 letters achter elkaar? Dan zijn het woorden uit het protocol, of het begin daarvan (5 letters of meer).");

    [Fact]
    public void Posities_buiten_de_regel_worden_genoemd()
    {
        Meldingen(Wijzig(Vast, "zonderHulpOuder", v => v with { Positie = 1_000 })).ShouldHaveSingleItem().ShouldContain("ligt niet tussen 1 en 1000");
        Meldingen(Wijzig(Vast, "zonderHulpOuder", v => v with { Positie = 999 })).ShouldBeEmpty();
        Meldingen(Wijzig(Vast, "zonderHulpOuder", v => v with { Positie = int.MaxValue })).ShouldHaveSingleItem();
        Meldingen(Wijzig(Vast, "zonderHulpOuder", v => v with { Positie = 0 })).ShouldHaveSingleItem();
    }

    [Fact]
    public void Wat_niet_bij_het_soort_bestand_past_wordt_genoemd()
    {
        Meldingen(Vast with { Kopregel = true }).ShouldHaveSingleItem().ShouldContain("geen kopregel");
        Meldingen(Csv with { Scheidingsteken = 'x' }).ShouldHaveSingleItem().ShouldContain("puntkomma");
        Meldingen(Wijzig(Csv, "reden", v => v with { Kop = null })).ShouldHaveSingleItem().ShouldContain("De kop van reden");
        Meldingen(Wijzig(Csv, "reden", v => v with { Kop = "bsn" })).ShouldHaveSingleItem().ShouldContain("De kop bsn staat er 2 keer");
        Meldingen(Wijzig(Csv, "reden", v => v with { Veld = "bsn" })).ShouldContain("Het veld bsn staat er 2 keer. Laat er één staan.");
        Meldingen(Wijzig(Csv, "reden", v => v with { Vast = "X" })).ShouldHaveSingleItem().ShouldContain("ook een vaste tekst");
        Meldingen(Csv with { Naam = " " }).ShouldHaveSingleItem().ShouldContain("naam");
        Meldingen(Csv with { Blad = "Jeugdhulp" }).ShouldHaveSingleItem().ShouldContain("Alleen een werkboek");
        Meldingen(Vast with { Blad = "" }).ShouldHaveSingleItem().ShouldContain("Alleen een werkboek");
        Meldingen(Boek with { Kopregel = false }).ShouldHaveSingleItem().ShouldContain("kopregel");
        Meldingen(Wijzig(Boek, "reden", v => v with { Kop = null })).ShouldHaveSingleItem().ShouldContain("De kop van reden");
    }

    [Fact]
    public void Een_vaste_tekst_heeft_geen_codes_geen_vorm_en_geen_eigen_vulling()
    {
        Bestandsindeling Met(Indelingsveld vast) => Csv with { Velden = [.. Csv.Velden, vast] };
        var vast = new Indelingsveld { Vast = "JH01", Kop = "soort" };

        Meldingen(Met(vast)).ShouldBeEmpty();
        foreach (var fout in new[] { vast with { Codes = new Dictionary<string, string> { ["JH01"] = "=1+1" } }, vast with { Vorm = "JJJJMMDD" } })
        {
            Meldingen(Met(fout)).ShouldHaveSingleItem().ShouldContain("Een vaste tekst heeft geen codes");
        }

        Meldingen(Vast with { Velden = [.. Vast.Velden.Select(v => v.Vast is null ? v : v with { Vulling = '0' })] }).ShouldHaveSingleItem().ShouldContain("Een vaste tekst heeft geen codes");
    }

    [Theory]
    [InlineData("Jeugdhulp 2026_1-a", true)]
    [InlineData("Jeugdhulp van gemeente reden 12", true)]
    [InlineData("Jeugdhulp van gemeente reden 123", false)]
    [InlineData("Jeugdhulp 202601", true)]
    [InlineData("Jeugdhulp 2026011", false)]
    [InlineData("Jan de Vries", false)]
    [InlineData("Jeugdhulp 12-03-2011", false)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" Jeugdhulp", false)]
    [InlineData("Jeugd/hulp", false)]
    [InlineData("Jeugdhülp", false)]
    [InlineData("codes", false)]
    [InlineData("Over deze levering", false)]
    public void Een_tabblad_heeft_een_naam_die_een_rekenblad_aanneemt_en_die_er_nog_niet_is(string? blad, bool goed)
    {
        var meldingen = Meldingen(Boek with { Blad = blad });

        meldingen.Count.ShouldBe(goed ? 0 : 1);
        meldingen.ShouldAllBe(m => m.Contains("hoogstens 31 letters en cijfers"));
    }

    [Fact]
    public void Een_bestand_met_een_indeling_is_te_lezen_en_te_schrijven()
    {
        var (indeling, fouten) = Bestandsindeling.Lees(Vast.Schrijf());

        fouten.ShouldBeEmpty();
        indeling!.Schrijf().ShouldBe(Vast.Schrijf());
        indeling.Velden.Count.ShouldBe(Vast.Velden.Count);
    }

    [Theory]
    [InlineData("", "Dit is geen indeling: kijk naar regel 1 van het bestand.")]
    [InlineData("{\n\"naam\": x\n}", "Dit is geen indeling: kijk naar regel 2 van het bestand.")]
    [InlineData("null", "Dit bestand is leeg. Kies een bestand met een indeling.")]
    [InlineData("[]", "Een indeling staat tussen { en }. Kijk naar een voorbeeld.")]
    [InlineData("""{"naam":3,"protocol":"7","soort":"csv","velden":[]}""", "Bij ‘naam’ staat iets wat daar niet kan. Schrijf een tekst tussen aanhalingstekens.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":null}""", "Bij ‘velden’ staat iets wat daar niet kan. Schrijf de velden tussen [ en ].")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[null]}""", "Veld 1: Een veld staat tussen { en }.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[{"veld":"reden","codes":{"01":null}}]}""", "Veld 1 (‘reden’): Bij ‘codes’ staat iets wat daar niet kan. Schrijf bij elke waarde een code tussen aanhalingstekens, zoals {\"jeugdige\": \"1\"}.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":1,"velden":[]}""", "Bij ‘soort’ staat iets wat daar niet kan. Kies uit vasteBreedte, csv, werkboek.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","tekenset":"iso-8859-1","velden":[]}""", "Bij ‘tekenset’ staat iets wat daar niet kan. Kies uit ascii, latijn1, utf8.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","scheidingsteken":";;","velden":[]}""", "Bij ‘scheidingsteken’ staat iets wat daar niet kan. Schrijf één teken tussen aanhalingstekens.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"vasteBreedte","velden":[{"veld":"bsn","positie":"1"}]}""", "Veld 1 (‘bsn’): Bij ‘positie’ staat iets wat daar niet kan. Schrijf een heel getal, zonder aanhalingstekens.")]
    [InlineData("""{"naam":"x","naam":"y","protocol":"7","soort":"csv","velden":[]}""", "De eigenschap ‘naam’ staat er twee keer. Haal er een weg.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[],"script":"x"}""", "De eigenschap ‘script’ bestaat niet. Kies uit naam, protocol, soort, voorbeeld, tekenset, regeleinde, scheidingsteken, kopregel, blad, velden.")]
    public void Een_bestand_dat_geen_indeling_is_wordt_geweigerd_met_de_naam_van_de_eigenschap(string json, string melding)
    {
        var (indeling, fouten) = Bestandsindeling.Lees(json);

        indeling.ShouldBeNull();
        fouten.ShouldHaveSingleItem().Melding.ShouldBe(melding);
    }

    [Fact]
    public void Van_een_bestand_dat_geen_indeling_is_wordt_elke_oorzaak_genoemd()
    {
        Bestandsindeling.Lees("{}").Fouten.Select(f => f.Melding).ShouldBe(
        [
            "De eigenschap ‘naam’ ontbreekt. Schrijf een tekst tussen aanhalingstekens.",
            "De eigenschap ‘protocol’ ontbreekt. Schrijf een tekst tussen aanhalingstekens.",
            "De eigenschap ‘soort’ ontbreekt. Kies uit vasteBreedte, csv, werkboek.",
            "De eigenschap ‘velden’ ontbreekt. Schrijf de velden tussen [ en ].",
        ]);
        Bestandsindeling.Lees("""{"naam":"x","protocol":"7","soort":"csv","kopregel":"ja","velden":[{"veld":"bsn","breedte":9},{"veld":"reden","kant":"midden"}]}""").Fouten.Select(f => f.Melding).ShouldBe(
        [
            "Bij ‘kopregel’ staat iets wat daar niet kan. Schrijf true of false, zonder aanhalingstekens.",
            "Veld 1 (‘bsn’): De eigenschap ‘breedte’ bestaat niet. Kies uit veld, vast, positie, lengte, vorm, vulling, kant, codes, kop.",
            "Veld 2 (‘reden’): Bij ‘kant’ staat iets wat daar niet kan. Kies uit rechts, links.",
        ]);
        Bestandsindeling.Lees($$"""{"naam":"x","protocol":"7","soort":"csv","velden":[{{string.Join(',', Enumerable.Repeat("{\"x\":1}", 60))}}]}""").Fouten.Count.ShouldBe(51, "more than fifty nobody reads");
    }

    [Fact]
    public void Wat_in_dat_soort_bestand_niets_doet_wordt_met_naam_geweigerd()
    {
        string Geheel(string naam, string soort) => $"De eigenschap ‘{naam}’ doet niets in een bestand van de soort {soort}. Haal haar weg.";
        string Veld(string naam, string soort) => $"Bij reden doet de eigenschap ‘{naam}’ niets in een bestand van de soort {soort}. Haal haar weg.";

        foreach (var (indeling, soort) in new[] { (Csv, "csv"), (Boek, "werkboek") })
        {
            Meldingen(Wijzig(indeling, "reden", v => v with { Positie = 49, Lengte = 2, Vulling = '0', Kant = Vulkant.Links })).ShouldBe(
                [Veld("positie", soort), Veld("lengte", soort), Veld("vulling", soort), Veld("kant", soort)]);
        }

        Meldingen(Wijzig(Vast, "reden", v => v with { Kop = "reden" })).ShouldBe([Veld("kop", "vasteBreedte")]);
        Meldingen(Csv with { Kopregel = false }).ShouldBe(["Velden hebben een ‘kop’, maar ‘kopregel’ staat uit. Zet die aan, of haal elke ‘kop’ weg."]);
        Meldingen(Vast with { Scheidingsteken = ',' }).ShouldBe([Geheel("scheidingsteken", "vasteBreedte")]);
        Meldingen(Boek with { Tekenset = Tekenset.Utf8, Regeleinde = Regeleinde.Lf, Scheidingsteken = '|' })
            .ShouldBe([Geheel("tekenset", "werkboek"), Geheel("regeleinde", "werkboek"), Geheel("scheidingsteken", "werkboek")]);
    }

    [Fact]
    public void Elke_eigenschap_van_een_indeling_staat_in_de_lijst_en_die_lijst_in_de_documentatie()
    {
        static IEnumerable<string> Namen(Type soort) =>
            soort.GetProperties().Where(p => p.CanWrite).Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Indelingseigenschappen.Alle.Where(e => !e.VanVeld).Select(e => e.Naam).ShouldBe(Namen(typeof(Bestandsindeling)), ignoreOrder: true);
        Indelingseigenschappen.Alle.Where(e => e.VanVeld).Select(e => e.Naam).ShouldBe(Namen(typeof(Indelingsveld)), ignoreOrder: true);

        var pad = Path.Combine(Proef.Wortel(), "docs", "cbs-indelingen.md");
        if (Environment.GetEnvironmentVariable("JEUGDHULP_SCHRIJF_DOCS") is "1")
        {
            File.WriteAllText(pad, Indelingsblad.Schrijf());
        }

        File.ReadAllText(pad).ReplaceLineEndings("\n").ShouldBe(Indelingsblad.Schrijf());
    }

    [Fact]
    public void Wat_u_downloadt_heeft_niets_wat_daar_niets_doet_en_is_zo_weer_neer_te_zetten()
    {
        foreach (var indeling in Bestandsindelingen.Voorbeelden)
        {
            var json = JsonNode.Parse(indeling.Schrijf())!;
            var velden = json["velden"]!.AsArray().SelectMany(v => v!.AsObject().Select(e => e.Key)).ToHashSet(StringComparer.Ordinal);

            json.AsObject().Select(e => e.Key).ShouldAllBe(naam => Indelingseigenschappen.Doet(naam, false, indeling.Soort));
            velden.ShouldAllBe(naam => Indelingseigenschappen.Doet(naam, true, indeling.Soort));
            Fouten(json).ShouldBeEmpty(indeling.Naam);
        }
    }

    [Fact]
    public void Een_indeling_met_te_veel_velden_wordt_geweigerd_zonder_elk_tweetal_te_noemen()
    {
        var veld = Vast.Velden[0] with { Positie = 1, Lengte = 1 };

        Meldingen(Vast with { Velden = [.. Enumerable.Repeat(veld, Indelingscontrole.MaxVelden + 1)] }).ShouldHaveSingleItem().ShouldContain("hoogstens 100 velden");
        Meldingen(Vast with { Velden = [.. Enumerable.Repeat(veld, Indelingscontrole.MaxVelden)] }).ShouldContain(m => m.Contains("overlappen", StringComparison.Ordinal));
    }

    private static Bestandsindeling Wijzig(Bestandsindeling indeling, string veld, Func<Indelingsveld, Indelingsveld> wijziging) =>
        indeling with { Velden = [.. indeling.Velden.Select(v => v.Veld == veld ? wijziging(v) : v)] };

    private static List<string> Meldingen(Bestandsindeling indeling) => [.. Indelingscontrole.Controleer(indeling, Versie).Select(f => f.Melding)];

    private static List<string> Fouten(JsonNode json) => [.. Indelingscontrole.Controleer(json.ToJsonString(), Protocollen.Alle).Fouten.Select(f => f.Melding)];
}
