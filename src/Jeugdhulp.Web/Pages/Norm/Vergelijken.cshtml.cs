using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain.Landelijk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Norm;

/// <summary>Two versions of the norm side by side.</summary>
public sealed class VergelijkenModel(Normoverzicht overzicht) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Links { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rechts { get; set; }

    public IReadOnlyList<SelectListItem> Keuzes { get; private set; } = [];

    public Normversie? Een { get; private set; }

    public Normversie? Ander { get; private set; }

    public IReadOnlyList<Bepalingvergelijking> Vergelijking { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var versies = (await overzicht.LaadAsync(ct)).Versies;
        Keuzes = [.. versies.Select(v => new SelectListItem($"Versie {v.Naam}", v.Naam))];
        Een = Vind(versies, Links, nameof(Links));
        Ander = Vind(versies, Rechts, nameof(Rechts));
        if (Een is not null && Ander is not null)
        {
            Vergelijking = Normregels.Vergelijk(Een.Bepalingen, Ander.Bepalingen);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private Normversie? Vind(IReadOnlyList<Normversie> versies, string? naam, string veld)
    {
        var versie = versies.FirstOrDefault(v => v.Naam == naam);
        if (versie is null && !string.IsNullOrEmpty(naam))
        {
            ModelState.AddModelError(veld, "Kies een versie uit de lijst.");
        }

        return versie;
    }
}
