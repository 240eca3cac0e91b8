using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Aanmelden;

[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
[ServiceFilter<Aanmelddrempel>]
public sealed class IndexModel(AanmeldService aanmelden) : PageModel
{
    [BindProperty]
    public AanmeldForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Someone comes here because a form arrived after its session.</summary>
    public bool IsBewaard => ReturnUrl is not null && (ReturnUrl.StartsWith("/verder/", StringComparison.Ordinal) || ReturnUrl.Contains("?concept=", StringComparison.Ordinal));

    public IActionResult OnGet() =>
        User.Identity?.IsAuthenticated is true ? LocalRedirect(Doel()) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await aanmelden.MeldAanAsync(Form.Email, Form.Wachtwoord, ct) is not { } aangemelde)
        {
            ModelState.AddModelError(string.Empty, "Dit e-mailadres en wachtwoord horen niet bij elkaar, of het account is geblokkeerd.");
            return Page();
        }

        if (aangemelde.Stap is Aanmeldstap.Klaar)
        {
            return LocalRedirect(await HttpContext.BeginSessieAsync(aangemelde, Doel()));
        }

        await HttpContext.BeginTussenstapAsync(aangemelde);
        return RedirectToPage(aangemelde.Stap is Aanmeldstap.Code ? "/Aanmelden/Code" : "/Account/TweedeFactor", new { returnUrl = ReturnUrl is null ? null : Doel() });
    }

    /// <summary>A page of this site only: an address from outside could lead anywhere.</summary>
    private string Doel() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
}
