using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Account;

public sealed class TweedeFactorForm
{
    /// <summary>The key that is shown, closed.</summary>
    public string? Sleutel { get; set; }

    [StringLength(20, ErrorMessage = "Een code heeft 6 cijfers")]
    public string? Code { get; init; }

    [StringLength(200, ErrorMessage = "Gebruik hoogstens 200 tekens")]
    public string? Bewijs { get; init; }
}

/// <summary>Sets up the app: of who is signed in, and of who gave the password and has a role that needs it.</summary>
[ElkeGemeente]
[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
[ServiceFilter<Aanmelddrempel>]
public sealed class TweedeFactorModel(Tweedefactorbeheer factor, Instelsleutel sleutels) : PageModel
{
    private const string Toepassing = "Jeugdhulp";

    [BindProperty]
    public TweedeFactorForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Part of signing in: there is no session yet.</summary>
    public bool NaWachtwoord { get; private set; }

    public Tweedefactorstand Stand { get; private set; } = null!;

    /// <summary>The key, to type.</summary>
    public string Geheim { get; private set; } = string.Empty;

    public Qrcode Qr { get; private set; } = null!;

    /// <summary>Recovery codes, in the answer in which they are shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string Verder { get; private set; } = "/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await WieAsync() is not { } wie)
        {
            return Opnieuw();
        }

        await ToonAsync(wie, Instelsleutel.Nieuw(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await WieAsync() is not { } wie)
        {
            return Opnieuw();
        }

        if (string.IsNullOrWhiteSpace(Form.Code))
        {
            ModelState.AddModelError("Form.Code", "Vul de code uit uw app in");
        }

        if (!NaWachtwoord && string.IsNullOrWhiteSpace(Form.Bewijs))
        {
            ModelState.AddModelError("Form.Bewijs", "Vul dit in, zodat wij weten dat u het bent");
        }

        var sleutel = sleutels.Open(wie.AccountId, Form.Sleutel);
        if (sleutel is null)
        {
            ModelState.AddModelError(string.Empty, "Deze pagina stond te lang open. Scan de nieuwe code.");
        }

        if (ModelState.IsValid)
        {
            switch (await factor.StelInAsync(wie.AccountId, wie.Stempel, sleutel!, Form.Code, NaWachtwoord ? null : Form.Bewijs, ct))
            {
                case TweedefactorGereed gereed:
                    Codes = gereed.Herstelcodes;
                    if (NaWachtwoord)
                    {
                        await HttpContext.EindigTussenstapAsync();
                        Verder = await HttpContext.BeginSessieAsync(gereed.Aangemelde, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
                    }

                    return Page();
                case TweedefactorGeweigerd { Bewijs: true }:
                    ModelState.AddModelError("Form.Bewijs", "Dit klopt niet, of de code is al gebruikt.");
                    break;
                case TweedefactorGeweigerd:
                    ModelState.AddModelError("Form.Code", "Deze code klopt niet. Kijk of de klok van uw telefoon goed staat, en neem de code die uw app nu toont.");
                    break;
                default:
                    ModelState.AddModelError(string.Empty, "Uw account is geblokkeerd of veranderd. Meld u later opnieuw aan.");
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ToonAsync(wie, sleutel ?? Instelsleutel.Nieuw(), ct);
        return Page();
    }

    private async Task<Wachtende?> WieAsync()
    {
        if (User.Identity?.IsAuthenticated is true)
        {
            return Wachtende.Van(User);
        }

        NaWachtwoord = true;
        return await HttpContext.TussenstapAsync(Aanmeldstap.Instellen);
    }

    private async Task ToonAsync(Wachtende wie, byte[] sleutel, CancellationToken ct)
    {
        Stand = await factor.StandAsync(wie.AccountId, ct);
        Form.Sleutel = sleutels.Verpak(wie.AccountId, sleutel);
        Geheim = Base32.InGroepen(Base32.Schrijf(sleutel));
        Qr = Qrcode.Van(Tijdcode.Adres(Toepassing, Stand.Email, sleutel));
    }

    private RedirectToPageResult Opnieuw() => RedirectToPage("/Aanmelden/Index", new { returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null });
}
