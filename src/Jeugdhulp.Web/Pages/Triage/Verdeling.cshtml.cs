using Jeugdhulp.Application;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Triage;

/// <summary>Who takes a question after the verdeeloverleg.</summary>
public sealed class VerdelingModel(VerdeelQuery verdelingen, Verdeelbeheer beheer, TimeProvider klok) : PageModel
{
    private const string Anders = "Een collega veranderde de verdeling terwijl u bezig was. Er is niets opgeslagen. Kijk hieronder hoe het nu staat.";

    [BindProperty]
    public Verdeelform Form { get; set; } = new();

    public Verdeelbeeld Beeld { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid hulpvraag, CancellationToken ct) => ToonAsync(hulpvraag, verstuurd: false, StatusCodes.Status200OK, ct);

    public async Task<IActionResult> OnPostAsync(Guid hulpvraag, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await beheer.VerdeelAsync(hulpvraag, Form.Id, Form.Gezien, Form.NaarOpgave(), ct))
            {
                case TriageOpgeslagen:
                    TempData["Melding"] = "De hulpvraag is verdeeld.";
                    return Redirect($"/verdelen/{hulpvraag}");
                case TriageGeweigerd geweigerd:
                    ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                    if (geweigerd.SleutelGebruikt)
                    {
                        Form.Id = Guid.CreateVersion7();
                        return await ToonAsync(hulpvraag, verstuurd: true, StatusCodes.Status409Conflict, ct);
                    }

                    break;
                case TriageVerouderd:
                    ModelState.AddModelError(string.Empty, $"{Anders} Wat u invulde staat er nog.");
                    return await ToonAsync(hulpvraag, verstuurd: true, StatusCodes.Status409Conflict, ct);
                default:
                    return NotFound();
            }
        }

        return await ToonAsync(hulpvraag, verstuurd: true, StatusCodes.Status400BadRequest, ct);
    }

    public async Task<IActionResult> OnPostTerugAsync(Guid hulpvraag, Guid verdeling, CancellationToken ct) =>
        await NaAsync(hulpvraag, await beheer.NeemTerugAsync(hulpvraag, verdeling, ct), "De verdeling is teruggenomen.", ct);

    public async Task<IActionResult> OnPostLijstAsync(Guid hulpvraag, bool op, CancellationToken ct) =>
        await NaAsync(hulpvraag, await beheer.ZetAsync(hulpvraag, op, ct), op ? "De hulpvraag staat op de lijst van het verdeeloverleg." : "De hulpvraag is van de lijst gehaald.", ct);

    private async Task<IActionResult> NaAsync(Guid hulpvraag, Triageresultaat resultaat, string melding, CancellationToken ct)
    {
        ModelState.Clear();
        switch (resultaat)
        {
            case TriageOpgeslagen:
                TempData["Melding"] = melding;
                return Redirect($"/verdelen/{hulpvraag}");
            case TriageGeweigerd geweigerd:
                ModelState.Voeg(nameof(Form), geweigerd.Fouten);
                return await ToonAsync(hulpvraag, verstuurd: false, StatusCodes.Status400BadRequest, ct);
            case TriageVerouderd:
                ModelState.AddModelError(string.Empty, Anders);
                return await ToonAsync(hulpvraag, verstuurd: false, StatusCodes.Status409Conflict, ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ToonAsync(Guid hulpvraag, bool verstuurd, int code, CancellationToken ct)
    {
        if (await verdelingen.LaadAsync(hulpvraag, ct) is not { } beeld)
        {
            return NotFound();
        }

        Beeld = beeld;
        if (!verstuurd)
        {
            Form = new() { Id = Guid.CreateVersion7(), Datum = klok.Vandaag(), Gezien = beeld.Stand };
        }
        else if (code == StatusCodes.Status409Conflict)
        {
            // Who has read what the other did may assign it all the same.
            Form.Gezien = beeld.Stand;
        }

        Response.StatusCode = code;
        return Page();
    }
}

/// <summary>The fields of an assignment.</summary>
public sealed class Verdeelform
{
    public Guid Id { get; set; }

    /// <summary>How the assignments of the question stood when the form was opened.</summary>
    public int Gezien { get; set; }

    public Guid? TeamId { get; set; }

    public Guid? VoorzieningId { get; set; }

    public string? Organisatie { get; set; }

    public Guid? MedewerkerId { get; set; }

    public string? Professional { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Opmerking { get; set; }

    public Verdeelopgave NaarOpgave() => new()
    {
        TeamId = TeamId,
        VoorzieningId = VoorzieningId,
        Organisatie = Organisatie,
        MedewerkerId = MedewerkerId,
        Professional = Professional,
        Datum = Datum,
        Opmerking = Opmerking,
    };
}
