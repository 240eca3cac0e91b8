using System.Collections.Concurrent;
using System.Globalization;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>What comes over the wire when someone opens a page for the first time.</summary>
public sealed class GewichtTests(Toepassing toepassing) : Reis(toepassing)
{
    private const int Hoogstens = 150 * 1024;

    [Theory]
    [InlineData(null, "/aanmelden")]
    [InlineData("consulent.a", "/")]
    [InlineData("consulent.a", "/contacten?periode=jaar")]
    [InlineData("consulent.a", "/contacten/registreren")]
    public async Task EersteKeer_KomenErMinderDan150KbBinnen(string? account, string adres)
    {
        var omvang = await OmvangAsync(account, adres);

        omvang.Sum(o => o.Bytes).ShouldBeLessThan(Hoogstens, string.Join(", ", omvang));
    }

    /// <summary>Who waits for the figures waits for the page; the graphs come after it and draw what its tables say.</summary>
    [Fact]
    public async Task EersteKeerBijDeCijfers_KomenErMinderDan150KbBinnenVoorDeGrafieken()
    {
        var omvang = await OmvangAsync("beleid.a", "/cijfers?periode=2025H2");

        var grafieken = omvang.Where(o => o.Adres.Contains("/grafieken", StringComparison.Ordinal)).ToList();
        grafieken.Sum(o => o.Bytes).ShouldBeInRange(50 * 1024, 200 * 1024, string.Join(", ", omvang));
        omvang.Except(grafieken).Sum(o => o.Bytes).ShouldBeLessThan(Hoogstens, string.Join(", ", omvang));
    }

    private async Task<(string Adres, int Bytes)[]> OmvangAsync(string? account, string adres)
    {
        var pagina = await OpenAsync(account);
        var antwoorden = new ConcurrentQueue<IResponse>();
        pagina.Response += (_, antwoord) => antwoorden.Enqueue(antwoord);

        await pagina.GotoAsync(adres, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var omvang = await Task.WhenAll(antwoorden.Select(async a => (Adres: new Uri(a.Url).AbsolutePath, Bytes: await BytesAsync(a))));
        omvang.Length.ShouldBeGreaterThan(3);
        return omvang;
    }

    /// <summary>The browser may count what it unpacked, so what was sent is read from the header; a page, which is sent as it is, has none.</summary>
    private static async Task<int> BytesAsync(IResponse antwoord)
    {
        var maten = await antwoord.Request.SizesAsync();
        var lengte = await antwoord.HeaderValueAsync("content-length");
        return maten.ResponseHeadersSize + (lengte is null ? (await antwoord.BodyAsync()).Length : int.Parse(lengte, CultureInfo.InvariantCulture));
    }
}
