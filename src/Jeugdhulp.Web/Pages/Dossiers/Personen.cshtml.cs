using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class PersonenModel(Dossierbeheer beheer) : PageModel
{
    [BindProperty]
    public Persoonform Form { get; set; } = new();

    public Dossierformulier Formulier { get; private set; } = null!;

    /// <summary>What others changed since this form was opened.</summary>
    public DossierVerouderd? Verouderd { get; private set; }

    public IEnumerable<SelectListItem> Keuzes
    {
        get
        {
            var erbij = new SelectListGroup { Name = "Nog niet in het dossier" };
            var erin = new SelectListGroup { Name = "In het dossier" };
            return Formulier.Erbij.Select(p => new SelectListItem($"{p.Naam}, geboren {Notatie.Datum(p.Geboortedatum)}", p.PersoonId.ToString()) { Group = erbij })
                .Concat(Formulier.Personen.Where(p => p.Tot is null).Select(p => new SelectListItem($"{p.Naam}, nu: {p.Rol.Naam()}", p.PersoonId.ToString()) { Group = erin }));
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, Dossierformuliersoort.Personen, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = new() { Volgnummer = formulier.Dossier.Volgnummer };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => DoeAsync(id, Form.Rol ?? string.Empty, "De rol is opgeslagen.", ct);

    public Task<IActionResult> OnPostUitAsync(Guid id, CancellationToken ct) => DoeAsync(id, null, "De persoon is uit het dossier gehaald.", ct);

    private async Task<IActionResult> DoeAsync(Guid id, string? rol, string melding, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.ZetPersoonAsync(id, Form.Volgnummer, Form.PersoonId, rol, Form.Vanaf, ct);
            status = ModelState.Verwerk(resultaat);
            Verouderd = resultaat as DossierVerouderd;
            Form.Volgnummer = Verouderd?.Volgnummer ?? Form.Volgnummer;
        }

        if (status == StatusCodes.Status302Found)
        {
            TempData["Melding"] = melding;
            return Redirect($"/dossiers/{id}/personen");
        }

        if (status == StatusCodes.Status404NotFound || await beheer.OpenAsync(id, Dossierformuliersoort.Personen, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>Someone in a dossier as it is typed.</summary>
public sealed class Persoonform
{
    public int Volgnummer { get; set; }

    public Guid? PersoonId { get; set; }

    public string? Rol { get; set; }

    public DateOnly? Vanaf { get; set; }
}
