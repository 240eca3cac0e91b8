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
    public async Task Het_plan_toont_wie_de_regie_over_het_gezin_voert_ook_als_er_in_het_plan_iets_anders_stond()
    {
        var (team, plan) = await proef.VulAsync();
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().ShouldSatisfyAllConditions(b => b.Regie.ShouldBeNull(), b => b.StemtAf.ShouldBeNull());

        await proef.AlsAsync(team, db => new Gezinsbeheer(db, Dossierlezer.Overzicht(db, proef.Klok), proef.Klok).LegRegieVastAsync(team.Gezin.Id, "casusregie", team.Medewerker.Id, null, null, null, Ct));
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().StemtAf.ShouldBe(team.Medewerker.Naam);

        await proef.WijzigAsync(team, plan, new() { Coordinator = "Iemand anders" });
        (await proef.LaadAsync(team, plan)).ShouldNotBeNull().StemtAf.ShouldBe(team.Medewerker.Naam);
    }

    [Fact]
    public async Task Wie_het_plan_noemt_wordt_de_regisseur_van_een_gezin_dat_er_geen_heeft()
    {
        var (team, plan) = await proef.VulAsync();

        await proef.WijzigAsync(team, plan, new() { Coordinator = "Juf Ans, basisschool", Overleg = "elke maand" });

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        (beeld.StemtAf, beeld.Regie!.Regie.Soort, beeld.Regie.Regie.Overlegstructuur).ShouldBe(("Juf Ans, basisschool", Domain.Jeugdigen.Regiesoort.Casusregie, "elke maand"));
    }
}
