using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.Web.Pages.Leidraad;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Uitwisseling;

/// <summary>What a try or a reading came to, with its ledger; a reading is explained, confirmed or taken back here.</summary>
public sealed class InlezingModel(Inleesverslagen verslagen, Inleesverklaringen verklaringen, Inlezer inlezer) : PageModel
{
    private static readonly CsvWriterOptions Opmaak = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n", InjectionEscape = '\'', WriteByteOrderMark = true };

    [BindProperty(SupportsGet = true)]
    public string? Bestand { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uitkomst { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Onverklaard { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty]
    public VerklaarForm Form { get; set; } = new();

    public Inleesbeeld Beeld { get; private set; } = null!;

    public IEnumerable<SelectListItem> Soorten => Beeld.Verslag.Fouten.DistinctBy(f => f.Soort).Select(f => new SelectListItem(Foutsoorten.Wat(f.Soort), f.Naam)).OrderBy(s => s.Text, StringComparer.CurrentCulture);

    /// <summary>The differences that can be explained: kinds of fault, changed classes, and a row that was chosen.</summary>
    public IEnumerable<SelectListItem> Verschillen
    {
        get
        {
            if (Regelverschil(Form.Verschil) is var (bestand, regel))
            {
                yield return new($"{Uitwisselwoorden.Bestand(bestand)}, alleen regel {regel}", Form.Verschil);
            }

            foreach (var fout in Beeld.Verslag.Fouten.GroupBy(f => (f.Bestand, f.Soort)))
            {
                yield return new($"{Uitwisselwoorden.Bestand(fout.Key.Bestand)}: {Foutsoorten.Wat(fout.Key.Soort)} ({fout.Sum(f => f.Aantal)})", $"fout:{fout.Key.Bestand}:{Contractnaam.Van(fout.Key.Soort)}");
            }

            foreach (var (i, klasse) in Beeld.Verslag.Klasseverschillen().Index())
            {
                yield return new($"Klasse in de bron {Uitwisselwoorden.Klasse(klasse.Oud)}, hier {Uitwisselwoorden.Klasse(klasse.Nieuw)} ({klasse.Aantal})", $"klasse:{i}");
            }
        }
    }

    public string Bestandsadres
    {
        get
        {
            var query = new QueryBuilder { { "handler", "Bestand" } };
            foreach (var (naam, waarde) in new[] { ("bestand", Bestand), ("uitkomst", Uitkomst), ("soort", Soort), ("onverklaard", Onverklaard ? "true" : null) })
            {
                if (!string.IsNullOrEmpty(waarde))
                {
                    query.Add(naam, waarde);
                }
            }

            return $"{Uitwisselwoorden.Inlezing(Beeld.Inlezing.Id)}{query}";
        }
    }

    private Grootboekfilter Filter => new(
        string.IsNullOrEmpty(Bestand) ? null : Bestand,
        Contractnaam.TryParse<Regeluitkomst>(Uitkomst, out var uitkomst) ? uitkomst : null,
        string.IsNullOrEmpty(Soort) ? null : Soort,
        Onverklaard);

    public static string Sleutel(Grootboekregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return string.Create(CultureInfo.InvariantCulture, $"regel:{regel.Bestand}:{regel.Regel}");
    }

    public static string Halfjaar(string code) => Domain.Cijfers.Halfjaar.TryParse(code, out var halfjaar) ? halfjaar.Naam : "Zonder datum";

    public static string Waarover(Inleesverklaring verklaring)
    {
        ArgumentNullException.ThrowIfNull(verklaring);
        return verklaring switch
        {
            { Regel: { } regel } => $"{Uitwisselwoorden.Bestand(verklaring.Bestand)}, regel {regel}",
            { Soort: { } naam } => $"{Uitwisselwoorden.Bestand(verklaring.Bestand)}, {(Contractnaam.TryParse<Foutsoort>(naam, out var soort) ? Foutsoorten.Wat(soort).TrimEnd('.') : naam)}",
            _ => $"Klasse {Uitwisselwoorden.Klasse(verklaring.OudeKlasse!)} werd {Uitwisselwoorden.Klasse(verklaring.NieuweKlasse!)}",
        };
    }

    public async Task<IActionResult> OnGetAsync(Guid id, string? verschil, CancellationToken ct)
    {
        Form.Verschil = verschil;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    /// <summary>The ledger under these filters: of every row what became of it. No value of a row: those are of persons.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        var gegeven = await verslagen.GeefAsync(
            id,
            Filter,
            async regels =>
            {
                Response.ContentType = "text/csv; charset=utf-8";
                Response.Headers.CacheControl = "no-store";
                Response.Headers.ContentDisposition = "attachment; filename=grootboek.csv";
                await using var csv = CsvWriter.Create(Response.Body, Opmaak, leaveOpen: true);
                await csv.WriteRecordAsync(["bestand", "regel", "uitkomst", "met_regel", "kolom", "fout", "wat", "herstel", "codes", "verklaring"], ct);
                await foreach (var regel in regels.WithCancellation(ct))
                {
                    foreach (var fout in regel.Fouten.DefaultIfEmpty())
                    {
                        await csv.WriteRecordAsync(Velden(regel, fout), ct);
                    }
                }

                await csv.FlushAsync(ct);
            },
            ct);
        return gegeven ? new EmptyResult() : NotFound();
    }

    public async Task<IActionResult> OnPostVerklaarAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (await verklaringen.VerklaarAsync(id, Opdracht(), ct) is not { } fouten)
        {
            return await WeigerAsync(id, "Deze inlezing is al bevestigd of weggehaald.", ct);
        }

        if (fouten.Count > 0)
        {
            ModelState.Voeg(nameof(Form), fouten.Select(f => f.Veld.Length == 0 ? f with { Veld = nameof(Form.Verschil) } : f));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Melding"] = "De verklaring is opgeslagen.";
        return Redirect(Uitwisselwoorden.Inlezing(id));
    }

    public Task<IActionResult> OnPostBevestigAsync(Guid id, CancellationToken ct) =>
        RondAfAsync(id, inlezer.BevestigAsync, "De inlezing is bevestigd.", ct);

    public Task<IActionResult> OnPostOngedaanAsync(Guid id, CancellationToken ct) =>
        RondAfAsync(id, inlezer.MaakOngedaanAsync, "Alles van deze inlezing is weer weg.", ct);

    private static (string Bestand, int Regel)? Regelverschil(string? verschil) =>
        verschil?.Split(':') is ["regel", var bestand, var tekst] && int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var regel) ? (bestand, regel) : null;

