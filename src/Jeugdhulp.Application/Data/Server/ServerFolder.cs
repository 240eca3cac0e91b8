using System.Security.Cryptography;
using System.Text;

namespace Jeugdhulp.Application.Data.Server;

/// <summary>
/// The folder of one server and who is using it. Every application holds its lease open for as long as it
/// lives; the operating system lets go of it even after a crash, so a lease that can be opened is stale.
/// </summary>
internal sealed class ServerFolder(string root)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Where the cluster is found from here: the folder itself, or a link to <see cref="Cluster"/>.</summary>
    public string ClusterEntry => Path.Combine(Root, "cluster");

    /// <summary>Belongs to the account the server runs under; elsewhere when that account cannot enter this folder.</summary>
    public string Cluster => new DirectoryInfo(ClusterEntry).LinkTarget ?? ClusterEntry;

    public string Data => Path.Combine(Cluster, "data");

    public string Log => Path.Combine(Cluster, "server.log");

    public string PasswordFile => Path.Combine(Root, "password");

    /// <summary>The same folder gives the same name, so that a second start finds what the first one made elsewhere.</summary>
    public string NameElsewhere =>
        "data-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];

    private string Leases => Path.Combine(Root, "leases");

    /// <summary>Waits for its turn; starting and stopping happen one application at a time.</summary>
    public async Task<FileStream> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            ReachableFolder.Create(Root);
            Directory.CreateDirectory(Leases);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(timeout);
            var path = Path.Combine(Root, "lock");
            FileStream? held;
            while (!TryHold(path, FileMode.OpenOrCreate, FileOptions.None, out held))
            {
                await Task.Delay(Poll, limit.Token);
            }

            return held;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new PackagedPostgresException(
                $"De databasemap {Root} is van een andere gebruiker. Start de toepassing als die gebruiker, of verwijder de map om opnieuw te beginnen.",
                exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PackagedPostgresException(
                $"Een andere toepassing start of stopt al de database in {Root} en is daar niet mee klaar gekomen. Stop die toepassing en probeer het opnieuw.",
                exception);
        }
    }

    public FileStream TakeLease()
    {
        var path = Path.Combine(Leases, Guid.NewGuid().ToString("N"));
        return TryHold(path, FileMode.CreateNew, FileOptions.DeleteOnClose, out var lease)
            ? lease
            : throw new IOException($"A new lease in {Leases} is already taken.");
    }

    /// <summary>Whether an application still lives that uses this server; clears what dead ones left.</summary>
    public bool IsInUse()
    {
        foreach (var lease in Directory.EnumerateFiles(Leases))
        {
            if (!TryHold(lease, FileMode.Open, FileOptions.DeleteOnClose, out var stale))
            {
                return true;
            }

            stale.Dispose();
        }

        return false;
    }

    public string NewPassword()
    {
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        WriteSecret(PasswordFile, password);
        return password;
    }

    public static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    /// <summary>Removes the data, wherever they are.</summary>
    public void Delete()
    {
        foreach (var path in new[] { Cluster, Root })
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    private static bool TryHold(
        string path, FileMode mode, FileOptions options, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FileStream? held)
    {
        try
        {
            held = new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
            return true;
        }
        catch (IOException)
        {
            held = null;
            return false;
        }
    }
}
