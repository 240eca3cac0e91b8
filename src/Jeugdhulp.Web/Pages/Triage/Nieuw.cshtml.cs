using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>Does a triage: urgency first.</summary>
public sealed class NieuwModel(TriageQuery triages, Triagebeheer beheer, TimeProvider klok) : PageModel
{
    /// <summary>Opens the short form, for one question (TRI-06).</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kort { get; set; }

    [BindProperty]
    public Triageform Form { get; set; } = new();

    public Triagebeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid hulpvraag, CancellationToken ct)
    {
        Form = Triageform.Nieuw(klok.GetUtcNow().InNederland(), Kort);
        return await ToonAsync(hulpvraag, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid hulpvraag, CancellationToken ct)
    {
        Form.Aangevuld();
        if (Form.Tijdfout is { } tijdfout)
        {
            ModelState.AddModelError("Form.Tijd", tijdfout);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await beheer.MaakAsync(hulpvraag, Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.NaarGegevens(), ct))
            {
                case TriageOpgeslagen:
                    TempData["Melding"] = "De triage is bewaard.";
                    return Redirect($"/triage/{hulpvraag}");
                case TriageOnbekend:
                    return NotFound();
                case TriageGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a triage.");
            }
        }

        return await ToonAsync(hulpvraag, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid hulpvraag, CancellationToken ct)
    {
        if (await triages.LaadAsync(hulpvraag, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
