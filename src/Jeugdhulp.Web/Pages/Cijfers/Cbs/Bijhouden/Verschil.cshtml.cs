using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs.Bijhouden;

public sealed class VerschilModel(Cbsduiding duiding) : PageModel
{
    [BindProperty]
    public VerschilForm Form { get; set; } = new();

    public Cbsindicator Indicator { get; private set; }

    public Meetmoment Moment { get; private set; }

    public IActionResult OnGet(string? indicator, string? moment) => Kies(indicator, moment) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? indicator, string? moment, CancellationToken ct)
    {
        if (!Kies(indicator, moment))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var fouten = await duiding.VerklaarAsync(Indicator, Moment, Form.Soort, Form.Aantal, Form.Toelichting, ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De verklaring is opgeslagen.";
                return Redirect($"/cijfers/cbs/aansluiting?moment={Moment.Code}");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private bool Kies(string? indicator, string? moment)
    {
        if (!Contractnaam.TryParse<Cbsindicator>(indicator, out var gekozen) || !Cbsaansluiting.Indicatoren.Contains(gekozen) || !Meetmoment.TryParse(moment, out var op))
        {
            return false;
        }

        (Indicator, Moment) = (gekozen, op);
        return true;
    }
}

public sealed class VerschilForm
{
    public string? Soort { get; set; }

    public int? Aantal { get; set; }

    public string? Toelichting { get; set; }
}
