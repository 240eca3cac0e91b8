using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Afmelden;

[ElkeGemeente]
public sealed class IndexModel(AanmeldService aanmelden) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await aanmelden.MeldAfAsync(Sessiekenmerk.Van(User)?.Id, ct);
        await HttpContext.BeeindigSessieAsync();
        return RedirectToPage("/Aanmelden/Index");
    }
}
