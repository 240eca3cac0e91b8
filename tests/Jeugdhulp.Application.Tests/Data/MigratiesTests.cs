using System.Text.RegularExpressions;
using Jeugdhulp.Application.Data;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

public sealed partial class MigratiesTests(Testdatabase database) : IClassFixture<Testdatabase>
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

    [Fact]
    public void Een_migratie_die_rijen_van_gemeenten_wijzigt_ziet_die_ook_als_eigenaar()
    {
        using var db = database.CreateUnrestrictedContext();
        var migraties = db.GetService<IMigrationsAssembly>();
        var beveiligd = new HashSet<string>(StringComparer.Ordinal);
        List<string> blind = [];
        foreach (var (id, type) in migraties.Migrations)
        {
            foreach (var sql in migraties.CreateMigration(type, db.Database.ProviderName!).UpOperations.OfType<SqlOperation>().Select(o => Functie().Replace(o.Sql, string.Empty)))
            {
                foreach (Match stap in Stap().Matches(sql))
                {
                    var tabel = stap.Groups["tabel"].Value;
                    switch (stap.Groups["wat"].Value)
                    {
                        case "force":
                            beveiligd.Add(tabel);
                            break;
                        case "no force" or "to %I using (true)":
                            beveiligd.Remove(tabel);
                            break;
                        default:
                            // Row-level security binds the owner too; a loop over gemeenten says each time which one is meant.
                            if (beveiligd.Contains(tabel) && !sql.Contains("'app.gemeente'", StringComparison.Ordinal))
                            {
                                blind.Add($"{id}: {tabel}");
                            }

                            break;
                    }
                }
            }
        }

        blind.ShouldBeEmpty();
        beveiligd.Count.ShouldBeGreaterThan(50);
    }

    [GeneratedRegex(@"create (or replace )?function.*?\$\$.*?\$\$;?", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Functie();

    [GeneratedRegex(@"alter table (?<tabel>\w+) (?<wat>(no )?force) row level security|create policy \w+ on (?<tabel>\w+) (?<wat>to %I using \(true\))|(^|;|\bbegin\b|\bthen\b)\s*(?<wat>update|insert into|delete from) (?<tabel>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stap();

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
