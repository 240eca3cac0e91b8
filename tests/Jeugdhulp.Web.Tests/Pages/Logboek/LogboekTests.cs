using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Logboek;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Pages.Logboek;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Logboek;

/// <summary>The log: who may read it, what it shows, and whether it is whole.</summary>
[Trait("Eis", "PRV-11")]
public sealed class LogboekTests(LogboekTests.Proef web) : IClassFixture<LogboekTests.Proef>
{
    private static readonly string[] Paginas = ["/logboek", "/logboek/opvallend", "/logboek/keten"];

    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alleen_de_privacyfunctionaris_leest_het_logboek()
    {
        using var bezoeker = web.Bezoeker();
        foreach (var rol in Enum.GetValues<Rol>().Except([Rol.Privacyfunctionaris, Rol.LandelijkBeheerder]))
        {
            using var client = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);
            foreach (var pagina in Paginas)
            {
                (await StatusAsync(client, pagina)).ShouldBe(HttpStatusCode.Forbidden, $"{rol} {pagina}");
            }
        }

        foreach (var pagina in Paginas)
        {
            (await StatusAsync(bezoeker, pagina)).ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Wie_keek_is_voor_wie_de_persoon_mag_zien()
    {
        var team = await web.MaakTeamAsync();
        var adres = $"/jeugdigen/{team.Noor.Id}/wie-keek";
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Consulent);
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);
        using var consulent = await web.MeldAanAsync(team.Account);

        (await StatusAsync(ander, adres)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(beleid, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(privacy, adres)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(consulent, $"/jeugdigen/{Guid.NewGuid()}/wie-keek")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(consulent, adres)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wie_keek_noemt_dag_naam_en_team_en_niets_van_een_ander()
    {
        var team = await web.MaakTeamAsync();
        using var consulent = await web.MeldAanAsync(team.Account);
        await consulent.PaginaAsync($"/jeugdigen/{team.Noor.Id}");

        var regels = Regels(await consulent.PaginaAsync($"/jeugdigen/{team.Noor.Id}/wie-keek"));

        var regel = regels.ShouldHaveSingleItem();
        regel[1].ShouldBe(team.Account.Naam);
        regel[2].ShouldBe(team.Team.Naam);
        regel[3].ShouldBe("persoon bekeken");
    }

    [Fact]
    public async Task Wie_keek_noemt_ook_lijsten_waar_iemand_in_stond()
    {
        var team = await web.MaakTeamAsync();
        await web.VoegContactToeAsync(team);
        using var consulent = await web.MeldAanAsync(team.Account);
        await consulent.PaginaAsync("/contacten");

        var noor = Regels(await consulent.PaginaAsync($"/jeugdigen/{team.Noor.Id}/wie-keek"));
        var daan = Regels(await consulent.PaginaAsync($"/jeugdigen/{team.Daan.Id}/wie-keek"));

        noor.ShouldHaveSingleItem()[3].ShouldContain("lijst van contacten bekeken");
        daan.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("personen", "b5a1b0a2-0a27-4b6c-8f43-9a2d1c6a0c01", "personen: 1")]
    [InlineData("personen", "b5a1b0a2-0a27-4b6c-8f43-9a2d1c6a0c01,b5a1b0a2-0a27-4b6c-8f43-9a2d1c6a0c02", "personen: 2")]
    [InlineData("door", "b5a1b0a2-0a27-4b6c-8f43-9a2d1c6a0c01", "door: b5a1b0a2-0a27-4b6c-8f43-9a2d1c6a0c01")]
    [InlineData("regels", "178", "regels: 178")]
    [InlineData("soorten", "plan,triage", "soorten: plan,triage")]
    public void Van_een_lijst_van_kenmerken_staat_er_hoeveel(string naam, string waarde, string tekst) =>
        Logboekwoorden.Bijzonderheid(naam, waarde).ShouldBe(tekst);

    [Fact]
    public async Task Het_logboek_is_te_filteren_op_wie_wat_waarover_en_geweigerd()
    {
        var team = await web.MaakTeamAsync();
        using var consulent = await web.MeldAanAsync(team.Account);
        await consulent.PaginaAsync($"/jeugdigen/{team.Noor.Id}");
        await StatusAsync(consulent, "/leidraad");
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);

        var alles = Regels(await privacy.PaginaAsync($"/logboek?wie={team.Account.Id}"));
        var bekeken = Regels(await privacy.PaginaAsync($"/logboek?wie={team.Account.Id}&wat=persoonBekeken"));
        var over = Regels(await privacy.PaginaAsync($"/logboek?over={team.Noor.Id}"));
        var geweigerd = Regels(await privacy.PaginaAsync($"/logboek?wie={team.Account.Id}&geweigerd=true"));

        alles.ShouldContain(r => r[2].StartsWith("Aangemeld", StringComparison.Ordinal));
        alles.ShouldAllBe(r => r[1] == team.Account.Naam);
        bekeken.Select(r => r[3]).ShouldBe([.. new[] { team.Noor, team.Daan, team.Ouder }.Select(p => $"persoon {p.Id}")], ignoreOrder: true);
        over.ShouldHaveSingleItem()[2].ShouldBe("Persoon bekeken");
        geweigerd.ShouldHaveSingleItem()[2].ShouldBe("Toegang geweigerd geweigerd");
    }

    [Fact]
    public async Task Het_logboek_noemt_geen_namen_van_jeugdigen_en_niets_van_een_andere_gemeente()
    {
        var team = await web.MaakTeamAsync();
        using var consulent = await web.MeldAanAsync(team.Account);
        await consulent.PaginaAsync($"/jeugdigen/{team.Noor.Id}");
        using var ander = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Privacyfunctionaris);
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);

