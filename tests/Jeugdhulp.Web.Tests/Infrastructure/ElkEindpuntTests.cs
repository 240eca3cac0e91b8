using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// Walks every way into the application: as nobody, as each role, and with ids of another gemeente. Finds pages, handlers and
/// endpoints by itself; what it cannot fill in makes it fail, with the name of what is new.
/// </summary>
[Trait("Eis", "BEH-01")]
public sealed class ElkEindpuntTests(ElkEindpuntTests.Omgeving omgeving) : IClassFixture<ElkEindpuntTests.Omgeving>
{
    /// <summary>In how many turns a role that is not the first of an endpoint tries every kind of id.</summary>
    private const int Delen = 5;

    private static readonly Rol[] Rollen = Enum.GetValues<Rol>();

    [Fact]
    public async Task Elk_eindpunt_noemt_een_bekend_beleid_of_staat_op_de_korte_lijst()
    {
        var bekend = typeof(Beleid).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);

        foreach (var eindpunt in await omgeving.EindpuntenAsync())
        {
            eindpunt.Anoniem.ShouldBe(eindpunt.Kortelijst, $"{eindpunt}: put it on the short list in Openbaar, or take [AllowAnonymous] away");
            (eindpunt.Kortelijst || eindpunt.Beleid.Count > 0).ShouldBeTrue($"{eindpunt} has no policy: add its folder to Toegangsregels");
            eindpunt.Beleid.Except(bekend).ShouldBeEmpty($"{eindpunt}: a policy that Beleid does not name");
        }
    }

    [Fact]
    public void Elk_bestand_is_voor_iedereen_hetzelfde()
    {
        var bestanden = omgeving.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(Eindpuntlijst.IsBestand).ToList();

        bestanden.ShouldNotBeEmpty();
        bestanden.ShouldAllBe(b => b.Metadata.GetMetadata<IAllowAnonymous>() != null);
    }

    [Fact]
    public async Task Wie_niet_is_aangemeld_gaat_naar_aanmelden_en_een_script_krijgt_401()
    {
        using var browser = omgeving.Web.Bezoeker();
        foreach (var eindpunt in (await omgeving.EindpuntenAsync()).Where(e => !e.Kortelijst))
        {
            using var pagina = await StuurAsync(browser, eindpunt, Gewoon);
            using var script = await StuurAsync(browser, eindpunt, Gewoon, script: true);

            pagina.StatusCode.ShouldBe(HttpStatusCode.Redirect, eindpunt.ToString());
            new Uri(browser.BaseAddress!, pagina.Headers.Location!).AbsolutePath.ShouldBe("/aanmelden", eindpunt.ToString());
            script.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, eindpunt.ToString());
        }

        (await omgeving.StandAsync()).ShouldBe(omgeving.Begin);
    }

    [Fact]
    public async Task Elke_rol_komt_alleen_binnen_waar_het_beleid_het_zegt()
    {
        foreach (var rol in Rollen)
        {
            using var browser = await omgeving.BrowserAsync(rol);
            foreach (var eindpunt in (await omgeving.EindpuntenAsync()).Where(e => !e.Kortelijst))
            {
                // A post goes without its token: past the door it is refused with 400, so that this test changes nothing.
                using var antwoord = await StuurAsync(browser, eindpunt, Gewoon);

                if (eindpunt.LaatToe(rol))
                {
                    antwoord.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, $"{eindpunt} as {rol}");
                    ((int)antwoord.StatusCode).ShouldBeLessThan(500, $"{eindpunt} as {rol}");
                    if (eindpunt.Methode == HttpMethods.Post)
                    {
                        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{eindpunt} as {rol}: a post without antiforgery token");
                    }
                }
                else
                {
                    antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{eindpunt} as {rol}");
                }
            }
        }
    }

    [Fact]
    public async Task Ids_van_een_andere_gemeente_geven_niets_prijs_en_veranderen_daar_niets()
    {
        var beurt = 0;
        foreach (var eindpunt in (await omgeving.EindpuntenAsync()).Where(e => !e.Kortelijst && !MeldtAf(e)))
        {
            var route = eindpunt.Patroon.Parameters.Count > 0;
            foreach (var (plaats, rol) in Rollen.Where(eindpunt.LaatToe).Index())
            {
                using var browser = await omgeving.BrowserAsync(rol);
                var token = await Omgeving.TokenAsync(browser);
                var deel = beurt++ % Delen;
                // A gemeente is closed in the same way for every role: each kind for one of them, and for the others a few in turn.
                foreach (var (soort, id) in omgeving.Vreemd.Ids.Where((_, i) => plaats == 0 || i % Delen == deel))
                {
                    using var antwoord = await StuurAsync(browser, eindpunt, _ => id.ToString(), vreemd: id, token: token);

                    var wat = $"{eindpunt} as {rol} with a {soort} of another gemeente";
                    ((int)antwoord.StatusCode).ShouldBeLessThan(500, wat);
                    if (route)
                    {
                        antwoord.StatusCode.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], wat);
                    }

                    (await antwoord.Content.ReadAsStringAsync()).ShouldNotContain(omgeving.Vreemd.Herkenning, Case.Insensitive, wat);
                    if (!route && eindpunt.Invoer.All(i => i.Type != typeof(Guid)))
                    {
                        break;
                    }
                }
            }

            (await omgeving.StandAsync()).ShouldBe(omgeving.Begin, eindpunt.ToString());
        }
    }

    /// <summary>Would end the sessions with which the rest is tried; takes no id.</summary>
    internal static bool MeldtAf(Eindpunt eindpunt) =>
        eindpunt.Patroon.RawText!.StartsWith("afmelden", StringComparison.Ordinal) || eindpunt.ToString() == "POST /account/sessies?handler=Alles";

    private static string Gewoon(RoutePatternParameterPart parameter) => Guid.Empty.ToString();

    internal static async Task<HttpResponseMessage> StuurAsync(
        HttpClient browser,
        Eindpunt eindpunt,
        Func<RoutePatternParameterPart, string> id,
        bool script = false,
        Guid? vreemd = null,
        string? token = null,
        KeyValuePair<string, string>? extra = null,
        string vorm = "{0}")
    {
        var velden = vreemd is null ? [] : eindpunt.Invoer.Select(i => KeyValuePair.Create(i.Naam, Waarde(i.Naam, i.Type, string.Format(CultureInfo.InvariantCulture, vorm, vreemd)))).ToList();
        var isPost = eindpunt.Methode == HttpMethods.Post;
        var adres = eindpunt.Adres(p => RouteWaarde(eindpunt, p, id), isPost ? null : velden);
        using var verzoek = new HttpRequestMessage(new HttpMethod(eindpunt.Methode), new Uri(adres, UriKind.Relative));
        if (isPost)
        {
            KeyValuePair<string, string>?[] verder = [token is null ? null : KeyValuePair.Create("__RequestVerificationToken", token), extra];
            verzoek.Content = new FormUrlEncodedContent(velden.Concat(verder.OfType<KeyValuePair<string, string>>()));
        }

        if (script)
        {
            verzoek.Headers.Add("X-Requested-With", "XMLHttpRequest");
        }

        return await browser.SendAsync(verzoek);
    }

    internal static string RouteWaarde(Eindpunt eindpunt, RoutePatternParameterPart parameter, Func<RoutePatternParameterPart, string> id) =>
        parameter.Name == "handler" && parameter.IsOptional ? eindpunt.Handler ?? string.Empty
        : parameter.ParameterPolicies.Any(p => p.Content == "guid") ? id(parameter)
        : parameter.ParameterPolicies.Any(p => p.Content == "int") ? "1"
        : parameter.Name == "soort" ? "grensgeval"
        : throw new InvalidOperationException($"{eindpunt}: the route parameter {parameter.Name} is no {{{parameter.Name}:guid}}; teach ElkEindpuntTests how to fill it in.");

    private static string Waarde(string naam, Type type, string vreemd) =>
        type == typeof(Guid) ? vreemd
        : type == typeof(string) ? naam.Contains("gemeente", StringComparison.OrdinalIgnoreCase) ? Webfabriek.GemeenteB : naam.EndsWith("Id", StringComparison.Ordinal) ? vreemd : "Herkenbaar"
        : type == typeof(bool) ? "true"
        : type == typeof(DateOnly) ? "2-11-2026"
        : type.IsEnum ? Enum.GetNames(type)[0]
        : type.IsPrimitive || type == typeof(decimal) ? 1.ToString(CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"The field {naam} has the type {type.Name}; teach ElkEindpuntTests how to fill it in.");

    /// <summary>What is counted and done in the background is no side effect of a request.</summary>
    private sealed class ZonderAchtergrondwerk : Webfabriek
    {
        public ZonderAchtergrondwerk() => Instellingen["Taken:Uitvoeren"] = "false";
    }

    public sealed class Omgeving : IAsyncLifetime
    {
        private readonly Dictionary<Rol, Account> _accounts = [];
        private readonly Dictionary<Rol, string> _cookies = [];
        private List<Eindpunt>? _eindpunten;
        private Tabelstand? _stand;

        public Webfabriek Web { get; } = new ZonderAchtergrondwerk();

        public Volgevuld Eigen { get; private set; } = null!;

        public Volgevuld Vreemd { get; private set; } = null!;

        /// <summary>All rows of the other gemeente before the first request.</summary>
        public string Begin { get; private set; } = string.Empty;

        public async ValueTask InitializeAsync()
        {
            await Web.InitializeAsync();
            Eigen = await Volgevuld.MaakAsync(Web.Database, Webfabriek.GemeenteA, 1);
            Vreemd = await Volgevuld.MaakAsync(Web.Database, Webfabriek.GemeenteB, 2);
            foreach (var rol in Rollen)
            {
                _accounts[rol] = await Web.MaakAccountAsync((rol is Rol.LandelijkBeheerder ? Aanstelling.Land : Webfabriek.GemeenteA, rol));
            }

            await using (var db = Web.Database.CreateUnrestrictedContext())
            {
                // Who works in a team sees more than who does not.
                foreach (var account in _accounts.Values.Where(a => a != _accounts[Rol.LandelijkBeheerder]))
                {
                    var medewerker = new Medewerker { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = account.Naam };
                    db.AddRange(medewerker, new Teamlid { GemeenteCode = Webfabriek.GemeenteA, TeamId = Eigen.Testteam.Team.Id, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) });
                }

                await db.SaveChangesAsync();
            }

            Begin = await StandAsync();
        }

        public ValueTask DisposeAsync() => Web.DisposeAsync();

        public async Task<List<Eindpunt>> EindpuntenAsync() => _eindpunten ??= await Eindpuntlijst.VanAsync(Web.Services);

        /// <summary>A browser with the sign-in of this role; signing in itself happens once.</summary>
        public async Task<HttpClient> BrowserAsync(Rol rol)
        {
            if (!_cookies.TryGetValue(rol, out var cookies))
            {
                using var aanmelden = Web.Bezoeker();
                var pagina = await aanmelden.GetAsync(new Uri("/aanmelden", UriKind.Relative));
                var formulier = pagina.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]);
                using var antwoord = await aanmelden.VerstuurAanmeldenAsync(_accounts[rol].Email!, Webfabriek.Wachtwoord);
                cookies = _cookies[rol] = string.Join("; ", formulier.Concat(antwoord.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
            }

            var browser = Web.Bezoeker(cookies: false);
            browser.DefaultRequestHeaders.Add("Cookie", cookies);
            return browser;
        }

        public static async Task<string> TokenAsync(HttpClient browser) =>
            (await browser.PaginaAsync("/afmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        /// <summary>Count and row versions of everything that belongs to the other gemeente, the log included.</summary>
        public async Task<string> StandAsync() => string.Join(", ", await (_stand ??= new(
            Web.Database.ConnectionString,
            "select table_name as tabel, format('%I where gemeente_code = ''9992''', table_name) as van from information_schema.columns where table_schema = 'public' and column_name = 'gemeente_code' and table_name not in (select table_name from information_schema.views where table_schema = 'public')")).LeesAsync());
    }
}
