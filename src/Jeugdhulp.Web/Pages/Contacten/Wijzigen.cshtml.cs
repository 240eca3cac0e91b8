using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class WijzigenModel(Contactwijziger contacten, Formulierconcept concept) : PageModel
{
    [BindProperty]
    public WijzigenForm Form { get; set; } = new();

    public Wijzigformulier Formulier { get; private set; } = null!;

    /// <summary>Changes of class to agree with before anything is saved.</summary>
    public IReadOnlyList<Klassewijziging> Klassewijzigingen { get; private set; } = [];

    /// <summary>What others saved since this form was opened; null when nobody did.</summary>
    public IReadOnlyList<Contactwijziging>? Anderen { get; private set; }

    /// <summary>Key with which the form may be kept when the session has ended.</summary>
    public string Sleutel => concept.Sleutel(Form.Concept);

    public bool IsGroep => Formulier.Contact.Activiteit == Activiteit.Collectief;

    /// <summary>A group activity stays one, and nothing else becomes one.</summary>
    public IEnumerable<SelectListItem> Activiteiten => IsGroep
        ? [new(Activiteit.Collectief.Omschrijving().Naam, Contractnaam.Van(Activiteit.Collectief))]
        : Formkeuzes.Activiteiten;

    public IEnumerable<SelectListItem> Codes(string lijst) => Formkeuzes.Codes(Formulier.Codes, lijst, User.Wijkteam());

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "concept")] Guid? bewaard, CancellationToken ct)
    {
        if (await contacten.OpenAsync(id, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        Form = WijzigenForm.Van(formulier.Contact);
        Form.Gezien = formulier.Wijzigingen.Count;
        if (bewaard is { } c && await concept.OpenAsync(c, Request.Path, ct) is { } getypt)
        {
            await TryUpdateModelAsync(Form, nameof(Form), getypt);
            ModelState.WisFouten();
        }

        Form.Concept = bewaard ?? Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await OpnieuwAsync(id, false, ct);
        }

        var verouderd = false;
        switch (await contacten.WijzigAsync(Form.NaarOpdracht(id), ct))
        {
            case NietGevonden:
                return NotFound();
            case Gewijzigd gewijzigd:
                await concept.RuimOpAsync(Form.Concept, ct);
                TempData["Melding"] = gewijzigd.VolgordeAnders
                    ? "De wijziging is opgeslagen. Dit contact staat nu op een andere plaats in de reeks. De andere contacten blijven zoals ze waren. Verandert daardoor een klasse, dan krijgt de teammanager een voorstel."
                    : "De wijziging is opgeslagen.";
                return Redirect($"/contacten/{id}");
            case VraagtAkkoord vraag:
                Klassewijzigingen = vraag.Klassewijzigingen;
                break;
            case Verouderd:
                verouderd = true;
                ModelState.AddModelError(string.Empty, "Iemand anders heeft dit contact gewijzigd terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
                break;
            case Afgewezen afgewezen:
                Form.DelenGevraagd = Toestemmingsvraag.Gesteld(afgewezen.Fouten, Form.DelenGevraagd);
                foreach (var fout in afgewezen.Fouten)
                {
                    ModelState.AddModelError(fout.Veld.Length == 0 ? string.Empty : $"{nameof(Form)}.{fout.Veld}", fout.Melding);
                }

                break;
            default:
                throw new InvalidOperationException("Unknown result of a change.");
        }

        return await OpnieuwAsync(id, verouderd, ct);
    }

    private async Task<IActionResult> OpnieuwAsync(Guid id, bool verouderd, CancellationToken ct)
    {
        if (await contacten.OpenAsync(id, ct) is not { } formulier)
        {
            return NotFound();
        }

        Formulier = formulier;
        if (verouderd)
        {
            // Only who was shown what the others did may save over it.
            Anderen = [.. formulier.Wijzigingen.Skip(Form.Gezien)];
            (Form.Versie, Form.Gezien) = (formulier.Contact.Versie, formulier.Wijzigingen.Count);
        }

        Response.StatusCode = Klassewijzigingen.Count > 0 ? StatusCodes.Status200OK : verouderd ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        // What was agreed with holds for what was shown then; the page asks again for what it shows now.
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Akkoord)}");
        return Page();
    }
}
