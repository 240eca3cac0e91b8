using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Levering;
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

    /// <summary>What a version of the protocol changes in a code list, a sentence for each code.</summary>
    public static IEnumerable<string> Zinnen(Lijstverschil verschil)
    {
        ArgumentNullException.ThrowIfNull(verschil);
        return
        [
            .. verschil.Erbij.Select(c => $"Code {c.Code} ontbreekt{(string.IsNullOrEmpty(c.Omschrijving) ? "" : $": {c.Omschrijving}")}"),
            .. verschil.Anders.Select(a => $"Code {a.Code.Code} betekent dan iets anders: ‘{a.Code.Omschrijving}’ in plaats van ‘{a.Nu}’"),
            .. verschil.Eraf.Select(c => $"Code {c} bestaat dan niet meer"),
        ];
    }

    public static string Adres(string naam) => $"/norm/versie?naam={Uri.EscapeDataString(naam)}";
}
