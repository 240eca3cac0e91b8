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
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
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

            ModelState.Voeg(nameof(Form), fouten);
        }

        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Casus = beeld.Casus;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
