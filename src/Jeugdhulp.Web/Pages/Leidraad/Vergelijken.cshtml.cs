using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>Two sets of settings side by side, the differences first.</summary>
public sealed class VergelijkenModel(Instellingenbronnen bronnen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Links { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rechts { get; set; }

    public IReadOnlyList<SelectListItem> Bronnen { get; private set; } = [];

    public Instellingenbron? Een { get; private set; }

    public Instellingenbron? Ander { get; private set; }

    public IReadOnlyList<Instellingsverschil> Verschillen { get; private set; } = [];

    public IEnumerable<Instellingsveld> Gelijk => Instellingsvelden.Alle.Except(Verschillen.Select(v => v.Veld));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Bronnen = [new("Geen antwoorden", Instellingenbronnen.Leeg), .. (await bronnen.KeuzesAsync(concepten: true, ct)).AlsLijst()];
        Een = await VindAsync(Links, nameof(Links), ct);
        Ander = await VindAsync(Rechts, nameof(Rechts), ct);
        if (Een is not null && Ander is not null)
        {
            Verschillen = Instellingsvelden.Vergelijk(Een.Instellingen, Ander.Instellingen);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task<Instellingenbron?> VindAsync(string? code, string veld, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        var bron = await bronnen.VindAsync(code, ct);
        if (bron is null)
        {
            ModelState.AddModelError(veld, "Kies instellingen uit de lijst.");
        }

        return bron;
    }
}
