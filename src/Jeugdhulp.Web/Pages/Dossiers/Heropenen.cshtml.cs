using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class HeropenenModel(Dossierbeheer beheer, Dossiersluiter sluiter) : Dossieractie(beheer, Dossierformuliersoort.Heropenen)
{
    [BindProperty]
    public Heropenform Form { get; set; } = new();

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
        DoeAsync(id, Form, () => sluiter.HeropenAsync(id, Form.Volgnummer, Form.Reden, Form.Vanaf, ct), "Het dossier is weer open.", ct);
}

/// <summary>A reopening as it is typed.</summary>
public sealed class Heropenform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public string? Reden { get; set; }

    public DateOnly? Vanaf { get; set; }
}
