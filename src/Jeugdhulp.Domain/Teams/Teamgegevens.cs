namespace Jeugdhulp.Domain.Teams;

/// <summary>What a beheerder says about a team; nothing of it is known to be right yet.</summary>
public sealed record Teamgegevens
{
    /// <summary>Name within the gemeente.</summary>
    public string? Naam { get; init; }

    /// <summary>Kind by its name in the contract.</summary>
    public string? Soort { get; init; }

    /// <summary>Tasks by their names in the contract.</summary>
    public IReadOnlyList<string> Taken { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? GeldigVan { get; init; }

    /// <summary>Day from which it counts as wijkteam; empty when it does not (LOK-21).</summary>
    public DateOnly? WijkteamVanaf { get; init; }

    /// <summary>The kind; null when there is none of that name.</summary>
    public Teamsoort? LeesSoort() => Contractnaam.TryParse<Teamsoort>(Soort, out var soort) ? soort : null;

    /// <summary>The tasks together; null when one of them is unknown.</summary>
    public Teamtaken? LeesTaken()
    {
        var samen = Teamtaken.Geen;
        foreach (var naam in Taken)
        {
            if (!Contractnaam.TryParse<Teamtaken>(naam, out var taak) || taak is Teamtaken.Geen)
            {
                return null;
            }

            samen |= taak;
        }

        return samen;
    }
}
