using Jeugdhulp.Application.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>A version of any gemeente: settings are public, so that gemeenten can be compared.</summary>
public sealed class VersieModel(Leidraadoverzicht overzicht) : PageModel
{
    public Versiebeeld Beeld { get; private set; } = null!;

    public string Code => Instellingenbronnen.Code(Beeld.Versie.GemeenteCode, Beeld.Versie.Nummer);

    public async Task<IActionResult> OnGetAsync(string? gemeente, int? nummer, CancellationToken ct)
    {
        if (gemeente is null || nummer is not { } welke || await overzicht.VersieAsync(gemeente, welke, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
