using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>Lines as a workbook: numbers are numbers, all else is text and never a formula.</summary>
internal static class Cijferwerkblad
{
    public static MemoryStream Maak(IEnumerable<(string Blad, IEnumerable<IReadOnlyList<object?>> Rijen)> bladen)
    {
        var bestand = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bestand, SpreadsheetDocumentType.Workbook))
        {
            var boek = document.AddWorkbookPart();
            var lijst = new Sheets();
            foreach (var (nummer, (naam, rijen)) in bladen.Index())
            {
                var deel = boek.AddNewPart<WorksheetPart>();
                deel.Worksheet = new Worksheet(new SheetData(rijen.Select(r => new Row(r.Select(Cel)))));
                lijst.AppendChild(new Sheet { Id = boek.GetIdOfPart(deel), SheetId = (uint)nummer + 1, Name = naam });
            }

            boek.Workbook = new Workbook(lijst);
        }

        bestand.Position = 0;
        return bestand;
    }

    private static Cell Cel(object? waarde) => waarde switch
    {
        decimal getal => new Cell(new CellValue(getal.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        null => new Cell(),
        _ => new Cell(new InlineString(new Text(waarde.ToString()!) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
    };
}
