using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>What is hidden of connected tables, and that nobody can recompute it.</summary>
[Trait("Eis", "PRV-01")]
public sealed class BeschermingTests
{
    [Theory]
    [Trait("Eis", "PRV-01")]
    [InlineData(null, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Een_gemeente_kiest_een_grens_van_tien_tot_en_met_vijftig(int? grens, bool mag) => Bescherming.ControleerGrens(grens).Any().ShouldBe(!mag);

    [Fact]
    public void Nul_en_grote_cellen_staan_er_gewoon()
    {
        var beeld = Bescherm(new() { ["a"] = 0, ["b"] = 10, ["c"] = 40, ["totaal"] = 50 }, Verband.Som("totaal", ["a", "b", "c"]));

        beeld.Values.ShouldAllBe(w => w.Stand == Celstand.Getoond);
        beeld["a"].ShouldBe(Cijferwaarde.Van(0m));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Bij_een_kleine_cel_in_een_rij_gaat_de_kleinste_andere_mee(long klein)
    {
        var beeld = Bescherm(
            new() { ["a"] = klein, ["b"] = 20, ["c"] = 12, ["d"] = 40, ["totaal"] = 72 + klein }, Verband.Som("totaal", ["a", "b", "c", "d"]));

        Verborgen(beeld).ShouldBe("a:TeKlein c:Terugrekenbaar");
    }

    [Fact]
    public void Twee_kleine_cellen_die_samen_alleen_negen_en_negen_kunnen_zijn_verbergen_hun_totaal()
    {
        Verborgen(Bescherm(new() { ["a"] = 9, ["b"] = 9, ["totaal"] = 18 }, Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a:TeKlein b:TeKlein totaal:Terugrekenbaar");
        Verborgen(Bescherm(new() { ["a"] = 8, ["b"] = 9, ["totaal"] = 17 }, Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a:TeKlein b:TeKlein");
    }

    [Fact]
    public void Een_kleine_cel_die_zelf_het_totaal_is_verraadt_zich_niet() =>
        Verborgen(Bescherm(new() { ["a"] = 4, ["b"] = 0, ["totaal"] = 4 }, Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a:TeKlein totaal:TeKlein");

    [Fact]
    public void Een_cel_van_precies_de_grens_beschermt_ook()
    {
        // With the total shown, the large cell can only be more when the small one is less.
        Verborgen(Bescherm(new() { ["a"] = 5, ["b"] = 10, ["totaal"] = 15 }, Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a:TeKlein b:Terugrekenbaar");

        // A small cell of one cannot be less, so that ten can only be ten and the total has to go.
        Verborgen(Bescherm(new() { ["a"] = 1, ["b"] = 10, ["totaal"] = 11 }, Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a:TeKlein totaal:Terugrekenbaar");
    }

    [Fact]
    public void Een_jaar_verraadt_geen_halfjaar()
    {
        Verborgen(Bescherm(new() { ["2025H1"] = 3, ["2025H2"] = 25, ["2025"] = 28 }, Verband.Som("2025", ["2025H1", "2025H2"])))
            .ShouldBe("2025H1:TeKlein 2025H2:Terugrekenbaar");
    }

    [Fact]
    [Trait("Eis", "TRB-04")]
    public void Stromen_verraden_elkaar_niet()
    {
        Verborgen(Bescherm(new() { ["begin"] = 100, ["in"] = 4, ["uit"] = 14, ["eind"] = 90 }, Verband.Stroom("begin", "in", "uit", "eind")))
            .ShouldBe("in:TeKlein uit:Terugrekenbaar");
    }

    [Fact]
    public void Een_kleine_cel_in_een_kruistabel_neemt_een_rechthoek_mee()
    {
        var cellen = Cellen("1a 3, 1b 20, 1c 30, 1 53, 2a 15, 2b 25, 2c 35, 2 75, 3a 50, 3b 60, 3c 70, 3 180, a 68, b 105, c 135, totaal 308");

        Verborgen(Bescherm(
            cellen,
            Verband.Som("1", ["1a", "1b", "1c"]), Verband.Som("2", ["2a", "2b", "2c"]), Verband.Som("3", ["3a", "3b", "3c"]),
            Verband.Som("a", ["1a", "2a", "3a"]), Verband.Som("b", ["1b", "2b", "3b"]), Verband.Som("c", ["1c", "2c", "3c"]),
            Verband.Som("totaal", ["1", "2", "3"]), Verband.Som("totaal", ["a", "b", "c"])))
            .ShouldBe("1a:TeKlein 1b:Terugrekenbaar 2a:Terugrekenbaar 2b:Terugrekenbaar");
    }

    [Fact]
    public void In_totalen_van_totalen_blijft_de_bescherming_zo_laag_mogelijk()
    {
        Verborgen(Bescherm(
            new() { ["a1"] = 2, ["a2"] = 30, ["a"] = 32, ["b1"] = 40, ["b2"] = 50, ["b"] = 90, ["totaal"] = 122 },
            Verband.Som("a", ["a1", "a2"]), Verband.Som("b", ["b1", "b2"]), Verband.Som("totaal", ["a", "b"])))
            .ShouldBe("a1:TeKlein a2:Terugrekenbaar");
    }

    [Fact]
    public void Twee_kleine_cellen_in_een_rij_beschermen_elkaar() =>
        Verborgen(Bescherm(new() { ["a"] = 3, ["b"] = 5, ["c"] = 50, ["totaal"] = 58 }, Verband.Som("totaal", ["a", "b", "c"])))
            .ShouldBe("a:TeKlein b:TeKlein");

    [Fact]
    public void Een_deel_dat_even_groot_is_als_zijn_kleine_geheel_blijft_geheim()
    {
        // At most the whole, at least one: neither is known.
        Verborgen(Bescherm(new() { ["deel"] = 9, ["geheel"] = 9 }, Verband.Deel("deel", "geheel"))).ShouldBe("deel:TeKlein geheel:TeKlein");

        // A part of ten or more in a whole of ten would be ten: the marks alone would tell.
        Verborgen(Bescherm(new() { ["klein"] = 9, ["deel"] = 10, ["geheel"] = 19 }, Verband.Som("geheel", ["klein", "deel"]), Verband.Deel("deel", "geheel")))
            .ShouldBe("deel:Terugrekenbaar klein:TeKlein");
    }

    [Fact]
    public void Negen_enen_met_een_totaal_van_negen_krijgen_een_ander_merk()
    {
        var delen = Enumerable.Range(1, 9).Select(i => $"deel{i}").ToList();
        var cellen = delen.ToDictionary(d => d, _ => 1L);
        cellen["totaal"] = 9;

        var beeld = Bescherm(cellen, Verband.Som("totaal", delen));

        beeld["totaal"].ShouldBe(Cijferwaarde.Terugrekenbaar);
        delen.ShouldAllBe(d => beeld[d] == Cijferwaarde.TeKlein);
    }

    [Fact]
    public void Een_vaste_verhouding_verraadt_geen_van_beide()
    {
        // Two times a is three times b: no step of one fits, only twice as many of both.
        var verband = new Verband<string>([new("a", 2), new("b", -3)], IsGelijk: true);

        Verborgen(Bescherm(new() { ["a"] = 3, ["b"] = 2 }, verband)).ShouldBe("a:TeKlein b:TeKlein");
        Verborgen(Bescherm(new() { ["a"] = 12, ["b"] = 8 }, verband)).ShouldBe("a:Terugrekenbaar b:Terugrekenbaar");
    }

    [Fact]
    public void Een_cel_die_alleen_in_een_verband_staat_is_nul() =>
        Verborgen(Bescherm(new() { ["a"] = 3, ["totaal"] = 3 }, Verband.Som("totaal", ["a", "b"]))).ShouldBe("a:TeKlein totaal:TeKlein");

    [Fact]
    public void Twee_keer_hetzelfde_verband_is_een_verband() =>
        Verborgen(Bescherm(
            new() { ["a"] = 3, ["b"] = 12, ["c"] = 40, ["totaal"] = 55 }, Verband.Som("totaal", ["a", "b", "c"]), Verband.Som("totaal", ["c", "b", "a"])))
            .ShouldBe("a:TeKlein b:Terugrekenbaar");

    [Fact]
    public void De_grens_is_in_te_stellen()
    {
        var cellen = new Dictionary<string, long> { ["a"] = 4, ["b"] = 6, ["c"] = 30, ["totaal"] = 40 };
        Verband<string>[] verbanden = [Verband.Som("totaal", ["a", "b", "c"])];

        Verborgen(Bescherming.Bescherm(cellen, verbanden, grens: 5)).ShouldBe("a:TeKlein b:Terugrekenbaar");
        Verborgen(Bescherming.Bescherm(cellen, verbanden, grens: 4)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Gepubliceerd_is_wat_er_staat_afgerond_op_vijf()
    {
        var beeld = Bescherm(new() { ["a"] = 3, ["b"] = 12, ["c"] = 43, ["d"] = 0, ["totaal"] = 58 }, Verband.Som("totaal", ["a", "b", "c", "d"]));

        beeld.ToDictionary(c => c.Key, c => c.Value.OpVijf()).ShouldBe(
            new Dictionary<string, Cijferwaarde>
            {
                ["a"] = Cijferwaarde.TeKlein,
                ["b"] = Cijferwaarde.Terugrekenbaar,
                ["c"] = Cijferwaarde.Van(45m),
                ["d"] = Cijferwaarde.Van(0m),
                ["totaal"] = Cijferwaarde.Van(60m),
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Aantallen_die_niet_bij_elkaar_horen_worden_geweigerd()
    {
        Should.Throw<ArgumentException>(() => Bescherm(new() { ["a"] = 3, ["totaal"] = 4 }, Verband.Som("totaal", ["a"])));
        Should.Throw<ArgumentException>(() => Bescherm(new() { ["deel"] = 4, ["geheel"] = 3 }, Verband.Deel("deel", "geheel")));
        Should.Throw<ArgumentException>(() => Bescherm(new() { ["geheel"] = 5, ["a"] = 2, ["b"] = 2 }, Verband.Gedekt("geheel", ["a", "b"])));
        Should.Throw<ArgumentOutOfRangeException>(() => Bescherm(new() { ["a"] = -1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => Bescherming.Bescherm(new Dictionary<string, long>(), [], grens: 2));
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    [Trait("Eis", "N13")]
    public void Een_aanvaller_vindt_geen_verborgen_cel_in_willekeurige_tabellen(int zaad)
    {
        var kans = new Random(zaad);
        for (var i = 0; i < 6; i++)
        {
            var (cellen, verbanden) = Tabellen.Willekeurig(kans);

            var beeld = Bescherming.Bescherm(cellen, verbanden);

            foreach (var (cel, aantal) in cellen)
            {
                var klein = aantal is > 0 and < Bescherming.Grens;
                (beeld[cel].Getal is null || (!klein && beeld[cel].Getal == aantal)).ShouldBeTrue(cel);
                (beeld[cel].IsVerborgen || !klein).ShouldBeTrue(cel);
                (aantal > 0 || beeld[cel] == Cijferwaarde.Van(0m)).ShouldBeTrue(cel);
            }

            var merkloos = cellen.Where(c => c.Value < Bescherming.Grens).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            new Aanvaller(beeld, verbanden, Bescherming.Grens, zonderOndergrens: merkloos).Gelekt(beeld).ShouldBeEmpty();
        }
    }

    [Fact]
    [Trait("Eis", "N13")]
    public void Een_aanvaller_vindt_wat_zonder_bescherming_blijft_staan()
    {
        // By subtraction, by the bounds of the marks, by two sums at once, and by a part that fills its whole.
        Aanval(new() { ["a"] = 3, ["b"] = 20, ["totaal"] = 23 }, ["a"], Verband.Som("totaal", ["a", "b"])).ShouldBe(["a=3"]);
        Aanval(new() { ["a"] = 9, ["b"] = 9, ["totaal"] = 18 }, ["a", "b"], Verband.Som("totaal", ["a", "b"])).ShouldBe(["a=9", "b=9"]);
        Aanval(
            new() { ["1a"] = 3, ["1b"] = 20, ["2a"] = 30, ["2b"] = 40, ["1"] = 23, ["a"] = 33 },
            ["1a", "1b"], Verband.Som("1", ["1a", "1b"]), Verband.Som("a", ["1a", "2a"])).ShouldBe(["1a=3", "1b=20"]);
        Aanval(new() { ["deel"] = 10, ["geheel"] = 10 }, ["deel"], Verband.Deel("deel", "geheel")).ShouldBe(["deel=10"]);
        Aanval(new() { ["a"] = 3, ["b"] = 20, ["c"] = 15, ["totaal"] = 38 }, ["a", "b"], Verband.Som("totaal", ["a", "b", "c"])).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void Een_aanvaller_van_de_afgeronde_tabellen_vindt_ook_niets(int zaad)
    {
        var (cellen, verbanden) = Tabellen.Maak(new Random(zaad), teams: 2, klassen: 2, lenzen: 1, meest: 30);
        var beeld = Bescherming.Bescherm(cellen, verbanden).ToDictionary(c => c.Key, c => c.Value.OpVijf(), StringComparer.Ordinal);

        new Aanvaller(beeld, verbanden, Bescherming.Grens, Rekenregels.RuimteOpVijf).Gelekt(beeld).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void De_volgorde_maakt_niets_uit(int zaad)
    {
        var kans = new Random(zaad);
        var (cellen, verbanden) = Tabellen.Willekeurig(kans);
        var geschud = cellen.OrderBy(_ => kans.Next()).ToDictionary(c => c.Key, c => c.Value);
        var anders = verbanden.OrderBy(_ => kans.Next()).Select(v => v with { Termen = [.. v.Termen.OrderBy(_ => kans.Next())] }).ToList();

        Bescherming.Bescherm(geschud, anders).ShouldBe(Bescherming.Bescherm(cellen, verbanden), ignoreOrder: true);
    }

    public static TheoryData<int> Zaden() => [.. Enumerable.Range(1, 12)];

    private static IReadOnlyDictionary<string, Cijferwaarde> Bescherm(Dictionary<string, long> cellen, params Verband<string>[] verbanden)
    {
        var beeld = Bescherming.Bescherm(cellen, verbanden);
        var merkloos = cellen.Where(c => c.Value < Bescherming.Grens).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        new Aanvaller(beeld, verbanden, Bescherming.Grens, zonderOndergrens: merkloos).Gelekt(beeld).ShouldBeEmpty();
        return beeld;
    }

    private static IEnumerable<string> Aanval(Dictionary<string, long> cellen, string[] verborgen, params Verband<string>[] verbanden)
    {
        var beeld = cellen.ToDictionary(
            c => c.Key,
            c => !verborgen.Contains(c.Key, StringComparer.Ordinal) ? Cijferwaarde.Van(c.Value) : c.Value < Bescherming.Grens ? Cijferwaarde.TeKlein : Cijferwaarde.Terugrekenbaar,
            StringComparer.Ordinal);
        return new Aanvaller(beeld, verbanden, Bescherming.Grens).Gelekt(beeld).Select(l => $"{l.Cel}={l.Waarde:0}").Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, long> Cellen(string tekst) => tekst.Split(", ").Select(c => c.Split(' '))
        .ToDictionary(c => c[0], c => long.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Verborgen(IReadOnlyDictionary<string, Cijferwaarde> beeld) =>
        string.Join(' ', beeld.Where(c => c.Value.IsVerborgen).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}:{c.Value.Stand}"));
}
