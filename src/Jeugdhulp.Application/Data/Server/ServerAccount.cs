using System.Globalization;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>
/// Under whose name the server runs. PostgreSQL refuses to run as root, so root lends it an account
/// without rights; an ordinary user runs it directly.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    private readonly string? _owner;
    private readonly string[] _prefix;

    private ServerAccount(string? owner, params string[] prefix)
    {
        _owner = owner;
        _prefix = prefix;
    }

    private static ServerAccount Self { get; } = new(owner: null);

    public bool IsLent => _owner is not null;

    /// <param name="cluster">An existing cluster keeps the account that owns it.</param>
    public static async Task<ServerAccount> ChooseAsync(string cluster, CancellationToken cancellationToken)
    {
        // On Windows initdb and pg_ctl drop administrator rights themselves.
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Self;
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new PackagedPostgresException(
                "PostgreSQL mag niet als root draaien. Start de toepassing als gewone gebruiker.");
        }

        var owner = await OwnerOfAsync(cluster, cancellationToken) ?? FromPasswordFile();
        var ids = owner.Split(':');
        var account = new ServerAccount(
            owner, "setpriv", $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups", "--");
        var trial = await account.RunAsync(["true"], "/", cancellationToken);
        return trial.Succeeded ? account : throw NoAccount();
    }

    public Task<ChildResult> RunAsync(
        IReadOnlyList<string> command, string workingFolder, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync([.. _prefix, .. command], workingFolder, cancellationToken);

    /// <summary>Hands a file or folder, with all that is in it, to the account.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (_owner is null)
        {
            return;
        }

        var result = await ChildProcess.RunAsync(["chown", "-R", _owner, path], "/", cancellationToken);
        if (!result.Succeeded)
        {
            throw new PackagedPostgresException(
                $"De map {path} kan niet aan de databasegebruiker worden gegeven. Start de toepassing als gewone gebruiker.");
        }
    }

    public async Task<bool> CanWriteInAsync(string folder, CancellationToken cancellationToken) =>
        !IsLent || (await RunAsync(["sh", "-c", "cd \"$1\" && [ -w . ]", "sh", folder], "/", cancellationToken)).Succeeded;

    public async Task<bool> CanReadAsync(string file, CancellationToken cancellationToken) =>
        !IsLent || (await RunAsync(["sh", "-c", "[ -r \"$1\" ]", "sh", file], "/", cancellationToken)).Succeeded;

    private static async Task<string?> OwnerOfAsync(string cluster, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(cluster))
        {
            return null;
        }

        var result = await ChildProcess.RunAsync(["stat", "-L", "-c", "%u:%g", cluster], "/", cancellationToken);
        return result.Succeeded && !result.Output.StartsWith("0:", StringComparison.Ordinal) ? result.Output : null;
    }

    private static string FromPasswordFile()
    {
        var accounts = File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3
                && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var uid) && uid > 0)
            .ToLookup(fields => fields[0], fields => $"{fields[2]}:{fields[3]}", StringComparer.Ordinal);
        return Candidates.SelectMany(name => accounts[name]).FirstOrDefault() ?? throw NoAccount();
    }

    private static PackagedPostgresException NoAccount() => new(
        "PostgreSQL mag niet als root draaien en er is geen gebruiker zonder rechten waarmee het wel kan. "
        + "Start de toepassing als gewone gebruiker, of maak een gebruiker `postgres` aan.");
}
