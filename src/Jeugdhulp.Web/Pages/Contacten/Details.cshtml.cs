using Jeugdhulp.Application.Contacten.Overzicht;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class DetailsModel(ContactdetailsQuery contacten) : PageModel
{
    public Contactdetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await contacten.LaadAsync(id, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        return Page();
    }
}
