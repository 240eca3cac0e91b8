using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

/// <summary>A page on which a casus is filled in: a new one and a changed one have the same fields.</summary>
public abstract class Casusformulier : PageModel
{
    [BindProperty]
    public Casusform Form { get; set; } = new();
}

/// <summary>Choices in the form of a casus.</summary>
public static class Casuskeuzes
{
    /// <summary>As in the contact form, with the activity for a group, which has a chip of its own there.</summary>
    public static IReadOnlyList<SelectListItem> Activiteiten { get; } =
        [.. Formkeuzes.Activiteiten, new(Activiteit.Collectief.Omschrijving().Naam, Contractnaam.Van(Activiteit.Collectief))];
}
