namespace Jeugdhulp.Domain.Plannen;

/// <summary>What someone said about a goal on a day.</summary>
/// <param name="Door">Who said it.</param>
/// <param name="Uitkomst">What became of the goal.</param>
/// <param name="Datum">When.</param>
public sealed record Doeloordeel(Beoordelaar Door, Doeluitkomst Uitkomst, DateOnly Datum);

/// <summary>What a goal must satisfy, when it is clear and when it waits for an evaluation (PLN-02, PLN-04).</summary>
public static class Doelregels
{
    /// <summary>Fewer characters say what nobody can look for.</summary>
    public const int MinstensTekens = 10;

    /// <summary>
    /// A goal is clear when three things are written down: what will be different, by when that is looked at, and how
    /// everyone sees that it is reached.
    /// </summary>
    public static bool IsDuidelijk(string? wat, DateOnly? evaluatiedatum, string? hoeGezien) =>
        evaluatiedatum is not null && new[] { wat, hoeGezien }.All(t => t?.Trim().Length >= MinstensTekens && !Planregels.Leeg(t));

    /// <summary>
    /// Whether the day of evaluation passed without one: nobody said anything on or after that day, and the last word of the
    /// professional was not that the goal is reached or dropped: a result can be put right by a later one.
    /// </summary>
    public static bool IsTeLaat(DateOnly? evaluatiedatum, IEnumerable<Doeloordeel> oordelen, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(oordelen);
        var alle = oordelen.ToList();

        // Of two on one day the later in the list was kept later.
        var laatste = alle.Where(o => o.Door is Beoordelaar.Professional).OrderBy(o => o.Datum).LastOrDefault();
        return evaluatiedatum < vandaag && !alle.Exists(o => o.Datum >= evaluatiedatum) && (laatste is null || !IsSlot(laatste));
    }

    /// <summary>Whether this ends the goal.</summary>
    public static bool IsSlot(Doeloordeel oordeel)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        return oordeel is { Door: Beoordelaar.Professional, Uitkomst: Doeluitkomst.Behaald or Doeluitkomst.Vervallen };
    }

    /// <summary>Everything that is wrong with a goal.</summary>
    /// <param name="wat">What will be different.</param>
    /// <param name="hoeGezien">How everyone sees that it is reached.</param>
    /// <param name="evaluatiedatum">By when that is looked at.</param>
    /// <param name="begonnen">First day of the plan: nobody looks at a goal before.</param>
    public static IEnumerable<Fout> Controleer(string? wat, string? hoeGezien, DateOnly? evaluatiedatum, DateOnly begonnen)
    {
        if (Planregels.Leeg(wat))
        {
            yield return new("Wat", "Vul in wat er anders wordt.");
        }

        foreach (var (veld, tekst) in new[] { ("Wat", wat), ("HoeGezien", hoeGezien) })
        {
            if (Planregels.TeLang(tekst) is { } fout)
            {
                yield return new(veld, fout);
            }
        }

        if (evaluatiedatum < Planregels.Vroegst || evaluatiedatum > Planregels.Laatst)
        {
            yield return new("Evaluatiedatum", $"Kies een dag van {Planregels.Dag(Planregels.Vroegst)} tot en met {Planregels.Dag(Planregels.Laatst)}.");
        }
        else if (evaluatiedatum < begonnen)
        {
            yield return new("Evaluatiedatum", $"Kies een dag vanaf {Planregels.Dag(begonnen)}. Toen begon het plan.");
        }
    }

    /// <summary>Everything that is wrong with a result; a result without a date is refused.</summary>
    /// <param name="door">Who says it.</param>
    /// <param name="uitkomst">What became of the goal.</param>
    /// <param name="datum">When it was said.</param>
    /// <param name="begonnen">First day of the plan; who writes a plan down afterwards sets the goal afterwards too.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Oordeel(Beoordelaar? door, Doeluitkomst? uitkomst, DateOnly? datum, DateOnly begonnen, DateOnly vandaag)
    {
        if (door is null)
        {
            yield return new("Door", "Kies wie dit vindt.");
        }

        if (uitkomst is null)
        {
            yield return new("Uitkomst", "Kies wat er van het doel geworden is.");
        }

        var melding = datum is null ? "Vul in op welke dag dit gezegd is. Zonder datum kunnen wij de uitkomst niet bewaren."
            : datum > vandaag ? "Deze dag moet nog komen. Kies vandaag of een eerdere dag."
            : datum < begonnen ? $"Kies een dag vanaf {Planregels.Dag(begonnen)}. Toen begon het plan."
            : null;
        if (melding is not null)
        {
            yield return new("Datum", melding);
        }
    }
}

/// <summary>What became of the goals in the eyes of one (PLN-05); n stands beside it, and nobody is pooled with another (PLN-07).</summary>
/// <param name="Door">In whose eyes.</param>
/// <param name="Behaald">Goals that were reached.</param>
/// <param name="Deels">Goals that were partly reached.</param>
/// <param name="Niet">Goals that were not reached.</param>
/// <param name="Vervallen">Goals that were dropped; they do not count in <see cref="Beoordeeld"/>.</param>
/// <param name="Zonder">Goals about which this one said nothing; missing is never "not reached".</param>
public sealed record Doelrealisatie(Beoordelaar Door, int Behaald, int Deels, int Niet, int Vervallen, int Zonder)
{
    /// <summary>Goals that count.</summary>
    public int Beoordeeld => Behaald + Deels + Niet;

    /// <summary>Counts the last word of each about every goal.</summary>
    public static IReadOnlyList<Doelrealisatie> Van(IReadOnlyCollection<IReadOnlyCollection<Doeloordeel>> doelen)
    {
        ArgumentNullException.ThrowIfNull(doelen);
        return [.. Enum.GetValues<Beoordelaar>().Select(door =>
        {
            // Of two on one day the later in the list was kept later.
            var laatste = doelen.Select(d => d.Where(o => o.Door == door).OrderBy(o => o.Datum).LastOrDefault()?.Uitkomst).ToList();
            int Tel(Doeluitkomst? uitkomst) => laatste.Count(l => l == uitkomst);
            return new Doelrealisatie(door, Tel(Doeluitkomst.Behaald), Tel(Doeluitkomst.DeelsBehaald), Tel(Doeluitkomst.NietBehaald), Tel(Doeluitkomst.Vervallen), Tel(null));
        })];
    }

    /// <summary>As a sentence; without goals that count there is no share.</summary>
    public string Zin => Beoordeeld == 0
        ? "geen doelen beoordeeld"
        : $"{Behaald} van {Beoordeeld} behaald{(Deels > 0 ? $", {Deels} deels" : string.Empty)}{(Zonder > 0 ? $", {Zonder} niet beoordeeld" : string.Empty)}";
}
