using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The papers of a handover: only the parts that were chosen, with who says what.</summary>
public sealed class PakketModel(PlanQuery plannen) : PageModel
{
    public Planbeeld Beeld { get; private set; } = null!;

    public Planoverdracht Overdracht { get; private set; } = null!;

    public bool Heeft(Overdrachtdeel deel) => Overdracht.Delen.Contains(Contractnaam.Van(deel), StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid overdracht, CancellationToken ct)
    {
        if (await plannen.MetOverdrachtenAsync(id, ct, Handeling.PlanAfgedrukt) is not var (beeld, overdrachten) || overdrachten.FirstOrDefault(o => o.Id == overdracht) is not { } gevonden)
        {
            return NotFound();
        }

        (Beeld, Overdracht) = (beeld, gevonden);
        return Page();
    }
}
