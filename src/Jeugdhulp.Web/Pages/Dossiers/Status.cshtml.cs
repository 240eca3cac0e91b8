using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class StatusModel(Dossierbeheer beheer) : Dossieractie(beheer, Dossierformuliersoort.Status)
{
    [BindProperty]
    public Statusform Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Volgnummer = Formulier.Dossier.Volgnummer, Sinds = Formulier.Nu.Van };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => Beheer.ZetStatusAsync(id, Form.Volgnummer, Form.Status, Form.Vanaf, Form.Reden, ct), "De status is gewijzigd.", ct);

    public Task<IActionResult> OnPostDagAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => Beheer.VerbeterStatusdagAsync(id, Form.Volgnummer, Form.Sinds, ct), "De dag van de status is verbeterd.", ct);

    public Task<IActionResult> OnPostTerugAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => Beheer.NeemStatusTerugAsync(id, Form.Volgnummer, ct), "De status is teruggenomen. De status van daarvoor geldt weer.", ct);
}

/// <summary>Another status as it is typed.</summary>
public sealed class Statusform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public string? Status { get; set; }

    public DateOnly? Vanaf { get; set; }

    public string? Reden { get; set; }

    /// <summary>The first day of the status of now, as it is put right.</summary>
    public DateOnly? Sinds { get; set; }
}
