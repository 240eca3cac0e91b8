using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Accounts;

public sealed class WisForm
{
    public Guid? AccountId { get; init; }

    public string? Reden { get; init; }
}

/// <summary>Who can sign in here, and the way back in for who lost a telephone.</summary>
public sealed class IndexModel(Accountbeheer beheer, Rechtencontroles controles) : PageModel
{
    [BindProperty]
    public WisForm Form { get; set; } = new();

    public IReadOnlyList<Accountregel> Accounts { get; private set; } = [];

    /// <summary>Those of others with a second factor.</summary>
    public IReadOnlyList<SelectListItem> MetFactor { get; private set; } = [];

    /// <summary>The yearly review of rights is due.</summary>
    public bool ControleNodig { get; private set; }

    public static IReadOnlyList<SelectListItem> Redenen { get; } = [.. Enum.GetValues<Wisreden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)))];

    public Task OnGetAsync(CancellationToken ct) => ToonAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Form.AccountId is not { } account)
        {
            ModelState.AddModelError("Form.AccountId", "Kies van wie");
        }
        else
        {
            switch (await beheer.WisTweedefactorAsync(account, Form.Reden, ct))
            {
                case Accountuitkomst.Gedaan:
                    TempData["Melding"] = "De tweede factor is weggehaald. De medewerker stelt bij het aanmelden een nieuwe in.";
                    return RedirectToPage();
                case Accountuitkomst.Onvindbaar:
                    return NotFound();
                case Accountuitkomst.Eigen:
                    ModelState.AddModelError("Form.AccountId", "Dit is uw eigen account. Vraag een andere beheerder.");
                    break;
                case Accountuitkomst.Niets:
                    ModelState.AddModelError("Form.AccountId", "Dit account heeft geen tweede factor.");
                    break;
                default:
                    ModelState.AddModelError("Form.Reden", "Kies waarom");
                    break;
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ToonAsync(ct);
        return Page();
    }

    private async Task ToonAsync(CancellationToken ct)
    {
        Accounts = await beheer.LaadAsync(ct);
        ControleNodig = await controles.IsNodigAsync(ct);
        var eigen = Wachtende.Van(User)?.AccountId;
        MetFactor = [.. Accounts.Where(a => a.TweedefactorSinds is not null && a.Id != eigen).Select(a => new SelectListItem($"{a.Naam} ({a.Email})", a.Id.ToString()))];
    }
}
