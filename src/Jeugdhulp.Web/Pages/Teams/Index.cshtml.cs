using Jeugdhulp.Application;
using Jeugdhulp.Application.Gemeenten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teams;

public sealed class IndexModel(Teambeheer beheer, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Teamregel> Teams { get; private set; } = [];

    public DateOnly Vandaag => klok.Vandaag();

    public async Task OnGetAsync(CancellationToken ct) => Teams = await beheer.LaadAsync(ct);
}
