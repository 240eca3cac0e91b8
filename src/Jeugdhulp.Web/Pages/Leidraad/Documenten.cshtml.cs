using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Leidraad;

[RequestSizeLimit(Formulierwacht.MaxBytesMetBestand)]
public sealed class DocumentenModel(Documentbeheer beheer, Documentlezer lezer) : PageModel
{
    [BindProperty]
    public DocumentForm Form { get; set; } = new();

    public Documentoverzicht Overzicht { get; private set; } = null!;

    public IEnumerable<SelectListItem> Soorten => Enum.GetValues<Documentsoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)));

    public async Task OnGetAsync(CancellationToken ct) => Overzicht = await beheer.LaadAsync(ct);

    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct) =>
        await lezer.DownloadAsync(id, ct) is { } bestand ? File(bestand.Inhoud, Documentbestand.Inhoudstype, bestand.Bestandsnaam) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.PlaatsAsync(await Form.NaarOpdrachtAsync(ct), ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Het document is opgeslagen.";
                return Redirect("/leidraad/documenten");
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        if (Form.Bestand is not null && ModelState.GetFieldValidationState("Form.Bestand") is not ModelValidationState.Invalid)
        {
            // A browser does not fill a file in again.
            ModelState.AddModelError("Form.Bestand", "Kies het bestand opnieuw.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Overzicht = await beheer.LaadAsync(ct);
        return Page();
    }
}

public sealed class DocumentForm
{
    public string? Soort { get; set; }

    public string? Titel { get; set; }

    public string? Versie { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public IFormFile? Bestand { get; set; }

    public async Task<Documentopdracht> NaarOpdrachtAsync(CancellationToken ct)
    {
        byte[]? inhoud = null;
        if (Bestand is not null)
        {
            using var geheugen = new MemoryStream((int)Bestand.Length);
            await Bestand.CopyToAsync(geheugen, ct);
            inhoud = geheugen.ToArray();
        }

        return new() { Soort = Soort, Titel = Titel, Versie = Versie, GeldigVan = GeldigVan, Inhoud = inhoud };
    }
}
