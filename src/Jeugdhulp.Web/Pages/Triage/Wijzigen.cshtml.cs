using Jeugdhulp.Application.Triage;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>Changes a triage; what stood there stays in its history.</summary>
public sealed class WijzigenModel(TriageQuery triages, Triagebeheer beheer) : PageModel
{
    [BindProperty]
    public Triageform Form { get; set; } = new();

    public Triagebeeld Beeld { get; private set; } = null!;

    public Hulpvraagtriage Triage { get; private set; } = null!;

    /// <summary>What someone else changed since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Triagewijziging>? Anderen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid hulpvraag, Guid triage, CancellationToken ct)
    {
        if (!await LaadAsync(hulpvraag, triage, ct))
        {
            return NotFound();
        }

        Form = Triageform.Van(Triage);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid hulpvraag, Guid triage, CancellationToken ct)
    {
        Form.Aangevuld();
        if (Form.Tijdfout is { } tijdfout)
        {
            ModelState.AddModelError("Form.Tijd", tijdfout);
        }

        if (ModelState.IsValid)
        {
            switch (await beheer.WijzigAsync(triage, Form.Versie, Form.Gezien, Form.NaarGegevens(), ct))
            {
                case TriageOpgeslagen opgeslagen:
                    TempData["Melding"] = "De triage is gewijzigd.";
                    return Redirect($"/triage/{opgeslagen.HulpvraagId}");
                case TriageOnbekend:
                    return NotFound();
                case TriageGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                case TriageVerouderd verouderd:
                    Anderen = verouderd.Wijzigingen;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft deze triage gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a triage.");
            }
        }

        if (!await LaadAsync(hulpvraag, triage, ct))
        {
            return NotFound();
        }

        if (Anderen is not null)
        {
            // Who has read what the other did may save over it.
            ModelState.Remove("Form.Versie");
            ModelState.Remove("Form.Gezien");
            (Form.Versie, Form.Gezien) = (Triage.Versie, Triage.Wijzigingen.Count);
        }

        Response.StatusCode = Anderen is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid hulpvraag, Guid triage, CancellationToken ct)
    {
        if (await triages.LaadAsync(hulpvraag, ct) is not { } beeld || beeld.Triages.FirstOrDefault(t => t.Id == triage) is not { } gevonden)
        {
            return false;
        }

        (Beeld, Triage) = (beeld, gevonden);
        return true;
    }
}
