using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// The woonplaats in law that someone had before the one that stands with the person. The database writes it when the first day of the
/// woonplaats moves on, so that a delivery over an earlier half-year says where the jeugdige lived then.
/// </summary>
public sealed class Woonplaatsverleden
{
    public required string GemeenteCode { get; init; }

    public required Guid PersoonId { get; init; }

    public required DateOnly Van { get; init; }

    public required DateOnly TotEnMet { get; init; }

    /// <summary>CBS code of the gemeente.</summary>
    public required string Gemeente { get; init; }

    public required Woonplaatsgrond Grond { get; init; }
}
