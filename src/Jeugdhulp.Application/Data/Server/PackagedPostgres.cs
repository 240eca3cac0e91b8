using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>
/// A PostgreSQL server that the application starts for itself from packaged programs: on loopback, on a
/// free port, with data that survive. There is never a second server on the same data: a server that is
/// already there, left over or shared, is used, and the last application to stop takes it along.
/// </summary>
public sealed class PackagedPostgres : IAsyncDisposable
{
    internal const string Superuser = "postgres";

    private readonly PackagedPostgresOptions _options;
    private readonly ServerFolder _folder;
    private readonly Cluster _cluster;
    private readonly string _password;
    private FileStream? _lease;

    private PackagedPostgres(
        PackagedPostgresOptions options, ServerFolder folder, Cluster cluster, string password)
    {
        _options = options;
        _folder = folder;
        _cluster = cluster;
        _password = password;
    }

    public required int Port { get; init; }

    /// <summary>True when the server was already running.</summary>
    public required bool Reused { get; init; }

    /// <exception cref="PackagedPostgresException">With a sentence for the user on what to do.</exception>
    public static async Task<PackagedPostgres> StartAsync(
        PackagedPostgresOptions options, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(options.Folder);
        var cluster = await ClusterAsync(folder, options, cancellationToken);
        await using var turn = await folder.LockAsync(options.Timeout, cancellationToken);
        var password = await cluster.EnsureCreatedAsync(cancellationToken);
        var running = await cluster.FindRunningAsync(password, cancellationToken);
        return new PackagedPostgres(options, folder, cluster, password)
        {
            Port = running ?? await cluster.StartAsync(cancellationToken),
            Reused = running is not null,
            _lease = folder.TakeLease(),
        };
    }

    /// <summary>Stops a server that nobody uses any more and removes its data.</summary>
    /// <returns>False when an application still uses it; then nothing changed.</returns>
    public static async Task<bool> TryRemoveAsync(PackagedPostgresOptions options, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(options.Folder);
        var cluster = await ClusterAsync(folder, options, cancellationToken);
        await using (await folder.LockAsync(options.Timeout, cancellationToken))
        {
            if (folder.IsInUse())
            {
                return false;
            }

            await cluster.StopAsync(cancellationToken);
        }

        folder.Delete();
        return true;
    }

    /// <summary>As superuser: for migrations and for making roles, not for the work of the application.</summary>
    public string ConnectionString(string database) => ConnectionString(Port, _password, database, pooling: true);

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The name is quoted; DDL takes no parameters.")]
    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(Port, _password, "postgres", pooling: false));
        await connection.OpenAsync(cancellationToken);
        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _lease, null) is not { } lease)
        {
            return;
        }

        await using (await _folder.LockAsync(_options.Timeout, CancellationToken.None))
        {
            await lease.DisposeAsync();
            if (_folder.IsInUse())
            {
                return;
            }

            await _cluster.StopAsync(CancellationToken.None);
        }

        if (_options.Temporary)
        {
            _folder.Delete();
        }
    }

    internal static string ConnectionString(int port, string password, string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Superuser,
            Password = password,
            Database = database,
            Pooling = pooling,
            Timeout = 10,
            // The packaged programs come without certificates, and loopback needs none.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    private static async Task<Cluster> ClusterAsync(
        ServerFolder folder, PackagedPostgresOptions options, CancellationToken cancellationToken)
    {
        var account = await ServerAccount.ChooseAsync(folder.Cluster, cancellationToken);
        var binaries = await PackagedBinaries.FindAsync(options.Packages, account, cancellationToken);
        return new Cluster(folder, account, binaries, options);
    }
}
