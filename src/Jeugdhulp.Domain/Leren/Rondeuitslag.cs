using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Leren;

/// <summary>A casus as it counts in a round.</summary>
/// <param name="CasusId">The casus.</param>
/// <param name="Regel">Code of the rule that decides it.</param>
/// <param name="Klasse">Class that the rules give; empty when they give none of the four.</param>
public sealed record Rondecasusfeit(Guid CasusId, string Regel, Klasse? Klasse);

/// <summary>What one worker said about one casus.</summary>
/// <param name="CasusId">The casus.</param>
/// <param name="MedewerkerId">The worker; never leaves the calculation.</param>
/// <param name="Klasse">The class; empty for "weet ik niet".</param>
public sealed record Rondeantwoord(Guid CasusId, Guid MedewerkerId, Klasse? Klasse);

/// <summary>Which figure tells how far people agree.</summary>
public enum Kappamaat
{
    /// <summary>For exactly two people.</summary>
    Cohen,

    /// <summary>For three or more; for fewer than two it is empty.</summary>
    Fleiss,
}

/// <summary>How far a group agrees with each other, and with the rules.</summary>
/// <param name="Mensen">Who gave at least one answer.</param>
/// <param name="Antwoorden">Answers that name a class.</param>
/// <param name="WeetNiet">Answers "weet ik niet"; they are no class, so they count for neither agreement.</param>
/// <param name="Maat">Which kappa.</param>
/// <param name="Onderling">Agreement with each other.</param>
/// <param name="MetRegel">Share of the answers that is the class of the rules; empty when no casus has one.</param>
public sealed record Overeenstemming(int Mensen, int Antwoorden, int WeetNiet, Kappamaat Maat, Kappawaarde Onderling, double? MetRegel)
{
    /// <summary>With so few people a figure would tell what one of them answered.</summary>
    public bool TeKlein => Mensen < Rondeuitslag.Minimum;
}

/// <summary>Agreement on one casus.</summary>
/// <param name="CasusId">The casus.</param>
/// <param name="Cijfers">The figures.</param>
/// <param name="Spreiding">Answers for each class, in the order of <see cref="Klasse"/>; empty when there are too few to show.</param>
public sealed record Casuscijfers(Guid CasusId, Overeenstemming Cijfers, IReadOnlyList<int>? Spreiding);

/// <summary>Agreement on the casussen that one rule decides.</summary>
/// <param name="Regel">Code of the rule.</param>
/// <param name="Casussen">Number of casussen it decides.</param>
/// <param name="Cijfers">The figures.</param>
public sealed record Regelcijfers(string Regel, int Casussen, Overeenstemming Cijfers);

/// <summary>Agreement within one team.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Cijfers">The figures.</param>
/// <param name="Verborgen">The figures would tell what one person answered: by themselves, or taken from those of everyone.</param>
public sealed record Teamcijfers(Guid TeamId, Overeenstemming Cijfers, bool Verborgen);

/// <summary>What a round tells about agreement: of everyone, per casus, per rule and per team, never of one person (CLS-16, LER-03).</summary>
public sealed record Rondeuitslag
{
    /// <summary>Answers from which a spread is shown.</summary>
    public const int Minimum = 3;

    private static readonly int Klassen = Enum.GetValues<Klasse>().Length;

    /// <summary>Everyone together.</summary>
    public required Overeenstemming Totaal { get; init; }

    /// <summary>In the order of the round.</summary>
    public required IReadOnlyList<Casuscijfers> Casussen { get; init; }

    /// <summary>The rule on which people agree least comes first; those with too few answers come last.</summary>
    public required IReadOnlyList<Regelcijfers> Regels { get; init; }

    /// <summary>In the order of the teams that were given.</summary>
    public required IReadOnlyList<Teamcijfers> Teams { get; init; }

    /// <summary>Works out a round.</summary>
    /// <param name="casussen">The casussen, each once.</param>
    /// <param name="antwoorden">The answers, at most one of each worker to each casus.</param>
    /// <param name="teams">The workers of each team; someone may be in more than one.</param>
    public static Rondeuitslag Bereken(
        IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden, IReadOnlyList<(Guid TeamId, IReadOnlySet<Guid> Leden)> teams)
    {
        ArgumentNullException.ThrowIfNull(casussen);
        ArgumentNullException.ThrowIfNull(antwoorden);
        ArgumentNullException.ThrowIfNull(teams);
        var totaal = Vergelijk(casussen, antwoorden);
        return new Rondeuitslag
        {
            Totaal = totaal,
            Casussen = [.. casussen.Select(c =>
            {
                List<Rondeantwoord> bij = [.. antwoorden.Where(a => a.CasusId == c.CasusId)];
                return new Casuscijfers(c.CasusId, Deel(totaal, [c], bij), bij.Count < Minimum ? null : Telling(bij));
            })],
            Regels = [.. casussen.GroupBy(c => c.Regel, StringComparer.Ordinal)
                .Select(groep => new Regelcijfers(groep.Key, groep.Count(), Deel(totaal, [.. groep], [.. antwoorden.Where(a => groep.Any(c => c.CasusId == a.CasusId))])))
                .OrderBy(r => r.Cijfers.TeKlein || r.Cijfers.Onderling.Waargenomen is null)
                .ThenBy(r => r.Cijfers.Onderling.Waargenomen)
                .ThenBy(r => r.Cijfers.MetRegel)
                .ThenBy(r => r.Regel, StringComparer.Ordinal)],
            Teams = Teamdeel(casussen, antwoorden, teams),
        };
    }

