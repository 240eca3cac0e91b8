namespace Jeugdhulp.TestCommon;

/// <summary>Where the checkout is that these tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The npm packages of the web application, the packaged PostgreSQL among them.</summary>
    public static string Packages => Path.Combine(Root, "src", "Jeugdhulp.Web", "node_modules");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jeugdhulp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the checkout they were built in.");
    }
}
