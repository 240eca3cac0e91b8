using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Api;

public sealed class OpenApiTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Get_Document_BeschrijftElkVeldDatDeProefLeestEnGeenAnder()
    {
        using var browser = web.Bezoeker();
        var document = JsonNode.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        var proef = document["paths"]!["/api/v1/classificaties/proef"]!["post"]!;

        proef["description"]!.GetValue<string>().ShouldContain("Er wordt niets bewaard");
        proef["responses"]!.AsObject().Select(r => r.Key).ShouldBe(["200", "400", "413", "415", "429"], ignoreOrder: true);
        foreach (var (onderdeel, schema) in new[] { ("contact", "ProefContact"), ("hulpvraag", "ProefHulpvraag"), ("jeugdige", "ProefJeugdige"), ("team", "ProefTeam"), ("instellingen", "LokaleInstellingen") })
        {
            var beschreven = document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(p => p.Key);
            (await BekendeVeldenAsync(browser, onderdeel)).ShouldBe(beschreven, ignoreOrder: true, onderdeel);
        }
    }

    /// <summary>An unknown field is refused with the names that are known.</summary>
    private static async Task<IEnumerable<string>> BekendeVeldenAsync(HttpClient browser, string onderdeel)
    {
        using var inhoud = new StringContent($$"""{ "{{onderdeel}}": { "onbekend": 1 } }""", Encoding.UTF8, "application/json");
        using var antwoord = await browser.PostAsync(new Uri("/api/v1/classificaties/proef", UriKind.Relative), inhoud);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var melding = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["errors"]![$"{onderdeel}.onbekend"]![0]!.GetValue<string>();
        return melding[(melding.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split(',', StringSplitOptions.TrimEntries);
    }
}
