using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.Application.Toegang;

/// <summary>That a beheerder looked at all rights in the gemeente on a day, and what was found.</summary>
public sealed class Rechtencontrole
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public List<Rechtencontroleregel> Regels { get; init; } = [];
}

/// <summary>The rights of one account as they were that day: proof that stays when the account changes.</summary>
public sealed class Rechtencontroleregel
{
    public required string GemeenteCode { get; init; }

    public required Guid ControleId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Naam { get; init; }

    public required string Email { get; init; }

    /// <summary>Names of the roles, with commas.</summary>
    public required string Rollen { get; init; }

    public DateTimeOffset? TweedefactorSinds { get; init; }

    public DateTimeOffset? LaatstAangemeld { get; init; }

    public required Rechtoordeel Oordeel { get; init; }
}
