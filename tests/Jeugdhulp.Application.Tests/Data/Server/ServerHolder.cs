using System.Diagnostics;
using Jeugdhulp.Application.Data.Server;
using Jeugdhulp.TestCommon;
using Shouldly;

namespace Jeugdhulp.Application.Tests.Data.Server;

/// <summary>Another process that uses the packaged server, and can be killed.</summary>
internal sealed class ServerHolder : IDisposable
{
    public const string Argument = "houd-server-vast";

    private const string Ready = "klaar";

    private readonly Process _process;

    private ServerHolder(Process process) => _process = process;

    public static async Task<ServerHolder> StartAsync(PackagedPostgresOptions options)
    {
        var assembly = typeof(ServerHolder).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, Argument, options.Folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        (await process.StandardOutput.ReadLineAsync()).ShouldBe(Ready);
        return new ServerHolder(process);
    }

    /// <summary>The work of the other process: start, say so, and stop when its input ends.</summary>
    public static async Task<int> HoldAsync(string folder)
    {
        var options = new PackagedPostgresOptions { Packages = Repository.Packages, Folder = folder, Durable = false };
        await using var server = await PackagedPostgres.StartAsync(options, CancellationToken.None);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Lets the process end in the ordinary way.</summary>
    public void Release()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
