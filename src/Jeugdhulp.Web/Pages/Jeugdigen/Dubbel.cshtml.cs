using Jeugdhulp.Application.Jeugdigen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>Persons who may have been entered twice.</summary>
public sealed class DubbelModel(Dubbelzoeker dubbelen) : PageModel
{
    public IReadOnlyList<Dubbelpaar> Paren { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Paren = await dubbelen.LaadAsync(ct);
}
