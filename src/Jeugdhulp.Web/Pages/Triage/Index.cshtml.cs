using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>The triages of a hulpvraag, with requests for advice and what changed.</summary>
public sealed class IndexModel(TriageQuery triages, Triagebeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Consultform Consult { get; set; } = new();

    public Triagebeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid hulpvraag, CancellationToken ct) => ToonAsync(hulpvraag, null, ct);

    public async Task<IActionResult> OnPostConsultAsync(Guid hulpvraag, CancellationToken ct)
    {
        Consultpartij? partij = Contractnaam.TryParse<Consultpartij>(Consult.Partij, out var p) ? p : null;
        if (!string.IsNullOrEmpty(Consult.MetNaam) && !Triageform.MetNaam.Any(k => k.Value == Consult.MetNaam))
        {
            ModelState.AddModelError("Consult.MetNaam", "Kies of u de jeugdige noemt.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await beheer.VraagConsultAsync(Consult.TriageId, Consult.Id, partij, Consult.Vraag, Consult.GevraagdOp, string.IsNullOrEmpty(Consult.MetNaam) ? null : Consult.MetNaam == Trajectregels.Ja, ct))
            {
                case TriageOpgeslagen opgeslagen:
                    TempData["Melding"] = "Uw vraag om advies is bewaard.";
                    return Redirect($"/triage/{opgeslagen.HulpvraagId}");
                case TriageOnbekend:
                    return NotFound();
                case TriageGeweigerd geweigerd:
                    this.Weiger(nameof(Consult), geweigerd.Fouten, sleutel => Consult.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a triage.");
            }
        }

        return await ToonAsync(hulpvraag, nameof(Consult), ct);
    }

    private async Task<IActionResult> ToonAsync(Guid hulpvraag, string? verstuurd, CancellationToken ct)
    {
        if (await triages.LaadAsync(hulpvraag, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (verstuurd != nameof(Consult))
        {
            Consult = new() { Id = Guid.CreateVersion7(), GevraagdOp = klok.Vandaag() };
        }

        return Page();
    }
}
