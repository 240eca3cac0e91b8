using Jeugdhulp.Application;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Begins the plan of a household, or shows the way to the one there is.</summary>
public sealed class BeginnenModel(PlanQuery plannen, Planbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Beginform Form { get; set; } = new();

    public int Gezinsnummer { get; private set; }

    public IReadOnlyList<Planpersoon> Personen { get; private set; } = [];

    public IReadOnlyList<Plankop> Eerdere { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid gezin, CancellationToken ct) => ToonAsync(gezin, false, ct);

    public async Task<IActionResult> OnPostAsync(Guid gezin, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.BeginAsync(gezin, Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.BegonnenOp, ct))
            {
                case PlanOpgeslagen opgeslagen:
                    return Redirect($"/plannen/{opgeslagen.PlanId}");
                case PlanOnbekend:
                    return NotFound();
                case PlanGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a plan.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(gezin, true, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid gezin, bool verstuurd, CancellationToken ct)
    {
        if (await plannen.GezinAsync(gezin, ct) is not var (nummer, personen, plan, eerdere))
        {
            return NotFound();
        }

        if (plan is { } id)
        {
            return Redirect($"/plannen/{id}");
        }

        if (!verstuurd)
        {
            Form = new() { Id = Guid.CreateVersion7(), BegonnenOp = klok.Vandaag() };
        }

        (Gezinsnummer, Personen, Eerdere) = (nummer, personen, eerdere);
        return Page();
    }
}

/// <summary>The fields of a new plan.</summary>
public sealed class Beginform
{
    public Guid Id { get; set; }

    public DateOnly? BegonnenOp { get; set; }
}
