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
        var pagina = await OpenAsync(account);
        var antwoorden = new ConcurrentQueue<IResponse>();
        pagina.Response += (_, antwoord) => antwoorden.Enqueue(antwoord);

        await pagina.GotoAsync(adres, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var omvang = await Task.WhenAll(antwoorden.Select(async a => (new Uri(a.Url).AbsolutePath, Bytes: await BytesAsync(a))));
        omvang.Length.ShouldBeGreaterThan(3);
        omvang.Sum(o => o.Bytes).ShouldBeLessThan(Hoogstens, string.Join(", ", omvang));
    }

    /// <summary>The browser may count what it unpacked, so what was sent is read from the header; a page, which is sent as it is, has none.</summary>
    private static async Task<int> BytesAsync(IResponse antwoord)
    {
        var maten = await antwoord.Request.SizesAsync();
        var lengte = await antwoord.HeaderValueAsync("content-length");
        return maten.ResponseHeadersSize + (lengte is null ? (await antwoord.BodyAsync()).Length : int.Parse(lengte, CultureInfo.InvariantCulture));
    }
}
