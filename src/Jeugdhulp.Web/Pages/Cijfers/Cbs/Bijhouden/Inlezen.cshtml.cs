using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Cijfers.Cbs.Bijhouden;

public sealed class InlezenModel(Cbsbeheer beheer) : PageModel
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
            var resultaat = await beheer.LeesInAsync(await Form.NaarInlezingAsync(ct), ct);
            if (resultaat.Fouten.Count == 0)
            {
                TempData["Melding"] = resultaat is { Nieuw: 0, Gewijzigd: 0 }
                    ? "Deze cijfers stonden er al. Er is niets veranderd."
                    : $"De tabel is ingelezen: {resultaat.Nieuw} nieuw, {resultaat.Gewijzigd} gewijzigd, {resultaat.Gelijk} gelijk gebleven.";
                return Redirect(Cbswoorden.Adres);
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
    public string? Tabel { get; set; }

    public string? Status { get; set; }

    public string? Vorm { get; set; }

    public string? OpPeildatum { get; set; }

    public string? Regionaam { get; set; }

    public IFormFile? Bestand { get; set; }

    public async Task<Cbsinlezing> NaarInlezingAsync(CancellationToken ct)
    {
        byte[]? inhoud = null;
        if (Bestand is not null)
        {
            using var geheugen = new MemoryStream((int)Bestand.Length);
            await Bestand.CopyToAsync(geheugen, ct);
            inhoud = geheugen.ToArray();
        }

        return new()
        {
            Tabel = Tabel,
            Status = Status,
            Vorm = string.IsNullOrEmpty(Vorm) ? null : Vorm,
            OpPeildatum = OpPeildatum == "ja",
            Regionaam = Regionaam,
            Inhoud = inhoud,
        };
    }
}
