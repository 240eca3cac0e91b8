using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class StatusModel(Dossierbeheer beheer) : PageModel
{
    [BindProperty]
    public Statusform Form { get; set; } = new();

    public Dossierformulier Formulier { get; private set; } = null!;

    /// <summary>What others changed since this form was opened.</summary>
    public DossierVerouderd? Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, Dossierformuliersoort.Status, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = new() { Volgnummer = formulier.Dossier.Volgnummer };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.ZetStatusAsync(id, Form.Volgnummer, Form.Status, Form.Vanaf, Form.Reden, ct);
            status = ModelState.Verwerk(resultaat);
            Verouderd = resultaat as DossierVerouderd;
            Form.Volgnummer = Verouderd?.Volgnummer ?? Form.Volgnummer;
        }

        if (status == StatusCodes.Status302Found)
        {
            TempData["Melding"] = "De status is gewijzigd.";
            return Redirect($"/dossiers/{id}");
        }

        if (status == StatusCodes.Status404NotFound || await beheer.OpenAsync(id, Dossierformuliersoort.Status, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>Another status as it is typed.</summary>
public sealed class Statusform
{
    public int Volgnummer { get; set; }

    public string? Status { get; set; }

    public DateOnly? Vanaf { get; set; }

    public string? Reden { get; set; }
}
