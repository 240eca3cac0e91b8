using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Jeugdhulp.Benchmarks;

/// <summary>Where the benchmarks run, and how they start other programs.</summary>
internal static class Machine
{
    /// <summary>Folder of this project.</summary>
    public static string Project { get; } = Path.GetDirectoryName(DitBestand())!;

    public static string Omschrijving =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}";

    /// <summary>Runs a program to its end and gives what it printed; throws when it fails.</summary>
    public static async Task<string> VoerUitAsync(string programma, string argumenten, string map)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten)
        {
            WorkingDirectory = map,
            RedirectStandardOutput = true,
        })!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return proces.ExitCode == 0 ? uitvoer : throw new InvalidOperationException($"{programma} {argumenten} ended with {proces.ExitCode}");
    }

    /// <summary>The words of a page, short enough for one line.</summary>
    public static string Platte(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var tekst = string.Join(' ', (document.QuerySelector("main") ?? document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
        return tekst.Length > 400 ? tekst[..400] : tekst;
    }

    private static string DitBestand([CallerFilePath] string pad = "") => pad;
}
