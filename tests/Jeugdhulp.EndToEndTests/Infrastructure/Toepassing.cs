using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jeugdhulp.Application.Data;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;
using Cookie = Microsoft.Playwright.Cookie;

[assembly: AssemblyFixture(typeof(Toepassing))]

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>
/// The whole application on Kestrel with https, as in production, over one database with the demo data, and one browser.
/// Started by the first test that asks for it and shared by all; every test has a browser context of its own.
/// </summary>
public sealed class Toepassing : IAsyncDisposable
{
    /// <summary>The day on which every test takes place; the demo data run up to it.</summary>
    public static readonly DateOnly Vandaag = new(2026, 11, 20);

    private readonly Testdatabase _database = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Cookie>>>> _aanmeldingen = new(StringComparer.Ordinal);
    private readonly Lazy<Task<Gestart>> _gestart;

    public Toepassing() => _gestart = new Lazy<Task<Gestart>>(StartAsync);

    /// <summary>The name of the host in every address; any other host in a request is a fault.</summary>
    public static string Host => "127.0.0.1";

    public async Task<IServiceProvider> ServicesAsync() => (await _gestart.Value).Fabriek.Services;

    /// <summary>The store without restriction, to look at what a test did.</summary>
    public async Task<JeugdhulpDbContext> DatabaseAsync()
    {
        await _gestart.Value;
        return _database.CreateUnrestrictedContext();
    }

    /// <summary>A browser of its own, signed in when there is an account (the part before the @).</summary>
    public async Task<IBrowserContext> OpenAsync(string? account, BrowserNewContextOptions? opties = null)
    {
        var context = await NieuwAsync(opties ?? new());
        if (account is not null)
        {
            await context.AddCookiesAsync(await CookiesAsync(account));
        }

        return context;
    }

    /// <summary>What an account got when it signed in, which happens once.</summary>
    public Task<IReadOnlyList<Cookie>> CookiesAsync(string account) =>
        _aanmeldingen.GetOrAdd(account, naam => new Lazy<Task<IReadOnlyList<Cookie>>>(() => MeldAanAsync(naam))).Value;

    public async ValueTask DisposeAsync()
    {
        if (_gestart.IsValueCreated)
        {
            var gestart = await _gestart.Value;
            await gestart.Browser.DisposeAsync();
            gestart.Playwright.Dispose();
            await gestart.Fabriek.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private async Task<IReadOnlyList<Cookie>> MeldAanAsync(string account)
    {
        await using var context = await NieuwAsync(new());
        var pagina = await context.NewPageAsync();
        await pagina.MeldAanAsync(account);
        return
        [
            .. (await context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, Expires = c.Expires, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite,
            }),
        ];
    }

    private async Task<IBrowserContext> NieuwAsync(BrowserNewContextOptions opties)
    {
        var (_, _, browser, adres) = await _gestart.Value;
        opties.BaseURL = adres;
        opties.Locale = "nl-NL";
        opties.TimezoneId = "Europe/Amsterdam";
        opties.IgnoreHTTPSErrors = true;
        opties.ViewportSize ??= new ViewportSize { Width = 1320, Height = 900 };
        opties.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(opties);
        // Several suites may share a small machine; a wait ends as soon as what it waits for is there.
        context.SetDefaultTimeout(30_000);
        context.SetDefaultNavigationTimeout(60_000);
        return context;
    }

    private async Task<Gestart> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        await _database.InitializeAsync();
        await Vulling.LaadDemodataAsync(_database.ConnectionString, Testsleutels.Ring, Vandaag, CancellationToken.None);

        var fabriek = new Fabriek(_database);
        fabriek.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, luister => luister.UseHttps(MaakCertificaat())));
        fabriek.StartServer();
        await fabriek.Services.TelCijfersAsync("9991", "9992");
        var poort = fabriek.ClientOptions.BaseAddress.Port;

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.ExecutablePath, Args = Chromium.Arguments });
        return new Gestart(fabriek, playwright, browser, $"https://{Host}:{poort}");
    }

    /// <summary>For this process alone; the browser is told not to ask who signed it.</summary>
    private static X509Certificate2 MaakCertificaat()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var aanvraag = new CertificateRequest("CN=localhost", sleutel, HashAlgorithmName.SHA256);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddIpAddress(IPAddress.Loopback);
        aanvraag.CertificateExtensions.Add(namen.Build());
        return aanvraag.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
    }

    private sealed record Gestart(Fabriek Fabriek, IPlaywright Playwright, IBrowser Browser, string Adres);

    private sealed class Fabriek(Testdatabase database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            // Published, the compressed files stand in wwwroot; built, only this knows where they are.
            builder.UseStaticWebAssets();
            builder.UseSetting("ConnectionStrings:Jeugdhulp", database.ConnectionString);
            builder.UseSetting("Jeugdhulp:Sleutelmap", Testsleutels.Map);
            builder.UseSetting("Jeugdhulp:Hoofdsleutel", Testsleutels.Hoofdsleutel);
            builder.UseSetting("AllowedHosts", $"{Host};localhost");
            builder.UseSetting("Aanmelden:PogingenPerMinuut", "100000");
            builder.UseSetting("Jeugdhulp:TweedeFactor", "aangeraden");
            builder.ConfigureTestServices(diensten =>
            {
                diensten.AddSingleton<TimeProvider>(new StilleKlok(Vandaag));
                diensten.AddLogging(log => log.ClearProviders());
            });
        }
    }
}
