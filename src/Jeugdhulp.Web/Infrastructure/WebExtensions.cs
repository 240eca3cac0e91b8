using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Serilog;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Registers what the web application needs, one method per subject.</summary>
public static class WebExtensions
{
    private static readonly Dictionary<int, string> Probleemteksten = new()
    {
        [StatusCodes.Status401Unauthorized] = "Niet aangemeld",
        [StatusCodes.Status403Forbidden] = "Geen toegang",
        [StatusCodes.Status404NotFound] = "Niet gevonden",
        [StatusCodes.Status405MethodNotAllowed] = "Deze methode kan hier niet",
        [StatusCodes.Status413PayloadTooLarge] = "Het verzoek is te groot",
        [StatusCodes.Status415UnsupportedMediaType] = "Stuur JSON, met Content-Type application/json",
        [StatusCodes.Status429TooManyRequests] = "Te veel verzoeken; wacht een minuut",
        [StatusCodes.Status500InternalServerError] = "Er ging iets mis",
    };

    public static void AddJeugdhulpWeb(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(opties =>
        {
            opties.ValidateOnBuild = true;
            opties.ValidateScopes = true;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Formulierwacht.MaxBytes;
        });
        builder.AddLog();
        builder.AddInstellingen();
        builder.AddSessie();
        builder.Services.AddPaginas(builder.Environment.IsDevelopment());
        builder.Services.AddContactformulier();
        builder.Services.AddSnelheidslimieten();
        builder.Services.AddApi();
        builder.Services.AddSingleton<IHostedService>(d => ActivatorUtilities.CreateInstance<Achtergrondwerk>(d, "tasks", (Func<CancellationToken, Task<bool>>)d.GetRequiredService<Taakwerker>().WerkEenAfAsync));
        builder.Services.AddSingleton<IHostedService>(d => ActivatorUtilities.CreateInstance<Achtergrondwerk>(d, "counting of figures", (Func<CancellationToken, Task<bool>>)d.GetRequiredService<Cijferbijwerker>().WerkEenBijAsync));
        builder.Services.AddSingleton<IHostedService>(d => ActivatorUtilities.CreateInstance<Achtergrondwerk>(d, "sealing of the log", (Func<CancellationToken, Task<bool>>)d.GetRequiredService<Logboekverzegelaar>().WerkEenBijAsync));
        builder.Services.AddHealthChecks().AddDbContextCheck<JeugdhulpDbContext>();
    }

