using System.Diagnostics;
using System.Globalization;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>What <c>postmaster.pid</c> says of the server that wrote it, which may be long dead.</summary>
internal sealed record PostmasterFile(string Path, int ProcessId, string StartTime, int Port)
{
    public static PostmasterFile? Read(string data)
    {
        var path = System.IO.Path.Combine(data, "postmaster.pid");
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // Lines: process, data folder, start time, port, socket folder, address, shared memory, state.
        // A server that only just started has not written all of them yet.
        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
            ? new PostmasterFile(path, processId, lines.ElementAtOrDefault(2) ?? string.Empty, PortOf(lines))
            : new PostmasterFile(path, 0, string.Empty, 0);
    }

    public PostmasterState State()
    {
        if (OperatingSystem.IsLinux())
        {
            return StateOnLinux();
        }

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase)
                ? PostmasterState.Alive
                : PostmasterState.Replaced;
        }
        catch (ArgumentException)
        {
            return PostmasterState.Gone;
        }
    }

    private static int PortOf(string[] lines) =>
        int.TryParse(lines.ElementAtOrDefault(3), CultureInfo.InvariantCulture, out var port) ? port : 0;

    private PostmasterState StateOnLinux()
    {
        try
        {
            // "123 (postgres) S …"; Z is a dead process that nobody has collected yet.
            var status = File.ReadAllText($"/proc/{ProcessId}/stat");
            var state = status[status.LastIndexOf(')')..].ElementAtOrDefault(2);
            if (!status.Contains("(postgres)", StringComparison.Ordinal) || state is 'Z' or 'X')
            {
                return PostmasterState.Replaced;
            }

            var folder = new DirectoryInfo($"/proc/{ProcessId}/cwd").LinkTarget;
            var own = folder is null ? null : Read(folder);
            return own is null || own.StartTime == StartTime ? PostmasterState.Alive : PostmasterState.Replaced;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PostmasterState.Gone;
        }
    }
}

internal enum PostmasterState
{
    /// <summary>No such process; PostgreSQL itself sees that the file is stale.</summary>
    Gone,

    /// <summary>The number went to another process, or to a dead one; PostgreSQL would be misled by it.</summary>
    Replaced,

    /// <summary>A server runs on these data.</summary>
    Alive,
}
