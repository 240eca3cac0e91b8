using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

[Trait("Eis", "PLN-01")]
public sealed class PlanbeheerTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Planproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_gezin_heeft_een_plan_ook_als_vier_collegas_tegelijk_beginnen()
    {
        var team = await proef.TeamAsync();

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), Ct))));

        resultaten.Select(r => r.ShouldBeOfType<PlanOpgeslagen>().PlanId).Distinct().ShouldHaveSingleItem();
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Gezinsplannen.IgnoreQueryFilters().CountAsync(p => p.GezinId == team.Gezin.Id, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task In_een_nieuw_plan_staat_het_hele_gezin()
    {
        var (team, plan) = await proef.VulAsync();

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();

        beeld.Personen.Select(p => (p.Voornamen, p.IsJeugdige)).ShouldBe([("Daan", true), ("Noor", true), ("Marieke", false)]);
        beeld.Plan.MedewerkerId.ShouldBe(team.Medewerker.Id);
        beeld.Plan.Compleetheid.ShouldBe(Compleetheid.Leeg);
        await using var db = proef.Database.CreateUnrestrictedContext();
        var log = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == plan).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
        log.ShouldBe([Handeling.PlanBegonnen, Handeling.PlanBekeken]);
    }

    [Fact]
    public async Task Wie_niet_meer_bij_het_gezin_hoort_staat_niet_in_een_nieuw_plan_en_blijft_in_een_plan_dat_er_was()
    {
        var (team, eerder) = await proef.VulAsync();
        var later = await proef.TeamAsync();
        await using var db = proef.Database.CreateUnrestrictedContext();
        var wie = new[] { team.Noor.Id, later.Noor.Id };
        await db.Gezinsleden.IgnoreQueryFilters().Where(l => wie.Contains(l.PersoonId)).ExecuteUpdateAsync(l => l.SetProperty(x => x.Tot, Vandaag), Ct);

        var nieuw = Guid.NewGuid();
        await proef.AlsAsync(later, d => new Planbeheer(d, proef.Klok).BeginAsync(later.Gezin.Id, nieuw, Ct));

        (await proef.LaadAsync(later, nieuw))!.Personen.Select(p => p.Voornamen).ShouldBe(["Daan", "Marieke"]);
        (await proef.LaadAsync(team, eerder))!.Personen.Select(p => (p.Voornamen, p.InGezin)).ShouldBe([("Daan", true), ("Noor", false), ("Marieke", true)], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_wijziging_bewaart_wat_er_stond()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });

        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis en op school" }, deelnemers: new() { [team.Noor.Id] = new() { Wens = "Minder ruzie" } });

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        // Both were kept at one moment of the clock that stands still.
        beeld.Plan.Wijzigingen.ShouldContain(w => w.Velden.Count == 2);
        beeld.Plan.Wijzigingen.Single(w => w.Velden.Count == 2).Velden.ShouldBe([new("Reden van het plan", "Ruzie thuis", "Ruzie thuis en op school"), new("Noor: wens", null, "Minder ruzie")]);
        beeld.Deelnemer(beeld.Personen.Single(p => p.Id == team.Noor.Id)).ShouldSatisfyAllConditions(d => d.Wens.ShouldBe("Minder ruzie"), d => d.IsJeugdige.ShouldBeTrue());
    }

    [Fact]
    public async Task Zonder_verandering_wordt_niets_bewaard()
    {
        var (team, plan) = await proef.VulAsync();

        (await proef.WijzigAsync(team, plan, new() { Aard = " " })).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
    }

    [Fact]
    public async Task De_tweede_ziet_wat_de_eerste_veranderde_en_kan_toch_bewaren()
    {
        var (team, plan) = await proef.VulAsync();
        var oud = await proef.VersieAsync(plan);
        await proef.WijzigAsync(team, plan, new() { WanneerKlaar = "Als het slapen lukt" }, oud);

        var verouderd = (await proef.WijzigAsync(team, plan, new() { WanneerKlaar = "Over een jaar" }, oud)).ShouldBeOfType<PlanVerouderd>();

        verouderd.Wijzigingen.ShouldHaveSingleItem().Velden.ShouldBe([new("Wanneer zijn we klaar", null, "Als het slapen lukt")]);
        (await proef.WijzigAsync(team, plan, new() { WanneerKlaar = "Over een jaar" }, verouderd.Versie, verouderd.Gezien)).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.LaadAsync(team, plan))!.Plan.Wijzigingen.Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "PLN-03")]
    public async Task Zonder_reden_wordt_een_plan_niet_vastgesteld_en_ook_de_database_weigert()
    {
        var (team, plan) = await proef.VulAsync();

        (await proef.StelVastAsync(team, plan)).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("De reden");

        (await WeigerAsync($"update gezinsplan set stand = 'vastgesteld', vastgesteld_op = '2026-11-20' where id = '{plan}'")).ConstraintName.ShouldBe("ck_gezinsplan_vastgesteld");
    }

    [Fact]
    public async Task Wat_is_vastgesteld_blijft_leesbaar_wat_er_daarna_ook_wordt_geschreven()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.DoelAsync(team, plan, Vandaag.AddDays(30));
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });
        var eerste = Guid.NewGuid();
        await proef.StelVastAsync(team, plan, versieId: eerste);
        await proef.StelVastAsync(team, plan, versieId: eerste);

        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true });
        await proef.StelVastAsync(team, plan);

        var (beeld, versie) = (await proef.AlsAsync(team, db => new PlanQuery(db, proef.Klok).VersieAsync(eerste, Ct))).ShouldNotBeNull();
        beeld.Versies.Select(v => v.Nummer).ShouldBe([2, 1]);
        (versie.Nummer, versie.Inhoud.Gegevens.Aard, versie.Inhoud.Doelen.Count, versie.Inhoud.Deelnemers.Count).ShouldBe((1, "Ruzie thuis", 1, 3));
    }

    [Fact]
    public async Task Vaststellen_zet_alleen_de_gekozen_hulpvragen_en_raakt_geen_contact()
    {
        var (team, plan) = await proef.VulAsync();
        var (gekozen, andere) = (await proef.HulpvraagAsync(team), await proef.HulpvraagAsync(team));
        await proef.WijzigAsync(team, plan, new() { AardOnbekend = true });

        (await proef.StelVastAsync(team, plan, new() { [gekozen.Id] = null })).ShouldBeOfType<PlanGeweigerd>();
        (await proef.StelVastAsync(team, plan, new() { [gekozen.Id] = true })).ShouldBeOfType<PlanOpgeslagen>();

        await using var db = proef.Database.CreateUnrestrictedContext();
        var nu = await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.PersoonId == team.Noor.Id).ToDictionaryAsync(h => h.Id, h => (h.PlanVastgesteld, h.EigenHulp), Ct);
        nu[gekozen.Id].ShouldBe((true, true));
        nu[andere.Id].ShouldBe((false, null));
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == gekozen.Id && l.Handeling == Handeling.HulpvraagGewijzigd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Aan_een_afgesloten_plan_verandert_niets_meer_en_daarna_mag_een_nieuw_plan()
    {
        var (team, plan) = await proef.VulAsync();
        var versie = await proef.VersieAsync(plan);

        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, versie, Vandaag, null, Ct))).ShouldBeOfType<PlanGeweigerd>();
        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, versie, Vandaag, "Klaar", Ct))).ShouldBeOfType<PlanOpgeslagen>();

        (await proef.WijzigAsync(team, plan, new() { Aard = "Toch nog iets" })).ShouldBeOfType<PlanGeweigerd>();
        (await WeigerAsync($"update gezinsplan set aard = 'x' where id = '{plan}'")).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        var nieuw = Guid.NewGuid();
        (await proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, nieuw, Ct))).ShouldBe(new PlanOpgeslagen(nieuw));
    }

    [Fact]
    public async Task Een_andere_gemeente_kent_dit_plan_en_dit_gezin_niet()
    {
        var (team, plan) = await proef.VulAsync();
        var ander = await proef.TeamAsync("9992");

        (await proef.LaadAsync(ander, plan)).ShouldBeNull();
        (await proef.AlsAsync(ander, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), Ct))).ShouldBeOfType<PlanOnbekend>();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements stand in the tests.")]
    private async Task<PostgresException> WeigerAsync(string sql)
    {
        await using var verbinding = new NpgsqlConnection(proef.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct));
    }
}
