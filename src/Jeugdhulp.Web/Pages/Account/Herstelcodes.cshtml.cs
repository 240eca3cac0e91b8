using System.ComponentModel.DataAnnotations;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Jeugdhulp.Web.Pages.Account;

public sealed class HerstelcodesForm
{
    [Required(ErrorMessage = "Vul de code uit uw app in")]
    [StringLength(20, ErrorMessage = "Een code heeft 6 cijfers")]
    public string? Code { get; init; }
}

/// <summary>Makes new recovery codes, and shows them once.</summary>
[ElkeGemeente]
[EnableRateLimiting(Snelheidslimiet.Aanmelden)]
public sealed class HerstelcodesModel(Tweedefactorbeheer factor) : PageModel
{
    [BindProperty]
    public HerstelcodesForm Form { get; set; } = new();

    public Tweedefactorstand Stand { get; private set; } = null!;

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Stand = await factor.StandAsync(Wachtende.Van(User)!.AccountId, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wie = Wachtende.Van(User)!;
        if (ModelState.IsValid)
        {
            if (await factor.MaakHerstelcodesAsync(wie.AccountId, wie.Stempel, Form.Code, ct) is TweedefactorGereed gereed)
            {
                Codes = gereed.Herstelcodes;
                return Page();
            }

            ModelState.AddModelError("Form.Code", "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Stand = await factor.StandAsync(wie.AccountId, ct);
        return Page();
    }
}
