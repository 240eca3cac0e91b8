using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Dossiers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>The plan and the household name one who steers.</summary>
[Trait("Eis", "GEZ-03")]
public sealed class PlanregieTests(Planproef proef) : IClassFixture<Planproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Het_plan_toont_wie_de_regie_over_het_gezin_voert_en_merkt_het_als_er_een_ander_staat()
    {
        var (team, plan) = await proef.VulAsync();
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Regie.ShouldBeNull(), b => b.Regisseur.ShouldBeNull(), b => b.TweeRegisseurs.ShouldBeFalse());

        await proef.AlsAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, proef.Klok), proef.Klok).LegRegieVastAsync(team.Gezin.Id, "casusregie", team.Medewerker.Id, null, null, Ct));
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Regisseur.ShouldBe(team.Medewerker.Naam), b => b.TweeRegisseurs.ShouldBeFalse("the plan names nobody"));

        await proef.WijzigAsync(team, plan, new() { Coordinator = $"{team.Medewerker.Naam}, wijkteam" });
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().TweeRegisseurs.ShouldBeFalse();

        await proef.WijzigAsync(team, plan, new() { Coordinator = "Iemand anders" });
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().TweeRegisseurs.ShouldBeTrue();
    }
}
