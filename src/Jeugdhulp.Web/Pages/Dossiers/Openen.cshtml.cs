using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class OpenenModel(Dossieropener opener, PersoonZoeker zoeker) : PageModel
{
    /// <summary>Whom the dossier is for; without one the page searches.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Persoon { get; set; }

    [BindProperty]
    public Openform Form { get; set; } = new();

    [BindProperty]
    public string? Zoek { get; set; }

    public Openformulier? Formulier { get; private set; }

    public IReadOnlyList<Zoekresultaat>? Gevonden { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Persoon is not { } persoon)
        {
            return Page();
        }

        if (await opener.OpenFormulierAsync(persoon, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = new()
        {
            Id = Guid.CreateVersion7(),
            Soort = Contractnaam.Van(Dossiersoort.Individueel),
            Wet = Contractnaam.Van(Wet.Jeugd),
            GezinId = formulier.Gezinnen.Count > 1 ? formulier.Gezinnen[0].Id : null,
            TeamId = formulier.TeamId,
            Begin = formulier.Ladder.Begin,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostZoekAsync(CancellationToken ct)
    {
        if (Zoek?.Trim().Length is not >= PersoonZoeker.MinstensTekens || Zoek.Length > 100)
        {
            ModelState.AddModelError(nameof(Zoek), $"Zoek met {PersoonZoeker.MinstensTekens} tot 100 tekens.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Persoon = null;
        Gevonden = await zoeker.ZoekAsync(Zoek, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Persoon is not { } persoon)
        {
            ModelState.AddModelError(string.Empty, "Zoek eerst de jeugdige.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await opener.OpenAsync(Form.NaarOpdracht(persoon), ct);
            status = ModelState.Verwerk(resultaat);
            if (resultaat is DossierOpgeslagen opgeslagen)
            {
                TempData["Melding"] = $"Het dossier is geopend. {opgeslagen.Erbij}".TrimEnd();
                return Redirect($"/dossiers/{opgeslagen.Id}");
            }

            if (resultaat is DossierGeweigerd { SleutelGebruikt: true })
            {
                (Form.Id, status) = (Guid.CreateVersion7(), StatusCodes.Status409Conflict);
            }

            if (resultaat is DossierNavraag)
            {
                Form.Nagevraagd = Form.Begin;
            }
        }

        if (status == StatusCodes.Status404NotFound || await opener.OpenFormulierAsync(persoon, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A new dossier as it is typed.</summary>
public sealed class Openform
{
    public Guid Id { get; set; }

    public string? Soort { get; set; }

    public string? Wet { get; set; }

    /// <summary>Only asked of who belongs to several households.</summary>
    public Guid? GezinId { get; set; }

    public Guid? TeamId { get; set; }

    public DateOnly? Begin { get; set; }

    public string? Verwijzer { get; set; }

    public string? Crisis { get; set; }

    /// <summary>Name or code of the gemeente from which they moved.</summary>
    public string? HerkomstGemeente { get; set; }

    /// <summary>The first day that the worker was asked about.</summary>
    public DateOnly? Nagevraagd { get; set; }

    public Openopdracht NaarOpdracht(Guid persoonId) => new()
    {
        Id = Id == Guid.Empty ? Guid.CreateVersion7() : Id,
        PersoonId = persoonId,
        Soort = Soort,
        Wet = Wet,
        GezinId = GezinId,
        TeamId = TeamId,
        Begin = Begin,
        Verwijzer = Verwijzer,
        Crisis = Dossierwoorden.Lees(Crisis),
        HerkomstGemeente = HerkomstGemeente,
        Nagevraagd = Nagevraagd,
    };
}
