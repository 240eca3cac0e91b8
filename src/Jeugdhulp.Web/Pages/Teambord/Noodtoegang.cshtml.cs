using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teambord;

/// <summary>Who of another team looked at families of the own teams, and why.</summary>
public sealed class NoodtoegangModel(Noodtoegangen noodtoegangen) : PageModel
{
    public IReadOnlyList<Noodbericht> Berichten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Berichten = await noodtoegangen.BerichtenAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await noodtoegangen.GezienAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "Bewaard dat u dit zag.";
        return Redirect("/team/noodtoegang");
    }
}
