using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>Two persons beside each other, to make them one or to say that they are two.</summary>
public sealed class SamenvoegenModel(Samenvoeger samenvoeger) : PageModel
{
    [BindProperty]
    public Samenvoegform Form { get; set; } = new();

    public Samenvoegbeeld Beeld { get; private set; } = null!;

    public IEnumerable<SelectListItem> Keuzes => new[] { Beeld.Een, Beeld.Ander }.Select((p, i) => new SelectListItem($"{(i == 0 ? "Links" : "Rechts")}: {p.VolledigeNaam}", p.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid een, Guid ander, CancellationToken ct)
    {
        Form.Blijft = een;
        return await ToonAsync(een, ander, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid een, Guid ander, CancellationToken ct)
    {
        if (Form.Blijft != een && Form.Blijft != ander)
        {
            ModelState.AddModelError("Form.Blijft", "Kies wie blijft.");
        }

        if (ModelState.IsValid)
        {
            var blijft = Form.Blijft!.Value;
            switch (await samenvoeger.VoegSamenAsync(blijft, blijft == een ? ander : een, Form.Reden, Form.Akkoord, ct))
            {
                case PersoonOpgeslagen:
                    TempData["Melding"] = "De personen zijn samengevoegd. Klopt het niet? Onder ‘Geschiedenis’ maakt u het ongedaan.";
                    return Redirect($"/jeugdigen/{blijft}");
                case PersoonGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                default:
                    return NotFound();
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ToonAsync(een, ander, ct);
    }

    public async Task<IActionResult> OnPostTweeAsync(Guid een, Guid ander, CancellationToken ct)
    {
        if (!await samenvoeger.OnderscheidAsync(een, ander, ct))
        {
            return NotFound();
        }

        TempData["Melding"] = "Onthouden: dit zijn twee personen.";
        return Redirect("/jeugdigen/dubbel");
    }

    private async Task<IActionResult> ToonAsync(Guid een, Guid ander, CancellationToken ct)
    {
        if (await samenvoeger.BekijkAsync(een, ander, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

/// <summary>Who stays, and why they are one.</summary>
public sealed class Samenvoegform
{
    public Guid? Blijft { get; set; }

    public string? Reden { get; set; }

    public bool Akkoord { get; set; }
}
