using Jeugdhulp.Application.Cijfers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Verslagen;

/// <summary>The reports of teams about the last quarters.</summary>
public sealed class IndexModel(Kwartaalverslagen verslagen) : PageModel
{
    public IReadOnlyList<Verslagregel> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Regels = await verslagen.AlleAsync(ct);
}
