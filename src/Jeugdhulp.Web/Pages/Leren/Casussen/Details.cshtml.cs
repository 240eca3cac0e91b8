using Jeugdhulp.Application.Leren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

public sealed class DetailsModel(Casusbeheer beheer) : PageModel
{
    public Casusbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, CancellationToken ct)
    {
        if (!await beheer.TrekInAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "De casus is ingetrokken.";
        return Redirect($"/leren/casussen/{id}");
    }
}
