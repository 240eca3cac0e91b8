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

    private static Dictionary<string, IReadOnlyList<string>> Koppen(params string[] koppen) => new() { ["personen"] = koppen };
}
