using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Wachtlijst;

public sealed class IndexModel(WachtlijstQuery wachtlijst) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Application.Trajecten.Wachtlijst Lijst { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        Lijst = await wachtlijst.LijstAsync(Team, Pagina, ct);
    }
}
