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

        Form = new() { Volgnummer = Formulier.Dossier.Volgnummer };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => Beheer.ZetStatusAsync(id, Form.Volgnummer, Form.Status, Form.Vanaf, Form.Reden, ct), "De status is gewijzigd.", ct);
}

/// <summary>Another status as it is typed.</summary>
public sealed class Statusform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public string? Status { get; set; }

    public DateOnly? Vanaf { get; set; }

    public string? Reden { get; set; }
}
