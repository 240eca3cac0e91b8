using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Jeugdhulp.Web.Tests.Pages.Contacten;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Web.Tests.Pages.Inzicht;

[Trait("Eis", "CLS-17")]
public sealed class PastNietTests(Contactproef web) : IClassFixture<Contactproef>
{
    private const string Lijst = "/inzicht/past-niet?periode=jaar";
    private const string Geheim = "Noor Bakker van 1234 AB wil dit niet.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Melden_BijEenContactVanEenAnderTeamOfAndereGemeente_Geeft404()
    {
        var contact = await ContactAsync();
        foreach (var wie in new[] { Bea, Oda })
        {
            using var browser = await web.AlsAsync(wie);
            using var antwoord = await browser.GetAsync(Adres(contact), Ct);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var post = await PostAsync(browser, Adres(contact).OriginalString, ("Form.Reden", "onduidelijk"), ("Form.Toelichting", "Zo is het"));
            post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await MeldingAsync(contact)).ShouldBeNull();
    }

    [Fact]
    public async Task Melden_ZonderRedenOfToelichting_MeldtHetBijHetVeldEnHoudtDeInvoer()
    {
        var contact = await ContactAsync();
        using var browser = await web.AlsAsync(Ans);

        using var leeg = await MeldAsync(browser, contact, null, "Zo is het");
        using var teLang = await MeldAsync(browser, contact, "onduidelijk", new string('x', 2001));

        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await leeg.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Kies waarom de Leidraad niet past.");
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Toelichting")!).Value.ShouldBe("Zo is het");
        teLang.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await teLang.HtmlAsync()).QuerySelector("input[value=onduidelijk]")!.HasAttribute("checked").ShouldBeTrue();
        (await MeldingAsync(contact)).ShouldBeNull();
    }

    [Fact]
    public async Task Melden_BewaartNaastDeKlasseEnKanEenKeer()
    {
        var contact = await ContactAsync();
        using var browser = await web.AlsAsync(Ans);
        var open = await browser.PaginaAsync(Adres(contact).OriginalString);

        using var antwoord = await MeldAsync(browser, contact, "klassePastNiet", " Er was een plan. ");
        using var nogEens = await browser.VerstuurAsync(Adres(contact).OriginalString, open, [new("Form.Reden", "anders"), new("Form.Toelichting", "Nog eens")]);

        antwoord.Headers.Location!.OriginalString.ShouldBe($"/contacten/{contact.Id}");
        nogEens.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var melding = (await MeldingAsync(contact)).ShouldNotBeNull();
        (melding.Reden, melding.Toelichting, melding.Overlegtekst).ShouldBe((Leidraadreden.KlassePastNiet, "Er was een plan.", null));
        var regel = (await web.LeesAsync(contact.Id)).Regels[0];
        (regel.Uitkomst, regel.Geldend, regel.GekozenKlasse).ShouldBe((contact.Regels[0].Uitkomst, contact.Regels[0].Geldend, null));
        (await HandelingenAsync(melding.Id)).ShouldBe([Handeling.LeidraadmeldingGemaakt]);
        (await browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector("main")!.TextContent.ShouldContain("Er was een plan.");
    }

    [Fact]
    public async Task Intrekken_HaaltDeMeldingUitDeLijst_EnDaarnaKanHetOpnieuw()
    {
        var contact = await ContactAsync();
        using var browser = await web.AlsAsync(Ans);
        using var melden = await MeldAsync(browser, contact, "anders", "Verschreven");
        var id = (await MeldingAsync(contact))!.Id;

        using var intrekken = await browser.VerstuurAsync(Adres(contact).OriginalString, await browser.PaginaAsync(Adres(contact).OriginalString), []);
        using var opnieuw = await MeldAsync(browser, contact, "anders", "Beter");

        intrekken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await HandelingenAsync(id)).ShouldBe([Handeling.LeidraadmeldingGemaakt, Handeling.LeidraadmeldingIngetrokken]);
        opnieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MeldingAsync(contact))!.Toelichting.ShouldBe("Beter");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Intrekken_TweeKeerTegelijk_GebeurtEnStaatEenKeerInHetLogboek()
    {
        var contact = await ContactAsync();
        using var browser = await web.AlsAsync(Ans);
        using var melden = await MeldAsync(browser, contact, "anders", "Verschreven");
        var id = (await MeldingAsync(contact))!.Id;
        var pagina = await browser.PaginaAsync(Adres(contact).OriginalString);
        await using var verbinding = new NpgsqlConnection(web.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        var transactie = await verbinding.BeginTransactionAsync(Ct);
        await using (var slot = new NpgsqlCommand("select 1 from leidraadmelding where id = $1 for update", verbinding) { Parameters = { new() { Value = id } } })
        {
            await slot.ExecuteNonQueryAsync(Ct);
        }

        var beide = new[] { browser.VerstuurAsync(Adres(contact).OriginalString, pagina, []), browser.VerstuurAsync(Adres(contact).OriginalString, pagina, []) };
        await WachtOpSlotenAsync(beide.Length);
        await transactie.RollbackAsync(Ct);
        var antwoorden = await Task.WhenAll(beide);

        antwoorden.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.NotFound], ignoreOrder: true);
        (await HandelingenAsync(id)).ShouldBe([Handeling.LeidraadmeldingGemaakt, Handeling.LeidraadmeldingIngetrokken]);
    }

    [Fact]
    public async Task Lijst_AndereRolOfAndereGemeente_ZietDeMeldingNiet()
    {
        await GemeldAsync();
        using var consulent = await web.AlsAsync(Ans);
        using var geweigerd = await consulent.GetAsync(new Uri(Lijst, UriKind.Relative), Ct);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var elders = await web.MeldAanAsync(Webfabriek.GemeenteB, Rol.Beleidsmedewerker);
        (await elders.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("niets gemeld");

        using var fout = await elders.GetAsync(new Uri("/inzicht/past-niet?periode=ooit", UriKind.Relative), Ct);
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.HtmlAsync()).QuerySelector("#Periode")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Lijst_BeleidsmedewerkerEnBeheerder_ZienTellingenEnVanDeTekstNiets()
    {
        var (contact, melding) = await GemeldAsync();
        foreach (var rol in new[] { Rol.Beleidsmedewerker, Rol.Beheerder })
        {
            using var browser = await web.MeldAanAsync(Webfabriek.GemeenteA, rol);

            var pagina = await browser.PaginaAsync(Lijst);
            using var bestand = await browser.GetAsync(new Uri(Lijst + "&handler=Bestand", UriKind.Relative), Ct);
            using var vrijgeven = await browser.GetAsync(new Uri($"/inzicht/past-niet/{melding}", UriKind.Relative), Ct);

            var csv = await bestand.Content.ReadAsStringAsync(Ct);
            foreach (var tekst in new[] { pagina.DocumentElement.OuterHtml, csv })
            {
                tekst.ShouldNotContain(Geheim);
                tekst.ShouldNotContain(contact.Id.ToString());
                tekst.ShouldNotContain(melding.ToString());
            }

            pagina.QuerySelector(".drieluik")!.TextContent.ShouldContain("De regel is onduidelijk");
            csv.ShouldContain("\"2026-09\";\"R13\";\"Opvoedondersteuning\";\"De regel is onduidelijk\";\"\"");
            vrijgeven.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Lijst_OverEenEnkeleDag_VerteltAanEenBeleidsmedewerkerDeDagVanEenContactNiet()
    {
        var (contact, _) = await GemeldAsync();
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        using var eigen = await web.TeammanagerAsync(Noord);
        var eerste = new DateOnly(contact.Datum.Year, contact.Datum.Month, 1);

        var dagen = Enumerable.Range(0, DateTime.DaysInMonth(eerste.Year, eerste.Month)).Select(eerste.AddDays).ToList();
        var beelden = new List<string>();
        foreach (var dag in dagen)
        {
            beelden.Add((await beleid.PaginaAsync(Dag(dag))).QuerySelector(".regels")!.TextContent);
        }

        beelden.Distinct().ShouldHaveSingleItem();
        (await beleid.PaginaAsync(Dag(eerste.AddDays(-1)))).QuerySelector("main")!.TextContent.ShouldContain("niets gemeld");
        (await eigen.PaginaAsync(Dag(contact.Datum))).QuerySelectorAll($"a[href='/contacten/{contact.Id}']").Length.ShouldBe(1);
        (await eigen.PaginaAsync(Dag(contact.Datum.AddDays(1)))).QuerySelectorAll($"a[href='/contacten/{contact.Id}']").ShouldBeEmpty();

        static string Dag(DateOnly dag) => $"/inzicht/past-niet?periode=zelf&van={dag:d-M-yyyy}&tot={dag:d-M-yyyy}";
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Vrijgeven_WeigertEenTekstMetEenNaamUitHetDossierOfZonderVinkje_EnHoudtDeInvoer()
    {
        var (_, melding) = await GemeldAsync();
        using var browser = await web.TeammanagerAsync(Noord);
        var adres = $"/inzicht/past-niet/{melding}";
        var pagina = await browser.PaginaAsync(adres);
        ((IHtmlTextAreaElement)pagina.QuerySelector("#Form_Tekst")!).Value.ShouldBe(Geheim);

        using var metNaam = await browser.VerstuurAsync(adres, pagina, [new("Form.Nagekeken", "true")]);
        using var zonderVinkje = await browser.VerstuurAsync(adres, pagina, [new("Form.Tekst", "De regel is op twee manieren te lezen.")]);

        metNaam.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fout = await metNaam.HtmlAsync();
        fout.QuerySelector("#Form_Tekst")!.GetAttribute("aria-invalid").ShouldBe("true");
        fout.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("een naam (Noor); een naam (Bakker); een postcode (1234 AB)");
        zonderVinkje.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((IHtmlTextAreaElement)(await zonderVinkje.HtmlAsync()).QuerySelector("#Form_Tekst")!).Value.ShouldBe("De regel is op twee manieren te lezen.");
        (await HandelingenAsync(melding)).ShouldBe([Handeling.LeidraadmeldingGemaakt]);
    }

    [Fact]
    public async Task Vrijgeven_DoorEenTeammanagerVanEenAnderTeam_Geeft404()
    {
        var (_, melding) = await GemeldAsync();
        using var browser = await web.TeammanagerAsync(Zuid);

        using var antwoord = await browser.GetAsync(new Uri($"/inzicht/past-niet/{melding}", UriKind.Relative), Ct);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PaginaAsync(Lijst)).DocumentElement.OuterHtml.ShouldNotContain(Geheim);
    }

    [Fact]
    public async Task Vrijgeven_ToontDeNagekekenTekstAanDeBeleidsmedewerker()
    {
        var (contact, melding) = await GemeldAsync();
        using var browser = await web.TeammanagerAsync(Noord);
        var adres = $"/inzicht/past-niet/{melding}";
        var lijst = await browser.PaginaAsync(Lijst);
        lijst.DocumentElement.OuterHtml.ShouldContain(Geheim);
        lijst.QuerySelectorAll($"a[href='/contacten/{contact.Id}']").Length.ShouldBe(1);
        (await LogAsync(Handeling.ContactenBekeken)).ShouldContain(l =>
            l.Bijzonderheden!["contacten"].Contains(contact.Id.ToString(), StringComparison.Ordinal)
            && l.Bijzonderheden["personen"].Contains(contact.Regels[0].PersoonId!.Value.ToString(), StringComparison.Ordinal));

        using var antwoord = await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), [new("Form.Tekst", "=Op twee manieren te lezen."), new("Form.Nagekeken", "true")]);

        antwoord.Headers.Location!.OriginalString.ShouldBe("/inzicht/past-niet");
        (await HandelingenAsync(melding)).ShouldBe([Handeling.LeidraadmeldingGemaakt, Handeling.LeidraadmeldingVrijgegeven]);
        using var beleid = await web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Beleidsmedewerker);
        (await beleid.PaginaAsync(Lijst)).QuerySelector("main")!.TextContent.ShouldContain("Op twee manieren te lezen.");
        using var bestand = await beleid.GetAsync(new Uri(Lijst + "&handler=Bestand", UriKind.Relative), Ct);
        (await bestand.Content.ReadAsStringAsync(Ct)).ShouldContain("\"'=Op twee manieren te lezen.\"");
    }

    private static Uri Adres(Contact contact) => new($"/contacten/{contact.Id}/past-niet", UriKind.Relative);

    private static async Task<HttpResponseMessage> MeldAsync(HttpClient browser, Contact contact, string? reden, string toelichting) => await browser.VerstuurAsync(
        Adres(contact).OriginalString, await browser.PaginaAsync(Adres(contact).OriginalString), [new("Form.Reden", reden), new("Form.Toelichting", toelichting)]);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string adres, params (string Naam, string Waarde)[] velden)
    {
        var token = (await browser.PaginaAsync("/afmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var inhoud = new FormUrlEncodedContent(velden.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2)));
        return await browser.PostAsync(new Uri(adres, UriKind.Relative), inhoud, Ct);
    }

    /// <summary>So many requests have come as far as the row that this test holds.</summary>
    private async Task WachtOpSlotenAsync(long aantal)
    {
        await using var verbinding = new NpgsqlConnection(web.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var vraag = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", verbinding);
        while (await vraag.ExecuteScalarAsync(Ct) is not long wachtend || wachtend < aantal)
        {
            Ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<Contact> ContactAsync() => await web.MaakAsync(o =>
    {
        var noor = o.Persoon("Noor", "Bakker");
        return o.Contact(new DateOnly(2026, 9, 1), [noor], Noord, regel: r => (r.Regel, r.Uitkomst) = ("R13", Uitkomst.Preventie));
    });

    private async Task<(Contact Contact, Guid Melding)> GemeldAsync()
    {
        var contact = await ContactAsync();
        using var browser = await web.AlsAsync(Ans);
        using var antwoord = await MeldAsync(browser, contact, "onduidelijk", Geheim);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (contact, (await MeldingAsync(contact))!.Id);
    }

    private async Task<Leidraadmelding?> MeldingAsync(Contact contact)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Leidraadmeldingen.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(m => m.ContactId == contact.Id && m.IngetrokkenOp == null, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }

    private async Task<List<Logboekregel>> LogAsync(Handeling handeling)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == handeling && l.ObjectSoort == "leidraadmelding").ToListAsync(Ct);
    }
}
