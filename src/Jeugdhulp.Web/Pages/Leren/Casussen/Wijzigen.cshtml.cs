using Jeugdhulp.Application.Leren;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

public sealed class WijzigenModel(Casusbeheer beheer) : Casusformulier
{
    public Casus Casus { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { Wijzigbaar: true } beeld)
        {
            return NotFound();
        }

        Casus = beeld.Casus;
        Form = Casusform.Van(Casusopdracht.Van(Casus.Titel, Casus.Verhaal, Casus.Feiten));
        Form.Gezien = beeld.Kenmerk;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var toonNieuw = false;
        if (ModelState.IsValid)
        {
            if (await beheer.WijzigAsync(id, Form.NaarOpdracht(), ct) is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De casus is gewijzigd.";
                return Redirect($"/leren/casussen/{id}");
            }

            // What a colleague made of it is in the fault, so from now on that is what this form has seen.
            toonNieuw = fouten.Any(f => f.Veld.Length == 0);
            ModelState.Voeg(nameof(Form), fouten);
        }

        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Casus = beeld.Casus;
        Form.Gezien = toonNieuw ? beeld.Kenmerk : Form.Gezien;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
