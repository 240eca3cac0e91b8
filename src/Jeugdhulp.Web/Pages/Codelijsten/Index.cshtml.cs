using Jeugdhulp.Application.Landelijk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Codelijsten;

public sealed class IndexModel(Codebeheer beheer) : PageModel
{
    public IReadOnlyList<Codelijstregel> Lijsten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lijsten = await beheer.LaadAsync(ct);
}
