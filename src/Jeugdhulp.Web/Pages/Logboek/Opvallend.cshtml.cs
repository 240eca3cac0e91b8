using Jeugdhulp.Application;
using Jeugdhulp.Application.Logboek;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Logboek;

/// <summary>What stands out in a week of looking at persons.</summary>
public sealed class OpvallendModel(LogboekQuery logboek, TimeProvider klok) : PageModel
{
    /// <summary>Any day of the week; the last whole week when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    public DateOnly Maandag { get; private set; }

    /// <summary>There is a later week to look at.</summary>
    public bool HeeftVolgende { get; private set; }

    public IReadOnlyList<Weekregel> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var deze = MaandagVan(klok.Vandaag());
        if (!ModelState.IsValid || Week < new DateOnly(2015, 1, 1) || Week > deze.AddDays(6))
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError(nameof(Week), "Kies een dag in deze week of eerder.");
            }

            Response.StatusCode = StatusCodes.Status400BadRequest;
            Maandag = deze.AddDays(-7);
            return;
        }

        Maandag = MaandagVan(Week ?? deze.AddDays(-7));
        HeeftVolgende = Maandag < deze;
        Regels = await logboek.WeekAsync(Maandag, ct);
    }

    private static DateOnly MaandagVan(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));
}