    private static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
    }

    private static void AddInstellingen(this WebApplicationBuilder builder)
    {
        Hostnamen.Controleer(builder.Configuration["AllowedHosts"], builder.Environment.IsDevelopment());
        builder.Instelling<AanmeldInstellingen>(AanmeldInstellingen.Sectie);
        builder.Services.AddSingleton(Protocollen.Open(builder.Configuration));
        var verplicht = Tweedefactorinstelling.IsVerplicht(builder.Configuration[Tweedefactorinstelling.Naam], builder.Environment.IsDevelopment());
        builder.Services.Configure<Aanmeldregels>(regels => regels.TweedefactorVerplicht = verplicht);
        builder.Instelling<ProefInstellingen>(ProefInstellingen.Sectie);
        builder.Instelling<TaakInstellingen>(TaakInstellingen.Sectie);
        builder.Instelling<NoodtoegangInstellingen>(NoodtoegangInstellingen.Sectie);
        builder.Services.AddOptions<Noodtoegangduur>().Configure<IOptions<NoodtoegangInstellingen>>((duur, instelling) => duur.Duur = TimeSpan.FromHours(instelling.Value.Uren));
        builder.Instelling<ProxyInstellingen>(ProxyInstellingen.Sectie);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyInstellingen>>((opties, proxy) =>
        {
            // With empty lists ASP.NET Core believes everyone; here it then believes nobody.
            opties.ForwardedHeaders = proxy.Value.Adressen is [] ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            opties.KnownProxies.Clear();
            opties.KnownIPNetworks.Clear();
            foreach (var adres in proxy.Value.Adressen)
            {
                if (IPAddress.TryParse(adres, out var een))
                {
                    opties.KnownProxies.Add(een);
                }
                else
                {
                    opties.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(adres));
                }
            }
        });
    }

    private static void Instelling<T>(this WebApplicationBuilder builder, string sectie)
        where T : class =>
        builder.Services.AddOptions<T>().Bind(builder.Configuration.GetSection(sectie)).ValidateOnStart()
            .Services.AddSingleton<IValidateOptions<T>, Sectiecontrole<T>>();

    private static void AddSessie(this WebApplicationBuilder builder)
    {
        var (voorvoegsel, veilig) = Koekjes(builder.Environment.IsDevelopment());
        builder.Services.AddDataProtection().SetApplicationName("Jeugdhulp");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((opties, bereiken) => opties.XmlRepository = new Sleutelopslag(bereiken));

        builder.Services.AddScoped<Sessiecontrole>();
        builder.Services.AddSingleton<Aanmelddrempel>();
        builder.Services.AddSingleton<Instelsleutel>();
        builder.Services.AddScoped<Pages.Contacten.Zoekgeheugen>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
        {
            opties.Cookie.Name = voorvoegsel + "Jeugdhulp";
            opties.Cookie.SecurePolicy = veilig;
            opties.Cookie.HttpOnly = true;
            // Lax: a link in a mail to a page must find the session; every change is a post with an antiforgery token.
            opties.Cookie.SameSite = SameSiteMode.Lax;
            opties.SlidingExpiration = true;
            opties.LoginPath = "/aanmelden";
            opties.ReturnUrlParameter = "returnUrl";
            opties.EventsType = typeof(Sessiecontrole);
        }).AddCookie(Tussenstap.Schema, opties =>
        {
            opties.Cookie.Name = voorvoegsel + "Jeugdhulp-Code";
            opties.Cookie.SecurePolicy = veilig;
            opties.Cookie.HttpOnly = true;
            opties.Cookie.SameSite = SameSiteMode.Lax;
            opties.ExpireTimeSpan = Tussenstap.Duur;
            opties.SlidingExpiration = false;
        });
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<AanmeldInstellingen>>((opties, instelling) => opties.ExpireTimeSpan = TimeSpan.FromMinutes(instelling.Value.MinutenZonderActiviteit));
        builder.Services.AddAuthorization(Toegangsregels.Policies);
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, Formuliergemeente>();
        builder.Services.AddAntiforgery(opties =>
        {
            opties.Cookie.Name = voorvoegsel + "Jeugdhulp-Formulier";
            opties.Cookie.SecurePolicy = veilig;
            opties.Cookie.SameSite = SameSiteMode.Strict;
            // Framing is refused by the Content-Security-Policy and this header, which UseBeveiligingskoppen writes itself.
            opties.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddHsts(opties =>
        {
            opties.MaxAge = TimeSpan.FromDays(365);
            opties.IncludeSubDomains = true;
        });
    }

    /// <summary>Plain http works on localhost in development only; there the prefix __Host- would be refused by the browser.</summary>
    private static (string Voorvoegsel, CookieSecurePolicy Veilig) Koekjes(bool lokaal) =>
        lokaal ? (string.Empty, CookieSecurePolicy.SameAsRequest) : ("__Host-", CookieSecurePolicy.Always);

    private static void AddPaginas(this IServiceCollection services, bool ontwikkeling)
    {
        var nederlands = CultureInfo.GetCultureInfo("nl-NL");
        services.AddRequestLocalization(opties =>
        {
            opties.DefaultRequestCulture = new(nederlands);
            opties.SupportedCultures = [nederlands];
            opties.SupportedUICultures = [nederlands];
            opties.RequestCultureProviders.Clear();
        });
        services.AddRouting(opties =>
        {
            opties.LowercaseUrls = true;
            opties.AppendTrailingSlash = false;
        });
        // Dutch letters as they are, instead of a code for each; all that has a meaning in HTML is still encoded.
        services.Configure<WebEncoderOptions>(opties => opties.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddNederlandseInvoer();
        services.Configure<MvcOptions>(opties =>
        {
            opties.MaxModelBindingCollectionSize = Formulierwacht.MaxItems;
            opties.Filters.Add<Handlerwacht>();
            opties.Filters.Add<Teammuurwacht>();
            opties.Filters.Add<Samenvoegwacht>();
            opties.Filters.Add<Herstelspoor>();
            opties.Filters.AddService<Hervatting>();
        });
        var (voorvoegsel, veilig) = Koekjes(ontwikkeling);
        services.AddRazorPages(opties => Toegangsregels.Paginas(opties.Conventions, ontwikkeling))
            .AddCookieTempDataProvider(opties => (opties.Cookie.Name, opties.Cookie.SecurePolicy) = (voorvoegsel + "Jeugdhulp-Melding", veilig));
    }

    private static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails(opties => opties.CustomizeProblemDetails = context =>
        {
            if (Probleemteksten.GetValueOrDefault(context.ProblemDetails.Status ?? 0) is { } titel)
            {
                context.ProblemDetails.Title = titel;
            }
        });
        services.ConfigureHttpJsonOptions(opties =>
        {
            opties.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            // Letters as they are; the answer is never put in a page.
            opties.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddOpenApi(opties => opties.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Jeugdhulp";
            document.Info.Version = "1";
            document.Info.Description = "Registratie van jeugdhulp door gemeenten: classificeren van contacten met de reden erbij.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
    }

    private static void AddSnelheidslimieten(this IServiceCollection services) => services.AddRateLimiter(opties =>
    {
        opties.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        opties.AddPolicy(Snelheidslimiet.Aanmelden, context => PerAdres(
            context, HttpMethods.IsPost(context.Request.Method) ? context.RequestServices.GetRequiredService<IOptions<AanmeldInstellingen>>().Value.PogingenPerMinuut : null));
        opties.AddPolicy(Snelheidslimiet.Proef, context => PerAdres(
            context, context.RequestServices.GetRequiredService<IOptions<ProefInstellingen>>().Value.VerzoekenPerMinuut));
    });

    private static RateLimitPartition<string> PerAdres(HttpContext context, int? perMinuut)
    {
        var adres = context.Connection.RemoteIpAddress?.ToString() ?? "onbekend";
        return perMinuut is { } aantal
            ? RateLimitPartition.GetFixedWindowLimiter(adres, _ => new FixedWindowRateLimiterOptions { PermitLimit = aantal, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("lezen");
    }
}

/// <summary>Names of the rate limits.</summary>
public static class Snelheidslimiet
{
    public const string Aanmelden = "aanmelden";
    public const string Proef = "proef";
}
