using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Teambord;

/// <summary>How the own teams stand. Figures of teams only: nobody is measured here.</summary>
public sealed class IndexModel(TeambordQuery bord, ZonderEigenaarQuery zonder, Noodtoegangen noodtoegangen, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Teamstand> Teams { get; private set; } = [];

    /// <summary>Open work of the whole gemeente that stands on the list of nobody.</summary>
    public int ZonderEigenaar { get; private set; }

    /// <summary>How often someone took noodtoegang to a family of these teams that nobody saw yet.</summary>
    public int Noodtoegang { get; private set; }

    public DateOnly Vandaag => klok.Vandaag();

    /// <summary>The contacts over which the time until registration is taken; today is not over yet.</summary>
    public string Contactadres(Teamstand team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return $"/contacten?team={team.TeamId}&periode={Lijstperiode.Zelf}&van={Notatie.Datum(Vandaag.AddDays(-TeambordQuery.Dagen))}&tot={Notatie.Datum(Vandaag.AddDays(-1))}";
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Teams = await bord.LaadAsync(ct);
        ZonderEigenaar = await zonder.TelAsync(ct);
        Noodtoegang = await noodtoegangen.TelAsync(ct);
    }

    /// <summary>The same figures as a file for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        Teams = await bord.LaadAsync(ct);
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=team-{Vandaag:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(
            ["team", "datum", "fte aan het werk", "fte vacant", "dossiers", "dossiers per fte", "wachtend", "langste wacht (werkdagen)", "gemiddelde wacht (werkdagen)", "trajecten over termijn", "trajecten om te bespreken", "grensgevallen open", "doelen te laat", "dossiers lang zonder contact", "dossiers om af te sluiten", "dagen zonder contact", "dagen tot registratie", "contacten in vier weken"],
            ct);
        foreach (var t in Teams)
        {
            await csv.WriteRecordAsync(
                [
                    t.Naam, Notatie.Datum(Vandaag), Getal(t.Formatie?.Bezet), Getal(t.Formatie?.Vacature), Getal(t.Dossiers), Getal(t.Caseload), Getal(t.Wachtend), Getal(t.LangsteWacht), Getal(t.GemiddeldeWacht),
                    Getal(t.OverTermijn), Getal(t.Aantal(Werksoort.Termijn)), Getal(t.Aantal(Werksoort.Grensgeval)), Getal(t.Aantal(Werksoort.Evaluatie)), Getal(t.Aantal(Werksoort.ZonderContact)), Getal(t.Aantal(Werksoort.Afsluiten)),
                    Getal(t.LegeDagen.Count), Getal(t.Naloop), Getal(t.Contacten),
                ],
                ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }

    /// <summary>A figure in Dutch; a file leaves an unknown one empty.</summary>
    public static string Getal(decimal? getal) => getal?.ToString("0.##", Notatie.Nederlands) ?? "";
}
