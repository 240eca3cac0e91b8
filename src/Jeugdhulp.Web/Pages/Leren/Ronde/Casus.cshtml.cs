using Jeugdhulp.Application;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leren.Ronde;

public sealed class CasusModel(Rondelezer lezer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Antwoordform Form { get; set; } = new();

    public Rondecasusbeeld Beeld { get; private set; } = null!;

    public DateOnly Vandaag => klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid casus, CancellationToken ct)
    {
        if (!await LaadAsync(id, casus, ct))
        {
            return NotFound();
        }

        if (Beeld.Vraag.Antwoord is { } eigen)
        {
            Form = new() { Klasse = eigen.Klasse is { } klasse ? Contractnaam.Van(klasse) : Rondelezer.WeetIkNiet, Motivering = eigen.Motivering };
        }

        return Page();
    }

    /// <summary>Keeps the answer; with <paramref name="uitkomst"/> the outcome is shown, else the next casus.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid casus, string? uitkomst, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await LaadAsync(id, casus, ct) ? Page() : NotFound();
        }

        if (await lezer.AntwoordAsync(id, casus, Form.Klasse, Form.Motivering, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count > 0)
        {
            ModelState.Voeg(nameof(Form), fouten);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await LaadAsync(id, casus, ct) ? Page() : NotFound();
        }

        if (uitkomst is not null)
        {
            await lezer.ToonUitkomstAsync(id, casus, ct);
            return Redirect($"/leren/rondes/{id}/casus/{casus}");
        }

        TempData["Melding"] = "Uw antwoord is opgeslagen.";
        return await lezer.OpenCasusAsync(id, casus, ct) is { Volgende: { Antwoord: null } volgende }
            ? Redirect($"/leren/rondes/{id}/casus/{volgende.CasusId}")
            : Redirect($"/leren/rondes/{id}");
    }

    private async Task<bool> LaadAsync(Guid id, Guid casus, CancellationToken ct)
    {
        if (await lezer.OpenCasusAsync(id, casus, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}

public sealed class Antwoordform
{
    public string? Klasse { get; set; }

    public string? Motivering { get; set; }
}
