using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
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

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), Vandaag, Ct))));

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
        await proef.AlsAsync(later, d => new Planbeheer(d, proef.Klok).BeginAsync(later.Gezin.Id, nieuw, Vandaag, Ct));

        (await proef.LaadAsync(later, nieuw))!.Personen.Select(p => p.Voornamen).ShouldBe(["Daan", "Marieke"]);
        (await proef.LaadAsync(team, eerder))!.Personen.Select(p => (p.Voornamen, p.InGezin)).ShouldBe([("Daan", true), ("Noor", false), ("Marieke", true)], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "PLN-10")]
    public async Task Wie_meebesliste_wordt_per_lid_van_het_gezin_bewaard()
    {
        var (team, plan) = await proef.VulAsync();

        (await proef.WijzigAsync(team, plan, new(), deelnemers: new() { [team.Noor.Id] = new() { Meebeslist = Meebeslist.Nee }, [team.Ouder.Id] = new() { Meebeslist = Meebeslist.Deels } })).ShouldBeOfType<PlanOpgeslagen>();

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        new[] { team.Noor.Id, team.Ouder.Id, team.Daan.Id }.Select(id => beeld.Deelnemer(beeld.Personen.Single(p => p.Id == id)).Meebeslist).ShouldBe([Meebeslist.Nee, Meebeslist.Deels, null]);
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
        (await proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, nieuw, Vandaag, Ct))).ShouldBe(new PlanOpgeslagen(nieuw));
    }

    [Fact]
    public async Task Een_plan_dat_bij_vergissing_is_afgesloten_gaat_met_een_reden_weer_open_zoals_het_was()
    {
        var (team, plan) = await proef.VulAsync(begonnen: Vandaag.AddDays(-30));
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });
        await proef.StelVastAsync(team, plan);
        await SluitAsync(team, plan);
        var versie = await proef.VersieAsync(plan);

        (await HeropenAsync(team, plan, versie, " ")).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await HeropenAsync(team, plan, versie + 1, "Verkeerd plan")).ShouldBeOfType<PlanVerouderd>();
        (await HeropenAsync(team, plan, versie, "Verkeerd plan")).ShouldBeOfType<PlanOpgeslagen>();
        (await HeropenAsync(team, plan, versie, "Verkeerd plan")).ShouldBeOfType<PlanOpgeslagen>("a double click");
        (await HeropenAsync(team, plan, versie, "Iets anders")).ShouldBeOfType<PlanGeweigerd>();
        (await HeropenAsync(await proef.TeamAsync("9992"), plan, versie, "Verkeerd plan")).ShouldBeOfType<PlanOnbekend>();

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        (beeld.Plan.Stand, beeld.Plan.AfgeslotenOp, beeld.Plan.AfsluitReden).ShouldBe((Planstand.Vastgesteld, null, null));
        beeld.Plan.Wijzigingen.Single(w => w.Velden.Exists(v => v.Veld == "Waarom heropend")).Velden.ShouldBe(
            [new("Stand", "Afgesloten", "Vastgesteld"), new("Gestopt op", "20-11-2026", null), new("Waarom het plan stopte", "Klaar", null), new("Waarom heropend", null, "Verkeerd plan")]);
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == plan && l.Handeling == Handeling.PlanGewijzigd).ToListAsync(Ct)).Count(l => l.Bijzonderheden?.GetValueOrDefault("wat") == "heropend").ShouldBe(1);
        (await proef.WijzigAsync(team, plan, new() { Aard = "Toch nog iets" })).ShouldBeOfType<PlanOpgeslagen>();
    }

    [Fact]
    public async Task Een_afgesloten_plan_gaat_niet_open_naast_of_voor_een_ander_plan_en_niet_met_een_andere_inhoud()
    {
        var (team, eerste) = await proef.VulAsync(begonnen: Vandaag.AddDays(-30));
        await SluitAsync(team, eerste);
        var versie = await proef.VersieAsync(eerste);
        var tweede = (await proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), Vandaag, Ct))).ShouldBeOfType<PlanOpgeslagen>().PlanId;

        (await HeropenAsync(team, eerste, versie, "Toch verder")).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("een ander plan");
        await SluitAsync(team, tweede);
        (await HeropenAsync(team, eerste, versie, "Toch verder")).ShouldBeOfType<PlanGeweigerd>();
        (await HeropenAsync(team, tweede, await proef.VersieAsync(tweede), "Toch verder")).ShouldBeOfType<PlanOpgeslagen>("the newest can");
        (await WeigerAsync($"update gezinsplan set stand = 'concept', afgesloten_op = null, afsluit_reden = null, aard = 'x' where id = '{eerste}'")).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await WeigerAsync($"update gezinsplan set stand = 'concept', afgesloten_op = null, afsluit_reden = null where id = '{eerste}'")).SqlState.ShouldBeOneOf(PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.ExclusionViolation);
    }

    [Fact]
    public async Task Een_plan_dat_later_wordt_ingevoerd_vertelt_op_welke_dag_de_hulp_stopte()
    {
        var (begin, eind) = (Vandaag.AddDays(-60), Vandaag.AddDays(-9));
        var (team, plan) = await proef.VulAsync(begonnen: begin);
        var doel = await proef.DoelAsync(team, plan, eind, Vandaag);
        await proef.WijzigAsync(team, plan, new() { Aard = "Ruzie thuis" });
        await proef.StelVastAsync(team, plan);

        (await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doel, Guid.NewGuid(), new(Beoordelaar.Ouder, Doeluitkomst.Behaald, eind.AddDays(-1), null), Ct))).ShouldBeOfType<PlanOpgeslagen>();
        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Noor.Id, Guid.NewGuid(), new(eind, "01", new(), new()), Ct))).ShouldBeOfType<PlanOpgeslagen>();
        var versie = await proef.VersieAsync(plan);
        Task<Planresultaat> SluitAsync(DateOnly dag) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, versie, dag, "Het gaat goed", Ct));
        (await SluitAsync(begin.AddDays(-1))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Kies een dag vanaf 21-9-2026. Toen begon het plan.");
        (await SluitAsync(eind.AddDays(-1))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldBe([new("Datum", "Op 11-11-2026 stopte de hulp aan een jeugdige. Kies die dag of een latere.")]);
        (await SluitAsync(eind)).ShouldBeOfType<PlanOpgeslagen>();

        var beeld = (await proef.LaadAsync(team, plan)).ShouldNotBeNull();
        (beeld.Plan.BegonnenOp, beeld.Plan.AfgeslotenOp, beeld.Afrondingen.ShouldHaveSingleItem().Datum).ShouldBe((begin, eind, eind));
    }

    [Fact]
    public async Task De_eerste_dag_van_een_plan_kan_worden_verbeterd_tot_wat_er_in_staat()
    {
        var (team, plan) = await proef.VulAsync();
        await proef.WijzigAsync(team, plan, new(), begonnen: Vandaag.AddDays(-30));
        (await proef.LaadAsync(team, plan))!.Plan.Wijzigingen.ShouldHaveSingleItem().Velden.ShouldBe([new("Begonnen op", "20-11-2026", "21-10-2026")]);
        await proef.AlsAsync(team, async db => await new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Daan.Id, Guid.NewGuid(), new(Vandaag.AddDays(-10), "01", new(), new()), Ct));
        (await WeigeringAsync(Vandaag.AddDays(-9))).ShouldBe("Op 10-11-2026 stopte de hulp aan een jeugdige. Kies die dag of een eerdere.");
        var doel = await proef.DoelAsync(team, plan, Vandaag);
        await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doel, Guid.NewGuid(), new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag.AddDays(-20), null), Ct));

        (await WeigeringAsync(Vandaag.AddDays(-19))).ShouldBe("Op 31-10-2026 zei iemand al iets over een doel. Kies die dag of een eerdere.");
        (await WeigeringAsync(Vandaag.AddDays(1))).ShouldBe("Deze dag moet nog komen. Kies vandaag of een eerdere dag.");
        (await WeigeringAsync(null)).ShouldBe("Vul in op welke dag het plan begon.");
        (await proef.WijzigAsync(team, plan, new(), begonnen: Vandaag.AddDays(-20))).ShouldBeOfType<PlanOpgeslagen>();

        async Task<string> WeigeringAsync(DateOnly? begin)
        {
            var versie = await proef.VersieAsync(plan);
            var resultaat = await proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).WijzigAsync(plan, versie, 0, new(begin, new(), new Dictionary<Guid, Deelnemergegevens>()), Ct));
            var fout = resultaat.ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem();
            fout.Veld.ShouldBe("BegonnenOp");
            return fout.Melding;
        }
    }

    [Fact]
    public async Task Twee_plannen_van_een_gezin_overlappen_niet_en_ook_de_database_weigert()
    {
        var (team, eerste) = await proef.VulAsync(begonnen: Vandaag.AddDays(-90));
        var versie = await proef.VersieAsync(eerste);
        await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(eerste, versie, Vandaag.AddDays(-30), "Klaar", Ct));
        Task<Planresultaat> BeginAsync(DateOnly? dag) => proef.AlsAsync(team, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), dag, Ct));

        (await BeginAsync(Vandaag.AddDays(-31))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldBe([new("BegonnenOp", "Tot 21-10-2026 liep het vorige plan van dit gezin. Kies die dag of een latere.")]);
        var tweede = (await BeginAsync(Vandaag.AddDays(-30))).ShouldBeOfType<PlanOpgeslagen>().PlanId;

        (await WeigerAsync($"update gezinsplan set begonnen_op = '2026-10-20' where id = '{tweede}'")).ConstraintName.ShouldBe("ex_gezinsplan_periode");
    }

    [Fact]
    public async Task De_database_houdt_wat_gezegd_is_en_wie_stopte_binnen_het_plan()
    {
        var (team, plan) = await proef.VulAsync(begonnen: Vandaag.AddDays(-20));
        var doel = await proef.DoelAsync(team, plan, Vandaag);
        await proef.AlsAsync(team, db => new Doelbeheer(db, proef.Klok).BeoordeelAsync(plan, doel, Guid.NewGuid(), new(Beoordelaar.Ouder, Doeluitkomst.Behaald, Vandaag.AddDays(-10), null), Ct));
        await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Daan.Id, Guid.NewGuid(), new(Vandaag.AddDays(-5), "01", new(), new()), Ct));

        (await WeigerAsync($"update gezinsplan set begonnen_op = '2026-11-11' where id = '{plan}'")).ConstraintName.ShouldBe("ck_gezinsplan_begin");
        (await WeigerAsync($"update doelresultaat set datum = '2026-10-30' where plandoel_id = '{doel}'")).ConstraintName.ShouldBe("ck_gezinsplan_begin");
        (await WeigerAsync($"update afronding set datum = '2026-10-30' where gezinsplan_id = '{plan}'")).ConstraintName.ShouldBe("ck_gezinsplan_begin");
        (await WeigerAsync($"update gezinsplan set stand = 'afgesloten', afsluit_reden = 'v1.00000000.x', afgesloten_op = '2026-11-14' where id = '{plan}'")).ConstraintName.ShouldBe("ck_gezinsplan_einde");
        var versie = await proef.VersieAsync(plan);
        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, versie, Vandaag.AddDays(-5), "Klaar", Ct))).ShouldBeOfType<PlanOpgeslagen>();
        (await WeigerAsync($"update afronding set datum = '2026-11-16' where gezinsplan_id = '{plan}'")).ConstraintName.ShouldBe("ck_gezinsplan_einde");
    }

    [Fact]
    public async Task Een_andere_gemeente_kent_dit_plan_en_dit_gezin_niet()
    {
        var (team, plan) = await proef.VulAsync();
        var ander = await proef.TeamAsync("9992");

        (await proef.LaadAsync(ander, plan)).ShouldBeNull();
        (await proef.AlsAsync(ander, db => new Planbeheer(db, proef.Klok).BeginAsync(team.Gezin.Id, Guid.NewGuid(), Vandaag, Ct))).ShouldBeOfType<PlanOnbekend>();
    }

    private Task<Planresultaat> HeropenAsync(Testteam team, Guid plan, uint versie, string reden) => proef.AlsAsync(team, db => new Planheropening(db, proef.Klok).HeropenAsync(plan, versie, reden, Ct));

    private async Task SluitAsync(Testteam team, Guid plan)
    {
        var versie = await proef.VersieAsync(plan);
        (await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).SluitAfAsync(plan, versie, Vandaag, "Klaar", Ct))).ShouldBeOfType<PlanOpgeslagen>();
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
