using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Domain.Tests.Landelijk;

[Trait("Eis", "BEH-05")]
public sealed class CoderegelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly Begin = new(2015, 1, 1);

    private static readonly Codegegevens Goed = new() { Code = "09", Omschrijving = "Nieuwe verwijzer", GeldigVan = new(2027, 1, 1), IjwCode = "09", Bron = "Informatieprotocol v8 §3.2" };

    [Fact]
    public void Een_volledige_code_mag() => Coderegels.Controleer(Goed, [new("01", Begin, null)], Vandaag).ShouldBeEmpty();

    [Fact]
    public void Zonder_iets_worden_alle_velden_tegelijk_genoemd() =>
        Coderegels.Controleer(new(), [], Vandaag).Select(f => f.Veld).ShouldBe(["Code", "Bron", "Omschrijving", "GeldigVan"]);

    [Theory]
    [InlineData("0 9")]
    [InlineData("é")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Een_code_van_andere_tekens_wordt_geweigerd(string code) =>
        Coderegels.Controleer(Goed with { Code = code }, [], Vandaag).ShouldHaveSingleItem().Melding.ShouldStartWith("Gebruik alleen letters en cijfers");

    [Theory]
    [InlineData("lokaal1")]
    [InlineData("Lokaal")]
    public void Een_code_van_een_gemeente_lijkt_nooit_op_een_landelijke(string code) =>
        Coderegels.Controleer(Goed with { Code = code }, [], Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Code");

    [Fact]
    public void Een_code_die_nog_loopt_of_later_begint_staat_er_al()
    {
        Coderegels.Controleer(Goed, [new("09", Begin, null)], Vandaag).ShouldHaveSingleItem().Melding.ShouldBe("Code 09 staat al in de lijst, vanaf 1-1-2015.");
        Coderegels.Controleer(Goed, [new("09", Begin, new(2027, 1, 2))], Vandaag).ShouldHaveSingleItem().Melding.ShouldBe("Code 09 staat al in de lijst, van 1-1-2015 tot en met 1-1-2027.");
        Coderegels.Controleer(Goed, [new("09", new(2028, 1, 1), new(2029, 1, 1))], Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Code");
    }

    [Fact]
    public void Een_code_die_eindigde_mag_daarna_terugkomen() =>
        Coderegels.Controleer(Goed, [new("09", Begin, new(2027, 1, 1))], Vandaag).ShouldBeEmpty();

    [Fact]
    public void Een_dag_voor_de_Jeugdwet_of_te_ver_vooruit_wordt_geweigerd()
    {
        Coderegels.Controleer(Goed with { GeldigVan = new(2014, 12, 31) }, [], Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("GeldigVan");
        Coderegels.Controleer(Goed with { GeldigVan = Vandaag.AddYears(5).AddDays(1) }, [], Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("GeldigVan");
        Coderegels.Controleer(Goed with { GeldigVan = Vandaag.AddYears(5) }, [], Vandaag).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Omschrijving")]
    [InlineData("Bron")]
    [InlineData("IjwCode")]
    public void Een_regeleinde_of_een_te_lange_tekst_wordt_bij_het_veld_geweigerd(string veld)
    {
        foreach (var tekst in new[] { "a\nb", new string('x', 201) })
        {
            var gegevens = veld switch
            {
                "Omschrijving" => Goed with { Omschrijving = tekst },
                "Bron" => Goed with { Bron = tekst },
                _ => Goed with { IjwCode = tekst },
            };
            Coderegels.Controleer(gegevens, [], Vandaag).ShouldHaveSingleItem().Veld.ShouldBe(veld);
        }
    }

    [Fact]
    public void Tot_en_met_de_grens_van_elk_veld_mag_het()
    {
        Codegegevens grens = new()
        {
            Code = new('9', Coderegels.MaxCode),
            Omschrijving = $" {new string('x', Coderegels.MaxOmschrijving)} ",
            GeldigVan = Begin,
            IjwCode = new('9', Coderegels.MaxIjwCode),
            Bron = new('x', Coderegels.MaxBron),
        };

        Coderegels.Controleer(grens, [], Vandaag).ShouldBeEmpty();
        Coderegels.Controleer(
            grens with { Omschrijving = new('x', Coderegels.MaxOmschrijving + 1), IjwCode = new('9', Coderegels.MaxIjwCode + 1), Bron = new('x', Coderegels.MaxBron + 1) }, [], Vandaag)
            .Select(f => f.Veld).ShouldBe(["IjwCode", "Bron", "Omschrijving"]);
    }

    [Fact]
    public void Een_code_eindigt_niet_voor_haar_begin_en_maar_een_keer()
    {
        var periode = new Codeperiode("01", Begin, null);

        Coderegels.Beeindigen(periode, null, Vandaag).ShouldBe("Vul de laatste dag in.");
        Coderegels.Beeindigen(periode, Begin.AddDays(-1), Vandaag).ShouldBe("De code begint op 1-1-2015. Kies die dag of een latere.");
        Coderegels.Beeindigen(periode, Begin, Vandaag).ShouldBeNull();
        Coderegels.Beeindigen(periode with { Tot = Vandaag }, Vandaag, Vandaag).ShouldBe("Deze code heeft al een laatste dag.");
    }

    [Fact]
    public void Een_code_eindigt_niet_verder_vooruit_dan_zij_mag_beginnen()
    {
        var periode = new Codeperiode("01", Begin, null);

        Coderegels.Beeindigen(periode, Vandaag.AddYears(5), Vandaag).ShouldBeNull();
        Coderegels.Beeindigen(periode, Vandaag.AddYears(5).AddDays(1), Vandaag).ShouldBe("Kies een dag binnen 5 jaar vanaf vandaag.");
        Coderegels.Beeindigen(periode, DateOnly.MaxValue, Vandaag).ShouldBe("Kies een dag binnen 5 jaar vanaf vandaag.");
    }

    [Theory]
    [InlineData("\u200B\u200B", "Vul in wat de code betekent.")]
    [InlineData("\u3164", "Vul in wat de code betekent.")]
    [InlineData("Huisarts \u202Egnagnaed", "Haal de tekens weg die de leesrichting omkeren.")]
    public void Een_keuze_die_niemand_ziet_of_die_de_lijst_omdraait_wordt_geweigerd(string omschrijving, string melding) =>
        Coderegels.ControleerLokaal(new() { Omschrijving = omschrijving, GeldigVan = Vandaag }, [], Vandaag).ShouldBe([new Fout("Omschrijving", melding)]);

    [Theory]
    [InlineData("O'Brien & \"de Brug\"")]
    [InlineData("Gezin \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    public void Aanhalingstekens_en_emoji_mogen(string omschrijving) =>
        Coderegels.ControleerLokaal(new() { Omschrijving = omschrijving, GeldigVan = Vandaag }, [], Vandaag).ShouldBeEmpty();

    [Fact]
    public void Een_gemeente_voegt_een_keuze_toe_die_er_nog_niet_staat()
    {
        var gegevens = new Codegegevens { Omschrijving = " Jongerenloket ", GeldigVan = Vandaag };

        Coderegels.ControleerLokaal(gegevens, ["Anders"], Vandaag).ShouldBeEmpty();
        Coderegels.ControleerLokaal(gegevens, ["jongerenloket"], Vandaag).ShouldHaveSingleItem().Melding.ShouldBe("Deze keuze staat al in de lijst.");
        Coderegels.ControleerLokaal(new(), [], Vandaag).Select(f => f.Veld).ShouldBe(["Omschrijving", "GeldigVan"]);
    }

    [Fact]
    public void Elke_lokale_code_krijgt_een_eigen_nummer()
    {
        Coderegels.VolgendeLokale([]).ShouldBe("lokaal1");
        Coderegels.VolgendeLokale(["lokaal2", "lokaal10", "anders", "lokaalx"]).ShouldBe("lokaal11");
    }

    [Fact]
    public void Elke_lijst_heeft_een_eigen_naam_en_alleen_de_bestemming_is_ook_lokaal()
    {
        Codelijst.Alle.Select(l => l.Naam).ShouldBeUnique();
        Codelijst.Alle.Where(l => l.Lokaal).Select(l => l.Naam).ShouldBe(["bestemming"]);
        Codelijst.Van("verwijzer")!.Titel.ShouldBe("Verwijzer");
        Codelijst.Van("onzin").ShouldBeNull();
    }
}
