using CsvHelper;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Web.Pages.Contacten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>Who is in the delivery by trajecten and not in the one by dossiers, or the other way round, and why.</summary>
public sealed class LenzenModel(LensrapportQuery lenzen) : PageModel
{
    public const int PerPagina = 50;

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Lensrapport Rapport { get; private set; } = null!;

    public IEnumerable<Lensregel> Getoond => Rapport.Regels.Skip((Pagina - 1) * PerPagina).Take(PerPagina);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await lenzen.LaadAsync(id, ct) is not { } rapport)
        {
            return NotFound();
        }

        Rapport = rapport;
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, (rapport.Regels.Count + PerPagina - 1) / PerPagina));
        return Page();
    }

    /// <summary>The whole report; it names nobody.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        if (await lenzen.DownloadAsync(id, ct) is not { } rapport)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=lenzen-{rapport.Levering.Halfjaar.Code}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["dossier", "team", "in", "waarom niet in de andere"], ct);
        foreach (var regel in rapport.Regels)
        {
            await csv.WriteRecordAsync(
                [regel.Plaats.Dossiernummer is { } nummer ? TagHelpers.Notatie.Invoer(nummer) : "", regel.Plaats.Team ?? "", Leveringwoorden.Telling(regel), Leveringwoorden.Waarom(regel)], ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }
}
