using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class KlasseModel(Klassekiezer kiezer, Formulierconcept concept) : PageModel
{
    [BindProperty]
    public KlasseForm Form { get; set; } = new();

    public Klasseformulier Formulier { get; private set; } = null!;

    /// <summary>Key with which the form may be kept when the session has ended.</summary>
    public string Sleutel => concept.Sleutel(Form.Concept);

    /// <summary>Something was typed or chosen, which stays to be read and copied also when it cannot be kept any more.</summary>
    public bool HeeftInvoer => !string.IsNullOrWhiteSpace(Form.Reden) || Form.Klasse is not null;

    public IEnumerable<SelectListItem> Keuzes => Formulier.Keuzes.Select(k => new SelectListItem(k.Naam(), Contractnaam.Van(k)));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid regelId, [FromQuery(Name = "concept")] Guid? bewaard, CancellationToken ct)
    {
        if (await kiezer.OpenAsync(id, regelId, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form.Stand = formulier.Stand;
        if (bewaard is { } c && await concept.OpenAsync(c, Request.Path, ct) is { } getypt)
        {
            await TryUpdateModelAsync(Form, nameof(Form), getypt);
            ModelState.WisFouten();
        }

        Form.Concept = bewaard ?? Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid regelId, CancellationToken ct)
    {
        Klasse? klasse = Contractnaam.TryParse<Klasse>(Form.Klasse, out var gekozen) ? gekozen : null;
        var status = StatusCodes.Status400BadRequest;
        switch (await kiezer.KiesAsync(id, regelId, klasse, Form.Reden, Form.Stand, ct))
        {
            case NietGevonden:
                return NotFound();
            case Gewijzigd:
                await concept.RuimOpAsync(Form.Concept, ct);
                TempData["Melding"] = $"Uw keuze is opgeslagen: {gekozen.Naam().ToLower(TagHelpers.Notatie.Nederlands)}.";
                return Redirect($"/contacten/{id}#regel-{regelId}");
            case Afgewezen afgewezen:
                foreach (var fout in afgewezen.Fouten)
                {
                    ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
                }

                break;
            default:
                status = StatusCodes.Status409Conflict;
                ModelState.AddModelError(string.Empty, "Iemand anders koos intussen een klasse. Er is niets opgeslagen. Kijk wat er nu staat en kies zo nodig opnieuw.");
                ModelState.Remove($"{nameof(Form)}.{nameof(Form.Stand)}");
                break;
        }

        if (await kiezer.OpenAsync(id, regelId, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form.Stand = status == StatusCodes.Status409Conflict ? formulier.Stand : Form.Stand;
        Response.StatusCode = status;
        return Page();
    }
}

public sealed class KlasseForm
{
    public string? Klasse { get; set; }

    public string? Reden { get; set; }

    /// <summary>Draft that keeps this form when the session has ended.</summary>
    public Guid Concept { get; set; }

    /// <summary>The choice as it was when the form was opened.</summary>
    public string? Stand { get; set; }
}
