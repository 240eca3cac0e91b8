using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Triage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>The stories that were let out, beside the figures (PLN-09).</summary>
public sealed class VerhalenModel(VrijgegevenverhalenQuery verhalen) : PageModel
{
    /// <summary>Name of a theme; empty is all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Thema { get; set; }

    /// <summary>Code of a half-year; empty is all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Halfjaar { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Vrijgegevenverhalen Verhalen { get; private set; } = null!;

    public bool Gekozen => !string.IsNullOrEmpty(Thema) || !string.IsNullOrEmpty(Halfjaar);

    public IEnumerable<SelectListItem> Halfjaren => Verhalen.Halfjaren.Select(h => new SelectListItem(h.Naam, h.Code));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        var thema = Contractnaam.TryParse<Leefgebied>(Thema, out var gekozen) ? gekozen : (Leefgebied?)null;
        var halfjaar = Domain.Cijfers.Halfjaar.TryParse(Halfjaar, out var half) ? half : (Halfjaar?)null;
        Weiger(nameof(Thema), thema is null && !string.IsNullOrEmpty(Thema));
        Weiger(nameof(Halfjaar), halfjaar is null && !string.IsNullOrEmpty(Halfjaar));
        Verhalen = await verhalen.LaadAsync(thema, halfjaar, Pagina, ct);
    }

    private void Weiger(string veld, bool fout)
    {
        if (fout)
        {
            ModelState.AddModelError(veld, "Kies uit de lijst.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
