using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Teams;

/// <summary>Words and choices that the pages about teams share.</summary>
public static class Teamwoorden
{
    public static Kruimel Begin { get; } = new("Teams", "/teams");

    public static IReadOnlyList<SelectListItem> Soorten(Wijkteamwoord woord) => [.. Enum.GetValues<Teamsoort>().Select(s => new SelectListItem(woord.In(s.Naam()), Contractnaam.Van(s)))];

    public static IReadOnlyList<SelectListItem> Taken { get; } = [.. Teamomschrijvingen.Taken.Select(t => new SelectListItem(Contractnaam.Van(t), Contractnaam.Van(t)))];

    public static string Periode(Team team) => Leidraadwoorden.Periode(team.GeldigVan, team.GeldigTot);

    public static string Wijkteam(Team team) => team.WijkteamVanaf is { } vanaf ? $"vanaf {Notatie.Datum(vanaf)}" : "nee";

    /// <summary>The list of what is open with a team; null for what belongs to a worker.</summary>
    public static string? Lijst(Openwerk soort, Guid team) => soort switch
    {
        Openwerk.Dossier => $"/dossiers?team={team}",
        Openwerk.Traject => $"/trajecten?team={team}",
        Openwerk.Wachtplek => $"/wachtlijst?team={team}",
        Openwerk.Doorverwijzing => $"/doorverwijzingen?team={team}",
        _ => null,
    };

    /// <summary>What is particular about the team today; null when it simply exists.</summary>
    public static string? Stand(Team team, DateOnly vandaag) =>
        team.GeldigTot <= vandaag ? "beëindigd" : team.GeldigVan > vandaag ? "begint later" : team.GeldigTot is null ? null : "stopt";
}
