using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>
/// How the wijkteam of a gemeente is organised from a day on (DSH-09); never changed. Every gemeente reads it, so that a comparison can
/// tell who is alike; that is why it does not say who wrote it: the log does.
/// </summary>
public sealed class Gemeenteprofiel
{
    public const int MaxBron = 200;

    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    /// <summary>First day on which it holds, until that of a later one; of two for one day the last that was written holds.</summary>
    public required DateOnly Van { get; init; }

    public required Positionering Positionering { get; init; }

    public required Organisatievorm Organisatievorm { get; init; }

    public required int Inwoners { get; init; }

    /// <summary>Empty where the source does not tell.</summary>
    public decimal? Fte { get; init; }

    /// <summary>None where the source does not tell.</summary>
    public Teamtaken Taken { get; init; }

    /// <summary>Empty where the source does not tell.</summary>
    public Leeftijdsbereik? Bereik { get; init; }

    /// <summary>The publication it was taken from; empty when the gemeente says so itself.</summary>
    public string? Bron { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Profielgegevens Gegevens => new(Positionering, Organisatievorm, Inwoners, Fte, Taken, Bereik);
}
