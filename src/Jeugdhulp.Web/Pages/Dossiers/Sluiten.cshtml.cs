using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class SluitenModel(Dossierbeheer beheer, Dossiersluiter sluiter) : PageModel
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public Dossierformulier Formulier { get; private set; } = null!;

    /// <summary>What others changed since this form was opened.</summary>
    public DossierVerouderd? Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, Dossierformuliersoort.Sluiten, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = new() { Volgnummer = formulier.Dossier.Volgnummer, Einde = formulier.Eind?.Einde, Reden = formulier.Eind?.Reden };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await sluiter.SluitAsync(new(id, Form.Volgnummer, Form.Einde, Form.Reden, Form.Doelen), ct);
            status = ModelState.Verwerk(resultaat);
            Verouderd = resultaat as DossierVerouderd;
            Form.Volgnummer = Verouderd?.Volgnummer ?? Form.Volgnummer;
        }

        if (status == StatusCodes.Status302Found)
        {
            TempData["Melding"] = "Het dossier is afgesloten.";
            return Redirect($"/dossiers/{id}");
        }

        if (status == StatusCodes.Status404NotFound || await beheer.OpenAsync(id, Dossierformuliersoort.Sluiten, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A closing as it is typed.</summary>
public sealed class Sluitform
{
    public int Volgnummer { get; set; }

    public DateOnly? Einde { get; set; }

    public string? Reden { get; set; }

    public string? Doelen { get; set; }
}
