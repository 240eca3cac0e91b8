using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs;

public sealed class CijferModel(CbsQuery query) : PageModel
{
    public string Tabel { get; private set; } = "";

    public Cbsstand Stand { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? tabel, string? indicator, string? moment, CancellationToken ct)
    {
        if (tabel is null || indicator is null || !Meetmoment.TryParse(moment, out var gekozen) || await query.LaadCijferAsync(tabel, indicator, gekozen, ct) is not { } stand)
        {
            return NotFound();
        }

        (Tabel, Stand) = (tabel, stand);
        return Page();
    }
}
