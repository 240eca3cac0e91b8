using Jeugdhulp.Application.Plannen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>Begins the plan of a household, or shows the way to the one there is.</summary>
public sealed class BeginnenModel(PlanQuery plannen, Planbeheer beheer) : PageModel
{
    [BindProperty]
    public Guid Id { get; set; }

    public int Gezinsnummer { get; private set; }

    public IReadOnlyList<Planpersoon> Personen { get; private set; } = [];

    public IReadOnlyList<Plankop> Eerdere { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid gezin, CancellationToken ct)
    {
        if (await plannen.GezinAsync(gezin, ct) is not var (nummer, personen, plan, eerdere))
        {
            return NotFound();
        }

        if (plan is { } id)
        {
            return Redirect($"/plannen/{id}");
        }

        Id = Guid.CreateVersion7();
        (Gezinsnummer, Personen, Eerdere) = (nummer, personen, eerdere);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid gezin, CancellationToken ct) =>
        await beheer.BeginAsync(gezin, Id == Guid.Empty ? Guid.CreateVersion7() : Id, ct) is PlanOpgeslagen opgeslagen
            ? Redirect($"/plannen/{opgeslagen.PlanId}")
            : NotFound();
}
