using Jeugdhulp.Application.Landelijk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Norm;

public sealed class IndexModel(Normoverzicht overzicht) : PageModel
{
    public Normbeeld Beeld { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await overzicht.LaadAsync(ct);
}
