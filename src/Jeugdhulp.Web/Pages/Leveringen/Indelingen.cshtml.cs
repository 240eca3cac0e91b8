using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>The layouts that a file can be written in, and where one is brought.</summary>
[RequestSizeLimit(Formulierwacht.MaxBytesMetBestand)]
public sealed class IndelingenModel(Indelingbeheer beheer) : PageModel
{
    [BindProperty]
    public IndelingForm Form { get; set; } = new();

    public IReadOnlyList<Indelingkeuze> Indelingen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Indelingen = await beheer.LaadAsync(ct);

    /// <summary>The data file of a layout, to begin an own one with.</summary>
    public async Task<IActionResult> OnGetBestandAsync(string? code, CancellationToken ct) =>
        (await beheer.LaadAsync(ct)).FirstOrDefault(i => i.Code == code) is { } keuze
            ? File(System.Text.Encoding.UTF8.GetBytes(keuze.Indeling.Schrijf()), "application/json", $"indeling-{keuze.Sha256[..12]}.json")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var fouten = await beheer.PlaatsAsync(await Form.InhoudAsync(ct), ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "De indeling staat klaar. Laat een collega haar nakijken.";
                return Redirect("/leveringen/indelingen");
            }

            foreach (var fout in fouten)
            {
                ModelState.AddModelError($"{nameof(Form)}.{fout.Veld}", fout.Melding);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Indelingen = await beheer.LaadAsync(ct);
        return Page();
    }
}

public sealed class IndelingForm
{
    public IFormFile? Bestand { get; set; }

    public async Task<byte[]?> InhoudAsync(CancellationToken ct)
    {
        if (Bestand is null)
        {
            return null;
        }

        using var geheugen = new MemoryStream((int)Bestand.Length);
        await Bestand.CopyToAsync(geheugen, ct);
        return geheugen.ToArray();
    }
}
