using Jeugdhulp.Application.Gemeenten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>How the wijkteam of the own gemeente is organised, to read.</summary>
public sealed class ProfielModel(Profielbeheer profielen) : PageModel
{
    public Profielbeeld Beeld { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await profielen.LaadAsync(ct);
}
