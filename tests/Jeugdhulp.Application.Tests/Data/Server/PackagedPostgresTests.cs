using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application.Data.Server;
using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Server;

public sealed class PackagedPostgresTests : IAsyncDisposable
{
    private readonly TemporaryServerFolder _folder = TemporaryServerFolder.Take();
    private readonly PackagedPostgresOptions _options;

    public PackagedPostgresTests() =>
        _options = new PackagedPostgresOptions { Packages = Repository.Packages, Folder = _folder.Path, Durable = false };

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_options.Folder))
        {
            (await PackagedPostgres.TryRemoveAsync(_options, CancellationToken.None)).ShouldBeTrue("a test left the server in use");
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Start_ZonderProgrammas_ZegtDatNpmCiEerstMoet()
    {
        var options = _options with { Packages = Path.Combine(_options.Folder, "node_modules") };

        var refusal = await Should.ThrowAsync<PackagedPostgresException>(() => PackagedPostgres.StartAsync(options, CancellationToken.None));

        refusal.Message.ShouldContain("npm ci");
        Directory.Exists(_options.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_MetGegevensVanAndereVersie_WeigertEnLaatZeStaan()
    {
        var data = Directory.CreateDirectory(Path.Combine(_options.Folder, "cluster", "data"));
        var version = Path.Combine(data.FullName, "PG_VERSION");
        await File.WriteAllTextAsync(version, "15\n");

        var refusal = await Should.ThrowAsync<PackagedPostgresException>(() => PackagedPostgres.StartAsync(_options, CancellationToken.None));

        refusal.Message.ShouldContain("PostgreSQL 15");
        File.Exists(version).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_NieuweMap_GeeftPostgreSQL18OpLoopbackMetNederlandseSortering()
    {
        await using var server = await PackagedPostgres.StartAsync(_options, CancellationToken.None);

        (await ScalarAsync(server, "SHOW server_version")).ShouldStartWith("18.");
        (await ScalarAsync(server, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await ScalarAsync(server, "SHOW password_encryption")).ShouldBe("scram-sha-256");
        (await ScalarAsync(server, "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['Zon','éclair','appel','Eend']) n"))
            .ShouldBe("appel éclair Eend Zon");
    }

    [Fact]
    public async Task Start_ZonderJuistWachtwoord_KomtErNiemandIn()
    {
        await using var server = await PackagedPostgres.StartAsync(_options, CancellationToken.None);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "raden", Pooling = false };

        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        var refusal = await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_options.Folder, "password"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Stop_EnOpnieuwStart_BewaartGegevensEnLaatGeenProcesAchter()
    {
        int process;
        await using (var first = await PackagedPostgres.StartAsync(_options, CancellationToken.None))
        {
            await first.EnsureDatabaseAsync("jeugdhulp", CancellationToken.None);
            await ExecuteAsync(first, "jeugdhulp", "CREATE TABLE bewaard (waarde text); INSERT INTO bewaard VALUES ('staat er nog')");
            process = ServerProcess();
            IsRunning(process).ShouldBeTrue();
        }

        IsRunning(process).ShouldBeFalse();
        File.Exists(PidFile).ShouldBeFalse();

        await using var second = await PackagedPostgres.StartAsync(_options, CancellationToken.None);
        await second.EnsureDatabaseAsync("jeugdhulp", CancellationToken.None);
        second.Reused.ShouldBeFalse();
        (await ScalarAsync(second, "SELECT waarde FROM bewaard", "jeugdhulp")).ShouldBe("staat er nog");
    }

    [Fact]
    public async Task Start_TweeTegelijk_DelenEenServerDieDeLaatsteStopt()
    {
        var both = await Task.WhenAll(
            PackagedPostgres.StartAsync(_options, CancellationToken.None),
            PackagedPostgres.StartAsync(_options, CancellationToken.None));
        var process = ServerProcess();

        both[0].Port.ShouldBe(both[1].Port);
        both.Count(s => s.Reused).ShouldBe(1);

        await both[0].DisposeAsync();
        (await ScalarAsync(both[1], "SELECT 'nog bereikbaar'")).ShouldBe("nog bereikbaar");

        await both[1].DisposeAsync();
        IsRunning(process).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_NaGedodeToepassing_NeemtDeServerOverEnStoptHem()
    {
        using (var owner = await ServerHolder.StartAsync(_options))
        {
            owner.Kill();
        }

        var leftOver = ServerProcess();
        IsRunning(leftOver).ShouldBeTrue();

        await using (var server = await PackagedPostgres.StartAsync(_options, CancellationToken.None))
        {
            server.Reused.ShouldBeTrue();
            ServerProcess().ShouldBe(leftOver);
            (await ScalarAsync(server, "SELECT 'overgenomen'")).ShouldBe("overgenomen");
        }

        IsRunning(leftOver).ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_TerwijlAnderProcesDeServerGebruikt_LaatHemDraaien()
    {
        using var owner = await ServerHolder.StartAsync(_options);
        var process = ServerProcess();

        await using (var guest = await PackagedPostgres.StartAsync(_options, CancellationToken.None))
        {
            guest.Reused.ShouldBeTrue();
        }

        IsRunning(process).ShouldBeTrue();
        (await PackagedPostgres.TryRemoveAsync(_options, CancellationToken.None)).ShouldBeFalse();

        owner.Release();
        IsRunning(process).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_NaGedodeServer_BegintOpnieuwOpDezelfdeGegevens()
    {
        // Without durability the last transactions would be gone, rightly so.
        await using var first = await PackagedPostgres.StartAsync(_options with { Durable = true }, CancellationToken.None);
        await ExecuteAsync(first, "postgres", "CREATE TABLE bewaard (waarde int)");
        var killed = ServerProcess();
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await using var second = await PackagedPostgres.StartAsync(_options, CancellationToken.None);

        second.Reused.ShouldBeFalse();
        ServerProcess().ShouldNotBe(killed);
        (await ScalarAsync(second, "SELECT count(*)::text FROM bewaard")).ShouldBe("0");
    }

    [Fact]
    public async Task Start_OpServerDieNietAntwoordt_WeigertEnStartGeenTweede()
    {
        // Windows cannot suspend a process from outside.
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs signals");
        await using var first = await PackagedPostgres.StartAsync(_options, CancellationToken.None);
        var process = ServerProcess();
        await SignalAsync("STOP", process);

        var refusal = await Should.ThrowAsync<PackagedPostgresException>(
            () => PackagedPostgres.StartAsync(_options with { Timeout = TimeSpan.FromSeconds(1) }, CancellationToken.None));

        await SignalAsync("CONT", process);
        refusal.Message.ShouldContain("draait al een databaseserver");
        ServerProcess().ShouldBe(process);
        (await ScalarAsync(first, "SELECT 'nog bereikbaar'")).ShouldBe("nog bereikbaar");
    }

    [Fact]
    public async Task Start_MetProcesnummerVanIetsAnders_LaatZichNietMisleiden()
    {
        await (await PackagedPostgres.StartAsync(_options, CancellationToken.None)).DisposeAsync();
        await File.WriteAllTextAsync(PidFile, $"{Environment.ProcessId}\n{_options.Folder}\n1\n5432\n\n127.0.0.1\n\nready\n");

        await using var server = await PackagedPostgres.StartAsync(_options, CancellationToken.None);

        server.Reused.ShouldBeFalse();
        (await ScalarAsync(server, "SELECT 'draait'")).ShouldBe("draait");
    }

    [Fact]
    public async Task Start_ZonderWachtwoordbestand_ZegtWatErMoetGebeuren()
    {
        await (await PackagedPostgres.StartAsync(_options, CancellationToken.None)).DisposeAsync();
        File.Delete(Path.Combine(_options.Folder, "password"));

        var refusal = await Should.ThrowAsync<PackagedPostgresException>(() => PackagedPostgres.StartAsync(_options, CancellationToken.None));

        refusal.Message.ShouldContain("Zet het bestand terug");
    }

    private string PidFile => Path.Combine(_options.Folder, "cluster", "data", "postmaster.pid");

    private static bool IsRunning(int process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Process.GetProcesses().Any(p => p.Id == process);
        }

        try
        {
            // A process that ended (Z) stays listed until init has collected it, which is not ours to hurry.
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }

    private static async Task ExecuteAsync(PackagedPostgres server, string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ScalarAsync(PackagedPostgres server, string sql, string database = "postgres")
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(database));
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);
}
