using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Omgevingscijfers.Inlezen;

/// <summary>Reads a file with what is published about the gemeente.</summary>
public sealed class IndexModel(Contextbeheer context) : PageModel
{
    [BindProperty]
    public InleesForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var resultaat = await context.LeesInAsync(await Form.InhoudAsync(ct), ct);
            if (resultaat.Fouten.Count == 0)
            {
                TempData["Melding"] = resultaat is { Nieuw: 0, Gewijzigd: 0 }
                    ? "Deze cijfers stonden er al. Er is niets veranderd."
                    : $"Het bestand is ingelezen: {resultaat.Nieuw} nieuw, {resultaat.Gewijzigd} gewijzigd, {resultaat.Gelijk} gelijk gebleven.";
                return Redirect(Contextwoorden.Adres);
            }

            ModelState.Voeg(nameof(Form), resultaat.Fouten);
        }

        if (Form.Bestand is not null && ModelState.GetFieldValidationState("Form.Bestand") is not ModelValidationState.Invalid)
        {
            // A browser does not fill a file in again.
            ModelState.AddModelError("Form.Bestand", "Kies het bestand opnieuw.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class InleesForm
{
    public IFormFile? Bestand { get; set; }

    public async Task<byte[]?> InhoudAsync(CancellationToken ct)
    {
        if (Bestand is null)
        {
            return null;
        }

        using var geheugen = new MemoryStream((int)Bestand.Length);
        await Bestand.CopyToAsync(geheugen, ct);
        return geheugen.ToArray();
    }
}
