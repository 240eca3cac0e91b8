using Jeugdhulp.Application.Cijfers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Streefdoelen;

/// <summary>Every target of the gemeente, with its versions.</summary>
public sealed class IndexModel(Streefdoelbeheer streefdoelen) : PageModel
{
    public IReadOnlyList<Streefdoel> Alle { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Alle = await streefdoelen.AlleAsync(ct);
}
