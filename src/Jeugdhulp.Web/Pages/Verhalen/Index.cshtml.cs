using Jeugdhulp.Application.Verhalen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>The stories of the own teams, of all or of one dossier.</summary>
public sealed class IndexModel(VerhaalQuery verhalen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Dossier { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Verhalenlijst Lijst { get; private set; } = null!;

    public string Nieuw => Dossier is { } dossier ? $"/verhalen/vastleggen?dossier={dossier}" : "/verhalen/vastleggen";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        if (await verhalen.LijstAsync(Dossier, Pagina, ct) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        return Page();
    }
}
