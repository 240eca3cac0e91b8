using Jeugdhulp.Application.Vergelijken;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Inzicht.Meedoen;

public sealed class IndexModel(Deelnamebeheer deelname) : PageModel
{
    public const string Aan = "true";
    public const string Uit = "false";

    public DateTimeOffset? Sinds { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Sinds = await deelname.SindsAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? meedoen, CancellationToken ct)
    {
        if (meedoen is not (Aan or Uit))
        {
            ModelState.AddModelError(string.Empty, "Kies of uw gemeente meedoet. Er is niets veranderd.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Sinds = await deelname.SindsAsync(ct);
            return Page();
        }

        await deelname.ZetAsync(meedoen == Aan, ct);
        TempData["Melding"] = meedoen == Aan ? "Uw gemeente doet nu mee." : "Uw gemeente doet niet meer mee.";
        return Redirect("/inzicht/meedoen");
    }
}
