using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren;

public sealed class IndexModel(Rondelezer lezer, Aanmelding aanmelding, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Rondekop> Rondes { get; private set; } = [];

    public DateOnly Vandaag => klok.Vandaag();

    public bool MagOpzetten => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Casussen]);

    public bool MagAntwoorden => aanmelding.Rollen.Overlaps(Toegangsregels.RollenPerBeleid[Beleid.Registreren]);

    public async Task OnGetAsync(CancellationToken ct) => Rondes = await lezer.LaadAsync(ct);
}
