using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Medewerkers;

public sealed class IndexModel(Instructielezer lezer, Aanmelding aanmelding) : PageModel
{
    public Instructieoverzicht Overzicht { get; private set; } = null!;

    public bool MagVerplichten => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Leidraad]);

    public async Task OnGetAsync(CancellationToken ct) => Overzicht = await lezer.OverzichtAsync(ct);
}
