using System.ComponentModel;
using System.Diagnostics;

namespace Jeugdhulp.Application.Data.Server;

internal sealed record ChildResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

internal static class ChildProcess
{
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(2);

    /// <summary>Runs a command to its end without a terminal; its output comes back, nothing reaches the console.</summary>
    /// <exception cref="PackagedPostgresException">The command does not exist or may not be run.</exception>
    public static async Task<ChildResult> RunAsync(
        IReadOnlyList<string> command, string workingFolder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // On Windows a console of its own keeps Ctrl-C away from the server.
            CreateNoWindow = true,
        };
        // PGPORT, PGDATA and the like, meant for some other server, would be obeyed by pg_ctl.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";

        using var process = Start(start);
        process.StandardInput.Close();
        var output = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        // On Windows the server inherits the pipes from pg_ctl, so the end of the output may never come.
        var finished = await Task.WhenAny(output, Task.Delay(OutputGrace, cancellationToken)) == output;
        return new ChildResult(process.ExitCode, finished ? string.Concat(await output).Trim() : string.Empty);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PackagedPostgresException(
                $"Het programma {start.FileName} kan niet worden gestart. Controleer of het bestaat en uitgevoerd mag worden.",
                exception);
        }
    }
}
