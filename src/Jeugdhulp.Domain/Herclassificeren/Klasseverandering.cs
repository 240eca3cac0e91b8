using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Herclassificeren;

/// <summary>What a contact counts as for one jeugdige, as far as a figure or a delivery can see it.</summary>
/// <param name="Uitkomst">Computed outcome under lens G.</param>
/// <param name="Regel">Code of the rule that decided, R01 to R15.</param>
/// <param name="Levert">The contact would make its person part of the delivery.</param>
/// <param name="DossierTelt">Lens D counts it.</param>
public sealed record Telling(Uitkomst Uitkomst, string Regel, bool Levert, bool DossierTelt)
{
    /// <summary>The counting of a contact classified again.</summary>
    public static Telling Van(Bepaling bepaling) =>
        new(bepaling.Gemeente.Uitkomst, Classificatieregels.Alle[bepaling.Gemeente.Regelnummer - 1].Code, bepaling.Gemeente.Levert, bepaling.DossierTelt);
}

/// <summary>
/// A contact would count as something else under settings or facts that came later. Never carried out by itself: someone accepts
/// or refuses it (ontwerp §3, LOK-31).
/// </summary>
/// <param name="Van">As it was stored.</param>
/// <param name="Naar">As it would be now.</param>
public sealed record Klasseverandering(Telling Van, Telling Naar)
{
    /// <summary>
    /// The change between two countings; null when no figure would differ. Another rule with the same result is no change: the
    /// stored receipt still tells which rule decided then.
    /// </summary>
    public static Klasseverandering? Tussen(Telling van, Telling naar)
    {
        ArgumentNullException.ThrowIfNull(van);
        ArgumentNullException.ThrowIfNull(naar);
        return (van.Uitkomst, van.Levert, van.DossierTelt) == (naar.Uitkomst, naar.Levert, naar.DossierTelt) ? null : new(van, naar);
    }
}
