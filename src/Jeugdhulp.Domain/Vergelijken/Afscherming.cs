using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Vergelijken;

/// <summary>One cell as it may leave a gemeente.</summary>
/// <param name="Stand">Whether it is shown.</param>
/// <param name="Hulp">Contacts that are jeugdhulp, to the nearest five; empty when it is not shown.</param>
public sealed record Deelcel(Celstand Stand, long? Hulp);

/// <summary>The contacts of one gemeente under the rules of two, as they may leave that gemeente.</summary>
/// <param name="Contacten">All contacts, to the nearest five; empty when there are too few.</param>
/// <param name="Eerste">Under the rules of the first gemeente.</param>
/// <param name="Tweede">Under the rules of the second.</param>
public sealed record Populatiedeel(long? Contacten, Deelcel Eerste, Deelcel Tweede)
{
    /// <summary>Everything is shown.</summary>
    public bool IsVolledig => Contacten is not null && Eerste.Hulp is not null && Tweede.Hulp is not null;
}

/// <summary>
/// Makes an exact count fit to leave a gemeente: cells of fewer contacts or jeugdigen than its limit are hidden, and so is what would give
/// them away together with a total; the rest is rounded to fives, so that two counts on different days show no single person.
/// </summary>
public static class Afscherming
{
    /// <summary>No count below this one leaves a gemeente.</summary>
    public const int Drempel = Bescherming.Grens;

    /// <summary>What may leave.</summary>
    /// <param name="populatie">The exact counts.</param>
    /// <param name="grens">The smallest count that this gemeente shows.</param>
    public static Populatiedeel Scherm(Populatie populatie, int grens = Drempel)
    {
        ArgumentNullException.ThrowIfNull(populatie);
        if (IsTeKlein(populatie.Contacten, populatie.Jeugdigen, grens))
        {
            return new(null, Verborgen(Celstand.TeKlein), Verborgen(Celstand.TeKlein));
        }

        return new(Rekenregels.OpVijf(populatie.Contacten), Cel(populatie, populatie.Eerste, grens), Cel(populatie, populatie.Tweede, grens));
    }

    private static Deelcel Cel(Populatie populatie, Populatiecel cel, int grens)
    {
        if (IsTeKlein(cel.Hulp, cel.JeugdigenHulp, grens))
        {
            return Verborgen(Celstand.TeKlein);
        }

        return IsTeKlein(populatie.Contacten - cel.Hulp, cel.JeugdigenOverig, grens) ? Verborgen(Celstand.Terugrekenbaar) : new(Celstand.Getoond, Rekenregels.OpVijf(cel.Hulp));
    }

    private static bool IsTeKlein(long contacten, long jeugdigen, int grens) => contacten < grens || jeugdigen < grens;

    private static Deelcel Verborgen(Celstand stand) => new(stand, null);
}
