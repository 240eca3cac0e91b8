using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

public sealed class DetailsModel(Casusbeheer beheer, Casusbesluiten besluiten, TimeProvider klok) : PageModel
{
    [BindProperty]
    public BesluitForm Form { get; set; } = new();

    public Casusbeeld Beeld { get; private set; } = null!;

    public Bespreking Bespreking { get; private set; } = null!;

    public IEnumerable<SelectListItem> Concepten => Bespreking.Concepten.Select(c => new SelectListItem(c.Naam, c.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form.Datum = klok.Vandaag();
        return await LaadAsync(id, ct) ? Page() : NotFound();
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

    public async Task<IActionResult> OnPostBesluitAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            if (await besluiten.NeemAsync(id, new(Form.Besluit, Form.Datum, Form.Concept), ct) is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Het besluit is vastgelegd.";
                return Redirect($"/leren/casussen/{id}");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return false;
        }

        (Beeld, Bespreking) = (beeld, await besluiten.LaadAsync(id, ct));
        return true;
    }
}

public sealed class BesluitForm
{
    public string? Besluit { get; set; }

    public DateOnly? Datum { get; set; }

    public Guid? Concept { get; set; }
}
