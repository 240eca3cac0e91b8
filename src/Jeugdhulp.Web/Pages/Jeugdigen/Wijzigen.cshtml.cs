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
                    return NotFound();
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

        if (await personen.OpenAsync(id, ct) is not { } persoon)
        {
            return NotFound();
        }

        (Naam, BekendBsn) = (persoon.VolledigeNaam, Jeugdigenwoorden.Gemaskeerd(persoon.Bsn));
        if (Veranderd is not null)
        {
            Form = Drieweg.Voeg(Form, Persoonform.Van(persoon, klok.GetUtcNow()), ModelState);
        }

        return Page();
    }
}
