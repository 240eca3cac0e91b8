using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Taken;

/// <summary>Tasks as two web processes work them off: two providers of services on one database.</summary>
public sealed class TaakwerkerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static int _volgende;

    private readonly StilleKlok _klok = new(new DateOnly(2026, 11, 20));
    private readonly List<ServiceProvider> _processen = [];
    private Testteam _a = null!;
    private Testteam _b = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _a = await Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));
        _b = await Testteam.MaakAsync(database, "9992", null, nummer: Interlocked.Increment(ref _volgende));
        await using var db = database.CreateUnrestrictedContext();
        await db.Taken.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proces in _processen)
        {
            await proces.DisposeAsync();
        }
    }

    [Fact]
    public async Task Twee_processen_doen_samen_alle_taken_en_geen_taak_twee_keer()
    {
        var gevraagd = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            gevraagd.Add(await VraagAanAsync(i % 2 == 0 ? _a : _b));
        }

        var gedaan = new System.Collections.Concurrent.ConcurrentBag<(Guid Taak, string? Gemeente)>();
        Taakuitvoerder doe = async (diensten, taak, ct) =>
        {
            gedaan.Add((taak.Id, diensten.GetRequiredService<Aanmelding>().GemeenteCode));
            await Task.Yield();
        };

        await Task.WhenAll(MaakLeegAsync(Werker(doe)), MaakLeegAsync(Werker(doe)));

        gedaan.Select(g => g.Taak).Order().ShouldBe(gevraagd.Order());
        gedaan.Count(g => g.Gemeente == "9991").ShouldBe(10);
        (await TakenAsync()).ShouldAllBe(t => t.Stand == Taakstand.Klaar && t.Pogingen == 1 && t.KlaarOp != null && t.BegonnenOp != null);
    }

    [Fact]
    public async Task Een_taak_ziet_alleen_de_eigen_gemeente_en_schrijft_namens_de_aanvrager()
    {
        await VraagAanAsync(_b);
        List<string>? teams = null;

        await Werker(async (diensten, taak, ct) =>
        {
            var db = diensten.GetRequiredService<JeugdhulpDbContext>();
            await using var transactie = await db.BeginGemeenteAsync(ct);
            teams = await db.Teams.IgnoreQueryFilters().Select(t => t.GemeenteCode).Distinct().ToListAsync(ct);
        }).WerkEenAfAsync(Ct);

        teams.ShouldBe(["9992"]);
        var regels = await LogAsync("9992");
        regels.Select(r => (r.Handeling, r.AccountId, r.Oorsprong)).ShouldBe(
        [
            (Handeling.TaakAangevraagd, _b.Account.Id, "web"),
            (Handeling.TaakKlaar, _b.Account.Id, "taak"),
        ]);
    }

    [Fact]
    public async Task Een_taak_bestaat_niet_zonder_de_handeling_die_erom_vroeg()
    {
        await using (var db = database.CreateContext(_a.Aanmelding()))
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            db.VraagTaakAan(_klok, Taaksoort.Doorrekenen, []);
            await db.SaveChangesAsync(Ct);
        }

        (await Werker(Niets).WerkEenAfAsync(Ct)).ShouldBeFalse();
        (await TakenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task De_taak_van_een_proces_dat_wegviel_gaat_na_de_huurtijd_naar_een_ander()
    {
        var id = await VraagAanAsync(_a);
        await NeemAsync();
        (await Werker(Niets).WerkEenAfAsync(Ct)).ShouldBeFalse("the claim still holds");
        await VerloopAsync(id);

        (await Werker(Niets).WerkEenAfAsync(Ct)).ShouldBeTrue();

        var taak = (await TakenAsync()).ShouldHaveSingleItem();
        taak.Stand.ShouldBe(Taakstand.Klaar);
        taak.Pogingen.ShouldBe(2);
    }

    [Fact]
    public async Task Wie_de_taak_verloor_schrijft_niets_meer()
    {
        var id = await VraagAanAsync(_a);
        var ander = Werker(Niets);
        Exception? geweigerd = null;

        await Werker(async (diensten, taak, ct) =>
        {
            await VerloopAsync(id);
            (await ander.WerkEenAfAsync(ct)).ShouldBeTrue();
            var db = diensten.GetRequiredService<JeugdhulpDbContext>();
            await using var transactie = await db.BeginGemeenteAsync(CancellationToken.None);
            db.Log(_klok, Handeling.ContactenBekeken, "proef");
            geweigerd = await Should.ThrowAsync<TaakVerlorenException>(() => taak.RondAfAsync(db, CancellationToken.None));
            throw geweigerd;
        }).WerkEenAfAsync(Ct);

        geweigerd.ShouldNotBeNull();
        var regels = await LogAsync("9991");
        regels.Count(r => r.Handeling == Handeling.TaakKlaar).ShouldBe(1);
        regels.ShouldNotContain(r => r.Handeling == Handeling.ContactenBekeken);
    }

    [Fact]
    public async Task Een_gestopte_taak_houdt_op_en_bewaart_niets()
    {
        var id = await VraagAanAsync(_a);

        await Werker(async (_, _, ct) =>
        {
            (await StopAsync(_a, id)).ShouldBeTrue();
            await Task.Delay(Timeout.Infinite, ct);
        }).WerkEenAfAsync(Ct);

        var taak = (await TakenAsync()).ShouldHaveSingleItem();
        taak.Stand.ShouldBe(Taakstand.Gestopt);
        taak.Claim.ShouldBeNull();
        (await LogAsync("9991")).Select(r => r.Handeling).ShouldBe([Handeling.TaakAangevraagd, Handeling.TaakGestopt]);
        (await StopAsync(_a, id)).ShouldBeFalse("stopping twice is nothing new");
    }

    [Fact]
    public async Task Een_wachtende_taak_die_gestopt_is_begint_niet()
    {
        var id = await VraagAanAsync(_a);
        (await StopAsync(_a, id)).ShouldBeTrue();

        (await Werker(Niets).WerkEenAfAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_andere_gemeente_ziet_de_taak_niet_en_stopt_hem_niet()
    {
        var id = await VraagAanAsync(_a);
        await using var db = database.CreateContext(_b.Aanmelding());
        var lijst = new Takenlijst(db, _klok);

        (await lijst.StopAsync(id, Ct)).ShouldBeFalse();
        (await lijst.VindAsync(id, Ct)).ShouldBeNull();
        (await TakenAsync()).ShouldHaveSingleItem().Stand.ShouldBe(Taakstand.Wachtend);
    }

    [Fact]
    public async Task Een_fout_in_het_werk_beeindigt_de_taak_met_de_soort_van_de_fout_en_zonder_tekst()
    {
        await VraagAanAsync(_a);

        await Werker((_, _, _) => throw new InvalidOperationException("Noor van Dijk")).WerkEenAfAsync(Ct);

        var taak = (await TakenAsync()).ShouldHaveSingleItem();
        taak.Stand.ShouldBe(Taakstand.Mislukt);
        taak.Foutsoort.ShouldBe(nameof(InvalidOperationException));
        (await LogAsync("9991"))[^1].Resultaat.ShouldBe("mislukt");
    }

    [Fact]
    public async Task Bij_een_storing_van_de_database_begint_de_taak_hoogstens_drie_keer()
    {
        await VraagAanAsync(_a);
        var werker = Werker((_, _, _) => throw new NpgsqlException("weg", new IOException()));

        for (var i = 0; i < Taakwerker.HoogstePogingen; i++)
        {
            (await werker.WerkEenAfAsync(Ct)).ShouldBeTrue();
        }

        (await werker.WerkEenAfAsync(Ct)).ShouldBeFalse();
        var taak = (await TakenAsync()).ShouldHaveSingleItem();
        taak.Stand.ShouldBe(Taakstand.Mislukt);
        taak.Foutsoort.ShouldBe("HerhaaldAfgebroken");
    }

    [Fact]
    public async Task Een_proces_dat_stopt_geeft_zijn_taak_meteen_terug()
    {
        await VraagAanAsync(_a);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        await Werker(async (_, _, ct) =>
        {
            await einde.CancelAsync();
            await Task.Delay(Timeout.Infinite, ct);
        }).WerkEenAfAsync(einde.Token);

        var taak = (await TakenAsync()).ShouldHaveSingleItem();
        taak.Stand.ShouldBe(Taakstand.Wachtend);
        taak.Pogingen.ShouldBe(0);
    }

    [Fact]
    public async Task Voortgang_is_te_lezen_terwijl_het_werk_loopt()
    {
        var id = await VraagAanAsync(_a);
        long? gezien = null;

        await Werker(async (_, taak, ct) =>
        {
            taak.Meld(40, 100);
            await using var db = database.CreateContext(_a.Aanmelding());
            while (gezien is not 40)
            {
                ct.ThrowIfCancellationRequested();
                gezien = (await new Takenlijst(db, _klok).VindAsync(id, ct))!.Voortgang;
            }

            taak.Meld(100, 100);
        }).WerkEenAfAsync(Ct);

        var klaar = (await TakenAsync()).ShouldHaveSingleItem();
        (klaar.Voortgang, klaar.Totaal).ShouldBe((100, 100));
    }

    [Fact]
    public async Task Een_soort_die_dit_proces_niet_kent_blijft_wachten()
    {
        await VraagAanAsync(_a, Taaksoort.Herclassificeren);

        (await Werker(Niets).WerkEenAfAsync(Ct)).ShouldBeFalse();
        (await TakenAsync()).ShouldHaveSingleItem().Pogingen.ShouldBe(0);
    }

    private static Task Niets(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct) => Task.CompletedTask;

    private static async Task MaakLeegAsync(Taakwerker werker)
    {
        while (await werker.WerkEenAfAsync(Ct))
        {
        }
    }

    private Taakwerker Werker(Taakuitvoerder doe)
    {
        var diensten = new ServiceCollection();
        diensten.AddLogging();
        diensten.AddSingleton<TimeProvider>(_klok);
        diensten.AddJeugdhulpApplication(database.ConnectionString, Testsleutels.Ring);
        var proces = diensten.BuildServiceProvider();
        _processen.Add(proces);
        var soorten = new Taaksoorten(new Dictionary<Taaksoort, Taakuitvoerder> { [Taaksoort.Doorrekenen] = doe });
        return new Taakwerker(proces.GetRequiredService<IServiceScopeFactory>(), soorten, _klok, NullLogger<Taakwerker>.Instance);
    }

    private async Task<Guid> VraagAanAsync(Testteam team, Taaksoort soort = Taaksoort.Doorrekenen)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        var taak = db.VraagTaakAan(_klok, soort, new() { ["proef"] = "1" });
        await db.SaveChangesAsync(Ct);
        await transactie.CommitAsync(Ct);
        return taak.Id;
    }

    private async Task<bool> StopAsync(Testteam team, Guid id)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await new Takenlijst(db, _klok).StopAsync(id, Ct);
    }

    /// <summary>What a process does that dies right after.</summary>
    private async Task NeemAsync()
    {
        await using var db = database.CreateContext(new Aanmelding());
        await db.Database.ExecuteSqlAsync($"select * from neem_taak(array['doorrekenen'], interval '30 seconds')", Ct);
    }

    private async Task VerloopAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync($"update taak set claim_tot = clock_timestamp() - interval '1 second' where id = {id}", CancellationToken.None);
    }

    private async Task<List<Taak>> TakenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Taken.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct);
    }

    private async Task<List<Logboekregel>> LogAsync(string gemeente)
    {
        var accounts = new Guid?[] { _a.Account.Id, _b.Account.Id };
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().AsNoTracking().Where(l => l.GemeenteCode == gemeente && accounts.Contains(l.AccountId)).OrderBy(l => l.Id).ToListAsync(Ct);
    }
}
