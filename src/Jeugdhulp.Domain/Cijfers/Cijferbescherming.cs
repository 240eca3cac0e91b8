namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Hides the small cells among all figures of a gemeente, and what would give them away in any combination of views: by team, class,
/// lens, half-year, year and peildatum (PRV-01, N13; see <see cref="Bescherming"/>). Always over all figures at once, so that a cell is
/// hidden in every view or in none. What is of one team and of one class, referrer, form or destination is always hidden: shown with the
/// rest those cells would make hiding one of them hide most of the others.
/// </summary>
public static class Cijferbescherming
{
    /// <summary>How each figure stands: shown, too small, or hidden because of another.</summary>
    /// <param name="cijfers">All figures of the gemeente that are not zero.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static IReadOnlyDictionary<Cijfersleutel, Celstand> Bescherm(IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, int grens = Bescherming.Grens)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var aantallen = cijfers.Where(c => c.Key.Maat.IsAantal() && !IsKruising(c.Key)).ToDictionary(c => c.Key, c => (long)c.Value);

        // A relation that wrong data breaks tells nobody anything.
        var verbanden = Cijferverbanden.Van(aantallen.Keys).Where(v => Klopt(v, aantallen));
        var beschermd = Bescherming.Bescherm(aantallen, verbanden, grens, Volgorde);
        var standen = beschermd.ToDictionary(b => b.Key, b => b.Value.Stand);
        var teamsVerborgen = standen
            .Where(s => s.Value is not Celstand.Getoond && s.Key.Deel is { TeamId: not null, Code: null })
            .Select(s => s.Key with { Deel = Uitsplitsing.Alles })
            .ToHashSet();
        foreach (var (sleutel, waarde) in cijfers.Where(c => IsKruising(c.Key)))
        {
            standen[sleutel] = waarde < grens ? Celstand.TeKlein : Celstand.Terugrekenbaar;
        }

        foreach (var sleutel in cijfers.Keys.Where(s => !s.Maat.IsAantal()))
        {
            // Days say as much as the number of people they belong to, and the days of all teams but one give those of that one.
            var bij = sleutel with { Maat = sleutel.Maat is Maat.Wachttijd ? Maat.Gewacht : Maat.Uitstroom };
            var stand = standen.GetValueOrDefault(bij, Celstand.Getoond);
            standen[sleutel] = stand is Celstand.Getoond && sleutel.Deel.TeamId is not null && teamsVerborgen.Contains(bij with { Deel = Uitsplitsing.Alles })
                ? Celstand.Terugrekenbaar
                : stand;
        }

        return standen;
    }

    private static bool IsKruising(Cijfersleutel sleutel) => sleutel.Deel is { TeamId: not null, Code: not null };

    private static bool Klopt(Verband<Cijfersleutel> verband, Dictionary<Cijfersleutel, long> aantallen)
    {
        var som = verband.Termen.Sum(t => t.Factor * aantallen.GetValueOrDefault(t.Cel));
        return verband.IsGelijk ? som == 0 : som >= 0;
    }

    private static readonly Comparer<Cijfersleutel> Volgorde = Comparer<Cijfersleutel>.Create((links, rechts) =>
        (links.Moment, links.Lens, links.Maat, links.Deel.TeamId ?? Guid.Empty).CompareTo((rechts.Moment, rechts.Lens, rechts.Maat, rechts.Deel.TeamId ?? Guid.Empty)) is var verschil and not 0
            ? verschil
            : string.CompareOrdinal(links.Deel.Code, rechts.Deel.Code));
}
