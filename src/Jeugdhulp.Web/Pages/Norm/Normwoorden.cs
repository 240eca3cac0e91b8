using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Norm;

/// <summary>Words and choices that the pages about the norm share.</summary>
public static class Normwoorden
{
    public static Kruimel Begin { get; } = new("Landelijke norm", "/norm");

    public static IReadOnlyList<SelectListItem> Sterktes { get; } =
        [.. Enum.GetValues<Normsterkte>().Select(s => new SelectListItem($"{s.Naam()} aangeleverd te worden", Contractnaam.Van(s)))];

    public static Kruimel Concept(Normconcept concept) => new($"Concept versie {concept.Naam}", $"/norm/concepten/{concept.Id}");

    public static string Adres(string naam) => $"/norm/versie?naam={Uri.EscapeDataString(naam)}";
}
