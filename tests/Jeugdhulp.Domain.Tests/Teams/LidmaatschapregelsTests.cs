using Jeugdhulp.Domain.Teams;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Teams;

[Trait("Eis", "BEH-01")]
public sealed class LidmaatschapregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly DateOnly TeamVan = new(2020, 1, 1);

    [Fact]
    public void Vanaf_de_eerste_tot_en_met_de_laatste_dag_van_het_team_kan_een_lidmaatschap_beginnen()
    {
        Begin(TeamVan.AddDays(-1)).ShouldNotBeNull().ShouldContain("1-1-2020");
        Begin(TeamVan).ShouldBeNull();
        Begin(new(2026, 12, 31), teamTot: new(2027, 1, 1)).ShouldBeNull();
        Begin(new(2027, 1, 1), teamTot: new(2027, 1, 1)).ShouldNotBeNull().ShouldContain("31-12-2026");
        Begin(null).ShouldNotBeNull();
    }

    [Fact]
    public void Een_lidmaatschap_begint_hoogstens_een_jaar_vooruit()
    {
        Begin(Vandaag.AddYears(1)).ShouldBeNull();
        Begin(Vandaag.AddYears(1).AddDays(1)).ShouldNotBeNull();
    }

    [Fact]
    public void Na_de_laatste_dag_blijft_er_geen_periode_over_en_wat_eerder_ophield_blijft_zo()
    {
        Lidperiode[] perioden = [new(new(2026, 11, 1), new(2026, 12, 1)), new(new(2027, 1, 1), null)];

        Lidmaatschapregels.Eindes(perioden, new(2026, 11, 25)).ShouldBe([new(2026, 11, 26), new(2027, 1, 1)]);
        Lidmaatschapregels.Eindes(perioden, new(2026, 12, 15)).ShouldBe([new(2026, 12, 1), new(2027, 1, 1)]);
        Lidmaatschapregels.Eindes(perioden, new(2026, 12, 31)).ShouldBe([new(2026, 12, 1), new(2027, 1, 1)], "the day before the first one takes it back");
        Lidmaatschapregels.Eindes(perioden, new(2027, 3, 31)).ShouldBe([new(2026, 12, 1), new(2027, 4, 1)]);
        Lidmaatschapregels.Eindes([perioden[0]], new(2027, 3, 31)).ShouldBe([new(2027, 4, 1)], "the only one may last longer");
    }

    [Fact]
    public void Twee_perioden_in_een_team_overlappen_niet()
    {
        Lidperiode eerder = new(new(2024, 1, 1), new(2025, 1, 1));

        Begin(new(2024, 12, 31), eerder).ShouldNotBeNull();
        Begin(new(2025, 1, 1), eerder).ShouldBeNull();
        Begin(new(2023, 1, 1), eerder).ShouldNotBeNull("the new period has no end yet");
        Begin(new(2025, 1, 1), new Lidperiode(new(2024, 1, 1), null)).ShouldNotBeNull();
        Begin(new(2023, 1, 1), new Lidperiode(new(2024, 1, 1), new(2024, 1, 1))).ShouldBeNull("what was taken back held on no day");
    }

    [Fact]
    public void De_laatste_dag_ligt_niet_voor_de_eerste_en_de_dag_ervoor_neemt_alles_terug()
    {
        Lidmaatschapregels.Einde(null, TeamVan, Vandaag).ShouldNotBeNull();
        Lidmaatschapregels.Einde(TeamVan.AddDays(-2), TeamVan, Vandaag).ShouldNotBeNull().ShouldContain("1-1-2020");
        Lidmaatschapregels.Einde(TeamVan.AddDays(-1), TeamVan, Vandaag).ShouldBeNull();
        Lidmaatschapregels.Einde(TeamVan, TeamVan, Vandaag).ShouldBeNull();
        Lidmaatschapregels.Einde(Vandaag.AddYears(1), TeamVan, Vandaag).ShouldBeNull();
        Lidmaatschapregels.Einde(Vandaag.AddYears(1).AddDays(1), TeamVan, Vandaag).ShouldNotBeNull();
        new Lidperiode(TeamVan, TeamVan).IsLeeg.ShouldBeTrue();
    }

    private static string? Begin(DateOnly? van, params Lidperiode[] eerder) => Lidmaatschapregels.Begin(van, TeamVan, null, eerder, Vandaag);

    private static string? Begin(DateOnly? van, DateOnly teamTot) => Lidmaatschapregels.Begin(van, TeamVan, teamTot, [], Vandaag);
}
