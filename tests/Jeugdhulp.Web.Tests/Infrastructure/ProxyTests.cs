using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Headers in which a proxy tells who asked: from anyone else they are lies, and would lift the limits per address.</summary>
public sealed class ProxyTests(Webfabriek zonder, ProxyTests.MetProxy met) : IClassFixture<Webfabriek>, IClassFixture<ProxyTests.MetProxy>
{
    [Fact]
    public async Task Get_ZonderIngesteldeProxy_GelooftDeKoppenVanNiemand() =>
        (await HaalAsync(zonder, "10.0.0.4")).ShouldBe(("http", "10.0.0.4"));

    [Fact]
    public async Task Get_VanEenAnderAdresDanDeProxy_GelooftDeKoppenNiet() =>
        (await HaalAsync(met, "10.0.0.5")).ShouldBe(("http", "10.0.0.5"));

    [Fact]
    public async Task Get_VanDeIngesteldeProxy_GelooftDeKoppen() =>
        (await HaalAsync(met, "10.0.0.4")).ShouldBe(("https", "203.0.113.7"));

    private static async Task<(string Schema, string? Adres)> HaalAsync(Webfabriek web, string van)
    {
        var server = web.Services.GetRequiredService<IServer>().ShouldBeOfType<TestServer>();
        var context = await server.SendAsync(
            c =>
            {
                c.Request.Method = HttpMethods.Get;
                c.Request.Scheme = "http";
                c.Request.Host = new HostString("localhost");
                c.Request.Path = "/";
                c.Request.Headers["X-Forwarded-For"] = "203.0.113.7";
                c.Request.Headers["X-Forwarded-Proto"] = "https";
                c.Connection.RemoteIpAddress = IPAddress.Parse(van);
            },
            TestContext.Current.CancellationToken);
        return (new Uri(context.Response.Headers.Location.ToString()).Scheme, context.Connection.RemoteIpAddress?.ToString());
    }

    public sealed class MetProxy : Webfabriek
    {
        public MetProxy() => Instellingen["Proxy:Adressen:0"] = "10.0.0.4";
    }
}
