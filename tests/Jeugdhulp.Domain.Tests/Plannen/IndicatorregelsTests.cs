using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "PLN-13")]
public sealed class IndicatorregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static Indicatorgegevens Goed { get; } = new() { Naam = "Meebeslissen", Vraag = "Kon u meebeslissen?", Soort = Indicatorsoort.JaNee, Vanaf = Vandaag };

    private static Indicatorgegevens Eigen { get; } = Goed with { Soort = Indicatorsoort.Keuze, Keuzes = ["Te snel", "Goed"] };

    public static TheoryData<string, Indicatorgegevens> Fouten => new()
    {
        { "Naam", Goed with { Naam = null } },
        { "Naam", Goed with { Naam = "\u200B" } },
        { "Naam", Goed with { Naam = new string('n', 81) } },
        { "Naam", Goed with { Naam = "een\ntwee" } },
        { "Vraag", Goed with { Vraag = " " } },
        { "Vraag", Goed with { Vraag = new string('v', 201) } },
        { "Soort", Goed with { Soort = null } },
        { "Soort", Goed with { Soort = (Indicatorsoort)9 } },
        { "Vanaf", Goed with { Vanaf = null } },
        { "Vanaf", Goed with { Vanaf = Vandaag.AddDays(-1) } },
        { "Vanaf", Goed with { Vanaf = new(2100, 1, 1) } },
        { "Volgorde", Goed with { Volgorde = 0 } },
        { "Volgorde", Goed with { Volgorde = 100 } },
        { "Keuzes[0]", Goed with { Keuzes = ["Soms"] } },
        { "Keuzes[0]", Eigen with { Keuzes = ["Te snel", " "] } },
        { "Keuzes[0]", Eigen with { Keuzes = ["1", "2", "3", "4", "5", "6", "7"] } },
        { "Keuzes[2]", Eigen with { Keuzes = ["Te snel", "Goed", "goed "] } },
        { "Keuzes[1]", Eigen with { Keuzes = ["Te snel", new string('k', 81)] } },
    };

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Wat_niet_kan_staat_bij_het_veld(string veld, Indicatorgegevens gegevens) =>
        Indicatorregels.Controleer(gegevens, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Fact]
    public void Op_de_grens_kan_het()
    {
        Indicatorregels.Controleer(Goed with { Naam = new string('n', 80), Vraag = new string('v', 200), Vanaf = new(2099, 12, 31), Volgorde = 99 }, Vandaag).ShouldBeEmpty();
        Indicatorregels.Controleer(Goed with { Volgorde = 1 }, Vandaag).ShouldBeEmpty();
        Indicatorregels.Controleer(Eigen with { Keuzes = [null, "1", "2", "3", "4", "5", "6"] }, Vandaag).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-18", false)]
    [InlineData("2026-11-19", true)]
    [InlineData("2099-12-31", true)]
    [InlineData("2100-01-01", false)]
    public void De_laatste_dag_is_gisteren_of_later(string? dag, bool goed)
    {
        var laatste = dag is null ? (DateOnly?)null : DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
        (Indicatorregels.Beeindig(laatste, new(2026, 1, 1), Vandaag) is null).ShouldBe(goed);
    }

    [Fact]
    public void Wat_nog_moet_beginnen_eindigt_hoogstens_een_dag_ervoor()
    {
        Indicatorregels.Beeindig(new(2026, 12, 31), new(2027, 1, 1), Vandaag).ShouldBeNull();
        Indicatorregels.Beeindig(new(2026, 12, 30), new(2027, 1, 1), Vandaag)!.Melding.ShouldContain("31-12-2026");
    }

    [Fact]
    public void Een_vraag_geldt_van_de_eerste_dag_tot_de_dag_na_de_laatste()
    {
        DateOnly van = new(2026, 1, 1), tot = new(2026, 7, 1);
        Indicatorregels.GeldtOp(van, tot, van.AddDays(-1)).ShouldBeFalse();
        Indicatorregels.GeldtOp(van, tot, van).ShouldBeTrue();
        Indicatorregels.GeldtOp(van, tot, tot.AddDays(-1)).ShouldBeTrue();
        Indicatorregels.GeldtOp(van, tot, tot).ShouldBeFalse();
        Indicatorregels.GeldtOp(van, null, new(2090, 1, 1)).ShouldBeTrue();
        Indicatorregels.GeldtHeel(van, tot, van, tot.AddDays(-1)).ShouldBeTrue();
        Indicatorregels.GeldtHeel(van.AddDays(1), tot, van, tot.AddDays(-1)).ShouldBeFalse();
        Indicatorregels.GeldtHeel(van, tot.AddDays(-1), van, tot.AddDays(-1)).ShouldBeFalse();
    }
}
