using Jeugdhulp.Application;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>One goal: what became of it, and changing it.</summary>
public sealed class DoelModel(PlanQuery plannen, Doelbeheer doelen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Doelform Form { get; set; } = new();

    [BindProperty]
    public Resultaatform Resultaat { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public Plandoel Doel { get; private set; } = null!;

    /// <summary>What someone else changed since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Planwijziging>? Anderen { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid doel, CancellationToken ct) => ToonAsync(id, doel, null, ct);

    public Task<IActionResult> OnPostWijzigenAsync(Guid id, Guid doel, CancellationToken ct) =>
        DoeAsync(id, doel, nameof(Form), () => doelen.WijzigAsync(id, doel, Form.Versie, Form.Gezien, Form.NaarOpdracht(), ct), "Het doel is gewijzigd.", ct);

    public Task<IActionResult> OnPostResultaatAsync(Guid id, Guid doel, CancellationToken ct) =>
        DoeAsync(id, doel, nameof(Resultaat), () => doelen.BeoordeelAsync(id, doel, Resultaat.Id == Guid.Empty ? Guid.CreateVersion7() : Resultaat.Id, Resultaat.NaarOpdracht(), ct), "De uitkomst is bewaard.", ct);

    /// <summary>The day that was agreed with the family holds again.</summary>
    public Task<IActionResult> OnPostTerugAsync(Guid id, Guid doel, DateOnly afgesproken, DateOnly later, CancellationToken ct) =>
        DoeAsync(id, doel, nameof(Form), () => doelen.ZetDagTerugAsync(id, doel, new(afgesproken, later), ct), $"De afgesproken dag geldt weer: {Notatie.Datum(afgesproken)}.", ct, toonForm: false);

    private async Task<IActionResult> DoeAsync(Guid id, Guid doel, string formulier, Func<Task<Planresultaat>> doe, string melding, CancellationToken ct, bool toonForm = true)
    {
        if (ModelState.IsValid)
        {
            switch (await doe())
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = melding;
                    return Redirect($"/plannen/{id}/doelen/{doel}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(formulier, geweigerd.Fouten);
                    if (geweigerd.SleutelGebruikt)
                    {
                        (Resultaat.Id, Response.StatusCode) = (Guid.CreateVersion7(), StatusCodes.Status409Conflict);
                        return await ToonAsync(id, doel, formulier, ct);
                    }

                    break;
                case PlanVerouderd verouderd:
                    Anderen = verouderd.Wijzigingen;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit doel gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a goal.");
            }
        }

        Response.StatusCode = Anderen is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return await ToonAsync(id, doel, toonForm ? formulier : null, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid doel, string? verstuurd, CancellationToken ct)
    {
        if (await plannen.LaadAsync(id, ct) is not { } beeld || beeld.Plan.Doelen.Find(d => d.Id == doel) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Doel) = (beeld, gevonden);
        var gezien = beeld.Plan.Wijzigingen.Count(w => w.PlandoelId == doel);
        if (verstuurd != nameof(Form))
        {
            Form = Doelform.Van(gevonden, gezien);
        }
        else if (Anderen is not null)
        {
            // Who has read what the other did may save over it.
            ModelState.Remove("Form.Versie");
            ModelState.Remove("Form.Gezien");
            (Form.Versie, Form.Gezien) = (gevonden.Versie, gezien);
        }

        if (verstuurd != nameof(Resultaat))
        {
            Resultaat = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        }

        return Page();
    }
}
