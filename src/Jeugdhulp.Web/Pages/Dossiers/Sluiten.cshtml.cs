using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
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

        Form = new()
        {
            Volgnummer = Formulier.Dossier.Volgnummer,
            Einde = Formulier.Eind?.Einde,
            Reden = Formulier.Eind?.Reden,
            Doelen = Formulier.HeeftDoelen ? null : Contractnaam.Van(Doelenstand.GeenDoelen),
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        DoeAsync(id, Form, () => SluitAsync(id, ct), "Het dossier is afgesloten.", ct);

    private async Task<Dossierresultaat> SluitAsync(Guid id, CancellationToken ct)
    {
        var resultaat = await sluiter.SluitAsync(new(id, Form.Volgnummer, Form.Einde, Form.Reden, Form.Doelen) { Gevraagd = Form.Gevraagd }, ct);
        if (resultaat is DossierNavraag)
        {
            Form.Gevraagd = Eindvoorstel.Sleutel(Form.Einde, Form.Reden);
        }

        return resultaat;
    }
}

/// <summary>A closing as it is typed.</summary>
public sealed class Sluitform : IVolgnummerform
{
    public int Volgnummer { get; set; }

    public DateOnly? Einde { get; set; }

    public string? Reden { get; set; }

    public string? Doelen { get; set; }

    /// <summary>The end that the worker was asked about.</summary>
    public string? Gevraagd { get; set; }
}
