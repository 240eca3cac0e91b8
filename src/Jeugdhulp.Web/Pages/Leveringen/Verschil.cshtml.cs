using Jeugdhulp.Application.Leveringen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>What a delivery changes, record by record.</summary>
public sealed class VerschilModel(Leveringsbestand bestanden) : PageModel
{
    /// <summary>Differences on the page; the number tells that there are more.</summary>
    public const int Getoond = 200;

    /// <summary>Against the registration of now, also when it corrects another.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Nu { get; set; }

    public Cbslevering Levering { get; private set; } = null!;

    public Leveringsvergelijking Vergelijking { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await bestanden.VergelijkAsync(id, Nu, ct) is not var (levering, vergelijking))
        {
            return NotFound();
        }

        (Levering, Vergelijking) = (levering, vergelijking);
        return Page();
    }
}
