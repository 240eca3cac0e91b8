using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Inzicht.TweeGemeenten;

public sealed class IndexModel(Vergelijkingen vergelijkingen) : PageModel
{
    [BindProperty]
    public VergelijkForm Form { get; set; } = new();

    public Vergelijkingenbeeld Beeld { get; private set; } = new(false, [], []);

    public IEnumerable<SelectListItem> Anderen => Beeld.Anderen.Select(g => new SelectListItem(g.Naam, g.Code));

    public IEnumerable<SelectListItem> Halfjaren => vergelijkingen.Keuzes().Select(h => new SelectListItem(h.Naam, h.Code));

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await vergelijkingen.LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Halfjaar? halfjaar = Halfjaar.TryParse(Form.Halfjaar, out var gekozen) ? gekozen : null;
        var fouten = await vergelijkingen.VraagAanAsync(Form.Gevraagde, halfjaar, ct);
        if (fouten.Count == 0)
        {
            return Redirect(UitslagModel.Adres(User.FindFirst(Infrastructure.Beveiliging.Claimnamen.GemeenteCode)!.Value, Form.Gevraagde!, Form.Halfjaar!));
        }

        ModelState.Voeg(nameof(Form), fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Beeld = await vergelijkingen.LaadAsync(ct);
        return Page();
    }
}

public sealed class VergelijkForm
{
    /// <summary>Code of the other gemeente.</summary>
    public string? Gevraagde { get; set; }

    /// <summary>Code of the half-year, e.g. "2026H1".</summary>
    public string? Halfjaar { get; set; }
}
