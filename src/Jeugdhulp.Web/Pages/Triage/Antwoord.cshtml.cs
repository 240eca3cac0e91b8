using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>Writes down the answer to a request for advice.</summary>
public sealed class AntwoordModel(TriageQuery triages, Triagebeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Antwoordform Form { get; set; } = new();

    public Triagebeeld Beeld { get; private set; } = null!;

    public Triageconsult Consult { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid hulpvraag, Guid consult, CancellationToken ct)
    {
        Form = new() { BeantwoordOp = klok.Vandaag() };
        return await ToonAsync(hulpvraag, consult, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid hulpvraag, Guid consult, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.BeantwoordAsync(consult, Form.Antwoord, Form.BeantwoordOp, ct))
            {
                case TriageOpgeslagen opgeslagen:
                    TempData["Melding"] = "Het antwoord is bewaard.";
                    return Redirect($"/triage/{opgeslagen.HulpvraagId}");
                case TriageOnbekend:
                    return NotFound();
                case TriageGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a triage.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(hulpvraag, consult, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid hulpvraag, Guid consult, CancellationToken ct)
    {
        if (await triages.LaadAsync(hulpvraag, ct) is not { } beeld || beeld.Triages.SelectMany(t => t.Consulten).FirstOrDefault(c => c.Id == consult) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Consult) = (beeld, gevonden);
        return Page();
    }
}
