using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class VoorstellenModel(TrajectvoorstellenQuery voorstellen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Trajectvoorstellen Gevonden { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        Gevonden = await voorstellen.LaadAsync(Pagina, ct);
    }
}
