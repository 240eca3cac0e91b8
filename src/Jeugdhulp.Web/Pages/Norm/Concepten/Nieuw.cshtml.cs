using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Norm.Concepten;

public sealed class NieuwModel(Normbeheer beheer, Normoverzicht overzicht) : PageModel
{
    [BindProperty]
    public NormForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Versies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        Form.Van = Versies.Count > 0 ? Versies[0].Value : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.BeginAsync(Form.Naam, Form.Publicatie, Form.Van, ct))
            {
                case ConceptOpgeslagen begonnen:
                    TempData["Melding"] = "Het concept is begonnen. Schrijf de bepalingen op.";
                    return Redirect($"/norm/concepten/{begonnen.Id}");
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

    private async Task LaadAsync(CancellationToken ct) =>
        Versies = [.. (await overzicht.LaadAsync(ct)).Versies.Select(v => new SelectListItem($"Versie {v.Naam}", v.Naam))];
}

/// <summary>What a version of the norm is called and where it stands.</summary>
public sealed class NormForm
{
    public uint Versie { get; set; }

    public string? Naam { get; set; }

    public string? Publicatie { get; set; }

    public string? Van { get; set; }
}
