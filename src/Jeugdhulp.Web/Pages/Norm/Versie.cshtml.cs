using Jeugdhulp.Application.Landelijk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Norm;

/// <summary>A version of the norm; everyone may read it, to understand a contact.</summary>
public sealed class VersieModel(Normoverzicht overzicht) : PageModel
{
    public Normversie Versie { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? naam, CancellationToken ct)
    {
        if (naam is null || await overzicht.VersieAsync(naam, ct) is not { } versie)
        {
            return NotFound();
        }

        Versie = versie;
        return Page();
    }
}
