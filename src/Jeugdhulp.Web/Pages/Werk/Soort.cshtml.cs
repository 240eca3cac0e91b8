using Jeugdhulp.Application.Werk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Werk;

/// <summary>All that waits of one kind, for all own teams or one of them.</summary>
public sealed class SoortModel(WerkQuery werk) : PageModel
{
    private static readonly Werksoort[] Soorten = Enum.GetValues<Werksoort>();

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Werklijst Lijst { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string soort, CancellationToken ct)
    {
        if (Soorten.Where(s => Werkwoorden.Adres(s).Equals($"/werk/{soort}", StringComparison.OrdinalIgnoreCase)).Cast<Werksoort?>().FirstOrDefault() is not { } gekozen
            || await werk.LaadAsync(gekozen, Team, Pagina, ct) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        return Page();
    }
}
