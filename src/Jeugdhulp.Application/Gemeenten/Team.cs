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

    /// <summary>The team that takes over what is still open once this one has ended; empty when nobody was appointed.</summary>
    public Guid? OpvolgerId { get; set; }
}

/// <summary>
/// Whose open work a team has in hand: its own, and that of every team it takes over from, over any number of steps. A row stays
/// with the team it began at, so that the figures of the past do not change; who follows reads this.
/// </summary>
public sealed class Teamopvolging
{
    public required string GemeenteCode { get; init; }

    public required Guid TeamId { get; init; }

    /// <summary>The team whose work it is; the same as <see cref="TeamId"/> for its own.</summary>
    public required Guid VanTeamId { get; init; }

    /// <summary>Day from which it holds; without a beginning for the own work.</summary>
    public required DateOnly Sinds { get; init; }
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
