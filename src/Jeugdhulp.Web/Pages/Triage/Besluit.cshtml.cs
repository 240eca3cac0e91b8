using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>Why the team helps by itself, refers or refuses.</summary>
public sealed class BesluitModel(Hulpbesluiten besluiten, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Besluitform Form { get; set; } = new();

    public Besluitbeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid hulpvraag, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag() };
        return ToonAsync(hulpvraag, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid hulpvraag, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await besluiten.LegVastAsync(hulpvraag, Form.Id, Form.NaarOpgave(), ct))
            {
                case TriageOpgeslagen:
                    TempData["Melding"] = "Het besluit is vastgelegd.";
                    return Redirect($"/triage/{hulpvraag}/besluit");
                case TriageGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    return NotFound();
            }
        }

        return await ToonAsync(hulpvraag, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid hulpvraag, CancellationToken ct)
    {
        if (await besluiten.LaadAsync(hulpvraag, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

/// <summary>The fields of a decision.</summary>
public sealed class Besluitform
{
    public Guid Id { get; set; }

    public string? Besluit { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Vraag { get; set; }

    public string? Feiten { get; set; }

    public string? Alternatieven { get; set; }

    public string? Deskundigheid { get; set; }

    public string? Motivering { get; set; }

    public static IReadOnlyList<SelectListItem> Besluiten { get; } = [.. Enum.GetValues<Hulpbesluitsoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];

    public Hulpbesluitopgave NaarOpgave() => new()
    {
        Besluit = Besluit,
        Datum = Datum,
        Vraag = Vraag,
        Feiten = Feiten,
        Alternatieven = Alternatieven,
        Deskundigheid = Deskundigheid,
        Motivering = Motivering,
    };
}
