using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Plannen;

[Trait("Eis", "PLN-13")]
public sealed class IndicatorTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Planproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Indicatorgegevens Tempo { get; } = new() { Naam = "Tempo", Vraag = "Ging het in het goede tempo?", Soort = Indicatorsoort.Keuze, Keuzes = ["Te snel", null, "Goed"], Vanaf = Vandaag };

    [Fact]
    public async Task Een_indicator_komt_er_een_keer_bij_verandert_niet_en_staat_in_het_logboek()
    {
        var team = await proef.TeamAsync("9993");
        var id = Guid.NewGuid();

        (await MaakAsync(team, id, Tempo)).ShouldBe(new Bewaard(id));
        (await MaakAsync(team, id, Tempo)).ShouldBe(new Bewaard(id));
        (await MaakAsync(team, id, Tempo with { Naam = "Anders" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldBe([Formuliersleutel.Gebruikt]);
        (await MaakAsync(team, Guid.NewGuid(), Tempo with { Naam = "Tweede" })).ShouldBeOfType<Bewaard>();
        (await MaakAsync(team, Guid.NewGuid(), Tempo with { Vraag = "Wat vond Jan, bel 06-12345678?" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vraag");
        (await MaakAsync(team, Guid.NewGuid(), Tempo with { Naam = "x\0" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Naam");

        var lijst = await proef.AlsAsync(team, db => new Indicatorbeheer(db, proef.Klok).LijstAsync(Ct));
        lijst.Select(r => (r.Indicator.Naam, r.Indicator.Volgorde, r.Antwoorden)).ShouldBe([("Tempo", 1, 0), ("Tweede", 2, 0)]);
        (lijst[0].Indicator.Hoogste, lijst[0].Indicator.Tekst(2)).ShouldBe((2, "Goed"));
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id, Ct)).Handeling.ShouldBe(Handeling.IndicatorGemaakt);
    }

    [Fact]
    public async Task Wie_later_beeindigt_schrijft_niets_over_en_dezelfde_dag_is_een_keer()
    {
        var team = await proef.TeamAsync("9994");
        var id = Guid.NewGuid();
        await MaakAsync(team, id, Tempo);

        (await BeeindigAsync(team, id, Vandaag.AddDays(-2))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("LaatsteDag");
        (await BeeindigAsync(team, id, Vandaag)).ShouldBeOfType<Bewaard>();
        (await BeeindigAsync(team, id, Vandaag)).ShouldBeOfType<Bewaard>();
        (await BeeindigAsync(team, id, Vandaag.AddDays(9))).ShouldBeOfType<Verouderd>();
        (await BeeindigAsync(team, Guid.NewGuid(), Vandaag)).ShouldBeOfType<NietGevonden>();

        (await proef.AlsAsync(team, db => new Indicatorbeheer(db, proef.Klok).OpenAsync(id, Ct)))!.Indicator.Tot.ShouldBe(Vandaag.AddDays(1));
        var ander = await proef.TeamAsync("9995");
        (await proef.AlsAsync(ander, db => new Indicatorbeheer(db, proef.Klok).OpenAsync(id, Ct))).ShouldBeNull();
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == id && l.Handeling == Handeling.IndicatorBeeindigd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Bij_het_afronden_antwoordt_elk_apart_en_een_verbetering_blijft_te_zien()
    {
        var (team, plan) = await proef.VulAsync(begonnen: Vandaag.AddDays(-30));
        var (tempo, later) = (Guid.NewGuid(), Guid.NewGuid());
        await MaakAsync(team, tempo, Tempo);
        await MaakAsync(team, later, Tempo with { Vanaf = Vandaag.AddDays(1) });

        (await RondAfAsync(Opdracht(new(tempo, 3), null))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Jeugdige.Indicatoren[0].Antwoord");
        (await RondAfAsync(Opdracht(null, new(tempo, 0)))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Ouder.Indicatoren[0].Antwoord");
        (await RondAfAsync(Opdracht(new(Guid.NewGuid(), 1), null))).ShouldBeOfType<PlanGeweigerd>();
        (await RondAfAsync(Opdracht(new(later, 1), null))).ShouldBeOfType<PlanGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("Laat het antwoord leeg");
        (await RondAfAsync(Opdracht(new(tempo, 1), new(tempo, 2)))).ShouldBeOfType<PlanOpgeslagen>();
        (await AntwoordenAsync()).ShouldBe([("jeugdige", 1), ("ouder", 2)]);

        // Before the question was there: what was answered may stay, and nothing new is answered to it.
        var versie = (await proef.LaadAsync(team, plan))!.Afrondingen[0].Versie;
        var beter = Opdracht(new(tempo, 2), null) with { Datum = Vandaag.AddDays(-3) };
        (await VerbeterAsync(versie, beter)).ShouldBeOfType<PlanOpgeslagen>();
        (await AntwoordenAsync()).ShouldBe([("jeugdige", 2)], "a parent who said nothing any more has no measurement");
        (await VerbeterAsync((await proef.LaadAsync(team, plan))!.Afrondingen[0].Versie, beter with { Ouder = Gezegd(new(tempo, 1)) })).ShouldBeOfType<PlanGeweigerd>();
        var velden = (await proef.LaadAsync(team, plan))!.Plan.Wijzigingen.SelectMany(w => w.Velden).Where(v => v.Veld.Contains("Tempo", StringComparison.Ordinal));
        velden.Select(v => (v.Veld, v.Oud, v.Nieuw)).ShouldBe([("Noor: Tempo volgens jeugdige", "Te snel", "Goed"), ("Noor: Tempo volgens ouder", "Goed", null)]);

        Task<Planresultaat> RondAfAsync(Afrondingopdracht o) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Noor.Id, Guid.NewGuid(), o, Ct));
        Task<Planresultaat> VerbeterAsync(uint gelezen, Afrondingopdracht o) => proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).VerbeterAfrondingAsync(plan, team.Noor.Id, gelezen, o, Ct));
        async Task<List<(string, int)>> AntwoordenAsync() => [.. (await proef.LaadAsync(team, plan))!.Afrondingen[0].Metingen.SelectMany(m => m.Antwoorden).OrderBy(a => a.Informant).Select(a => (a.Informant, a.Waarde))];
    }

    [Fact]
    public async Task De_database_bewaart_geen_antwoord_dat_er_niet_is_en_geen_andere_vraag()
    {
        var (team, plan) = await proef.VulAsync();
        var id = Guid.NewGuid();
        await MaakAsync(team, id, Tempo);
        await proef.AlsAsync(team, db => new Planafsluiting(db, proef.Klok).RondAfAsync(plan, team.Noor.Id, Guid.NewGuid(), Opdracht(new(id, 1), null), Ct));

        (await WeigerAsync($"update indicatorantwoord set waarde = 3 where indicator_id = '{id}'")).ConstraintName.ShouldBe("ck_indicatorantwoord_waarde");
        (await WeigerAsync($"update indicatorantwoord set waarde = 3, hoogste = 9 where indicator_id = '{id}'")).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        (await WeigerAsync($"update kwaliteitsindicator set keuzes = array['a'] where id = '{id}'")).ConstraintName.ShouldBe("ck_kwaliteitsindicator_antwoorden");
        (await WeigerAsync($"update kwaliteitsindicator set soort = 'jaNee' where id = '{id}'")).ConstraintName.ShouldBe("ck_kwaliteitsindicator_antwoorden");
        (await WeigerAsync($"update kwaliteitsindicator set tot = vanaf - 1 where id = '{id}'")).ConstraintName.ShouldBe("ck_kwaliteitsindicator_dagen");
        (await WeigerAsync($"update kwaliteitsindicator set volgorde = 100 where id = '{id}'")).ConstraintName.ShouldBe("ck_kwaliteitsindicator_volgorde");
    }

    private static Afrondingopdracht Opdracht(Indicatorkeuze? jeugdige, Indicatorkeuze? ouder) => new(Vandaag, "01", Gezegd(jeugdige), Gezegd(ouder));

    private static Metinggegevens Gezegd(Indicatorkeuze? keuze) => new() { Indicatoren = keuze is null ? [] : [keuze] };

    private Task<Trajectresultaat> MaakAsync(Testteam team, Guid id, Indicatorgegevens gegevens) => proef.AlsAsync(team, db => new Indicatorbeheer(db, proef.Klok).VoegToeAsync(id, gegevens, Ct));

    private Task<Trajectresultaat> BeeindigAsync(Testteam team, Guid id, DateOnly dag) => proef.AlsAsync(team, db => new Indicatorbeheer(db, proef.Klok).BeeindigAsync(id, dag, Ct));

    private async Task<PostgresException> WeigerAsync(string sql)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        return await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct));
    }
}
