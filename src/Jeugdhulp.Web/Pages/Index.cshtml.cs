using Jeugdhulp.Application.Contacten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages;

public sealed class IndexModel(MijnWerkQuery mijnWerk) : PageModel
{
    public MijnWerk? Werk { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Werk = await mijnWerk.LaadAsync(ct);
}
