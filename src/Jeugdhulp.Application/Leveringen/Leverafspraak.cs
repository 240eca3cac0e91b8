using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Who delivers the help of a team, from a half-year on (CBS-19). Never changed: a later one holds.</summary>
public sealed class Leverafspraak
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TeamId { get; init; }

    /// <summary>First day of the half-year from which it holds.</summary>
    public required DateOnly Begin { get; init; }

    public required Leverendepartij Partij { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Halfjaar Halfjaar => Halfjaar.Van(Begin);
}

/// <summary>Why nothing was delivered over a half-year (CBS-18). Never changed: a later one holds.</summary>
public sealed class Nietlevering
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>First day of the half-year.</summary>
    public required DateOnly Begin { get; init; }

    public required Nietleverreden Reden { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
