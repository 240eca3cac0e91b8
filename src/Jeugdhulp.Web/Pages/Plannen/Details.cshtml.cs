using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The plan of a household.</summary>
public sealed class DetailsModel(PlanQuery plannen, Doelbeheer doelen) : PageModel
{
    [BindProperty]
    public Actieform Actie { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, false, ct);

    public async Task<IActionResult> OnPostActieAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await doelen.SpreekAfAsync(id, Actie.Id == Guid.Empty ? Guid.CreateVersion7() : Actie.Id, Actie.Wat, Actie.Wie, Actie.Voor, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "De afspraak staat in het plan.";
                    return Redirect($"/plannen/{id}#afspraken");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Actie), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(id, true, ct);
    }

    public async Task<IActionResult> OnPostGedaanAsync(Guid id, Guid actie, CancellationToken ct)
    {
        switch (await doelen.DoeAfAsync(id, actie, ct))
        {
            case PlanOpgeslagen:
                TempData["Melding"] = "De afspraak is gedaan.";
                return Redirect($"/plannen/{id}#afspraken");
            case PlanGeweigerd geweigerd:
                ModelState.Clear();
                ModelState.Voeg(string.Empty, geweigerd.Fouten);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ToonAsync(id, false, ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ToonAsync(Guid id, bool verstuurd, CancellationToken ct)
    {
        if (await plannen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (!verstuurd)
        {
            Actie = new() { Id = Guid.CreateVersion7() };
        }

        return Page();
    }
}

/// <summary>The fields of something that someone will do.</summary>
public sealed class Actieform
{
    public Guid Id { get; set; }

    public string? Wat { get; set; }

    public string? Wie { get; set; }

    public DateOnly? Voor { get; set; }
}
