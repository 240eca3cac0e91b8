using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Aanmelden;

public sealed class CodeForm
{
    [StringLength(20, ErrorMessage = "Een code heeft 6 cijfers")]
    public string? Code { get; init; }

    [StringLength(40, ErrorMessage = "Een herstelcode heeft 16 letters en cijfers")]
    public string? Herstelcode { get; init; }
}

/// <summary>The step after the password, for who has a second factor.</summary>
[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
public sealed class CodeModel(Tweedefactorbeheer factor) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await HttpContext.TussenstapAsync(Aanmeldstap.Code) is null ? Opnieuw() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await HttpContext.TussenstapAsync(Aanmeldstap.Code) is not { } wie)
        {
            return Opnieuw();
        }

        var herstel = !string.IsNullOrWhiteSpace(Form.Herstelcode);
        if (!herstel && string.IsNullOrWhiteSpace(Form.Code))
        {
            ModelState.AddModelError("Form.Code", "Vul de code uit uw app in, of een herstelcode");
        }

        if (ModelState.IsValid)
        {
            if (await factor.MeldAanAsync(wie.AccountId, wie.Stempel, Form.Code, Form.Herstelcode, ct) is { } aangemelde)
            {
                await HttpContext.EindigTussenstapAsync();
                return LocalRedirect(await HttpContext.BeginSessieAsync(aangemelde, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/"));
            }

            ModelState.AddModelError(herstel ? "Form.Herstelcode" : "Form.Code", herstel
                ? "Deze herstelcode klopt niet of is al gebruikt, of het account is geblokkeerd."
                : "Deze code klopt niet of is al gebruikt, of het account is geblokkeerd. Wacht op de volgende code in uw app.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectToPageResult Opnieuw() => RedirectToPage("/Aanmelden/Index", new { returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null });
}
