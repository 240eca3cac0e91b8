using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Leren;

namespace Jeugdhulp.Domain.Tests.Leren;

/// <summary>Against worked examples that were published, at the borders, and for any answers at all.</summary>
[Trait("Eis", "CLS-16")]
public sealed class KappaTests
{
    private const double Precies = 1e-9;

    /// <summary>Fleiss 1971, table 1: 30 patients, 6 psychiatrists, 5 diagnoses.</summary>
    private static readonly int[][] Fleiss1971 =
    [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0],
        [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1],
        [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
        [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ];

    /// <summary>The worked example of the article "Fleiss' kappa" in Wikipedia: 10 things, 14 raters, 5 classes.</summary>
    private static readonly int[][] Encyclopedie =
    [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ];

    [Fact]
    public void Fleiss_geeft_het_cijfer_van_zijn_eigen_artikel()
    {
        var waarde = Kappa.Fleiss(Fleiss1971);

        (waarde.Casussen, waarde.Stand).ShouldBe((30, Kappastand.Berekend));
        waarde.Waargenomen!.Value.ShouldBe(0.556, 0.0005);
        waarde.Toeval!.Value.ShouldBe(0.220, 0.0005);
        waarde.Kappa!.Value.ShouldBe(0.430, 0.0005);
    }

    [Fact]
    public void Fleiss_geeft_het_cijfer_van_de_encyclopedie()
    {
        var waarde = Kappa.Fleiss(Encyclopedie);

        waarde.Waargenomen!.Value.ShouldBe(0.378, 0.0005);
        waarde.Toeval!.Value.ShouldBe(0.213, 0.0005);
        waarde.Kappa!.Value.ShouldBe(0.210, 0.0005);
    }

    /// <summary>The examples of the article "Cohen's kappa" in Wikipedia: both yes, only the one, only the other, both no.</summary>
    [Theory]
    [InlineData(20, 5, 10, 15, 0.7, 0.5, 0.4)]
    [InlineData(45, 15, 25, 15, 0.6, 0.54, 0.1304)]
    [InlineData(25, 35, 5, 35, 0.6, 0.46, 0.2593)]
    public void Cohen_geeft_de_cijfers_van_de_encyclopedie(int beideJa, int alleenEen, int alleenAnder, int beideNee, double gezien, double toeval, double kappa)
    {
        var waarde = Kappa.Cohen([.. Herhaal(beideJa, 1, 1), .. Herhaal(alleenEen, 1, 0), .. Herhaal(alleenAnder, 0, 1), .. Herhaal(beideNee, 0, 0)]);

        waarde.Waargenomen!.Value.ShouldBe(gezien, Precies);
        waarde.Toeval!.Value.ShouldBe(toeval, Precies);
        waarde.Kappa!.Value.ShouldBe(kappa, 0.00005);
    }

    [Fact]
    public void Wie_steeds_hetzelfde_kiest_heeft_geen_kappa_maar_wel_volle_overeenstemming()
    {
        foreach (var waarde in new[] { Kappa.Cohen([.. Herhaal(7, 2, 2)]), Kappa.Fleiss([[0, 3, 0], [0, 3, 0], [0, 2, 0]]) })
        {
            (waarde.Waargenomen, waarde.Toeval, waarde.Kappa, waarde.Stand).ShouldBe((1.0, 1.0, null, Kappastand.AllesGelijk));
        }
    }

    [Fact]
    public void Zonder_twee_antwoorden_op_een_casus_is_er_niets_te_vergelijken()
    {
        foreach (var waarde in new[] { Kappa.Cohen([]), Kappa.Fleiss([]), Kappa.Fleiss([[1, 0], [0, 1], [0, 0]]) })
        {
            waarde.ShouldBe(Kappawaarde.TeWeinig);
        }

        Kappa.GelijkeParen([1, 0]).ShouldBeNull();
    }

    [Fact]
    public void Twee_die_het_altijd_en_bewust_oneens_zijn_staan_onder_nul() =>
        Kappa.Cohen([.. Herhaal(5, 0, 1), .. Herhaal(5, 1, 0)]).Kappa!.Value.ShouldBe(-1, Precies);

    [Fact]
    public void Wie_een_casus_overslaat_doet_daar_niet_mee_en_verder_wel()
    {
        var waarde = Kappa.Fleiss([[3, 0], [0, 2], [1, 0], [2, 2]]);

        waarde.Casussen.ShouldBe(3);
        waarde.Waargenomen!.Value.ShouldBe((1 + 1 + (1.0 / 3)) / 3, Precies);
        waarde.Toeval!.Value.ShouldBe(0.5, Precies);
    }

    [Fact]
    public void De_kappa_van_de_delen_is_gemiddeld_die_van_het_geheel() => VoorAlleTellingen(tellingen =>
    {
        var geheel = Kappa.Fleiss(tellingen);
        if (geheel.Kappa is { } kappa)
        {
            var delen = tellingen.Where(t => t.Sum() >= 2).Select(t => geheel.Deel(1, Kappa.GelijkeParen(t)).Kappa!.Value);
            delen.Average().ShouldBe(kappa, Precies);
        }
    });

    [Fact]
    public void Geen_kappa_is_groter_dan_een_en_een_percentage_blijft_binnen_nul_en_honderd() => VoorAlleTellingen(tellingen =>
    {
        var waarde = Kappa.Fleiss(tellingen);
        (waarde.Kappa is null or <= 1 + Precies).ShouldBeTrue();
        (waarde.Waargenomen is null or (>= 0 and <= 1 + Precies)).ShouldBeTrue();
        ((waarde.Kappa is null) == (waarde.Stand is not Kappastand.Berekend)).ShouldBeTrue();
    });

    [Fact]
    public void De_volgorde_van_casussen_en_de_namen_van_klassen_doen_er_niet_toe() => VoorAlleTellingen(tellingen =>
        Gelijk(Kappa.Fleiss(tellingen), Kappa.Fleiss([.. tellingen.Reverse().Select(t => t.Reverse().ToArray())])));

    [Fact]
    public void Wie_de_eerste_is_en_hoe_de_klassen_heten_maakt_voor_Cohen_niet_uit() => VoorAlleParen(paren =>
    {
        var waarde = Kappa.Cohen(paren);
        Gelijk(waarde, Kappa.Cohen([.. paren.Select(p => (p.Ander, p.Een)).Reverse()]));
        Gelijk(waarde, Kappa.Cohen([.. paren.Select(p => (100 - p.Een, 100 - p.Ander))]));
        (waarde.Kappa is null or <= 1 + Precies).ShouldBeTrue();
    });

    private static IEnumerable<(int Een, int Ander)> Herhaal(int aantal, int een, int ander) => Enumerable.Repeat((een, ander), aantal);

    private static void Gelijk(Kappawaarde links, Kappawaarde rechts)
    {
        (links.Casussen, links.Stand).ShouldBe((rechts.Casussen, rechts.Stand));
        Verschil(links.Waargenomen, rechts.Waargenomen).ShouldBeLessThan(Precies);
        Verschil(links.Kappa, rechts.Kappa).ShouldBeLessThan(Precies);
    }

    private static double Verschil(double? links, double? rechts) => Math.Abs((links ?? 7) - (rechts ?? 7));

    private static void VoorAlleTellingen(Action<int[][]> bewering) =>
        Voor(Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 4), 4)), bewering);

    private static void VoorAlleParen(Action<(int Een, int Ander)[]> bewering) =>
        Voor(Gen.ArrayOf(Gen.Choose(0, 15)).Select(getallen => getallen.Select(g => (g / 4, g % 4)).ToArray()), bewering);

    private static void Voor<T>(Gen<T> gevallen, Action<T> bewering) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(16, 0x9E3779B97F4A7C15).WithQuietOnSuccess(true),
        Prop.ForAll(Arb.From(gevallen), bewering));
}
