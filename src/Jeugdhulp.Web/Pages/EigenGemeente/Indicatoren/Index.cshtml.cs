using Jeugdhulp.Application.Plannen;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Indicatoren;

/// <summary>The own kwaliteitsindicatoren of the gemeente (PLN-13).</summary>
public sealed class IndexModel(Indicatorbeheer beheer) : PageModel
{
    public IReadOnlyList<Indicatorregel> Indicatoren { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Indicatoren = await beheer.LijstAsync(ct);
}
