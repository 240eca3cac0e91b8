using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>A team of a gemeente with its tasks (BEH-03, LOK-08).</summary>
public sealed class Team
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required string Naam { get; set; }

    public required Teamsoort Soort { get; set; }

    public required Teamtaken Taken { get; set; }

    public required DateOnly GeldigVan { get; set; }

    /// <summary>Day after the last one; empty while it exists.</summary>
    public DateOnly? GeldigTot { get; set; }

    /// <summary>Day from which the team counts as wijkteam; empty when it does not (LOK-21).</summary>
    public DateOnly? WijkteamVanaf { get; set; }
}

/// <summary>Someone who works for the gemeente; may have an account.</summary>
public sealed class Medewerker
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? AccountId { get; set; }

    public required string Naam { get; set; }
}

/// <summary>A worker belongs to a team during a period.</summary>
public sealed class Teamlid
{
    public required string GemeenteCode { get; init; }

    public required Guid TeamId { get; init; }

    public required Guid MedewerkerId { get; init; }

    public required DateOnly Van { get; init; }

    /// <summary>Day after the last one; empty while it lasts.</summary>
    public DateOnly? Tot { get; set; }
}
