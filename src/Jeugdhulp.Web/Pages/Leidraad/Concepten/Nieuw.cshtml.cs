using Jeugdhulp.Application.Instellingen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad.Concepten;

public sealed class NieuwModel(Conceptbeheer beheer, Instellingenbronnen bronnen) : PageModel
{
    [BindProperty]
    public NieuwForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bronnen { get; private set; } = [];

    /// <param name="bron">Source that is chosen already.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task OnGetAsync(string? bron, CancellationToken ct)
    {
        Form.Bron = bron;
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.BeginAsync(Form.Bron, Form.Naam, ct))
            {
                case ConceptOpgeslagen begonnen:
                    TempData["Melding"] = "Het concept is begonnen. Loop de vragen langs.";
                    return Redirect($"/leidraad/concepten/{begonnen.Id}");
                case ConceptGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of a begin.");
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await LaadAsync(ct);
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var keuzes = await bronnen.KeuzesAsync(concepten: true, ct);
        Bronnen = [new("Alle vragen open", Instellingenbronnen.Leeg), .. keuzes.AlsLijst()];
    }
}

public sealed class NieuwForm
{
    public string? Bron { get; set; }

    public string? Naam { get; set; }
}
