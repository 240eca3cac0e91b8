using CsvHelper;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>Where a check found something, or what was left out for a reason: all of it, page by page.</summary>
public sealed class VindplaatsenModel(VondstenQuery vondsten) : PageModel
{
    /// <summary>Code of the check, or word of the reason.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Vondstenlijst Lijst { get; private set; } = null!;

    public string Naam => Lijst.Controle?.Kort(OpDossiers) ?? Lijst.Reden!.Value.Naam();

    public string Zin => Lijst.Controle?.ZinVan(OpDossiers) ?? Lijst.Reden!.Value.Zin(Lijst.Sterkte);

    public string Aantal => Lijst.Controle is { } controle ? Leveringwoorden.Hoevaak(new(controle, Lijst.Totaal, [])) : Leveringwoorden.Hoevaak(Lijst.Reden!.Value, Lijst.Totaal);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await vondsten.LaadAsync(id, Code, Pagina, ct) is not { } lijst)
        {
            return NotFound();
        }

        Lijst = lijst;
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, (lijst.Totaal + VondstenQuery.PerPagina - 1) / VondstenQuery.PerPagina));
        return Page();
    }

    private bool OpDossiers => Lijst.Levering.Definitie is Leveringsdefinitie.Dossiers;

    /// <summary>All of them; it names nobody.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, CancellationToken ct)
    {
        if (await vondsten.DownloadAsync(id, Code, ct) is not var (levering, regels, sterkte, verzegeld))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=vindplaatsen-{levering.Halfjaar.Code}-{Notatie.Invoer(levering.Volgnummer)}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["wat", "ernst", "dossier", "team", "record", "zin", "verbeteren bij", "traject vanaf", "hulpvorm", "contact van", "adres"], ct);
        foreach (var regel in regels)
        {
            var reden = Contractnaam.TryParse<Weglaatreden>(regel.Code, out var weg) ? weg : (Weglaatreden?)null;
            await csv.WriteRecordAsync(
                [
                    reden?.Naam() ?? regel.Code,
                    reden is null ? Controles.Van(regel.Code).Ernst.Naam() : "Gaat niet mee",
                    regel.Plaats.Dossiernummer is { } nummer ? Notatie.Invoer(nummer) : "",
                    regel.Plaats.Team ?? "",
                    regel.Record is { } record ? Notatie.Invoer(record) : "",
                    reden?.Zin(sterkte) ?? Controles.Van(regel.Code).ZinVan(levering.Definitie is Leveringsdefinitie.Dossiers),
                    reden is null ? Leveringwoorden.Verbeterplek(Controles.Van(regel.Code), levering.Definitie is Leveringsdefinitie.Dossiers, verzegeld) : "",
                    regel.Plaats is { TrajectId: not null, Dag: { } aanvang } ? Notatie.Datum(aanvang) : "",
                    regel.Plaats.Hulpvorm ?? "",
                    regel.Plaats is { ContactId: not null, Dag: { } dag } ? Notatie.Datum(dag) : "",

                    // Who may not go there is stopped there; it holds an id and no name.
                    Herstelwegen.Verbeteradres(regel.Code, regel.Plaats, id, verzegeld) is { } adres ? $"{Request.Scheme}://{Request.Host}{adres}" : "",
                ],
                ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }
}
