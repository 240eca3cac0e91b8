using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>In how many households people are helped under more than one law.</summary>
public sealed class SamenloopModel(SamenloopQuery samenloop, TimeProvider klok) : PageModel
{
    private const string Adres = "/cijfers/samenloop";

    /// <summary>Day as in an address: 2026-06-30.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Peildatum { get; set; }

    /// <summary>Empty for a day that cannot be chosen.</summary>
    public Samenloopbeeld? Beeld { get; private set; }

    /// <summary>The last days of half-years that are over, latest first.</summary>
    public IReadOnlyList<SelectListItem> Peildata => [.. Dagen().Select(d => new SelectListItem(Notatie.Datum(d), Code(d)))];

    public string Bestand => $"{Request.PathBase}{Adres}?handler=Csv&peildatum={Peildatum}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Page();
    }

    /// <summary>The same figures for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=samenloop-{Peildatum}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["gemeente", "peildatum", "hulp onder", "huishoudens", "status"], ct);
        var gemeente = User.FindFirst(Claimnamen.GemeenteCode)!.Value;
        foreach (var cel in Enum.GetValues<Wettencel>())
        {
            var waarde = Beeld!.Cellen[cel];
            await csv.WriteRecordAsync([gemeente, Peildatum!, cel.Naam(), waarde.Getal?.ToString("0", Notatie.Nederlands) ?? string.Empty, Contractnaam.Van(waarde.Stand)], ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }

    private static string Code(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<DateOnly> Dagen()
    {
        for (var halfjaar = Halfjaar.Van(klok.Vandaag()).Vorige; halfjaar.Jaar >= Cijferbijwerker.EersteJaar; halfjaar = halfjaar.Vorige)
        {
            yield return halfjaar.Einde;
        }
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var dagen = Dagen().ToList();
        Peildatum = string.IsNullOrWhiteSpace(Peildatum) ? Code(dagen[0]) : Peildatum;
        if (dagen.Where(d => Code(d) == Peildatum).Select(d => (DateOnly?)d).FirstOrDefault() is not { } dag)
        {
            ModelState.AddModelError(nameof(Peildatum), "Kies een peildatum uit de lijst.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        Beeld = await samenloop.LaadAsync(dag, ct);
        return true;
    }
}
