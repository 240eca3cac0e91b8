using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>How support ended for each jeugdige, what became of the goals, and closing the plan.</summary>
public sealed class AfrondenModel(PlanQuery plannen, Planafsluiting afsluiting) : PageModel
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public ILookup<string, Codewaarde> Codes { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, false, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await afsluiting.SluitAfAsync(id, Form.Versie, Form.Datum, Form.Reden, ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "Het plan is afgesloten.";
                    return Redirect($"/plannen/{id}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                case PlanVerouderd:
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft dit plan net gewijzigd. Lees het plan eerst opnieuw, en sluit het dan af.");
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        return await ToonAsync(id, true, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, bool verstuurd, CancellationToken ct)
    {
        if (await plannen.MetCodesAsync(id, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Codes) = gevonden;
        if (!verstuurd)
        {
            // The plan stops when the help did, if that is known.
            Form = new() { Datum = Beeld.Afrondingen.Count > 0 ? Beeld.Afrondingen.Max(a => a.Datum) : Beeld.Vandaag };
        }

        // Whoever heard that another changed the plan has read it here; a form that was unreadable says nothing of that.
        if (!verstuurd || Response.StatusCode == StatusCodes.Status409Conflict)
        {
            Form.Versie = Beeld.Plan.Versie;
        }

        return Page();
    }
}

/// <summary>The fields of closing a plan.</summary>
public sealed class Sluitform
{
    public uint Versie { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Reden { get; set; }
}
