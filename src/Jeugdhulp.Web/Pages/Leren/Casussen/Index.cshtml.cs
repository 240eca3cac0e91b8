using Jeugdhulp.Application.Leren;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

public sealed class IndexModel(Casusbeheer beheer) : PageModel
{
    public IReadOnlyList<Casusregel> Casussen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Casussen = await beheer.LaadAsync(ct);
}
