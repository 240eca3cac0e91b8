using System.Collections.Concurrent;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// A database of its own for one test class, as class fixture: a clone of a template that is migrated, or filled
/// with the demo data, once per test process.
/// </summary>
public sealed class Testdatabase : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Template = new(() => MakeTemplateAsync(null));
    private static readonly ConcurrentDictionary<DateOnly, Lazy<Task<string>>> Demotemplates = new();

    private readonly string _name = NewName();
    private readonly DateOnly? _demodag;

    private int _nummer;

    public Testdatabase()
    {
    }

    private Testdatabase(DateOnly demodag) => _demodag = demodag;

    /// <summary>One with the demo data as they are on that day; loading them takes longer than most tests.</summary>
    public static Testdatabase MetDemodata(DateOnly vandaag) => new(vandaag);

    /// <summary>As superuser; row-level security does not bind this one.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>A number that nothing else in this database has yet.</summary>
    public int Volgende() => Interlocked.Increment(ref _nummer);

    public async ValueTask InitializeAsync()
    {
        var template = _demodag is { } dag ? Demotemplates.GetOrAdd(dag, d => new(() => MakeTemplateAsync(d))) : Template;
        await Testserver.ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE {await template.Value}");
        ConnectionString = Testserver.ConnectionString(await Testserver.ConnectionStringAsync(), _name);
    }

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString.Length == 0)
        {
            return;
        }

        foreach (var used in new[] { ConnectionString, Extensions.AlsToepassing(ConnectionString) })
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }

        await Testserver.ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    /// <summary>The store as the application sees it: under its own role, for whoever is signed in.</summary>
    public JeugdhulpDbContext CreateContext(Aanmelding aanmelding) =>
        CreateContext(Extensions.AlsToepassing(ConnectionString), aanmelding);

    /// <summary>The store without any restriction, to prepare and to look at what a test did.</summary>
    public JeugdhulpDbContext CreateUnrestrictedContext() => CreateContext(ConnectionString, new Aanmelding());

    private static JeugdhulpDbContext CreateContext(string connectionString, Aanmelding aanmelding) =>
        new(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString).UseSleutelring(Testsleutels.Ring).Options, aanmelding);

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static async Task<string> MakeTemplateAsync(DateOnly? demodag)
    {
        var name = NewName();
        await Testserver.ExecuteAsync(demodag is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        // A pooled connection would stay open, and a database in use cannot be cloned.
        var server = new NpgsqlConnectionStringBuilder(await Testserver.ConnectionStringAsync()) { Database = name, Pooling = false };
        if (demodag is { } dag)
        {
            await Vulling.LaadDemodataAsync(server.ConnectionString, Testsleutels.Ring, dag, CancellationToken.None);
        }
        else
        {
            await using var db = CreateContext(server.ConnectionString, new Aanmelding());
            await db.Database.MigrateAsync();
            // The clock of a test stands still, and that of the database does not.
            await db.Database.ExecuteSqlRawAsync("alter table logboekregel disable trigger logboekregel_tijdstip");
        }

        if (Testserver.IsGiven)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                Testserver.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        }

        return name;
    }
}
