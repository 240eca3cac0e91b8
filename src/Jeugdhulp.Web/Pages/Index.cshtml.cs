using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Werk;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages;

public sealed class IndexModel(MijnWerkQuery mijnWerk, LeveringenQuery leveringen, Noodtoegangen noodtoegangen) : PageModel
{
    public MijnWerk? Werk { get; private set; }

    /// <summary>Deliveries that wait for informatievoorziening.</summary>
    public IReadOnlyList<Leveringstaak> Leveringen { get; private set; } = [];

    /// <summary>How often someone took noodtoegang to a family of the teams of this manager that nobody saw yet.</summary>
    public int Noodtoegang { get; private set; }

    /// <summary>The parts of the page, so that what stands far down on a telephone is one step away; in their order.</summary>
    public IReadOnlyList<Sprong> Sprongen => Werk is null ? [] :
    [
        .. Werk.Concepten.Count > 0 ? [new Sprong("concepten", $"Nog niet af ({Notatie.Aantal(Werk.Concepten.Count)})")] : Array.Empty<Sprong>(),
        new(Werkwoorden.Lijst, "Eerst dit"),
        .. Werk.Werk.Aantallen.Count > 0 ? [new Sprong("alles", $"Alles wat wacht ({Notatie.Aantal(Werk.Werk.Totaal)})")] : Array.Empty<Sprong>(),
        new("contacten", "Laatste contacten"),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Werk = await mijnWerk.LaadAsync(ct);
        Leveringen = await leveringen.TeDoenAsync(ct);
        Noodtoegang = await noodtoegangen.TelAsync(ct);
    }
}
