using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Trajecten;

public sealed class IndexModel(TrajectenQuery trajecten) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Stand { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uitvoerder { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Peildatum { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Trajectlijst Lijst { get; private set; } = null!;

    public IEnumerable<Filterchip> Chips => Filterchip.Periode(Request, "Liep", Van, Tot).Concat(Filterchip.Dag(Request, "Liep op", Peildatum));

    public async Task OnGetAsync(CancellationToken ct)
    {
        this.ControleerPeriode(Van, Tot);
        // A filter that is no choice of the list filters nothing.
        var stand = Contractnaam.TryParse<Trajectfilterstand>(Stand, out var gekozen) ? gekozen : Trajectfilterstand.Lopend;
        Stand = Contractnaam.Van(stand);
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        Lijst = await trajecten.LijstAsync(
            new(
                stand,
                Team,
                Contractnaam.TryParse<Uitvoerder>(Uitvoerder, out var uitvoerder) ? uitvoerder : null,
                Contractnaam.TryParse<Trajectlabel>(Label, out var label) ? label : null,
                Pagina)
            {
                Van = ModelState.IsValid ? Van : DateOnly.MaxValue,
                Tot = ModelState.IsValid ? Tot : DateOnly.MinValue,
                Peildatum = Peildatum,
            },
            ct);
    }

    /// <summary>A share in whole percents.</summary>
    public string Deel(int aantal) => $"{Notatie.Aantal((long)Math.Round(100m * aantal / Lijst.Aantal, MidpointRounding.AwayFromZero))}%";
}
