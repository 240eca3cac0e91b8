using System.Net;
using Jeugdhulp.Application.Toegang;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>A page is asked for and sent, and nothing else can be done with it.</summary>
public sealed class PaginamethodenTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PUT", "/gemeente")]
    [InlineData("DELETE", "/inzicht/meedoen")]
    [InlineData("PATCH", "/leren/casussen/nieuw")]
    [InlineData("TRACE", "/gemeente")]
    [InlineData("PUT", "/fout/500")]
    public async Task EenAndereMethode_WordtGeweigerdMetWatWelKan(string methode, string adres)
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var antwoord = await VraagAsync(browser, methode, adres);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        antwoord.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "OPTIONS", "POST"]);
        (await antwoord.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Dit kan niet");
    }

    [Theory]
    [InlineData("TRACE", "/aanmelden", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/aanmelden", HttpStatusCode.OK)]
    public async Task ZonderAanmelden_GeldtHetzelfde(string methode, string adres, HttpStatusCode verwacht)
    {
        using var browser = web.Bezoeker();

        using var antwoord = await VraagAsync(browser, methode, adres);

        antwoord.StatusCode.ShouldBe(verwacht);
    }

    private static async Task<HttpResponseMessage> VraagAsync(HttpClient browser, string methode, string adres)
    {
        using var verzoek = new HttpRequestMessage(new HttpMethod(methode), new Uri(adres, UriKind.Relative));
        return await browser.SendAsync(verzoek, Ct);
    }
}
