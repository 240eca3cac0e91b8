using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Leveringen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages;

public sealed class IndexModel(MijnWerkQuery mijnWerk, LeveringenQuery leveringen) : PageModel
{
    public MijnWerk? Werk { get; private set; }

    /// <summary>Deliveries that wait for informatievoorziening.</summary>
    public IReadOnlyList<Leveringstaak> Leveringen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Werk = await mijnWerk.LaadAsync(ct);
        Leveringen = await leveringen.TeDoenAsync(ct);
    }
}
