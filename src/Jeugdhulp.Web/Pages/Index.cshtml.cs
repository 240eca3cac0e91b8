using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages;

public sealed class IndexModel(MijnWerkQuery mijnWerk, LeveringenQuery leveringen, Noodtoegangen noodtoegangen) : PageModel
{
    public MijnWerk? Werk { get; private set; }

    /// <summary>Deliveries that wait for informatievoorziening.</summary>
    public IReadOnlyList<Leveringstaak> Leveringen { get; private set; } = [];

    /// <summary>How often someone took noodtoegang to a family of the teams of this manager that nobody saw yet.</summary>
    public int Noodtoegang { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Werk = await mijnWerk.LaadAsync(ct);
        Leveringen = await leveringen.TeDoenAsync(ct);
        Noodtoegang = await noodtoegangen.TelAsync(ct);
    }
}
