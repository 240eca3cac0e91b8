namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>
/// Pieces of three characters of a name, with two spaces before and one after each word, as pg_trgm makes them. Two names with
/// many pieces in common are written alike.
/// </summary>
public static class Trigrammen
{
    /// <summary>From this similarity on two names may be one (the threshold of pg_trgm).</summary>
    public const double Grens = 0.3;

    /// <summary>The pieces of a name in lower case without diacritics, each once.</summary>
    public static IReadOnlySet<string> Van(string zoeknaam)
    {
        ArgumentNullException.ThrowIfNull(zoeknaam);
        var stukken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var woord in zoeknaam.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            var ruim = $"  {woord} ";
            for (var i = 0; i + 3 <= ruim.Length; i++)
            {
                // Half of a character such as an emoji is no text, and no database takes it.
                if (!char.IsLowSurrogate(ruim[i]) && !char.IsHighSurrogate(ruim[i + 2]))
                {
                    stukken.Add(ruim.Substring(i, 3));
                }
            }
        }

        return stukken;
    }

    /// <summary>From 0 for nothing in common to 1 for the same pieces.</summary>
    public static double Gelijkenis(string een, string ander)
    {
        var (links, rechts) = (Van(een), Van(ander));
        var samen = links.Count(rechts.Contains);
        return samen == 0 ? 0 : (double)samen / (links.Count + rechts.Count - samen);
    }
}
