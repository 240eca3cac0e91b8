using Jeugdhulp.Application.Instellingen;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>From the words of the application to the forms on these pages.</summary>
internal static class Bronlijst
{
    /// <summary>Sources as a list with headings.</summary>
    public static IEnumerable<SelectListItem> AlsLijst(this IEnumerable<Bronkeuze> keuzes)
    {
        var groepen = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        foreach (var keuze in keuzes)
        {
            if (!groepen.TryGetValue(keuze.Groep, out var groep))
            {
                groepen[keuze.Groep] = groep = new SelectListGroup { Name = keuze.Groep };
            }

            yield return new SelectListItem(keuze.Naam, keuze.Code) { Group = groep };
        }
    }

    /// <summary>Puts faults beside the fields of a form; a fault without a field is about the whole.</summary>
    public static void Voeg(this ModelStateDictionary modelState, string formulier, IEnumerable<Domain.Fout> fouten)
    {
        foreach (var fout in fouten)
        {
            modelState.AddModelError(fout.Veld.Length == 0 ? string.Empty : formulier.Length == 0 ? fout.Veld : $"{formulier}.{fout.Veld}", fout.Melding);
        }
    }
}
