using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Pages.Contacten;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Inzicht;

public sealed class IndexModel(InzichtQuery inzicht, Reflecties reflecties, TimeProvider klok) : PageModel
{
    private const string OnbekendFilter = "Dit filter kennen wij niet. Kies opnieuw.";

    [BindProperty(SupportsGet = true)]
    public string Periode { get; set; } = Lijstperiode.Halfjaar;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Regel { get; set; }

    [BindProperty]
    public ReflectieForm Form { get; set; } = new();

    public IReadOnlyList<Reflectieregel> Reflecties { get; private set; } = [];

    public Inzichtbeeld Beeld { get; private set; } = new([], []);

    public (DateOnly Van, DateOnly Tot) Dagen { get; private set; }

    public IEnumerable<SelectListItem> Perioden => Lijstperiode.Keuzes;

    public IEnumerable<SelectListItem> Regels { get; } = Classificatieregels.Alle.Select(r => new SelectListItem($"{r.Code} {r.Naam}", r.Code));

    public IEnumerable<SelectListItem> Teams => Beeld.Teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    /// <summary>A line per rule, over the chosen team or all of them.</summary>
    public IReadOnlyList<Inzichtregel> PerRegel => [.. Classificatieregels.Alle
        .Select(r => Som($"{r.Code} {r.Naam}", Beeld.Tellingen.Where(t => t.Regel == r.Code && IsGekozenTeam(t)), r.Code, Team))
        .Where(r => r.Regels > 0)];

    /// <summary>A line per team, over the chosen rule or all of them, by name: this is no ranking.</summary>
    public IReadOnlyList<Inzichtregel> PerTeam => [.. Beeld.Teams
        .Where(t => Team is null || t.Id == Team)
        .Select(t => Som(t.Naam, Beeld.Tellingen.Where(x => x.TeamId == t.Id && IsGekozenRegel(x)), Regel, t.Id))
        .Where(r => r.Regels > 0)];

