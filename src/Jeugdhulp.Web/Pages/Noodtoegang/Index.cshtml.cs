using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Noodtoegang;

public sealed class Noodform
{
    public Guid Id { get; set; }

    public string? Wie { get; init; }

    public string? Reden { get; init; }
}

/// <summary>Asks to read about a family of another team, shows what is open now, and ends it.</summary>
public sealed class IndexModel(Noodtoegangen noodtoegangen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Noodform Form { get; set; } = new();

    public IReadOnlyList<Lopendenood> Lopend { get; private set; } = [];

    public TimeSpan Duur => noodtoegangen.Duur;

    /// <summary>Where one reads what was opened.</summary>
    public static string Adres(Guid persoon, Guid? dossier) => dossier is { } id ? $"/dossiers/{id}" : $"/jeugdigen/{persoon}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()) };
        Lopend = await noodtoegangen.LopendAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await noodtoegangen.VraagAsync(Form.Id, Form.Wie, Form.Reden, ct))
            {
                case NoodGegeven gegeven:
                    TempData["Melding"] = $"U kunt deze gegevens {Noodwoorden.Duur(Duur)} lezen. De teammanager van het andere team ziet dat.";
                    return Redirect(Adres(gegeven.PersoonId, gegeven.DossierId));
                case NoodGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of asking for noodtoegang.");
            }
        }

        Lopend = await noodtoegangen.LopendAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEindeAsync(Guid id, CancellationToken ct)
    {
        if (!await noodtoegangen.EindigAsync(id, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "De noodtoegang is beëindigd.";
        return Redirect("/noodtoegang");
    }
}
