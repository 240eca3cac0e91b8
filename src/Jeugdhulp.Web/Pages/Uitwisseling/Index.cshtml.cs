using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>What came in from other systems and what went out, and where either begins.</summary>
[RequestSizeLimit(Formulierwacht.MaxBytesMetBron)]
public sealed class IndexModel(Pakketlezer lezer, Bronbeheer beheer, Uitvoerbeheer uitvoer) : PageModel
{
    [BindProperty]
    public BronForm Form { get; set; } = new();

    public Uitwisseloverzicht Overzicht { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Overzicht = await lezer.LaadAsync(ct);

    /// <summary>The description of the files, for whoever has to make them.</summary>
    public IActionResult OnGetFormaat() => File(System.Text.Encoding.UTF8.GetBytes(Uitwisselblad.Schrijf()), "text/markdown; charset=utf-8", "uitwisselformaat.md");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var (id, fouten) = await beheer.PlaatsAsync(await Form.NaarOpdrachtAsync(ct), ct);
            if (id is { } pakket)
            {
                TempData["Melding"] = "De bestanden zijn neergezet. Lees ze nu op proef.";
                return Redirect(Uitwisselwoorden.Bron(pakket));
            }

            ModelState.Voeg(nameof(Form), fouten);
        }

        if (Form.Bestanden.Count > 0 && ModelState.GetFieldValidationState("Form.Bestanden") is not ModelValidationState.Invalid)
        {
            // A browser does not fill files in again.
            ModelState.AddModelError("Form.Bestanden", "Kies de bestanden opnieuw.");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Overzicht = await lezer.LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostUitvoerAsync(CancellationToken ct) => Redirect(Uitwisselwoorden.Uitvoer(await uitvoer.VraagAanAsync(ct)));
}

public sealed class BronForm
{
    public string? Bron { get; set; }

    public string? Levert { get; set; }

    public string? VanGemeente { get; set; }

    public List<IFormFile> Bestanden { get; set; } = [];

    public async Task<Bronopdracht> NaarOpdrachtAsync(CancellationToken ct)
    {
        List<Bronbestand> bestanden = [];
        foreach (var bestand in Bestanden)
        {
            using var geheugen = new MemoryStream((int)bestand.Length);
            await bestand.CopyToAsync(geheugen, ct);
            bestanden.Add(new(Path.GetFileName(bestand.FileName), geheugen.ToArray()));
        }

        return new(Bron, Levert, VanGemeente, bestanden);
    }
}
