namespace Jeugdhulp.Application.Data.Server;

/// <summary>Places outside the checkout that an account without rights can enter; only used by root on Linux.</summary>
internal static class ReachableFolder
{
    /// <summary>
    /// Only folders that root alone can make files in: in a folder that anyone may write to, such as /tmp,
    /// someone else could prepare programs under our name.
    /// </summary>
    public static IReadOnlyList<string> Roots { get; } = ["/var/lib/jeugdhulp", "/opt/jeugdhulp", "/srv/jeugdhulp"];

    /// <summary>Makes a folder that everyone may enter and read.</summary>
    public static string Create(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        return path;
    }
}
