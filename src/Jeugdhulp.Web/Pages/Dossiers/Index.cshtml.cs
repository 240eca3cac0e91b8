using Jeugdhulp.Application;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Dossiers;

public sealed class IndexModel(DossierlijstQuery dossiers, TimeProvider klok) : PageModel
{
    private static readonly string[] Weg = ["status", "pagina", "handler"];
    private const string OnbekendFilter = "Dit filter kennen wij niet. Wis de filters en kies opnieuw.";

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Wet { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Alleen { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public DateOnly? Peildatum { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Pagina { get; set; }

    /// <summary>Posted and never in the address.</summary>
    [BindProperty]
    public string? Zoek { get; set; }

    public Dossierlijst? Lijst { get; private set; }

    public Dossierfilter Filter { get; private set; } = null!;

    public IEnumerable<SelectListItem> Teams => (Lijst?.Teams ?? []).Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public IEnumerable<SelectListItem> Beperkingen { get; } =
    [
        new("Niet aanleverbaar", "nietAanleverbaar"), new("Lang geen contact", "zonderContact"),
        new("Telde mee op de peildatum", "teldePeildatum"), new("Telde mee in de periode", "teldePeriode"),
    ];

    public IEnumerable<Filterchip> Chips =>
    [
        .. Alleen.Where(a => Beperkingen.Any(b => b.Value == a)).Select(a => new Filterchip(Beperkingen.First(b => b.Value == a).Text, Filterchip.ZonderWaarde(Request, "alleen", a))),
        .. Filterchip.Dag(Request, "Peildatum", Peildatum),
        .. Filterchip.Periode(Request, "Periode", Van, Tot),
    ];

    /// <summary>The last day of the period that is over; the rest of the half-year still has to come.</summary>
    public DateOnly Laatste => Filter.Tot < klok.Vandaag() ? Filter.Tot : klok.Vandaag();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ToonAsync(ct);

    public Task<IActionResult> OnPostZoekAsync(CancellationToken ct)
    {
        if (Zoek?.Length > 100)
        {
            ModelState.AddModelError(nameof(Zoek), "Zoek met hoogstens 100 tekens.");
        }

        return ToonAsync(ct);
    }

    /// <summary>The address of the list with another status.</summary>
    public string MetStatus(Dossierstatus status)
    {
        var query = new QueryBuilder(Request.Query.Where(q => !Weg.Contains(q.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.OfType<string>().Select(w => KeyValuePair.Create(q.Key, w))))
        {
            { "status", Contractnaam.Van(status) },
        };
        return $"{Request.PathBase}{Request.Path}{query.ToQueryString()}";
    }

    /// <summary>The address to post a search to, which keeps the filters.</summary>
    public string Zoekadres() => TagHelpers.Adres.Met(Request, "handler", "Zoek", zonder: "pagina");

    private async Task<IActionResult> ToonAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var halfjaar = Halfjaar.Van(vandaag);
        Dossierstatus? status = Lees<Dossierstatus>(Status, nameof(Status));
        Dossiersoort? soort = Lees<Dossiersoort>(Soort, nameof(Soort));
        var wet = Lees<Wet>(Wet, nameof(Wet));
        Guid? team = null;
        if (!string.IsNullOrEmpty(Team))
        {
            if (Guid.TryParse(Team, out var gelezen))
            {
                team = gelezen;
            }
            else
            {
                ModelState.AddModelError(nameof(Team), OnbekendFilter);
            }
        }

        if (Alleen.Exists(a => Beperkingen.All(b => b.Value != a)))
        {
            ModelState.AddModelError(nameof(Alleen), OnbekendFilter);
        }

        if (Van > Tot)
        {
            ModelState.AddModelError(nameof(Tot), "De laatste dag ligt voor de eerste.");
        }

        foreach (var (dag, veld) in new[] { (Peildatum, nameof(Peildatum)), (Van, nameof(Van)) }.Where(d => d.Item1 > vandaag))
        {
            ModelState.AddModelError(veld, "Deze dag moet nog komen. Vul een dag in tot en met vandaag.");
        }

        Filter = new()
        {
            TeamId = team,
            Status = status,
            Soort = soort,
            Wet = wet,
            TeldePeildatum = Alleen.Contains("teldePeildatum"),
            TeldePeriode = Alleen.Contains("teldePeriode"),
            NietAanleverbaar = Alleen.Contains("nietAanleverbaar"),
            ZonderContact = Alleen.Contains("zonderContact"),
            Zoek = Zoek,
            Pagina = Pagina ?? 1,
            Peildatum = Peildatum ?? vandaag,
            Van = Van ?? halfjaar.Begin,
            Tot = Tot ?? halfjaar.Einde,
        };
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Lijst = await dossiers.LaadAsync(Filter, ct);
        return Page();
    }

    private T? Lees<T>(string? naam, string veld)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(naam))
        {
            return null;
        }

        if (Contractnaam.TryParse<T>(naam, out var waarde))
        {
            return waarde;
        }

        ModelState.AddModelError(veld, OnbekendFilter);
        return null;
    }
}
