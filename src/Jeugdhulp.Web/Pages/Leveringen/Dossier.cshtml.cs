using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>All that was found about one dossier and left out of it, for who has only its number from a team.</summary>
public sealed class DossierModel(VondstenQuery vondsten) : PageModel
{
    /// <summary>Number of the dossier that can be said aloud.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nummer { get; set; }

    public Dossiervondsten Beeld { get; private set; } = null!;

    public string Zin(string code) => Contractnaam.TryParse<Weglaatreden>(code, out var reden) ? $"Gaat niet mee: {reden.Zin(Beeld.Sterkte)}" : Controles.Van(code).ZinVan(Beeld.Levering.Definitie is Leveringsdefinitie.Dossiers);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid || await vondsten.DossierAsync(id, Nummer, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
