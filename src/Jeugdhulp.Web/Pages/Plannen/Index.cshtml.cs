using Jeugdhulp.Application.Werk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>What waits in plans and triages of the own teams: the same rows as under Mijn werk.</summary>
public sealed class IndexModel(WerkQuery werk) : PageModel
{
    public Werkoverzicht Werk { get; private set; } = Werkoverzicht.Leeg;

    public async Task OnGetAsync(CancellationToken ct) => Werk = await werk.PlannenAsync(ct);
}
