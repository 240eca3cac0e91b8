using System.Diagnostics.CodeAnalysis;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Versleuteling;

/// <summary>Plain values of before, and values of an older key, become values of the newest key; every table, also finished rows.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements are made of names of tables.")]
public sealed class HerversleutelaarTests : IAsyncLifetime
{
    private const string Plat = "Dit stond er al voordat alles versleuteld was.";
    private static readonly DateTimeOffset Nu = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private readonly Testdatabase _database = new();
    private readonly string _map = Directory.CreateTempSubdirectory().FullName;
    private readonly string _hoofdsleutel = Sleutelmap.NieuweHoofdsleutel();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wat_nog_leesbaar_was_wordt_versleuteld_en_tot_dan_start_de_toepassing_niet()
    {
        var vol = await Volgevuld.MaakAsync(_database, "9991", 1);
        await MaakPlatAsync();
        (await Databasebeheer.ControleerAsync(_database.ConnectionString, Ct)).ShouldBe(Databasestand.NietVersleuteld);
        await using (var db = _database.CreateUnrestrictedContext())
        {
            await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => db.Contacten.IgnoreQueryFilters().AsNoTracking().Where(c => c.Feit != null).ToListAsync(Ct));
        }

        (await new Herversleutelaar(_database.ConnectionString, Testsleutels.Ring).VoerUitAsync(_ => { }, Ct)).ShouldBeGreaterThan(30);

