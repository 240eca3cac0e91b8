namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>
/// How often the contact lines of a team were written; kept by triggers. Totals that were counted at the same stand still
/// hold. Spread over compartments, so that workers of one team who register at the same moment do not wait for each other.
/// </summary>
public sealed class Contactstand
{
    public required string GemeenteCode { get; init; }

    public required Guid TeamId { get; init; }

    public required short Vak { get; init; }

    public required long Stand { get; init; }
}
