using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.TestCommon;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// Every field of every form around a jeugdige takes whatever is sent: it is kept or refused with a sentence, and never a fault of
/// the application. What was typed and who it is about stand in no line of the log.
/// </summary>
public sealed class VijandigeInvoerTests(VijandigeInvoerTests.Omgeving omgeving) : IClassFixture<VijandigeInvoerTests.Omgeving>
{
    private const string Merk = "Merktekst";
    private const string Formulier = "main form[method=post]";

    private static readonly string[] Waarden =
    [
        $"=HYPERLINK(\"http://x.test\";\"{Merk}\")",
        $"{Merk}\u202Etsket\u2066 \u200F",
        $"{Merk} \U0001F468\u200D\U0001F469\u200D\U0001F467 \uD83D",
        $"{Merk}\0\u0001\uFFFE",
        $"{Merk}'); drop table persoon; -- \" order by 1",
        $"{Merk}{new string('x', 70_000)}",
        "31-12-9999",
        "1-1-0001",
        "-99999999999999999999",
        "00000000-0000-0000-0000-000000000000",
        "2147483648",
        "100000000",
        $"<script>{Merk}</script>",
    ];

    /// <summary>In this order, for a form that is accepted may close what another page needs.</summary>
    private static readonly string[] Paginas =
    [
        "/dossiers", "/dossiers/openen?persoon={daan}", "/dossiers/{dossier}/wijzigen", "/dossiers/{dossier}/personen", "/dossiers/{dossier}/status", "/dossiers/{dossier}/sluiten",
        "/trajecten/starten/{daan}", "/trajecten/{traject}/wijzigen", "/trajecten/bespreking/{traject}", "/trajecten/{traject}/sluiten",
        "/doorverwijzingen/{doorverwijzing}/advies", "/doorverwijzingen/{doorverwijzing}", "/wachtlijst/{wachtende}", "/wachtlijst/toevoegen/{noor}",
        "/triage/{hulpvraag}/nieuw", "/triage/{hulpvraag}/besluit", "/verdelen/{hulpvraag}", "/triage/{hulpvraag}",
        "/verhalen/vastleggen", "/verhalen/{verhaal}/wijzigen", "/verhalen/{verhaal}/anoniem", "/verhalen/{verhaal}",
        "/plannen/{plan}/wijzigen", "/plannen/{plan}/doelen/{doel}", "/plannen/{plan}/doelen/nieuw", "/plannen/{plan}/overdragen", "/plannen/{plan}/vaststellen", "/plannen/{plan}/afronden/{noor}", "/plannen/{plan}/afronden",
        "/jeugdigen/{noor}/wijzigen", "/jeugdigen/{noor}/toestemming", "/jeugdigen/{noor}", "/gezinnen/{gezin}",
        "/sociale-kaart", "/sociale-kaart/nieuw", "/sociale-kaart/{voorziening}/wijzigen", "/sociale-kaart/{voorziening}/wachttijd", "/sociale-kaart/{voorziening}/contactpersonen",
        "/gemeente/producten/nieuw", "/gemeente/producten/{product}", "/gemeente/indicatoren/nieuw", "/gemeente/indicatoren/{indicator}", "/gemeente/wachten", "/gemeente/cijfers", "/gemeente/triage", "/gemeente/dossiers", "/trajecten/{traject}",
    ];

    private (string Adres, int Nummer, IHtmlDocument Pagina)? _open;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Geen_veld_van_geen_formulier_geeft_een_storing_en_niets_ervan_staat_in_het_log()
    {
        var formulieren = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var adres in Paginas.Select(omgeving.Adres))
        {
            var aantal = (await omgeving.Browser.PaginaAsync(adres)).QuerySelectorAll(Formulier).Length;
            aantal.ShouldBePositive(adres);
            formulieren[adres] = aantal;
        }

        var storingen = new List<string>();
        foreach (var (adres, aantal) in formulieren)
        {
            for (var nummer = 0; nummer < aantal; nummer++)
            {
                await ValAanAsync(adres, nummer, storingen);
            }
        }

