using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>What a delivery changes, record by record.</summary>
public sealed class VerschilModel(Leveringsbestand bestanden, Protocolversies versies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Against the registration of now, also when it corrects another.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Nu { get; set; }

    public Cbslevering Levering { get; private set; } = null!;

    /// <summary>The version that holds for the half-year, for both sides.</summary>
    public Protocolversie? Versie => versies.Voor(Levering.Halfjaar);

    public Leveringsvergelijking Vergelijking { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await bestanden.VergelijkAsync(id, Nu, Pagina, ct) is not var (levering, vergelijking))
        {
            return NotFound();
        }

        (Levering, Vergelijking) = (levering, vergelijking);
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, (vergelijking.Verschillen.Count + Leveringsbestand.PerPagina - 1) / Leveringsbestand.PerPagina));
        return Page();
    }
}