    private static List<Teamcijfers> Teamdeel(
        IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden, IReadOnlyList<(Guid TeamId, IReadOnlySet<Guid> Leden)> teams)
    {
        var mensen = antwoorden.Select(a => a.MedewerkerId).ToHashSet();
        var getoond = teams.Where(t => t.Leden.Count(mensen.Contains) >= 2).OrderByDescending(t => t.Leden.Count(mensen.Contains)).ToList();

        // All less the teams that are shown leaves the rest; when that is one person, the smallest team joins it.
        while (getoond.Count > 0 && mensen.Count(m => !getoond.Exists(t => t.Leden.Contains(m))) == 1)
        {
            getoond.RemoveAt(getoond.Count - 1);
        }

        return [.. teams.Select(t => new Teamcijfers(
            t.TeamId,
            Vergelijk(casussen, [.. antwoorden.Where(a => t.Leden.Contains(a.MedewerkerId))]),
            !getoond.Exists(g => g.TeamId == t.TeamId)))];
    }

    private static Overeenstemming Vergelijk(IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden)
    {
        var wie = antwoorden.Where(a => a.Klasse is not null).Select(a => a.MedewerkerId).Distinct().ToList();
        var maat = wie.Count == 2 ? Kappamaat.Cohen : Kappamaat.Fleiss;
        var onderling = maat is Kappamaat.Cohen
            ? Kappa.Cohen(Paren(casussen, antwoorden, wie[0], wie[1]))
            : Kappa.Fleiss([.. casussen.Select(c => Telling(antwoorden.Where(a => a.CasusId == c.CasusId)))]);
        return Cijfers(casussen, antwoorden, maat, onderling);
    }

    /// <summary>The figures of some casussen of a round, against the chance of all of it.</summary>
    private static Overeenstemming Deel(Overeenstemming totaal, IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden)
    {
        var delen = casussen.Select(c => Kappa.GelijkeParen(Telling(antwoorden.Where(a => a.CasusId == c.CasusId)))).OfType<double>().ToList();
        return Cijfers(casussen, antwoorden, totaal.Maat, totaal.Onderling.Deel(delen.Count, delen.Count == 0 ? null : delen.Average()));
    }

    private static Overeenstemming Cijfers(IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden, Kappamaat maat, Kappawaarde onderling)
    {
        var bedoeld = casussen.Where(c => c.Klasse is not null).ToDictionary(c => c.CasusId, c => c.Klasse);
        var klassen = antwoorden.Where(a => a.Klasse is not null).ToList();
        var vergeleken = klassen.Where(a => bedoeld.ContainsKey(a.CasusId)).ToList();
        return new(
            antwoorden.Select(a => a.MedewerkerId).Distinct().Count(),
            klassen.Count,
            antwoorden.Count - klassen.Count,
            maat,
            onderling,
            vergeleken.Count == 0 ? null : (double)vergeleken.Count(a => a.Klasse == bedoeld[a.CasusId]) / vergeleken.Count);
    }

    private static List<(int Een, int Ander)> Paren(IReadOnlyList<Rondecasusfeit> casussen, IReadOnlyList<Rondeantwoord> antwoorden, Guid een, Guid ander)
    {
        var perCasus = antwoorden.Where(a => a.Klasse is not null).ToDictionary(a => (a.CasusId, a.MedewerkerId), a => (int)a.Klasse!.Value);
        return [.. casussen
            .Where(c => perCasus.ContainsKey((c.CasusId, een)) && perCasus.ContainsKey((c.CasusId, ander)))
            .Select(c => (perCasus[(c.CasusId, een)], perCasus[(c.CasusId, ander)]))];
    }

    private static int[] Telling(IEnumerable<Rondeantwoord> antwoorden)
    {
        var telling = new int[Klassen];
        foreach (var antwoord in antwoorden)
        {
            if (antwoord.Klasse is { } klasse)
            {
                telling[(int)klasse]++;
            }
        }

        return telling;
    }
}
