namespace Jeugdhulp.TestCommon;

/// <summary>Which browser the tests use and how it starts.</summary>
public static class Chromium
{
    private const string Variable = "JEUGDHULP_CHROMIUM";

    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser of <c>JEUGDHULP_CHROMIUM</c> or of this machine; null leaves it to Playwright's own.</summary>
    public static string? ExecutablePath { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : FindOnPath();

    /// <summary>No traffic of the browser's own; and no sandbox where it cannot have one, which is under root.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        .. Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    private static string? FindOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => Names, Path.Combine)
        .FirstOrDefault(File.Exists);
}
