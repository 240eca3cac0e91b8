using System.Diagnostics.CodeAnalysis;
using Jeugdhulp.Application.Data.Server;
using Npgsql;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// The one PostgreSQL server of this test process: started when the first test asks for it, gone with its
/// data when the process ends. A connection string in the environment wins, for those who bring a server.
/// </summary>
public static class Testserver
{
    public const string Variable = "JEUGDHULP_TEST_CONNECTIONSTRING";

    private static readonly Lazy<Task<string>> ConnectionStringTask = new(StartAsync);

    /// <summary>True for a server that stays when the tests have ended.</summary>
    public static bool IsGiven => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>As superuser, to the maintenance database.</summary>
    public static Task<string> ConnectionStringAsync() => ConnectionStringTask.Value;

    public static string ConnectionString(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;

    /// <summary>Runs a statement that names a database, which takes no parameters.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Names are made here and hold no user input.")]
    public static async Task ExecuteAsync(string statement)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(await ConnectionStringAsync()) { Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (IsGiven)
        {
            return Environment.GetEnvironmentVariable(Variable)!;
        }

#if USE_TESTCONTAINERS
        return await PostgresContainer.StartAsync();
#else
        return await StartPackagedAsync();
#endif
    }

    private static async Task<string> StartPackagedAsync()
    {
        await TemporaryServerFolder.RemoveLeftoversAsync();
        var folder = TemporaryServerFolder.Take();
        var options = new PackagedPostgresOptions
        {
            Packages = Repository.Packages,
            Folder = folder.Path,
            Durable = false,
            Temporary = true,
            MaxConnections = 300,
        };
        var server = await PackagedPostgres.StartAsync(options, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            folder.Dispose();
        };
        return server.ConnectionString("postgres");
    }
}
