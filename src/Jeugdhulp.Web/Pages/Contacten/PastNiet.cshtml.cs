using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class PastNietModel(Leidraadmeldingen meldingen) : PageModel
{
    [BindProperty]
    public PastNietForm Form { get; set; } = new();

    public Meldingformulier Formulier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await LaadAsync(id, ct) ? Page() : NotFound();
        }

        Leidraadreden? reden = Contractnaam.TryParse<Leidraadreden>(Form.Reden, out var gekozen) ? gekozen : null;
        if (await meldingen.MeldAsync(id, reden, Form.Toelichting, ct) is not { } fouten)
        {
            return NotFound();
        }

        if (fouten.Count == 0)
        {
            TempData["Melding"] = "Uw melding is opgeslagen. De klasse blijft zoals hij was.";
            return Redirect($"/contacten/{id}");
        }

        ModelState.Voeg(nameof(Form), fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostTrekInAsync(Guid id, CancellationToken ct)
    {
        if (!await meldingen.TrekInAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "De melding is ingetrokken.";
        return Redirect($"/contacten/{id}");
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await meldingen.OpenAsync(id, ct) is not { } formulier)
        {
            return false;
        }

        Formulier = formulier;
        return true;
    }
}

public sealed class PastNietForm
{
    /// <summary>Name of a <see cref="Leidraadreden"/>.</summary>
    public string? Reden { get; set; }

    public string? Toelichting { get; set; }
}
