using Jeugdhulp.Application;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Logboek;

/// <summary>The log of the gemeente, for the privacyfunctionaris.</summary>
public sealed class IndexModel(LogboekQuery logboek, TimeProvider klok) : PageModel
{
    private const int Standaarddagen = 7;
    private const int Langstedagen = 366;

    /// <summary>Before the Jeugdwet there was nothing to log.</summary>
    private static readonly DateOnly Begin = new(2015, 1, 1);

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Wie { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Wat { get; set; }

    /// <summary>Key of what it is about: a person, a contact, a dossier.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Over { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Geweigerd { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Empty when the filters cannot be used.</summary>
    public Logboekblad? Blad { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        Tot ??= vandaag;
        if (Tot > vandaag.AddYears(1) || Tot < Begin)
        {
            ModelState.AddModelError(nameof(Tot), $"Kies een dag tussen {TagHelpers.Notatie.Datum(Begin)} en vandaag.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Van ??= Tot.Value.AddDays(1 - Standaarddagen);
        Pagina = Math.Clamp(Pagina, 1, 100_000);
        if (Van > Tot)
        {
            ModelState.AddModelError(nameof(Van), "De eerste dag ligt na de laatste.");
        }
        else if (Tot.Value.DayNumber - Van.Value.DayNumber >= Langstedagen)
        {
            ModelState.AddModelError(nameof(Van), "Kies hoogstens een jaar tegelijk.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // A filter that is no choice of the list filters nothing.
        Handeling? wat = Contractnaam.TryParse<Handeling>(Wat, out var handeling) ? handeling : null;
        Blad = await logboek.LaadAsync(new(Van.Value, Tot.Value, Wie, wat, Over, Geweigerd, Pagina), ct);
    }
}
