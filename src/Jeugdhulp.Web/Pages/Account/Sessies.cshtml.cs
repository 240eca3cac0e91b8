using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Account;

/// <summary>Where someone is signed in, and signing out there.</summary>
[ElkeGemeente]
public sealed class SessiesModel(Sessiebeheer beheer) : PageModel
{
    public IReadOnlyList<Accountsessie> Sessies { get; private set; } = [];

    /// <summary>The session of this page.</summary>
    public Guid? Deze => Sessiekenmerk.Van(User)?.Id;

    public async Task OnGetAsync(CancellationToken ct) => Sessies = await beheer.LaadAsync(Account(), ct);

    public async Task<IActionResult> OnPostAsync(Guid sessie, CancellationToken ct)
    {
        if (await beheer.BeeindigAsync(Account(), sessie, ct) == 0)
        {
            return NotFound();
        }

        return sessie == Deze ? await NaarAanmeldenAsync() : Na();
    }

    public async Task<IActionResult> OnPostAllesAsync(CancellationToken ct)
    {
        await beheer.BeeindigAsync(Account(), null, ct);
        return await NaarAanmeldenAsync();
    }

    private Guid Account() => Wachtende.Van(User)!.AccountId;

    private RedirectToPageResult Na()
    {
        TempData["Melding"] = "Het apparaat is afgemeld.";
        return RedirectToPage();
    }

    private async Task<IActionResult> NaarAanmeldenAsync()
    {
        await HttpContext.BeeindigSessieAsync();
        return RedirectToPage("/Aanmelden/Index");
    }
}