    public Inzichtregel Totaal => Som("Samen", Beeld.Tellingen.Where(t => IsGekozenTeam(t) && IsGekozenRegel(t)), Regel, Team);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct))
        {
            return Page();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Keeps what someone learns from the counts as they are filtered.</summary>
    public async Task<IActionResult> OnPostReflectieAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct))
        {
            var fouten = await reflecties.SchrijfAsync(new(Dagen.Van, Dagen.Tot, Regel, Team, Form.Tekst), ct);
            if (fouten.Count == 0)
            {
                TempData["Melding"] = "Uw reflectie is opgeslagen.";
                return LocalRedirect(Adres(Regel, Team));
            }

            foreach (var fout in fouten)
            {
                ModelState.AddModelError(fout.Veld == nameof(Team) ? fout.Veld : $"{nameof(Form)}.{fout.Veld}", fout.Melding);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Every count per rule and team as a file for a spreadsheet; the filters on rule and team hold for it too.</summary>
    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=inzicht-{Dagen.Van:yyyy-MM-dd}-{Dagen.Tot:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await SchrijfAsync(ct);
        return new EmptyResult();
    }

    /// <summary>The address of this page with the same period and another rule or team.</summary>
    public string Adres(string? regel, Guid? team, string? handler = null)
    {
        var query = Periodequery(Periode);
        Voeg(query, "regel", regel);
        Voeg(query, "team", team?.ToString());
        Voeg(query, "handler", handler);
        return $"{Request.PathBase}/inzicht{query.ToQueryString()}";
    }

    /// <summary>The contacts behind a count, for whoever may read all of them; else empty.</summary>
    public string? Contacten(Inzichtregel regel, (string Naam, string Waarde) filter)
    {
        var teams = Beeld.Teams.Where(t => regel.TeamId is null || t.Id == regel.TeamId).ToList();
        if (teams.Count == 0 || !teams.TrueForAll(t => t.Eigen))
        {
            return null;
        }

        var query = Periodequery(Periode is Lijstperiode.Weken ? Lijstperiode.Zelf : Periode);
        Voeg(query, "regel", regel.Code);
        Voeg(query, "team", regel.TeamId?.ToString());
        query.Add(filter.Naam, filter.Waarde);
        return $"{Request.PathBase}/contacten{query.ToQueryString()}";
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (Lijstperiode.Lees(Periode, Van, Tot, klok.Vandaag()) is var gelezen && gelezen.Fout is { } fout)
        {
            ModelState.AddModelError(fout.Veld, fout.Melding);
        }

        // By whole months: counts of one day and one team would tell the day of a contact that a list beside this one leaves out.
        Dagen = Lijstperiode.HeleMaanden(gelezen.Dagen);
        if (Periode != Lijstperiode.Zelf)
        {
            ModelState.Remove(nameof(Van));
            ModelState.Remove(nameof(Tot));
        }

        if (!string.IsNullOrEmpty(Regel) && Regels.All(r => r.Value != Regel))
        {
            ModelState.AddModelError(nameof(Regel), OnbekendFilter);
        }

        Regel = string.IsNullOrEmpty(Regel) ? null : Regel;
        if (!ModelState.IsValid)
        {
            return false;
        }

        Beeld = await inzicht.LaadAsync(Dagen.Van, Dagen.Tot, ct);
        Reflecties = await reflecties.LaatsteAsync(ct);
        return true;
    }

    private bool IsGekozenTeam(Inzichttelling telling) => Team is null || telling.TeamId == Team;

    private bool IsGekozenRegel(Inzichttelling telling) => Regel is null || telling.Regel == Regel;

    private static Inzichtregel Som(string naam, IEnumerable<Inzichttelling> tellingen, string? code, Guid? team)
    {
        var (regels, grensgevallen, open, anders) = (0L, 0L, 0L, 0L);
        foreach (var telling in tellingen)
        {
            regels += telling.Regels;
            grensgevallen += telling.Grensgevallen;
            open += telling.Open;
            anders += telling.AndersGekozen;
        }

        return new(naam, code, team, regels, grensgevallen, open, anders);
    }

    private QueryBuilder Periodequery(string periode)
    {
        var query = new QueryBuilder { { "periode", periode } };
        if (periode == Lijstperiode.Zelf)
        {
            query.Add("van", TagHelpers.Notatie.Datum(Dagen.Van));
            query.Add("tot", TagHelpers.Notatie.Datum(Dagen.Tot));
        }

        return query;
    }

    private static void Voeg(QueryBuilder query, string naam, string? waarde)
    {
        if (waarde is not null)
        {
            query.Add(naam, waarde);
        }
    }

    private async Task SchrijfAsync(CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["regel", "naam", "team", "contacten", "grensgevallen", "nog open", "andere klasse gekozen"], ct);
        foreach (var regel in Classificatieregels.Alle.Where(r => Regel is null || r.Code == Regel))
        {
            foreach (var team in Beeld.Teams.Where(t => Team is null || t.Id == Team))
            {
                var som = Som(team.Naam, Beeld.Tellingen.Where(t => t.Regel == regel.Code && t.TeamId == team.Id), regel.Code, team.Id);
                await csv.WriteRecordAsync([regel.Code, regel.Naam, team.Naam, .. new[] { som.Regels, som.Grensgevallen, som.Open, som.AndersGekozen }.Select(a => a.ToString(CultureInfo.InvariantCulture))], ct);
            }
        }

        await csv.FlushAsync(ct);
    }
}

/// <summary>A line of the page.</summary>
/// <param name="Naam">Rule or team.</param>
/// <param name="Code">Rule it is limited to; empty for all.</param>
/// <param name="TeamId">Team it is limited to; empty for all.</param>
/// <param name="Regels">Lines, one per jeugdige.</param>
/// <param name="Grensgevallen">Computed as grensgeval.</param>
/// <param name="Open">Of those, without a choice yet.</param>
/// <param name="AndersGekozen">A person set aside what was computed.</param>
public sealed record Inzichtregel(string Naam, string? Code, Guid? TeamId, long Regels, long Grensgevallen, long Open, long AndersGekozen)
{
    /// <summary>In whole percents of all lines.</summary>
    public string Aandeel(long aantal) => Regels == 0 ? "" : $"{(100m * aantal / Regels).ToString(aantal > 0 && aantal * 100 < Regels ? "0.0" : "0", TagHelpers.Notatie.Nederlands)}%";
}

public sealed class ReflectieForm
{
    public string? Tekst { get; set; }
}
