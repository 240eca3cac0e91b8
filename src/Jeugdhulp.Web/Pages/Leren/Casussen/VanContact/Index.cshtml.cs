using Jeugdhulp.Application.Leren;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Casussen.VanContact;

public sealed class IndexModel(Dossiercasussen casussen) : PageModel
{
    [BindProperty]
    public DossierForm Form { get; set; } = new();

    public Dossierbron Bron { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid contactId, Guid regelId, CancellationToken ct) =>
        await LaadAsync(contactId, regelId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        if (await casussen.MaakAsync(contactId, regelId, new(Form.Titel, Form.Verhaal, Form.Nagekeken), ct) is not var (id, fouten))
        {
            return NotFound();
        }

        if (id is not null)
        {
            TempData["Melding"] = "De casus is opgeslagen.";
            return Redirect($"/leren/casussen/{id}");
        }

        ModelState.Voeg(nameof(Form), fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(contactId, regelId, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        if (await casussen.OpenAsync(contactId, regelId, ct) is not { } bron)
        {
            return false;
        }

        Bron = bron;
        return true;
    }
}

public sealed class DossierForm
{
    public string? Titel { get; set; }

    public string? Verhaal { get; set; }

    public bool Nagekeken { get; set; }
}
