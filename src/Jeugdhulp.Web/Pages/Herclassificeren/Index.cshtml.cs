using Jeugdhulp.Application.Herclassificeren;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Herclassificeren;

public sealed class IndexModel(VoorstellenQuery voorstellen) : PageModel
{
    public IReadOnlyList<Herclassificatiekop> Koppen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Koppen = await voorstellen.LaadAsync(ct);
}
