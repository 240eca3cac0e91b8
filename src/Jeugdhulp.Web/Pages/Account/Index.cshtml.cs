using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Account;

/// <summary>How someone signs in.</summary>
public sealed class IndexModel(Tweedefactorbeheer factor) : PageModel
{
    public Tweedefactorstand Stand { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Stand = await factor.StandAsync(Wachtende.Van(User)!.AccountId, ct);
}
