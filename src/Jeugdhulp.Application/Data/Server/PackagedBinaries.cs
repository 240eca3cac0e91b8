using System.Runtime.InteropServices;
using System.Text.Json;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>The PostgreSQL programs of the npm package for this platform.</summary>
internal sealed class PackagedBinaries
{
    private readonly string _native;

    private PackagedBinaries(string native) => _native = native;

    public string InitDb => Executable("initdb");

    public string PgCtl => Executable("pg_ctl");

    /// <summary>The major version these programs are; data of another one cannot be opened with them.</summary>
    public required string MajorVersion { get; init; }

    public static async Task<PackagedBinaries> FindAsync(
        string packages, ServerAccount account, CancellationToken cancellationToken)
    {
        var package = Path.Combine(packages, "@embedded-postgres", PackageName());
        var manifest = Path.Combine(package, "package.json");
        var native = Path.Combine(package, "native");
        if (!File.Exists(manifest) || !Directory.Exists(native))
        {
            throw new PackagedPostgresException(
                $"De meegeleverde PostgreSQL ontbreekt in {package}. Voer eerst `npm ci` uit in src/Jeugdhulp.Web, "
                + "of stel ConnectionStrings__Jeugdhulp in om een eigen databaseserver te gebruiken.");
        }

        RestoreLinks(package);
        var version = await VersionAsync(manifest, cancellationToken);
        var reachable = await ReachableAsync(native, version, account, cancellationToken);
        return new PackagedBinaries(reachable) { MajorVersion = version.Split('.')[0] };
    }

    private static string PackageName()
    {
        var architecture = RuntimeInformation.ProcessArchitecture;
        var musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
        return architecture switch
        {
            Architecture.X64 when OperatingSystem.IsLinux() && !musl => "linux-x64",
            Architecture.Arm64 when OperatingSystem.IsLinux() && !musl => "linux-arm64",
            Architecture.X64 when OperatingSystem.IsMacOS() => "darwin-x64",
            Architecture.Arm64 when OperatingSystem.IsMacOS() => "darwin-arm64",
            Architecture.X64 when OperatingSystem.IsWindows() => "windows-x64",
            _ => throw new PackagedPostgresException(
                $"Voor dit platform ({RuntimeInformation.RuntimeIdentifier}) wordt geen PostgreSQL meegeleverd. "
                + "Stel ConnectionStrings__Jeugdhulp in om een eigen databaseserver te gebruiken."),
        };
    }

    /// <summary>
    /// npm packages cannot hold symbolic links; the package makes them in a script, which people who
    /// install with scripts switched off never run.
    /// </summary>
    private static void RestoreLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in document.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                CreateLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static void CreateLink(string target, string source)
    {
        try
        {
            File.CreateSymbolicLink(target, source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another application that starts at the same moment may have made it.
            if (!File.Exists(target))
            {
                throw new PackagedPostgresException(
                    "De meegeleverde PostgreSQL is niet volledig en kan niet worden aangevuld. "
                    + "Voer opnieuw `npm ci` uit in src/Jeugdhulp.Web.",
                    exception);
            }
        }
    }

    private static async Task<string> VersionAsync(string manifest, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(manifest);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return document.RootElement.GetProperty("version").GetString()!;
    }

    /// <summary>
    /// A checkout in root's own folder is closed to the account the server runs under; then the programs
    /// are copied to where it can read them.
    /// </summary>
    private static async Task<string> ReachableAsync(
        string native, string version, ServerAccount account, CancellationToken cancellationToken)
    {
        if (await account.CanReadAsync(Probe(native), cancellationToken))
        {
            return native;
        }

        foreach (var root in ReachableFolder.Roots)
        {
            var copy = Path.Combine(root, $"postgresql-{version}");
            if (TryCopy(native, copy) && await account.CanReadAsync(Probe(copy), cancellationToken))
            {
                return copy;
            }
        }

        throw new PackagedPostgresException(
            $"De databasegebruiker kan de programma's in {native} niet lezen en er is geen plek gevonden waar dat wel kan. "
            + "Zet de broncode in een map die voor iedereen leesbaar is, of start als gewone gebruiker.");
    }

    private static string Probe(string native) => Path.Combine(native, "bin", "postgres");

    private static bool TryCopy(string native, string copy)
    {
        if (Directory.Exists(copy))
        {
            return true;
        }

        try
        {
            var root = ReachableFolder.Create(Path.GetDirectoryName(copy)!);
            // Copied beside and then renamed, so that nobody ever sees half a copy.
            var half = Path.Combine(root, Path.GetRandomFileName());
            CopyFolder(native, half);
            try
            {
                Directory.Move(half, copy);
            }
            catch (IOException) when (Directory.Exists(copy))
            {
                Directory.Delete(half, recursive: true);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void CopyFolder(string from, string to)
    {
        ReachableFolder.Create(to);
        foreach (var file in new DirectoryInfo(from).EnumerateFiles())
        {
            var target = Path.Combine(to, file.Name);
            if (file.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else
            {
                file.CopyTo(target);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(target, file.UnixFileMode
                        | UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead
                        | (file.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : UnixFileMode.None));
                }
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private string Executable(string name) =>
        Path.Combine(_native, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);
}
