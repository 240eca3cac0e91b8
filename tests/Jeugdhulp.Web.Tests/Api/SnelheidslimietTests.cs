using System.Net;
using System.Text;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task Post_VanEenAnderAdres_HeeftZijnEigenMaximum()
    {
        var eerste = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            eerste.Add(await StuurAsync("203.0.113.7"));
        }

        eerste[^1].ShouldBe(StatusCodes.Status429TooManyRequests);
        (await StuurAsync("203.0.113.8")).ShouldBe(StatusCodes.Status400BadRequest);
    }

    private async Task<int> StuurAsync(string van)
    {
        var server = web.Services.GetRequiredService<IServer>().ShouldBeOfType<TestServer>();
        var context = await server.SendAsync(
            c =>
            {
                c.Request.Method = HttpMethods.Post;
                c.Request.Scheme = "https";
                c.Request.Host = new HostString("localhost");
                c.Request.Path = "/api/v1/classificaties/proef";
                c.Request.ContentType = "application/json";
                c.Request.Body = new MemoryStream("{}"u8.ToArray());
                c.Request.ContentLength = 2;
                c.Connection.RemoteIpAddress = IPAddress.Parse(van);
            },
            TestContext.Current.CancellationToken);
        return context.Response.StatusCode;
    }

    public sealed class DriePerMinuut : Webfabriek
    {
        public DriePerMinuut() => Instellingen["Proefclassificatie:VerzoekenPerMinuut"] = "3";
    }
}
