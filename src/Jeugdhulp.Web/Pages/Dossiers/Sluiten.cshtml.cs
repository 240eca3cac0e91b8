using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class SluitenModel(Dossierbeheer beheer, Dossiersluiter sluiter) : Dossieractie(beheer, Dossierformuliersoort.Sluiten)
{
    [BindProperty]
    public Sluitform Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Form = new() { Volgnummer = Formulier.Dossier.Volgnummer, Einde = Formulier.Eind?.Einde, Reden = Formulier.Eind?.Reden };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => sluiter.SluitAsync(new(id, Form.Volgnummer, Form.Einde, Form.Reden, Form.Doelen), ct), "Het dossier is afgesloten.", ct);
}

/// <summary>A closing as it is typed.</summary>
public sealed class Sluitform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public DateOnly? Einde { get; set; }

    public string? Reden { get; set; }

    public string? Doelen { get; set; }
}
