using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
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
        var hulpvraag = (await proef.HulpvraagAsync(team, Planproef.Vandaag.AddDays(-7))).Id;
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
    public async Task Hetzelfde_formulier_met_een_ander_besluit_wordt_niet_voor_bewaard_uitgegeven()
    {
        var team = await proef.TeamAsync();
        var vraag = (await proef.HulpvraagAsync(team, Planproef.Vandaag.AddDays(-7))).Id;
        var id = Guid.NewGuid();
        (await LegVastAsync(Goed)).ShouldBeOfType<TriageOpgeslagen>();
        (await LegVastAsync(Goed with { Motivering = Goed.Motivering + " " })).ShouldBeOfType<TriageOpgeslagen>();

        foreach (var anders in new[]
        {
            Goed with { Besluit = "zelfHelpen" }, Goed with { Datum = Planproef.Vandaag.AddDays(-1) }, Goed with { Vraag = "Iets anders" }, Goed with { Feiten = "Iets anders" },
            Goed with { Alternatieven = "Iets anders" }, Goed with { Deskundigheid = "Iets anders" }, Goed with { Motivering = "Een heel andere motivering dan eerst." },
        })
        {
            (await LegVastAsync(anders)).ShouldBeOfType<TriageGeweigerd>(anders.ToString()).SleutelGebruikt.ShouldBeTrue();
        }

        Task<Triageresultaat> LegVastAsync(Hulpbesluitopgave opgave) => proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(vraag, id, opgave, Ct));
    }

    [Fact]
    [Trait("Eis", "TRJ-20")]
    public async Task Hulp_die_er_na_de_afwijzing_via_een_ander_kwam_staat_bij_het_besluit_en_bij_het_traject()
    {
        var team = await proef.TeamAsync();
        var dag = Planproef.Vandaag.AddDays(-30);
        var (hulpvraag, andere) = ((await proef.HulpvraagAsync(team, dag)).Id, (await proef.HulpvraagAsync(team, dag)).Id);
        await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed with { Datum = dag }, Ct));
        var viaHuisarts = await TrajectAsync(team, "03", dag, hulpvraag, Verwijzer.Huisarts);
        var zonderVraag = await TrajectAsync(team, "04", dag.AddDays(1), null, Verwijzer.Jeugdarts);
        var eerder = await TrajectAsync(team, "05", dag.AddDays(-1), hulpvraag, Verwijzer.Huisarts);
        var viaTeam = await TrajectAsync(team, "06", dag, hulpvraag, Verwijzer.Wijkteam);
        var anders = await TrajectAsync(team, "07", dag, andere, Verwijzer.Huisarts);

        var beeld = (await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LaadAsync(hulpvraag, Ct))).ShouldNotBeNull();

        beeld.TochHulp.Select(h => h.TrajectId).ShouldBe([viaHuisarts, zonderVraag]);
        (await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LaadAsync(andere, Ct))).ShouldNotBeNull().TochHulp.ShouldBeEmpty("nothing was refused there");
        (await AfgewezenAsync(viaHuisarts)).ShouldBe(new Eerderafgewezen(hulpvraag, dag));
        (await AfgewezenAsync(zonderVraag)).ShouldBe(new Eerderafgewezen(hulpvraag, dag));
        foreach (var traject in new[] { eerder, viaTeam, anders })
        {
            (await AfgewezenAsync(traject)).ShouldBeNull();
        }

        async Task<Eerderafgewezen?> AfgewezenAsync(Guid traject) => (await proef.AlsAsync(team, db => new TrajectenQuery(db, proef.Klok).DetailsAsync(traject, Ct))).ShouldNotBeNull().Afgewezen;
    }

    [Fact]
    public async Task Een_besluit_van_voor_de_hulpvraag_wordt_niet_bewaard()
    {
        var team = await proef.TeamAsync();
        var hulpvraag = (await proef.HulpvraagAsync(team, Planproef.Vandaag)).Id;

        var resultaat = await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed with { Datum = new(2020, 1, 1) }, Ct));

        resultaat.ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Datum");
    }

    [Fact]
    public async Task Een_onvolledig_besluit_wordt_niet_bewaard()
    {
        var team = await proef.TeamAsync();
        var hulpvraag = (await proef.HulpvraagAsync(team)).Id;

        var resultaat = await proef.AlsAsync(team, db => new Hulpbesluiten(db, proef.Klok).LegVastAsync(hulpvraag, Guid.NewGuid(), Goed with { Alternatieven = null, Deskundigheid = " ", Feiten = "\u0001" }, Ct));

        resultaat.ShouldBeOfType<TriageGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["Feiten", "Alternatieven", "Deskundigheid"]);
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

    private async Task<Guid> TrajectAsync(Testteam team, string hulpvorm, DateOnly aanvang, Guid? hulpvraag, Verwijzer verwijzer)
    {
        var traject = new Traject
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            PersoonId = team.Noor.Id,
            HulpvraagId = hulpvraag,
            TeamId = team.Team.Id,
            Hulpvorm = hulpvorm,
            Uitvoerder = Uitvoerder.Aanbieder,
            Aanbieder = "De Verzinsels",
            DirecteVerwijzer = verwijzer,
            VerwijzerCode = verwijzer.Cbscode(hulpvorm),
            Crisis = false,
            Aanvang = aanvang,
        };
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(traject);
        await db.SaveChangesAsync(Ct);
        return traject.Id;
    }
}
