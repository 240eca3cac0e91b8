using Jeugdhulp.Application.Instellingen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leidraad;

public sealed class IndexModel(Leidraadoverzicht overzicht) : PageModel
{
    public Leidraadbeeld Beeld { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await overzicht.LaadAsync(ct);
}
