using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class GeschiedenisModel(DossierdetailsQuery dossiers) : PageModel
{
    public Guid Id { get; private set; }

    public int Nummer { get; private set; }

    public IReadOnlyList<Dossierwijziging> Wijzigingen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await dossiers.GeschiedenisAsync(id, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Id, Nummer, Wijzigingen) = (id, gevonden.Nummer, gevonden.Wijzigingen);
        return Page();
    }
}
