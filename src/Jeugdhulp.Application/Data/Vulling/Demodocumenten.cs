using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Domain.Documenten;

namespace Jeugdhulp.Application.Data;

/// <summary>A PDF of one page for each kind of document, so that a demo gemeente has something to read and confirm.</summary>
internal static class Demodocumenten
{
    public static IEnumerable<Document> Maak(string gemeente, DateOnly vandaag, Toeval toeval) => Enum.GetValues<Documentsoort>().Select(soort =>
    {
        var inhoud = Pdf($"{soort.Naam()} van oefengemeente {gemeente}");
        return new Document
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            Soort = soort,
            Titel = $"{soort.Naam()} (voorbeeld)",
            Versie = "1",
            GeldigVan = new DateOnly(vandaag.Year - 2, 1, 1),
            Inhoud = inhoud,
            Bytes = inhoud.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(inhoud)),
            Door = "Demobeheerder",
            Op = new DateTimeOffset(vandaag.AddDays(-60), new TimeOnly(9, 0), TimeSpan.Zero),
        };
    });

    /// <summary>The smallest document that readers accept: a page with one line. The cross-reference table holds the place of each object.</summary>
    internal static byte[] Pdf(string regel)
    {
        var tekst = $"BT /F1 18 Tf 72 760 Td ({regel}) Tj ET";
        string[] objecten =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {tekst.Length} >>\nstream\n{tekst}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plaatsen = new StringBuilder();
        foreach (var (nummer, inhoud) in objecten.Index())
        {
            plaatsen.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{nummer + 1} 0 obj\n{inhoud}\nendobj\n");
        }

        var begin = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objecten.Length + 1}\n0000000000 65535 f \n{plaatsen}");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objecten.Length + 1} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
