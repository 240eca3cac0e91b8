using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Rondes;

public sealed class BeherenModel(Rondebeheer beheer, Rondelezer lezer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Eindeform Einde { get; set; } = new();

    public Rondebeeld Beeld { get; private set; } = null!;

    public DateOnly Vandaag => klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await lezer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        Einde.Tot = beeld.Kop.Tot;
        return Page();
    }

    public Task<IActionResult> OnPostEindeAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, () => beheer.VerzetEindeAsync(id, Einde.Tot, ct), "De laatste dag is gewijzigd.", $"/leren/rondes/{id}", ct);

    public Task<IActionResult> OnPostVerwijderenAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, () => beheer.VerwijderAsync(id, ct), "De ronde is verwijderd.", "/leren", ct);

    private async Task<IActionResult> DoeAsync(Guid id, Func<Task<IReadOnlyList<Domain.Fout>?>> doe, string melding, string verder, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            if (await doe() is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = melding;
                return Redirect(verder);
            }

            ModelState.Voeg(nameof(Einde), fouten);
        }

        if (await lezer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class Eindeform
{
    public DateOnly? Tot { get; set; }
}
