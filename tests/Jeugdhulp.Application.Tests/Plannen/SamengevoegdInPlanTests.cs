using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

/// <summary>Two doubles of one household are both in its plan; once they are merged the plan is about who stays.</summary>
[Trait("Eis", "GEZ-01")]
public sealed class SamengevoegdInPlanTests(Planproef proef) : IClassFixture<Planproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wie_is_samengevoegd_staat_niet_meer_in_het_plan_en_na_ongedaan_maken_weer_wel()
    {
        var (team, plan) = await proef.VulAsync();
        Guid[] beiden = [team.Noor.Id, team.Daan.Id];
        (await InPlanAsync()).ShouldBe(beiden, ignoreOrder: true);

        await ZetAsync(team.Noor.Id);

        (await InPlanAsync()).ShouldBe([team.Noor.Id]);
        (await AlleenAsync()).ShouldBe([team.Noor.Id], "nobody is asked to talk to who is gone");
        await proef.ToestemmingAsync(team, Partnersoort.School, wie: [team.Noor]);
        (await proef.AlsAsync(team, db => new Planoverdrachten(db, proef.Klok).DraagOverAsync(
            plan, Guid.NewGuid(), new("De school", "Begeleiding in de klas", ["doelen"], "Marieke Jansen", Planproef.Vandaag) { Partner = "school" }, Ct))).ShouldBeOfType<PlanOpgeslagen>("nobody is asked for the other");
        (await proef.WijzigAsync(team, plan, new() { AardOnbekend = true }, deelnemers: new() { [team.Noor.Id] = new() { IsJeugdige = true, Wens = "Minder ruzie" } })).ShouldBeOfType<PlanOpgeslagen>();

        await ZetAsync(null);

        (await InPlanAsync()).ShouldBe(beiden, ignoreOrder: true);
        (await AlleenAsync()).ShouldBe(beiden, ignoreOrder: true);

        async Task<IEnumerable<Guid>> InPlanAsync()
        {
            var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
            beeld.Personen.Where(p => p.IsJeugdige).Select(p => p.Id).ShouldBe(beeld.Plan.Deelnemers.Where(d => d.Gegevens.IsJeugdige).Select(d => d.PersoonId), ignoreOrder: true);
            return beeld.Personen.Where(p => p.IsJeugdige).Select(p => p.Id);
        }

        async Task<IEnumerable<Guid>> AlleenAsync() =>
            (await proef.AlsAsync(team, db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.AlleenSpreken, null, 1, Ct)))!.Regels.Where(r => r.Id == plan).Select(r => r.PersoonId!.Value);

        // As a merge leaves it: the line of who stays is there already, so that of the other cannot go along.
        async Task ZetAsync(Guid? blijft)
        {
            await using var db = proef.Database.CreateUnrestrictedContext();
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == team.Daan.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.SamengevoegdMetId, blijft), Ct);
        }
    }
}
