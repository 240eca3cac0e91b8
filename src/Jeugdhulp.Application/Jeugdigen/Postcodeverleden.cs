namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// The postcode that someone had before the one that stands with the person, up to its last day; it began after the one before it. The
/// database writes it when the first day of the postcode moves on, so that a delivery over an earlier half-year says where the jeugdige
/// lived then. A move within a gemeente changes nothing else.
/// </summary>
public sealed class Postcodeverleden
{
    public required string GemeenteCode { get; init; }

    public required Guid PersoonId { get; init; }

    public required DateOnly TotEnMet { get; init; }

    public required string Postcode { get; init; }
}
