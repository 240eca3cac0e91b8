using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs.Bijhouden;

public sealed class InvoerenModel(Cbsbeheer beheer) : PageModel
{
    [BindProperty]
    public InvoerForm Form { get; set; } = new();

    public void OnGet() => Form.Teken = Contractnaam.Van(Cbsteken.Getal);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.VoerInAsync(Form.NaarInvoer(), ct);
            if (resultaat.Fouten.Count == 0)
            {
                TempData["Melding"] = resultaat is { Nieuw: 0, Gewijzigd: 0 } ? "Dit cijfer stond er al. Er is niets veranderd." : "Het cijfer is opgeslagen.";
                return Redirect(Cbswoorden.Adres);
            }

            ModelState.Voeg(nameof(Form), resultaat.Fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class InvoerForm
{
    public string? Tabel { get; set; }

    public string? Indicator { get; set; }

    public string? Moment { get; set; }

    public string? Status { get; set; }

    public string? Teken { get; set; }

    public decimal? Waarde { get; set; }

    public decimal? Gedrukt { get; set; }

    public Cbsinvoer NaarInvoer() => new() { Tabel = Tabel, Indicator = Indicator, Moment = Moment, Status = Status, Teken = Teken, Waarde = Waarde, Gedrukt = Gedrukt };
}
