using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Aanmelden;

public sealed class UitnodigingForm
{
    private const string TeLang = "Een wachtwoord heeft hoogstens 200 tekens";

    [Required(ErrorMessage = "Vul uw e-mailadres in")]
    [StringLength(Uitnodigingsregels.MaxEmail, ErrorMessage = "Een e-mailadres heeft hoogstens 254 tekens")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Vul de code van uw beheerder in")]
    [StringLength(100, ErrorMessage = "Een code heeft 16 letters en cijfers")]
    public string? Code { get; init; }

    [Required(ErrorMessage = "Kies een wachtwoord")]
    [StringLength(Wachtwoordtoets.Maximum, ErrorMessage = TeLang)]
    public string? Nieuw { get; init; }

    [Required(ErrorMessage = "Vul het wachtwoord nog een keer in")]
    [Compare(nameof(Nieuw), ErrorMessage = "Dit is niet hetzelfde als het wachtwoord hierboven")]
    public string? Herhaald { get; init; }
}

/// <summary>Chooses a password with the code of a beheerder.</summary>
[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
[ServiceFilter<Aanmelddrempel>]
public sealed class UitnodigingModel(Uitnodigingen uitnodigingen) : PageModel
{
    [BindProperty]
    public UitnodigingForm Form { get; set; } = new();

    public IActionResult OnGet() => User.Identity?.IsAuthenticated is true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await uitnodigingen.AanvaardAsync(Form.Email!, Form.Code!, Form.Nieuw!, ct))
            {
                case UitnodigingAanvaard:
                    TempData["Melding"] = "Uw wachtwoord is bewaard. Meld u er nu mee aan.";
                    return RedirectToPage("/Aanmelden/Index");
                case UitnodigingZwak zwak:
                    ModelState.AddModelError("Form.Nieuw", Wachtwoordwoorden.Zin(zwak.Bezwaar));
                    break;
                default:
                    ModelState.AddModelError(string.Empty, "Dit e-mailadres en deze code horen niet bij elkaar, de code is al gebruikt of te oud, of het account is geblokkeerd. Vraag uw beheerder zo nodig om een nieuwe code.");
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
