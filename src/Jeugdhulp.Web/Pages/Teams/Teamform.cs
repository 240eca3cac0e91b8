using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Web.Pages.Teams;

/// <summary>The fields of a team. Choices are names of the contract.</summary>
public sealed class Teamform
{
    public string? Naam { get; set; }

    public string? Soort { get; set; }

    public List<string> Taken { get; set; } = [];

    public DateOnly? GeldigVan { get; set; }

    public DateOnly? WijkteamVanaf { get; set; }

    public static Teamform Van(Team team) => new()
    {
        Naam = team.Naam,
        Soort = Contractnaam.Van(team.Soort),
        Taken = [.. Teamomschrijvingen.Taken.Where(t => team.Taken.HasFlag(t)).Select(t => Contractnaam.Van(t))],
        GeldigVan = team.GeldigVan,
        WijkteamVanaf = team.WijkteamVanaf,
    };

    public Teamgegevens NaarGegevens() => new() { Naam = Naam, Soort = Soort, Taken = Taken, GeldigVan = GeldigVan, WijkteamVanaf = WijkteamVanaf };
}

public sealed class Eindeform
{
    public DateOnly? LaatsteDag { get; set; }

    /// <summary>The team that takes over what is open.</summary>
    public Guid? Opvolger { get; set; }
}
