using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class CookieTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Fact]
    public void Elk_cookie_gaat_alleen_over_https_en_is_van_deze_naam_alleen()
    {
        var cookies = new[]
        {
            web.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).Cookie,
            web.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Tussenstap.Schema).Cookie,
            web.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie,
            web.Services.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie,
        };

        foreach (var cookie in cookies)
        {
            cookie.Name.ShouldStartWith("__Host-Jeugdhulp");
            cookie.SecurePolicy.ShouldBe(CookieSecurePolicy.Always, cookie.Name);
            cookie.HttpOnly.ShouldBeTrue(cookie.Name);
            cookie.Domain.ShouldBeNull(cookie.Name);
        }
    }
}
