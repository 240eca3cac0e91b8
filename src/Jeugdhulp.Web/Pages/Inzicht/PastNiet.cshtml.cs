using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Web.Pages.Contacten;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Inzicht;

public sealed class PastNietModel(PastNietQuery meldingen, TimeProvider klok) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Periode { get; set; } = Lijstperiode.Jaar;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    public IReadOnlyList<Meldingregel> Meldingen { get; private set; } = [];

    public (DateOnly Van, DateOnly Tot) Dagen { get; private set; }

    public IEnumerable<SelectListItem> Perioden => Lijstperiode.Keuzes;

    /// <summary>The counts; a contact with two jeugdigen can stand under two rules.</summary>
    public IReadOnlyList<(string Wat, IReadOnlyList<(string Naam, int Aantal)> Tellingen)> Tellingen =>
    [
        ("Reden", Tel(Meldingen.Select(m => m.Reden.Omschrijving().Naam))),
        ("Regel", Tel(Meldingen.SelectMany(m => m.Regels).Select(Regelnaam))),
        ("Activiteit", Tel(Meldingen.Select(m => m.Activiteit.Omschrijving().Naam))),
    ];

    public static string Regelnaam(string code) => $"{code} {Classificatieregels.Alle.FirstOrDefault(r => r.Code == code)?.Naam}";

    public static string Maand(Meldingregel melding) => new DateOnly(melding.Jaar, melding.Maand, 1).ToString("MMMM yyyy", TagHelpers.Notatie.Nederlands);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    /// <summary>What may leave the gemeente, for whoever asks: no contact, no day, and of the words only those that were given free.</summary>
    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=leidraad-past-niet-{Dagen.Van:yyyy-MM-dd}-{Dagen.Tot:yyyy-MM-dd}.csv");
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["maand", "regel", "activiteit", "reden", "toelichting zonder persoonsgegevens"], ct);
        foreach (var melding in Meldingen)
        {
            await csv.WriteRecordAsync(
                [
                    string.Create(CultureInfo.InvariantCulture, $"{melding.Jaar}-{melding.Maand:00}"),
                    string.Join(", ", melding.Regels),
                    melding.Activiteit.Omschrijving().Naam,
                    melding.Reden.Omschrijving().Naam,
                    melding.Overlegtekst ?? "",
                ],
                ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }

    public string Bestandadres()
    {
        var query = new QueryBuilder { { "handler", "Bestand" }, { "periode", Periode } };
        if (Periode == Lijstperiode.Zelf)
        {
            query.Add("van", TagHelpers.Notatie.Datum(Dagen.Van));
            query.Add("tot", TagHelpers.Notatie.Datum(Dagen.Tot));
        }

        return $"{Request.PathBase}/inzicht/past-niet{query.ToQueryString()}";
    }

    private static IReadOnlyList<(string Naam, int Aantal)> Tel(IEnumerable<string> namen) =>
        [.. namen.CountBy(n => n).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => (n.Key, n.Value))];

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        (Dagen, var fout) = Lijstperiode.Lees(Periode, Van, Tot, klok.Vandaag());
        if (Periode != Lijstperiode.Zelf)
        {
            ModelState.Remove(nameof(Van));
            ModelState.Remove(nameof(Tot));
        }

        if (fout is not null)
        {
            ModelState.AddModelError(fout.Veld, fout.Melding);
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        Meldingen = await meldingen.LaadAsync(Dagen.Van, Dagen.Tot, ct);
        return true;
    }
}
