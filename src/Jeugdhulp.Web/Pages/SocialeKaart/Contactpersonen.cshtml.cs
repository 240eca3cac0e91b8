using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.SocialeKaart;

/// <summary>Schools and huisartsenpraktijken with who of the wijkteam is fixed for them (TRJ-22).</summary>
public sealed class ContactpersonenModel(Vastecontactpersonen contactpersonen) : PageModel
{
    /// <summary>Name of a kind; empty is both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>Name of a filter; empty is all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wat { get; set; }

    public IReadOnlyList<Vasteplek> Plekken { get; private set; } = [];

    public bool Gekozen => !string.IsNullOrEmpty(Soort) || !string.IsNullOrEmpty(Wat);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var soort = Contractnaam.TryParse<Voorzieningsoort>(Soort, out var gekozen) ? gekozen : (Voorzieningsoort?)null;
        var filter = Contractnaam.TryParse<Vastefilter>(Wat, out var wat) ? wat : Vastefilter.Alle;
        if ((soort is null && !string.IsNullOrEmpty(Soort)) || (filter is Vastefilter.Alle && !string.IsNullOrEmpty(Wat)))
        {
            ModelState.AddModelError(soort is null && !string.IsNullOrEmpty(Soort) ? nameof(Soort) : nameof(Wat), "Kies uit de lijst.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Plekken = await contactpersonen.LijstAsync(soort, filter, ct);
    }
}
