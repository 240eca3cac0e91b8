using System.Text.Json.Nodes;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Whoever brings a layout reads every cause in one answer, and none that is not there.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingoorzakenTests
{
    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

    [Fact]
    public void Wat_niet_te_lezen_is_de_versie_en_de_inhoud_worden_samen_genoemd()
    {
        var json = Json(Vast);
        json["naam"] = new string('x', 60);
        json["protocol"] = "8";
        json["tekenset"] = "iso";
        Veld(json, "geslacht")["positie"] = 9;

        Fouten(json).ShouldBe(
        [
            "Bij ‘tekenset’ staat iets wat daar niet kan. Kies uit ascii, latijn1, utf8.",
            "Deze versie van het protocol bestaat niet. Kies bij ‘protocol’ uit 2.0, 4, 5, 2020, 7.",
            "Gebruik hoogstens 40 tekens.",
            "De velden bsn en geslacht overlappen op positie 9. Verschuif er een.",
        ]);
    }

    [Fact]
    public void Zonder_bekende_versie_wordt_alles_nagekeken_wat_geen_versie_nodig_heeft()
    {
        var json = Json(Vast);
        json["protocol"] = "8";
        Veld(json, "bsn")["lengte"] = 8;
        Veld(json, "reden")["codes"] = new JsonObject { ["01"] = "A", ["02"] = "A" };
        Veld(json, "crisis")["vulling"] = "0";
        Veld(json, "hulpvorm")["vorm"] = "JJJJMMDD";
        Veld(json, "zonderHulpOuder")["veld"] = "achternaam";

        Fouten(json).ShouldBe(
        [
            "Deze versie van het protocol bestaat niet. Kies bij ‘protocol’ uit 2.0, 4, 5, 2020, 7.",
            "Het veld bsn heeft 8 posities, maar heeft er 9 nodig.",
            "Het veld hulpvorm is geen datum. Laat de vorm leeg.",
            "De vulling van crisis kan ook bij de waarde horen. Kies een spatie.",
            "Twee waarden van reden krijgen dezelfde code. Zo is het bestand niet terug te lezen.",
            "Het veld achternaam bestaat niet. Kies een veld van het protocol, of een vaste tekst.",
        ]);
    }

    [Fact]
    public void Zonder_soort_bestand_worden_posities_en_koppen_nagekeken_die_er_staan()
    {
        var vast = Json(Vast);
        vast["soort"] = "vast";
        Veld(vast, "geslacht")["positie"] = 9;
        var csv = Json(Csv);
        csv.Remove("soort");
        Veld(csv, "reden")["kop"] = "meisje bij oma";

        Fouten(vast).ShouldBe(["Bij ‘soort’ staat iets wat daar niet kan. Kies uit vasteBreedte, csv, werkboek.", "De velden bsn en geslacht overlappen op positie 9. Verschuif er een."]);
        Fouten(csv).ShouldBe(
        [
            "De eigenschap ‘soort’ ontbreekt. Kies uit vasteBreedte, csv, werkboek.",
            "De kop van reden kan niet. Gebruik woorden uit het protocol, of het begin daarvan (5 letters of meer). Een kop heeft hoogstens 30 tekens, en hoogstens 4 cijfers.",
        ]);
    }

    [Fact]
    public void Van_een_eigenschap_die_niet_te_lezen_is_komt_er_geen_tweede_oorzaak_bij()
    {
        foreach (var indeling in Bestandsindelingen.Voorbeelden)
        {
            foreach (var eigenschap in Json(indeling).Select(e => e.Key).ToList())
            {
                var json = Json(indeling);
                json[eigenschap] = 3.5;
                Fouten(json).ShouldHaveSingleItem($"{indeling.Naam} {eigenschap}").ShouldContain($"Bij ‘{eigenschap}’ staat iets wat daar niet kan.");
            }

            for (var i = 0; i < indeling.Velden.Count; i++)
            {
                foreach (var eigenschap in Velden(Json(indeling))[i]!.AsObject().Select(e => e.Key).ToList())
                {
                    var json = Json(indeling);
                    Velden(json)[i]![eigenschap] = 3.5;
                    Fouten(json).ShouldHaveSingleItem($"{indeling.Naam} {i} {eigenschap}").ShouldContain($"Bij ‘{eigenschap}’ staat iets wat daar niet kan.");
                }

                var zonder = Json(indeling);
                Velden(zonder)[i] = 3.5;
                Fouten(zonder).ShouldBe([$"Veld {i + 1}: Een veld staat tussen {{ en }}."]);
            }
        }
    }

    [Theory]
    [InlineData("positie")]
    [InlineData("lengte")]
    public void Een_veld_zonder_plek_hoort_alleen_dat(string eigenschap)
    {
        var json = Json(Vast);
        Veld(json, "reden").Remove(eigenschap);

        Fouten(json).ShouldBe([$"Bij reden ontbreekt de eigenschap ‘{eigenschap}’. In een bestand met vaste posities heeft elk veld een ‘positie’ en een ‘lengte’."]);
    }

    [Fact]
    public void Een_veld_zonder_kop_hoort_alleen_dat()
    {
        var json = Json(Csv);
        Veld(json, "reden").Remove("kop");

        Fouten(json).ShouldBe(["De kop van reden ontbreekt. Met een kopregel heeft elk veld een ‘kop’."]);
    }

    [Fact]
    public void Een_eigenschap_die_er_twee_keer_staat_wordt_genoemd_en_de_rest_nagekeken() =>
        Fouten("""{"naam":"x","protocol":"7","protocol":"5","soort":"csv","scheidingsteken":"x","velden":[]}""").ShouldBe(
            ["De eigenschap ‘protocol’ staat er twee keer. Haal er een weg.", "Kies een puntkomma, komma, rechte streep of tab tussen de velden."]);

    [Theory]
    [InlineData("""{"naam":"\ud800","protocol":"7","soort":"csv","velden":[]}""", "Bij ‘naam’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"\udc00","velden":[]}""", "Bij ‘soort’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","scheidingsteken":"\ud800","velden":[]}""", "Bij ‘scheidingsteken’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","\ud800":1,"velden":[]}""", "Een eigenschap met een half teken in haar naam bestaat niet. Kies uit naam, protocol, soort, voorbeeld, tekenset, regeleinde, scheidingsteken, kopregel, blad, velden.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[{"veld":"\ud800"}]}""", "Veld 1: Bij ‘veld’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[{"vast":"\ud800x"}]}""", "Veld 1: Bij ‘vast’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[{"veld":"reden","codes":{"\ud800":"1"}}]}""", "Veld 1 (‘reden’): Bij ‘codes’ staat een half teken. Schrijf het opnieuw.")]
    [InlineData("""{"naam":"x","protocol":"7","soort":"csv","velden":[{"veld":"reden","codes":{"01":"\ud800"}}]}""", "Veld 1 (‘reden’): Bij ‘codes’ staat een half teken. Schrijf het opnieuw.")]
    public void Een_half_teken_wordt_geweigerd_met_de_naam_van_de_eigenschap(string json, string melding)
    {
        Fouten(json)[0].ShouldBe(melding);
        Bestandsindeling.Lees(json).Indeling.ShouldBeNull();
    }

    private static JsonObject Json(Bestandsindeling indeling) => JsonNode.Parse(indeling.Schrijf())!.AsObject();

    private static JsonArray Velden(JsonObject json) => json["velden"]!.AsArray();

    private static JsonObject Veld(JsonObject json, string veld) => Velden(json).Single(v => (string?)v!["veld"] == veld)!.AsObject();

    private static List<string> Fouten(JsonObject json) => Fouten(json.ToJsonString());

    private static List<string> Fouten(string json) => [.. Indelingscontrole.Controleer(json, Protocollen.Alle).Fouten.Select(f => f.Melding)];
}
