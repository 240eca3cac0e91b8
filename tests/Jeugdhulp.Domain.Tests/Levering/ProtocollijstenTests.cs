using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The lists that people choose from beside the versions of the protocol.</summary>
[Trait("Eis", "BEH-05")]
[Trait("Eis", "CLS-13")]
public sealed class ProtocollijstenTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 26);

    private static readonly DateOnly Begin = new(2027, 1, 1);

    /// <summary>One code more for the referrer, and one less.</summary>
    private static readonly Protocolversie Acht = Protocollen.Van2022 with
    {
        Naam = "8",
        GeldigVan = Begin,
        Codes = [.. Protocollen.Van2022.Codes.Where(c => c is not { Veld: Recordveld.Verwijzer, Code: "05" }), new(Recordveld.Verwijzer, "09", null, "Onderwijs")],
    };

    [Fact]
    public void Een_lijst_die_klopt_heeft_geen_verschil() => Verschillen(Protocollen.Alle, "verwijzer", Verwijzers()).ShouldBeEmpty();

    [Fact]
    public void Van_een_volgende_versie_staat_wat_erbij_komt_en_wat_eraf_gaat_vanaf_haar_eerste_dag()
    {
        var verschil = Verschillen(Met(Acht), "verwijzer", Verwijzers()).ShouldHaveSingleItem();

        (verschil.Versie.Naam, verschil.Vanaf).ShouldBe(("8", Begin));
        verschil.Erbij.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Code.ShouldBe("09"), c => c.Omschrijving.ShouldBe("Onderwijs"));
        verschil.Eraf.ShouldBe(["05"]);
        verschil.IsOverTeNemen.ShouldBeTrue();
    }

    [Fact]
    public void Een_lijst_die_op_die_dag_klopt_heeft_geen_verschil_en_een_dag_ernaast_wel()
    {
        Verschillen(Met(Acht), "verwijzer", Verwijzers(tot: Begin, erbij: Begin)).ShouldBeEmpty();
        Verschillen(Met(Acht), "verwijzer", Verwijzers(tot: Begin.AddDays(1), erbij: Begin)).ShouldHaveSingleItem().Eraf.ShouldBe(["05"]);
        Verschillen(Met(Acht), "verwijzer", Verwijzers(tot: Begin, erbij: Begin.AddDays(1))).ShouldHaveSingleItem().Erbij.ShouldHaveSingleItem().Code.ShouldBe("09");
    }

    [Fact]
    public void Van_de_versie_die_nu_geldt_telt_vandaag()
    {
        var verschil = Verschillen(Protocollen.Alle, "verwijzer", Verwijzers(tot: Vandaag)).ShouldHaveSingleItem();

        (verschil.Versie.Naam, verschil.Vanaf).ShouldBe(("7", Vandaag));
        verschil.Erbij.ShouldHaveSingleItem().Code.ShouldBe("05");
        verschil.IsOverTeNemen.ShouldBeTrue("version 7 says what its codes mean");
        Verschillen(Protocollen.Alle, "verwijzer", Verwijzers(tot: Vandaag.AddDays(1))).ShouldBeEmpty("it holds today");
    }

    [Fact]
    public void Een_code_die_iets_anders_gaat_betekenen_is_een_verschil_ook_als_de_cijfers_gelijk_blijven()
    {
        var anders = Met(Betekent("02", "Verhuisd"));

        var verschil = Verschillen(anders, "redenBeeindiging", Redenen("Voortijdig afgesloten: in overeenstemming")).ShouldHaveSingleItem();
        (verschil.Erbij.Count, verschil.Eraf.Count, verschil.IsOverTeNemen).ShouldBe((0, 0, true));
        verschil.Anders.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Code.ShouldBe(new(Recordveld.Reden, "02", null, "Verhuisd")), a => a.Nu.ShouldBe("Voortijdig afgesloten: in overeenstemming"));

        Verschillen(anders, "redenBeeindiging", Redenen("verhuisd ")).Where(v => v.Versie.Naam == "8").ShouldBeEmpty("capitals and spaces make no other meaning");
        Verschillen(Met(Betekent("02", null)), "redenBeeindiging", Redenen("Iets")).Where(v => v.Versie.Naam == "8").ShouldBeEmpty("a version that does not say what it means says nothing else either");
    }

    [Theory]
    [InlineData("crisis")]
    [InlineData("tevredenheid")]
    [InlineData("informant")]
    [InlineData("perspectief")]
    public void Van_een_lijst_die_niemand_leest_is_niets_over_te_nemen(string lijst)
    {
        Codelijst.Van(lijst)!.Naslag.ShouldBeTrue();
        Verschillen(Protocollen.Alle, lijst, []).ShouldBeEmpty();
    }

    [Fact]
    public void Een_versie_die_zonder_hulp_verder_alleen_aan_de_ouder_vraagt_houdt_de_lijst_bij()
    {
        Recordveld[] weg = [Recordveld.ZonderHulpJeugdige, Recordveld.InformantJeugdige, Recordveld.TevredenheidJeugdige];
        var zeven = Protocollen.Van2022;
        var versie = zeven with { Naam = "8", GeldigVan = Begin, Velden = zeven.Velden.Except(weg).ToHashSet(), Codes = [.. zeven.Codes.Where(c => !weg.Contains(c.Veld)), new(Recordveld.ZonderHulpOuder, "05", null, "Nieuw")] };

        Verschillen(Met(versie), "zonderHulpVerder", [.. new[] { "01", "02", "03", "04" }.Select(c => new Codeperiode(c, new(2022, 1, 1), null))])
            .ShouldHaveSingleItem().Erbij.ShouldHaveSingleItem().Code.ShouldBe("05");
    }

    [Fact]
    public void Versies_die_voorbij_zijn_een_code_voor_oude_hulp_en_andere_lijsten_blijven_buiten_beeld()
    {
        Verschillen(Met(Acht with { Codes = [.. Protocollen.Van2022.Codes, new(Recordveld.Verwijzer, "07", new(2015, 1, 1))] }), "verwijzer", Verwijzers()).ShouldBeEmpty();
        Verschillen(Met(Acht), "bestemming", []).ShouldBeEmpty();
        Verschillen(Met(Acht with { Velden = Acht.Velden.Where(v => v is not Recordveld.Crisis).ToHashSet(), Codes = [.. Protocollen.Van2022.Codes.Where(c => c.Veld is not Recordveld.Crisis)] }), "crisis", [new("01", new(2018, 1, 1), null), new("02", new(2018, 1, 1), null)])
            .ShouldBeEmpty("what is not asked needs no list");
    }

    [Fact]
    public void Een_bestand_zegt_wat_een_code_betekent_of_welke_omschrijving_niet_kan()
    {
        var (versie, _) = Protocolbestand.Lees(Bestand("\"09\": \" Onderwijs \""));
        versie!.Codes.Single(c => c.Code == "09").Omschrijving.ShouldBe("Onderwijs");
        versie.Codes.Single(c => c is { Veld: Recordveld.Verwijzer, Code: "06" }).Omschrijving.ShouldBeNull();

        Protocolbestand.Lees(Bestand("\"10\": \"Anders\", \"09\": \" \"")).Fouten.Select(f => f.Melding).ShouldBe(
            [
                "Bij ‘omschrijvingen’: Code 10 staat niet bij de codes van verwijzer. Voeg haar daar toe.",
                "Bij ‘omschrijvingen’: Schrijf bij code 09 van verwijzer wat zij betekent, in hoogstens 120 tekens.",
            ]);
        Protocolbestand.Lees(Bestand($"\"09\": \"{new string('a', 120)}\"")).Fouten.ShouldBeEmpty();
        Protocolbestand.Lees(Bestand($"\"09\": \"{new string('a', 121)}\"")).Fouten.ShouldHaveSingleItem();
    }

    private static Protocolversie Betekent(string code, string? betekenis)
    {
        var zeven = Protocollen.Van2022;
        return zeven with { Naam = "8", GeldigVan = Begin, Codes = [.. zeven.Codes.Select(c => c.Veld is Recordveld.Reden && c.Code == code ? c with { Omschrijving = betekenis } : c)] };
    }

    /// <summary>The list of version 7, where 02 means this.</summary>
    private static List<Codeperiode> Redenen(string betekenis) =>
        [.. Protocollen.Van2022.Codes.Where(c => c.Veld is Recordveld.Reden).Select(c => new Codeperiode(c.Code, new(2015, 1, 1), null, c.Code == "02" ? betekenis : c.Omschrijving))];

    private static string Bestand(string omschrijvingen) =>
        $$"""
        {"naam": "8", "geldigVan": "2027-01-01", "bron": "Proef", "sterkte": "dienenNiet", "nummerOnbekend": "999999999", "nummerOngeboren": "000000000", "geborenOngeboren": "00000000",
         "wijkteamZonderVerwijzer": true, "voegtOverlapSamen": true, "velden": ["verwijzer"], "codes": [{"veld": "verwijzer", "codes": ["06", "09"], "omschrijvingen": { {{omschrijvingen}} } } ] }
        """;

    /// <summary>The list of version 7, with 05 until a day and 09 from a day on.</summary>
    private static List<Codeperiode> Verwijzers(DateOnly? tot = null, DateOnly? erbij = null) =>
    [
        .. new[] { "01", "02", "03", "04", "06", "08" }.Select(c => new Codeperiode(c, new(2015, 1, 1), null)),
        new("05", new(2015, 1, 1), tot),
        .. erbij is { } van ? new[] { new Codeperiode("09", van, null) } : [],
    ];

    private static Protocolversies Met(Protocolversie versie) => Protocollen.Alle.Met([versie]).Versies!;

    private static IReadOnlyList<Lijstverschil> Verschillen(Protocolversies versies, string lijst, List<Codeperiode> codes) => Protocollijsten.Verschillen(versies, lijst, codes, Vandaag);
}
