using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class WijzigenModel(Dossierbeheer beheer) : PageModel
{
    [BindProperty]
    public Dossierform Form { get; set; } = new();

    public Dossierformulier Formulier { get; private set; } = null!;

    /// <summary>What others changed since this form was opened.</summary>
    public DossierVerouderd? Verouderd { get; private set; }

    /// <summary>The team of the dossier stays a choice when it has ended.</summary>
    public IEnumerable<SelectListItem> Teams => Formulier.Teams.Any(t => t.Id == Formulier.Dossier.TeamId)
        ? Dossierwoorden.Lijst(Formulier.Teams)
        : Dossierwoorden.Lijst(Formulier.Teams).Prepend(new("Team dat is gestopt", Formulier.Dossier.TeamId.ToString()));

    /// <summary>Who is responsible stays a choice after leaving the team.</summary>
    public IEnumerable<SelectListItem> Medewerkers
    {
        get
        {
            var nu = Formulier.Medewerkers.Select(m => new SelectListItem(m.Naam, m.Id.ToString()));
            return Formulier.Dossier.MedewerkerId is { } wie && Formulier.Medewerkers.All(m => m.Id != wie)
                ? nu.Prepend(new("Zoals het is (niet meer in dit team)", wie.ToString()))
                : nu;
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beheer.OpenAsync(id, Dossierformuliersoort.Wijzigen, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = Dossierform.Van(formulier.Dossier);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            var resultaat = await beheer.WijzigAsync(Form.NaarOpdracht(id), ct);
            status = ModelState.Verwerk(resultaat);
            Verouderd = resultaat as DossierVerouderd;
            Form.Volgnummer = Verouderd?.Volgnummer ?? Form.Volgnummer;
        }

        if (status == StatusCodes.Status302Found)
        {
            TempData["Melding"] = "Het dossier is gewijzigd.";
            return Redirect($"/dossiers/{id}");
        }

        if (status == StatusCodes.Status404NotFound || await beheer.OpenAsync(id, Dossierformuliersoort.Wijzigen, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>The head of a dossier as it is typed.</summary>
public sealed class Dossierform
{
    /// <summary>The last change that was seen.</summary>
    public int Volgnummer { get; set; }

    public DateOnly? Begin { get; set; }

    public Guid? TeamId { get; set; }

    public Guid? MedewerkerId { get; set; }

    public string? Verwijzer { get; set; }

    public string? Crisis { get; set; }

    public string? Toelichting { get; set; }

    public static Dossierform Van(Dossier dossier) => new()
    {
        Volgnummer = dossier.Volgnummer,
        Begin = dossier.Begin,
        TeamId = dossier.TeamId,
        MedewerkerId = dossier.MedewerkerId,
        Verwijzer = dossier.Verwijzer,
        Crisis = Dossierwoorden.Schrijf(dossier.Crisis),
        Toelichting = dossier.Toelichting,
    };

    public Dossieropdracht NaarOpdracht(Guid id) => new()
    {
        Id = id,
        Volgnummer = Volgnummer,
        Begin = Begin,
        TeamId = TeamId,
        MedewerkerId = MedewerkerId,
        Verwijzer = Verwijzer,
        Crisis = Dossierwoorden.Lees(Crisis),
        Toelichting = Toelichting,
    };
}