        storingen.ShouldBeEmpty(string.Join('\n', storingen.Take(40)));
        omgeving.Log.ShouldNotBeEmpty();
        omgeving.Log.ShouldAllBe(regel => !Geheimen().Any(g => regel.Contains(g, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/dossiers/{dossier}")]
    [InlineData("/dossiers/openen?persoon={daan}")]
    [InlineData("/dossiers/voorstellen")]
    [InlineData("/trajecten")]
    [InlineData("/trajecten/voorstellen")]
    [InlineData("/trajecten/starten/{daan}")]
    [InlineData("/doorverwijzingen")]
    [InlineData("/wachtlijst")]
    [InlineData("/wachtlijst/toevoegen/{noor}")]
    [InlineData("/plannen")]
    [InlineData("/verdelen")]
    [InlineData("/verhalen")]
    [InlineData("/cijfers/verhalen")]
    [InlineData("/jeugdigen/{noor}")]
    [InlineData("/jeugdigen/dubbel")]
    [InlineData("/gezinnen/{gezin}")]
    [InlineData("/sociale-kaart")]
    [InlineData("/gemeente/producten")]
    [InlineData("/contacten/registreren")]
    [InlineData("/werk/dossierZonderContact")]
    public async Task Geen_filter_of_volgorde_in_een_adres_geeft_een_storing(string pagina)
    {
        var adres = omgeving.Adres(pagina);
        using var eerste = await omgeving.Browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        var namen = (await eerste.HtmlAsync()).QuerySelectorAll("main form:not([method=post]) [name], main a[href*='?']")
            .SelectMany(e => e.GetAttribute("name") is { } naam ? [naam] : QueryHelpers.ParseQuery(e.GetAttribute("href")!.Split('?', 2)[1]).Keys.ToArray())
            .Concat(["pagina", "sorteer", "volgorde", "team", "stand", "vanaf", "tot", "peildatum", "na", "persoon", "gezin", "hulpvraag", "verwijs", "soort", "concept"])
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        // Not all with all, which takes a minute: four of the values for each, so that every value comes by.
        var kort = Waarden.Where(w => w.Length < 1000).ToArray();
        foreach (var (i, naam) in namen.Index())
        {
            foreach (var waarde in new[] { 0, 3, 6, 9 }.Select(stap => kort[(i + stap) % kort.Length]))
            {
                var vraag = $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{naam}={Uri.EscapeDataString(waarde)}";
                using var antwoord = await omgeving.Browser.GetAsync(new Uri(vraag, UriKind.Relative), Ct);
                ((int)antwoord.StatusCode).ShouldBeLessThan(500, $"{pagina}, {naam}: {waarde}");
            }
        }
    }

    private async Task ValAanAsync(string adres, int nummer, List<string> storingen)
    {
        if (await FormulierAsync(adres, nummer) is not ({ } html, { } form))
        {
            return;
        }

        var namen = form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Where(n => n.Length > 0 && n != "__RequestVerificationToken").Distinct(StringComparer.Ordinal).ToList();
        foreach (var waarde in Waarden)
        {
            await StuurAsync(adres, nummer, [.. namen.Select(n => KeyValuePair.Create(n, (string?)waarde))], "all", storingen);
        }

        foreach (var (i, naam) in namen.Index())
        {
            foreach (var stap in new[] { 0, 5, 8 })
            {
                await StuurAsync(adres, nummer, [new(naam, Waarden[(i + stap) % Waarden.Length])], naam, storingen);
            }
        }
    }

    private IEnumerable<string> Geheimen() => [Merk, omgeving.Vol.Herkenning, omgeving.Vol.Testteam.Noor.Achternaam, omgeving.Vol.Testteam.Noor.Bsn!];

    /// <summary>The form as it is now; nothing when what was sent before it took the form away, for that was accepted.</summary>
    private async Task<(IHtmlDocument Pagina, IHtmlFormElement Form)?> FormulierAsync(string adres, int nummer)
    {
        using var antwoord = await omgeving.Browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
        if (antwoord.StatusCode != HttpStatusCode.OK)
        {
            return null;
        }

        var pagina = await antwoord.HtmlAsync();
        return pagina.QuerySelectorAll(Formulier).ElementAtOrDefault(nummer) is IHtmlFormElement form ? (pagina, form) : null;
    }

    private async Task StuurAsync(string adres, int nummer, KeyValuePair<string, string?>[] velden, string wat, List<string> storingen)
    {
        // As long as it is refused the same form can be sent again.
        if (_open is not { } open || open.Adres != adres || open.Nummer != nummer)
        {
            if (await FormulierAsync(adres, nummer) is not ({ } gevonden, { } form))
            {
                return;
            }

            form.Id = "aangevallen";
            _open = open = (adres, nummer, gevonden);
        }

        var pagina = open.Pagina;
        using var antwoord = await omgeving.Browser.VerstuurAsync(adres, pagina, velden, "#aangevallen");
        _open = antwoord.StatusCode is HttpStatusCode.BadRequest ? _open : null;
        if ((int)antwoord.StatusCode >= 500)
        {
            storingen.Add($"{(int)antwoord.StatusCode} {adres}, form {nummer}, {wat}: {velden[0].Value![..Math.Min(50, velden[0].Value!.Length)]}");
        }
    }

    /// <summary>One gemeente with a row of everything, and someone who may do all that is tried.</summary>
    public sealed class Omgeving : Webfabriek
    {
        private Dictionary<string, Guid> _ids = [];

        public HttpClient Browser { get; private set; } = null!;

        public Volgevuld Vol { get; private set; } = null!;

        public IReadOnlyCollection<string> Log => _regels.Lijst;

        private readonly Regels _regels = new();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Services.GetRequiredService<ILoggerFactory>().AddProvider(_regels);
            Vol = await Volgevuld.MaakAsync(Database, GemeenteA, 1);
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent), (GemeenteA, Rol.Beheerder), (GemeenteA, Rol.Teammanager));
            await using (var db = Database.CreateUnrestrictedContext())
            {
                var medewerker = new Medewerker { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), AccountId = account.Id, Naam = "Aanvaller" };
                db.AddRange(medewerker, new Teamlid { GemeenteCode = GemeenteA, TeamId = Vol.Testteam.Team.Id, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) });
                db.Add(new Dossierafspraak { GemeenteCode = GemeenteA, Id = Guid.NewGuid(), TeltMee = [Dossierstatus.Actief], GeldtVanaf = new(2015, 1, 1), Gegevens = [], WekenZonderContact = 8, AndereWetten = false, ZwaarwegendAdvies = true, DoorAccountId = Vol.Testteam.Account.Id, Door = "x", Op = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero) });
                await db.SaveChangesAsync();
                await db.Database.ExecuteSqlAsync($"update doorverwijzing set bestemming = 'specialistisch' where id = {Vol.Contact.Doorverwijzingen[0].Id}");
            }

            Browser = await MeldAanAsync(account);
            _ids = new(Vol.Ids, StringComparer.Ordinal)
            {
                ["daan"] = Vol.Testteam.Daan.Id,
                ["noor"] = Vol.Testteam.Noor.Id,
                ["gezin"] = Vol.Testteam.Gezin.Id,
                ["doorverwijzing"] = Vol.Contact.Doorverwijzingen[0].Id,
            };
        }

        public string Adres(string pagina) => _ids.Aggregate(pagina, (adres, id) => adres.Replace($"{{{id.Key}}}", id.Value.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal));

        /// <summary>Keeps what the application writes in its log: of the framework warnings only, as its settings say.</summary>
        private sealed class Regels : ILoggerProvider
        {
            private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lijst = new();

            public IReadOnlyCollection<string> Lijst => _lijst;

            public ILogger CreateLogger(string categoryName) =>
                new Logger(_lijst, categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) || categoryName.StartsWith("System.", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information);

            public void Dispose()
            {
            }

            private sealed class Logger(System.Collections.Concurrent.ConcurrentQueue<string> lijst, LogLevel vanaf) : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state)
                    where TState : notnull => null;

                public bool IsEnabled(LogLevel logLevel) => logLevel >= vanaf;

                public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
                {
                    if (IsEnabled(logLevel))
                    {
                        lijst.Enqueue($"{formatter(state, exception)} {exception}");
                    }
                }
            }
        }
    }
}
