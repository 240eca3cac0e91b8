using Jeugdhulp.Application.Logboek;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>Who looked at what is kept about a person; also to print for the family.</summary>
public sealed class WieKeekModel(WieKeekQuery query) : PageModel
{
    public Kijklijst Lijst { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await query.LaadAsync(id, ct) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        return Page();
    }
}
