using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Account;

public sealed class WachtwoordForm
{
    private const string TeLang = "Een wachtwoord heeft hoogstens 200 tekens";

    [Required(ErrorMessage = "Vul uw wachtwoord van nu in")]
    [StringLength(Wachtwoordtoets.Maximum, ErrorMessage = TeLang)]
    public string? Huidig { get; init; }

    [Required(ErrorMessage = "Vul een nieuw wachtwoord in")]
    [StringLength(Wachtwoordtoets.Maximum, ErrorMessage = TeLang)]
    public string? Nieuw { get; init; }

    [Required(ErrorMessage = "Vul het nieuwe wachtwoord nog een keer in")]
    [Compare(nameof(Nieuw), ErrorMessage = "Dit is niet hetzelfde als het nieuwe wachtwoord")]
    public string? Herhaald { get; init; }
}

/// <summary>Changes the own password, and ends the sessions on other devices.</summary>
[ElkeGemeente]
[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
[ServiceFilter<Aanmelddrempel>]
public sealed class WachtwoordModel(Wachtwoordbeheer beheer) : PageModel
{
    private const string Nieuw = "Form.Nieuw";

    [BindProperty]
    public WachtwoordForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wie = Wachtende.Van(User)!;
        if (ModelState.IsValid)
        {
            switch (await beheer.WijzigAsync(wie.AccountId, wie.Stempel, Form.Huidig!, Form.Nieuw!, ct))
            {
                case WachtwoordGewijzigd gewijzigd:
                    await HttpContext.BeginSessieAsync(gewijzigd.Aangemelde, gewijzigd.Aangemelde.Werkgemeenten.FirstOrDefault(w => w.GemeenteCode == User.FindFirst(Claimnamen.GemeenteCode)?.Value));
                    TempData["Melding"] = "Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld.";
                    return RedirectToPage("/Account/Index");
                case WachtwoordOnjuist:
                    ModelState.AddModelError("Form.Huidig", "Dit is niet uw wachtwoord van nu, of uw account is geblokkeerd.");
                    break;
                case WachtwoordHetzelfde:
                    ModelState.AddModelError(Nieuw, "Dit is uw wachtwoord van nu. Kies een ander.");
                    break;
                case WachtwoordZwak zwak:
                    ModelState.AddModelError(Nieuw, Wachtwoordwoorden.Zin(zwak.Bezwaar));
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of changing a password.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
