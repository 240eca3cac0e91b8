using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The plan on paper for parents and jeugdige: plain words, and nothing that is for colleagues only.</summary>
public sealed class AfdrukkenModel(PlanQuery plannen) : PageModel
{
    public Planbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await plannen.LaadAsync(id, ct, Handeling.PlanAfgedrukt) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
