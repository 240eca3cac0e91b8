using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Levering;

public sealed class IndexModel(Halfjaarverzegelaar verzegelaar) : PageModel
{
    [BindProperty]
    public VerzegelForm Form { get; set; } = new();

    public IReadOnlyList<Halfjaarstand> Halfjaren { get; private set; } = [];

    public IEnumerable<SelectListItem> TeVerzegelen => Halfjaren
        .Where(h => h.IsVoorbij && h.Verzegeling is null)
        .Select(h => new SelectListItem(h.Halfjaar.Naam, h.Halfjaar.Code));

    public async Task OnGetAsync(CancellationToken ct) => Halfjaren = await verzegelaar.LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Halfjaar? gekozen = Halfjaar.TryParse(Form.Halfjaar, out var halfjaar) ? halfjaar : null;
        foreach (var fout in await verzegelaar.VerzegelAsync(gekozen, Form.Reden, ct))
        {
            ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
        }

        if (!ModelState.IsValid)
        {
            Halfjaren = await verzegelaar.LaadAsync(ct);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Melding"] = $"Het {halfjaar.Naam} is verzegeld.";
        return Redirect("/levering");
    }
}

public sealed class VerzegelForm
{
    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }

    public string? Reden { get; set; }
}
