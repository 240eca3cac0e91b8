using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Application.Documenten;
using Jeugdhulp.Domain.Documenten;

namespace Jeugdhulp.TestCommon;

/// <summary>Documents for tests: as little of a PDF as the application asks for.</summary>
public static class Proefdocument
{
    public static byte[] Pdf(string inhoud = "proef") => Encoding.UTF8.GetBytes($"%PDF-1.4\n{inhoud}\n%%EOF\n");

    public static Document Maak(string gemeente, Documentsoort soort, DateOnly van, string titel = "Proef")
    {
        var inhoud = Pdf(titel);
        return new()
        {
            GemeenteCode = gemeente,
            Id = Guid.NewGuid(),
            Soort = soort,
            Titel = titel,
            Versie = "1",
            GeldigVan = van,
            Inhoud = inhoud,
            Bytes = inhoud.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(inhoud)),
            Door = "Test",
            Op = new DateTimeOffset(van, TimeOnly.MinValue, TimeSpan.Zero),
        };
    }
}
