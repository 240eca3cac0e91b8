using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>A beheerder lets someone in, who alone chooses the password.</summary>
[Trait("Eis", "BEH-01")]
public sealed class UitnodigingTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private const string Adres = "/accounts/uitnodigen";
    private const string Kiezen = "/aanmelden/uitnodiging";
    private const string Wachtwoord = "paard batterij nietje juist";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_en_een_andere_rol_komen_er_niet_bij_en_een_code_voor_een_ander_of_zichzelf_is_er_niet()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Consulent));
        var zelf = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beheerder));
        using var niemand = web.Bezoeker();
        using var manager = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Teammanager);
        using var elders = await web.MeldAanAsync(zelf);

        (await CodeAsync(niemand, Adres)).ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(manager, Adres)).ShouldBe(HttpStatusCode.Forbidden);
        var eigen = await elders.PaginaAsync($"/accounts/{zelf.Id}");
        eigen.QuerySelector("form[action*='handler=Code']").ShouldBeNull();
        ((IHtmlFormElement)eigen.QuerySelector("main form")!).SetAttribute("action", $"/accounts/{account.Id}?handler=Code");
        using var vreemd = await elders.VerstuurAsync(Adres, eigen, [], "main form");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((IHtmlFormElement)eigen.QuerySelector("main form")!).SetAttribute("action", $"/accounts/{zelf.Id}?handler=Code");
        using var mijzelf = await elders.VerstuurAsync(Adres, eigen, [], "main form");
        mijzelf.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Uitnodigingen.AnyAsync(u => u.AccountId == account.Id || u.AccountId == zelf.Id, Ct)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Wie_uitgenodigd_is_kiest_zelf_een_wachtwoord_en_werkt_in_het_team()
    {
        var team = await TeamAsync();
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";
        var code = await NodigUitAsync(beheer, email, "consulent", team);
        using var nieuw = web.Bezoeker();
        using var nogNiet = await nieuw.VerstuurAanmeldenAsync(email, Wachtwoord);
        nogNiet.StatusCode.ShouldBe(HttpStatusCode.OK, "there is no password yet");

        using var gekozen = await KiesAsync(nieuw, email, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var aangemeld = await nieuw.VerstuurAanmeldenAsync(email, Wachtwoord);
        aangemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(nieuw, "/contacten/registreren")).ShouldBe(HttpStatusCode.OK);
        await using var db = web.Database.CreateUnrestrictedContext();
        var account = await db.Users.SingleAsync(a => a.Email == email, Ct);
        var medewerker = await db.Medewerkers.IgnoreQueryFilters().SingleAsync(m => m.AccountId == account.Id, Ct);
        var lid = await db.Teamleden.IgnoreQueryFilters().SingleAsync(l => l.MedewerkerId == medewerker.Id, Ct);
        (lid.TeamId, lid.Van, lid.Tot).ShouldBe((team, new DateOnly(2026, 11, 20), null));
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account.Id && (l.Handeling == Handeling.AccountUitgenodigd || l.Handeling == Handeling.UitnodigingAanvaard)).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct))
            .ShouldBe([Handeling.AccountUitgenodigd, Handeling.UitnodigingAanvaard]);

        // A code works once.
        using var nogEens = web.Bezoeker();
        using var gebruikt = await KiesAsync(nogEens, email, code);
        gebruikt.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", "a@voorbeeld.test", "beleidsmedewerker", "Form.Naam", "Vul de naam")]
    [InlineData("\u202Eevil", "a@voorbeeld.test", "beleidsmedewerker", "Form.Naam", "te lezen")]
    [InlineData("Noor", "geen adres", "beleidsmedewerker", "Form.Email", "bijvoorbeeld naam@gemeente.nl")]
    [InlineData("Noor", "a@b", "beleidsmedewerker", "Form.Email", "bijvoorbeeld naam@gemeente.nl")]
    [InlineData("Noor", "a@voorbeeld.test", null, "Form.Rollen", "Kies minstens een rol")]
    [InlineData("Noor", "a@voorbeeld.test", "landelijkBeheerder", "Form.Rollen", "Kies rollen uit de lijst")]
    [InlineData("Noor", "a@voorbeeld.test", "consulent", "Form.Teams", "Kies minstens een team")]
    public async Task Wat_niet_kan_staat_bij_zijn_veld_en_wat_getypt_is_blijft(string naam, string email, string? rol, string veld, string zin)
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beheerder);

        using var antwoord = await beheer.VerstuurAsync(Adres, await beheer.PaginaAsync(Adres), [new("Form.Naam", naam), new("Form.Email", email), new("Form.Rollen", rol)]);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await antwoord.HtmlAsync();
        pagina.QuerySelector($"#{veld.Replace('.', '_')}-fout")!.TextContent.ShouldContain(zin);
        ((IHtmlInputElement)pagina.QuerySelector("#Form_Email")!).Value.ShouldBe(email);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.AnyAsync(a => a.Email == email, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_verkeerde_of_te_oude_code_telt_mee_voor_de_blokkade_en_zegt_niet_of_het_account_bestaat()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";
        var code = await NodigUitAsync(beheer, email, "beleidsmedewerker", null);
        using var bezoeker = web.Bezoeker();
        using var onbekend = await KiesAsync(bezoeker, "niemand@voorbeeld.test", code);
        using var fout = await KiesAsync(bezoeker, email, "AAAA-BBBB-CCCC-DDDD");
        (await fout.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldBe((await onbekend.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.AsNoTracking().SingleAsync(a => a.Email == email, Ct)).AccessFailedCount.ShouldBe(1);

        await db.Database.ExecuteSqlRawAsync("update uitnodiging set tot = '2026-11-19 23:00Z' where account_id = (select id from account where email = {0})", [email], Ct);
        using var teOud = await KiesAsync(bezoeker, email, code);
        teOud.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await db.Users.AsNoTracking().SingleAsync(a => a.Email == email, Ct)).PasswordHash.ShouldBeNull();
    }

    [Fact]
    public async Task Een_zwak_wachtwoord_verbruikt_de_code_niet()
    {
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";
        var code = await NodigUitAsync(beheer, email, "beleidsmedewerker", null);
        using var bezoeker = web.Bezoeker();

        using var zwak = await KiesAsync(bezoeker, email, code, "Welkom2026!!");
        zwak.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await zwak.HtmlAsync()).QuerySelector("#Form_Nieuw-fout")!.TextContent.ShouldContain("gestolen");
        using var goed = await KiesAsync(bezoeker, email, code);

        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Met_een_nieuwe_code_kiest_wie_het_vergat_een_ander_wachtwoord_en_is_elders_afgemeld()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Beleidsmedewerker), (Webfabriek.GemeenteB, Rol.Beleidsmedewerker));
        using var oud = web.Bezoeker();
        using var _ = await oud.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        using var gemaakt = await beheer.VerstuurAsync($"/accounts/{account.Id}", await beheer.PaginaAsync($"/accounts/{account.Id}"), [], "form[action*='handler=Code']");
        var code = (await gemaakt.HtmlAsync()).QuerySelector(".herstelcodes code")!.TextContent;
        using var nieuw = web.Bezoeker();
        (await CodeAsync(oud, "/gemeente-kiezen")).ShouldBe(HttpStatusCode.Redirect, "signed out at once");
        using var alNiet = await nieuw.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        alNiet.StatusCode.ShouldBe(HttpStatusCode.OK, "somebody else may have it");

        using var gekozen = await KiesAsync(nieuw, account.Email!, code);

        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var metOud = await nieuw.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        metOud.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var metNieuw = await nieuw.VerstuurAanmeldenAsync(account.Email!, Wachtwoord);
        metNieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account.Id && l.Handeling == Handeling.AccountUitgenodigd).Select(l => l.GemeenteCode).ToListAsync(Ct)).Order().ShouldBe([Webfabriek.GemeenteA, Webfabriek.GemeenteB]);
    }

    [Fact]
    public async Task Wie_elders_al_een_account_heeft_krijgt_er_een_gemeente_bij_en_twee_keer_kan_niet()
    {
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteB, Rol.Beleidsmedewerker));
        using var beheer = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beheerder);
        List<KeyValuePair<string, string?>> velden = [new("Form.Naam", "Iemand"), new("Form.Email", account.Email), new("Form.Rollen", "beleidsmedewerker")];

        using var erbij = await beheer.VerstuurAsync(Adres, await beheer.PaginaAsync(Adres), velden);
        using var nogEens = await beheer.VerstuurAsync(Adres, await beheer.PaginaAsync(Adres), velden);

        erbij.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nogEens.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await nogEens.HtmlAsync()).QuerySelector("#Form_Email-fout")!.TextContent.ShouldContain("werkt al in uw gemeente");
        using var browser = web.Bezoeker();
        using var aangemeld = await browser.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        aangemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect, "the password stays");
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Users.AsNoTracking().SingleAsync(a => a.Id == account.Id, Ct)).Naam.ShouldBe(account.Naam, "another gemeente does not rename anyone");
        (await db.Aanstellingen.IgnoreQueryFilters().CountAsync(a => a.AccountId == account.Id, Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task De_eerste_beheerder_komt_van_de_opdrachtregel()
    {
        var email = $"{Guid.NewGuid():N}@voorbeeld.test";
        using var uit = new StringWriter();

        (await Beheerderopdracht.Lees(["--gemeente", Webfabriek.GemeenteB, "--email", email, "--naam", "Sam Proef"]).VoerUitAsync(web.Database.ConnectionString, Testsleutels.Ring, uit, Ct)).ShouldBe(0);

        var code = uit.ToString().Split('\n')[0].Split("Code: ")[1].Trim();
        using var browser = web.Bezoeker();
        using var gekozen = await KiesAsync(browser, email, code);
        gekozen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var aangemeld = await browser.VerstuurAanmeldenAsync(email, Wachtwoord);
        (await CodeAsync(browser, "/accounts")).ShouldBe(HttpStatusCode.OK);
        (await Should.ThrowAsync<OpstartException>(() => new Beheerderopdracht("9999", email, "Sam").VoerUitAsync(web.Database.ConnectionString, Testsleutels.Ring, uit, Ct))).Message.ShouldContain("bestaat niet");
        (await Should.ThrowAsync<OpstartException>(() => new Beheerderopdracht(Webfabriek.GemeenteB, email, "Sam").VoerUitAsync(web.Database.ConnectionString, Testsleutels.Ring, uit, Ct))).Message.ShouldContain("werkt al");
    }

    private static async Task<HttpStatusCode> CodeAsync(HttpClient browser, string adres)
    {
        using var antwoord = await browser.GetAsync(adres, Ct);
        return antwoord.StatusCode;
    }

    private static async Task<string> NodigUitAsync(HttpClient beheer, string email, string rol, Guid? team)
    {
        using var antwoord = await beheer.VerstuurAsync(
            Adres, await beheer.PaginaAsync(Adres), [new("Form.Naam", "Noor Nieuw"), new("Form.Email", email), new("Form.Rollen", rol), new("Form.Teams", team?.ToString())]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await antwoord.HtmlAsync()).QuerySelector(".herstelcodes code")!.TextContent;
    }

    private static async Task<HttpResponseMessage> KiesAsync(HttpClient browser, string email, string code, string wachtwoord = Wachtwoord) =>
        await browser.VerstuurAsync(Kiezen, await browser.PaginaAsync(Kiezen), [new("Form.Email", email), new("Form.Code", code), new("Form.Nieuw", wachtwoord), new("Form.Herhaald", wachtwoord)]);

    private async Task<Guid> TeamAsync()
    {
        var team = new Team { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Naam = $"Team {Guid.NewGuid():N}"[..20], Soort = Teamsoort.Wijkteam, Taken = Teamtaken.Hulp, GeldigVan = new(2026, 1, 1) };
        await using var db = web.Database.CreateUnrestrictedContext();
        db.Add(team);
        await db.SaveChangesAsync(Ct);
        return team.Id;
    }
}
