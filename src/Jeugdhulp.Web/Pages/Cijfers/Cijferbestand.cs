using CsvHelper;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>The lines of the page as a file: the same as the command prints, with numbers the way a Dutch spreadsheet reads them.</summary>
public static class Cijferbestand
{
    public static async Task SchrijfCsvAsync(Stream bestand, string gemeente, Cijferbeeld beeld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        await using var csv = CsvWriter.Create(bestand, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(Cijferopdracht.Kolommen, ct);
        foreach (var regel in Regels(beeld))
        {
            await csv.WriteRecordAsync(
                [gemeente, beeld.Vraag.Moment.Code, Contractnaam.Van(beeld.Vraag.Lens), regel.Maat, regel.Uitsplitsing, regel.Waarde?.Getal?.ToString("0.###", TagHelpers.Notatie.Nederlands) ?? string.Empty, regel.Status],
                ct);
        }

        await csv.FlushAsync(ct);
    }

    private static IEnumerable<Cijferregel> Regels(Cijferbeeld beeld) => Cijferrapport.Regels(beeld.Cijfers, beeld.Vraag.Moment, beeld.Vraag.Lens, beeld.Team);
}
