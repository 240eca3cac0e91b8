using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The papers of a handover: only the parts that were chosen, with who says what.</summary>
public sealed class PakketModel(PlanQuery plannen) : PageModel
{
    public Planbeeld Beeld { get; private set; } = null!;

    public Planoverdracht Overdracht { get; private set; } = null!;

    /// <summary>For whom there is no consent any more; then there are no papers.</summary>
    public IReadOnlyList<(Persoon Persoon, Deelstand Stand)> Zonder { get; private set; } = [];

    /// <summary>What went along; of a handover from before that was kept, the chosen parts as they are now.</summary>
    public Overdrachtinhoud Inhoud { get; private set; } = null!;

    public bool Heeft(Overdrachtdeel deel) => Zonder.Count == 0 && Overdracht.Delen.Contains(Contractnaam.Van(deel), StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid overdracht, CancellationToken ct)
    {
        if (await plannen.PakketAsync(id, overdracht, ct) is not var (beeld, pakket))
        {
            return NotFound();
        }

        (Beeld, Overdracht, Zonder, Inhoud) = (beeld, pakket.Overdracht, pakket.Zonder, pakket.Inhoud);
        return Page();
    }
}
