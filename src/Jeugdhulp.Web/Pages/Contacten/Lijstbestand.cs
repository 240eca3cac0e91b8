using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The list as lines with semicolons, the way a Dutch spreadsheet opens it.</summary>
public static class Lijstbestand
{
    /// <summary>How every file of this application looks.</summary>
    internal static readonly CsvWriterOptions Opmaak = new()
    {
        Separator = ';',
        NewLine = "\r\n",
        Quoting = CsvQuoting.Always,
        WriteByteOrderMark = true,
        // A spreadsheet runs what begins with one of these signs; behind an apostrophe it is text.
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
        InjectionEscape = '\'',
    };

    /// <summary>Writes line after line, so that a long list takes no more memory than a short one.</summary>
    public static async Task SchrijfAsync(Stream bestand, Contactexport lijst, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(bestand, Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["datum", "jeugdige", "leeftijd", "activiteit", "klasse", "berekend", "landelijk", "wijkt af", "gesprek", "team", "medewerker", "geregistreerd op", "contact"], ct);
        await foreach (var regel in lijst.Regels.WithCancellation(ct))
        {
            await csv.WriteRecordAsync(
                [
                    Notatie.Datum(regel.Datum),
                    Lijstwoorden.Wie(regel),
                    regel.Leeftijd?.ToString(CultureInfo.InvariantCulture) ?? "",
                    regel.Activiteit.Omschrijving().Naam,
                    regel.Geldend.Naam(),
                    regel.Uitkomst.Naam(),
                    regel.UitkomstNorm.Naam(),
                    regel.Afwijking ? "ja" : "nee",
                    regel.Gesprek?.ToString(CultureInfo.InvariantCulture) ?? "",
                    lijst.Teams[regel.TeamId],
                    regel.Medewerker,
                    Notatie.Datum(DateOnly.FromDateTime(regel.GeregistreerdOp.InNederland())),
                    regel.ContactId.ToString(),
                ],
                ct);
        }

        await csv.FlushAsync(ct);
    }
}
