using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Instructie;

public sealed class IndexModel(Instructielezer lezer, Aanmelding aanmelding) : PageModel
{
    public Instructiebeeld Beeld { get; private set; } = null!;

    public bool MagOpzetten => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Casussen]);

    public bool MagAntwoorden => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Registreren]);

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await lezer.LaadAsync(ct);
}
