using Jeugdhulp.Application.Contacten.Overzicht;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class AchterstandModel(AchterstandQuery achterstand) : PageModel
{
    public IReadOnlyList<Achterstand> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Regels = await achterstand.LaadAsync(ct);
}
