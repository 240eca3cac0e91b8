using Jeugdhulp.Application.Plannen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>What waits in plans and triages of the own teams.</summary>
public sealed class IndexModel(PlanTeDoenQuery werk) : PageModel
{
    public PlanTeDoen Werk { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Werk = await werk.LaadAsync(ct);
}
