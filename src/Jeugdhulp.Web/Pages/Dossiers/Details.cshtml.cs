using System.Globalization;
using Jeugdhulp.Application.Dossiers;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class DetailsModel(DossierdetailsQuery dossiers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Persoon { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    /// <summary>Where the previous page of the timeline ended: its last day and row.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Na { get; set; }

    public Dossierdetails Details { get; private set; } = null!;

    public IEnumerable<SelectListItem> Soorten { get; } = Gebeurtenissoort.Groepen.Keys.Select(g => new SelectListItem(Tijdlijnwoorden.Groep(g), g));

    public IEnumerable<SelectListItem> Wie => Details.Personen.Select(p => new SelectListItem(p.Naam, p.PersoonId.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var soort = string.IsNullOrEmpty(Soort) ? null : Soort;
        if (soort is not null && !Gebeurtenissoort.Groepen.ContainsKey(soort))
        {
            ModelState.AddModelError(nameof(Soort), "Dit filter kennen wij niet. Kies opnieuw.");
            soort = null;
        }

        if (Van > Tot)
        {
            ModelState.AddModelError(nameof(Tot), "De laatste dag ligt voor de eerste.");
        }

        var goed = ModelState.IsValid;
        var filter = goed ? new Tijdlijnfilter { Soort = soort, PersoonId = Persoon, Van = Van, Tot = Tot, Na = Plek(Na) } : new();
        if (await dossiers.LaadAsync(id, filter, ct) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        if (!goed)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>The address of the next page of the timeline, with the same filters.</summary>
    public string Verder(Tijdlijnplek plek)
    {
        ArgumentNullException.ThrowIfNull(plek);
        var query = new QueryBuilder(Request.Query.Where(q => !string.Equals(q.Key, "na", StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.OfType<string>().Where(w => w.Length > 0).Select(w => KeyValuePair.Create(q.Key, w))))
        {
            { "na", string.Create(CultureInfo.InvariantCulture, $"{plek.Datum:yyyyMMdd}{plek.Id:N}") },
        };
        return $"{Request.PathBase}{Request.Path}{query.ToQueryString()}#tijdlijn";
    }

    /// <summary>What cannot be read begins at the top.</summary>
    private static Tijdlijnplek? Plek(string? tekst) =>
        tekst?.Length == 40
        && DateOnly.TryParseExact(tekst[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
        && Guid.TryParseExact(tekst[8..], "N", out var id)
            ? new(datum, id)
            : null;
}
