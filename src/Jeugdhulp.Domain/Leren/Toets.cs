using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Leren;

/// <summary>The short test at the end of the instruction (REG-02).</summary>
public static class Toets
{
    /// <summary>Number of casussen in a test.</summary>
    public const int Omvang = 6;

    /// <summary>
    /// Chooses casussen that have one of the four classes, so that every answer can be looked up: in turn one of each class, so
    /// that a new worker meets all that this gemeente has, then the next of each.
    /// </summary>
    /// <param name="casussen">What there is to choose from, with the class under the settings in force.</param>
    /// <param name="omvang">How many at most.</param>
    public static IReadOnlyList<T> Kies<T>(IEnumerable<(T Casus, Uitkomst Uitkomst)> casussen, int omvang = Omvang)
    {
        ArgumentNullException.ThrowIfNull(casussen);
        return [.. casussen
            .Where(c => c.Uitkomst.IsKlasse())
            .GroupBy(c => c.Uitkomst)
            .SelectMany(groep => groep.Select((c, beurt) => (c.Casus, Beurt: beurt, Klasse: groep.Key)))
            .OrderBy(c => c.Beurt).ThenBy(c => c.Klasse)
            .Take(omvang)
            .Select(c => c.Casus)];
    }
}
