using Jeugdhulp.Application;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teams;

/// <summary>The places of a team by date.</summary>
public sealed class FormatieModel(Formatiebeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Formatieform Form { get; set; } = new();

    public Formatiebeeld Beeld { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(klok.GetUtcNow()), Van = klok.Vandaag() };
        return await ToonAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await beheer.LegVastAsync(Form.Id, id, Form.Van, Form.Fte, Form.Vacature, ct))
            {
                case TeamOpgeslagen:
                    TempData["Melding"] = "De formatie is vastgelegd.";
                    return Redirect($"/teams/{id}/formatie");
                case TeamOnbekend:
                    return NotFound();
                case TeamGeweigerd geweigerd:
                    this.Weiger(nameof(Form), geweigerd.Fouten, sleutel => Form.Id = sleutel);
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of an act on a team.");
            }
        }

        return await ToonAsync(id, ct);
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        return Page();
    }
}

public sealed class Formatieform
{
    public Guid Id { get; set; }

    public DateOnly? Van { get; set; }

    public decimal? Fte { get; set; }

    public decimal? Vacature { get; set; }
}
