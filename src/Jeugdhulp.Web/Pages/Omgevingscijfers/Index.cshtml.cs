using CsvHelper;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.Pages.Contacten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jeugdhulp.Web.Pages.Omgevingscijfers;

/// <summary>What is published about the gemeente and its wijken, with what stood there before.</summary>
public sealed class IndexModel(Contextbeheer context) : PageModel
{
    public Contextwaarden Waarden { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken ct) => Waarden = await context.LaadAsync(ct);

    /// <summary>What holds, in the form in which it is read in.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var waarden = await context.LaadAsync(ct);
        return await SchrijfAsync("omgevingscijfers", waarden.Geldend.Select(w => new Contextregel(w.Indicator, w.Wijk, w.Jaar, w.Waarde, w.Bron)), ct);
    }

    /// <summary>A file to fill in: every indicator once, with what its value has to look like as the source.</summary>
    public async Task<IActionResult> OnGetVoorbeeldAsync(CancellationToken ct) =>
        await SchrijfAsync("omgevingscijfers-voorbeeld", Enum.GetValues<Contextindicator>().Select(i => new Contextregel(i, string.Empty, Contexttabel.EersteJaar, 1, $"Voorbeeld: {i.Uitleg()}")), ct);

    private async Task<IActionResult> SchrijfAsync(string naam, IEnumerable<Contextregel> regels, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename={naam}.csv";
        Response.ContentType = "text/csv; charset=utf-8";
        await using var csv = CsvWriter.Create(Response.Body, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync([.. Contexttabel.Kolommen], ct);
        foreach (var regel in regels)
        {
            await csv.WriteRecordAsync(
                [Contractnaam.Van(regel.Indicator), regel.Wijk, TagHelpers.Notatie.Invoer(regel.Jaar), regel.Waarde.ToString("0.###", TagHelpers.Notatie.Nederlands), regel.Bron], ct);
        }

        await csv.FlushAsync(ct);
        return new EmptyResult();
    }
}
