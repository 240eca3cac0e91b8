using Jeugdhulp.Application;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Answers a form that keeps something under a key of its own.</summary>
internal static class Formuliersleutels
{
    /// <summary>
    /// Puts what is wrong beside its field. When something else was kept under the key of the form, that is a conflict, and what is sent
    /// next gets another key.
    /// </summary>
    /// <param name="pagina">The page that is shown again.</param>
    /// <param name="formulier">Name of the form on it.</param>
    /// <param name="fouten">What is wrong.</param>
    /// <param name="vernieuw">Gives the form another key.</param>
    public static void Weiger(this PageModel pagina, string formulier, IReadOnlyList<Fout> fouten, Action<Guid>? vernieuw)
    {
        pagina.ModelState.Voeg(formulier, fouten);
        var gebruikt = Formuliersleutel.IsGebruikt(fouten);
        pagina.Response.StatusCode = gebruikt ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        if (gebruikt)
        {
            vernieuw?.Invoke(Guid.CreateVersion7());
        }
    }
}
