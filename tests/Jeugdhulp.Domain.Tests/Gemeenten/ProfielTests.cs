using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Teams;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Gemeenten;

[Trait("Eis", "DSH-09")]
public sealed class ProfielTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 2);

    private static readonly Profielinvoer Goed = new()
    {
        Van = Vandaag,
        Positionering = "eenHoofdaanbieder",
        Organisatievorm = "alleenComplex",
        Inwoners = 31_500,
        Fte = 9.25m,
        Taken = ["toegang", "regie"],
        Bereik = "jeugd",
        Aanleiding = "geen",
    };

    public static TheoryData<string, Profielinvoer> Geweigerd => new()
    {
        { "Van", Goed with { Van = null } },
        { "Van", Goed with { Van = new DateOnly(2014, 12, 31) } },
        { "Van", Goed with { Van = Vandaag.AddYears(1).AddDays(1) } },
        { "Positionering", Goed with { Positionering = null } },
        { "Positionering", Goed with { Positionering = "Eigen beheer" } },
        { "Organisatievorm", Goed with { Organisatievorm = "1" } },
        { "Inwoners", Goed with { Inwoners = null } },
        { "Inwoners", Goed with { Inwoners = 0 } },
        { "Inwoners", Goed with { Inwoners = 2_000_001 } },
        { "Fte", Goed with { Fte = null } },
        { "Fte", Goed with { Fte = -0.01m } },
        { "Fte", Goed with { Fte = 5000.01m } },
        { "Fte", Goed with { Fte = 1.234m } },
        { "Taken", Goed with { Taken = [] } },
        { "Taken", Goed with { Taken = ["geen"] } },
        { "Taken", Goed with { Taken = ["toegang", "koffie"] } },
        { "Bereik", Goed with { Bereik = "" } },
        { "Aanleiding", Goed with { Aanleiding = null } },
        { "Aanleiding", Goed with { Aanleiding = "zomaar" } },
    };

    [Theory]
    [MemberData(nameof(Geweigerd))]
    public void Lees_WatNietKlopt_WordtBijHetVeldGeweigerd(string veld, Profielinvoer invoer)
    {
        var (fouten, gegevens) = Profielregels.Lees(invoer, Vandaag);

        fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
        gegevens.ShouldBeNull();
    }

    [Fact]
    public void Lees_EenLeegFormulier_NoemtAlleVelden() =>
        Profielregels.Lees(new(), Vandaag).Fouten.Select(f => f.Veld).ShouldBe(["Van", "Positionering", "Organisatievorm", "Bereik", "Inwoners", "Fte", "Taken", "Aanleiding"]);

    [Fact]
    public void Lees_WatKlopt_GeeftHetProfiel()
    {
        var grens = Profielregels.Lees(Goed with { Van = Vandaag.AddYears(1), Aanleiding = "knipToegangHulp", Inwoners = 2_000_000, Fte = 5000 }, Vandaag);

        grens.Fouten.ShouldBeEmpty();
        Profielregels.Lees(Goed, Vandaag).Gegevens.ShouldBe(
            new(Positionering.EenHoofdaanbieder, Organisatievorm.AlleenComplex, 31_500, 9.25m, Teamtaken.Toegang | Teamtaken.Regie, Leeftijdsbereik.Jeugd));
    }

    [Theory]
    [InlineData(1, Grootteklasse.Tot50Duizend)]
    [InlineData(49_999, Grootteklasse.Tot50Duizend)]
    [InlineData(50_000, Grootteklasse.Tot100Duizend)]
    [InlineData(99_999, Grootteklasse.Tot100Duizend)]
    [InlineData(100_000, Grootteklasse.Tot500Duizend)]
    [InlineData(499_999, Grootteklasse.Tot500Duizend)]
    [InlineData(500_000, Grootteklasse.Vanaf500Duizend)]
    public void Grootte_HeeftDeGrenzenVanHetOnderzoek(int inwoners, Grootteklasse klasse) =>
        new Profielgegevens(Positionering.EigenBeheer, Organisatievorm.Integraal, inwoners).Grootte.ShouldBe(klasse);

    [Fact]
    public void Veranderd_ZegtWatErWasEnIs_EnZwijgtOverDeRest()
    {
        var eerder = new Profielgegevens(Positionering.EigenBeheer, Organisatievorm.Integraal, 38_900, 14.2m, Teamomschrijvingen.AlleTaken, Leeftijdsbereik.Jeugd);

        eerder.Veranderd(eerder with { }).ShouldBeEmpty();
        (eerder with { Fte = 11, Taken = Teamtaken.Toegang, Bereik = null }).Veranderd(eerder).ShouldBe(
        [
            "Omvang van het team: was 14,2 fte, nu 11 fte.",
            "Taken: was preventie, toegang, hulp, regie, nu toegang.",
            "Leeftijd: was 0 tot 18 jaar, of tot 23 jaar, nu niet bekend.",
        ]);
    }

    [Fact]
    public void ElkeKeuze_HeeftEenEigenNaam()
    {
        string[] namen =
        [
            .. Enum.GetValues<Positionering>().Select(p => p.Naam()),
            .. Enum.GetValues<Organisatievorm>().Select(v => v.Naam()),
            .. Enum.GetValues<Leeftijdsbereik>().Select(b => b.Naam()),
            .. Enum.GetValues<Grootteklasse>().Select(k => k.Naam()),
            .. Enum.GetValues<Opdrachtwijziging>().Select(w => w.Naam()),
        ];

        namen.Distinct().Count().ShouldBe(4 + 4 + 2 + 4 + 5);
        Opdrachtwijziging.KnipToegangHulp.Zinsnede().ShouldBe("knip tussen toegang en hulp");
    }
}
