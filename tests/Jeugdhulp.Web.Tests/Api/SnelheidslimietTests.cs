using System.Net;
using System.Text;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Api;

public sealed class SnelheidslimietTests(SnelheidslimietTests.DriePerMinuut web) : IClassFixture<SnelheidslimietTests.DriePerMinuut>
{
    [Fact]
    public async Task Post_MeerDanHetMaximumPerMinuut_WordtGeweigerd()
    {
        using var browser = web.Bezoeker();
        var antwoorden = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var inhoud = new StringContent("{}", Encoding.UTF8, "application/json");
            using var antwoord = await browser.PostAsync(new Uri("/api/v1/classificaties/proef", UriKind.Relative), inhoud);
            antwoorden.Add(antwoord.StatusCode);
        }

        antwoorden.ShouldBe([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]);
    }

    public sealed class DriePerMinuut : Webfabriek
    {
        public DriePerMinuut() => Instellingen["Proefclassificatie:VerzoekenPerMinuut"] = "3";
    }
}
