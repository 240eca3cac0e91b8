using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente;

/// <summary>The smallest count that the figures of the own gemeente show.</summary>
public sealed class CijfersModel(Grensbeheer beheer) : PageModel
{
    [BindProperty]
    public Grensform Form { get; set; } = new();

    /// <summary>Empty while the default holds.</summary>
    public Cijfergrens? Gekozen { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Gekozen = await beheer.LaadAsync(ct);
        Form = new() { Grens = Gekozen?.Grens ?? Bescherming.Grens };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.StelInAsync(Form.Grens, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De grens is opgeslagen. De cijfers worden opnieuw geteld.";
                return Redirect("/gemeente/cijfers");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Gekozen = await beheer.LaadAsync(ct);
        return Page();
    }
}

public sealed class Grensform
{
    public int? Grens { get; set; }
}
