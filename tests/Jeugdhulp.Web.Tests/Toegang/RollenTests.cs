using System.Net;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>A beheerder gives and takes roles, and nobody the own ones.</summary>
[Trait("Eis", "BEH-01")]
public sealed class RollenTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_een_andere_rol_en_een_andere_gemeente_komen_er_niet_bij()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Consulent));
        using var niemand = web.Bezoeker();
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Teammanager);
        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        (await CodeAsync(niemand, Adres(account))).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(manager, Adres(account))).ShouldBe(HttpStatusCode.Forbidden);
        (await CodeAsync(elders, Adres(account))).ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(elders, $"/accounts/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Een_gewijzigde_rol_geldt_meteen_en_staat_in_het_logboek()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var consulent = await web.MeldAanAsync(account);
        (await CodeAsync(consulent, "/contacten")).ShouldBe(HttpStatusCode.OK);
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);

        using var gewijzigd = await beheer.VerstuurAsync(Adres(account), await beheer.PaginaAsync(Adres(account)), Rollen("beleidsmedewerker"));

        gewijzigd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        gewijzigd.Headers.Location!.OriginalString.ShouldBe("/accounts");
        (await beheer.PaginaAsync("/accounts")).QuerySelector("#meldingen")!.TextContent.ShouldContain("Erbij: beleidsmedewerker. Weggehaald: consulent.");
        (await RollenVanAsync(account)).ShouldBe([Rol.Beleidsmedewerker]);
        (await CodeAsync(consulent, "/contacten")).ShouldNotBe(HttpStatusCode.OK);
        await using var db = web.Database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == account.Id && l.Handeling == Handeling.RollenGewijzigd, Ct);
        regel.GemeenteCode.ShouldBe(Webfabriek.GemeenteA);
        regel.Bijzonderheden.ShouldBe(new Dictionary<string, string> { ["erbij"] = "beleidsmedewerker", ["weg"] = "consulent" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Geen_enkele_rol_vraagt_een_bevestiging_en_daarna_komt_diegene_er_niet_meer_in()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent), (Webfabriek.GemeenteB, Rol.Consulent));
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var pagina = await beheer.PaginaAsync(Adres(account));

        using var vraag = await beheer.VerstuurAsync(Adres(account), pagina, Rollen());
        vraag.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var metVraag = await vraag.HtmlAsync();
        metVraag.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies minstens een rol");
        (await RollenVanAsync(account)).ShouldBe([Rol.Consulent]);

        using var gedaan = await beheer.VerstuurAsync(Adres(account), metVraag, [.. Rollen(), new("Form.Geen", "true")]);

        gedaan.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RollenVanAsync(account)).ShouldBeEmpty();
        (await CodeAsync(beheer, Adres(account))).ShouldBe(HttpStatusCode.NotFound);
        (await RollenVanAsync(account, Webfabriek.GemeenteB)).ShouldBe([Rol.Consulent], "another gemeente decides for itself");
    }

    [Fact]
    public async Task De_eigen_rollen_wijzigt_niemand_en_een_landelijke_rol_of_onzin_geeft_niemand()
    {
        var zelf = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder));
        var ander = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var beheer = await web.MeldAanAsync(zelf);
        (await beheer.PaginaAsync(Adres(zelf))).QuerySelector("main")!.TextContent.ShouldContain("Dit is uw eigen account");

        using var eigen = await beheer.VerstuurAsync(Adres(zelf), await beheer.PaginaAsync(Adres(zelf)), Rollen("beheerder", "consulent"));
        eigen.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var rol in new[] { "landelijkBeheerder", "onzin" })
        {
            using var fout = await beheer.VerstuurAsync(Adres(ander), await beheer.PaginaAsync(Adres(ander)), Rollen("consulent", rol));
            fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await fout.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies rollen uit de lijst");
        }

        (await RollenVanAsync(zelf)).ShouldBe([Rol.Beheerder]);
        (await RollenVanAsync(ander)).ShouldBe([Rol.Consulent]);
    }

    [Fact]
    public async Task Wie_te_laat_is_ziet_wat_een_collega_wijzigde_en_houdt_de_eigen_keuze()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var een = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var twee = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var oud = await twee.PaginaAsync(Adres(account));
        using var eerst = await een.VerstuurAsync(Adres(account), await een.PaginaAsync(Adres(account)), Rollen("consulent", "teammanager"));
        eerst.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var laat = await twee.VerstuurAsync(Adres(account), oud, Rollen("informatievoorziening"));

        laat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await laat.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Nu: consulent, teammanager.");
        pagina.QuerySelectorAll("input[name='Form.Rollen'][checked]").Select(v => v.GetAttribute("value")).ShouldBe(["informatievoorziening"]);
        (await RollenVanAsync(account)).ShouldBe([Rol.Consulent, Rol.Teammanager]);

        using var alsnog = await twee.VerstuurAsync(Adres(account), pagina, Rollen("informatievoorziening"));
        alsnog.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RollenVanAsync(account)).ShouldBe([Rol.Informatievoorziening]);
    }

    [Fact]
    public async Task Twee_beheerders_die_elkaar_tegelijk_weghalen_laten_er_een_over()
    {
        var (een, twee) = (await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Beheerder)), await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Beheerder)));
        using var vanEen = await web.MeldAanAsync(een);
        using var vanTwee = await web.MeldAanAsync(twee);
        var (bijTwee, bijEen) = (await vanEen.PaginaAsync(Adres(twee)), await vanTwee.PaginaAsync(Adres(een)));

        var antwoorden = await Task.WhenAll(vanEen.VerstuurAsync(Adres(twee), bijTwee, Rollen("consulent")), vanTwee.VerstuurAsync(Adres(een), bijEen, Rollen("consulent")));

        (await RollenVanAsync(een, Webfabriek.GemeenteB)).Concat(await RollenVanAsync(twee, Webfabriek.GemeenteB)).Order().ShouldBe([Rol.Consulent, Rol.Beheerder]);
        foreach (var antwoord in antwoorden)
        {
            antwoord.Dispose();
        }
    }

    [Theory]
    [InlineData("insert into aanstelling (gemeente_code, account_id, rol) values ('9991', '{0}', 'teammanager')")]
    [InlineData("insert into aanstelling (gemeente_code, account_id, rol) values ('9991', '{1}', 'landelijkBeheerder')")]
    [InlineData("insert into aanstelling (gemeente_code, account_id, rol) values ('9992', '{1}', 'consulent')")]
    public async Task De_database_weigert_de_eigen_rol_de_landelijke_rol_en_een_andere_gemeente(string opdracht)
    {
        var (zelf, ander) = (await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder)), await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent)));

        (await Should.ThrowAsync<PostgresException>(() => AlsAsync(zelf, string.Format(System.Globalization.CultureInfo.InvariantCulture, opdracht, zelf.Id, ander.Id)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await AlsAsync(zelf, $"delete from aanstelling where account_id = '{zelf.Id}'")).ShouldBe(0);
        (await AlsAsync(zelf, $"delete from aanstelling where account_id = '{ander.Id}'")).ShouldBe(1);
    }

    private static string Adres(Account account) => $"/accounts/{account.Id}";

    private static List<KeyValuePair<string, string?>> Rollen(params string[] rollen) =>
        rollen.Length == 0 ? [new("Form.Rollen", null)] : [.. rollen.Select(r => new KeyValuePair<string, string?>("Form.Rollen", r))];

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private async Task<int> AlsAsync(Account wie, string opdracht)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(wie.Id, wie.Naam, Webfabriek.GemeenteA, [Rol.Beheerder]);
        await using var db = web.Database.CreateContext(aanmelding);
        await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
        var aantal = await db.Database.ExecuteSqlRawAsync(opdracht, Ct);
        await transactie.CommitAsync(Ct);
        return aantal;
    }

    private async Task<IReadOnlyList<Rol>> RollenVanAsync(Account account, string gemeente = Webfabriek.GemeenteA)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return [.. (await db.Aanstellingen.IgnoreQueryFilters().Where(a => a.AccountId == account.Id && a.GemeenteCode == gemeente).Select(a => a.Rol).ToListAsync(Ct)).Order()];
    }
}
