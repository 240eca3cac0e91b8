using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Plannen;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Triage;

[Trait("Eis", "PRV-08")]
public sealed class HulpbesluitenTests(Planproef proef) : IClassFixture<Planproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Hulpbesluitopgave Goed => new() { Besluit = "afwijzen", Datum = Planproef.Vandaag, Vraag = "Hulp bij huiswerk", Feiten = "Van de school", Alternatieven = "Zelf helpen; dat is geen jeugdhulp", Deskundigheid = "A. de Vries, gedragswetenschapper", Motivering = " De school geeft deze hulp al. " };

    [Fact]
    public async Task Een_besluit_komt_naast_het_vorige_en_in_het_logboek()
    {
        var team = await proef.TeamAsync();
        var hulpvraag = (await proef.HulpvraagAsync(team)).Id;
        var eerste = Guid.NewGuid();
        await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, eerste, Goed with { Datum = Planproef.Vandaag.AddDays(-7) }, Ct));
        await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, eerste, Goed, Ct));
        await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed with { Besluit = "zelfHelpen" }, Ct));

        var beeld = (await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LaadAsync(hulpvraag, Ct))).ShouldNotBeNull();

        beeld.Besluiten.Select(b => b.Besluit).ShouldBe([Hulpbesluitsoort.ZelfHelpen, Hulpbesluitsoort.Afwijzen]);
        beeld.Besluiten.ShouldAllBe(b => b.Motivering == "De school geeft deze hulp al." && b.DoorNaam == "Sam de Boer");
        await using var alles = proef.Database.CreateUnrestrictedContext();
        (await alles.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == hulpvraag).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct))
            .ShouldBe([Handeling.HulpbesluitVastgelegd, Handeling.HulpbesluitVastgelegd, Handeling.HulpbesluitBekeken]);
    }

    [Fact]
    public async Task Een_onvolledig_besluit_wordt_niet_bewaard()
    {
        var team = await proef.TeamAsync();
        var hulpvraag = (await proef.HulpvraagAsync(team)).Id;

        var resultaat = await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed with { Alternatieven = null, Deskundigheid = " ", Feiten = "\u0001" }, Ct));

        resultaat.ShouldBeOfType<TriageGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["Alternatieven", "Deskundigheid", "Feiten"]);
        (await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LaadAsync(hulpvraag, Ct))).ShouldNotBeNull().Besluiten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_andere_gemeente_heeft_deze_hulpvraag_niet()
    {
        var team = await proef.TeamAsync();
        var ander = await proef.TeamAsync("9992");
        var hulpvraag = (await proef.HulpvraagAsync(team)).Id;

        (await proef.AlsAsync(ander, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed, Ct))).ShouldBeOfType<TriageOnbekend>();
        (await proef.AlsAsync(ander, db => new Hulpbesluiten(db, proef.Klok).LaadAsync(hulpvraag, Ct))).ShouldBeNull();
    }
}
