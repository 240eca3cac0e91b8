using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Domain.Tests.Uitwisseling;

/// <summary>What columns of a source may be, by how much they look alike.</summary>
[Trait("Eis", "TRB-07")]
public sealed class KaartvoorstelTests
{
    [Fact]
    public void Een_kolom_die_op_een_vrije_kolom_lijkt_krijgt_een_voorstel_en_een_andere_niet()
    {
        var kaart = Kaartvoorstel.MetKolommen(Kaart.Leeg, Koppen("persoon_id", "geboorte datum kind", "achternamen", "xyz"));

        kaart.Kolommen["personen"].ShouldBe(new Dictionary<string, string> { ["geboorte datum kind"] = "geboortedatum", ["achternamen"] = "achternaam" }, ignoreOrder: true);
        Kaart.Lees(kaart.Json()).Fout.ShouldBeNull();
    }

    [Fact]
    public void Een_kolom_die_er_al_is_wordt_niet_nog_eens_voorgesteld() =>
        Kaartvoorstel.MetKolommen(Kaart.Leeg, Koppen("persoon_id", "geboortedatum", "geboortedatum_oud")).Kolommen
            .SelectMany(k => k.Value.Values).ShouldNotContain("geboortedatum");

    [Fact]
    public void Twee_kolommen_krijgen_nooit_hetzelfde_voorstel() =>
        Kaartvoorstel.MetKolommen(Kaart.Leeg, Koppen("achternamen", "achternaam kind")).Kolommen["personen"].Values.ShouldBeUnique();

    [Fact]
    public void Wat_de_kaart_al_zegt_is_niet_onbekend_en_blijft_staan()
    {
        var kaart = new Kaart { Kolommen = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["personen"] = new Dictionary<string, string> { ["xyz"] = "achternaam" } } };

        Kaartvoorstel.Onbekend(Personenbestand.Bestand, ["xyz", "zyx", ""], kaart).ShouldBe(["zyx"]);
        Kaartvoorstel.MetKolommen(kaart, Koppen("xyz")).Kolommen["personen"].ShouldBe(new Dictionary<string, string> { ["xyz"] = "achternaam" });
    }

    [Theory]
    [InlineData("geslacht", "vrouwelijk", "V")]
    [InlineData("geslacht", "zzz", "")]
    [InlineData("rol", "ouders", "ouder")]
    [InlineData("rol", "qqq", "")]
    [InlineData("ongeboren", "jaa", "ja")]
    public void Een_waarde_die_niet_bekend_is_krijgt_wat_er_het_meest_op_lijkt_of_blijft_leeg(string kolom, string waarde, string voorstel) =>
        Kaartvoorstel.Maak(Toets(null, (kolom, waarde))).Codes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(c => c.Key.ShouldBe($"personen.{kolom}"), c => c.Value.ShouldBe(new Dictionary<string, string> { [waarde] = voorstel }));

    [Fact]
    public void Een_team_dat_er_niet_is_krijgt_een_regel_voor_alle_bestanden_samen()
    {
        var contact = Proefrijen.Rij(Contactenbestand.Bestand, 2, null, ("team", "Noordd"));

        Kaartvoorstel.Maak(Proefrijen.Toets(null, null, contact)).Codes["team"].ShouldBe(new Dictionary<string, string> { ["Noordd"] = "Noord" });
    }

    [Fact]
    public void Wat_bekend_is_staat_er_niet_in_en_wat_twee_keer_voorkomt_een_keer()
    {
        Kaartvoorstel.Maak(Toets(null, ("geslacht", "V"))).Codes.ShouldBeEmpty();
        Kaartvoorstel.Maak(Proefrijen.Toets(null, null, Persoon(2, null, ("persoon_id", "a"), ("geslacht", "vrouwelijk")), Persoon(3, null, ("persoon_id", "b"), ("geslacht", "vrouwelijk"))))
            .Codes["personen.geslacht"].Count.ShouldBe(1);
    }

    [Fact]
    public void Wat_de_kaart_al_vertaalt_blijft_zoals_het_is()
    {
        var kaart = new Kaart { Codes = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["personen.geslacht"] = new Dictionary<string, string> { ["vrouwelijk"] = "X" } } };

        Kaartvoorstel.Maak(Toets(kaart, ("geslacht", "vrouwelijk"))).Codes["personen.geslacht"].ShouldBe(new Dictionary<string, string> { ["vrouwelijk"] = "X" });
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(61, 0)]
    public void Een_waarde_zo_lang_als_een_zin_komt_er_niet_in(int lengte, int regels) =>
        Kaartvoorstel.Maak(Toets(null, ("geslacht", new string('q', lengte)))).Codes.Count.ShouldBe(regels);

    private static Samenhang Toets(Kaart? kaart, params (string Kolom, string Tekst)[] velden) => Proefrijen.Toets(null, kaart, Persoon(2, kaart, velden));

    private static Bronrij Persoon(int regel, Kaart? kaart, params (string Kolom, string Tekst)[] velden) => Proefrijen.Rij(Personenbestand.Bestand, regel, kaart, velden);

    private static Dictionary<string, IReadOnlyList<string>> Koppen(params string[] koppen) => new() { ["personen"] = koppen };
}
