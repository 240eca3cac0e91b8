using Jeugdhulp.Application.Triage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>The questions that nobody has taken yet.</summary>
public sealed class VerdelenModel(VerdeelQuery verdelingen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Verdeellijst Lijst { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        Lijst = await verdelingen.LijstAsync(Team, Pagina, ct);
    }
}
