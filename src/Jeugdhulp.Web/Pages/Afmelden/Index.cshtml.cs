using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Afmelden;

public sealed class IndexModel(AanmeldService aanmelden) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await aanmelden.MeldAfAsync(ct);
        await HttpContext.BeeindigSessieAsync();
        return RedirectToPage("/Aanmelden/Index");
    }
}
