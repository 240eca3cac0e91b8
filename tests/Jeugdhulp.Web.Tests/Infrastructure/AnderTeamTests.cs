using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>Walks every way in with ids of a family of another team of the own gemeente (ADR 23).</summary>
[Trait("Eis", "BEH-01")]
public sealed class AnderTeamTests(AnderTeamTests.Twee twee) : IClassFixture<AnderTeamTests.Twee>
{
    /// <summary>Name of the family of the other team; nobody of the own team may ever read it.</summary>
    private const string Achternaam = "Muurvast";

    /// <summary>What is about a family; the rest of what a gemeente has is of everyone in it.</summary>
    private static readonly string[] Soorten =
    [
        "persoon", "gezin", "hulpvraag", "contact", "doorverwijzing", "dossier", "traject", "beschikking", "terugkoppeling", "wachtende", "triage", "consult",
        "plan", "doel", "actie", "planversie", "overdracht", "relatie", "samenvoeging", "noodtoegang", "verhaal",
    ];

    /// <summary>How an id can be written; pages read them all.</summary>
    private static readonly string[] Vormen = ["{0}", "{0:N}", "{0:B}", " {0:N}\t", "{0:P}", "{0:X}", "\u00a0{0:D}" + new string(' ', 70)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ids_van_een_ander_team_geven_niets_prijs_en_veranderen_niets()
    {
        var begin = await StandAsync();
        var beurt = 0;
        foreach (var eindpunt in (await twee.Omgeving.EindpuntenAsync()).Where(e => !e.Kortelijst && !ElkEindpuntTests.MeldtAf(e)))
        {
            var route = eindpunt.Patroon.Parameters.Any(p => p.ParameterPolicies.Any(beleid => beleid.Content == "guid"));
            var leestIds = route || eindpunt.Invoer.Any(i => i.Type == typeof(Guid));
            foreach (var rol in new[] { Rol.Consulent, Rol.Teammanager }.Where(eindpunt.LaatToe))
            {
                using var browser = await twee.Omgeving.BrowserAsync(rol);
                var token = await ElkEindpuntTests.Omgeving.TokenAsync(browser);
                var deel = beurt % 7;
                // The wall is one for both roles: each kind for the one, and for who has the other as well a few in turn.
                foreach (var soort in !leestIds ? Soorten.Take(1) : rol == Rol.Consulent || !eindpunt.LaatToe(Rol.Consulent) ? Soorten : Soorten.Where((_, i) => i % 7 == deel))
                {
                    // Each form in turn, not each with each.
                    var vorm = Vormen[beurt++ % Vormen.Length];
                    var id = twee.Ander.Ids[soort];
                    using var antwoord = await ElkEindpuntTests.StuurAsync(
                        browser, eindpunt, _ => Uri.EscapeDataString(string.Format(CultureInfo.InvariantCulture, vorm, id)), vreemd: id, token: token, vorm: vorm);

                    var wat = $"{eindpunt} as {rol} with a {soort} of another team, written as {vorm}";
                    ((int)antwoord.StatusCode).ShouldBeLessThan(500, wat);
                    if (route)
                    {
                        antwoord.StatusCode.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], wat);
                    }

                    (await antwoord.Content.ReadAsStringAsync(Ct)).ShouldNotContain(Achternaam, Case.Insensitive, wat);
                }
            }
        }

