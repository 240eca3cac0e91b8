namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Where the settings and the files of the site stand.</summary>
public static class Inhoudsmap
{
    /// <summary>
    /// A published site has them beside the program, and is served whole from whatever folder it was started in; during
    /// development they stand in the project, which is where it is started (empty).
    /// </summary>
    public static string? Van(string programmamap) => Directory.Exists(Path.Combine(programmamap, "wwwroot")) ? programmamap : null;
}
