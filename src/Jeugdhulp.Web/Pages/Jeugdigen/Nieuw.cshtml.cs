using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>A person who was not known yet, in a household.</summary>
public sealed class NieuwModel(Persoonbeheer personen, Gezinsbeheer gezinnen, TimeProvider klok) : PageModel, IPersoonpagina
{
    [BindProperty]
    public Persoonform Form { get; set; } = new();

    [BindProperty]
    public string? Rol { get; set; }

    /// <summary>First day in the household.</summary>
    [BindProperty]
    public DateOnly? Van { get; set; }

    public Guid Gezin { get; private set; }

    public DateOnly Vandaag => klok.Vandaag();

    public string? BekendBsn => null;

    public Persoonkort? Bestaand { get; private set; }

    public Guid? Wijzigt => null;

    public IReadOnlyList<Persoonkort> Lijkend { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Rollen { get; } = [.. Enum.GetValues<Gezinsrol>().Select(r => new SelectListItem(Jeugdigenwoorden.Rol(r), Contractnaam.Van(r)))];

    public async Task<IActionResult> OnGetAsync(Guid gezin, CancellationToken ct)
    {
        (Gezin, Van) = (gezin, Vandaag);
        (Form.Id, Form.Geslacht) = (Guid.CreateVersion7(), Contractnaam.Van(Geslacht.Onbekend));
        return await gezinnen.BestaatAsync(gezin, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid gezin, bool anderPersoon, CancellationToken ct)
    {
        Gezin = gezin;
        Gezinsrol? rol = Contractnaam.TryParse<Gezinsrol>(Rol, out var gekozen) ? gekozen : null;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await personen.VoegToeAsync(Form.NaarOpdracht(Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id), gezin, rol, Van, anderPersoon, ct))
            {
                case PersoonOpgeslagen opgeslagen:
                    TempData["Melding"] = "De persoon is toegevoegd.";
                    return Redirect($"/jeugdigen/{opgeslagen.Id}");
                case PersoonGeweigerd geweigerd:
                    (Bestaand, Lijkend) = (geweigerd.Bestaand, geweigerd.Lijkend ?? []);
                    ModelState.Voeg(string.Empty, geweigerd.Fouten.Where(f => f.Veld is nameof(Rol) or nameof(Van)));
                    this.Weiger(nameof(Form), [.. geweigerd.Fouten.Where(f => f.Veld is not (nameof(Rol) or nameof(Van)))], sleutel => Form.Id = sleutel);
                    break;
                default:
                    return NotFound();
            }
        }
        else if (!await gezinnen.BestaatAsync(gezin, ct))
        {
            return NotFound();
        }

        return Page();
    }
}
