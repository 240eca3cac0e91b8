using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Web.Pages.Leveringen;

/// <summary>A delivery as a workbook with tabs, as its layout says (CBS-06). Every code is text, so that no zero in front is lost and nothing is a formula.</summary>
internal static class Leveringswerkboek
{
    /// <summary>Row by row: the records never stand in memory together.</summary>
    public static async Task<MemoryStream> MaakAsync(Leveringskop kop, IAsyncEnumerable<Leveringsrecord[]> delen)
    {
        var bestand = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bestand, SpreadsheetDocumentType.Workbook))
        {
            var boek = document.AddWorkbookPart();
            var records = boek.AddNewPart<WorksheetPart>();
            using (var schrijver = Open(records))
            {
                Rij(schrijver, Bestandsschrijver.Koppen(kop.Indeling));
                await foreach (var deel in delen)
                {
                    foreach (var rij in Bestandsschrijver.Rijen(deel, kop.Indeling))
                    {
                        Rij(schrijver, rij);
                    }
                }

                Sluit(schrijver);
            }

            var bladen = new Sheets(new Sheet { Id = boek.GetIdOfPart(records), SheetId = 1, Name = kop.Indeling.Blad });
            // A version that is not known here any more says nothing about its codes.
            Blad(boek, bladen, Bestandsindeling.AndereBladen[0], (kop.Versie?.Codes ?? []).Select(c => (IEnumerable<string?>)[Contractnaam.Van(c.Veld), c.Code, c.Omschrijving]).Prepend(["veld", "code", "betekenis"]));
            Blad(boek, bladen, Bestandsindeling.AndereBladen[1], Over(kop));
            boek.Workbook = new Workbook(bladen);
        }

        bestand.Position = 0;
        return bestand;
    }

    private static IEnumerable<IEnumerable<string?>> Over(Leveringskop kop)
    {
        var levering = kop.Levering;
        yield return ["gemeente", $"{levering.GemeenteCode} {kop.Gemeente}"];
        yield return ["periode", levering.Halfjaar.Naam];
        yield return ["protocol", levering.Protocol];
        yield return ["records", levering.Aantal?.ToString(CultureInfo.InvariantCulture)];
        yield return ["levering", levering.Volgnummer.ToString(CultureInfo.InvariantCulture)];
        yield return ["zegel (SHA-256 van het bestand)", levering.Sha256];
    }

    private static void Blad(WorkbookPart boek, Sheets bladen, string naam, IEnumerable<IEnumerable<string?>> rijen)
    {
        var deel = boek.AddNewPart<WorksheetPart>();
        using (var schrijver = Open(deel))
        {
            foreach (var rij in rijen)
            {
                Rij(schrijver, rij);
            }

            Sluit(schrijver);
        }

        bladen.AppendChild(new Sheet { Id = boek.GetIdOfPart(deel), SheetId = (uint)bladen.ChildElements.Count + 1, Name = naam });
    }

    private static OpenXmlWriter Open(WorksheetPart deel)
    {
        var schrijver = OpenXmlWriter.Create(deel);
        schrijver.WriteStartElement(new Worksheet());
        schrijver.WriteStartElement(new SheetData());
        return schrijver;
    }

    private static void Sluit(OpenXmlWriter schrijver)
    {
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
    }

    private static void Rij(OpenXmlWriter schrijver, IEnumerable<string?> waarden)
    {
        schrijver.WriteStartElement(new Row());
        foreach (var waarde in waarden)
        {
            schrijver.WriteElement(string.IsNullOrEmpty(waarde) ? new Cell() : new Cell(new InlineString(new Text(waarde))) { DataType = CellValues.InlineString });
        }

        schrijver.WriteEndElement();
    }
}