    private static string[] Velden(Grootboekregel regel, Rijfout? fout) =>
    [
        regel.Bestand,
        regel.Regel.ToString(CultureInfo.InvariantCulture),
        Contractnaam.Van(regel.Uitkomst),
        regel.MetRegel?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        fout?.Kolom ?? string.Empty,
        fout is null ? string.Empty : Contractnaam.Van(fout.Soort),
        fout?.Wat ?? string.Empty,
        fout?.Herstel ?? string.Empty,
        string.Join(' ', regel.Codes.Select(c => $"{c.Key}={c.Value}")),
        regel.Verklaring ?? string.Empty,
    ];

    private Verklaaropdracht Opdracht()
    {
        if (Regelverschil(Form.Verschil) is var (bestand, regel))
        {
            return new(bestand, null, regel, null, null, Form.Reden);
        }

        return Form.Verschil?.Split(':') switch
        {
            ["fout", var waar, var soort] => new(waar, soort, null, null, null, Form.Reden),
            ["klasse", var plaats] when int.TryParse(plaats, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && Beeld.Verslag.Klasseverschillen().ElementAtOrDefault(i) is { } klasse =>
                new(Contactenbestand.Naam, null, null, klasse.Oud, klasse.Nieuw, Form.Reden),
            _ => new(null, null, null, null, null, Form.Reden),
        };
    }

    private async Task<IActionResult> RondAfAsync(Guid id, Func<Guid, CancellationToken, Task<Inleesresultaat>> doe, string melding, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        switch (await doe(id, ct))
        {
            case Inleesresultaat.Gelukt:
                TempData["Melding"] = melding;
                return Redirect(Uitwisselwoorden.Inlezing(id));
            case Inleesresultaat.Onverklaard:
                return await WeigerAsync(id, "Er zijn nog verschillen zonder verklaring. Verklaar ze eerst.", ct);
            case Inleesresultaat.InGebruik:
                return await WeigerAsync(id, "Iemand heeft al op deze gegevens voortgebouwd. Haal eerst weg wat ernaar wijst.", ct);
            default:
                return await WeigerAsync(id, "Deze inlezing is al bevestigd of weggehaald.", ct);
        }
    }

    private async Task<IActionResult> WeigerAsync(Guid id, string melding, CancellationToken ct)
    {
        ModelState.AddModelError(string.Empty, melding);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await verslagen.VindAsync(id, Filter, Pagina, ct) is not { } beeld)
        {
            return false;
        }

        Beeld = beeld;
        return true;
    }
}

public sealed class VerklaarForm
{
    /// <summary>What is explained: "fout:bestand:soort", "regel:bestand:regel" or "klasse:plaats".</summary>
    public string? Verschil { get; set; }

    public string? Reden { get; set; }
}
