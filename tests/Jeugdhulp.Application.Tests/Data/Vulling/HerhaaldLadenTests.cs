using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class HerhaaldLadenTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 2);

    // The hash is salted and the counter of contactstand follows the process of PostgreSQL; everything else must be the same.
    private const string Vergelijkbaar = "to_jsonb(t) - 'password_hash' - 'vak'";

    [Fact]
    public async Task Twee_databases_krijgen_precies_dezelfde_inhoud_en_opnieuw_laden_verandert_niets()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var een = new Testdatabase();
        await using var twee = new Testdatabase();
        await een.InitializeAsync();
        await twee.InitializeAsync();

        (await Vulling.LaadDemodataAsync(een.ConnectionString, Vandaag, ct)).ShouldBeTrue();
        (await Vulling.LaadReferentiedataAsync(twee.ConnectionString, ct)).ShouldBeTrue();
        (await Vulling.LaadDemodataAsync(twee.ConnectionString, Vandaag, ct)).ShouldBeTrue();
        var inhoud = await InhoudAsync(een.ConnectionString);
        (await Vulling.LaadDemodataAsync(een.ConnectionString, Vandaag.AddMonths(7), ct)).ShouldBeFalse();

        (await InhoudAsync(twee.ConnectionString)).ShouldBe(inhoud);
        (await InhoudAsync(een.ConnectionString)).ShouldBe(inhoud);
        inhoud.Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Twee_processen_die_tegelijk_beginnen_laden_samen_een_keer()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = new Testdatabase();
        await database.InitializeAsync();

        var geladen = await Task.WhenAll(
            Vulling.LaadDemodataAsync(database.ConnectionString, Vandaag, ct),
            Vulling.LaadDemodataAsync(database.ConnectionString, Vandaag, ct));

        geladen.Count(g => g).ShouldBe(1);
    }

    private static async Task<string> InhoudAsync(string connectionString)
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync();
        var tabellen = new List<string>();
        await using (var opdracht = new NpgsqlCommand("select tablename from pg_tables where schemaname = 'public' and tablename not like '%migrations%' order by 1", verbinding))
        await using (var lezer = await opdracht.ExecuteReaderAsync())
        {
            while (await lezer.ReadAsync())
            {
                tabellen.Add(lezer.GetString(0));
            }
        }

        var som = new List<string>();
        foreach (var tabel in tabellen)
        {
            await using var opdracht = new NpgsqlCommand(
                $"select coalesce(md5(string_agg(rij, '|' order by rij)), '') || ' ' || count(*) from (select ({Vergelijkbaar})::text as rij from \"{tabel}\" t) r",
                verbinding);
            som.Add($"{tabel} {await opdracht.ExecuteScalarAsync()}");
        }

        return string.Join('\n', som);
    }
}
