using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Aanmelden;

public sealed class ApparaatTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge op Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome op Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox op Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1", "Safari op iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36", "Chrome op Android")]
    [InlineData("curl/8.0", "Onbekend apparaat")]
    [InlineData("Firefox", "Firefox")]
    [InlineData("Windows", "Windows")]
    [InlineData("", "Onbekend apparaat")]
    [InlineData(null, "Onbekend apparaat")]
    public void Een_apparaat_is_te_herkennen_aan_browser_en_systeem(string? kop, string naam) => Apparaat.Van(kop).ShouldBe(naam);
}
