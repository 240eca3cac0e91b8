using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cbs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs;

public sealed class IndexModel(CbsQuery query) : PageModel
{
    /// <summary>Number or name of a table; empty for the one that was read last.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tabel { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Onderwerp { get; set; }

    public Cbsoverzicht Overzicht { get; private set; } = null!;

    public IEnumerable<SelectListItem> Tabellen => Overzicht.Tabellen.Select(t => new SelectListItem(t.Naam, t.Naam));

    public IEnumerable<SelectListItem> Onderwerpen => Overzicht.Onderwerpen.Select(o => new SelectListItem(Cbsindicatoren.Naam(o), o));

    public IReadOnlyList<Cbsstand> Regels { get; private set; } = [];

    public int Meer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await query.LaadAsync(string.IsNullOrEmpty(Tabel) ? null : Tabel, ct) is not { } overzicht)
        {
            return NotFound();
        }

        Overzicht = overzicht;
        Tabel = overzicht.Tabel;
        Onderwerp = Onderwerp is { } gekozen && overzicht.Onderwerpen.Contains(gekozen) ? gekozen : null;
        var regels = overzicht.Cijfers.Where(c => Onderwerp is null || c.Indicator == Onderwerp).ToList();
        Regels = [.. regels.Take(Cbsoverzicht.MaxRegels)];
        Meer = regels.Count - Regels.Count;
        return Page();
    }
}
