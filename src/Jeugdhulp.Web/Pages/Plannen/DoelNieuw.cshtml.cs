using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Adds a goal to a plan.</summary>
public sealed class DoelNieuwModel(PlanQuery plannen, Doelbeheer doelen) : PageModel
{
    [BindProperty]
    public Doelform Form { get; set; } = new();

    public Planbeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7() };
        return await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await doelen.MaakAsync(id, Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.NaarOpdracht(), ct))
            {
                case PlanOpgeslagen:
                    TempData["Melding"] = "Het doel staat in het plan.";
                    return Redirect($"/plannen/{id}#doelen");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a goal.");
            }
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await plannen.LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
