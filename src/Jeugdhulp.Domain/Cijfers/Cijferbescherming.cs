namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Hides the small cells among all figures of a gemeente, and what would give them away in any combination of views: by team, class,
/// lens, half-year, year and peildatum (PRV-01, N13; see <see cref="Bescherming"/>). Always over all figures at once, so that a cell is
/// hidden in every view or in none. What is of one team and of one class, referrer, form or destination is always hidden, and marked
/// alike whether it is small, large or zero: shown with the rest those cells would make hiding one of them hide most of the others, and
/// which of them are zero or small gives away the one that is left.
/// </summary>
public static class Cijferbescherming
{
    /// <summary>How each figure stands: shown, too small, or hidden because of another.</summary>
    /// <param name="cijfers">All figures of the gemeente that are not zero.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    /// <param name="eerder">
    /// The figures before a change, with how they stood under the same limit. What hangs together with nothing that changed stands as it
    /// did, and need not be looked at again: of one saved contact that is nearly everything. Of what is looked at again, a cell that was
    /// hidden is hidden before one that was shown: whoever looks twice would else lay the one beside the other.
    /// </param>
    /// <param name="vandaag">Day on which they were counted; empty when every moment is over.</param>
    public static IReadOnlyDictionary<Cijfersleutel, Celstand> Bescherm(
        IReadOnlyDictionary<Cijfersleutel, decimal> cijfers,
        int grens = Bescherming.Grens,
        IReadOnlyDictionary<Cijfersleutel, (decimal Waarde, Celstand Stand)>? eerder = null,
        DateOnly? vandaag = null)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var aantallen = cijfers.Where(c => IsCel(c.Key)).ToDictionary(c => c.Key, c => (long)c.Value);
        var standen = eerder is null ? Verberg(aantallen, Verbanden(aantallen.Keys), aantallen, grens, Prijs) : VerbergGewijzigd(aantallen, eerder, grens);
        var teamsVerborgen = standen
            .Where(s => s.Value is not Celstand.Getoond && s.Key.Deel is { TeamId: not null, Code: null })
            .Select(s => s.Key with { Deel = Uitsplitsing.Alles })
            .ToHashSet();
        foreach (var sleutel in cijfers.Keys.Where(s => s.Deel.IsKruising))
        {
            standen[sleutel] = Celstand.Terugrekenbaar;
        }

        foreach (var sleutel in cijfers.Keys.Where(s => !s.Maat.IsAantal()))
        {
            // Days say as much as the number of people they belong to, and the days of all teams but one give those of that one.
            var bij = sleutel with { Maat = sleutel.Maat.Over() };
            var stand = standen.GetValueOrDefault(bij, Celstand.Getoond);
            var verraadtTeam = sleutel.Deel.TeamId is not null && teamsVerborgen.Contains(bij with { Deel = Uitsplitsing.Alles });
            standen[sleutel] = stand is Celstand.Getoond && (verraadtTeam || VerraadtWatLoopt(bij)) ? Celstand.Terugrekenbaar : stand;

            // These days rise each day by one for each that runs: who looks on two days has that number, which is the stand at the end.
            bool VerraadtWatLoopt(Cijfersleutel aantal) =>
                sleutel.Maat.TeltLopend() && vandaag < sleutel.Moment.Einde
                && (!aantal.Maat.HeeftPeildatum() || standen.GetValueOrDefault(aantal with { Moment = Meetmoment.Peildatum(Halfjaar.Van(aantal.Moment.Einde)) }, Celstand.Getoond) is not Celstand.Getoond);
        }

        return standen;
    }

    /// <summary>A part of what stands as another figure costs next to nothing: how many there are at all is asked for more than where they live.</summary>
    private const long DeelPrijs = 1;

    private static IEnumerable<Verband<Cijfersleutel>> Verbanden(IReadOnlyCollection<Cijfersleutel> cellen) =>
        Cijferverbanden.Van(cellen).Concat(Cijferverbanden.Vermoed(cellen));

    private static long? Prijs(Cijfersleutel cel) => cel.Maat.IsZonderGeheel() ? DeelPrijs : null;

    /// <summary>Counts of the gemeente or a team: what is of both a team and a value is hidden always, and days as the people they belong to.</summary>
    private static bool IsCel(Cijfersleutel sleutel) => sleutel.Maat.IsAantal() && !sleutel.Deel.IsKruising;

    private static Dictionary<Cijfersleutel, Celstand> Verberg(
        Dictionary<Cijfersleutel, long> cellen, IEnumerable<Verband<Cijfersleutel>> verbanden, Dictionary<Cijfersleutel, long> aantallen, int grens, Func<Cijfersleutel, long?> prijs) =>
        // A relation that wrong data breaks, or that was supposed wrongly, tells nobody anything.
        Bescherming.Bescherm(cellen, verbanden.Where(v => Klopt(v, aantallen)), grens, Volgorde, prijs).ToDictionary(b => b.Key, b => b.Value.Stand);

    /// <summary>Looks only at what hangs together with a cell that is another number than it was, or came, or went.</summary>
    private static Dictionary<Cijfersleutel, Celstand> VerbergGewijzigd(
        Dictionary<Cijfersleutel, long> aantallen, IReadOnlyDictionary<Cijfersleutel, (decimal Waarde, Celstand Stand)> eerder, int grens)
    {
        var cellen = aantallen.Keys.Union(eerder.Keys.Where(IsCel)).ToArray();
        var anders = cellen.Where(c => !eerder.TryGetValue(c, out var stond) || !aantallen.TryGetValue(c, out var aantal) || stond.Waarde != aantal).ToArray();
        if (anders.Length == 0)
        {
            return aantallen.Keys.ToDictionary(c => c, c => eerder[c].Stand);
        }

        var samenhang = new Samenhang<Cijfersleutel>(cellen);
        var verbanden = Verbanden(cellen).ToArray();
        foreach (var verband in verbanden)
        {
            samenhang.Verbind(verband.Termen.Select(t => t.Cel));
        }

        var groepen = anders.Select(samenhang.Groep).ToHashSet();
        var opnieuw = aantallen.Where(c => groepen.Contains(samenhang.Groep(c.Key))).ToDictionary(c => c.Key, c => c.Value);
        var standen = Verberg(
            opnieuw,
            verbanden.Where(v => v.Termen.Any(t => opnieuw.ContainsKey(t.Cel))),
            aantallen,
            grens,
            c => eerder.TryGetValue(c, out var stond) && stond.Stand is not Celstand.Getoond ? Bescherming.Kosteloos : Prijs(c));
        foreach (var cel in aantallen.Keys.Where(c => !opnieuw.ContainsKey(c)))
        {
            standen[cel] = eerder[cel].Stand;
        }

        return standen;
    }

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
