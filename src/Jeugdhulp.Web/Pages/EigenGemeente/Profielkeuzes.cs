using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Web.Pages.Teams;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>The choices of a profile.</summary>
public static class Profielkeuzes
{
    public static IReadOnlyList<SelectListItem> Positioneringen { get; } = [.. Enum.GetValues<Positionering>().Select(p => new SelectListItem(p.Naam(), Contractnaam.Van(p)))];

    public static IReadOnlyList<SelectListItem> Organisatievormen { get; } = [.. Enum.GetValues<Organisatievorm>().Select(v => new SelectListItem(v.Naam(), Contractnaam.Van(v)))];

    public static IReadOnlyList<SelectListItem> Taken => Teamwoorden.Taken;

    public static IReadOnlyList<SelectListItem> Bereiken { get; } = [.. Enum.GetValues<Leeftijdsbereik>().Select(b => new SelectListItem(b.Naam(), Contractnaam.Van(b)))];

    public static IReadOnlyList<SelectListItem> Wijzigingen { get; } = [.. Enum.GetValues<Opdrachtwijziging>().Select(w => new SelectListItem(w.Naam(), Contractnaam.Van(w)))];

    public static IReadOnlyList<SelectListItem> Aanleidingen { get; } =
    [
        new("Nee: dit is de eerste keer, of een verbetering", Profielregels.GeenWijziging),
        .. Enum.GetValues<Opdrachtwijziging>().Select(w => new SelectListItem($"Ja: {w.Zinsnede()}", Contractnaam.Van(w))),
    ];
}
