using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Vergelijken;

namespace Jeugdhulp.Application.Vergelijken;

/// <summary>
/// What one gemeente gives to a comparison of two: hidden and rounded counts of its own contacts, made under its own
/// row-level security and given once. The other one of the two reads it as long as the giver takes part.
/// </summary>
public sealed class Vergelijkingsdeel
{
    /// <summary>Whose contacts were counted.</summary>
    public required string GemeenteCode { get; init; }

    /// <summary>The gemeente that asked.</summary>
    public required string AanvragerCode { get; init; }

    /// <summary>The gemeente it was asked to compare with.</summary>
    public required string GevraagdeCode { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    /// <summary>Version of the settings of the one that asked, in force on the last day.</summary>
    public required int VersieAanvrager { get; init; }

    /// <summary>Version of the settings of the other one.</summary>
    public required int VersieGevraagde { get; init; }

    /// <summary>What may leave: under the rules of the one that asked, and under those of the other.</summary>
    public required Populatiedeel Deel { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}
