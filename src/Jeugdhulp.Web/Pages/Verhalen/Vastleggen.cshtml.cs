using Jeugdhulp.Application;
using Jeugdhulp.Application.Verhalen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Verhalen;
using Jeugdhulp.Web.Pages.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Verhalen;

/// <summary>Keeps a story, of a dossier or about a theme alone.</summary>
public sealed class VastleggenModel(VerhaalQuery verhalen, Verhaalbeheer beheer, TimeProvider klok) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Dossier { get; set; }

    [BindProperty]
    public Verhaalform Form { get; set; } = new();

    public Verhaalformulier Formulier { get; private set; } = null!;

    public string Terug => Dossier is { } dossier ? $"/dossiers/{dossier}" : "/verhalen";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag(), Delen = Contractnaam.Van(Delen.NietGevraagd) };
        return await ToonAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ToonAsync(ct);
        }

        var resultaat = await beheer.LegVastAsync(Form.Id, Dossier, Form.TeamId, Form.NaarOpgave(), ct);
        return this.Verwerk(resultaat, nameof(Form), "Het verhaal is vastgelegd.", $"/verhalen/{Form.Id}", sleutel => Form.Id = sleutel) ?? await ToonAsync(ct);
    }

    private async Task<IActionResult> ToonAsync(CancellationToken ct)
    {
        if (await verhalen.FormulierAsync(Dossier, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        return Page();
    }
}
