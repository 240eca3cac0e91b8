using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Contacten;

public sealed class IndexModel(ContactlijstQuery lijst, Zoekgeheugen geheugen, TimeProvider klok) : PageModel
{
    private const string OnbekendFilter = "Dit filter kennen wij niet. Wis de filters en kies opnieuw.";

    private static readonly Dictionary<string, Lijstvolgorde> Volgordes = new(StringComparer.Ordinal)
    {
        ["datum"] = Lijstvolgorde.Datum,
        ["naam"] = Lijstvolgorde.Naam,
        ["klasse"] = Lijstvolgorde.Klasse,
        ["activiteit"] = Lijstvolgorde.Activiteit,
    };

    [BindProperty(SupportsGet = true)]
    public string Periode { get; set; } = Lijstperiode.Halfjaar;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Klasse { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Activiteit { get; set; }

    /// <summary>Code of the rule that decided.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Regel { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Alleen { get; set; } = [];

    /// <summary>A column, with a hyphen before it for descending; an unknown one is left aside.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sorteer { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Pagina { get; set; }

    /// <summary>The list is limited to a search, whose words are not in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gezocht { get; set; }

    [BindProperty]
    public string? Zoek { get; set; }

    public Contactlijst Lijst { get; private set; } = new() { Teams = [], Regels = [], Totalen = Lijsttotalen.Geen, Pagina = 1 };

    public (DateOnly Van, DateOnly Tot) Dagen { get; private set; }

    /// <summary>The address says that there was a search, but its words are not known here.</summary>
    public bool ZoekVerlopen => Gezocht && Zoek is null;

    public bool MeerTeams => Lijst.Teams.Count > 1;

    public string Volgorde { get; private set; } = "-datum";

    public IEnumerable<SelectListItem> Perioden => Lijstperiode.Keuzes;

    public IEnumerable<SelectListItem> Beperkingen { get; } =
    [
        new("Alleen van mij", "eigen"),
        new("Was een grensgeval", "grensgeval"),
        new("Andere klasse gekozen", "anders"),
        new("Wijkt landelijk af", "afwijking"),
        new("Betwiste vraag", "betwist"),
        new("Telt mee in de cijfers", "geteld"),
    ];

    public IEnumerable<SelectListItem> Klassen { get; } = Enum.GetValues<Uitkomst>().Select(u => new SelectListItem(u.Naam(), Contractnaam.Van(u)));

    public IEnumerable<SelectListItem> Activiteiten { get; } = Enum.GetValues<Activiteit>().Select(a => new SelectListItem(a.Omschrijving().Naam, Contractnaam.Van(a)));

    public IEnumerable<SelectListItem> Regels { get; } = Classificatieregels.Alle.Select(r => new SelectListItem($"{r.Code} {r.Naam}", r.Code));

    public IEnumerable<SelectListItem> Teams => Lijst.Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Filter() is not { } filter)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Lijst = await lijst.LaadAsync(filter, ct);
        return Page();
    }

    /// <summary>Remembers what to search for and shows the list again; filters in the address stay.</summary>
    public IActionResult OnPostZoek()
    {
        Zoek = Zoek?.Trim();
        if (Zoek?.Length > 100)
        {
            ModelState.AddModelError(nameof(Zoek), "Zoek met hoogstens 100 tekens.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            _ = Filter();
            return Page();
        }

        if (string.IsNullOrEmpty(Zoek))
        {
            geheugen.Wis(HttpContext);
            return LocalRedirect(Adres(gezocht: false));
        }

        geheugen.Bewaar(HttpContext, Zoek);
        return LocalRedirect(Adres(gezocht: true));
    }

    /// <summary>The filtered list as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        if (Filter() is not { } filter)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var bestand = await lijst.ExporteerAsync(filter, ct);
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=contacten-{Dagen.Van:yyyy-MM-dd}-{Dagen.Tot:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await Lijstbestand.SchrijfAsync(Response.Body, bestand, ct);
        return new EmptyResult();
    }

    /// <summary>The address of the list as it stands, with another class.</summary>
    public string MetKlasse(Uitkomst uitkomst) => Adres(Gezocht, Contractnaam.Van(uitkomst));

    /// <summary>The address of the file with the same filters.</summary>
    public string Exportadres() => Adres(Gezocht, extra: ("handler", "Export"));

    /// <summary>The address to post a search to, which keeps the filters.</summary>
    public string Zoekadres() => Adres(gezocht: false, extra: ("handler", "Zoek"));

    private Contactfilter? Filter()
    {
        var vandaag = klok.Vandaag();
        Gezocht = Gezocht && !HttpMethods.IsPost(Request.Method);
        Zoek = Gezocht ? geheugen.Lees(HttpContext) : Zoek;
        Uitkomst? klasse = Klasse is { Length: > 0 } ? Lees<Uitkomst>(Klasse, nameof(Klasse)) : null;
        Activiteit? activiteit = Activiteit is { Length: > 0 } ? Lees<Activiteit>(Activiteit, nameof(Activiteit)) : null;
        BepaalPeriode(vandaag);
        if (!string.IsNullOrEmpty(Regel) && Regels.All(r => r.Value != Regel))
        {
            ModelState.AddModelError(nameof(Regel), OnbekendFilter);
        }

        if (Alleen.Exists(a => Beperkingen.All(b => b.Value != a)))
        {
            ModelState.AddModelError(nameof(Alleen), OnbekendFilter);
        }

        var aflopend = Sorteer?.StartsWith('-') ?? true;
        if (!Volgordes.TryGetValue(Sorteer?.TrimStart('-') ?? "datum", out var volgorde))
        {
            aflopend = true;
        }

        Volgorde = (aflopend ? "-" : "") + Volgordes.First(v => v.Value == volgorde).Key;
        return !ModelState.IsValid ? null : new()
        {
            Van = Dagen.Van,
            Tot = Dagen.Tot,
            TeamId = Team,
            Klasse = klasse,
            Activiteit = activiteit,
            Eigen = Alleen.Contains("eigen"),
            Regel = string.IsNullOrEmpty(Regel) ? null : Regel,
            AndersGekozen = Alleen.Contains("anders"),
            Grensgeval = Alleen.Contains("grensgeval"),
            Afwijking = Alleen.Contains("afwijking"),
            Betwist = Alleen.Contains("betwist"),
            Geteld = Alleen.Contains("geteld"),
            Zoek = Zoek,
            Volgorde = volgorde,
            Aflopend = aflopend,
            Pagina = Pagina ?? 1,
        };
    }

    private void BepaalPeriode(DateOnly vandaag)
    {
        (Dagen, var fout) = Lijstperiode.Lees(Periode, Van, Tot, vandaag);
        if (Lijstperiode.Van(Periode, vandaag) is not null)
        {
            (Van, Tot) = (null, null);
            ModelState.Remove(nameof(Van));
            ModelState.Remove(nameof(Tot));
        }

        if (fout is not null)
        {
            ModelState.AddModelError(fout.Veld, fout.Melding);
        }
    }

    private T? Lees<T>(string naam, string veld)
        where T : struct, Enum
    {
        if (Contractnaam.TryParse<T>(naam, out var waarde))
        {
            return waarde;
        }

        ModelState.AddModelError(veld, OnbekendFilter);
        return null;
    }

    private string Adres(bool gezocht, string? klasse = null, (string Naam, string Waarde)? extra = null)
    {
        var query = new QueryBuilder();
        foreach (var (naam, waarden) in Request.Query.Where(q => !IsEen(q.Key, "handler", "pagina", "gezocht") && (klasse is null || !IsEen(q.Key, "klasse"))))
        {
            query.Add(naam, waarden.OfType<string>().Where(w => w.Length > 0));
        }

        if (klasse is not null)
        {
            query.Add("klasse", klasse);
        }

        if (gezocht)
        {
            query.Add("gezocht", "true");
        }

        if (extra is { } meer)
        {
            query.Add(meer.Naam, meer.Waarde);
        }

        return $"{Request.PathBase}{Request.Path}{query.ToQueryString()}";
    }

    private static bool IsEen(string naam, params string[] namen) => namen.Contains(naam, StringComparer.OrdinalIgnoreCase);
}
