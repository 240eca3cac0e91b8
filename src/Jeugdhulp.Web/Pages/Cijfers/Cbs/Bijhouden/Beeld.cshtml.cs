using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs.Bijhouden;

public sealed class BeeldModel(CbsQuery query, Cbsduiding duiding) : PageModel
{
    [BindProperty]
    public BeeldForm Form { get; set; } = new();

    public string Tabel { get; private set; } = "";

    public Cbsstand Stand { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? tabel, string? indicator, string? moment, CancellationToken ct) =>
        await LaadAsync(tabel, indicator, moment, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? tabel, string? indicator, string? moment, CancellationToken ct)
    {
        if (tabel is null || indicator is null || !Meetmoment.TryParse(moment, out var gekozen))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            if (await duiding.BeantwoordAsync(tabel, indicator, gekozen, Form.Beeld, Form.Toelichting, ct) is not { } fouten)
            {
                return NotFound();
            }

            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Uw antwoord is opgeslagen.";
                return Redirect(Cbswoorden.Cijferadres(tabel, indicator, gekozen));
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(tabel, indicator, moment, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(string? tabel, string? indicator, string? moment, CancellationToken ct)
    {
        if (tabel is null || indicator is null || !Meetmoment.TryParse(moment, out var gekozen) || await query.LaadCijferAsync(tabel, indicator, gekozen, ct) is not { } stand)
        {
            return false;
        }

        (Tabel, Stand) = (tabel, stand);
        return true;
    }
}

public sealed class BeeldForm
{
    public string? Beeld { get; set; }

    public string? Toelichting { get; set; }
}
