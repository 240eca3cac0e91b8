using System.Globalization;
using Jeugdhulp.Web.Pages.Contacten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten;

public sealed class LijstperiodeTests
{
    [Theory]
    [InlineData("halfjaar", "2026-01-01", "2026-01-01", "2026-06-30")]
    [InlineData("halfjaar", "2026-06-30", "2026-01-01", "2026-06-30")]
    [InlineData("halfjaar", "2026-07-01", "2026-07-01", "2026-12-31")]
    [InlineData("halfjaar", "2026-12-31", "2026-07-01", "2026-12-31")]
    [InlineData("jaar", "2028-02-29", "2028-01-01", "2028-12-31")]
    [InlineData("weken", "2026-11-20", "2026-10-24", "2026-11-20")]
    [InlineData("weken", "2028-03-01", "2028-02-03", "2028-03-01")]
    public void Periode_OpDeGrens_HeeftHaarEersteEnLaatsteDag(string naam, string vandaag, string van, string tot) =>
        Lijstperiode.Van(naam, Dag(vandaag)).ShouldBe((Dag(van), Dag(tot)));

    [Theory]
    [InlineData("zelf")]
    [InlineData("")]
    [InlineData("Jaar")]
    public void Periode_DieGeenVasteIs_HeeftGeenDagen(string naam) => Lijstperiode.Van(naam, Dag("2026-06-30")).ShouldBeNull();

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, CultureInfo.InvariantCulture);
}
