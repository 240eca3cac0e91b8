using Jeugdhulp.Application.Trajecten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Producten;

/// <summary>The products of the own gemeente (TRJ-12).</summary>
public sealed class IndexModel(Productbeheer beheer) : PageModel
{
    public IReadOnlyList<Productregel> Producten { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Producten = await beheer.LijstAsync(ct);
}
