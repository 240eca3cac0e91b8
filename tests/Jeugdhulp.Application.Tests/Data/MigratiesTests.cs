using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed class MigratiesTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    [Fact]
    public void Het_model_heeft_geen_wijziging_zonder_migratie()
    {
        using var db = database.CreateUnrestrictedContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Migraties_gaan_heen_terug_en_weer_heen()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = database.CreateUnrestrictedContext();
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync(Migration.InitialDatabase, ct);
        (await TabellenAsync()).ShouldBe(["__EFMigrationsHistory"]);
        await migrator.MigrateAsync(null, ct);

        (await db.Database.GetPendingMigrationsAsync(ct)).ShouldBeEmpty();
        (await Databasebeheer.ControleerAsync(database.ConnectionString, ct)).ShouldBe(Databasestand.InOrde);
    }

    private async Task<List<string>> TabellenAsync()
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync();
        await using var vraag = new NpgsqlCommand("select tablename from pg_tables where schemaname = 'public' order by 1", verbinding);
        await using var lezer = await vraag.ExecuteReaderAsync();
        var tabellen = new List<string>();
        while (await lezer.ReadAsync())
        {
            tabellen.Add(lezer.GetString(0));
        }

        return tabellen;
    }
}
