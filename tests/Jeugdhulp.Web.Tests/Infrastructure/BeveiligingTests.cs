using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>What every answer tells the browser, and what a second web process must know.</summary>
public sealed class BeveiligingTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/aanmelden", HttpStatusCode.OK)]
    [InlineData("/bestaat-niet", HttpStatusCode.Redirect)]
    [InlineData("/api/v1/bestaat-niet", HttpStatusCode.Unauthorized)]
    [InlineData("/gezond", HttpStatusCode.OK)]
    [InlineData("/gereed", HttpStatusCode.OK)]
    public async Task Get_ElkAntwoord_HeeftDeBeveiligingskoppen(string adres, HttpStatusCode verwacht)
    {
        using var browser = web.Bezoeker();

        using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(verwacht);
        var beleid = antwoord.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        beleid.ShouldStartWith("default-src 'none';");
        beleid.ShouldContain("frame-ancestors 'none'");
        beleid.ShouldNotContain("unsafe");
        beleid.ShouldNotContain("http");
        antwoord.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        antwoord.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Get_PaginaOverPersonen_WordtNergensBewaard()
    {
        using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Consulent);

        foreach (var adres in new[] { "/", "/contacten", "/contacten/registreren", "/contacten/registreren/concepten" })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);
            antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue(adres);
        }
    }

    [Fact]
    public async Task Get_OpEenAnderAdresDanDezeComputer_EistVoortaanHttps()
    {
        using var browser = web.Bezoeker();
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/aanmelden", UriKind.Relative));
        verzoek.Headers.Host = Webfabriek.Hostnaam;

        using var antwoord = await browser.SendAsync(verzoek, TestContext.Current.CancellationToken);

        antwoord.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public void Sleutels_VanEenProces_ZijnVoorEenTweedeTeLezen()
    {
        var geheim = web.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef").Protect("sessie");
        using var tweede = new ServiceCollection()
            .AddDataProtection().SetApplicationName("Jeugdhulp").Services
            .Configure<KeyManagementOptions>(o => o.XmlRepository = new Sleutelopslag(web.Services.GetRequiredService<IServiceScopeFactory>()))
            .BuildServiceProvider();

        tweede.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef").Unprotect(geheim).ShouldBe("sessie");
    }
}
