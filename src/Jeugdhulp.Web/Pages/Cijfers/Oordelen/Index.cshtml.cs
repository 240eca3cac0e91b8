using Jeugdhulp.Application.Cijfers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Oordelen;

/// <summary>How far the figures of each half-year can be relied on, and what was said about it before.</summary>
public sealed class IndexModel(Betrouwbaarheidsbeheer beheer) : PageModel
{
    public Betrouwbaarheidsoverzicht Overzicht { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Overzicht = await beheer.LaadAsync(ct);
}
