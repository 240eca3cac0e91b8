using System.Text;
using Jeugdhulp.Domain.Documenten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Documenten;

[Trait("Eis", "REG-01")]
public sealed class PdfcontroleTests
{
    [Theory]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-2.0\ninhoud\n%%EOF\r\n")]
    public void EenPdf_WordtAangenomen(string inhoud) => Pdfcontrole.Fout(Encoding.ASCII.GetBytes(inhoud)).ShouldBeNull();

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("%PDF-", "niet compleet")]
    [InlineData("%PDF-1.4\nafgebroken", "niet compleet")]
    [InlineData("#!/bin/sh\nrm -rf .\n%%EOF", "geen PDF")]
    [InlineData("<script>alert(1)</script>%PDF-1.4 %%EOF", "geen PDF")]
    [InlineData(" %PDF-1.4\n%%EOF", "geen PDF")]
    [InlineData("%pdf-1.4\n%%EOF", "geen PDF")]
    [InlineData("%%EOF", "geen PDF")]
    public void IetsAnders_WordtGeweigerdMetDeReden(string inhoud, string reden) => Pdfcontrole.Fout(Encoding.ASCII.GetBytes(inhoud))!.ShouldContain(reden);

    [Fact]
    public void EenAfbeeldingDieZichPdfNoemt_WordtGeweigerd() =>
        Pdfcontrole.Fout([0x89, .. "PNG\r\n%PDF-1.4 %%EOF"u8]).ShouldBe("Dit bestand is geen PDF. Sla het document op als PDF en probeer het opnieuw.");

    [Theory]
    [InlineData(Pdfcontrole.MaxBytes, true)]
    [InlineData(Pdfcontrole.MaxBytes + 1, false)]
    public void VijfMegabyte_IsHetMeeste(int bytes, bool mag)
    {
        var inhoud = new byte[bytes];
        "%PDF-1.7\n"u8.CopyTo(inhoud);
        "%%EOF"u8.CopyTo(inhoud.AsSpan(bytes - 5));

        (Pdfcontrole.Fout(inhoud) is null).ShouldBe(mag);
    }

    [Theory]
    [InlineData(1019, true)]
    [InlineData(1020, false)]
    public void HetEinde_StaatInDeLaatsteKilobyte(int daarna, bool mag) =>
        (Pdfcontrole.Fout([.. "%PDF-1.7\n"u8, .. new byte[3000], .. "%%EOF"u8, .. new byte[daarna]]) is null).ShouldBe(mag);
}