        var pagina = await privacy.PaginaAsync($"/logboek?over={team.Noor.Id}");

        pagina.Body!.TextContent.ShouldNotContain(team.Noor.Achternaam);
        Regels(pagina).ShouldNotBeEmpty();
        Regels(await ander.PaginaAsync($"/logboek?over={team.Noor.Id}")).ShouldBeEmpty();
        (await ander.PaginaAsync("/logboek")).Body!.InnerHtml.ShouldNotContain(team.Account.Id.ToString());
    }

    [Theory]
    [InlineData("/logboek?van=onzin", "Vul een datum in als dag-maand-jaar")]
    [InlineData("/logboek?van=2-1-2026&tot=1-1-2026", "De eerste dag ligt na de laatste.")]
    [InlineData("/logboek?van=1-1-2024&tot=1-1-2026", "Kies hoogstens een jaar tegelijk.")]
    [InlineData("/logboek?tot=31-12-9999", "Kies een dag tussen 1-1-2015 en vandaag.")]
    [InlineData("/logboek?tot=1-1-0001", "Kies een dag tussen 1-1-2015 en vandaag.")]
    [InlineData("/logboek/opvallend?week=1-1-2199", "Kies een dag in deze week of eerder.")]
    [InlineData("/logboek/opvallend?week=1-1-0001", "Kies een dag in deze week of eerder.")]
    public async Task Een_verkeerd_filter_geeft_een_fout_bij_het_veld(string adres, string zin)
    {
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);

        using var antwoord = await privacy.GetAsync(adres, Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain(zin);
    }

    [Fact]
    public async Task Wie_naar_een_jeugdige_van_een_ander_team_kijkt_valt_op_en_wie_dat_bij_het_eigen_team_doet_niet()
    {
        var eigen = await web.MaakTeamAsync();
        var ander = await web.MaakTeamAsync();
        await web.VoegContactToeAsync(eigen);
        using var collega = await web.MeldAanAsync(eigen.Account);
        using var vreemde = await web.MeldAanAsync(ander.Account);
        await collega.PaginaAsync($"/jeugdigen/{eigen.Noor.Id}");
        (await StatusAsync(vreemde, $"/jeugdigen/{eigen.Noor.Id}")).ShouldBe(HttpStatusCode.NotFound);
        using var nood = await vreemde.VerstuurAsync("/noodtoegang", await vreemde.PaginaAsync("/noodtoegang"), [new("Form.Wie", eigen.Noor.Bsn), new("Form.Reden", "Crisis vannacht, ik moet weten wie er al helpt.")], "form#noodtoegang");
        await vreemde.PaginaAsync($"/jeugdigen/{eigen.Noor.Id}");
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);

        var pagina = await privacy.PaginaAsync($"/logboek/opvallend?week={Vandaag:d-M-yyyy}");

        var buiten = Logboekwoorden.Van(Toegangssignaal.BuitenEigenTeams);
        Regel(pagina, ander.Account).ShouldContain(buiten);
        Regel(pagina, eigen.Account).ShouldNotContain(buiten);
    }

    [Fact]
    public async Task De_controle_noemt_de_kop_en_staat_zelf_in_het_logboek()
    {
        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Privacyfunctionaris);
        var formulier = await privacy.PaginaAsync("/logboek/keten");

        using var fout = await privacy.VerstuurAsync("/logboek/keten", formulier, [new("Kop", "abc")]);
        using var antwoord = await privacy.VerstuurAsync("/logboek/keten", formulier, []);

        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("input[name=Kop]")!.GetAttribute("value").ShouldBe("abc");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent.ShouldContain("Het logboek is heel");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.LogboekGetoetst && l.GemeenteCode == Webfabriek.GemeenteA, Ct)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Een_regel_die_buiten_de_toepassing_om_in_een_gemeente_kwam_wordt_genoemd()
    {
        await using (var bron = NpgsqlDataSource.Create(web.Database.ConnectionString))
        {
            await using var daad = bron.CreateCommand(
                $"""
                 set session_replication_role = replica;
                 insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, resultaat, oorsprong)
                     values ('{Webfabriek.GemeenteB}', '2026-01-01', 'afgemeld', 'account', 'gelukt', 'web')
                 """);
            await daad.ExecuteNonQueryAsync(Ct);
        }

        using var privacy = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Privacyfunctionaris);

        using var antwoord = await privacy.VerstuurAsync("/logboek/keten", await privacy.PaginaAsync("/logboek/keten"), []);

        var tekst = (await antwoord.HtmlAsync()).QuerySelector("main")!.TextContent;
        tekst.ShouldContain("Het logboek is niet heel");
        tekst.ShouldContain("buiten de toepassing om");
    }

    [Fact]
    public void Elke_handeling_en_elk_signaal_heeft_eigen_woorden()
    {
        Enum.GetValues<Handeling>().Select(Logboekwoorden.Van).ShouldBeUnique();
        Enum.GetValues<Toegangssignaal>().Select(Logboekwoorden.Van).ShouldBeUnique();
        Logboekwoorden.Keuzes.Count().ShouldBe(Enum.GetValues<Handeling>().Length);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string adres)
    {
        using var antwoord = await client.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private static List<string[]> Regels(IHtmlDocument pagina) =>
        [.. pagina.QuerySelectorAll("main tbody tr").Select(r => r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];

    private static string Regel(IHtmlDocument pagina, Account account) =>
        pagina.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector($"a[href*='wie={account.Id}']") is not null).TextContent;

    public sealed class Proef : Webfabriek
    {
        private int _nummer;

        /// <summary>A team with one worker, who can sign in.</summary>
        public async Task<Testteam> MaakTeamAsync()
        {
            var account = await MaakAccountAsync((GemeenteA, Rol.Consulent));
            return await Testteam.MaakAsync(Database, GemeenteA, Contactopstelling.Instellingen, nummer: Interlocked.Increment(ref _nummer), account: account);
        }

        /// <summary>The team talks with Noor today.</summary>
        public async Task VoegContactToeAsync(Testteam team)
        {
            await using var db = Database.CreateUnrestrictedContext();
            new Contactopstelling(db, 100_000 + Interlocked.Increment(ref _nummer)).Contact(Vandaag, [team.Noor], team.Team.Id, team.Medewerker.Id);
            await db.SaveChangesAsync(Ct);
        }
    }
}
