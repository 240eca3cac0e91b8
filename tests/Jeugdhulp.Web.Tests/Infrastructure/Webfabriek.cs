using System.Net;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// The whole application over a database of its own, as class fixture: the pipeline of production, with a clock that stands
/// still. Holds the gemeenten 9991 and 9992 and no more; a test adds what it needs to <see cref="Database"/>.
/// </summary>
public class Webfabriek : IAsyncLifetime
{
    public const string Wachtwoord = "een lang wachtwoord";
    public const string GemeenteA = "9991";
    public const string GemeenteB = "9992";

    /// <summary>A name under which the application is reached besides localhost, which never gets Strict-Transport-Security.</summary>
    public const string Hostnaam = "jeugdhulp.voorbeeld.test";

    private static readonly string Wachtwoordhash = new PasswordHasher<Account>().HashPassword(null!, Wachtwoord);

    private Fabriek? _fabriek;

    public Testdatabase Database { get; } = new();

    public StilleKlok Klok { get; } = new(new DateOnly(2026, 11, 20));

    public IServiceProvider Services => Host.Services;

    /// <summary>Settings of the application, to be set before its first use.</summary>
    protected Dictionary<string, string> Instellingen { get; } = new(StringComparer.Ordinal);

    private Fabriek Host => _fabriek ?? throw new InvalidOperationException("The fixture was not initialised.");

    public virtual async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await using var db = Database.CreateUnrestrictedContext();
        foreach (var (code, naam) in new[] { (GemeenteA, "Voorbeeld A"), (GemeenteB, "Voorbeeld B") })
        {
            if (!await db.Gemeenten.AnyAsync(g => g.Code == code))
            {
                db.Gemeenten.Add(new Gemeente { Code = code, Naam = naam, Fictief = true, GeldigVan = new DateOnly(2026, 1, 1) });
            }
        }

        await db.SaveChangesAsync();
        _fabriek = new Fabriek(this);
    }

    public async ValueTask DisposeAsync()
    {
        if (_fabriek is not null)
        {
            await _fabriek.DisposeAsync();
        }

        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser that nobody signed in with; it keeps cookies and shows redirects instead of following them.</summary>
    public HttpClient Bezoeker(bool cookies = true) => Host.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
        HandleCookies = cookies,
    });

    /// <summary>A browser of someone who signed in and holds these roles in one gemeente.</summary>
    public async Task<HttpClient> MeldAanAsync(string gemeente, params Rol[] rollen)
    {
        var account = await MaakAccountAsync([.. rollen.Select(rol => (gemeente, rol))]);
        return await MeldAanAsync(account);
    }

    /// <summary>A browser in which an account with one gemeente signed in through the page.</summary>
    public async Task<HttpClient> MeldAanAsync(Account account)
    {
        var browser = Bezoeker();
        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Wachtwoord);
        if (antwoord.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in gave {antwoord.StatusCode}.");
        }

        return browser;
    }

    /// <summary>A browser of someone with this role who works in this team.</summary>
    public async Task<HttpClient> MeldAanInTeamAsync(Guid team, Rol rol, string gemeente = GemeenteA)
    {
        var account = await MaakAccountAsync((gemeente, rol));
        await using (var db = Database.CreateUnrestrictedContext())
        {
            var medewerker = new Medewerker { GemeenteCode = gemeente, Id = Guid.NewGuid(), AccountId = account.Id, Naam = rol.ToString() };
            db.AddRange(medewerker, new Teamlid { GemeenteCode = gemeente, TeamId = team, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) });
            await db.SaveChangesAsync();
        }

        return await MeldAanAsync(account);
    }

    /// <summary>An account with these roles; <see cref="Wachtwoord"/> is its password.</summary>
    public async Task<Account> MaakAccountAsync(params (string Gemeente, Rol Rol)[] aanstellingen)
    {
        var id = Guid.NewGuid();
        var email = $"{id:N}@voorbeeld.test";
        var account = new Account
        {
            Id = id,
            Naam = "Proefpersoon",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            LockoutEnabled = true,
            PasswordHash = Wachtwoordhash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        await using var db = Database.CreateUnrestrictedContext();
        db.Users.Add(account);
        db.Aanstellingen.AddRange(aanstellingen.Select(a => new Aanstelling { AccountId = id, GemeenteCode = a.Gemeente, Rol = a.Rol }));
        await db.SaveChangesAsync();
        return account;
    }

    private sealed class Fabriek(Webfabriek eigenaar) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("ConnectionStrings:Jeugdhulp", eigenaar.Database.ConnectionString);
            builder.UseSetting("Jeugdhulp:Sleutelmap", Testsleutels.Map);
            builder.UseSetting("Jeugdhulp:Hoofdsleutel", Testsleutels.Hoofdsleutel);
            builder.UseSetting("AllowedHosts", "localhost;" + Hostnaam);
            builder.UseSetting("Aanmelden:PogingenPerMinuut", "100000");
            // Signing in goes by the password alone, but for the tests of the second factor.
            builder.UseSetting("Jeugdhulp:TweedeFactor", "aangeraden");
            foreach (var (naam, waarde) in eigenaar.Instellingen)
            {
                builder.UseSetting(naam, waarde);
            }

            builder.ConfigureTestServices(diensten =>
            {
                diensten.AddSingleton<TimeProvider>(eigenaar.Klok);
                diensten.AddHttpContextAccessor().AddSingleton<Verzoekteller>();
                diensten.ConfigureDbContext<JeugdhulpDbContext>((d, opties) => opties.AddInterceptors(d.GetRequiredService<Verzoekteller>()), ServiceLifetime.Singleton);
                diensten.AddLogging(log => log.ClearProviders());
            });
        }
    }
}
