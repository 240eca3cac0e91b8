using Jeugdhulp.Domain.Teams;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Teams;

[Trait("Eis", "BEH-03")]
public sealed class TeamregelsTests
{
    private static readonly DateOnly Begin = new(2020, 1, 1);
    private static readonly DateOnly Laatste = new(2026, 11, 2);

    [Theory]
    [InlineData(null, "Vul de naam")]
    [InlineData("  ", "Vul de naam")]
    [InlineData("wijkteam NOORD", "Er is al een team met deze naam")]
    [InlineData(" Wijkteam Noord ", "Er is al een team met deze naam")]
    public void Een_naam_is_er_en_is_van_een_team(string? naam, string melding) =>
        Teamregels.Naam(new() { Naam = naam }, ["Wijkteam Noord"]).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Veld.ShouldBe(nameof(Teamgegevens.Naam)),
            f => f.Melding.ShouldStartWith(melding));

    [Theory]
    [InlineData(Teamregels.MaxNaam, 0)]
    [InlineData(Teamregels.MaxNaam + 1, 1)]
    public void Een_naam_heeft_een_grens(int tekens, int fouten) =>
        Teamregels.Naam(new() { Naam = new string('a', tekens) }, []).Count().ShouldBe(fouten);

    [Theory]
    [Trait("Eis", "LOK-21")]
    [InlineData("2018-03-01", 0)]
    [InlineData("2026-12-30", 0)]
    [InlineData("2026-12-31", 1)]
    [InlineData("1999-12-31", 1)]
    public void Een_team_telt_als_wijkteam_voor_zijn_einde(string vanaf, int fouten) =>
        Teamregels.Naam(new() { Naam = "MPG-team", WijkteamVanaf = DateOnly.Parse(vanaf, System.Globalization.CultureInfo.InvariantCulture) }, [], new DateOnly(2026, 12, 31))
            .Count(f => f.Veld == nameof(Teamgegevens.WijkteamVanaf)).ShouldBe(fouten);

    [Theory]
    [Trait("Eis", "LOK-08")]
    [InlineData("straatteam", "hulp", new[] { "Soort" })]
    [InlineData("Wijkteam", "hulp", new[] { "Soort" })]
    [InlineData("0", "hulp", new[] { "Soort" })]
    [InlineData(null, null, new[] { "Soort", "Taken" })]
    [InlineData("wijkteam", "toveren", new[] { "Taken" })]
    [InlineData("wijkteam", "geen", new[] { "Taken" })]
    [InlineData("wijkteam", "hulp", new string[0])]
    public void Een_soort_en_taken_komen_uit_de_lijst_en_er_is_een_taak(string? soort, string? taak, string[] velden) =>
        Teamregels.Aard(new() { Soort = soort, Taken = taak is null ? [] : [taak] }).Select(f => f.Veld).ShouldBe(velden);

    [Fact]
    public void Taken_tellen_samen() =>
        new Teamgegevens { Taken = ["toegang", "hulp", "toegang"] }.LeesTaken().ShouldBe(Teamtaken.Toegang | Teamtaken.Hulp);

    [Fact]
    public void Een_team_begint_op_een_dag_die_kan()
    {
        Teamregels.Begin(null)!.Melding.ShouldStartWith("Vul in vanaf welke dag");
        Teamregels.Begin(Teamregels.Vroegst.AddDays(-1))!.Melding.ShouldBe("Kies een dag van 1-1-2000 tot en met 31-12-2099.");
        Teamregels.Begin(Teamregels.Laatst.AddDays(1)).ShouldNotBeNull();
        Teamregels.Begin(Teamregels.Vroegst).ShouldBeNull();
        Teamregels.Begin(Teamregels.Laatst).ShouldBeNull();
        Teamregels.Begin(Begin, Begin)!.Melding.ShouldBe("Kies een dag voor het einde van het team. De laatste dag is 31-12-2019.");
        Teamregels.Begin(Begin, Begin.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Een_einde_ligt_niet_voor_het_begin_of_het_laatste_contact()
    {
        Teamregels.Einde(null, Begin, null)!.ShouldStartWith("Vul de laatste dag");
        Teamregels.Einde(Begin.AddDays(-1), Begin, null).ShouldBe("Kies een dag vanaf 1-1-2020. Toen begon het team.");
        Teamregels.Einde(Begin, Begin, null).ShouldBeNull();
        Teamregels.Einde(Laatste.AddDays(-1), Begin, Laatste).ShouldBe("Kies een dag vanaf 2-11-2026. Op die dag was het laatste contact van dit team.");
        Teamregels.Einde(Laatste, Begin, Laatste).ShouldBeNull();
        Teamregels.Einde(Teamregels.Laatst.AddDays(1), Begin, Laatste).ShouldNotBeNull();
    }

    [Fact]
    public void Een_vervolg_begint_na_het_begin_en_na_het_laatste_contact()
    {
        Teamregels.Vervolg(null, Begin, Laatste)!.ShouldStartWith("Vul in vanaf welke dag");
        Teamregels.Vervolg(Begin, Begin, null).ShouldBe("Kies een dag na 1-1-2020. Toen begon het team.");
        Teamregels.Vervolg(Begin.AddDays(1), Begin, null).ShouldBeNull();
        Teamregels.Vervolg(Laatste, Begin, Laatste).ShouldBe("Kies een dag na 2-11-2026. Op die dag was het laatste contact van dit team.");
        Teamregels.Vervolg(Laatste.AddDays(1), Begin, Laatste).ShouldBeNull();
        Teamregels.Vervolg(Teamregels.Laatst.AddDays(1), Begin, Laatste).ShouldNotBeNull();
    }
}