        (await Databasebeheer.ControleerAsync(_database.ConnectionString, Ct)).ShouldBe(Databasestand.InOrde);
        await using var na = _database.CreateUnrestrictedContext();
        (await na.Contacten.IgnoreQueryFilters().AsNoTracking().Where(c => c.Id == vol.Contact.Id).Select(c => c.Feit).SingleAsync(Ct)).ShouldBe(Plat);
        var kenmerk = Persoon.Kenmerk("9991", TestBsn.Nummer(11));
        (await na.Personen.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Bsnkenmerk == kenmerk, Ct)).Id.ShouldBe(vol.Testteam.Noor.Id);
        foreach (var (tabel, kolommen) in Vertrouwelijk.Tabellen(na.Model))
        {
            foreach (var kolom in kolommen)
            {
                (await GetalAsync($"select count(*) from {tabel} where {kolom} not like 'v1.________.%'")).ShouldBe(0, $"{tabel}.{kolom}");
            }
        }

        (await GetalAsync("select count(*) from pg_trigger where tgenabled = 'D' and not tgisinternal and tgname <> 'logboekregel_tijdstip'")).ShouldBe(0, "what guards finished rows guards them again");
        (await GetalAsync("select count(*) from pg_class where relrowsecurity and not relforcerowsecurity and relname in ('persoon', 'contact', 'concept')")).ShouldBe(0);
    }

    [Fact]
    public async Task Onderbroken_gaat_het_verder_waar_het_was_en_intussen_is_alles_leesbaar()
    {
        const int Aantal = (2 * Herversleutelaar.Bundel) + 7;
        var map = Map();
        map.Begin(Nu);
        await VulSleutelsAsync(new Sleutelring(map), Aantal);
        var nieuw = map.MaakNieuw(Nu.AddDays(1));
        var ring = new Sleutelring(map);
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => new Herversleutelaar(_database.ConnectionString, ring).VoerUitAsync(
            stand =>
            {
                if (stand.Tabel == "sleutel")
                {
                    stop.Cancel();
                }
            },
            stop.Token));

        (await GetalAsync($"select count(*) from sleutel where xml like 'v1.{nieuw}.%'")).ShouldBe(Herversleutelaar.Bundel);
        (await LeesAsync(ring)).ShouldBe(Enumerable.Range(0, Aantal).Select(Tekst), ignoreOrder: true);

        (await new Herversleutelaar(_database.ConnectionString, ring).VoerUitAsync(_ => { }, Ct)).ShouldBe(Aantal - Herversleutelaar.Bundel);

        (await GetalAsync($"select count(*) from sleutel where xml like 'v1.{nieuw}.%'")).ShouldBe(Aantal);
        (await LeesAsync(ring)).ShouldBe(Enumerable.Range(0, Aantal).Select(Tekst), ignoreOrder: true);
        (await new Herversleutelaar(_database.ConnectionString, ring).VoerUitAsync(_ => { }, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Een_eigenaar_die_geen_superuser_is_ziet_en_versleutelt_alle_gemeenten()
    {
        await Volgevuld.MaakAsync(_database, "9991", 1);
        await Volgevuld.MaakAsync(_database, "9992", 2);
        await MaakPlatAsync();
        var eigenaar = $"eigenaar_{Guid.NewGuid():N}";
        await DoeAsync(
            $"""
             create role {eigenaar} login password 'proef' nosuperuser nobypassrls;
             grant all on schema public to {eigenaar};
             do $$ declare t text; begin
                 for t in select tablename from pg_tables where schemaname = 'public' loop
                     execute format('alter table %I owner to {eigenaar}', t);
                 end loop;
             end $$;
             """);
        var verbinding = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = eigenaar, Password = "proef", Pooling = false }.ConnectionString;

        await new Herversleutelaar(verbinding, Testsleutels.Ring).VoerUitAsync(_ => { }, Ct);

        (await GetalAsync("select count(*) from persoon where bsn not like 'v1.%'")).ShouldBe(0);
        (await GetalAsync("select count(distinct gemeente_code) from persoon where bsnkenmerk is not null")).ShouldBe(2);
        (await Herversleutelaar.IsNodigAsync(verbinding, Ct)).ShouldBeFalse();
        await DoeAsync($"reassign owned by {eigenaar} to current_user; drop owned by {eigenaar}; drop role {eigenaar}");
    }

    [Fact]
    public async Task Een_tabel_die_even_bezet_is_krijgt_haar_beurt_later()
    {
        var map = Map();
        map.Begin(Nu);
        await VulSleutelsAsync(new Sleutelring(map), 3);
        map.MaakNieuw(Nu.AddDays(1));
        await using var ander = new NpgsqlConnection(_database.ConnectionString);
        await ander.OpenAsync(Ct);
        await using var bezig = await ander.BeginTransactionAsync(Ct);
        await using (var neem = new NpgsqlCommand("select * from sleutel for update", ander))
        {
            await neem.ExecuteNonQueryAsync(Ct);
        }

        var werk = new Herversleutelaar(_database.ConnectionString, new Sleutelring(map)).VoerUitAsync(_ => { }, Ct);
        while (await GetalAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0 && !werk.IsCompleted)
        {
            await Task.Yield();
        }

        werk.IsCompleted.ShouldBeFalse();
        await bezig.RollbackAsync(Ct);
        (await werk).ShouldBe(3);
    }

    [Fact]
    public async Task Sleutels_van_een_andere_database_worden_herkend()
    {
        await VulSleutelsAsync(Testsleutels.Ring, 1);
        var map = Map();
        map.Begin(Nu);

        (await Databasebeheer.PassenSleutelsAsync(_database.ConnectionString, Testsleutels.Ring, Ct)).ShouldBeTrue();
        (await Databasebeheer.PassenSleutelsAsync(_database.ConnectionString, new Sleutelring(map), Ct)).ShouldBeFalse();
    }

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_map, recursive: true);
    }

    private static string Tekst(int nummer) => $"<sleutel>{nummer}</sleutel>";

    private Sleutelmap Map() => Sleutelmap.Van(_map, _hoofdsleutel);

    /// <summary>As a database was before values were encrypted: every text plain, no kenmerk, and the checks not yet done.</summary>
    private async Task MaakPlatAsync()
    {
        await using var db = _database.CreateUnrestrictedContext();
        foreach (var (tabel, kolommen) in Vertrouwelijk.Tabellen(db.Model))
        {
            var regels = await WaardenAsync($"select conname::text || '|' || pg_get_constraintdef(oid) from pg_constraint where conrelid = '{tabel}'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ '({string.Join('|', kolommen)}|bsnkenmerk)\\M'");
            var zetten = kolommen.Select(k => $"{k} = case when {k} is not null then '{Plat}' end");
            await DoeAsync(
                $"""
                 set session_replication_role = replica;
                 {string.Concat(regels.Select(r => $"alter table {tabel} drop constraint {r.Split('|')[0]};\n"))}
                 """);
            if (tabel == "persoon")
            {
                foreach (var persoon in await db.Personen.IgnoreQueryFilters().AsNoTracking().Where(p => p.Bsn != null).ToListAsync(Ct))
                {
                    await DoeAsync($"update persoon set bsn = '{persoon.Bsn}', bsnkenmerk = null where id = '{persoon.Id}'");
                }
            }
            else
            {
                await DoeAsync($"set session_replication_role = replica; update {tabel} set {string.Join(", ", zetten)}");
            }

            await DoeAsync(string.Concat(regels.Select(r => $"alter table {tabel} add constraint {r.Split('|')[0]} {r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..]} not valid;\n")));
        }
    }

    private async Task VulSleutelsAsync(Sleutelring ring, int aantal)
    {
        await using var db = Open(ring);
        db.Sleutels.AddRange(Enumerable.Range(0, aantal).Select(i => new Sleutel { Naam = $"sleutel-{i}", Xml = Tekst(i) }));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<string>> LeesAsync(Sleutelring ring)
    {
        await using var db = Open(ring);
        return await db.Sleutels.AsNoTracking().Select(s => s.Xml).ToListAsync(Ct);
    }

    private JeugdhulpDbContext Open(Sleutelring ring) =>
        new(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(_database.ConnectionString).UseSleutelring(ring).Options, new Aanmelding());

    private async Task<long> GetalAsync(string vraag) => long.Parse((await WaardenAsync($"select ({vraag})::text"))[0], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<string>> WaardenAsync(string vraag)
    {
        await using var verbinding = new NpgsqlConnection(_database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(vraag, verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync(Ct);
        var waarden = new List<string>();
        while (await lezer.ReadAsync(Ct))
        {
            waarden.Add(lezer.GetString(0));
        }

        return waarden;
    }

    private async Task DoeAsync(string sql)
    {
        if (sql.Length > 0)
        {
            await using var verbinding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString);
            await verbinding.OpenAsync(Ct);
            await using var opdracht = new NpgsqlCommand(sql, verbinding);
            await opdracht.ExecuteNonQueryAsync(Ct);
        }
    }
}
