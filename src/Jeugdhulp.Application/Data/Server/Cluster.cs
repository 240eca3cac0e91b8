using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>The data folder and the server on it. Every call here expects the lock of the folder to be held.</summary>
internal sealed class Cluster(
    ServerFolder folder, ServerAccount account, PackagedBinaries binaries, PackagedPostgresOptions options)
{
    private const int PortAttempts = 5;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the data folder when there is none.</summary>
    /// <returns>The password of the superuser.</returns>
    public async Task<string> EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        var version = Path.Combine(folder.Data, "PG_VERSION");
        if (File.Exists(version))
        {
            var password = CheckExisting((await File.ReadAllTextAsync(version, cancellationToken)).Trim());
            return await account.CanWriteInAsync(folder.Cluster, cancellationToken) ? password : throw NotReachable();
        }

        if (Directory.Exists(folder.Data))
        {
            throw new PackagedPostgresException(
                $"De map {folder.Data} bevat geen bruikbare database. Verwijder {folder.Root} om opnieuw te beginnen.");
        }

        await PrepareFolderAsync(cancellationToken);
        return await InitializeAsync(cancellationToken);
    }

    /// <summary>The port of a server that already runs on these data, once it answers.</summary>
    public async Task<int?> FindRunningAsync(string password, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            return await WaitForAnswerAsync(password, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PackagedPostgresException(
                $"Op de gegevens in {folder.Root} draait al een databaseserver "
                + $"(proces {PostmasterFile.Read(folder.Data)?.ProcessId}), maar die geeft geen antwoord. "
                + "Stop dat proces en start de toepassing opnieuw.",
                exception);
        }
    }

    /// <returns>The port the server listens on.</returns>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            File.Delete(folder.Log);
            var result = await account.RunAsync(
                [binaries.PgCtl, "start", "-w", "-s", "-t", Seconds(options.Timeout), "-D", folder.Data, "-l", folder.Log, "-o", Settings(port)],
                folder.Cluster,
                cancellationToken);
            if (result.Succeeded)
            {
                return port;
            }

            // Between choosing the port and opening it another program may have taken it.
            var log = File.Exists(folder.Log) ? await File.ReadAllTextAsync(folder.Log, cancellationToken) : string.Empty;
            var taken = log.Contains("could not bind", StringComparison.Ordinal)
                || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);
            if (!taken)
            {
                throw new PackagedPostgresException(
                    $"De meegeleverde PostgreSQL kon niet starten. De reden staat in {folder.Log}.");
            }

            if (attempt == PortAttempts)
            {
                throw new PackagedPostgresException(
                    "De meegeleverde PostgreSQL vond geen vrije poort op 127.0.0.1. Controleer of een beveiligingsprogramma dit tegenhoudt.");
            }
        }
    }

    /// <summary>Stops the server, if one runs, and waits until its process is gone.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(folder.Data) is not { } postmaster)
        {
            return;
        }

        // Temporary data are thrown away, so nothing needs to be written first.
        string[] modes = options.Temporary ? ["immediate"] : ["fast", "immediate"];
        foreach (var mode in modes)
        {
            await account.RunAsync(
                [binaries.PgCtl, "stop", "-w", "-s", "-t", options.Temporary ? "5" : "30", "-m", mode, "-D", folder.Data],
                folder.Cluster,
                cancellationToken);
            if (await IsGoneAsync(postmaster, cancellationToken))
            {
                return;
            }
        }

        if (options.Temporary)
        {
            // A suspended server, left by a killed test run, hears nothing else; there are no data to spare.
            using var process = Process.GetProcessById(postmaster.ProcessId);
            process.Kill();
            return;
        }

        throw new PackagedPostgresException(
            $"De meegeleverde PostgreSQL in {folder.Root} wilde niet stoppen. Bij de volgende start wordt deze opnieuw gebruikt.");
    }

    /// <summary>pg_ctl returns when the server has closed its data, a moment before the process ends.</summary>
    private static async Task<bool> IsGoneAsync(PostmasterFile postmaster, CancellationToken cancellationToken)
    {
        for (var look = 0; look < 100; look++)
        {
            if (postmaster.State() is not PostmasterState.Alive)
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        return false;
    }

    private async Task<int?> WaitForAnswerAsync(string password, CancellationToken cancellationToken)
    {
        while (PostmasterFile.Read(folder.Data) is { } postmaster)
        {
            switch (postmaster.State())
            {
                case PostmasterState.Gone:
                    return null;
                case PostmasterState.Replaced:
                    File.Delete(postmaster.Path);
                    return null;
            }

            if (postmaster.Port > 0 && await AnswersAsync(postmaster.Port, password, cancellationToken))
            {
                return postmaster.Port;
            }

            await Task.Delay(Poll, cancellationToken);
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Seconds(TimeSpan time) =>
        ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static async Task<bool> AnswersAsync(int port, string password, CancellationToken cancellationToken)
    {
        try
        {
            // A server that hangs accepts the connection and then says nothing; a cancellation does not break that off.
            var target = new NpgsqlConnectionStringBuilder(PackagedPostgres.ConnectionString(port, password, "postgres", pooling: false)) { Timeout = 2 };
            await using var connection = new NpgsqlConnection(target.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return true;
        }
        catch (NpgsqlException)
        {
            // Still starting, still stopping, or not ours: the process and the time limit decide.
            return false;
        }
    }

    private string CheckExisting(string version)
    {
        if (version != binaries.MajorVersion)
        {
            throw new PackagedPostgresException(
                $"De gegevens in {folder.Root} zijn van PostgreSQL {version} en de meegeleverde server is versie {binaries.MajorVersion}. "
                + "Bewaar de map als u de gegevens nodig hebt, en verwijder haar anders om opnieuw te beginnen.");
        }

        return File.Exists(folder.PasswordFile)
            ? File.ReadAllText(folder.PasswordFile)
            : throw new PackagedPostgresException(
                $"Het wachtwoord van de database ontbreekt ({folder.PasswordFile}). Zet het bestand terug, of verwijder {folder.Root} om opnieuw te beginnen.");
    }

    private async Task<string> InitializeAsync(CancellationToken cancellationToken)
    {
        var unfinished = folder.Data + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        // initdb runs under the account, which may not read the password file itself.
        var password = folder.NewPassword();
        var handover = Path.Combine(folder.Cluster, "password.new");
        try
        {
            ServerFolder.WriteSecret(handover, password);
            await account.OwnAsync(handover, cancellationToken);
            List<string> command =
            [
                binaries.InitDb, "-D", unfinished, "-U", PackagedPostgres.Superuser, "-E", "UTF8", "--locale=C",
                "--locale-provider=icu", "--icu-locale=nl", "-A", "scram-sha-256", "--pwfile", handover,
            ];
            if (!options.Durable)
            {
                command.Add("--no-sync");
            }

            var result = await account.RunAsync(command, folder.Cluster, cancellationToken);
            if (!result.Succeeded)
            {
                throw new PackagedPostgresException(
                    $"De database in {folder.Root} kon niet worden gemaakt. Controleer of er schijfruimte is. PostgreSQL meldt: {result.Output}");
            }
        }
        finally
        {
            File.Delete(handover);
        }

        // Renamed only when complete, so an interrupted first start leaves nothing that looks like data.
        Directory.Move(unfinished, folder.Data);
        return password;
    }

    private async Task PrepareFolderAsync(CancellationToken cancellationToken)
    {
        if ((Directory.Exists(folder.Cluster) && await account.CanWriteInAsync(folder.Cluster, cancellationToken))
            || await TryPrepareAsync(folder.ClusterEntry, cancellationToken))
        {
            return;
        }

        // A checkout in root's own folder is closed to the account: the data go elsewhere, with a link here.
        foreach (var root in ReachableFolder.Roots)
        {
            var elsewhere = Path.Combine(root, folder.NameElsewhere);
            if (await TryPrepareAsync(elsewhere, cancellationToken))
            {
                Directory.CreateSymbolicLink(folder.ClusterEntry, elsewhere);
                return;
            }
        }

        throw NotReachable();
    }

    private PackagedPostgresException NotReachable() => new(
        $"De gebruiker waaronder PostgreSQL draait kan niet bij de gegevens in {folder.Root}. "
        + "Zet de broncode in een map die voor iedereen toegankelijk is, of start als gewone gebruiker.");

    private async Task<bool> TryPrepareAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await ClearAsync(path, cancellationToken);
            ReachableFolder.Create(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        await account.OwnAsync(path, cancellationToken);
        if (await account.CanWriteInAsync(path, cancellationToken))
        {
            return true;
        }

        Directory.Delete(path);
        return false;
    }

    /// <summary>Whoever removed the folder of the application wanted a fresh start, so data left elsewhere go too.</summary>
    private async Task ClearAsync(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path) || new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }

        if (!Directory.Exists(path))
        {
            return;
        }

        var data = Path.Combine(path, "data");
        if (PostmasterFile.Read(data)?.State() is PostmasterState.Alive)
        {
            await account.RunAsync(
                [binaries.PgCtl, "stop", "-w", "-s", "-m", "immediate", "-D", data], path, cancellationToken);
        }

        Directory.Delete(path, recursive: true);
    }

    private string Settings(int port)
    {
        List<string> settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            $"max_connections={options.MaxConnections.ToString(CultureInfo.InvariantCulture)}",
            "timezone=UTC",
            "log_timezone=UTC",
            // Values of rows, so of persons, stand in the detail of an error and in the statement: not in a log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
        ];
        if (!options.Durable)
        {
            settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        }

        return $"-p {port.ToString(CultureInfo.InvariantCulture)} " + string.Join(' ', settings.Select(s => "-c " + s));
    }
}
