using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Ronde;

public sealed class IndexModel(Rondelezer lezer, Aanmelding aanmelding, TimeProvider klok) : PageModel
{
    public Rondebeeld Beeld { get; private set; } = null!;

    public DateOnly Vandaag => klok.Vandaag();

    public bool MagOpzetten => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Casussen]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await lezer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}
