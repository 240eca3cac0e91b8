using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.GemeenteKiezen;

public sealed class GemeenteForm
{
    [Required(ErrorMessage = "Kies een gemeente")]
    public string? Gemeente { get; init; }
}

[ElkeGemeente]
public sealed class IndexModel(AanmeldService aanmelden) : PageModel
{
    [BindProperty]
    public GemeenteForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public List<SelectListItem> Keuzes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await aanmelden.VindAsync(User, ct) is not { } aangemelde)
        {
            return Challenge();
        }

        Toon(aangemelde);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await aanmelden.VindAsync(User, ct) is not { } aangemelde)
        {
            return Challenge();
        }

        if (ModelState.IsValid && aangemelde.Werkgemeenten.FirstOrDefault(w => w.GemeenteCode == Form.Gemeente) is { } werkgemeente)
        {
            await aanmelden.KiesAsync(aangemelde, werkgemeente, ct);
            await HttpContext.KiesInSessieAsync(aangemelde, werkgemeente);
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
        }

        if (ModelState.IsValid)
        {
            return NotFound();
        }

        Toon(aangemelde);
        return Page();
    }

    private void Toon(Aangemelde aangemelde) => Keuzes = [.. aangemelde.Werkgemeenten.Select(w => new SelectListItem(
        $"{w.GemeenteNaam} ({string.Join(", ", w.Rollen.Select(r => Navigatie.Rolnaam(Claimnamen.Van(r)).ToLowerInvariant()))})",
        w.GemeenteCode))];
}
