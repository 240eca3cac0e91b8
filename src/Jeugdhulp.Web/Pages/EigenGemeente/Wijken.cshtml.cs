using Jeugdhulp.Application.Gemeenten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>Which postcodes lie in which wijk.</summary>
public sealed class WijkenModel(Wijkbeheer wijken) : PageModel
{
    [BindProperty]
    public string? Indeling { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Indeling = await wijken.LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            foreach (var fout in await wijken.StelInAsync(Indeling, ct))
            {
                ModelState.AddModelError(fout.Veld, fout.Melding);
            }
        }

        if (ModelState.IsValid)
        {
            TempData["Melding"] = "De wijken zijn opgeslagen. De cijfers worden nu opnieuw geteld.";
            return Redirect("/gemeente/wijken");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
