using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Inzicht.Vrijgeven;

public sealed class IndexModel(Leidraadmeldingen meldingen) : PageModel
{
    [BindProperty]
    public VrijgeefForm Form { get; set; } = new();

    public Leidraadmelding Melding { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form.Tekst = Melding.Overlegtekst ?? Melding.Toelichting;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await LaadAsync(id, ct) ? Page() : NotFound();
        }

        if (await meldingen.GeefVrijAsync(id, Form.Tekst, Form.Nagekeken, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            TempData["Melding"] = "De tekst is vrijgegeven voor het overleg.";
            return Redirect("/inzicht/past-niet");
        }

        ModelState.Voeg(nameof(Form), fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await meldingen.VindAsync(id, ct) is not { } melding)
        {
            return false;
        }

        Melding = melding;
        return true;
    }
}

public sealed class VrijgeefForm
{
    public string? Tekst { get; set; }

    public bool Nagekeken { get; set; }
}
