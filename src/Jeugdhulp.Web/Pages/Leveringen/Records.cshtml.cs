using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>The frozen records of a delivery with the way back to where they come from; numbers of persons are masked.</summary>
public sealed class RecordsModel(Leveringsbestand bestanden, Protocolversies versies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Cbslevering Levering { get; private set; } = null!;

    /// <summary>The version of the delivery; empty when it is not known here any more.</summary>
    public Protocolversie? Versie => versies.Van(Levering.Protocol);

    public IReadOnlyList<Recordregel> Regels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await bestanden.RecordsAsync(id, Pagina, ct) is not var (levering, regels))
        {
            return NotFound();
        }

        (Levering, Regels) = (levering, regels);
        Pagina = regels.Count > 0 ? ((regels[0].Nummer - 1) / Leveringsbestand.PerPagina) + 1 : 1;
        return Page();
    }
}
