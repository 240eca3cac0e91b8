using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class GroeiTests
{
    /// <summary>Tables 3.2 to 3.5 of the research of 2018: of the country and gemeenten A to F the count of 2016, of 2017 and the printed growth.</summary>
    private static readonly string[] Onderzoek =
    [
        "3.2 jongeren: 389730 400490 2.7, 1760 1795 2, 15650 15600 -0.3, 2635 3750 42.3, 1255 1225 -2.3, 4040 4380 8.4, 665 670 0.8",
        "3.2 trajecten: 514660 549560 6.8, 2485 2595 4.4, 21010 21805 3.8, 3510 5855 66.8, 1620 1640 1.2, 5220 6105 17, 930 960 3.2",
        "3.3 jongeren: 358125 371845 3.8, 1630 1650 1.2, 15245 15260 -0.1, 2360 3635 54, 1220 1175 -3.7, 3645 4080 11.9, 635 635 0",
        "3.3 trajecten: 461165 492260 6.7, 2135 2240 4.9, 19555 20230 3.5, 2945 5295 79.8, 1500 1510 0.7, 4575 5565 21.7, 825 830 0.6",
        "3.4 jongeren: 62130 81875 31.8, 35 85 142.9, 8035 8035 0, 145 2285 1475.9, 30 35 16.7, 320 665 107.8, 15 30 100",
        "3.4 trajecten: 63745 84855 33, 35 95 171, 8295 8375 0.1, 145 2390 1548.3, 25 30 20, 325 670 106, 15 25 66.7",
        "3.5 juni: 37390 51235 37, 15 60 400, 4395 3745 -14.8, 130 1865 1334.6, 15 15 0, 255 390 53, - 15 -",
        "3.5 december: 40710 50230 23, 25 60 240, 5215 5120 -1.8, 115 1675 1356.5, 15 15 0, 200 390 95, - 20 -",
    ];

    [Fact]
    [Trait("Eis", "DSH-17")]
    public void Precies_deze_gedrukte_percentages_van_het_onderzoek_zijn_fout()
    {
        var fout = Onderzoek.SelectMany(rij => rij.Split(": ")[1].Split(", ").Zip("NABCDEF", (cel, plaats) => (Naam: $"{rij.Split(": ")[0]} {plaats}", Getallen: Getallen(cel))))
            .Select(c => (c.Naam, Gedrukt: c.Getallen[2], Groei: Groei.Bereken(c.Getallen[0], c.Getallen[1])))
            .Where(c => c.Groei.WijktAfVan(c.Gedrukt))
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Naam}: {c.Gedrukt} is {c.Groei.Tekst}"));

        fout.ShouldBe(
        [
            "3.2 jongeren N: 2.7 is 2,8", "3.2 jongeren D: -2.3 is -2,4", "3.3 jongeren B: -0.1 is 0,1", "3.3 trajecten E: 21.7 is 21,6",
            "3.4 trajecten N: 33 is 33,1", "3.4 trajecten A: 171 is 171,4", "3.4 trajecten B: 0.1 is 1,0", "3.4 trajecten E: 106 is 106,2",
            "3.5 juni A: 400 is 300,0", "3.5 juni E: 53 is 52,9", "3.5 december N: 23 is 23,4", "3.5 december A: 240 is 140,0",
        ]);
    }

    [Theory]
    [Trait("Eis", "DSH-06")]
    [InlineData(null, 15)]
    [InlineData(0, 15)]
    [InlineData(0, 0)]
    [InlineData(15, null)]
    public void Zonder_basis_is_groei_niet_van_toepassing(int? eerder, int? later)
    {
        Groei.Bereken(eerder, later).Tekst.ShouldBe("n.v.t.");
        Groei.Afrondingsinterval(eerder, later).ShouldBe(new Groeiinterval(Percentage.Nvt, Percentage.Nvt));
    }

    [Fact]
    public void Geen_verschil_en_een_haar_eronder_zijn_allebei_nul()
    {
        Groei.Bereken(15, 15).Tekst.ShouldBe("0,0");
        Groei.Bereken(100_000, 99_999).Tekst.ShouldBe("0,0");
        Groei.Bereken(15, 0).Tekst.ShouldBe("-100,0");
    }

    [Theory]
    [Trait("Eis", "DSH-05")]
    [InlineData(25, 30, "3,7", "39,1")]
    [InlineData(5, 5, "-57,1", "133,3")]
    [InlineData(5, 0, "-100,0", "-33,3")]
    [InlineData(2, 10, "100,0", "n.v.t.")]
    public void Om_afgeronde_aantallen_ligt_een_interval(int eerder, int later, string laag, string hoog)
    {
        var interval = Groei.Afrondingsinterval(eerder, later);

        (interval.Laag.Tekst, interval.Hoog.Tekst).ShouldBe((laag, hoog));
    }

    [Fact]
    [Trait("Eis", "DSH-05")]
    public void De_groei_van_de_echte_aantallen_ligt_in_het_interval_van_de_afgeronde() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Zip(Gen.Choose(3, 500), Gen.Choose(0, 500))), paar =>
        {
            var interval = Groei.Afrondingsinterval(Rekenregels.OpVijf(paar.Item1), Rekenregels.OpVijf(paar.Item2));
            var echt = Groei.Bereken(paar.Item1, paar.Item2).Exact!.Value;
            return interval.Laag.Exact <= echt && interval.Hoog.Exact >= echt;
        }));

    [Theory]
    [Trait("Eis", "DSH-05")]
    [InlineData(49, true)]
    [InlineData(50, false)]
    [InlineData(0, true)]
    [InlineData(null, false)]
    public void Onder_een_basis_van_vijftig_is_een_percentage_grijs(int? basis, bool klein) => Groei.IsKleineBasis(basis).ShouldBe(klein);

    [Fact]
    [Trait("Eis", "DSH-05")]
    public void De_kleinste_basis_is_in_te_stellen() => (Groei.IsKleineBasis(49, 49), Groei.IsKleineBasis(48, 49)).ShouldBe((false, true));

    [Fact]
    [Trait("Eis", "TRB-12")]
    public void Een_eerste_levering_is_geen_groei()
    {
        var groei = Groei.OverBeide([new(100, 110), new(null, 500), new(40, null), new(0, 10), new(null, null)]);

        groei.ShouldBe(new Gezamenlijkegroei(Percentage.Van(20, 100), Beide: 2, EersteLevering: 1, Weggevallen: 1));
        Groei.OverBeide([new(null, 500)]).Groei.ShouldBe(Percentage.Nvt);
    }

    [Fact]
    [Trait("Eis", "TRB-03")]
    public void Het_registratie_effect_telt_alleen_wie_daalt()
    {
        Groei.Registratieeffect([new(100, 30, true), new(50, 20), new(10, 90, true), new(80, null, true), new(null, 5, true)]).ShouldBe(new Percentage(70));
        Groei.Registratieeffect([new(10, 20, true)]).ShouldBe(Percentage.Nvt);
        Groei.Registratieeffect([new(20, 10)]).Tekst.ShouldBe("0,0");
    }

    private static decimal?[] Getallen(string cel) =>
        [.. cel.Split(' ').Select(g => g == "-" ? null : (decimal?)decimal.Parse(g, CultureInfo.InvariantCulture))];
}
