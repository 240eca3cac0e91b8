using Jeugdhulp.Domain;

namespace Jeugdhulp.Application;

/// <summary>
/// The key of a form makes that sending it twice keeps one thing. Whoever changed something in between, because no answer came, sent another
/// thing under the same key: what came first stands, and nobody is told that the second was kept.
/// </summary>
public static class Formuliersleutel
{
    /// <summary>Said of the second.</summary>
    public static Fout Gebruikt { get; } = new(
        string.Empty,
        "Er is nu niets opgeslagen. Dit formulier kwam al eerder aan, met iets anders erin, en dat is bewaard. Kijk wat er staat. Klopt dat niet? Wat u nu invulde staat hieronder nog: verstuur het dan opnieuw.");

    /// <summary>Whether a form was refused because something else was kept under its key, so that what is sent next needs another.</summary>
    public static bool IsGebruikt(IReadOnlyList<Fout> fouten)
    {
        ArgumentNullException.ThrowIfNull(fouten);
        return fouten.Contains(Gebruikt);
    }
}