        (await StandAsync()).ShouldBe(begin);
    }

    [Fact]
    public async Task Een_id_is_dicht_hoe_het_ook_geschreven_is()
    {
        using var browser = await twee.Omgeving.BrowserAsync(Rol.Consulent);
        var (persoon, dossier) = (twee.Ander.Ids["persoon"], twee.Ander.Ids["dossier"]);
        foreach (var vorm in Vormen)
        {
            foreach (var (begin, id) in new[] { ("/jeugdigen/", persoon), ("/dossiers/", dossier), ("/dossiers/openen?persoon=", persoon), ("/contacten/registreren?persoon=", persoon) })
            {
                using var antwoord = await browser.GetAsync(new Uri(begin + Uri.EscapeDataString(string.Format(CultureInfo.InvariantCulture, vorm, id)), UriKind.Relative), Ct);
                antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound, begin + vorm);
            }
        }
    }

    [Fact]
    public async Task Een_keuze_van_gezin_en_jeugdigen_in_een_tekst_is_dicht_en_met_andere_woorden_erbij_kiest_zij_niemand()
    {
        using var browser = await twee.Omgeving.BrowserAsync(Rol.Consulent);
        var persoon = twee.Ander.Ids["persoon"];
        var pagina = await browser.PaginaAsync("/contacten/registreren");
        pagina.QuerySelector("form#contact")!.SetAttribute("action", "/contacten/registreren?handler=Kies");
        foreach (var (keuze, code) in new[]
        {
            ($"{Guid.Empty} {persoon}", HttpStatusCode.NotFound),
            ($"{Guid.Empty:N} {persoon:N}", HttpStatusCode.NotFound),
            ($"{Guid.Empty} {persoon:X}", HttpStatusCode.NotFound),
            ($"{Guid.Empty} {string.Join(' ', Enumerable.Repeat("opvulling", 20))} {persoon:N}", HttpStatusCode.OK),
        })
        {
            using var antwoord = await browser.VerstuurAsync("/contacten/registreren", pagina, [new("kies", keuze)], "form#contact");
            antwoord.StatusCode.ShouldBe(code, keuze);
            (await antwoord.Content.ReadAsStringAsync(Ct)).ShouldNotContain(Achternaam, Case.Insensitive, keuze);
        }
    }

    [Fact]
    public async Task Het_eigen_team_komt_er_wel_bij()
    {
        using var browser = await twee.Omgeving.BrowserAsync(Rol.Consulent);
        var eigen = twee.Omgeving.Eigen;
        foreach (var adres in new[] { $"/jeugdigen/{eigen.Testteam.Noor.Id}", $"/jeugdigen/{eigen.Testteam.Daan.Id}", $"/gezinnen/{eigen.Testteam.Gezin.Id}", $"/dossiers/{eigen.Dossier.Id}", $"/plannen/{eigen.Plan.Id}", $"/triage/{eigen.Hulpvraag.Id}", $"/trajecten/{eigen.Trajecten.Traject.Id}" })
        {
            using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, adres);
        }
    }

    /// <summary>Row versions of what has one of these ids, and of all that is about someone of that family.</summary>
    private Task<string[]> StandAsync() => new Tabelstand(
        twee.Omgeving.Web.Database.ConnectionString,
        """
        select c.table_name || '.' || c.column_name as tabel, format('%I where %I = any($1)', c.table_name, c.column_name) as van
        from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name = 'uuid' and c.column_name in ('id', 'persoon_id', 'gezin_id', 'dossier_id', 'traject_id') and c.table_name not in ('logboekregel', 'account')
        """,
        [.. twee.Ander.Ids.Values]).LeesAsync();

    /// <summary>Two teams of one gemeente, each with a family.</summary>
    public sealed class Twee : IAsyncLifetime
    {
        public ElkEindpuntTests.Omgeving Omgeving { get; } = new();

        public Volgevuld Ander { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Omgeving.InitializeAsync();
            Ander = await Volgevuld.MaakAsync(Omgeving.Web.Database, Webfabriek.GemeenteA, 3);
            await using var db = Omgeving.Web.Database.CreateUnrestrictedContext();
            Guid[] gezin = [Ander.Testteam.Noor.Id, Ander.Testteam.Daan.Id, Ander.Testteam.Ouder.Id];
            foreach (var persoon in await db.Personen.IgnoreQueryFilters().Where(p => gezin.Contains(p.Id)).ToListAsync())
            {
                (persoon.Achternaam, persoon.ZoekAchternaam) = (Achternaam, Zoeknaam.Van(Achternaam));
            }

            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => Omgeving.DisposeAsync();
    }
}
