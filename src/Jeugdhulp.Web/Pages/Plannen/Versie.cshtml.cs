using Jeugdhulp.Application.Plannen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>A plan as it was adopted.</summary>
public sealed class VersieModel(PlanQuery plannen) : PageModel
{
    public Planbeeld Beeld { get; private set; } = null!;

    public Planversie Versie { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid versie, CancellationToken ct)
    {
        if (await plannen.VersieAsync(versie, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Versie) = gevonden;
        return Page();
    }
}
