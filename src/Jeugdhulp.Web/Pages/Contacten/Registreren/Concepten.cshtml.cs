using Jeugdhulp.Application.Contacten.Concepten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

public sealed class ConceptenModel(ConceptService concepten) : PageModel
{
    public IReadOnlyList<Conceptkop> Concepten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Concepten = await concepten.MijnAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await concepten.VerwijderAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "Het concept is verwijderd.";
        return RedirectToPage();
    }
}
