using Jeugdhulp.Application.Data.Server;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// A folder for a packaged server that lives no longer than this process. What killed runs left behind is
/// removed by the next run that starts a test server.
/// </summary>
public sealed class TemporaryServerFolder : IDisposable
{
    private static readonly string Root = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"jeugdhulp-test-{Environment.UserName}");

    private readonly FileStream _claim;

    private TemporaryServerFolder(string path, FileStream claim)
    {
        Path = path;
        _claim = claim;
    }

    public string Path { get; }

    /// <summary>The folder itself is made by the server.</summary>
    public static TemporaryServerFolder Take()
    {
        Directory.CreateDirectory(Root);
        var path = System.IO.Path.Combine(Root, Guid.NewGuid().ToString("N"));
        return TryClaim(path) ?? throw new IOException($"A new folder in {Root} is already taken.");
    }

    public static async Task RemoveLeftoversAsync()
    {
        Directory.CreateDirectory(Root);
        foreach (var path in Directory.EnumerateDirectories(Root))
        {
            using var left = TryClaim(path);
            if (left is not null && Directory.Exists(path))
            {
                var options = new PackagedPostgresOptions { Packages = Repository.Packages, Folder = path, Temporary = true };
                await PackagedPostgres.TryRemoveAsync(options, CancellationToken.None);
            }
        }
    }

    public void Dispose() => _claim.Dispose();

    /// <summary>
    /// A file beside the folder, taken before the folder exists: only a folder whose maker is dead can be
    /// claimed by someone else.
    /// </summary>
    private static TemporaryServerFolder? TryClaim(string path)
    {
        try
        {
            var claim = new FileStream(
                path + ".claim", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return new TemporaryServerFolder(path, claim);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
