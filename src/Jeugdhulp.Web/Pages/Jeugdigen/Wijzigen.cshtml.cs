using Jeugdhulp.Application;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

public sealed class WijzigenModel(Persoonbeheer personen, TimeProvider klok) : PageModel, IPersoonpagina
{
    [BindProperty]
    public Persoonform Form { get; set; } = new();

    public string Naam { get; private set; } = string.Empty;

    public DateOnly Vandaag => klok.Vandaag();

    public string? BekendBsn { get; private set; }

    public Persoonkort? Bestaand { get; private set; }

    public Guid? Wijzigt => Form.Id;

    /// <summary>Who stayed when this person was merged while the form was open; then nothing can be saved any more.</summary>
    public Guid? Gebleven { get; private set; }

    /// <summary>What others changed since the form was opened.</summary>
    public IReadOnlyList<Persoonwijziging>? Veranderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await personen.OpenAsync(id, ct) is not { } persoon)
        {
            return NotFound();
        }

        (Naam, BekendBsn) = (persoon.VolledigeNaam, Jeugdigenwoorden.Gemaskeerd(persoon.Bsn));
        Form = Drieweg.Open(Persoonform.Van(persoon, klok.GetUtcNow()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid)
        {
            switch (await personen.WijzigAsync(Form.NaarOpdracht(id), ct))
            {
                case PersoonOpgeslagen:
                    TempData["Melding"] = "De wijziging is opgeslagen.";
                    return Redirect($"/jeugdigen/{id}");
                case PersoonOnvindbaar:
                    break;
                case PersoonGeweigerd geweigerd:
                    Bestaand = geweigerd.Bestaand;
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    break;
                case PersoonVerouderd verouderd:
                    Veranderd = verouderd.Wijzigingen;
                    ModelState.AddModelError(string.Empty, "Iemand anders heeft deze gegevens gewijzigd terwijl u bezig was. Er is niets opgeslagen.");
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
                default:
                    throw new InvalidOperationException("Unknown result of changing a person.");
            }
        }

        if ((await personen.OpenAsync(id, ct) ?? await personen.OpenVervallenAsync(id, ct)) is not { } persoon)
        {
            return NotFound();
        }

        if (persoon.SamengevoegdMetId is { } gebleven)
        {
            Gebleven = gebleven;
            ModelState.AddModelError(string.Empty, "Deze persoon is intussen samengevoegd met iemand anders. Er is niets opgeslagen. Wat u invulde staat hieronder nog.");
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        (Naam, BekendBsn) = (persoon.VolledigeNaam, Jeugdigenwoorden.Gemaskeerd(persoon.Bsn));
        if (Veranderd is not null)
        {
            Form = Drieweg.Voeg(Form, Persoonform.Van(persoon, klok.GetUtcNow()), ModelState);
        }

        return Page();
    }
}
