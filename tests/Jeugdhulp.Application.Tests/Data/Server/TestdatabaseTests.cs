using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Server;

public sealed class TestdatabaseTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    [Fact]
    public async Task Database_IsEenKloonDieNaAfloopVerdwijnt()
    {
        var other = new Testdatabase();
        await other.InitializeAsync();
        await using (var source = NpgsqlDataSource.Create(other.ConnectionString))
        {
            await source.CreateCommand("CREATE TABLE alleen_hier (nummer int)").ExecuteNonQueryAsync();
            (await CountAsync("SELECT count(*) FROM pg_class WHERE relname = 'alleen_hier'")).ShouldBe(0);
            (await CountAsync($"SELECT count(*) FROM pg_database WHERE datname = '{Name(other)}'")).ShouldBe(1);
        }

        await other.DisposeAsync();

        (await CountAsync($"SELECT count(*) FROM pg_database WHERE datname = '{Name(other)}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Database_IsGemigreerdEnWerktOnderDeRolVanDeToepassing()
    {
        await using var unrestricted = database.CreateUnrestrictedContext();
        await using var application = database.CreateContext(new Aanmelding());

        (await unrestricted.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await application.Database.SqlQuery<string>($"SELECT current_user::text AS \"Value\"").SingleAsync()).ShouldBe("jeugdhulp_app");
    }

    private static string Name(Testdatabase database) =>
        new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return (long)(await source.CreateCommand(sql).ExecuteScalarAsync())!;
    }
}
