using Jeugdhulp.Application.Vergelijken;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Inzicht.Meedoen;

public sealed class IndexModel(Deelnamebeheer deelname) : PageModel
{
    public DateTimeOffset? Sinds { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Sinds = await deelname.SindsAsync(ct);

    public async Task<IActionResult> OnPostAsync(bool meedoen, CancellationToken ct)
    {
        await deelname.ZetAsync(meedoen, ct);
        TempData["Melding"] = meedoen ? "Uw gemeente doet nu mee." : "Uw gemeente doet niet meer mee.";
        return Redirect("/inzicht/meedoen");
    }
}
